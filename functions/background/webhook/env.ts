import * as z from 'zod';
import { type Product, ProductSchema } from '../../core/catalog/codes.ts';

export interface WebhookEndpoint {
  readonly product: Product;
  readonly url: string;
}

/** `PRODUCT=https://…` for each product that gets its events by HTTP, with commas between them; empty: none does. */
export const WebhooksSchema = z
  .string()
  .default('')
  .transform((text) => (text === '' ? [] : text.split(',').map((one) => endpointIn(one.trim()))))
  .pipe(z.array(z.object({ product: ProductSchema, url: z.url({ protocol: /^https?$/ }) })))
  .refine(
    (endpoints) => new Set(endpoints.map(({ product }) => product)).size === endpoints.length,
    'one address for each product',
  );

function endpointIn(text: string) {
  const [product = '', ...url] = text.split('=');
  return { product, url: url.join('=') };
}

export const EnvSchema = z.object({
  /** Whose events are delivered. */
  PRODUCT: ProductSchema,
  /** Where to. */
  WEBHOOK_URL: z.url({ protocol: /^https?$/ }),
  /** The secret with the keys that sign them. */
  SIGNING_KEYS_ARN: z.string().min(1),
  /** The queue in which they wait. */
  QUEUE_URL: z.string().min(1),
});

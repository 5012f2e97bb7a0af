import * as z from 'zod';
import { ProductSchema } from '../../core/catalog/codes.ts';

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

import * as z from 'zod';
import { ProductSchema } from '../../core/catalog/codes.ts';
import { DeletionSpreadSchema } from '../delivery/env.ts';

const SERVER = /^(?:\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?|[0-9a-f]*:[0-9a-f:.]+|\[[0-9a-f:.]+\]:\d{1,5})$/i;

/** Addresses with commas between them, each with or without a port; empty: the resolver of the system. */
export const DnsServersSchema = z
  .string()
  .default('')
  .refine(
    (text) => text === '' || text.split(',').every((server) => SERVER.test(server.trim())),
    'addresses of DNS servers such as 1.1.1.1,9.9.9.9:53, with commas between them',
  );

/** Names of products with commas between them; empty: the service stands in for all of them. */
export const ConnectedProductsSchema = z
  .string()
  .default('')
  .transform((text) => (text === '' ? [] : text.split(',').map((name) => name.trim())))
  .pipe(z.array(ProductSchema));

export const EnvSchema = z.object({
  TABLE_NAME: z.string().min(1),
  CREDENTIALS_TABLE_NAME: z.string().min(1),
  DELETION_SPREAD_SECONDS: DeletionSpreadSchema,
  /** Keys the fingerprints of used trials: a domain that is proven has used them. */
  TRIAL_FINGERPRINT_KEY_ARN: z.string().min(1),
  /** Who is asked for the proof of a domain. */
  DNS_SERVERS: DnsServersSchema,
  /** Who confirms set-ups, changes of settings and deletions. */
  CONNECTED_PRODUCTS: ConnectedProductsSchema,
});

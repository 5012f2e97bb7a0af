import * as z from 'zod';
import { ProductSchema } from '../catalog/codes.ts';
import { MAX_ADDED_UNITS } from '../catalog/products.ts';

/** How many units are wanted in all, so that a repeat does no harm (R103, R104). */
export const CapacityRequestSchema = z.strictObject({
  addedUnits: z.int().min(0).max(MAX_ADDED_UNITS).describe('Units of 1 TB in all, not how many more.'),
});
export type CapacityRequest = z.output<typeof CapacityRequestSchema>;

/** What a product reports: all that counts (R109), in bytes. */
export const UsedBytesRequestSchema = z.strictObject({
  usedBytes: z.int().min(0),
  service: ProductSchema.optional().describe(
    'Whose shared capacity; the product’s own where it is left out. A Collabo plan has a second one, that of NAVER_WORKS.',
  ),
});
export type UsedBytesRequest = z.output<typeof UsedBytesRequestSchema>;

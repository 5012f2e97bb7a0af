import * as z from 'zod';
import { type Product, ProductSchema } from '../catalog/codes.ts';
import { planOf, productOf } from '../catalog/lookups.ts';
import { GB_IN_BYTES, LOW_CAPACITY_PERCENT } from '../catalog/plan.ts';
import type { Subscription } from '../model/subscription.ts';
import type { UsageHead } from '../model/usage.ts';
import { withCount } from './usage-changes.ts';

/** What the capacities of a tenant follow from, beside its plans. */
export type CapacityState = Pick<UsageHead, 'accounts' | 'units' | 'storage'>;

/** Of a tenant that nothing was registered for yet. */
export const NOTHING_USED: CapacityState = { accounts: {}, units: {}, storage: {} };

export const ServiceCapacitySchema = z
  .strictObject({
    service: ProductSchema,
    totalBytes: z.int().min(0),
    usedBytes: z.int().min(0),
    freeBytes: z.int().min(0).describe('0 also while more is used than there is.'),
    addedUnits: z.int().min(0),
    low: z.boolean(),
  })
  .meta({ id: 'ServiceCapacity' });
export type ServiceCapacity = z.infer<typeof ServiceCapacitySchema>;

/**
 * The shared capacity of each service of a subscription: the base of its plan or the one that it kept, so much for each registered account, and
 * the added units (A16), which extend the product's own service and no other (R110).
 */
export function capacitiesOf(
  { product, plan, keptBaseGb = 0 }: Pick<Subscription, 'product' | 'plan' | 'keptBaseGb'>,
  { accounts, units, storage }: CapacityState,
): ServiceCapacity[] {
  const registered = accounts[product]?.present ?? 0;
  return planOf(product, plan).capacity.shared.map(({ service, baseGb, perAccountGb }) => {
    const addedUnits = service === product ? (units[product]?.present ?? 0) : 0;
    const base = service === product ? Math.max(baseGb, keptBaseGb) : baseGb;
    const totalGb = base + perAccountGb * registered + unitGbOf(product) * addedUnits;
    const totalBytes = totalGb * GB_IN_BYTES;
    const usedBytes = storedOf({ storage }, product, service)?.usedBytes ?? 0;
    const freeBytes = Math.max(0, totalBytes - usedBytes);
    return { service, totalBytes, usedBytes, freeBytes, addedUnits, low: isLow(freeBytes, totalBytes) };
  });
}

/** What is known of the files in a shared capacity; undefined until the product reports them. */
export const storedOf = ({ storage }: Pick<CapacityState, 'storage'>, product: Product, service: Product) =>
  storage[product]?.[service];

const unitGbOf = (product: Product): number => productOf(product).extraCapacity?.unitGb ?? 0;

/** Exact: a hundred times the bytes of a large company is more than a number can hold. */
const isLow = (freeBytes: number, totalBytes: number): boolean =>
  BigInt(freeBytes) * 100n < BigInt(totalBytes) * BigInt(LOW_CAPACITY_PERCENT);

/** So many units from now on; the day counts the most that were there in any part of it (EDGE-T10). */
export const withUnits = (head: UsageHead, product: Product, present: number): UsageHead =>
  withCount(head, 'units', product, (count) => ({
    ...count,
    present,
    counted: Math.max(count.counted, present),
  }));

/** What a product reports of a shared capacity. */
export function withUsedBytes(
  head: UsageHead,
  product: Product,
  service: Product,
  usedBytes: number,
): UsageHead {
  const known = head.storage[product];
  const reported = { isLow: false, ...known?.[service], usedBytes };
  return { ...head, storage: { ...head.storage, [product]: { ...known, [service]: reported } } };
}

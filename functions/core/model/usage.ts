import * as z from 'zod';
import { addDays, type KstDate, KstDateSchema } from '../business-calendar.ts';
import { type Product, ProductSchema } from '../catalog/codes.ts';
import { stored } from '../stored.ts';
import type { AccountCount } from './penalty.ts';

/** How many there are when a day ends, and how many count for it: whatever was there in any part of it (EDGE-T10). */
const CountSchema = stored({ present: z.int().min(0), counted: z.int().min(0) });
export type Count = z.infer<typeof CountSchema>;

/** What a tenant uses on a day and, until the next entry, on the days after it: only days with a change are kept (R111). */
export const UsageDaySchema = stored({
  date: KstDateSchema,
  /** Registered accounts. */
  accounts: z.partialRecord(ProductSchema, CountSchema),
  /** Added capacity in units of 1 TB (R103). */
  units: z.partialRecord(ProductSchema, CountSchema),
});
export type UsageDay = z.infer<typeof UsageDaySchema>;

/** Used bytes, as the product reports them, of each service that counts its own (R110). */
const StorageSchema = z.partialRecord(
  ProductSchema,
  stored({
    usedBytes: z.int().min(0),
    /** Little was free at the last report, and the notice of it is written down: one for each crossing (A17). */
    isLow: z.boolean(),
  }),
);

/** The newest day, and what is used now. A change of either writes both in one transaction, fenced by the revision. */
export const UsageHeadSchema = UsageDaySchema.extend({
  storage: z.partialRecord(ProductSchema, StorageSchema),
  /** Rises with every change: a change made to an older reading is refused. */
  revision: z.int().min(1),
});
export type UsageHead = z.infer<typeof UsageHeadSchema>;

/** What is billed by the day. */
export type Quantity = 'accounts' | 'units';

/** A tenant's days with a change, oldest first. Nothing counts before the first one: whoever reads a part of them begins with the day that held at its beginning. */
export type UsageDays = readonly UsageDay[];

/** The runs of days on which the same number counts, oldest first. */
export function countsOf(days: UsageDays, quantity: Quantity, product: Product): AccountCount[] {
  return days.flatMap((day, index) => {
    const count = day[quantity][product] ?? NONE;
    const from = addDays(day.date, 1);
    const counted = { from: day.date, count: count.counted };
    return days[index + 1]?.date === from ? [counted] : [counted, { from, count: count.present }];
  });
}

/** How many count on a day; none before the first entry. */
export function countOn(days: UsageDays, quantity: Quantity, product: Product, date: KstDate): number {
  return countsOf(days, quantity, product).findLast(({ from }) => from <= date)?.count ?? 0;
}

const NONE: Count = { present: 0, counted: 0 };

import * as z from 'zod';
import { addDays, type KstDate, KstDateSchema, KstMonthSchema } from '../business-calendar.ts';
import { type Product, ProductSchema } from '../catalog/codes.ts';
import { countOn, type UsageDays } from '../model/usage.ts';
import type { BilledContract } from './billed-contracts.ts';
import { type Days, lengthOf, paidDaysOf } from './contract-days.ts';
import type { Period } from './period.ts';

const DaySchema = z.strictObject({
  date: KstDateSchema,
  accounts: z.int().describe('Registered accounts that were there in any part of the day.'),
  units: z.int().describe('Added units of 1 TB.'),
  billed: z.boolean().describe('False on a free day of a trial and after the end.'),
});

export const MonthUsageSchema = z
  .strictObject({
    month: KstMonthSchema,
    from: KstDateSchema,
    to: KstDateSchema,
    partial: z.boolean(),
    products: z.array(
      z.strictObject({
        product: ProductSchema,
        accountDays: z.int().describe('Of the billed days.'),
        unitDays: z.int().describe('Of the billed days.'),
        days: z.array(DaySchema),
      }),
    ),
  })
  .meta({ id: 'MonthUsage' });
type MonthUsage = z.infer<typeof MonthUsageSchema>;

/** What was used on each day of a month (R113), by the products that were used at all. */
export function monthUsageOf(
  contracts: readonly BilledContract[],
  usage: UsageDays,
  period: Period,
): MonthUsage {
  const products = ProductSchema.options.flatMap((product) => {
    const paid = contracts
      .filter((contract) => contract.product === product)
      .map((contract) => paidDaysOf(contract, period));
    const days = daysOf(product, paid, usage, period);
    const sumOf = (quantity: 'accounts' | 'units'): number =>
      days.reduce((sum, day) => sum + (day.billed ? day[quantity] : 0), 0);
    const isUsed = days.some(({ accounts, units }) => accounts > 0 || units > 0);
    return isUsed ? [{ product, accountDays: sumOf('accounts'), unitDays: sumOf('units'), days }] : [];
  });
  return { ...period, products };
}

function daysOf(product: Product, paid: readonly Days[], usage: UsageDays, period: Period) {
  return Array.from({ length: lengthOf(period) }, (_, index) => {
    const date: KstDate = addDays(period.from, index);
    return {
      date,
      accounts: countOn(usage, 'accounts', product, date),
      units: countOn(usage, 'units', product, date),
      billed: paid.some(({ from, to }) => from <= date && date <= to),
    };
  });
}

import * as z from 'zod';
import { type KstDate, KstMonthSchema, monthOf, monthsAfter } from '../business-calendar.ts';
import { CURRENCY, VAT_INCLUDED } from '../catalog/terms.ts';
import type { UsageDays } from '../model/usage.ts';
import { billOf } from './bill.ts';
import type { BilledContract } from './billed-contracts.ts';
import { itself } from './payers.ts';
import { type Period, periodOf } from './period.ts';

export const TrendSchema = z
  .strictObject({
    currency: z.literal(CURRENCY),
    vatIncluded: z.literal(VAT_INCLUDED),
    /** Oldest first, the present month last. */
    months: z.array(
      z.strictObject({
        month: KstMonthSchema,
        total: z.int(),
        accountDays: z.int(),
        unitDays: z.int(),
        partial: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'BillingTrend' });

/** The last months with the present one, oldest first. */
export const periodsOf = (months: number, today: KstDate): Period[] =>
  Array.from({ length: months }, (_, index) =>
    periodOf(monthsAfter(monthOf(today), index + 1 - months), today),
  );

/** Bills and usage of several months (R115), of all payers; a month without a paid contract has 0. */
export function trendOf(
  tenantId: string,
  contracts: readonly BilledContract[],
  usage: UsageDays,
  periods: readonly Period[],
): z.infer<typeof TrendSchema> {
  const months = periods.map((period) => {
    const { month, partial, lines, total } = billOf(
      { tenantId, contracts, payers: itself(tenantId, period) },
      usage,
      period,
    );
    const sumOf = (unit: 'ACCOUNT_DAY' | 'UNIT_DAY'): number =>
      lines.reduce((sum, line) => sum + (line.unit === unit ? line.quantity : 0), 0);
    return { month, total, accountDays: sumOf('ACCOUNT_DAY'), unitDays: sumOf('UNIT_DAY'), partial };
  });
  return { currency: CURRENCY, vatIncluded: VAT_INCLUDED, months };
}

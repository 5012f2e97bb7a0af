import * as z from 'zod';
import type { BilledContract } from '../billed-contracts.ts';
import { KstDateSchema, KstMonthSchema } from '../business-calendar.ts';
import { CURRENCY, VAT_INCLUDED } from '../catalog/terms.ts';
import type { UsageDays } from '../usage.ts';
import { lengthOf } from './contract-days.ts';
import { capacityLines, usageLines } from './daily-lines.ts';
import { type Line, LineSchema } from './line.ts';
import { penaltyLines } from './penalty-line.ts';
import type { Period } from './period.ts';

export const BillSchema = z
  .strictObject({
    month: KstMonthSchema,
    from: KstDateSchema,
    to: KstDateSchema.describe(
      'The last day of the bill: of the present month yesterday, on its first day the day before `from`.',
    ),
    days: z.int().min(0),
    /** The month is not over. */
    partial: z.boolean(),
    billedTo: z.string().describe('The tenant that pays, except for `groupDays`.'),
    groupDays: z
      .array(z.strictObject({ groupId: z.string(), from: KstDateSchema, to: KstDateSchema }))
      .optional()
      .describe(
        'The days of the month that a group is billed for: the same amounts stand in its bill (R146).',
      ),
    currency: z.literal(CURRENCY),
    vatIncluded: z.literal(VAT_INCLUDED),
    samplePrices: z.boolean().describe('Whether any line has a price that is a placeholder.'),
    lines: z.array(LineSchema),
    creditEligibleTotal: z.int().describe('The part of `total` that credits may pay (R135).'),
    total: z.int().describe('The sum of the lines.'),
  })
  .meta({ id: 'Bill' });
export type Bill = z.infer<typeof BillSchema>;

/**
 * What is billed for a period, in whole won: a line is floored, the total is the sum of the lines. Made anew each time
 * from what cannot change any more, so the bill of a month that is over is the same whenever it is asked for.
 */
export function billOf(
  billedTo: string,
  contracts: readonly BilledContract[],
  usage: UsageDays,
  period: Period,
): Bill {
  const lines = contracts.flatMap((contract) => [
    ...usageLines(contract, usage, period),
    ...capacityLines(contract, usage, period),
    ...penaltyLines(contract, usage, period),
  ]);
  return {
    ...period,
    days: lengthOf(period),
    billedTo,
    currency: CURRENCY,
    vatIncluded: VAT_INCLUDED,
    ...totalsOf(lines),
  };
}

export function totalsOf(
  lines: Line[],
): Pick<Bill, 'samplePrices' | 'lines' | 'creditEligibleTotal' | 'total'> {
  const totalOf = (some: readonly Line[]): number => some.reduce((sum, { amount }) => sum + amount, 0);
  return {
    samplePrices: lines.some(({ samplePrice }) => samplePrice),
    lines,
    creditEligibleTotal: totalOf(lines.filter(({ creditEligible }) => creditEligible)),
    total: totalOf(lines),
  };
}

import * as z from 'zod';
import { earlier, KstDateSchema, KstMonthSchema } from '../business-calendar.ts';
import { CURRENCY, VAT_INCLUDED } from '../catalog/terms.ts';
import type { UsageDays } from '../model/usage.ts';
import type { BilledContract } from './billed-contracts.ts';
import { type Days, lengthOf } from './contract-days.ts';
import { capacityLines, usageLines } from './daily-lines.ts';
import { type Line, LineSchema } from './line.ts';
import { PaidDaysSchema, type PayerDays } from './payers.ts';
import { PaymentViewSchema } from './payment.ts';
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
    tenantId: z.string().describe('The company whose bill it is.'),
    billedTo: z
      .string()
      .optional()
      .describe(
        'The tenant that pays all of it; absent when several pay a part each, as `payers` say. Where there is nothing to pay, who would have.',
      ),
    payers: z
      .array(PaidDaysSchema)
      .describe('Who pays for which days, and how much; the totals add up to `total` (R146).'),
    currency: z.literal(CURRENCY),
    vatIncluded: z.literal(VAT_INCLUDED),
    samplePrices: z.boolean().describe('Whether any line has a price that is a placeholder.'),
    lines: z.array(LineSchema),
    creditEligibleTotal: z.int().describe('The part of `total` that credits may pay (R135).'),
    total: z.int().describe('The sum of the lines.'),
    payment: PaymentViewSchema.optional().describe(
      'Of a month that is over in which the company pays something, where a finance system is connected.',
    ),
  })
  .meta({ id: 'Bill' });
export type Bill = z.infer<typeof BillSchema>;

/** Whose bill it is, what it is billed by, and who pays, for all days of the month. */
export interface Billed {
  readonly tenantId: string;
  readonly contracts: readonly BilledContract[];
  readonly payers: readonly PayerDays[];
}

/**
 * The bill of a period, in whole won: a line is floored, and the total is the sum of the lines of all payers.
 * Made anew each time from what cannot change any more, so the bill of a month that is over is the same whenever it is
 * asked for.
 */
export function billOf({ tenantId, contracts, payers }: Billed, usage: UsageDays, period: Period): Bill {
  const lines = contracts.flatMap((contract) => [
    ...usageLines(contract, usage, payers, period),
    ...capacityLines(contract, usage, payers, period),
    ...penaltyLines(contract, usage, payers, period),
  ]);
  const paid = payers
    .map((run) => ({ ...run, to: earlier(run.to, period.to), total: totalOf(linesIn(lines, run)) }))
    .filter((run, index) => index === 0 || lengthOf(run) > 0 || run.total > 0);
  const [payer, ...others] = new Set((lines.length > 0 ? lines : paid).map(({ billedTo }) => billedTo));
  return {
    ...period,
    days: lengthOf(period),
    tenantId,
    ...(others.length === 0 && { billedTo: payer }),
    payers: paid,
    currency: CURRENCY,
    vatIncluded: VAT_INCLUDED,
    ...totalsOf(lines),
  };
}

/** The lines of a bill that one payer has for these days; a penalty stands on its date. */
export const linesIn = (lines: readonly Line[], { from, to }: Days): Line[] =>
  lines.filter((line) => {
    const day = line.kind === 'PENALTY' ? line.date : line.from;
    return from <= day && day <= to;
  });

const totalOf = (lines: readonly Line[]): number => lines.reduce((sum, { amount }) => sum + amount, 0);

export function totalsOf(
  lines: Line[],
): Pick<Bill, 'samplePrices' | 'lines' | 'creditEligibleTotal' | 'total'> {
  return {
    samplePrices: lines.some(({ samplePrice }) => samplePrice),
    lines,
    creditEligibleTotal: totalOf(lines.filter(({ creditEligible }) => creditEligible)),
    total: totalOf(lines),
  };
}

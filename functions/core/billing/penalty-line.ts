import { monthOf } from '../business-calendar.ts';
import { penaltyOn } from '../lifecycle/early-end.ts';
import type { UsageDays } from '../model/usage.ts';
import { present } from '../present.ts';
import type { BilledContract } from './billed-contracts.ts';
import type { PenaltyLine } from './line.ts';
import type { PayerDays } from './payers.ts';
import type { Period } from './period.ts';

/** The penalty of a contract that was cut short in this month, also on its first day: a line apart from the usage (R118, R134). The payer of its date pays it. */
export function penaltyLines(
  contract: BilledContract,
  usage: UsageDays,
  payers: readonly PayerDays[],
  { month }: Period,
): PenaltyLine[] {
  const { product, endDate, commitment, segments, acceptedPenalty } = contract;
  if (!commitment || endDate === undefined || monthOf(endDate) !== month || endDate > commitment.endDate)
    return [];
  const { total, ...parts } = penaltyOn({ product, contract: { commitment, segments } }, usage, endDate);
  if (total === 0 && !acceptedPenalty) return [];
  const { startDate, endDate: lastDay } = commitment;
  // The runs of payers follow each other from the first of the month on.
  const payer = payers.find(({ to }) => endDate <= to);
  const { from: _, to: __, ...paidBy } = present(payer, 'somebody pays on every day of a month');
  const samplePrice = segments.some(({ samplePrices }) => samplePrices);
  return [
    {
      kind: 'PENALTY',
      product,
      ...paidBy,
      date: endDate,
      commitment: { startDate, endDate: lastDay },
      ...parts,
      // A product that ends on the day itself is charged what its end accepted.
      acceptedPenalty: acceptedPenalty ?? total,
      samplePrice,
      quantity: 1,
      unit: 'CANCELLATION',
      amount: total,
      creditEligible: false,
    },
  ];
}

import type { BilledContract } from '../billed-contracts.ts';
import { type KstDate, monthOf } from '../business-calendar.ts';
import { type Days, earliest, latest } from './contract-days.ts';

/** The days whose usage the bills of these days need: the penalty of a contract that ends in them counts its whole term. */
export function usageWindowOf(contracts: readonly BilledContract[], days: Days): Days {
  const [firstMonth, lastMonth] = [monthOf(days.from), monthOf(latest(days.from, days.to))];
  const terms = contracts.flatMap(({ commitment, endDate }) => {
    if (!commitment || endDate === undefined || endDate > commitment.endDate) return [];
    const isWithin = firstMonth <= monthOf(endDate) && monthOf(endDate) <= lastMonth;
    return isWithin ? [commitment.startDate] : [];
  });
  return { from: terms.reduce<KstDate>(earliest, days.from), to: days.to };
}

import { earlier, later, monthOf } from '../business-calendar.ts';
import type { BilledContract } from './billed-contracts.ts';
import type { Days } from './contract-days.ts';

/**
 * The days whose usage the bills of these days need. The penalty of a contract that ends in them counts its whole term,
 * and is known to be nothing only when its last day was read: the company may have come on it.
 */
export function usageWindowOf(contracts: readonly BilledContract[], days: Days): Days {
  const [firstMonth, lastMonth] = [monthOf(days.from), monthOf(later(days.from, days.to))];
  return contracts.reduce(({ from, to }, { commitment, endDate }) => {
    if (!commitment || endDate === undefined || endDate > commitment.endDate) return { from, to };
    const isWithin = firstMonth <= monthOf(endDate) && monthOf(endDate) <= lastMonth;
    return isWithin ? { from: earlier(from, commitment.startDate), to: later(to, endDate) } : { from, to };
  }, days);
}

import {
  addDays,
  earlier,
  firstDayOf,
  type KstDate,
  type KstMonth,
  lastDayOf,
  later,
  monthOf,
} from '../business-calendar.ts';
import type { BilledContract } from './billed-contracts.ts';
import type { Days } from './contract-days.ts';

/** The days of a month that a bill tells of. On the first of the present month there are none: it ends before it begins. */
export interface Period {
  readonly month: KstMonth;
  readonly from: KstDate;
  readonly to: KstDate;
  /** The month is not over: its bill will still grow. */
  readonly partial: boolean;
}

/** All days of a month that is over; of the present one those up to yesterday (R112, EDGE-T11). */
export function periodOf(month: KstMonth, today: KstDate): Period {
  const partial = month === monthOf(today);
  return { month, from: firstDayOf(month), to: partial ? addDays(today, -1) : lastDayOf(month), partial };
}

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

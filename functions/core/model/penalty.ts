import {
  addDays,
  daysBetween,
  daysInMonth,
  earlier,
  earliest,
  hasCome,
  type KstDate,
  lastDayOf,
  monthOf,
} from '../business-calendar.ts';
import { present } from '../present.ts';
import type { Commitment, Segment } from './contract.ts';

/** How many accounts there are from a day on, until the next entry; in the order of the days, none before the first. */
export interface AccountCount {
  readonly from: KstDate;
  readonly count: number;
}

export interface PenaltyTerms {
  readonly commitment: Commitment;
  /** Prices in won for an account and month; the first segment begins no later than the commitment. */
  readonly segments: readonly Segment[];
  readonly accounts: readonly AccountCount[];
}

/** Whole won. The total is floored, the discount part is floored, the rest is the remaining part. */
export interface Penalty {
  readonly total: number;
  readonly discountPart: number;
  readonly remainingPart: number;
  readonly elapsedDays: number;
  readonly remainingDays: number;
}

/** Every length of a month divides it, and ten times more: amounts in this unit of a won are exact. */
const MONTH_UNITS = 377_580n;
const UNITS = MONTH_UNITS * 10n;

/**
 * What cancelling an annual plan on `date`, the first day without service, costs (R133-R136, A12): the discount of the
 * days used, and a tenth of the fees of the days left. Nothing after the commitment.
 */
export function penaltyOf({ commitment, segments, accounts }: PenaltyTerms, date: KstDate): Penalty {
  const { startDate, endDate } = commitment;
  const elapsedDays = daysBetween(startDate, date);
  const remainingDays = daysBetween(date, addDays(endDate, 1));
  if (remainingDays <= 0) return { ...NO_PENALTY, elapsedDays: daysBetween(startDate, endDate) + 1 };
  const [prices, counts] = [inOrder(segments), inOrder(accounts)];
  const priceOn = (day: KstDate) => present(prices.on(day), 'no price is known for the day');
  const discount = sumOfDays(startDate, date, [prices, counts], (day) => {
    const { listPrice, price } = priceOn(day);
    return BigInt((counts.on(day)?.count ?? 0) * (listPrice - price)) * 10n;
  });
  const staying = counts.on(addDays(date, -1))?.count ?? 0;
  const remaining = sumOfDays(date, addDays(endDate, 1), [prices], (day) =>
    BigInt(staying * priceOn(day).price),
  );
  const total = Number((discount + remaining) / UNITS);
  const discountPart = Number(discount / UNITS);
  return { total, discountPart, remainingPart: total - discountPart, elapsedDays, remainingDays };
}

export const NO_PENALTY: Penalty = {
  total: 0,
  discountPart: 0,
  remainingPart: 0,
  elapsedDays: 0,
  remainingDays: 0,
};

interface Entries<T> {
  /** The entry that holds on a day; the days are asked for in their order. */
  readonly on: (day: KstDate) => T | undefined;
  /** The day of the first entry after the last day that was asked for. */
  readonly next: () => KstDate | undefined;
}

function inOrder<T extends { readonly from: KstDate }>(entries: readonly T[]): Entries<T> {
  let past = 0;
  const next = () => entries[past]?.from;
  const on = (day: KstDate) => {
    while (hasCome(next(), day)) past += 1;
    return entries[past - 1];
  };
  return { on, next };
}

/**
 * The sum, in units, of an amount of won a month that each day before `to` carries its part of (EDGE-T9), run by run of
 * equal days: a term is gone through once, however many changes it has.
 */
function sumOfDays(
  from: KstDate,
  to: KstDate,
  changes: readonly Entries<unknown>[],
  amountOn: (day: KstDate) => bigint,
): bigint {
  let sum = 0n;
  for (let start = from; start < to; ) {
    const month = monthOf(start);
    const nextMonth = addDays(lastDayOf(month), 1);
    const end = earlier(nextMonth, to);
    const unitsOfDay = MONTH_UNITS / BigInt(daysInMonth(month));
    for (let day = start; day < end; ) {
      const amount = amountOn(day);
      const changed = earliest([end, ...changes.map(({ next }) => next())]) ?? end;
      sum += BigInt(daysBetween(day, changed)) * amount * unitsOfDay;
      day = changed;
    }
    start = end;
  }
  return sum;
}

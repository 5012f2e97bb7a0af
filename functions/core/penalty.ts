import { addDays, addMonths, daysBetween, daysInMonth, type KstDate, monthOf } from './business-calendar.ts';
import type { Commitment, Segment } from './contract.ts';

/** How many members there are from a day on, until the next entry; in the order of the days. */
export interface MemberCount {
  readonly from: KstDate;
  readonly count: number;
}

export interface PenaltyTerms {
  readonly commitment: Commitment;
  /** Prices in won for a member and month; the first segment begins no later than the commitment. */
  readonly segments: readonly Segment[];
  readonly members: readonly MemberCount[];
}

/** Whole won. The total is floored, the discount part is floored, the rest is the remaining part (design §8). */
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
export function penaltyOf({ commitment, segments, members }: PenaltyTerms, date: KstDate): Penalty {
  const { startDate, endDate } = commitment;
  const elapsedDays = daysBetween(startDate, date);
  const remainingDays = daysBetween(date, addDays(endDate, 1));
  if (remainingDays <= 0) return { ...NOTHING, elapsedDays: daysBetween(startDate, endDate) + 1 };
  const last = addDays(date, -1);
  const discount = sumOfDays(startDate, last, [...segments, ...members], (day) => {
    const { listPrice, price } = valueAt(segments, day);
    return BigInt(valueAt(members, day).count * (listPrice - price)) * 10n;
  });
  const staying = valueAt(members, last).count;
  const remaining = sumOfDays(date, endDate, segments, (day) =>
    BigInt(staying * valueAt(segments, day).price),
  );
  const total = Number((discount + remaining) / UNITS);
  const discountPart = Number(discount / UNITS);
  return { total, discountPart, remainingPart: total - discountPart, elapsedDays, remainingDays };
}

const NOTHING: Penalty = { total: 0, discountPart: 0, remainingPart: 0, elapsedDays: 0, remainingDays: 0 };

/** The sum, in units, of an amount of won a month that each day carries its part of (T9), run by run of equal days. */
function sumOfDays(
  from: KstDate,
  to: KstDate,
  changes: readonly { readonly from: KstDate }[],
  amountOn: (day: KstDate) => bigint,
): bigint {
  let sum = 0n;
  for (let day = from; day <= to; ) {
    const month = monthOf(day);
    const ends = [
      to,
      addDays(addMonths(`${month}-01` as KstDate, 1), -1),
      ...changes.map((one) => addDays(one.from, -1)),
    ];
    const start = day;
    const end = ends.filter((one) => one >= start).sort()[0] ?? to;
    const days = BigInt(daysBetween(start, end) + 1);
    sum += (days * amountOn(start) * MONTH_UNITS) / BigInt(daysInMonth(month));
    day = addDays(end, 1);
  }
  return sum;
}

/** The entry that holds on a day; the first one holds also before its own. */
function valueAt<T extends { readonly from: KstDate }>(entries: readonly T[], day: KstDate): T {
  const entry = entries.findLast(({ from }) => from <= day) ?? entries[0];
  if (!entry) throw new Error('nothing is known for any day');
  return entry;
}

import { addDays, daysBetween, earlier, type KstDate, later } from '../business-calendar.ts';
import type { Segment } from '../model/contract.ts';
import type { AccountCount } from '../model/penalty.ts';
import type { BilledContract } from './billed-contracts.ts';

/** Days in a row, both ends included; none when `to` is before `from`. */
export interface Days {
  readonly from: KstDate;
  readonly to: KstDate;
}

export const overlapOf = (a: Days, b: Days): Days => ({
  from: later(a.from, b.from),
  to: earlier(a.to, b.to),
});

export const lengthOf = ({ from, to }: Days): number => Math.max(0, daysBetween(from, to) + 1);

/** The paid days among these: from the first paid day on, the cancellation date is not one (R118, R130). */
export const paidDaysOf = ({ firstPaidDay, endDate }: BilledContract, days: Days): Days =>
  overlapOf(days, { from: firstPaidDay, to: endDate === undefined ? days.to : addDays(endDate, -1) });

/** The runs of these days on which the same holds, each with its segment; one that lies outside has no days. */
export function runsOf(
  segments: readonly Segment[],
  days: Days,
  isSame: (a: Segment, b: Segment) => boolean,
): { readonly days: Days; readonly segment: Segment }[] {
  // Of two segments that begin on one day the later one holds: an upgrade on the day of the paid switch.
  const held = segments.filter(({ from }, index) => segments[index + 1]?.from !== from);
  const starts = held.filter((segment, index) => {
    const before = held[index - 1];
    return !before || !isSame(before, segment);
  });
  return starts.map((segment, index) => {
    const next = starts[index + 1];
    const to = next ? addDays(next.from, -1) : days.to;
    return { segment, days: overlapOf(days, { from: segment.from, to }) };
  });
}

/** What counts, summed up over the days: account-days, unit-days. */
export function quantityIn(counts: readonly AccountCount[], days: Days): number {
  return counts.reduce((sum, { from, count }, index) => {
    const next = counts[index + 1];
    const to = next ? addDays(next.from, -1) : days.to;
    return sum + count * lengthOf(overlapOf(days, { from, to }));
  }, 0);
}

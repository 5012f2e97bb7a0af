import {
  type Instant,
  type KstDate,
  type KstMonth,
  kstDateOf,
  monthOf,
  monthsAfter,
} from '../../../../functions/core/business-calendar.ts';

/** A date of an answer: the API writes it so. */
export const kstDate = (date: string): KstDate => date as KstDate;

/** The months that a company has a bill for, the present one first. */
export function monthsSince(createdAt: string, today: KstDate): KstMonth[] {
  const first = monthOf(kstDateOf(createdAt as Instant));
  const months: KstMonth[] = [];
  for (let month = monthOf(today); month >= first; month = monthsAfter(month, -1)) months.push(month);
  return months;
}

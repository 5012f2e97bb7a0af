/** Days in Seoul as texts, worked out by hand: the model must not trust the calendar that it tests. */
export type Day = string;

const DAY_MS = 86_400_000;
const SEOUL_AHEAD_MS = 9 * 3_600_000;

export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The day and the hour in Seoul. */
export function inSeoul(at: Date): { readonly day: Day; readonly hour: number } {
  const there = new Date(at.getTime() + SEOUL_AHEAD_MS).toISOString();
  return { day: there.slice(0, 10), hour: Number(there.slice(11, 13)) };
}

export const atHour = (day: Day, hour: number): string =>
  `${new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000 - SEOUL_AHEAD_MS).toISOString().slice(0, 19)}Z`;

/** The last day of the term that many years after a day: the day before its anniversary, or the end of February (A34). */
export function lastDayOfTerm(anchor: Day, years: number): Day {
  const [year = 0, month = 0, date = 0] = anchor.split('-').map(Number);
  const anniversary = new Date(Date.UTC(year + years, month - 1, date));
  const isThere = anniversary.getUTCMonth() === month - 1;
  return isThere
    ? plusDays(anniversary.toISOString().slice(0, 10), -1)
    : new Date(Date.UTC(year + years, month, 0)).toISOString().slice(0, 10);
}

const monthOf = (day: Day): string => day.slice(0, 7);

/** The months from that of one day to that of another. */
export function monthsFrom(first: Day, last: Day): string[] {
  const months: string[] = [];
  for (
    let day = `${monthOf(first)}-01`;
    monthOf(day) <= monthOf(last);
    day = `${monthOf(plusDays(day, 31))}-01`
  )
    months.push(monthOf(day));
  return months;
}

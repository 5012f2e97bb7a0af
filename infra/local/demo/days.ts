/** Days in Seoul, nine hours ahead all year, worked out here by hand: the demo must not trust the calendar it shows. */
const DAY_MS = 86_400_000;
const AHEAD_MS = 9 * 3_600_000;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The same day of the next year; 29 February becomes the 28th. */
export function aYearAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year + 1, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + 1, month - 1, Math.min(date, last))).toISOString().slice(0, 10);
}

export function firstOfNextMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** A time of a day in Seoul. */
export const timeOn = (day: string, time = '00:00:00'): Date => new Date(`${day}T${time}+09:00`);

/** `2026-11-22 09:00:00 KST` */
export function inSeoul(at: Date): string {
  const [day, time = ''] = new Date(at.getTime() + AHEAD_MS).toISOString().split('T');
  return `${day} ${time.slice(0, 8)} KST`;
}

/** Days in Seoul, worked out here by hand: the journeys must not trust the calendar that they test. */
const DAY_MS = 86_400_000;
const SEOUL_AHEAD_MS = 9 * 3_600_000;

const dayNumberOf = (at: Date): number => Math.floor((at.getTime() + SEOUL_AHEAD_MS) / DAY_MS);
const midnightOf = (dayNumber: number): Date => new Date(dayNumber * DAY_MS - SEOUL_AHEAD_MS);
const dateOf = (dayNumber: number): string => new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);

/** The trial of a request made at this moment: day 1 is its day in Seoul, the 30th is the last one. */
export function trialOf(at: Date) {
  const day = dayNumberOf(at);
  return { startDate: dateOf(day), endDate: dateOf(day + 29), expiresAt: toInstant(midnightOf(day + 30)) };
}

/** The next midnight in Seoul after the moment. */
export const nextMidnight = (at: Date): Date => midnightOf(dayNumberOf(at) + 1);

export const secondsFrom = (at: Date | string, seconds: number): string =>
  toInstant(new Date(new Date(at).getTime() + seconds * 1_000));

export const daysFrom = (at: Date | string, days: number): string => secondsFrom(at, days * 86_400);

/** The months after the one of this moment, the first of them being 1. */
export function monthsAfter(at: Date) {
  const today = new Date(dayNumberOf(at) * DAY_MS);
  const dayOf = (month: number, date: number): Date =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + month, date));
  return {
    monthOf: (month: number): string => dayOf(month, 1).toISOString().slice(0, 7),
    day: (month: number, date: number): string => dayOf(month, date).toISOString().slice(0, 10),
    lengthOf: (month: number): number => dayOf(month + 1, 0).getUTCDate(),
  };
}

const toInstant = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

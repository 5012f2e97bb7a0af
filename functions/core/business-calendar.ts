import * as z from 'zod';
import { coded } from './issue-code.ts';

/**
 * All business dates are days in Asia/Seoul (A2), which is UTC+9 without daylight saving time, so plain arithmetic
 * on UTC numbers is exact. The template types keep dates, months and instants from being mixed up.
 */
export type KstDate = `${number}-${number}-${number}`;
export type KstMonth = `${number}-${number}`;
/** Always whole seconds and always this form, so that comparing strings compares times. */
export type Instant = `${number}-${number}-${number}T${string}Z`;

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const KST_OFFSET = 9 * 3_600 * SECOND;

// Dates from outside stay in these years, so that no arithmetic on them leaves the four digits of the format.
const FIRST_YEAR = 2000;
const LAST_YEAR = 2999;

export function instantOf(epochMs: number): Instant {
  const wholeSeconds = Math.floor(epochMs / SECOND) * SECOND;
  return `${new Date(wholeSeconds).toISOString().slice(0, 19)}Z` as Instant;
}

export function epochOf(instant: Instant): number {
  return Date.parse(instant);
}

export function addSeconds(instant: Instant, seconds: number): Instant {
  return instantOf(epochOf(instant) + seconds * SECOND);
}

/** Whole seconds from one instant to the other; below 0 when it is before. */
export const secondsBetween = (from: Instant, to: Instant): number => (epochOf(to) - epochOf(from)) / 1_000;

/** Whole seconds until the clock strikes. */
export const secondsToNextHour = (now: Instant): number => 3_600 - ((epochOf(now) / 1_000) % 3_600);

/** Of two dates or of two instants, never of one of each. */
export function earlier(a: KstDate, b: KstDate): KstDate;
export function earlier(a: Instant, b: Instant): Instant;
export function earlier(a: string, b: string): string {
  // Stryker disable next-line EqualityOperator: of two equals either is the earlier
  return a <= b ? a : b;
}

/** Of dates or of instants, never of both; what is open counts for nothing: it is sorted to the end. */
export const earliest = <At extends KstDate | Instant>(times: readonly (At | undefined)[]): At | undefined =>
  times.toSorted()[0];

/** After every date from outside. */
export const NEVER: KstDate = '9999-12-31';

/** Whether the day has come by another one; what is open never comes. */
export const hasCome = (day: KstDate | undefined, by: KstDate): boolean => (day ?? NEVER) <= by;

export function later(a: KstDate, b: KstDate): KstDate;
export function later(a: Instant, b: Instant): Instant;
export function later(a: string, b: string): string {
  // Stryker disable next-line EqualityOperator: of two equals either is the later
  return a >= b ? a : b;
}

export function kstDateOf(instant: Instant): KstDate {
  return dateOf(epochOf(instant) + KST_OFFSET);
}

export function startOfKstDay(date: KstDate): Instant {
  return instantOf(midnightOf(date) - KST_OFFSET);
}

/** The instant at which clocks in Seoul show `time` (`HH:MM`) on `date`. */
export function kstTime(date: KstDate, time: `${number}:${number}`): Instant {
  const [hours, minutes] = numbersIn(time, ':');
  return addSeconds(startOfKstDay(date), hours * 3_600 + minutes * 60);
}

export function addDays(date: KstDate, days: number): KstDate {
  return dateOf(midnightOf(date) + days * DAY);
}

/** Days from `from` until `to`: 1 from today to tomorrow, negative when `to` is earlier. */
export function daysBetween(from: KstDate, to: KstDate): number {
  return (midnightOf(to) - midnightOf(from)) / DAY;
}

/**
 * The same day `months` later, or the last day of that month when it is shorter. Give the first anchor each time:
 * a chain of results would drift from the 31st to the 28th and stay there (EDGE-T7).
 */
export function addMonths(anchor: KstDate, months: number): KstDate {
  const [year, month, day] = numbersIn(anchor, '-');
  const firstOfMonth = dateOf(Date.UTC(year, month - 1 + months, 1));
  return addDays(firstOfMonth, Math.min(day, daysInMonth(monthOf(firstOfMonth))) - 1);
}

export function monthOf(date: KstDate): KstMonth {
  return date.slice(0, 7) as KstMonth;
}

export function daysInMonth(month: KstMonth): number {
  const [year, monthNumber] = numbersIn(month, '-');
  // Day 0 of the next month is the last day of this one.
  return new Date(Date.UTC(year, monthNumber, 0)).getUTCDate();
}

export const firstDayOf = (month: KstMonth): KstDate => `${month}-01` as KstDate;
export const lastDayOf = (month: KstMonth): KstDate => addDays(firstDayOf(month), daysInMonth(month) - 1);
export const monthsAfter = (month: KstMonth, months: number): KstMonth =>
  monthOf(addMonths(firstDayOf(month), months));

/** Only a real day counts (EDGE-T5): no 30 February, no time of day, no other way of writing it. */
export function isKstDate(text: string): text is KstDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = numbersIn(text, '-');
  return year >= FIRST_YEAR && year <= LAST_YEAR && dateOf(Date.UTC(year, month - 1, day)) === text;
}

function isKstMonth(text: string): text is KstMonth {
  return isKstDate(`${text}-01`);
}

function isInstant(text: string): text is Instant {
  const time = Date.parse(text);
  return !Number.isNaN(time) && instantOf(time) === text;
}

export const KstDateSchema = z
  .string()
  .refine(
    isKstDate,
    coded('DATE_INVALID', {
      en: `A real day written YYYY-MM-DD, in the years ${FIRST_YEAR} to ${LAST_YEAR}.`,
      ko: `${FIRST_YEAR}년부터 ${LAST_YEAR}년까지의 실제 날짜를 YYYY-MM-DD 형식으로 입력해 주십시오.`,
    }),
  )
  .meta({ id: 'KstDate', format: 'date', examples: ['2026-07-30'] }) as unknown as z.ZodType<KstDate, string>;

export const KstMonthSchema = z
  .string()
  .refine(
    isKstMonth,
    coded('MONTH_INVALID', {
      en: `A month written YYYY-MM, in the years ${FIRST_YEAR} to ${LAST_YEAR}.`,
      ko: `${FIRST_YEAR}년부터 ${LAST_YEAR}년까지의 달을 YYYY-MM 형식으로 입력해 주십시오.`,
    }),
  )
  .meta({ id: 'KstMonth', examples: ['2026-07'] }) as unknown as z.ZodType<KstMonth, string>;

export const InstantSchema = z
  .string()
  .refine(
    isInstant,
    coded('INSTANT_INVALID', {
      en: 'An instant in whole seconds written YYYY-MM-DDThh:mm:ssZ.',
      ko: '시각은 초 단위까지 YYYY-MM-DDThh:mm:ssZ 형식으로 입력해 주십시오.',
    }),
  )
  .meta({ id: 'Instant', format: 'date-time', examples: ['2026-07-29T15:00:00Z'] }) as unknown as z.ZodType<
  Instant,
  string
>;

/** Midnight UTC of the day with the same number: a plain ruler for counting days. */
function midnightOf(date: KstDate): number {
  const [year, month, day] = numbersIn(date, '-');
  return Date.UTC(year, month - 1, day);
}

function dateOf(epochMs: number): KstDate {
  return new Date(epochMs).toISOString().slice(0, 10) as KstDate;
}

function numbersIn(text: string, separator: '-' | ':'): [number, number, number] {
  const [first = 0, second = 0, third = 0] = text.split(separator).map(Number);
  return [first, second, third];
}

import * as z from 'zod';
import {
  epochOf,
  type Instant,
  type KstDate,
  type KstMonth,
  kstDateOf,
  startOfKstDay,
} from '../../business-calendar.ts';
import type { Language } from '../../language.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** A KST date in the words of a language: 2026년 7월 29일, 29 July 2026. */
export function dateInWords(date: KstDate, language: Language): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return language === 'ko' ? `${year}년 ${month}월 ${day}일` : `${day} ${MONTHS[month - 1]} ${year}`;
}

/** A month in the words of a language: 2026년 7월, July 2026. */
export function monthInWords(month: KstMonth, language: Language): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return language === 'ko' ? `${year}년 ${number}월` : `${MONTHS[number - 1]} ${year}`;
}

/** An instant as clocks in Seoul show it, to the minute: 2026년 7월 29일 09:05, 09:05 on 29 July 2026. */
export function timeInWords(instant: Instant, language: Language): string {
  const date = kstDateOf(instant);
  const minutes = Math.floor((epochOf(instant) - epochOf(startOfKstDay(date))) / 60_000);
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  const day = dateInWords(date, language);
  return language === 'ko' ? `${day} ${clock}` : `${clock} on ${day}`;
}

/** A number of days: 7일, 7 days. */
export function daysInWords(days: number, language: Language): string {
  if (language === 'ko') return `${days}일`;
  return days === 1 ? '1 day' : `${days} days`;
}

/** Months in a list: 2026년 6월 및 2026년 7월, June 2026 and July 2026. */
export const monthsInWords = (months: readonly KstMonth[], language: Language): string =>
  listInWords(
    months.map((month) => monthInWords(month, language)),
    language,
  );

/** An amount in whole won. */
export const WonSchema = z.int().min(0);

/** 168,000원, ₩168,000. */
export function wonInWords(amount: number, language: Language): string {
  const digits = String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
  return language === 'ko' ? `${digits}원` : `₩${digits}`;
}

// Korean particles depend on the sound before them; 및 fits every name.
const LAST_JOINT: Readonly<Record<Language, string>> = { ko: ' 및 ', en: ' and ' };

/** A, B 및 C; A, B and C. */
export function listInWords(items: readonly string[], language: Language): string {
  const last = items.slice(-1).join();
  const others = items.slice(0, -1).join(', ');
  return others === '' ? last : `${others}${LAST_JOINT[language]}${last}`;
}

import type { KstDate } from '../business-calendar.ts';
import type { Language } from '../language.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** A KST date in the words of a language: 2026년 7월 29일, 29 July 2026. */
export function dateInWords(date: KstDate, language: Language): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return language === 'ko' ? `${year}년 ${month}월 ${day}일` : `${day} ${MONTHS[month - 1]} ${year}`;
}

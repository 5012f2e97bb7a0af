import type { KstDate } from '../business-calendar.ts';
import type { FieldError } from '../refusals/refusals.ts';

/** What is wrong with a date that must lie between today and a last day, both included. */
export function dateErrors(date: KstDate, today: KstDate, last: KstDate, pointer: string): FieldError[] {
  if (date < today)
    return [{ pointer, code: 'DATE_IN_PAST', message: `The date is before today, ${today}.` }];
  if (date <= last) return [];
  const range = last === today ? `only today, ${today}, is possible` : `the last possible day is ${last}`;
  return [{ pointer, code: 'DATE_OUT_OF_RANGE', message: `The date is too late: ${range}.` }];
}

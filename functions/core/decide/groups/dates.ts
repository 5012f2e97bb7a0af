import { addDays, addMonths, earlier, type KstDate } from '../../business-calendar.ts';
import type { Group } from '../../model/group.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';
import { dateErrors } from '../field-errors.ts';

/** How far ahead a change of a group may be dated, in months. */
const MONTHS_AHEAD = 12;

export const lastDayAhead = (today: KstDate): KstDate => addMonths(today, MONTHS_AHEAD);

/** What happens within a group happens before it is dissolved. */
export const lastDayIn = ({ until }: Group, today: KstDate): KstDate =>
  until === undefined ? lastDayAhead(today) : earlier(addDays(until, -1), lastDayAhead(today));

export function rangeRefusal(
  date: KstDate,
  today: KstDate,
  last: KstDate,
  pointer: string,
): Refusal | undefined {
  const errors = dateErrors(date, today, last, pointer);
  return errors.length > 0 ? refuse('INPUT_INVALID', { errors }) : undefined;
}

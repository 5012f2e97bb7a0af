import {
  addDays,
  firstDayOf,
  type KstDate,
  type KstMonth,
  lastDayOf,
  monthOf,
} from '../business-calendar.ts';

/** The days of a month that a bill tells of. On the first of the present month there are none: it ends before it begins. */
export interface Period {
  readonly month: KstMonth;
  readonly from: KstDate;
  readonly to: KstDate;
  /** The month is not over: its bill will still grow. */
  readonly partial: boolean;
}

/** All days of a month that is over; of the present one those up to yesterday (R112, EDGE-T11). */
export function periodOf(month: KstMonth, today: KstDate): Period {
  const partial = month === monthOf(today);
  return { month, from: firstDayOf(month), to: partial ? addDays(today, -1) : lastDayOf(month), partial };
}

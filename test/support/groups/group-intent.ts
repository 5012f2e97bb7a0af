import {
  daysBetween,
  type Instant,
  type KstDate,
  kstDateOf,
} from '../../../functions/core/business-calendar.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import { REQUESTED_AT } from '../tenants.ts';
import { companyId, GROUP_ID, type GroupHouse } from './group-house.ts';

const FIRST_DAY = kstDateOf(REQUESTED_AT);
/** More days than a walk takes, with what is planned at its end. */
const DAYS = 800;
const indexOf = (date: KstDate): number => daysBetween(FIRST_DAY, date);

/**
 * The house, with a calendar beside it in which whatever was accepted is marked day by day, without a look at what is
 * stored: which companies the group pays for, and who is its main company.
 */
export function withIntent(house: GroupHouse, companies: number) {
  const paidByGroup = Array.from({ length: companies }, () => new Array<boolean>(DAYS).fill(false));
  const joinedFrom = new Array<number>(companies).fill(0);
  const mains = new Array<number>(DAYS).fill(0);
  let until = DAYS;
  const mark = (number: number, isPaid: boolean, from: number, to = DAYS) =>
    paidByGroup[number]?.fill(isPaid, from, Math.max(from, to));

  // As every walk begins: the first company forms the group, the second has joined.
  for (const number of [0, 1]) mark(number, true, 0);

  const noted =
    <Args extends unknown[]>(
      act: (...args: Args) => ReturnType<GroupHouse['join']>,
      note: (...args: Args) => void,
    ) =>
    (...args: Args) => {
      const result = act(...args);
      if (!isRefusal(result)) note(...args);
      return result;
    };
  const dayOf = (now: Instant, date = kstDateOf(now)) => indexOf(date);

  const walked: GroupHouse = {
    ...house,
    join: noted(house.join, (number, now, from) => {
      joinedFrom[number] = dayOf(now, from);
      mark(number, true, dayOf(now, from));
    }),
    leave: noted(house.leave, (number, now, from) => {
      mark(number, true, joinedFrom[number] ?? 0, dayOf(now, from));
      mark(number, false, dayOf(now, from));
    }),
    changeMain: noted(house.changeMain, (number, date, now) => {
      const present = mains[dayOf(now)] ?? 0;
      mains.fill(present, dayOf(now));
      mains.fill(number, number === present ? dayOf(now) : indexOf(date));
    }),
    dissolve: noted(house.dissolve, (now, from) => {
      until = dayOf(now, from);
      const last = Math.max(until - 1, dayOf(now));
      mains.fill(mains[last] ?? 0, last);
    }),
    undoDissolution: noted(house.undoDissolution, () => {
      until = DAYS;
    }),
  };
  const payerOn = (number: number, date: KstDate): string => {
    const day = indexOf(date);
    const isPaid = paidByGroup[number]?.[day] === true && day < until;
    return isPaid ? `${companyId(mains[day] ?? 0)} by ${GROUP_ID}` : companyId(number);
  };
  return { house: walked, payerOn };
}

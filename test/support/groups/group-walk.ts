import fc from 'fast-check';
import {
  addDays,
  addSeconds,
  type Instant,
  kstDateOf,
  later,
} from '../../../functions/core/business-calendar.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import { decideCancellation, decideUndo, quoteOf } from '../../../functions/core/decide/cancellation.ts';
import { decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { Subscription } from '../../../functions/core/model/subscription.ts';
import type { StoredTenant, Tenant } from '../../../functions/core/model/tenant.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import { decisionOf } from '../lives/life-commands.ts';
import { WORKPLACE_BODY } from '../requests.ts';
import { cancellationRequest, contextAt, switchRequest } from '../subscriptions.ts';
import { REQUESTED_AT } from '../tenants.ts';
import { company, type GroupHouse, groupHouse, paidCompany } from './group-house.ts';

const DAY = 86_400;

/** What a company may be when it comes: in its trial, or paid for from the first day on. */
const KINDS = {
  TRIAL: (number: number) => company(number),
  WORKPLACE_TRIAL: (number: number) => company(number, WORKPLACE_BODY),
  MONTHLY: (number: number) => paidCompany(number, REQUESTED_AT),
  ANNUAL: (number: number) => paidCompany(number, REQUESTED_AT, 'ANNUAL'),
};
export type Kind = keyof typeof KINDS;

/** The main company is the first one and the second has joined; the others are not in the group yet. */
export function beginGroup(kinds: readonly Kind[]): GroupHouse {
  const house = groupHouse(...kinds.map((kind, number) => KINDS[kind](number)));
  house.form(0, REQUESTED_AT);
  house.join(1, REQUESTED_AT);
  return house;
}

/** What a company or support may do, after so many seconds; `choice` picks what else it names. */
export const groupStep = (companies: number) =>
  fc.record({
    kind: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('CANCEL', 'UNDO', 'SWITCH', 'PAY', 'DROP') },
      { weight: 4, arbitrary: fc.constantFrom('END', 'END', 'UNDO_ALL', 'PAY_BOTH') },
      { weight: 4, arbitrary: fc.constantFrom('JOIN', 'LEAVE', 'MAIN', 'TIMER') },
      { weight: 2, arbitrary: fc.constantFrom('DISSOLVE', 'KEEP', 'KEEP') },
    ),
    number: fc.nat({ max: companies - 1 }),
    wait: fc.oneof(fc.integer({ min: 0, max: 9 * DAY }), fc.constantFrom(0, 0, 29 * DAY)),
    choice: fc.nat({ max: 2_000 }),
  });

/** What support decides of who pays for whom, mostly before the days that it named have come. */
export const payerStep = (companies: number): fc.Arbitrary<GroupStep> =>
  fc.record({
    kind: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom('JOIN', 'LEAVE') },
      { weight: 2, arbitrary: fc.constantFrom('MAIN', 'DISSOLVE', 'KEEP') },
    ),
    number: fc.nat({ max: companies - 1 }),
    wait: fc.oneof(fc.integer({ min: 0, max: 9 * DAY }), fc.constantFrom(0, 0)),
    choice: fc.nat({ max: 2_000 }),
  });
type GroupStep = ReturnType<typeof groupStep> extends fc.Arbitrary<infer T> ? T : never;

/** Takes the steps one after the other; says of each which it was, when, and whether it was accepted. */
export function walkGroup(
  house: GroupHouse,
  steps: readonly GroupStep[],
  afterEach: (kind: GroupStep['kind'], now: Instant, isAccepted: boolean) => void = () => {},
): Instant {
  let now: Instant = REQUESTED_AT;
  for (const step of steps) {
    now = later(now, addSeconds(now, step.wait));
    const result = take(house, step, now);
    afterEach(step.kind, now, typeof result === 'object' && result !== null && !isRefusal(result));
  }
  return now;
}

function take(house: GroupHouse, { kind, number, choice }: GroupStep, now: Instant): unknown {
  const date = addDays(kstDateOf(now), choice % 25);
  const perhaps = choice % 2 === 0 ? undefined : date;
  switch (kind) {
    case 'JOIN':
      return house.join(number, now, perhaps);
    case 'LEAVE':
      return house.leave(number, now, perhaps);
    case 'MAIN':
      return house.changeMain(number, date, now);
    case 'DISSOLVE':
      return house.dissolve(now, addDays(date, choice % 3 === 0 ? 0 : 40));
    case 'KEEP':
      return house.undoDissolution(now);
    case 'TIMER':
      return house.act(number, (stored) => {
        const { steps } = applyDue(stored.tenant, now);
        return steps.length > 0 ? commitOf(stored, steps, now) : undefined;
      });
    case 'END':
      return house.act(number, (stored) => endOn(stored, date, now));
    case 'UNDO_ALL':
      return house.act(number, (stored) => decideUndo(stored, undefined, contextAt(now)));
    case 'PAY_BOTH':
      return house.act(number, (stored) =>
        decidePaidSwitch(stored, 'BUNDLE', paidFromToday(now), contextAt(now)),
      );
    default:
      return house.act(number, (stored) => decisionOf(kind, stored, choice, now));
  }
}

const paidFromToday = (now: Instant) => switchRequest({ billingPlan: 'MONTHLY', startDate: kstDateOf(now) });

/** All that the group is about, on one date, as an affiliate or a main company ends. */
function endOn(stored: StoredTenant, date: Parameters<typeof addDays>[0], now: Instant) {
  const { tenant } = applyDue(stored.tenant, now);
  const items = liveIn(tenant).map(({ product }) => ({ product, date }));
  if (items.length === 0) return undefined;
  return decideCancellation(
    stored,
    cancellationRequest(items, quoteOf(tenant, stored.usage, items).total),
    contextAt(now),
  );
}

/** What an affiliate cancels together, of an up-to-date tenant. */
export const liveIn = ({ subscriptions }: Tenant): Subscription[] =>
  [subscriptions.NAVER_WORKS, subscriptions.WORKPLACE].flatMap((one) =>
    one && one.phase !== 'ENDED' ? [one] : [],
  );

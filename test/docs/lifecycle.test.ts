import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../functions/core/business-calendar.ts';
import { applyDue } from '../../functions/core/lifecycle/apply-due.ts';
import { REMINDER_KINDS } from '../../functions/core/lifecycle/reminder-kinds.ts';
import { TIMER_KINDS, type TimerKind } from '../../functions/core/lifecycle/work-kinds.ts';
import { MAIL_TEMPLATE_NAMES } from '../../functions/core/mails/template-names.ts';
import { newContract } from '../../functions/core/model/contract.ts';
import { EVENT_TYPES } from '../../functions/core/model/event-types.ts';
import { type Subscription, trialFrom } from '../../functions/core/model/subscription.ts';
import { type Tenant, TenantSchema } from '../../functions/core/model/tenant.ts';
import { TRANSITIONS } from '../../functions/core/model/transitions.ts';
import { tableOf } from './tables.ts';

const PAGE = 'docs/lifecycle.md';
const moves = new Set<string>(TRANSITIONS.map(({ event }) => event));

describe('docs/lifecycle.md', () => {
  test('has the moves of the code, and no other', () => {
    const written = tableOf(PAGE, 'transitions').map(([from, to, event, by]) => ({ event, from, to, by }));
    expect(written).toEqual(TRANSITIONS);
  });

  test('draws the same moves', () => {
    const drawn = [...readFileSync(PAGE, 'utf8').matchAll(/^ {2}(\S+) --> (\S+): (\w+)$/gm)];
    expect(drawn.map(([, from, to, event]) => [from === '[*]' ? 'NONE' : from, to, event])).toEqual(
      TRANSITIONS.map(({ from, to, event }) => [from, to, event]),
    );
  });

  test('explains every event that moves nothing', () => {
    const written = tableOf(PAGE, 'other events').map(([event]) => event);
    expect(written).toEqual(expect.arrayContaining(EVENT_TYPES.filter((event) => !moves.has(event))));
    expect(written).toHaveLength(EVENT_TYPES.filter((event) => !moves.has(event)).length);
  });

  test('has every reminder with a mail that exists', () => {
    const rows = tableOf(PAGE, 'reminders');
    expect(rows.map(([kind]) => kind)).toEqual(REMINDER_KINDS);
    for (const [, , mail] of rows) expect(MAIL_TEMPLATE_NAMES).toContain(mail);
  });

  test('has every mail, each told by an event or a reminder that exists, or by what is used', () => {
    const rows = tableOf(PAGE, 'mails');
    for (const [event] of rows) expect(EVENT_TYPES).toContain(event);
    const mails = [
      ...rows.map(([, mail]) => mail),
      ...tableOf(PAGE, 'reminders').map(([, , mail]) => mail),
      ...tableOf(PAGE, 'mails of use').map(([, mail]) => mail),
    ];
    expect([...new Set(mails)].sort()).toEqual([...MAIL_TEMPLATE_NAMES].sort());
  });
});

describe('the order of docs/lifecycle.md on one date (A25, EDGE-C3)', () => {
  const order = tableOf(PAGE, 'timers').map(([, kind]) => kind);
  const neighbours = order.slice(1).map((later, index) => ({ earlier: order[index], later }));

  test('has every timer', () => {
    expect([...order].sort()).toEqual([...TIMER_KINDS].sort());
  });

  // Among equals the catalog's order would put NAVER WORKS before WORKBOX.
  test.each(neighbours)('$earlier goes before $later', ({ earlier, later }) => {
    const tenant = tenantOf(dueBy('NAVER_WORKS', 'BASIC', later), dueBy('WORKBOX', 'STANDARD', earlier));
    const { steps } = applyDue(tenant, EXPIRY);
    expect(steps.map(({ product }) => product)).toEqual(['WORKBOX', 'NAVER_WORKS']);
  });
});

const START = '2026-07-01';
const TRIAL = trialFrom(START);
const EXPIRY = TRIAL.expiresAt;
const DAY = addDays(TRIAL.endDate, 1);

/** A subscription on which this timer, and nothing before it, is due when its trial ends. */
function dueBy(
  product: Subscription['product'],
  plan: Subscription['plan'],
  kind: string | undefined,
): Subscription {
  const trial: Subscription = { product, plan, phase: 'TRIAL', trial: TRIAL, dataStatus: 'RETAINED' };
  const contract = newContract({ product, plan, billingPlan: 'ANNUAL', startDate: START });
  const commitment = { anchorDate: START, term: 0, startDate: START, endDate: TRIAL.endDate } as const;
  const due: Record<TimerKind, Subscription> = {
    CANCELLATION: { ...trial, cancellation: { date: DAY, reset: {} } },
    PAID_SWITCH: { ...trial, reservation: { billingPlan: 'MONTHLY', plan, startDate: DAY } },
    CONTRACT_RENEWAL: { ...trial, phase: 'PAID', contract: { ...contract, commitment } },
    TRIAL_EXPIRY: trial,
  };
  const found = Object.entries(due).find(([known]) => known === kind)?.[1];
  if (!found) throw new Error(`${kind} is no timer`);
  return found;
}

const tenantOf = (...subscriptions: readonly Subscription[]): Tenant =>
  TenantSchema.parse({
    tenantId: 't1',
    ownerSub: 'owner',
    version: 2,
    createdAt: TRIAL.expiresAt,
    identity: {},
    domainOwnership: 'NOT_NEEDED',
    integrations: [],
    formerContracts: [],
    subscriptions: Object.fromEntries(subscriptions.map((one) => [one.product, one])),
    operation: { type: 'PROVISION', status: 'SUCCEEDED', version: 1, startedAt: TRIAL.expiresAt },
  });

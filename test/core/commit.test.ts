import { describe, expect, it } from 'vitest';
import type { Instant } from '../../functions/core/business-calendar.ts';
import { commitOf } from '../../functions/core/commit.ts';
import { decideCancellation } from '../../functions/core/decide/cancellation.ts';
import { decideProfile } from '../../functions/core/decide/update-profile.ts';
import { applyDue } from '../../functions/core/lifecycle/apply-due.ts';
import { EventSchema, replay, type Step } from '../../functions/core/lifecycle/events.ts';
import { EVENT_TYPES } from '../../functions/core/model/event-types.ts';
import type { StoredTenant, Tenant } from '../../functions/core/model/tenant.ts';
import { groupHouse, onDate, paidCompany } from '../support/groups/group-house.ts';
import { NAVER_WORKS_BODY, WORKPLACE_BODY } from '../support/requests.ts';
import { BY_OWNER, cancellationRequest, contextAt, paid } from '../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready, requestCommit, storedBy } from '../support/tenants.ts';

const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const GRACE_END: Instant = '2026-08-28T15:00:00Z';

describe('a commit', () => {
  it('is the next version of the tenant, whatever number of steps it takes', () => {
    const before = ready(NAVER_WORKS_BODY);
    const commit = commitOf(before, applyDue(before.tenant, GRACE_END).steps, GRACE_END);
    expect(commit).toMatchObject({ expectedVersion: 2, decidedAt: GRACE_END, mails: [], profile: undefined });
    expect(commit.tenant.version).toBe(3);
    expect(commit.events.map(({ version, number, type }) => [version, number, type])).toEqual([
      [3, 1, 'TRIAL_SUSPENDED'],
      [3, 2, 'GRACE_ENDED'],
    ]);
  });

  it('EDGE-I12 tells when it took effect and when it was written down', () => {
    const before = ready(NAVER_WORKS_BODY);
    const late: Instant = '2027-01-01T00:00:00Z';
    const { events } = commitOf(before, applyDue(before.tenant, late).steps, late);
    expect(events.map(({ effectiveAt, recordedAt }) => [effectiveAt, recordedAt])).toEqual([
      [EXPIRY, late],
      [GRACE_END, late],
    ]);
  });

  it('writes no more than it was given beside its steps', () => {
    const before = ready(NAVER_WORKS_BODY);
    const { steps } = applyDue(before.tenant, EXPIRY);
    const plain = commitOf(before, steps, EXPIRY);
    expect(plain).toMatchObject({ claimed: [], released: [], begun: [] });
    expect(plain).not.toHaveProperty('payment');
    const payment = { month: '2026-06', status: 'PAID', total: 1_000, since: EXPIRY } as const;
    expect(commitOf(before, steps, EXPIRY, { payment })).toMatchObject({ payment });
    expect(requestCommit(WORKPLACE_BODY).begun).toEqual(['WORKPLACE']);
  });

  it('needs a step', () => {
    expect(() => commitOf(ready(), [], EXPIRY)).toThrow('at least one step');
  });

  it('its events replay to the snapshot and hold to their schema', () => {
    const first = requestCommit(WORKPLACE_BODY);
    const second = commitOf(storedBy(first), applyDue(first.tenant, EXPIRY).steps, EXPIRY);
    const events = [...first.events, ...second.events];
    expect(replay(events)).toEqual(second.tenant);
    for (const event of events) expect(EventSchema.parse(event)).toEqual(event);
  });
});

/** Written out by hand from docs/lifecycle.md: if this list were made from the table, it would prove nothing. */
const ALLOWED: readonly string[] = [
  'TRIAL_REQUESTED from NONE to TRIAL',
  'TRIAL_REQUESTED from ENDED to TRIAL',
  'PAID_SERVICE_REQUESTED from NONE to PAID',
  'PAID_SERVICE_REQUESTED from ENDED to PAID',
  'PAID_SERVICE_STARTED from TRIAL to PAID',
  'PAID_SERVICE_STARTED from SUSPENDED to PAID',
  'TRIAL_SUSPENDED from TRIAL to SUSPENDED',
  'TRIAL_ENDED from TRIAL to ENDED',
  'GRACE_ENDED from SUSPENDED to ENDED',
  'SUBSCRIPTION_CANCELED from TRIAL to ENDED',
  'SUBSCRIPTION_CANCELED from SUSPENDED to ENDED',
  'SUBSCRIPTION_CANCELED from PAID to ENDED',
];

describe('the transitions of a subscription', () => {
  const states = {
    NONE: { ...ready(NAVER_WORKS_BODY).tenant, subscriptions: {} },
    TRIAL: ready(NAVER_WORKS_BODY).tenant,
    SUSPENDED: applyDue(ready(NAVER_WORKS_BODY).tenant, EXPIRY).tenant,
    PAID: paid(NAVER_WORKS_BODY, 'NAVER_WORKS', REQUESTED_AT).tenant,
    ENDED: applyDue(ready(NAVER_WORKS_BODY).tenant, GRACE_END).tenant,
  } satisfies Record<string, Tenant>;
  const STATES = ['NONE', 'TRIAL', 'SUSPENDED', 'PAID', 'ENDED'] as const;
  type State = (typeof STATES)[number];
  const storedAs = (state: State): StoredTenant => ({ ...ready(NAVER_WORKS_BODY), tenant: states[state] });
  const commit = (type: Step['type'], from: State, to: State) => {
    const step: Step = { type, after: states[to], effectiveAt: EXPIRY, actor: { type: 'SYSTEM' } };
    return commitOf(storedAs(from), [step], EXPIRY);
  };
  const everyTransition = EVENT_TYPES.flatMap((type) =>
    STATES.flatMap((from) =>
      STATES.filter((to) => to !== from).map((to) => ({
        type,
        from,
        to,
        name: `${type} from ${from} to ${to}`,
      })),
    ),
  );

  it.each(everyTransition.filter(({ name }) => ALLOWED.includes(name)))('$name is written', (transition) => {
    const { type, from, to } = transition;
    expect(commit(type, from, to).events).toMatchObject([{ type }]);
  });

  it('are these twelve; a commit with any other one throws', () => {
    const written = everyTransition.filter(({ type, from, to }) => {
      try {
        return commit(type, from, to);
      } catch (error) {
        expect(String(error)).toContain(`${type} may not take NAVER_WORKS from ${from} to ${to}`);
        return false;
      }
    });
    expect(written.map(({ name }) => name).sort()).toEqual([...ALLOWED].sort());
  });

  it.each(STATES)('every event may leave %s as it is', (state) => {
    for (const type of EVENT_TYPES) expect(commit(type, state, state).events).toHaveLength(1);
  });

  it('are checked step by step, not only from the first to the last', () => {
    const trial = states.TRIAL;
    const ended = states.ENDED;
    const steps = [ended, { ...ended, subscriptions: trial.subscriptions }].map(
      (after): Step => ({ type: 'TRIAL_ENDED', after, effectiveAt: EXPIRY, actor: { type: 'SYSTEM' } }),
    );
    expect(() => commitOf(storedAs('TRIAL'), steps, EXPIRY)).toThrow('from ENDED to TRIAL');
  });
});

it('a new tenant starts from nothing', () => {
  expect(requestCommit(WORKPLACE_BODY, REQUESTED_AT)).toMatchObject({ expectedVersion: 0 });
});

it('R154 a group is written only when what the others rest on changes', () => {
  const house = groupHouse(paidCompany(0, REQUESTED_AT));
  house.form(0, REQUESTED_AT);
  const profile = committed(decideProfile(house.stored(0), { language: 'en' }, BY_OWNER, REQUESTED_AT));
  expect(profile.group?.isChanged).toBe(false);
  const leaving = committed(
    decideCancellation(
      house.stored(0),
      cancellationRequest(onDate('2026-07-20', '2026-07-20')),
      contextAt(REQUESTED_AT),
    ),
  );
  expect(leaving.group?.isChanged).toBe(true);
});

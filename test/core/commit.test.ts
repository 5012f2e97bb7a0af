import { describe, expect, it } from 'vitest';
import type { Instant } from '../../functions/core/business-calendar.ts';
import { commitOf } from '../../functions/core/commit.ts';
import { applyDue } from '../../functions/core/lifecycle/apply-due.ts';
import { EventSchema, replay, type Step } from '../../functions/core/lifecycle/events.ts';
import { EVENT_TYPES } from '../../functions/core/model/event-types.ts';
import type { StoredTenant, Tenant } from '../../functions/core/model/tenant.ts';
import { isAllowedTransition, type LifecycleState } from '../../functions/core/model/transitions.ts';
import { NAVER_WORKS_BODY, WORKPLACE_BODY } from '../support/requests.ts';
import { paid } from '../support/subscriptions.ts';
import { REQUESTED_AT, ready, requestCommit, storedBy } from '../support/tenants.ts';

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

describe('the moves of a subscription', () => {
  const stateOf = (state: LifecycleState): Tenant => {
    const { tenant } = ready(NAVER_WORKS_BODY);
    const none: Tenant = { ...tenant, subscriptions: {} };
    return {
      NONE: none,
      TRIAL: tenant,
      SUSPENDED: applyDue(tenant, EXPIRY).tenant,
      PAID: paid(NAVER_WORKS_BODY, 'NAVER_WORKS', REQUESTED_AT).tenant,
      ENDED: applyDue(tenant, GRACE_END).tenant,
    }[state];
  };
  const storedAs = (state: LifecycleState): StoredTenant => ({
    ...ready(NAVER_WORKS_BODY),
    tenant: stateOf(state),
  });
  const STATES: LifecycleState[] = ['NONE', 'TRIAL', 'SUSPENDED', 'PAID', 'ENDED'];
  const everyMove = EVENT_TYPES.flatMap((type) =>
    STATES.flatMap((from) => STATES.map((to) => ({ type, from, to }))),
  );
  /** Written out from the requirements: a request, a switch to paid, the end of a trial, a cancellation. */
  const ALLOWED = new Set([
    'TRIAL_REQUESTED NONE TRIAL',
    'PAID_SERVICE_REQUESTED NONE PAID',
    'PAID_SERVICE_REQUESTED ENDED PAID',
    'PAID_SERVICE_STARTED TRIAL PAID',
    'PAID_SERVICE_STARTED SUSPENDED PAID',
    'TRIAL_SUSPENDED TRIAL SUSPENDED',
    'TRIAL_ENDED TRIAL ENDED',
    'GRACE_ENDED SUSPENDED ENDED',
    'SUBSCRIPTION_CANCELED TRIAL ENDED',
    'SUBSCRIPTION_CANCELED SUSPENDED ENDED',
    'SUBSCRIPTION_CANCELED PAID ENDED',
  ]);
  const listed = ({ type, from, to }: (typeof everyMove)[number]) => ALLOWED.has(`${type} ${from} ${to}`);

  it('are those that the requirements ask for and no other', () => {
    for (const move of everyMove) {
      expect(isAllowedTransition(move.type, move.from, move.to)).toBe(move.from === move.to || listed(move));
    }
  });

  it.each(
    everyMove.filter(({ from, to }) => from !== to),
  )('a commit of $type from $from to $to is written only if it is listed', (move) => {
    const step: Step = {
      type: move.type,
      after: stateOf(move.to),
      effectiveAt: EXPIRY,
      actor: { type: 'SYSTEM' },
    };
    const commit = () => commitOf(storedAs(move.from), [step], EXPIRY);
    if (listed(move)) expect(commit().events).toHaveLength(1);
    else expect(commit).toThrow(`${move.type} may not move NAVER_WORKS from ${move.from} to ${move.to}`);
  });

  it('are checked step by step, not only from the first to the last', () => {
    const trial = stateOf('TRIAL');
    const ended = stateOf('ENDED');
    const steps = [ended, { ...ended, subscriptions: trial.subscriptions }].map(
      (after): Step => ({ type: 'TRIAL_ENDED', after, effectiveAt: EXPIRY, actor: { type: 'SYSTEM' } }),
    );
    expect(() => commitOf(storedAs('TRIAL'), steps, EXPIRY)).toThrow('from ENDED to TRIAL');
  });
});

it('a new tenant starts from nothing', () => {
  expect(requestCommit(WORKPLACE_BODY, REQUESTED_AT)).toMatchObject({ expectedVersion: 0 });
});

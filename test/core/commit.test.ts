import { describe, expect, it } from 'vitest';
import type { Instant } from '../../functions/core/business-calendar.ts';
import { commitOf } from '../../functions/core/commit.ts';
import { settle } from '../../functions/core/lifecycle/apply-due.ts';
import { FACT_TYPES, FactSchema, replay, type Step } from '../../functions/core/lifecycle/events.ts';
import type { StoredTenant, Tenant } from '../../functions/core/model/tenant.ts';
import { isAllowedMove, type LifecycleState, TRANSITIONS } from '../../functions/core/model/transitions.ts';
import { NAVER_WORKS_BODY, WORKPLACE_BODY } from '../support/requests.ts';
import { paid } from '../support/subscriptions.ts';
import { REQUESTED_AT, ready, requestCommit, storedBy } from '../support/tenants.ts';

const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const GRACE_END: Instant = '2026-08-28T15:00:00Z';

describe('a commit', () => {
  it('is the next version of the tenant, whatever number of steps it takes', () => {
    const before = ready(NAVER_WORKS_BODY);
    const commit = commitOf(before, settle(before.tenant, GRACE_END).steps, GRACE_END);
    expect(commit).toMatchObject({ expectedVersion: 2, decidedAt: GRACE_END, mails: [], profile: undefined });
    expect(commit.tenant.version).toBe(3);
    expect(commit.facts.map(({ version, number, type }) => [version, number, type])).toEqual([
      [3, 1, 'TRIAL_SUSPENDED'],
      [3, 2, 'GRACE_ENDED'],
    ]);
  });

  it('I-12 tells when it took effect and when it was written down', () => {
    const before = ready(NAVER_WORKS_BODY);
    const late: Instant = '2027-01-01T00:00:00Z';
    const { facts } = commitOf(before, settle(before.tenant, late).steps, late);
    expect(facts.map(({ effectiveAt, recordedAt }) => [effectiveAt, recordedAt])).toEqual([
      [EXPIRY, late],
      [GRACE_END, late],
    ]);
  });

  it('needs a step', () => {
    expect(() => commitOf(ready(), [], EXPIRY)).toThrow('at least one step');
  });

  it('its facts replay to the snapshot and hold to their schema', () => {
    const first = requestCommit(WORKPLACE_BODY);
    const second = commitOf(storedBy(first), settle(first.tenant, EXPIRY).steps, EXPIRY);
    const facts = [...first.facts, ...second.facts];
    expect(replay(facts)).toEqual(second.tenant);
    for (const fact of facts) expect(FactSchema.parse(fact)).toEqual(fact);
  });
});

describe('the moves of a subscription', () => {
  const stateOf = (state: LifecycleState): Tenant => {
    const { tenant } = ready(NAVER_WORKS_BODY);
    const none: Tenant = { ...tenant, subscriptions: {} };
    return {
      NONE: none,
      TRIAL: tenant,
      SUSPENDED: settle(tenant, EXPIRY).tenant,
      PAID: paid(NAVER_WORKS_BODY, 'NAVER_WORKS', REQUESTED_AT).tenant,
      ENDED: settle(tenant, GRACE_END).tenant,
    }[state];
  };
  const storedAs = (state: LifecycleState): StoredTenant => ({
    ...ready(NAVER_WORKS_BODY),
    tenant: stateOf(state),
  });
  const STATES: LifecycleState[] = ['NONE', 'TRIAL', 'SUSPENDED', 'PAID', 'ENDED'];
  const everyMove = FACT_TYPES.flatMap((type) =>
    STATES.flatMap((from) => STATES.map((to) => ({ type, from, to }))),
  );
  const listed = ({ type, from, to }: (typeof everyMove)[number]) =>
    TRANSITIONS.some((move) => move.fact === type && move.from === from && move.to === to);

  it('are those of the table and no other', () => {
    for (const move of everyMove) {
      expect(isAllowedMove(move.type, move.from, move.to)).toBe(move.from === move.to || listed(move));
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
    if (listed(move)) expect(commit().facts).toHaveLength(1);
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

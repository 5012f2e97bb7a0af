import { describe, expect, it } from 'vitest';
import { applyDueWork } from '../../../functions/background/delivery/apply-due.ts';
import { commitDecision } from '../../../functions/background/delivery/commit-decision.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import { type WorkItem, workChanges, workInput } from '../../../functions/core/lifecycle/work.ts';
import { withSubscription } from '../../../functions/core/model/tenant.ts';
import { company, groupHouse, paidCompany } from '../../support/groups/group-house.ts';
import { type MemoryStore, memoryStore } from '../../support/lives/memory-store.ts';
import { recorder } from '../../support/recorder.ts';
import { NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { subscriptionOf } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, requestCommit } from '../../support/tenants.ts';

const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const GRACE_END: Instant = '2026-08-28T15:00:00Z';

const timerOf = (store: MemoryStore): WorkItem => {
  const timer = store.workItems().find(({ kind }) => kind === 'TRIAL_EXPIRY');
  if (!timer) throw new Error('no timer');
  return timer;
};
const storeOf = (body: unknown) => memoryStore(requestCommit(body));

describe('a timer that wakes', () => {
  it('R54 on its date writes what is due', async () => {
    const store = storeOf(WORKPLACE_BODY);
    expect(await applyDueWork(store, workInput(timerOf(store)), EXPIRY)).toBe('APPLIED');
    expect(store.current().tenant).toMatchObject({
      version: 2,
      subscriptions: { WORKPLACE: { phase: 'ENDED', ended: { at: EXPIRY } } },
    });
    expect(timerOf(store).state).toBe('DONE');
  });

  it('EDGE-I4 late applies it with the planned date, all that is due at once', async () => {
    const store = storeOf(NAVER_WORKS_BODY);
    const late: Instant = '2026-12-24T00:00:00Z';
    expect(await applyDueWork(store, workInput(timerOf(store)), late)).toBe('APPLIED');
    expect(store.events.map(({ type, effectiveAt }) => [type, effectiveAt]).slice(1)).toEqual([
      ['TRIAL_SUSPENDED', EXPIRY],
      ['GRACE_ENDED', GRACE_END],
    ]);
  });

  it('EDGE-I4 in the second before says so by a named error and writes nothing', async () => {
    const store = storeOf(WORKPLACE_BODY);
    const before = timerOf(store);
    await expect(applyDueWork(store, workInput(before), addSeconds(EXPIRY, -1))).rejects.toMatchObject({
      name: 'WokeEarlyError',
    });
    expect(store.events).toHaveLength(1);
    expect(timerOf(store)).toEqual(before);
  });

  it('R156 for the end of a main company whose affiliate goes on is HELD, and writes nothing until that has ended', async () => {
    const house = groupHouse(paidCompany(0, REQUESTED_AT), company(1));
    house.form(0, REQUESTED_AT);
    house.join(1, REQUESTED_AT);
    const { tenant, ...rest } = house.stored(0);
    const workplace = {
      ...subscriptionOf({ tenant }, 'WORKPLACE'),
      cancellation: { date: '2026-07-20' as const, reset: {} },
    };
    // No command schedules it.
    const forced = { ...rest, tenant: withSubscription(tenant, workplace) };
    const commits: Commit[] = [];
    const deps = {
      tenant: async () => forced,
      commit: async (commit: Commit) => {
        commits.push(commit);
        return { outcome: 'COMMITTED' };
      },
    };
    const [item] = workChanges(undefined, forced.tenant, REQUESTED_AT).filter(
      ({ kind }) => kind === 'CANCELLATION',
    );
    if (!item) throw new Error('no timer');
    expect(await applyDueWork(deps, workInput(item), '2026-07-20T00:00:00Z')).toBe('HELD');
    expect(commits).toEqual([]);
    expect(await applyDueWork(deps, workInput(item), EXPIRY)).toBe('APPLIED');
    expect(commits[0]?.tenant.subscriptions.WORKPLACE?.ended?.at).toBe('2026-07-19T15:00:00Z');
  });

  it('EDGE-I7 PROMISE-7: a second time is STALE and changes nothing', async () => {
    const store = storeOf(WORKPLACE_BODY);
    const timer = workInput(timerOf(store));
    await applyDueWork(store, timer, EXPIRY);
    expect(await applyDueWork(store, timer, EXPIRY)).toBe('STALE');
    expect(store.events).toHaveLength(2);
  });

  it('EDGE-R3 for a date that has moved is STALE', async () => {
    const store = storeOf(NAVER_WORKS_BODY);
    const first = workInput(timerOf(store));
    await applyDueWork(store, first, EXPIRY);
    expect(await applyDueWork(store, first, GRACE_END)).toBe('STALE');
    expect(await applyDueWork(store, workInput(timerOf(store)), GRACE_END)).toBe('APPLIED');
    expect(store.current().tenant.subscriptions.NAVER_WORKS?.phase).toBe('ENDED');
  });

  it('for a tenant that is gone is STALE', async () => {
    const timer = workInput(timerOf(storeOf(WORKPLACE_BODY)));
    expect(await applyDueWork(memoryStore(), timer, EXPIRY)).toBe('STALE');
  });
});

describe('PROMISE-8: a timer and a command at the same time', () => {
  /** Commits of others come in before the first `times` commits of the timer. */
  function contended(times: number) {
    const store = storeOf(NAVER_WORKS_BODY);
    let left = times;
    const commit: typeof store.commit = async (mine) => {
      if (left-- > 0) {
        const stored = store.current();
        store.write(committed(decideProfile(stored, { language: 'en' }, { type: 'SYSTEM' }, REQUESTED_AT)));
      }
      return store.commit(mine);
    };
    return { store, deps: { ...store, commit } };
  }

  it('the timer decides again on what the command left: one order, contiguous versions', async () => {
    const { store, deps } = contended(2);
    expect(await applyDueWork(deps, workInput(timerOf(store)), EXPIRY)).toBe('APPLIED');
    expect(store.events.map(({ version, type }) => [version, type])).toEqual([
      [1, 'TRIAL_REQUESTED'],
      [2, 'PROFILE_CHANGED'],
      [3, 'PROFILE_CHANGED'],
      [4, 'TRIAL_SUSPENDED'],
    ]);
  });

  it('a command that applied it first leaves the timer STALE', async () => {
    const store = storeOf(NAVER_WORKS_BODY);
    const commit: typeof store.commit = async (mine) => {
      const stored = store.current();
      store.write(committed(decideProfile(stored, { language: 'en' }, { type: 'SYSTEM' }, EXPIRY)));
      return store.commit(mine);
    };
    expect(await applyDueWork({ ...store, commit }, workInput(timerOf(store)), EXPIRY)).toBe('STALE');
    expect(store.events.filter(({ type }) => type === 'TRIAL_SUSPENDED')).toHaveLength(1);
  });

  it('gives up by name after five lost races, for the state machine to try again', async () => {
    const { store, deps } = contended(5);
    await expect(applyDueWork(deps, workInput(timerOf(store)), EXPIRY)).rejects.toMatchObject({
      name: 'TenantContendedError',
    });
    const lucky = contended(4);
    expect(await applyDueWork(lucky.deps, workInput(timerOf(lucky.store)), EXPIRY)).toBe('APPLIED');
  });
});

it('a decision of nothing commits nothing', async () => {
  const store = storeOf(WORKPLACE_BODY);
  const commit = recorder(store.commit);
  expect(await commitDecision({ ...store, commit }, workInput(timerOf(store)), () => undefined)).toBe(
    'STALE',
  );
  expect(commit.calls).toEqual([]);
});

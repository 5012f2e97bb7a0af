import { describe, expect, it } from 'vitest';
import { repairWork } from '../../../functions/background/sweep/repair-work.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import { decideSetupComplete } from '../../../functions/core/decide/system/setup.ts';
import {
  deferredDeletion,
  executionName,
  startedWork,
  type WorkItem,
  workInput,
} from '../../../functions/core/lifecycle/work.ts';
import { withSubscription } from '../../../functions/core/model/tenant.ts';
import { company, groupHouse, paidCompany } from '../../support/groups/group-house.ts';
import { type MemoryStore, memoryStore } from '../../support/lives/memory-store.ts';
import { NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { subscriptionOf } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, requestCommit } from '../../support/tenants.ts';

const EXPIRY: Instant = '2026-07-29T15:00:00Z';

function overdue(body: unknown = WORKPLACE_BODY) {
  const store = memoryStore(requestCommit(body));
  const started: WorkItem[] = [];
  const counted: string[] = [];
  const deps = {
    ...store,
    start: async (work: WorkItem) => {
      started.push(work);
    },
    count: (metric: string) => {
      counted.push(metric);
    },
  };
  return { store, deps, started, counted };
}
function itemOf(store: MemoryStore, kind: WorkItem['kind']): WorkItem {
  const item = store.workItems().find((one) => one.kind === kind);
  if (!item) throw new Error(`no ${kind}`);
  return item;
}
/** As the relay leaves it. */
async function begun(store: MemoryStore, kind: WorkItem['kind']): Promise<WorkItem> {
  const item = itemOf(store, kind);
  await store.advance(item, startedWork(item));
  return itemOf(store, kind);
}

it('PROMISE-5: starts what the stream has lost', async () => {
  const { store, deps, started, counted } = overdue();
  const lost = itemOf(store, 'PROVISION');
  await repairWork(deps, lost, '2026-07-02T00:00:00Z');
  expect(started).toEqual([lost]);
  expect(itemOf(store, 'PROVISION')).toMatchObject({ state: 'STARTED', sweepAt: '2026-07-02T00:05:00Z' });
  expect(counted).toEqual(['SweptLate']);
});

describe('a deletion that waits for the night', () => {
  it('PROMISE-5 is started by the sweep, and is not counted as late', async () => {
    const { store, deps, started, counted } = overdue();
    const timer = await begun(store, 'TRIAL_EXPIRY');
    await repairWork(deps, timer, addSeconds(EXPIRY, 300));
    counted.length = 0;
    const waiting = deferredDeletion(itemOf(store, 'DATA_DELETION'), 3_600);
    await store.advance(itemOf(store, 'DATA_DELETION'), waiting);
    await repairWork(deps, waiting, addSeconds(EXPIRY, 3_900));
    expect(counted).toEqual([]);
    expect(started).toEqual([waiting]);
    expect(itemOf(store, 'DATA_DELETION').state).toBe('STARTED');
  });
});

describe('PROMISE-6: a timer that was started and never came', () => {
  it('EDGE-I5 is applied by the sweep, with its planned date', async () => {
    const { store, deps } = overdue();
    const timer = await begun(store, 'TRIAL_EXPIRY');
    await repairWork(deps, timer, addSeconds(EXPIRY, 300));
    expect(store.current().tenant.subscriptions.WORKPLACE?.ended).toEqual({
      reason: 'TRIAL_EXPIRED',
      at: EXPIRY,
    });
    expect(itemOf(store, 'TRIAL_EXPIRY').state).toBe('DONE');
  });

  it('is started again, under another name, when its date is still to come', async () => {
    const { store, deps } = overdue();
    const timer = await begun(store, 'TRIAL_EXPIRY');
    await repairWork(deps, timer, addSeconds(REQUESTED_AT, 300));
    const restarted = itemOf(store, 'TRIAL_EXPIRY');
    expect(restarted).toMatchObject({ state: 'PENDING', restarts: 1, wakeAt: EXPIRY });
    expect(executionName(restarted)).toBe(`${executionName(timer)}-r1`);
  });

  it('is closed as VOID when nobody asks for it any more, so that it does not come back', async () => {
    const { store, deps } = overdue();
    const timer = await begun(store, 'TRIAL_EXPIRY');
    const forgotten = { ...timer, dueAt: addSeconds(EXPIRY, -86_400) };
    await repairWork(deps, forgotten, EXPIRY);
    expect(itemOf(store, 'TRIAL_EXPIRY')).toMatchObject({ state: 'VOID' });
    expect(itemOf(store, 'TRIAL_EXPIRY')).not.toHaveProperty('sweepAt');
    expect(store.events).toHaveLength(1);
  });

  it('EDGE-I7 an old row of it does not close the timer that took its place', async () => {
    const { store, deps } = overdue(NAVER_WORKS_BODY);
    const timer = await begun(store, 'TRIAL_EXPIRY');
    await repairWork(deps, timer, EXPIRY);
    const moved = itemOf(store, 'TRIAL_EXPIRY');
    await repairWork(deps, timer, addSeconds(EXPIRY, 300));
    expect(itemOf(store, 'TRIAL_EXPIRY')).toEqual(moved);
    expect(moved.state).toBe('PENDING');
  });
});

describe('EDGE-I1 A33 a timer further away than 35 days', () => {
  const FAR: Instant = '2027-07-10T15:00:00Z';
  const STARTS_AT: Instant = '2027-06-05T15:00:00Z';

  /** As a commit leaves it. */
  async function waiting() {
    const world = overdue();
    const timer = itemOf(world.store, 'TRIAL_EXPIRY');
    const far: WorkItem = { ...timer, dueAt: FAR, wakeAt: FAR, state: 'WAITING', sweepAt: STARTS_AT };
    await world.store.advance(timer, far);
    return { ...world, far };
  }

  it('is started by the sweep when its time comes, which is no repair', async () => {
    const { store, deps, far, started, counted } = await waiting();
    await repairWork(deps, far, STARTS_AT);
    expect(started).toEqual([far]);
    expect(itemOf(store, 'TRIAL_EXPIRY')).toMatchObject({
      state: 'STARTED',
      restarts: 0,
      sweepAt: addSeconds(FAR, 300),
    });
    expect(counted).toEqual([]);
  });

  it('PROMISE-2: is started as the same execution when the sweep dies before it is written down', async () => {
    const { store, deps, far, started } = await waiting();
    const dying = async () => {
      throw new Error('the process died');
    };
    await expect(repairWork({ ...deps, advance: dying }, far, STARTS_AT)).rejects.toThrow('died');
    await repairWork(deps, itemOf(store, 'TRIAL_EXPIRY'), addSeconds(STARTS_AT, 300));
    expect(started.map(workInput)).toEqual([workInput(far), workInput(far)]);
  });

  it('EDGE-I5 is applied when the sweep comes after its date only', async () => {
    const { deps, store, started, counted } = overdue();
    const timer = itemOf(store, 'TRIAL_EXPIRY');
    await store.advance(timer, { ...timer, state: 'WAITING' });
    await repairWork(deps, { ...timer, state: 'WAITING' }, EXPIRY);
    expect(itemOf(store, 'TRIAL_EXPIRY').state).toBe('DONE');
    expect([started, counted]).toEqual([[], ['SweptLate']]);
  });
});

describe('EDGE-R13 a set-up whose execution died', () => {
  it('gets three further tries, each under a name and a time of its own', async () => {
    const { store, deps } = overdue();
    for (const restarts of [1, 2, 3]) {
      const now = addSeconds(REQUESTED_AT, restarts * 600);
      await repairWork(deps, await begun(store, 'PROVISION'), now);
      expect(itemOf(store, 'PROVISION')).toMatchObject({
        state: 'PENDING',
        restarts,
        wakeAt: now,
        sweepAt: addSeconds(now, 120),
      });
    }
    expect(store.current().tenant.operation.status).toBe('IN_PROGRESS');
  });

  it('is then FAILED and counted, once', async () => {
    const { store, deps, counted } = overdue();
    for (const restarts of [1, 2, 3]) {
      await repairWork(deps, await begun(store, 'PROVISION'), addSeconds(REQUESTED_AT, restarts * 600));
    }
    const last = await begun(store, 'PROVISION');
    await repairWork(deps, last, addSeconds(REQUESTED_AT, 3_000));
    expect(store.current().tenant.operation.status).toBe('FAILED');
    expect(itemOf(store, 'PROVISION').state).toBe('DONE');
    await repairWork(deps, last, addSeconds(REQUESTED_AT, 3_300));
    expect(counted.filter((metric) => metric === 'OperationFailed')).toHaveLength(1);
    expect(store.events.filter(({ type }) => type === 'SETUP_FAILED')).toHaveLength(1);
    // Late from the first repair on, and failed at the last: each is told once.
    expect(store.mails.map(({ template, data }) => [template, data?.['status']])).toEqual([
      ['SETUP_DELAYED', 'DELAYED'],
      ['SETUP_DELAYED', 'FAILED'],
    ]);
  });

  it('that was completed meanwhile stays completed', async () => {
    const { store, deps, counted } = overdue();
    const old = { ...(await begun(store, 'PROVISION')), restarts: 3 };
    store.write(committed(decideSetupComplete(store.current(), 1, REQUESTED_AT)));
    await repairWork(deps, old, addSeconds(REQUESTED_AT, 600));
    expect(store.current().tenant.operation.status).toBe('SUCCEEDED');
    expect(itemOf(store, 'PROVISION').state).toBe('DONE');
    expect(counted).toEqual(['SweptLate']);
  });
});

it('R156 the end of a main company that is held stays open, and is counted each time', async () => {
  const { store, deps, counted } = overdue();
  const timer = await begun(store, 'TRIAL_EXPIRY');
  const { tenant } = store.current();
  const house = groupHouse(paidCompany(0, REQUESTED_AT), company(1));
  house.form(0, REQUESTED_AT);
  house.join(1, REQUESTED_AT);
  const workplace = subscriptionOf(house.stored(0), 'WORKPLACE');
  const main = { ...house.stored(0).tenant, operation: tenant.operation };
  const cancellation = { date: '2026-07-20' as const, reset: {} };
  const forced = { ...house.stored(0), tenant: withSubscription(main, { ...workplace, cancellation }) };
  const held = { ...timer, kind: 'CANCELLATION', dueAt: '2026-07-19T15:00:00Z' } as const;
  await repairWork({ ...deps, tenant: async () => forced }, held, '2026-07-20T00:00:00Z');
  expect(counted).toEqual(['SweptLate', 'EndHeld']);
  expect(itemOf(store, 'TRIAL_EXPIRY')).toEqual(timer);
});

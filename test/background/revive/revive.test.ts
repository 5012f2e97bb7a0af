import { describe, expect, it } from 'vitest';
import { revive } from '../../../functions/background/revive/revive.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import {
  closedWork,
  executionName,
  startedWork,
  type WorkItem,
  workKey,
  workNamed,
} from '../../../functions/core/lifecycle/work.ts';
import { afterDeath } from '../../support/died.ts';
import { memoryStore } from '../../support/lives/memory-store.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { REQUESTED_AT, requestCommit } from '../../support/tenants.ts';

const DIED_AT: Instant = '2026-07-10T01:00:00Z';

function world(change: (work: WorkItem) => WorkItem = startedWork, kind: WorkItem['kind'] = 'TRIAL_EXPIRY') {
  const store = memoryStore(requestCommit(WORKPLACE_BODY));
  const counted: string[] = [];
  const itemOf = (): WorkItem => {
    const item = store.workItems().find((work) => work.kind === kind);
    if (!item) throw new Error(`no ${kind}`);
    return item;
  };
  const deps = {
    ...store,
    workItem: async (named: Pick<WorkItem, 'scope' | 'kind'>) =>
      store.workItems().find((work) => workKey(work) === workKey(named)),
    count: (metric: string) => void counted.push(metric),
  };
  return {
    deps,
    counted,
    itemOf,
    async begin() {
      await store.advance(itemOf(), change(itemOf()));
      return itemOf();
    },
  };
}
type World = ReturnType<typeof world>;
const dies = ({ deps }: World, work: WorkItem, at = DIED_AT) =>
  revive(deps, { execution: executionName(work), at });

describe('PROMISE-17: an execution has died', () => {
  it.each([
    ['started', startedWork],
    ['pending: the relay has not written down yet that it started it', (work: WorkItem) => work],
  ])('and its work, %s, is asked for again under another name, and counted', async (_, change) => {
    const one = world(change);
    const work = await one.begin();
    expect(await dies(one, work)).toBe('RESTARTED');
    expect(one.itemOf()).toEqual(afterDeath(work, DIED_AT));
    expect(executionName(one.itemOf())).toBe(`${executionName(work)}-r1`);
    expect(one.counted).toEqual(['WorkRestarted']);
  });

  it.each<[string, (work: WorkItem) => WorkItem]>([
    ['was carried out meanwhile', (work) => closedWork(work, 'DONE')],
    [
      'moved to another date: the relay has stopped the old wait',
      (work) => ({ ...startedWork(work), version: 4 }),
    ],
    [
      'was started again already: the event comes twice',
      (work) => afterDeath(startedWork(work), REQUESTED_AT),
    ],
    ['waits without an execution', (work) => ({ ...work, state: 'WAITING' })],
  ])('and its work %s: nothing changes', async (_, change) => {
    const one = world(change);
    const died = one.itemOf();
    const work = await one.begin();
    expect(await dies(one, died)).toBe('STALE');
    expect([one.itemOf(), one.counted]).toEqual([work, []]);
  });

  it('and nobody asks for its work any more: the item is closed', async () => {
    const one = world((work) => ({ ...startedWork(work), dueAt: addSeconds(work.dueAt, -86_400) }));
    expect(await dies(one, await one.begin())).toBe('STALE');
    expect(one.itemOf()).toMatchObject({ state: 'VOID' });
  });

  it('and the relay writes at the same time: it looks again', async () => {
    const one = world((work) => work);
    const work = await one.begin();
    let isFirst = true;
    const workItem: World['deps']['workItem'] = async (named) => {
      const read = await one.deps.workItem(named);
      if (isFirst) await one.deps.advance(work, startedWork(work));
      isFirst = false;
      return read;
    };
    expect(await revive({ ...one.deps, workItem }, { execution: executionName(work), at: DIED_AT })).toBe(
      'RESTARTED',
    );
    expect(one.itemOf()).toMatchObject({ state: 'PENDING', restarts: 1 });
  });

  it('for the sixth time in a row: its work is given up, and counted', async () => {
    const one = world((work) => ({ ...startedWork(work), restarts: 5, deaths: 5 }));
    expect(await dies(one, await one.begin())).toBe('GIVEN_UP');
    expect(one.itemOf()).toMatchObject({ state: 'WAITING', deadSince: DIED_AT });
    expect(one.counted).toEqual(['WorkGivenUp']);
  });

  it('EDGE-R13 for the fourth time, of a set-up: the operation has failed', async () => {
    const one = world((work) => ({ ...startedWork(work), restarts: 3, deaths: 3 }), 'PROVISION');
    expect(await dies(one, await one.begin())).toBe('GIVEN_UP');
    expect((await one.deps.tenant())?.tenant.operation.status).toBe('FAILED');
    expect(one.counted).toEqual(['OperationFailed']);
  });
});

describe('the name of an execution', () => {
  it('says which work it is about', () => {
    for (const work of [world().itemOf(), afterDeath(world(startedWork, 'PROVISION').itemOf(), DIED_AT)])
      expect(workNamed(executionName(work))).toEqual({
        tenantId: work.tenantId,
        scope: work.scope,
        kind: work.kind,
      });
  });

  it.each([
    'by-hand',
    't23456789bcdfghjkmnpq-WORKPLACE-NOTHING-v1',
    't23456789bcdfghjkmnpq-WORKPLACE-TRIAL_EXPIRY',
  ])('%s says nothing when it is not ours: its death changes nothing', async (execution) => {
    expect(workNamed(execution)).toBeUndefined();
    expect(await revive(world().deps, { execution, at: DIED_AT })).toBe('STALE');
  });
});

import { describe, expect } from 'vitest';
import { workFrom } from '../../../functions/adapters/table/items.ts';
import { renewTimers } from '../../../functions/api/support/operator.ts';
import { addSeconds } from '../../../functions/core/business-calendar.ts';
import { executionName, isDead, type WorkItem, workKey } from '../../../functions/core/lifecycle/work.ts';
import { isTimerKind } from '../../../functions/core/lifecycle/work-kinds.ts';
import type { Random } from '../../../infra/local/faults/seeded.ts';
import { request, SUPPORT } from '../../support/http.ts';
import { BODIES } from '../../support/requests.ts';
import { newCompany } from '../stories/chaos.ts';
import { createLedger } from '../stories/clients.ts';
import { faultsAt, lifeOf } from '../stories/stories.ts';
import { expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { drainNow, recover } from '../world/recovery.ts';
import type { World } from '../world/world.ts';

const proveForReal = realEngine();

async function timersOf(world: World): Promise<WorkItem[]> {
  const items = await world.store.items('subscriptions');
  return items
    .flatMap((item) => (item['work'] ? [workFrom(item)] : []))
    .filter(({ kind }) => isTimerKind(kind));
}
const itemOf = async (world: World, work: WorkItem): Promise<WorkItem> =>
  (await timersOf(world)).find((one) => workKey(one) === workKey(work)) ?? work;
const statusOf = (world: World, work: WorkItem) =>
  world.stepFunctions.executions.get(executionName(work))?.status;

/** A company whose trial runs, and one of the timers that wait for its end. */
async function waitingTimer(world: World, random: Random) {
  const tenantId = await newCompany(world, createLedger(), random.one([BODIES.BUNDLE, BODIES.NAVER_WORKS]));
  await drainNow(world);
  world.wait(random.below(20 * 86_400));
  return { tenantId, timer: random.one(await timersOf(world)) };
}

/** The event comes; perhaps twice, perhaps an older one with it. */
async function tell(world: World, random: Random): Promise<void> {
  const events = random.shuffled(
    world.deaths.flatMap((death) => (random.chance(0.5) ? [death, death] : [death])),
  );
  if (random.chance(0.5)) await world.race(events.map((death) => () => world.revive(death)));
  else for (const death of events) await world.revive(death);
}

const stoppedByHand: Story = async (world, random) => {
  const { timer } = await waitingTimer(world, random);
  const before = await world.stored(timer.tenantId);
  world.machines.kill(executionName(timer));
  await tell(world, random);
  await drainNow(world);
  const next = await itemOf(world, timer);
  expect(next).toMatchObject({
    state: 'STARTED',
    restarts: 1,
    deaths: 1,
    dueAt: timer.dueAt,
    wakeAt: timer.wakeAt,
  });
  expect(statusOf(world, next)).toBe('RUNNING');
  await tell(world, random);
  expect(await itemOf(world, timer)).toEqual(next);
  expect(await world.stored(timer.tenantId)).toEqual(before);
  await recover(world, addSeconds(timer.dueAt, random.below(86_400)));
  await expectOrder(world);
};

/** Dies as soon as it runs, until nobody starts it any more; answers how many executions there were. */
async function dieAgainAndAgain(world: World, random: Random, timer: WorkItem): Promise<number> {
  for (let executions = 1; executions < 20; executions++) {
    const work = await itemOf(world, timer);
    world.machines.kill(executionName(work));
    await tell(world, random);
    const died = await itemOf(world, timer);
    if (isDead(died)) return executions;
    if (died.state === 'WAITING') {
      world.moveTo(died.sweepAt ?? world.now());
      await world.sweep();
    }
    await drainNow(world);
    expect(statusOf(world, await itemOf(world, timer))).toBe('RUNNING');
  }
  throw new Error('it is started for ever');
}

const givenUp: Story = async (world, random) => {
  const { tenantId, timer } = await waitingTimer(world, random);
  expect(await dieAgainAndAgain(world, random, timer)).toBe(6);
  expect(world.counted.filter((metric) => metric === 'WorkGivenUp')).toHaveLength(1);
  const shown = [{ tenantId, state: 'DEAD', kind: 'WORK', work: { scope: timer.scope, kind: timer.kind } }];
  expect(await world.stuck()).toMatchObject(shown);
  world.wait(3_600);
  await world.sweep();
  await drainNow(world);
  expect(isDead(await itemOf(world, timer))).toBe(true);
  if (random.chance(0.5)) {
    const renewal = { method: 'POST', params: { tenantId }, headers: { 'idempotency-key': 'renew' } };
    const [{ cure } = {}] = await world.stuck();
    expect(cure).toEqual({ method: 'POST', path: `/v1/tenants/${tenantId}/work/renew` });
    await renewTimers(world.commands(), request({ ...renewal, caller: SUPPORT, now: world.now() }));
    await drainNow(world);
    const renewed = await itemOf(world, timer);
    expect(await world.stuck()).toEqual([]);
    expect([renewed.deaths, isDead(renewed), statusOf(world, renewed)]).toEqual([
      undefined,
      false,
      'RUNNING',
    ]);
  }
  await recover(world, addSeconds(timer.dueAt, 3_600));
  await expectOrder(world);
};

describe('PROMISE-17: an execution dies', () => {
  const title = 'at any time: its work is started again, once, however the events come';
  const story = lifeOf({
    mix: { deliver: 6, killExecution: 4, loseExecution: 1, tellDeath: 6, race: 2 },
    faults: faultsAt({
      roles: ['revive', 'relay'],
      kinds: ['DIES_BEFORE', 'DIES_AFTER', 'REFUSED'],
      share: 0.2,
    }),
  });
  prove(title, story, {
    meets: ['revive DIES_BEFORE PutItem', 'revive DIES_AFTER PutItem', 'revive REFUSED PutItem'],
  });
  proveForReal(title, story);

  prove(
    'stopped by hand, it is running again at once, and waits for the same date (EDGE-R3)',
    stoppedByHand,
    {
      runs: 120,
    },
  );
  proveForReal('stopped by hand, it is running again at once', stoppedByHand);

  prove('again and again: it is given up after six, renewed by support, and its date is kept', givenUp, {
    runs: 120,
  });
});

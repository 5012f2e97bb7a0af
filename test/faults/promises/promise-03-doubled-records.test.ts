import { describe, expect } from 'vitest';
import { addSeconds } from '../../../functions/core/business-calendar.ts';
import { type Random, seeded } from '../../../infra/local/faults/seeded.ts';
import { memoryStore } from '../engine/store.ts';
import { beginLife, takeRecords } from '../stories/chaos.ts';
import { send } from '../stories/clients.ts';
import { COMMANDS, commandOf } from '../stories/customer.ts';
import { lifeOf } from '../stories/stories.ts';
import { type Enrollment, expectOrder } from '../world/oracle.ts';
import { prove, realEngine } from '../world/promise.ts';
import { recover } from '../world/recovery.ts';
import { seededScheduler } from '../world/scheduler.ts';
import { createWorld, type World } from '../world/world.ts';

const proveForReal = realEngine();
const DAY = 86_400;

/** A life by a script of the seed; its records come once, or 2 to 5 times, out of order and long after. */
async function liveByScript(world: World, seed: number, doubling: Random | undefined): Promise<Enrollment[]> {
  const script = seeded(seed);
  const life = await beginLife(world, script, { setUp: 1 });
  for (let step = 0; step < 4; step++) {
    world.wait(script.below(9 * DAY));
    const kind = script.one(COMMANDS);
    const command = await commandOf(world, seeded(seed + step), kind);
    await send(world, life.ledger, command);
    await takeRecords(life);
    const records = life.pending.splice(0);
    const copies = records.flatMap((record) =>
      Array.from({ length: doubling?.between(2, 5) ?? 1 }, () => record),
    );
    const old = doubling ? life.seen.filter(() => doubling.chance(0.3)) : [];
    const order = doubling ? doubling.shuffled([...copies, ...old]) : copies;
    for (const record of order) await world.deliver(record);
    await recover(world, world.now());
  }
  await recover(world, addSeconds(world.now(), 60 * DAY));
  return expectOrder(world, life.ledger);
}

/** What a life came to, whatever the order of its independent parts. */
const outcomeOf = (world: World, enrollments: readonly Enrollment[]) => ({
  events: enrollments.map(({ events }) =>
    events.map(({ type, product, effectiveAt }) => `${type} ${product} ${effectiveAt}`).sort(),
  ),
  subscriptions: enrollments.map(({ tenant }) => tenant.subscriptions),
  mails: enrollments.map(({ mails }) => mails.map(({ template, state }) => `${template} ${state}`).sort()),
  sends: world.ses.taken.length,
  executions: [...world.stepFunctions.executions.values()].length,
});

describe('PROMISE-3: records come 2 to 5 times, out of order, and long after', () => {
  prove(
    'state, events, mails and executions are as with each record once',
    async (world, random) => {
      const seed = random.below(2 ** 31);
      const once = createWorld(memoryStore(), seededScheduler(random));
      const expected = outcomeOf(once, await liveByScript(once, seed, undefined));
      const again = createWorld(memoryStore(), seededScheduler(random));
      expect(outcomeOf(again, await liveByScript(again, seed, random))).toEqual(expected);
      expect(world.faults.size).toBe(0);
    },
    { runs: 150 },
  );

  const title = 'an old or doubled event changes nothing, also beside others (EDGE-I7)';
  const story = lifeOf({ mix: { deliver: 4, double: 9, race: 2 } });
  prove(title, story, { runs: 450 });
  proveForReal(title, story);
});

import { describe, expect, it } from 'vitest';
import { addSeconds, later } from '../../functions/core/business-calendar.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY } from '../support/forms.ts';
import { dieAtAwait, NO_CRASH } from './crashes.ts';
import { storeOfFile } from './engine.ts';
import { LIFE_OF_BUNDLE, LIFE_OF_NAVER_WORKS } from './lives.ts';
import { expectOrder } from './oracle.ts';
import { recover, setUp } from './recovery.ts';
import { underManySeeds } from './seeded.ts';
import { createWorld } from './world.ts';

const store = storeOfFile();

describe('promise 6: a timer wakes early, late or never', () => {
  it.each([
    ['a bundle', BUNDLE_BODY, LIFE_OF_BUNDLE],
    ['NAVER WORKS', NAVER_WORKS_BODY, LIFE_OF_NAVER_WORKS],
  ])(
    '%s: early it waits again, late and never its date is the planned one',
    { timeout: 60_000 },
    async (_, body, life) => {
      await underManySeeds(30, async (random) => {
        const world = await createWorld(store(), body);
        await setUp(world);
        for (let round = 0; round < 3; round++) {
          for (const image of await world.stream.arrivals()) await world.stream.deliver(image);
          for (const { name, wakeAt } of random.shuffled(world.machines.open())) {
            const fate = random.below(4);
            if (fate === 0 && wakeAt > world.now()) expect(await world.machines.run(name)).toBe('WAIT');
            if (fate === 1) world.machines.lose(name);
            if (fate === 2) {
              world.moveTo(addSeconds(later(wakeAt, world.now()), random.below(3 * 86_400)));
              await world.machines.run(name);
            }
            if (random.chance(0.3)) await world.sweep();
          }
        }
        await recover(world);
        await expectOrder(world, life);
      });
    },
  );
});

describe('promise 7: a task is tried again after it had done its work', () => {
  it('dying at any await of an execution changes neither the facts nor the mails', {
    timeout: 60_000,
  }, async () => {
    let awaits = 0;
    await underManySeeds(50, async (random) => {
      const world = await createWorld(store());
      for (const image of await world.stream.arrivals()) await world.stream.deliver(image);
      for (let stage = 0; stage < 2; stage++) {
        const plan = dieAtAwait(random.below(20));
        world.setCrashPlan(plan);
        await world.machines.runDue();
        awaits = Math.max(awaits, plan.passed());
        world.setCrashPlan(NO_CRASH);
        for (const image of await world.stream.arrivals()) await world.stream.deliver(image);
        world.moveTo('2026-07-29T15:00:00Z');
      }
      await recover(world);
      await expectOrder(world, LIFE_OF_BUNDLE);
    });
    // All awaits of the longest execution were within the reach of the die.
    expect(awaits).toBeGreaterThan(20);
  });

  it('every task done twice over is done once', { timeout: 60_000 }, async () => {
    const world = await createWorld(store());
    for (const image of await world.stream.arrivals()) await world.stream.deliver(image);
    const executions = world.machines.open();
    await world.machines.runDue();
    for (const { name } of executions) await world.machines.run(name);
    world.moveTo('2026-07-29T15:00:00Z');
    for (const { name } of executions) await world.machines.run(name);
    for (const { name } of executions) await world.machines.run(name);
    await recover(world);
    await expectOrder(world, LIFE_OF_BUNDLE);
  });
});

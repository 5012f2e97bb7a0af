import { describe, expect, it } from 'vitest';
import { dieAfter, dieAtAwait, dieBefore, NO_CRASH } from './crashes.ts';
import { storeOfFile } from './engine.ts';
import { LIFE_OF_BUNDLE } from './lives.ts';
import { expectOrder } from './oracle.ts';
import { recover } from './recovery.ts';
import { underManySeeds } from './seeded.ts';
import { createWorld, type World } from './world.ts';

const store = storeOfFile();

/** One execution a version of a timer, and one for the set-up. */
function expectOneStartEach({ stepFunctions, tenantId }: World): void {
  const names = ['NAVER_WORKS-TRIAL_EXPIRY', 'TENANT-PROVISION', 'WORKPLACE-TRIAL_EXPIRY'];
  expect([...stepFunctions.inputs.keys()].sort()).toEqual(names.map((name) => `${tenantId}-${name}-v1-h0`));
}

describe('promise 1: the relay dies at any await', () => {
  it('the next delivery or the sweep starts the work, once', { timeout: 60_000 }, async () => {
    await underManySeeds(80, async (random) => {
      const world = await createWorld(store());
      for (const image of random.shuffled(await world.stream.arrivals())) {
        const deaths = random.below(3);
        for (let death = 0; death < deaths; death++) {
          world.setCrashPlan(dieAtAwait(random.below(4)));
          await world.stream.deliver(image).catch(() => undefined);
        }
        world.setCrashPlan(NO_CRASH);
        // Half of the records are never delivered again.
        if (random.chance(0.5)) await world.stream.deliver(image);
      }
      await recover(world);
      expectOneStartEach(world);
      await expectOrder(world, LIFE_OF_BUNDLE);
    });
  });
});

describe('promise 2: the relay dies after StartExecution, before it is written down', () => {
  it.each(['after start', 'before advance', 'after advance'])('death %s: the second start does nothing', {
    timeout: 60_000,
  }, async (point) => {
    const [when, call] = point.split(' ');
    await underManySeeds(15, async (random) => {
      const world = await createWorld(store());
      const images = random.shuffled(await world.stream.arrivals());
      world.setCrashPlan(when === 'after' ? dieAfter(`${call}`) : dieBefore(`${call}`));
      for (const image of images) await expect(world.stream.deliver(image)).rejects.toThrow('');
      const started = [...world.stepFunctions.inputs.keys()];
      expect(started).toHaveLength(images.length);
      world.setCrashPlan(NO_CRASH);
      // The execution may be over by the time of the second start.
      if (random.chance(0.5)) await world.machines.runDue();
      for (const image of images) await world.stream.deliver(image);
      expect([...world.stepFunctions.inputs.keys()]).toEqual(started);
      await recover(world);
      expectOneStartEach(world);
      await expectOrder(world, LIFE_OF_BUNDLE);
    });
  });
});

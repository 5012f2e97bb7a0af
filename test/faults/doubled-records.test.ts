import { describe, it } from 'vitest';
import { BUNDLE_BODY, NAVER_WORKS_BODY } from '../support/forms.ts';
import { storeOfFile } from './engine.ts';
import { LIFE_OF_BUNDLE, LIFE_OF_NAVER_WORKS } from './lives.ts';
import { expectOrder } from './oracle.ts';
import { recover } from './recovery.ts';
import { type Random, underManySeeds } from './seeded.ts';
import type { Image } from './stream.ts';
import { createWorld, type World } from './world.ts';

const store = storeOfFile();

/** Each new record 2 to 5 times, old ones among them, in any order, with executions and sweeps in between. */
async function deliverInDisorder(world: World, random: Random, seen: Image[]): Promise<void> {
  const arrivals = await world.stream.arrivals();
  const copies = arrivals.flatMap((image) => Array.from({ length: random.between(2, 5) }, () => image));
  const old = seen.filter(() => random.chance(0.3));
  seen.push(...arrivals);
  for (const image of random.shuffled([...copies, ...old])) {
    await world.stream.deliver(image);
    if (random.chance(0.2)) await world.machines.runDue();
    if (random.chance(0.1)) await world.sweep();
  }
}

describe('promise 3: records come 2 to 5 times, out of order, and long after', () => {
  it.each([
    ['a bundle', BUNDLE_BODY, LIFE_OF_BUNDLE],
    ['NAVER WORKS', NAVER_WORKS_BODY, LIFE_OF_NAVER_WORKS],
  ])('%s lives as with each record once', { timeout: 60_000 }, async (_, body, life) => {
    await underManySeeds(30, async (random) => {
      const world = await createWorld(store(), body);
      const seen: Image[] = [];
      for (let round = 0; round < 8; round++) {
        await deliverInDisorder(world, random, seen);
        if (random.chance(0.5)) await world.machines.runDue();
        if (random.chance(0.4)) world.wait(random.between(60, 20 * 86_400));
      }
      await recover(world);
      await expectOrder(world, life);
    });
  });
});

describe('promise 5: the stream is off for longer than its retention', () => {
  it('the sweep restarts everything from the table', { timeout: 60_000 }, async () => {
    await underManySeeds(30, async (random) => {
      const [body, life] = random.chance(0.5)
        ? [BUNDLE_BODY, LIFE_OF_BUNDLE]
        : [NAVER_WORKS_BODY, LIFE_OF_NAVER_WORKS];
      const world = await createWorld(store(), body);
      // Off from the start, or from somewhere in the life on, for at least two days.
      const deliveries = random.below(4);
      for (const image of (await world.stream.arrivals()).slice(0, deliveries))
        await world.stream.deliver(image);
      if (random.chance(0.5)) await world.machines.runDue();
      world.wait(random.between(2 * 86_400, 3 * 86_400));
      await recover(world, { withStream: false });
      await expectOrder(world, life);
    });
  });
});

import { describe, expect, it } from 'vitest';
import { dieAtAwait, NO_CRASH } from './crashes.ts';
import { storeOfFile } from './engine.ts';
import type { SesMood } from './fake-services.ts';
import { LIFE_OF_BUNDLE } from './lives.ts';
import { expectOrder } from './oracle.ts';
import { recover } from './recovery.ts';
import { underManySeeds } from './seeded.ts';
import { createWorld, type World } from './world.ts';

const store = storeOfFile();
const LEASE_SECONDS = 15 * 60;

async function upToTheMail(world: World) {
  for (const image of await world.stream.arrivals()) await world.stream.deliver(image);
  await world.machines.runDue();
  const mail = (await world.stream.arrivals()).find((image) => image['mail'] !== undefined);
  if (!mail) throw new Error('no mail was asked for');
  return mail;
}

describe('promise 11: SES throttles, fails and times out after accepting', () => {
  it('no mail is lost, and it comes twice only as often as an answer was lost', {
    timeout: 60_000,
  }, async () => {
    await underManySeeds(50, async (random) => {
      const world = await createWorld(store());
      const mail = await upToTheMail(world);
      let lost = 0;
      const moods: SesMood[] = ['THROTTLES', 'FAILS_BEFORE_TAKING', 'FAILS_AFTER_TAKING'];
      const bad = Array.from({ length: random.below(5) }, () => moods[random.below(moods.length)] ?? 'TAKES');
      world.setSesMood(() => {
        const mood = bad.shift() ?? 'TAKES';
        if (mood === 'FAILS_AFTER_TAKING') lost += 1;
        return mood;
      });
      while (bad.length > 0) {
        const deliver = random.chance(0.5) ? () => world.stream.deliver(mail) : () => world.sweep();
        await deliver().catch(() => undefined);
        world.wait(random.between(30, 2 * LEASE_SECONDS));
      }
      await recover(world);
      await expectOrder(world, { ...LIFE_OF_BUNDLE, mostSends: 1 + lost });
      expect(world.ses.taken.length).toBeLessThanOrEqual(1 + lost);
    });
  });

  it('whoever dies while sending is followed after the lease, by one delivery at most', {
    timeout: 60_000,
  }, async () => {
    await underManySeeds(30, async (random) => {
      const world = await createWorld(store());
      const mail = await upToTheMail(world);
      world.setCrashPlan(dieAtAwait(random.below(6)));
      await world.stream.deliver(mail).catch(() => undefined);
      world.setCrashPlan(NO_CRASH);
      const taken = world.ses.taken.length;
      // Under the lease nobody else sends it, whatever comes.
      world.wait(LEASE_SECONDS - 1);
      if (taken > 0) {
        await world.stream.deliver(mail);
        await world.sweep();
        expect(world.ses.taken).toHaveLength(taken);
      }
      await recover(world);
      await expectOrder(world, { ...LIFE_OF_BUNDLE, mostSends: 2 });
    });
  });

  it('a mail that SES refuses at every try is given up, counted, and not swept for ever', async () => {
    const world = await createWorld(store());
    const mail = await upToTheMail(world);
    world.setSesMood(() => 'THROTTLES');
    await world.stream.deliver(mail);
    for (let sweeps = 0; sweeps < 12; sweeps++) {
      world.wait(86_400);
      await world.sweep();
    }
    expect(world.ses.taken).toEqual([]);
    expect(world.counted.filter((metric) => metric === 'MailUndeliverable')).toHaveLength(1);
  });
});

import { describe, expect } from 'vitest';
import { addSeconds } from '../../../functions/core/business-calendar.ts';
import { beginLife, live, takeRecords } from '../stories/chaos.ts';
import { faultsAt, lifeOf } from '../stories/stories.ts';
import { expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { recover } from '../world/recovery.ts';

const proveForReal = realEngine();

describe('PROMISE-19: the relay or the sweep dies while it tells the event bus, or the bus refuses', () => {
  const faults = ['DIES_BEFORE', 'DIES_AFTER', 'REFUSED', 'ANSWER_LOST'] as const;
  const title = 'every event is published at least once, and none that did not happen (H5)';
  const story = lifeOf({
    setUp: 0.5,
    mix: { deliver: 6, double: 2, lose: 6, sweep: 8, wait: 6 },
    faults: faultsAt({
      roles: ['relay', 'sweep'],
      kinds: faults,
      share: 0.3,
    }),
  });
  prove(title, story, {
    runs: 180,
    meets: faults.flatMap((fault) => [
      `relay ${fault} PutEvents`,
      `relay ${fault} PutItem`,
      `sweep ${fault} PutItem`,
    ]),
  });
  proveForReal(title, story);

  const leftToTheSweep = lifeOf({
    setUp: 0.5,
    events: 14,
    mix: { deliver: 1, lose: 8, sweep: 8, wait: 6 },
    faults: faultsAt({ roles: ['sweep'], kinds: faults, calls: ['PutEvents'], share: 0.5 }),
  });
  prove('the sweep tells the bus what the relay has lost, whatever dies', leftToTheSweep, {
    runs: 100,
    meets: faults.map((fault) => `sweep ${fault} PutEvents`),
  });

  const withoutBus: Story = async (world, random) => {
    const life = await beginLife(world, random, { setUp: 0.5 });
    const share = random.one([0.5, 1]);
    world.setBusRefusals(() => random.chance(share));
    await live(life, 12, { deliver: 6, run: 4, sweep: 4, command: 6 });
    await takeRecords(life);
    // No work waits for the bus: what is due was started and no call failed.
    expect(life.ledger.unknown).toBe(0);
    await recover(world, addSeconds(world.now(), 86_400), { withStream: random.chance(0.5) });
    await expectOrder(world, life.ledger);
  };
  prove(
    'a bus that refuses some or all of them holds no work, and hears of all once it is well',
    withoutBus,
    {
      runs: 120,
    },
  );
});

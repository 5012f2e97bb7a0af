import { describe, expect, it } from 'vitest';
import { decideProfile } from '../../functions/core/decide/update-profile.ts';
import { commitDecision } from '../../functions/delivery/commit-decision.ts';
import { committed } from '../support/tenants.ts';
import { storeOfFile } from './engine.ts';
import { LIFE_OF_BUNDLE } from './lives.ts';
import { expectOrder } from './oracle.ts';
import { recover } from './recovery.ts';
import { underManySeeds } from './seeded.ts';
import { createWorld } from './world.ts';

const store = storeOfFile();
const OWNER = { type: 'CUSTOMER', sub: 'owner-1' } as const;

describe('promise 13: StartExecution is throttled or at its limit', () => {
  it('the rows stay pending, commands go through, and all starts once it is over', {
    timeout: 60_000,
  }, async () => {
    await underManySeeds(30, async (random) => {
      const world = await createWorld(store());
      const images = await world.stream.arrivals();
      world.stepFunctions.refuse(random.chance(0.5) ? 'ThrottlingException' : 'ExecutionLimitExceeded');
      for (const image of images) await expect(world.stream.deliver(image)).rejects.toThrow('not now');
      const failures: unknown[] = [];
      world.wait(random.between(120, 3_600));
      const { failed, handled } = await world.sweep(failures);
      expect({ failed, handled }).toEqual({ failed: images.length, handled: 0 });
      expect(world.stepFunctions.inputs.size).toBe(0);

      const change = { timeZone: 'America/New_York' };
      const outcome = await commitDecision(world.work, world.tenantId, ({ tenant, profile }) =>
        committed(decideProfile(tenant, profile, change, OWNER, world.now())),
      );
      expect(outcome).toBe('APPLIED');

      await recover(world, { withStream: random.chance(0.5) });
      const [requested, ...rest] = LIFE_OF_BUNDLE.facts;
      await expectOrder(world, { ...LIFE_OF_BUNDLE, facts: [requested, 'PROFILE_CHANGED', ...rest] });
    });
  });
});

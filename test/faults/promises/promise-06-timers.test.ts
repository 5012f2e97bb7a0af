import { describe, expect } from 'vitest';
import {
  addMonths,
  addSeconds,
  kstDateOf,
  startOfKstDay,
} from '../../../functions/core/business-calendar.ts';
import { START_AHEAD } from '../../../functions/core/lifecycle/work.ts';
import { BODIES } from '../../support/requests.ts';
import { live, newCompany } from '../stories/chaos.ts';
import { createLedger, send } from '../stories/clients.ts';
import { commandOf } from '../stories/customer.ts';
import { lifeOf } from '../stories/stories.ts';
import { expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { drainNow, recover } from '../world/recovery.ts';

const proveForReal = realEngine();
const MAX_WAIT_MS = START_AHEAD * 1_000;

/** An annual contract that goes on for years: no execution waits for more than 35 days, whatever becomes of single wakes. */
const yearsOfContract: Story = async (world, random) => {
  const ledger = createLedger();
  await newCompany(world, ledger, random.one([BODIES.NAVER_WORKS, BODIES.WORKBOX, BODIES.WORKPLACE]));
  await drainNow(world);
  for (let tries = 0; ledger.written.length < 2 && tries < 20; tries++)
    await send(world, ledger, await commandOf(world, random, 'SWITCH'));
  await send(world, ledger, await commandOf(world, random, 'RENEW'));
  const life = { world, random, ledger, pending: [], seen: [] };
  for (let year = 0; year < 2; year++) {
    await live(life, 5, { deliver: 6, run: 6, wakeEarly: 3, loseExecution: 2, command: 0, wait: 6 });
    await recover(world, startOfKstDay(addMonths(kstDateOf(world.now()), random.between(6, 14))));
  }
  await expectOrder(world, ledger);
  for (const { input } of world.stepFunctions.executions.values()) {
    const { wakeAt } = JSON.parse(input);
    expect(Date.parse(wakeAt) - Date.parse(world.now())).toBeLessThanOrEqual(MAX_WAIT_MS);
  }
};

describe('PROMISE-6: a timer wakes early, late or never', () => {
  const title =
    'early it waits again; late, and never, its date is the planned one (EDGE-I4, EDGE-I5, EDGE-R6)';
  const story = lifeOf({
    setUp: 1,
    mix: { deliver: 6, run: 3, wakeEarly: 5, loseExecution: 3, wait: 7, sweep: 1 },
  });
  prove(title, story, { runs: 480 });
  proveForReal(title, story);

  prove('a contract of years has an execution in its last 35 days only (EDGE-I1)', yearsOfContract, {
    runs: 100,
  });

  prove(
    'a wake that comes early changes nothing (EDGE-I4)',
    async (world, random) => {
      const ledger = createLedger();
      const tenantId = await newCompany(world, ledger, random.one([BODIES.BUNDLE, BODIES.NAVER_WORKS]));
      await drainNow(world);
      const before = await world.stored(tenantId);
      world.moveTo(addSeconds('2026-07-29T15:00:00Z', -random.between(1, 20 * 86_400)));
      for (const { name, wakeAt } of world.machines.open()) {
        expect(wakeAt > world.now()).toBe(true);
        expect(await world.machines.run(name)).toBe('WAIT');
      }
      expect(await world.stored(tenantId)).toEqual(before);
    },
    { runs: 100 },
  );
});

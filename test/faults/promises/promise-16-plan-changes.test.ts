import { describe, expect } from 'vitest';
import { subscriptionsOf } from '../../../functions/core/model/tenant.ts';
import { BODIES, LITE_BUNDLE_BODY } from '../../support/requests.ts';
import { newCompany } from '../stories/chaos.ts';
import { createLedger, send } from '../stories/clients.ts';
import { commandOf, PLAN_CHANGES } from '../stories/customer.ts';
import { faultsAt } from '../stories/stories.ts';
import { expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { drainNow, recover } from '../world/recovery.ts';

const proveForReal = realEngine();
const OFFERS = [...Object.values(BODIES), LITE_BUNDLE_BODY];

/**
 * Moves one after the other, each carried out while its tasks die, are repeated or find the table busy, and while the
 * customer sends something else.
 */
const movesUnderFaults: Story = async (world, random) => {
  const ledger = createLedger();
  const tenantId = await newCompany(world, ledger, random.one(OFFERS));
  await drainNow(world);
  for (let move = 0; move < 3; move++) {
    if (random.chance(0.5))
      await send(world, ledger, await commandOf(world, random, 'SWITCH')).catch(() => {});
    world.setFaults(
      faultsAt({
        roles: ['task', 'command', 'relay', 'sweep'],
        kinds: ['DIES_AFTER', 'DIES_BEFORE', 'ANSWER_LOST'],
        share: 0.2,
      })(random),
    );
    await send(world, ledger, await commandOf(world, random, random.one(PLAN_CHANGES))).catch(() => {});
    const beside = await commandOf(
      world,
      random,
      random.one([...PLAN_CHANGES, 'CANCEL', 'PROFILE', 'RENAME']),
    );
    for (const record of await world.newRecords()) await world.deliver(record).catch(() => undefined);
    await world.race<unknown>([
      () => send(world, ledger, beside).catch(() => {}),
      ...world.machines
        .due()
        .flatMap(({ name }) => [() => world.machines.run(name), () => world.machines.run(name)]),
      () => world.sweep().catch(() => undefined),
    ]);
    world.setFaults(() => undefined);
    await recover(world, world.now());
    const { tenant } = await world.stored(tenantId);
    expect(tenant.operation.status).not.toBe('IN_PROGRESS');
    if (tenant.bundle) expect(subscriptionsOf(tenant).length).toBeGreaterThan(1);
  }
  await expectOrder(world, ledger);
};

describe('PROMISE-16: a move is carried out once and whole, or not at all', () => {
  const title = 'whatever dies at any step, and whatever else the customer sends';
  prove(title, movesUnderFaults, {
    runs: 300,
    meets: ['DIES_AFTER', 'DIES_BEFORE', 'ANSWER_LOST'].map((fault) => `task ${fault} TransactWriteItems`),
  });
  proveForReal(title, movesUnderFaults);
});

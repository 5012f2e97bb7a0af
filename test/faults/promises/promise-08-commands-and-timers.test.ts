import { describe, expect } from 'vitest';
import { cancel, undoCancellation } from '../../../functions/api/commands/cancellation.ts';
import { switchToPaid } from '../../../functions/api/commands/paid-switch.ts';
import { addDays, addSeconds, kstDateOf, startOfKstDay } from '../../../functions/core/business-calendar.ts';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import { CONFIRMATION_TEXTS } from '../../../functions/core/requests/cancellation.ts';
import { BODIES } from '../../support/requests.ts';
import { newCompany } from '../stories/chaos.ts';
import { type Command, commandFor, createLedger, type Ledger, send } from '../stories/clients.ts';
import { lifeOf } from '../stories/stories.ts';
import { expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { drainNow, recover } from '../world/recovery.ts';
import type { World } from '../world/world.ts';

const proveForReal = realEngine();
const DAY = 86_400;

/** All executions that are due wake, beside the commands and a sweep. */
const raceWithTimers = (world: World, ledger: Ledger, commands: readonly Command[]) =>
  world.race<unknown>([
    ...commands.map((command) => () => send(world, ledger, command)),
    ...world.machines
      .due()
      .flatMap(({ name }) => [() => world.machines.run(name), () => world.machines.run(name)]),
    () => world.sweep(),
  ]);

/** Paid switch and expiry in the same instant, or the second before: one wins, and the loser hears of it. */
const switchAtExpiry: Story = async (world, random) => {
  const ledger = createLedger();
  const tenantId = await newCompany(world, ledger, random.one([BODIES.WORKPLACE, BODIES.NAVER_WORKS]));
  await drainNow(world);
  const { tenant } = await world.stored(tenantId);
  const [product = 'WORKPLACE'] = Object.values(tenant.subscriptions).map((one) => one.product);
  const expiry = '2026-07-29T15:00:00Z';
  const sentAt = addSeconds(expiry, -random.below(2));
  const startDate = kstDateOf(sentAt);
  const body = { billingPlan: 'ANNUAL', startDate, termsVersion: TERMS_VERSION };
  const command = commandFor(switchToPaid, 'PUT', { tenantId, product, now: sentAt, body, key: 'switch' });
  world.moveTo(expiry);
  // The sweep does not wait for what the wakes did not do.
  if (random.chance(0.5)) world.wait(301);
  await raceWithTimers(world, ledger, [command]);
  await recover(world, addSeconds(world.now(), 40 * DAY));
  const [enrollment] = await expectOrder(world, ledger);
  const isPaid = enrollment?.tenant.subscriptions[product]?.phase === 'PAID';
  expect(isPaid).toBe(ledger.written.length === 2);
  expect(enrollment?.items.some(({ sk }) => sk?.S === `DATA#${product}#SETTINGS`)).toBe(isPaid);
};

/** An undo sent before the date, and the timer of the date, in any order. */
const undoAgainstTimer: Story = async (world, random) => {
  const ledger = createLedger();
  const tenantId = await newCompany(
    world,
    ledger,
    random.one([BODIES.BUNDLE, BODIES.NAVER_WORKS, BODIES.WORKBOX]),
  );
  await drainNow(world);
  const { tenant } = await world.stored(tenantId);
  const date = addDays(kstDateOf(world.now()), random.between(1, 20));
  const items = Object.values(tenant.subscriptions).map(({ product }) => ({ product, date }));
  const body = { items, confirmationText: CONFIRMATION_TEXTS.ko };
  expect(
    await send(world, ledger, commandFor(cancel, 'PUT', { tenantId, now: world.now(), body, key: 'cancel' })),
  ).toBe('200');
  await drainNow(world);
  world.moveTo(startOfKstDay(date));
  const { tenant: scheduled } = await world.stored(tenantId);
  const undo = commandFor(undoCancellation, 'DELETE', {
    tenantId,
    now: addSeconds(world.now(), -random.below(2)),
    key: 'undo',
    ifMatch: scheduled.version,
  });
  if (random.chance(0.5)) world.wait(301);
  await raceWithTimers(world, ledger, [undo]);
  await recover(world, addSeconds(world.now(), DAY));
  const [enrollment] = await expectOrder(world, ledger);
  const phases = Object.values(enrollment?.tenant.subscriptions ?? {}).map(({ phase }) => phase);
  const isUndone = ledger.written.length === 3;
  expect(new Set(phases)).toEqual(new Set([isUndone ? 'TRIAL' : 'ENDED']));
};

describe('PROMISE-8: commands and timers in all interleavings', () => {
  const title = 'they come in one linear order, and versions are contiguous';
  const story = lifeOf({ setUp: 0.9, events: 8, mix: { race: 12, command: 3, wait: 6 } });
  prove(title, story, { runs: 150 });
  proveForReal(title, story);

  prove(
    'paid now and expired at one instant: one wins, never paid with deleted data (EDGE-R5)',
    switchAtExpiry,
    {
      runs: 150,
    },
  );
  proveForReal('paid now and expired at one instant', switchAtExpiry);
  prove(
    'undo and cancellation at one instant: one wins, never active with deleted data (EDGE-C9)',
    undoAgainstTimer,
    { runs: 150 },
  );
  proveForReal('undo and cancellation at one instant', undoAgainstTimer);
});

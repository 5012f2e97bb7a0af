import { describe, expect } from 'vitest';
import { toItem } from '../../../functions/adapters/table/items.ts';
import { partitionOf } from '../../../functions/adapters/table/keys.ts';
import { cancel } from '../../../functions/api/commands/cancellation.ts';
import { changeAccountsInBatch } from '../../../functions/api/product/accounts.ts';
import { addSeconds, kstDateOf } from '../../../functions/core/business-calendar.ts';
import { subscriptionsOf } from '../../../functions/core/model/tenant.ts';
import { CONFIRMATION_TEXTS } from '../../../functions/core/requests/cancellation.ts';
import { request } from '../../support/http.ts';
import { BODIES } from '../../support/requests.ts';
import { live, newCompany } from '../stories/chaos.ts';
import { askForTrial, bodyFor, commandFor, createLedger, send } from '../stories/clients.ts';
import { faultsAt } from '../stories/stories.ts';
import { expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { drainNow, recover } from '../world/recovery.ts';
import type { World } from '../world/world.ts';

const proveForReal = realEngine();
const DAY = 86_400;
const BATCH = 25;

/** Registered accounts, so many that their deletion takes several batches. */
async function register(world: World, tenantId: string, count: number): Promise<void> {
  const call = { method: 'POST', params: { tenantId }, headers: { 'idempotency-key': 'register' } };
  const body = { accounts: Array.from({ length: count }, (_, index) => ({ id: `account-${index}` })) };
  if (count > 0) await changeAccountsInBatch(world.accounts(), request({ ...call, now: world.now(), body }));
  const passwords = Array.from({ length: count }, (_, index) => ({
    pk: partitionOf(tenantId),
    sk: `PASSWORD#${index}`,
  }));
  await world.store.put(
    'credentials',
    passwords.map((password) => toItem(password)),
  );
}

/** A product or all of them end, today or with the trial; the deletion dies half-way, several times; then the name is asked for. */
const purgeDies: Story = async (world, random) => {
  const ledger = createLedger();
  const body = random.one([BODIES.BUNDLE, BODIES.NAVER_WORKS, BODIES.WORKBOX]);
  const tenantId = await newCompany(world, ledger, body);
  await drainNow(world);
  await register(world, tenantId, random.between(0, 2 * BATCH + 10));
  const { tenant } = await world.stored(tenantId);
  const today = kstDateOf(world.now());
  const products = random.shuffled(subscriptionsOf(tenant).map(({ product }) => product));
  const items = products.slice(0, random.between(1, 2)).map((product) => ({ product, date: today }));
  const form = { items, confirmationText: CONFIRMATION_TEXTS.en };
  if (random.chance(0.7))
    await send(
      world,
      ledger,
      commandFor(cancel, 'PUT', { tenantId, now: world.now(), body: form, key: 'cancel' }),
    );
  else world.moveTo('2026-08-28T15:00:00Z');
  world.setFaults(
    faultsAt({
      roles: ['task'],
      kinds: ['DIES_BEFORE', 'DIES_AFTER', 'ANSWER_LOST', 'PART_DONE', 'REFUSED'],
      share: 0.25,
    })(random),
  );
  const life = { world, random, ledger, pending: [], seen: [] };
  await live(life, 10, {
    deliver: 6,
    run: 8,
    sweep: 3,
    command: 0,
    race: 2,
    loseExecution: 2,
    double: 2,
    wait: 2,
  });
  await recover(world, addSeconds(world.now(), random.one([DAY, 70 * DAY])));
  const [enrollment] = await expectOrder(world, ledger);
  const deletions =
    enrollment?.events.filter(({ type }) => type === 'DATA_DELETED').map(({ product }) => product) ?? [];
  expect(deletions).toEqual([...new Set(deletions)]);
};

/** Whoever waits for the name gets it once, when all is gone, and keeps it. */
const nameAskedFor: Story = async (world, random) => {
  const ledger = createLedger();
  const tenantId = await newCompany(world, ledger, BODIES.WORKBOX);
  await drainNow(world);
  await register(world, tenantId, random.below(BATCH + 5));
  const form = {
    items: [{ product: 'WORKBOX', date: kstDateOf(world.now()) }],
    confirmationText: CONFIRMATION_TEXTS.en,
  };
  await send(
    world,
    ledger,
    commandFor(cancel, 'PUT', { tenantId, now: world.now(), body: form, key: 'cancel' }),
  );
  for (const record of await world.newRecords()) await world.deliver(record);
  // The same names for another product: the trial of this one was used (EDGE-R12).
  const wish = { ...bodyFor(BODIES.WORKPLACE, 'company-1') };
  const rivals = ['t83456789bcdfghjkmnpq', 't93456789bcdfghjkmnpq'];
  const answers: string[] = [];
  const ask = async (rival: string) => {
    for (let tries = 0; tries < 6; tries++) {
      const answer = await askForTrial(world, ledger, wish, { tenantId: rival, key: `${rival}-${tries}` });
      if (answer !== 'VALUE_TAKEN') return void answers.push(answer);
    }
  };
  world.setFaults(
    faultsAt({ roles: ['task'], kinds: ['ANSWER_LOST', 'REFUSED', 'PART_DONE'], share: 0.1, most: 3 })(
      random,
    ),
  );
  const due = world.machines.due().map(({ name }) => name);
  const late = random.chance(0.4) ? [...due, ...due] : due;
  await world.race<unknown>([
    ...late.map((name) => () => world.machines.run(name)),
    ...rivals.map((rival) => () => ask(rival)),
  ]);
  await recover(world, addSeconds(world.now(), 3_600));
  if (answers.length === 0) for (const rival of rivals) await ask(rival);
  expect(answers).toEqual(['202']);
  const winner = ledger.written.at(-1)?.tenantId ?? '';
  world.tenantIds.push(winner);
  // The deletion comes again in every way it can, and leaves the name with its new company.
  for (const { before, after } of [...world.history]) await world.deliver({ before, after });
  for (const name of due) await world.machines.run(name);
  await recover(world, addSeconds(world.now(), 3_600));
  await expectOrder(world, ledger);
};

describe('PROMISE-10: the deletion of data dies half-way', () => {
  const title =
    'it goes on where it stood, nothing of the product is left, and names are freed once and last';
  prove(title, purgeDies, {
    runs: 360,
    meets: [
      ...['DIES_BEFORE', 'DIES_AFTER', 'PART_DONE', 'ANSWER_LOST'].map(
        (fault) => `task ${fault} BatchWriteItem`,
      ),
      'task DIES_BEFORE TransactWriteItems',
      'task DIES_AFTER TransactWriteItems',
    ],
  });
  proveForReal(title, purgeDies);
  const freed = 'a freed name goes to one of two who want it, who keeps it';
  prove(freed, nameAskedFor, { runs: 240 });
  proveForReal(freed, nameAskedFor);
});

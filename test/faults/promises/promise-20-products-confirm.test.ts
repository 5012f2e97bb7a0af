import { describe, expect } from 'vitest';
import { workFrom } from '../../../functions/adapters/table/items.ts';
import { renewTimers } from '../../../functions/api/support/operator.ts';
import { addSeconds, InstantSchema, kstDateOf } from '../../../functions/core/business-calendar.ts';
import { ProductSchema } from '../../../functions/core/catalog/codes.ts';
import { isDead } from '../../../functions/core/lifecycle/work.ts';
import { seeded } from '../../../infra/local/faults/seeded.ts';
import { SUPPORT } from '../../support/http.ts';
import { BODIES } from '../../support/requests.ts';
import { memoryStore } from '../engine/store.ts';
import { beginLife, type Life, live, newCompany } from '../stories/chaos.ts';
import { commandFor, createLedger, send } from '../stories/clients.ts';
import { COMMANDS, commandOf } from '../stories/customer.ts';
import { faultsAt } from '../stories/stories.ts';
import { type Enrollment, expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { recover } from '../world/recovery.ts';
import { freeScheduler } from '../world/scheduler.ts';
import { createWorld, type World } from '../world/world.ts';

const proveForReal = realEngine();
const DAY = 86_400;
const CONNECTED = ['NAVER_WORKS', 'WORKPLACE'] as const;
const KINDS = ['DIES_BEFORE', 'DIES_AFTER', 'REFUSED', 'ANSWER_LOST'] as const;

/** What a product could not do, or never answered, support asks for again. */
async function renewGivenUp({ world, ledger }: Life): Promise<void> {
  const items = await world.store.items('subscriptions');
  for (const work of items.flatMap((item) => (item['work'] ? workFrom(item) : []))) {
    if (!isDead(work)) continue;
    const call = { tenantId: work.tenantId, now: world.now(), key: `renew-${work.version}`, caller: SUPPORT };
    await send(world, ledger, commandFor(renewTimers, 'POST', call));
  }
}

/** Lives of companies whose products answer as they like: twice, late, never, or first one thing and then another. */
const productsAnswer: Story = async (world, random) => {
  // Most products are asked before the faults begin.
  const life = await beginLife(world, random, { setUp: 0.7 });
  world.setFaults(
    faultsAt({ roles: ['task', 'product', 'relay'], kinds: KINDS, share: 0.1, most: 10 })(random),
  );
  const mix = { deliver: 8, run: 8, sweep: 1, command: 4, answer: 10, killExecution: 1, wait: 3, race: 2 };
  await live(life, 24, mix);
  world.products.lose(() => random.chance(0.2));
  await recover(world, addSeconds(world.now(), random.below(3 * DAY)));
  await renewGivenUp(life);
  await recover(world, addSeconds(world.now(), 2 * DAY));
  const enrollments = await expectOrder(world, life.ledger);
  const receipts = enrollments
    .flatMap(({ events }) => events)
    .filter(({ type, product }) => type === 'DATA_DELETED' && product && world.connected.includes(product));
  for (const { tenantId, product, details } of receipts)
    expect(world.products.done).toContain(`${tenantId} ${product} ${details?.['task']}`);
};

/** The same life in a world: what is asked for and when depends on the seed alone. */
async function lifeIn(world: World, seed: number) {
  const random = seeded(seed);
  const ledger = createLedger();
  await newCompany(world, ledger, random.one(Object.values(BODIES)));
  let at = world.now();
  for (let step = 0; step < 8; step++) {
    at = addSeconds(at, random.one([1, 1, 2, 9, 30]) * DAY);
    await recover(world, at);
    await send(world, ledger, await commandOf(world, random, random.one(COMMANDS)));
  }
  await recover(world, addSeconds(at, 70 * DAY));
  return alike(await expectOrder(world, ledger));
}

/**
 * Without the seconds that a confirmation takes, and without its name in the receipt. Settings that change while a product
 * has not confirmed the ones before are due anew.
 */
const alike = (enrollments: readonly Enrollment[]): unknown =>
  JSON.parse(
    JSON.stringify(
      enrollments.map(({ tenant, events, mails }) => ({
        tenant,
        events: events.map(
          ({
            details: { task: _, confirmedAt: __, ...details } = {},
            changes: { settingsDue: ___, ...changes } = {},
            ...event
          }) => ({ ...event, details, changes }),
        ),
        mails: mails.map(({ mailId, template, state }) => ({ mailId, template, state })),
      })),
    ),
    (_, value) => {
      const { data: instant } = InstantSchema.safeParse(value);
      return instant ? kstDateOf(instant) : value;
    },
  );

describe('PROMISE-20: connected products answer late, twice, in any order, first one thing and then another, or never', () => {
  const title = 'R44 R53 nothing is completed and no receipt is written without the confirmation (H5)';
  prove(title, productsAnswer, {
    connected: CONNECTED,
    meets: [
      ...KINDS.map((kind) => `product ${kind} TransactWriteItems`),
      ...KINDS.map((kind) => `task ${kind} TransactWriteItems`),
      ...KINDS.map((kind) => `relay ${kind} PutEvents`),
    ],
  });
  proveForReal(title, productsAnswer, { connected: CONNECTED });

  prove(
    'a company has the same state, events and mails with connected products and without them (H5)',
    async (world, random) => {
      const seed = random.below(2 ** 31);
      const builtIn = createWorld(memoryStore(), freeScheduler);
      expect(await lifeIn(world, seed)).toEqual(await lifeIn(builtIn, seed));
      expect(world.products.heard.length).toBeGreaterThan(0);
    },
    { runs: 180, connected: ProductSchema.options },
  );
});

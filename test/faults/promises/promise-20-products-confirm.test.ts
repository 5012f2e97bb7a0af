import { describe, expect } from 'vitest';
import { workFrom } from '../../../functions/adapters/table/items.ts';
import { renewTimers } from '../../../functions/api/support/operator.ts';
import { addSeconds } from '../../../functions/core/business-calendar.ts';
import { isDead } from '../../../functions/core/lifecycle/work.ts';
import { SUPPORT } from '../../support/http.ts';
import { beginLife, type Life, live } from '../stories/chaos.ts';
import { commandFor, send } from '../stories/clients.ts';
import { faultsAt } from '../stories/stories.ts';
import { expectOrder } from '../world/oracle.ts';
import { prove, realEngine, type Story } from '../world/promise.ts';
import { recover } from '../world/recovery.ts';

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
  const life = await beginLife(world, random, { setUp: 0 });
  world.setFaults(
    faultsAt({ roles: ['task', 'product', 'relay'], kinds: KINDS, share: 0.1, most: 6 })(random),
  );
  await live(life, 16, {
    deliver: 7,
    run: 9,
    sweep: 4,
    command: 6,
    answer: 9,
    killExecution: 1,
    wait: 5,
    race: 2,
  });
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
});

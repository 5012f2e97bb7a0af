import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPasswordOriginReader } from '../../../functions/adapters/stores/accounts/password-origin-reader.ts';
import { createSharedTries } from '../../../functions/adapters/stores/accounts/shared-tries.ts';
import { createClaimReader } from '../../../functions/adapters/stores/tenants/claims.ts';
import { createTenantReader } from '../../../functions/adapters/stores/tenants/tenant-reader.ts';
import { createDueIndex } from '../../../functions/adapters/stores/work/due-index.ts';
import { createMailStore } from '../../../functions/adapters/stores/work/mail-store.ts';
import { createPurgeStore } from '../../../functions/adapters/stores/work/purge-store.ts';
import { createServiceStore } from '../../../functions/adapters/stores/work/service-store.ts';
import { createWorkStore } from '../../../functions/adapters/stores/work/work-store.ts';
import {
  type Item,
  mailFrom,
  tenantFrom,
  toItem,
  workFrom,
} from '../../../functions/adapters/table/items.ts';
import { accountKey, partitionOf } from '../../../functions/adapters/table/keys.ts';
import { addSeconds } from '../../../functions/core/business-calendar.ts';
import { closedWork } from '../../../functions/core/lifecycle/work.ts';
import { mailItemOf } from '../../../functions/core/mails/mail-item.ts';
import { type Random, seeded } from '../../../infra/local/faults/seeded.ts';
import { afterDeath } from '../../support/died.ts';
import { BODIES } from '../../support/requests.ts';
import { IS_LONG } from '../../support/runs.ts';
import { OWNER } from '../../support/tenants.ts';
import { askForTrial, createLedger, send } from '../stories/clients.ts';
import { COMMANDS, commandOf } from '../stories/customer.ts';
import { freeScheduler } from '../world/scheduler.ts';
import { createWorld, type World } from '../world/world.ts';
import type { ChangeRecord } from './memory-table.ts';
import { memoryStore, type Store, startRealEngine, type TableName } from './store.ts';

const RUNS = IS_LONG ? 25 : 6;
const STEPS = 25;
const TENANT_IDS = ['t23456789bcdfghjkmnpq', 't33456789bcdfghjkmnpq'];

let engine: Awaited<ReturnType<typeof startRealEngine>> | undefined;
beforeAll(async () => {
  engine = await startRealEngine();
});
afterAll(() => engine?.stop());

const everything = (world: World): Promise<Item[]> => world.store.items('subscriptions');
const ofKind = async (world: World, kind: string): Promise<Item[]> =>
  (await everything(world)).filter((item) => item[kind]).sort(inOrder);

/** One call of an adapter, the same for both stores as long as they hold the same; what it answers, or its error. */
async function call(world: World, random: Random): Promise<unknown> {
  const { client, tables } = world.store;
  const { subscriptions, credentials } = tables;
  const tenantId = random.one(TENANT_IDS);
  const ledger = createLedger();
  const kind = random.below(14);
  const choose = async <T>(name: string, of: (item: Item) => T): Promise<T | undefined> => {
    const found = await ofKind(world, name);
    const draw = random.below(1_000);
    const item = found[draw % Math.max(1, found.length)];
    return item && of(item);
  };
  switch (kind) {
    case 0:
      return askForTrial(world, ledger, random.one(Object.values(BODIES)), {
        tenantId,
        key: `k${random.below(4)}`,
      });
    case 1:
    case 2: {
      if (world.tenantIds.length === 0) return undefined;
      return send(world, ledger, await commandOf(world, random, random.one(COMMANDS)));
    }
    case 3: {
      const work = await choose('work', workFrom);
      const after = random.below(3);
      if (!work) return undefined;
      const before = random.chance(0.3) ? { ...work, restarts: work.restarts + 1 } : work;
      const changed =
        after === 0 ? closedWork(work, 'DONE') : afterDeath({ ...work, deaths: 1 }, world.now());
      return createWorkStore(client, subscriptions).advance(before, changed);
    }
    case 4: {
      const mail = await choose('mail', mailFrom);
      const state = random.one(['SENDING', 'FAILED', 'SENT'] as const);
      return (
        mail &&
        createMailStore(client, subscriptions).replace(mail, { ...mail, state, attempts: mail.attempts + 1 })
      );
    }
    case 5: {
      const work = await choose('work', workFrom);
      if (!work) return undefined;
      const request = {
        template: 'TRIAL_ENDS_SOON',
        recipient: 'a@b.example',
        language: 'ko',
        data: {},
      } as const;
      const mail = mailItemOf(request, work.tenantId, `name-${random.below(3)}`, world.now());
      return createMailStore(client, subscriptions).putMail(mail);
    }
    case 6: {
      const purge = createPurgeStore(client, subscriptions, credentials);
      return random.chance(0.2) ? purge.deleteCredentials(tenantId) : purge.deleteData(tenantId, 'WORKBOX');
    }
    case 7:
      return register(world, tenantId, random.below(60));
    case 8: {
      const tenant = await choose('tenant', tenantFrom);
      if (!tenant) return undefined;
      const read = random.chance(0.3) ? { ...tenant, version: tenant.version + 1 } : tenant;
      return createServiceStore(client, subscriptions).putIntegrations(read, 'NAVER_WORKS', ['A', 'B']);
    }
    case 9: {
      const index = createDueIndex(client, subscriptions);
      const at = addSeconds(world.now(), random.between(-400, 40 * 86_400));
      const pages: unknown[] = [];
      for (const shard of index.shards)
        for await (const page of index.dueBy(shard, at, random.between(1, 3))) pages.push(page);
      // Two items of one instant stand in any order.
      const items = pages
        .flat()
        .map((item) => JSON.stringify(item, attributesInOrder))
        .sort();
      const next = await Promise.all(
        index.shards.map(async (shard) => [await index.firstDue(shard), await index.firstDue(shard, at)]),
      );
      return [items, next];
    }
    case 10: {
      const reader = createTenantReader(client, subscriptions);
      const limit = random.between(1, 3);
      const first = await reader.eventsOf(tenantId, { limit, after: undefined });
      const second = await reader.eventsOf(tenantId, { limit, after: first.next });
      const owned = await reader.tenantsOf(OWNER, { limit: 1, after: undefined });
      return [first, second, owned, await reader.tenantsOf(OWNER, { limit: 1, after: owned.next })];
    }
    case 11:
      return [
        await createTenantReader(client, subscriptions).tenantWithTimers(tenantId),
        await createClaimReader(client, subscriptions).ownerOf({ companyId: 'acme' }),
        (await createPasswordOriginReader(client, credentials)(tenantId, ['admin']))('admin'),
      ];
    case 12: {
      const triesSecret = 'a-secret';
      const { countShared, takeBackShared } = createSharedTries(client, {
        subscriptions,
        credentials,
        triesSecret,
      });
      const counted: boolean[] = [];
      for (let time = random.below(24); time > 0; time--)
        counted.push(await countShared('PLACE', 'place', world.now()));
      await takeBackShared(random.one(['PLACE', 'COMPANY'] as const), 'place', world.now());
      return counted;
    }
    default:
      return world.wait(random.below(20 * 86_400));
  }
}

async function register(world: World, tenantId: string, accounts: number): Promise<void> {
  const keys = Array.from({ length: accounts }, (_, index) =>
    accountKey(tenantId, 'WORKBOX', `account-${index}`),
  );
  await world.store.put(
    'subscriptions',
    keys.map((key) => toItem(key)),
  );
  await world.store.put('credentials', [toItem({ pk: partitionOf(tenantId), sk: 'PASSWORD#other' })]);
}

/** What a whole sequence answered, left in the tables and told by the stream. */
async function outcomeOf(store: Store, seed: number) {
  const world = createWorld(store, freeScheduler);
  const random = seeded(seed);
  const answers: unknown[] = [];
  for (let step = 0; step < STEPS; step++) {
    // Each step has numbers of its own, so that one that goes another way shows and does not shift the others.
    const own = seeded(random.below(2 ** 31));
    answers.push(await call(world, own).catch((error: Error) => error.name));
    const tenants = (await ofKind(world, 'tenant')).map((item) => tenantFrom(item).tenantId);
    world.tenantIds.splice(0, world.tenantIds.length, ...tenants);
  }
  const tables: Item[][] = [];
  for (const table of ['subscriptions', 'credentials', 'idempotency'] satisfies TableName[])
    tables.push((await store.items(table)).map(withoutChance).sort(inOrder));
  return { answers, tables, records: (await world.newRecords()).filter(isChange).map(told).sort() };
}

/** Writes of one transaction are told in any order, and the attributes of an item stand in any. */
const told = ({ before, after }: ChangeRecord): string => JSON.stringify([before, after], attributesInOrder);

const attributesInOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The real engine also tells of writes that change nothing. */
const isChange = ({ before, after }: ChangeRecord): boolean => !isDeepStrictEqual(before, after);

/** When an answer is forgotten is counted by the real clock; each password has a random name. */
const withoutChance = ({ expiresAtEpoch: _, passwordId: __, ...item }: Item): Item => item;
const nameOf = ({ pk, sk }: Item): string => `${pk?.S} ${sk?.S}`;
const inOrder = (a: Item, b: Item): number => (nameOf(a) < nameOf(b) ? -1 : 1);

describe('the memory engine', () => {
  it('answers, keeps and tells the same as a real engine, whatever the adapters send', {
    timeout: 300_000,
  }, async () => {
    const kinds = new Set<string>();
    for (let seed = 1; seed <= Number(process.env['FAULT_RUNS'] ?? RUNS); seed++) {
      const real = await engine?.store();
      if (!real) throw new Error('the engine does not run');
      const expected = await outcomeOf(real, seed);
      expect(await outcomeOf(memoryStore(), seed), `seed ${seed}`).toEqual(expected);
      for (const answer of expected.answers) kinds.add(String(answer).slice(0, 20));
    }
    expect([...kinds]).toEqual(
      expect.arrayContaining(
        ['202', '200', 'true', 'false', 'VALUE_TAKEN', 'StoreBusyError'].filter((k) => k !== 'ETAG_STALE'),
      ),
    );
  });

  it.each([
    ['a filter it does not know', { KeyConditionExpression: 'pk = :a OR pk = :b' }],
    ['a field it does not know', { KeyConditionExpression: 'pk = :a', Select: 'ALL_ATTRIBUTES' as const }],
    [
      'a projection it does not know',
      { KeyConditionExpression: 'pk = :a', ProjectionExpression: 'pk, #other' },
    ],
  ])('refuses %s', async (_, query) => {
    const { QueryCommand } = await import('@aws-sdk/client-dynamodb');
    const store = memoryStore();
    await store.put('subscriptions', [toItem({ pk: 'x', sk: 'y' })]);
    const values = toItem({ ':a': 'x', ':b': 'x' });
    const command = new QueryCommand({
      TableName: store.tables.subscriptions,
      ExpressionAttributeValues: values,
      ...query,
    });
    await expect(store.client.send(command)).rejects.toThrow('does not know');
  });
});

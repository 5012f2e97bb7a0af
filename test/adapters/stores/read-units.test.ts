import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  type AccountSearch,
  createAccountSearch,
  type FindAccounts,
} from '../../../functions/adapters/stores/accounts/account-search.ts';
import { createSystemCommit } from '../../../functions/adapters/stores/command-store.ts';
import { createClaimReader } from '../../../functions/adapters/stores/tenants/claims.ts';
import { createTenantLoader } from '../../../functions/adapters/stores/tenants/tenant-loader.ts';
import { createTenantReader } from '../../../functions/adapters/stores/tenants/tenant-reader.ts';
import { createDueIndex } from '../../../functions/adapters/stores/work/due-index.ts';
import { createMailReader } from '../../../functions/adapters/stores/work/mail-store.ts';
import { createWorkStore } from '../../../functions/adapters/stores/work/work-store.ts';
import {
  accountItem,
  eventItem,
  type Item,
  mailItem,
  profileItem,
  tenantItem,
  termItem,
  toItem,
  workItem,
} from '../../../functions/adapters/table/items.ts';
import { claimKey } from '../../../functions/adapters/table/keys.ts';
import { repairWork } from '../../../functions/background/sweep/repair-work.ts';
import { sweep } from '../../../functions/background/sweep/sweep.ts';
import type { Account } from '../../../functions/core/accounts/accounts.ts';
import { termChanges } from '../../../functions/core/accounts/search-terms.ts';
import { addSeconds } from '../../../functions/core/business-calendar.ts';
import { startedWork } from '../../../functions/core/lifecycle/work.ts';
import { mailItemOf } from '../../../functions/core/mails/mail-item.ts';
import { type Store, startRealEngine } from '../../faults/engine/store.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { IS_LONG } from '../../support/runs.ts';
import { OWNER, REQUESTED_AT, requestCommit } from '../../support/tenants.ts';

/** What each reader is asked for, whatever stands beside it in the tables. */
const OWNED = 30;
const DUE = 40;
const EVENTS = 60;
const MAILS = 30;
/** Of each of two companies. */
const FOUND = 3;

const LONG_AGO = addSeconds(REQUESTED_AT, -40 * 86_400);
const MAIL = { template: 'SETUP_COMPLETE', recipient: 'a@b.example', language: 'ko', data: {} } as const;

const idOf = (index: number): string => `t${String(index).padStart(5, '0')}6789bcdfghjkmnp`;
const FIRST = idOf(0);

const ENDED = requestCommit(WORKPLACE_BODY, LONG_AGO, FIRST);
const BEGUN = requestCommit(WORKPLACE_BODY, REQUESTED_AT, FIRST);

/** The trials of the first tenants ended ten days ago and nobody noticed; the others began today. */
function itemsOf(index: number): Item[] {
  const tenantId = idOf(index);
  const isDue = index < DUE;
  const { tenant, profile, work } = isDue ? ENDED : BEGUN;
  const timers = work.filter(({ kind }) => kind === 'TRIAL_EXPIRY');
  return [
    tenantItem({ ...tenant, tenantId, ownerSub: index < OWNED ? OWNER : `owner-of-${index}` }),
    ...(isDue && profile ? [profileItem({ ...profile, tenantId })] : []),
    ...timers.map((timer) => workItem({ ...startedWork(timer), tenantId })),
  ];
}

/** Everybody is called so, but for the first few of a company. */
function itemsOfAccount(company: string, index: number): Item[] {
  const name = index < FOUND ? '김철수' : '박영희';
  const account: Account = {
    product: 'WORKPLACE',
    id: `${index < FOUND ? 'kim' : 'user'}-${index}`,
    name,
    email: `${index < FOUND ? 'kim' : 'user'}-${index}@acme.example`,
    role: 'USER',
    registeredAt: REQUESTED_AT,
  };
  const { put } = termChanges(account, undefined, account);
  return [accountItem(company, account), ...put.map((term) => termItem(company, term))];
}

/** So many tenants, with 40 overdue timers, a mail that waits, and one tenant of many events, mails and even more accounts. */
async function seed(store: Store, tenants: number): Promise<void> {
  const [event] = BEGUN.events;
  if (!event) throw new Error('no event');
  const events = Array.from({ length: EVENTS }, (_, index) => eventItem({ ...event, version: index + 1 }));
  const accounts = [FIRST, idOf(1)].flatMap((company) =>
    Array.from({ length: tenants / 10 }, (_, index) => itemsOfAccount(company, index)).flat(),
  );
  const mails = Array.from({ length: MAILS }, (_, index) => {
    const { sweepAt, ...mail } = mailItemOf(MAIL, FIRST, `${index + 2}-1`, LONG_AGO);
    return mailItem(index === 0 ? { ...mail, sweepAt } : { ...mail, state: 'SENT' });
  });
  const claim = toItem({ ...claimKey('companyId', 'acme'), tenantId: FIRST });
  const companies = Array.from({ length: tenants }, (_, index) => itemsOf(index)).flat();
  await store.put('subscriptions', [...companies, ...events, ...accounts, ...mails, claim]);
}

const CapacitySchema = z.object({ CapacityUnits: z.number() });
const AnswerSchema = z.object({
  output: z.object({ ConsumedCapacity: z.union([CapacitySchema, z.array(CapacitySchema)]) }),
});
const READS = /^(Query|BatchGetItem|GetItem)Command$/;

/** Asks the engine what each read costs, and adds it up. */
function metered(client: DynamoDBClient) {
  let units = 0;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (!READS.test(commandName)) return next(args);
        const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        const { ConsumedCapacity } = AnswerSchema.parse(answer).output;
        units += [ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
        return answer;
      },
    { step: 'initialize', name: 'readUnits' },
  );
  return async <T>(read: () => Promise<T>): Promise<{ units: number; answer: T }> => {
    units = 0;
    const answer = await read();
    return { units, answer };
  };
}

type Reads = Readonly<Record<string, () => Promise<number>>>;

/** Over a group of two companies, of which one has an account that is looked for. */
function searchesOf(find: FindAccounts): Reads {
  const search = (by: AccountSearch) => async () =>
    (await find([FIRST, idOf(1)], by, { limit: 20, after: undefined })).found.length;
  return {
    'the accounts of a group by name': search({ by: 'NAME', text: '철수' }),
    'the accounts of a group by address': search({ by: 'EMAIL', text: 'kim-' }),
    'the accounts of a group by ID': search({ by: 'ID', text: 'kim-', isWhole: false }),
    'the accounts of a group by a name that nobody has': search({ by: 'NAME', text: '이' }),
  };
}

/** Every list and the sweep, each answering how much it returned. The sweep comes last: it writes. */
function readsOf({ client, tables: { subscriptions: table } }: Store): Reads {
  const reader = createTenantReader(client, table);
  const index = createDueIndex(client, table);
  const loader = createTenantLoader(client, table);
  const first = { limit: 20, after: undefined };
  return {
    'the tenants of an owner': async () => (await reader.tenantsOf(OWNER, first)).items.length,
    'the next page of them': async () => {
      const { next } = await reader.tenantsOf(OWNER, { limit: 1, after: undefined });
      return (await reader.tenantsOf(OWNER, { limit: 20, after: next })).items.length;
    },
    'the events of a tenant': async () => (await reader.eventsOf(FIRST, first)).items.length,
    'the events up to a version': async () => {
      const { eventsUpTo } = createMailReader(client, table);
      return (await eventsUpTo(FIRST, 20)).length;
    },
    'the mails of a tenant': async () => (await reader.mailsOf(FIRST, first)).items.length,
    'the work of a tenant': async () => (await reader.workOf(FIRST, first)).items.length,
    'a tenant with its timers': async () => ((await reader.tenantWithTimers(FIRST)) ? 1 : 0),
    'whose a name is': async () => {
      const owner = await createClaimReader(client, table).ownerOf({ companyId: 'acme' });
      return owner !== undefined && (await loader.tenant(owner)) ? 1 : 0;
    },
    ...searchesOf(createAccountSearch(client, table)),
    'what is due': async () => {
      const pages = index.shards.map((shard) => Array.fromAsync(index.dueBy(shard, REQUESTED_AT, 25)));
      return (await Promise.all(pages)).flat(2).length;
    },
    'when something is due next': async () => {
      const next = await Promise.all(index.shards.map((shard) => index.firstDue(shard, REQUESTED_AT)));
      return next.some((at) => at) ? 1 : 0;
    },
    'a sweep': async () => {
      const repairs = {
        ...loader,
        ...createWorkStore(client, table),
        commit: createSystemCommit(client, table),
        start: async () => {},
        putMail: async () => {},
        count: () => {},
      };
      const deps = {
        ...index,
        deliver: async () => {},
        repair: repairWork.bind(undefined, repairs),
        reportFailure: (error: unknown) => expect.fail(String(error)),
        measureAge: () => {},
        count: () => {},
        hasTime: () => true,
      };
      return (await sweep(deps, REQUESTED_AT)).handled;
    },
  };
}

describe('what a read costs is what it returns, with 100 tenants and with many more', () => {
  const SIZES = [100, IS_LONG ? 10_000 : 4_000];
  const costs: Record<string, { units: number; answer: number }>[] = [];
  const filtered: number[] = [];
  let stop = async (): Promise<void> => {};

  beforeAll(async () => {
    const engine = await startRealEngine();
    stop = engine.stop;
    const meter = metered(engine.client);
    for (const size of SIZES) {
      const store = await engine.store();
      await seed(store, size);
      const byFilter = await meter(() => store.client.send(filteredQuery(store)));
      filtered.push(byFilter.units);
      const cost: (typeof costs)[number] = {};
      for (const [name, read] of Object.entries(readsOf(store))) cost[name] = await meter(read);
      costs.push(cost);
    }
  }, 120_000);
  afterAll(() => stop());

  /** What somebody might write: the answer is small, and all that the filter drops is paid for. */
  const filteredQuery = ({ tables }: Store) =>
    new QueryCommand({
      TableName: tables.subscriptions,
      IndexName: 'due',
      KeyConditionExpression: 'duePk = :shard',
      FilterExpression: '#state = :none',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: toItem({ ':shard': 'DUE#0', ':none': 'NONE' }),
    });

  it('the meter is the engine’s own, and counts what a filter drops', () => {
    const [few = 0, many = 0] = filtered;
    expect(many).toBeGreaterThan(few);
  });

  it('R150 a search costs half a unit a company that is asked, and one for an account that is found by name', () => {
    const [, many = {}] = costs;
    expect(many['the accounts of a group by name']?.units).toBe(2 * 0.5 + 2 * FOUND);
    expect(many['the accounts of a group by ID']?.units).toBe(2 * 0.5);
    expect(many['the accounts of a group by a name that nobody has']?.units).toBeLessThanOrEqual(2 * 0.5);
  });

  it.each([
    ['the tenants of an owner', 20],
    ['the next page of them', 20],
    ['the events of a tenant', 20],
    ['the events up to a version', 20],
    ['the mails of a tenant', 20],
    ['the work of a tenant', 1],
    ['a tenant with its timers', 1],
    ['whose a name is', 1],
    ['the accounts of a group by name', 2 * FOUND],
    ['the accounts of a group by address', 2 * FOUND],
    ['the accounts of a group by ID', 2 * FOUND],
    ['the accounts of a group by a name that nobody has', 0],
    ['what is due', DUE + 1],
    ['when something is due next', 1],
    ['a sweep', DUE + 1],
  ])('EDGE-I12 %s', (name, returned) => {
    const [few, many] = costs.map((cost) => cost[name]);
    expect(few?.answer).toBe(returned);
    expect(few?.units).toBeGreaterThan(0);
    expect(many).toEqual(few);
  });
});

import { BatchGetItemCommand, DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCommandStore } from '../../../functions/adapters/stores/command-store.ts';
import { createNameLookup } from '../../../functions/adapters/stores/name-lookup.ts';
import { usedOf } from '../../../functions/adapters/stores/trial-uses.ts';
import { toItem } from '../../../functions/adapters/table/items.ts';
import { claimKey, trialUsedKey } from '../../../functions/adapters/table/keys.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import type { Identity } from '../../../functions/core/model/tenant.ts';
import type { Claim } from '../../../functions/core/names/claims.ts';
import { memoryStore } from '../../faults/engine/store.ts';
import { absencesOf, cancelledBy, mockDynamo, putsOf } from '../../support/aws/dynamo.ts';
import { FREE, subscribe, upgrade } from '../../support/plan-changes.ts';
import { NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { paid } from '../../support/subscriptions.ts';
import { committed, OWNER, REQUESTED_AT, ready } from '../../support/tenants.ts';

const dynamo = mockDynamo();
const SECRET = 'a-secret-of-the-stack';
const client = new DynamoDBClient();
const store = createCommandStore(client, 'Subs', 'Idem', { fingerprintKey: SECRET });
const lookUp = createNameLookup(client, 'Subs', SECRET);
const used = (field: keyof Identity, value: string, product: Product, owner?: string) =>
  trialUsedKey(SECRET, field, value, product, owner).pk;

beforeEach(() => {
  dynamo.reset();
  dynamo.on(TransactWriteItemsCommand).resolves({});
});

const stored = ready(WORKPLACE_BODY);
const commit = (decided: Commit) => store.commit(decided, undefined);
/** The fingerprints that a commit puts, each with its condition. */
const marks = () =>
  putsOf(dynamo).flatMap(({ Item, ConditionExpression }) => {
    const pk = Item['pk']?.S ?? '';
    return pk.startsWith('TRIALUSED#') ? [[pk, ConditionExpression !== undefined]] : [];
  });

describe('EDGE-R12 what is remembered of trials', () => {
  it('a first trial goes through once for every name of the company', async () => {
    await commit(committed(subscribe(stored, 'WORKBOX', REQUESTED_AT)));
    expect(marks()).toEqual([
      [used('companyId', 'acme', 'WORKBOX'), true],
      [used('domainName', 'acme.com', 'WORKBOX', OWNER), true],
    ]);
    expect(absencesOf(dynamo)).toEqual([used('domainName', 'acme.com', 'WORKBOX')]);
  });

  it('a product that begins paid is remembered under all names, whoever had its trial', async () => {
    const known = { ...FREE, trialUsed: [{ product: 'WORKBOX', by: 'companyId' }] } as const;
    await commit(committed(subscribe(stored, 'WORKBOX', REQUESTED_AT, { known, billingPlan: 'MONTHLY' })));
    expect(marks()).toEqual([
      [used('companyId', 'acme', 'WORKBOX'), false],
      [used('domainName', 'acme.com', 'WORKBOX', OWNER), false],
    ]);
  });

  it('F31 under a new name the company has had its trials too', async () => {
    const lite = paid(NAVER_WORKS_BODY, 'NAVER_WORKS', REQUESTED_AT);
    const up = upgrade(lite, 'NAVER_WORKS', 'BASIC', REQUESTED_AT, { domainName: 'acme.com' });
    await commit(committed(up));
    expect(marks()).toEqual([[used('domainName', 'acme.com', 'NAVER_WORKS', OWNER), false]]);
  });

  it('names the trial that was used since it was looked up, and writes nothing', async () => {
    const decided = committed(subscribe(stored, 'WORKBOX', REQUESTED_AT));
    await commit(decided);
    const writes = dynamo.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.TransactItems ?? [];
    dynamo.reset();
    const reasons = writes.map(({ Put }) =>
      Put?.Item?.['pk']?.S === used('companyId', 'acme', 'WORKBOX')
        ? { Code: 'ConditionalCheckFailed' }
        : { Code: 'None' },
    );
    dynamo.on(TransactWriteItemsCommand).rejects(cancelledBy(...reasons));
    expect(await commit(decided)).toEqual({
      outcome: 'TAKEN',
      taken: [],
      trialUsed: [{ product: 'WORKBOX', by: 'companyId' }],
    });
  });
});

describe('EDGE-R12 the trials that are known', () => {
  const mark = (field: keyof Identity, value: string, product: Product, owner?: string) => ({
    field,
    value,
    product,
    ...(owner && { owner }),
  });

  it('name each product once by each kind of name, however it is remembered', () => {
    expect(
      usedOf([
        mark('domainName', 'acme.com', 'WORKPLACE'),
        mark('domainName', 'acme.com', 'WORKPLACE', OWNER),
        mark('companyId', 'acme', 'WORKPLACE'),
        mark('domainName', 'acme.com', 'WORKBOX'),
        mark('companyId', 'acme', 'WORKBOX'),
      ]),
    ).toEqual([
      { product: 'WORKPLACE', by: 'domainName' },
      { product: 'WORKPLACE', by: 'companyId' },
      { product: 'WORKBOX', by: 'domainName' },
      { product: 'WORKBOX', by: 'companyId' },
    ]);
  });

  it('EDGE-A5 are forgotten when support releases them', async () => {
    const forgottenTrials = [mark('companyId', 'acme', 'WORKBOX')];
    await commit({ ...committed(subscribe(stored, 'WORKBOX', REQUESTED_AT)), forgottenTrials });
    const [call] = dynamo.commandCalls(TransactWriteItemsCommand);
    const deletes = (call?.args[0].input.TransactItems ?? []).flatMap(({ Delete }) => Delete ?? []);
    expect(deletes).toEqual([
      { TableName: 'Subs', Key: toItem(trialUsedKey(SECRET, 'companyId', 'acme', 'WORKBOX')) },
    ]);
  });
});

describe('the lookup before a plan change', () => {
  it('R37 EDGE-R12 asks for the names that are new, and for trials under all names, in one read', async () => {
    const here = [
      { ...claimKey('companyId', 'taken'), tenantId: 'other' },
      trialUsedKey(SECRET, 'domainName', 'acme.com', 'NAVER_WORKS'),
    ];
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { Subs: here.map(toItem) } });
    const claims = [{ field: 'companyId', value: 'taken' }] as const;
    expect(await lookUp(stored.tenant, { claims, products: ['NAVER_WORKS'] })).toEqual({
      taken: ['companyId'],
      trialUsed: [{ product: 'NAVER_WORKS', by: 'domainName' }],
    });
    expect(dynamo.calls()).toHaveLength(1);
  });

  it('R37 EDGE-R12 counts a name that the company has once, and a new one of any kind', async () => {
    const memory = memoryStore();
    const lookIn = createNameLookup(memory.client, memory.tables.subscriptions, SECRET);
    await memory.put('subscriptions', [
      toItem({ ...claimKey('companyId', 'acme'), tenantId: stored.tenant.tenantId }),
      toItem(trialUsedKey(SECRET, 'groupName', 'acme', 'WORKBOX')),
      toItem(trialUsedKey(SECRET, 'domainName', 'new.example', 'WORKPLACE', OWNER)),
      toItem(trialUsedKey(SECRET, 'companyId', 'acme', 'NAVER_WORKS')),
    ]);
    const claims: Claim[] = [
      { field: 'companyId', value: 'acme' },
      { field: 'groupName', value: 'acme' },
      { field: 'domainName', value: 'new.example' },
    ];
    const products: Product[] = ['WORKPLACE', 'WORKBOX', 'NAVER_WORKS'];
    const { taken, trialUsed } = await lookIn(stored.tenant, { claims, products });
    expect(taken).toEqual(['companyId']);
    expect(trialUsed).toHaveLength(3);
    expect(trialUsed).toEqual(
      expect.arrayContaining([
        { product: 'WORKBOX', by: 'groupName' },
        { product: 'WORKPLACE', by: 'domainName' },
        { product: 'NAVER_WORKS', by: 'companyId' },
      ]),
    );
    expect(await lookIn(stored.tenant, { claims: claims.slice(1, 2), products: [] })).toEqual(FREE);
  });

  it('reads nothing when nothing begins and no name is new', async () => {
    expect(await lookUp(stored.tenant, { claims: [], products: [] })).toEqual(FREE);
    expect(dynamo.calls()).toHaveLength(0);
  });
});

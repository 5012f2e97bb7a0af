import { BatchGetItemCommand, DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createNewTenantStore } from '../../../functions/adapters/stores/new-tenant-store.ts';
import { idempotencyItem, idempotencyKey } from '../../../functions/adapters/table/idempotency-items.ts';
import { toItem } from '../../../functions/adapters/table/items.ts';
import { claimKey, ownerTrialsKey, trialUsedKey } from '../../../functions/adapters/table/keys.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { absencesOf, cancelledBy, mockDynamo, putsOf, writesOf } from '../../support/aws/dynamo.ts';
import { OWNER, REQUESTED_AT, requestCommit, TENANT_ID } from '../../support/tenants.ts';

const dynamo = mockDynamo();
const SECRET = 'a-secret-of-the-stack';
const tables = { subscriptions: 'Subs', idempotency: 'Idem', credentials: 'Creds' };
const store = createNewTenantStore(new DynamoDBClient(), tables, SECRET);

const commit = requestCommit();
const account = {
  adminId: 'admin',
  hash: { algorithm: 'scrypt', n: 2, r: 1, p: 1, salt: 's', key: 'k' },
} as const;
const call = { sub: 'owner-1', method: 'POST', path: '/v1/tenants', key: 'key-1' };
const record = { payloadHash: 'hash', status: 202, headers: {}, body: '{}' };
const identity = { companyId: 'acme', domainName: 'acme.com' };
const wanted = (...products: readonly Product[]) => ({
  owner: OWNER,
  identity,
  products,
  mostTrials: 5,
  now: REQUESTED_AT,
});
const create = () => store.create(commit, account, { call, record });

beforeEach(() => {
  dynamo.reset();
  dynamo.on(TransactWriteItemsCommand).resolves({});
});

/** The reasons of a cancelled transaction in which the puts with these names failed. */
async function failing(...failed: { pk: string; found?: object }[]) {
  await create();
  const writes = writesOf(dynamo);
  dynamo.reset();
  const reasons = writes.map(({ Put, ConditionCheck }) => {
    const key = Put?.Item ?? ConditionCheck?.Key;
    const one = failed.find(({ pk }) => key?.['pk']?.S === pk);
    return one
      ? { Code: 'ConditionalCheckFailed', ...(one.found && { Item: toItem(one.found) }) }
      : { Code: 'None' };
  });
  if (reasons.every(({ Code }) => Code === 'None')) throw new Error('no write has this key');
  dynamo.on(TransactWriteItemsCommand).rejects(cancelledBy(...reasons));
}

describe('creating a tenant', () => {
  it('R37 is ONE transaction: answer, claims, used trials, account, snapshot and all that follows', async () => {
    expect(await create()).toEqual({ outcome: 'COMMITTED' });
    expect(dynamo.calls()).toHaveLength(1);
    const keys = putsOf(dynamo).map(({ TableName, Item }) => {
      const { pk, sk } = unmarshall(Item);
      return [TableName, ...String(pk).split('#').slice(0, 2), sk].join(' ');
    });
    const used = (product: string) =>
      [
        trialUsedKey(SECRET, 'companyId', 'acme', product as Product),
        trialUsedKey(SECRET, 'domainName', 'acme.com', product as Product, OWNER),
      ].map(({ pk }) => ['Subs', ...pk.split('#').slice(0, 2), 'TRIALUSED'].join(' '));
    expect(keys.sort()).toEqual(
      [
        `Idem ${idempotencyKey(call).pk} `,
        'Subs CLAIM COMPANY_ID CLAIM',
        'Subs CLAIM DOMAIN CLAIM',
        ...used('NAVER_WORKS'),
        ...used('WORKPLACE'),
        `Creds TENANT ${TENANT_ID} PASSWORD#admin`,
        `Subs TENANT ${TENANT_ID} TENANT`,
        `Subs TENANT ${TENANT_ID} PROFILE`,
        `Subs TENANT ${TENANT_ID} EVENT#0000000001#001`,
        `Subs TENANT ${TENANT_ID} WORK#TENANT#PROVISION`,
        `Subs TENANT ${TENANT_ID} WORK#NAVER_WORKS#TRIAL_EXPIRY`,
        `Subs TENANT ${TENANT_ID} WORK#WORKPLACE#TRIAL_EXPIRY`,
        ...['NAVER_WORKS', 'WORKPLACE'].flatMap((product) => [
          `Subs TENANT ${TENANT_ID} WORK#${product}#TRIAL_ENDS_IN_7_DAYS`,
          `Subs TENANT ${TENANT_ID} WORK#${product}#TRIAL_ENDS_IN_1_DAY`,
        ]),
      ].sort(),
    );
  });

  it('every value that must be new is put on condition that nothing stands there', async () => {
    await create();
    const conditional = putsOf(dynamo).filter(({ ConditionExpression }) => ConditionExpression !== undefined);
    expect(new Set(conditional.map(({ ConditionExpression }) => ConditionExpression))).toEqual(
      new Set(['attribute_not_exists(pk)']),
    );
    expect(conditional).toHaveLength(10);
    expect(absencesOf(dynamo)).toEqual(
      (['NAVER_WORKS', 'WORKPLACE'] as const).map(
        (product) => trialUsedKey(SECRET, 'domainName', 'acme.com', product).pk,
      ),
    );
  });

  it('a trial that was used is remembered without a name', async () => {
    await create();
    const used = putsOf(dynamo).filter(({ Item }) => Item['pk']?.S?.startsWith('TRIALUSED#'));
    expect(used).toHaveLength(4);
    for (const { Item } of used) {
      expect(Object.keys(Item).sort()).toEqual(['pk', 'sk']);
      expect(JSON.stringify(Item)).not.toContain('acme');
    }
  });

  it('the hash stands in the table of credentials only', async () => {
    await create();
    const holding = putsOf(dynamo).filter(({ Item }) => JSON.stringify(Item).includes('scrypt'));
    expect(holding.map(({ TableName }) => TableName)).toEqual(['Creds']);
  });
});

describe('a race at the write', () => {
  it('R37 names the values that someone else claimed', async () => {
    await failing({ pk: claimKey('domainName', 'acme.com').pk });
    expect(await create()).toEqual({ outcome: 'TAKEN', taken: ['domainName'], trialUsed: [] });
  });

  it('EDGE-R12 names the trials that someone else used', async () => {
    await failing({ pk: trialUsedKey(SECRET, 'companyId', 'acme', 'WORKPLACE').pk });
    expect(await create()).toEqual({
      outcome: 'TAKEN',
      taken: [],
      trialUsed: [{ product: 'WORKPLACE', by: 'companyId' }],
    });
  });

  it.each([
    ['whoever has proven the domain', undefined],
    ['the owner who did not prove it', OWNER],
  ])('EDGE-R12 EDGE-A3 a trial of a domain is used by %s', async (_, owner) => {
    await failing({ pk: trialUsedKey(SECRET, 'domainName', 'acme.com', 'WORKPLACE', owner).pk });
    expect(await create()).toEqual({
      outcome: 'TAKEN',
      taken: [],
      trialUsed: [{ product: 'WORKPLACE', by: 'domainName' }],
    });
  });

  it('PROMISE-9: the answer of the same key wins over everything that its own first try caused', async () => {
    const found = { ...idempotencyKey(call), ...record, status: 202, body: '{"first":true}' };
    await failing({ pk: idempotencyKey(call).pk, found }, { pk: claimKey('companyId', 'acme').pk });
    expect(await create()).toMatchObject({ outcome: 'ANSWERED', record: { body: '{"first":true}' } });
  });

  it('is STALE when only the account or the snapshot was in the way', async () => {
    await failing({ pk: `TENANT#${TENANT_ID}` });
    expect(await create()).toEqual({ outcome: 'STALE' });
  });
});

describe('looking at what a request claims', () => {
  it('is one read over both tables', async () => {
    dynamo.on(BatchGetItemCommand).resolves({});
    expect(await store.lookUp(wanted('NAVER_WORKS', 'WORKPLACE'), call)).toEqual({
      known: { taken: [], trialUsed: [] },
      answered: undefined,
      trials: { stored: undefined, tenantIds: [] },
    });
    const [{ args } = { args: [] }, ...more] = dynamo.commandCalls(BatchGetItemCommand);
    expect(more).toEqual([]);
    expect(args[0]?.input.RequestItems?.['Subs']?.Keys).toHaveLength(9);
    expect(args[0]?.input.RequestItems?.['Idem']?.Keys).toHaveLength(1);
  });

  it('R34-R37 EDGE-R12 tells what is taken, which trials were used and what the key was answered', async () => {
    dynamo.on(BatchGetItemCommand).resolves({
      Responses: {
        Subs: [
          toItem({ ...claimKey('companyId', 'acme'), tenantId: 'other' }),
          toItem(trialUsedKey(SECRET, 'domainName', 'acme.com', 'NAVER_WORKS')),
        ],
        Idem: [idempotencyItem(call, record, 0)],
      },
    });
    expect(await store.lookUp(wanted('NAVER_WORKS', 'WORKPLACE'), call)).toEqual({
      known: { taken: ['companyId'], trialUsed: [{ product: 'NAVER_WORKS', by: 'domainName' }] },
      answered: record,
      trials: { stored: undefined, tenantIds: [] },
    });
  });

  it('EDGE-A4 brings the list of the trials of its owner', async () => {
    const list = { version: 1, tenantIds: ['t1'] };
    dynamo.on(BatchGetItemCommand).resolves({
      Responses: { Subs: [toItem({ ...ownerTrialsKey(OWNER), version: 1, trials: list })] },
    });
    const { trials } = await store.lookUp(wanted('NAVER_WORKS', 'WORKPLACE'), undefined);
    expect(trials).toEqual({ stored: list, tenantIds: ['t1'] });
  });

  it('without a key does not take the last used trial for an answer', async () => {
    dynamo.on(BatchGetItemCommand).resolves({
      Responses: { Subs: [toItem(trialUsedKey(SECRET, 'domainName', 'acme.com', 'WORKPLACE'))] },
    });
    const looked = await store.lookUp(wanted('WORKPLACE'), undefined);
    expect(looked.answered).toBeUndefined();
    expect(looked.known.trialUsed).toEqual([{ product: 'WORKPLACE', by: 'domainName' }]);
  });
});

import {
  BatchGetItemCommand,
  DynamoDBClient,
  QueryCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createRegisteredAccountReader,
  createRegisteredAccountStore,
  createSystemAccounts,
} from '../../../../functions/adapters/stores/accounts/registered-account-store.ts';
import { idempotencyItem } from '../../../../functions/adapters/table/idempotency-items.ts';
import {
  accountFrom,
  accountItem,
  profileItem,
  removedAccountItem,
  tenantItem,
  toItem,
  usageHeadFrom,
  usageHeadItem,
} from '../../../../functions/adapters/table/items.ts';
import { accountKey } from '../../../../functions/adapters/table/keys.ts';
import type { Account } from '../../../../functions/core/accounts/accounts.ts';
import type { AccountCommit } from '../../../../functions/core/decide/accounts/accounts.ts';
import { cancelledBy, mockDynamo } from '../../../support/aws/dynamo.ts';
import { setupMail } from '../../../support/mails.ts';
import { WORKPLACE_BODY } from '../../../support/requests.ts';
import { REQUESTED_AT, ready, TENANT_ID } from '../../../support/tenants.ts';

const dynamo = mockDynamo();
const client = new DynamoDBClient();
const store = createRegisteredAccountStore(client, 'Subs', 'Idem');
const call = { sub: 'owner-1', method: 'POST', path: '/v1/x', key: 'key-1' };
const record = { payloadHash: 'hash', status: 200, headers: {}, body: '{}' };
const { tenant, profile, usageHead: head } = ready(WORKPLACE_BODY);
if (!head) throw new Error('no head');
const KIM: Account = {
  product: 'WORKPLACE',
  id: 'kim',
  email: 'kim@acme.com',
  role: 'USER',
  registeredAt: REQUESTED_AT,
};
const LEE = { product: 'WORKPLACE', id: 'lee' } as const;
const commit = (change: Partial<AccountCommit> = {}): AccountCommit => ({
  tenant,
  usageHead: { ...head, revision: head.revision + 1 },
  put: [KIM],
  removed: [LEE],
  terms: {
    put: [{ by: 'EMAIL', text: 'kim@acme.com', id: 'kim' }],
    dropped: [{ by: 'NAME', text: '이', id: 'lee' }],
  },
  mails: [],
  decidedAt: REQUESTED_AT,
  ...change,
});
const written = (): TransactWriteItem[] => {
  const [only, ...more] = dynamo.commandCalls(TransactWriteItemsCommand);
  if (!only || more.length > 0) throw new Error('not exactly one transaction');
  return only.args[0].input.TransactItems ?? [];
};

beforeEach(() => {
  dynamo.reset();
  dynamo.on(TransactWriteItemsCommand).resolves({});
});

describe('R111 a change of accounts', () => {
  it('PROMISE-8: is one transaction, fenced by the tenant and by the head as they were read', async () => {
    expect(await store.commit(commit(), { call, record })).toEqual({ outcome: 'COMMITTED' });
    const [check, newHead, ...others] = written();
    expect(check?.ConditionCheck).toMatchObject({
      Key: toItem({ pk: `TENANT#${TENANT_ID}`, sk: 'TENANT' }),
      ConditionExpression: '#version = :version',
      ExpressionAttributeValues: toItem({ ':version': tenant.version }),
    });
    expect(newHead?.Put).toMatchObject({
      ConditionExpression: '#version = :expected',
      ExpressionAttributeValues: toItem({ ':expected': head.revision }),
    });
    expect(usageHeadFrom(newHead?.Put?.Item ?? {}).revision).toBe(head.revision + 1);
    const keys = others.map(({ Put, Delete }) => [
      Put ? 'Put' : 'Delete',
      Put?.Item?.['sk']?.S ?? Delete?.Key?.['sk']?.S ?? Put?.TableName,
    ]);
    expect(keys).toEqual([
      ['Put', 'USAGE#2026-06-30'],
      ['Put', 'ACCOUNT#WORKPLACE#kim'],
      ['Delete', 'ACCOUNT#WORKPLACE#lee'],
      ['Put', 'ACCOUNTGONE#WORKPLACE#lee'],
      ['Put', 'ACCOUNTTERM#WORKPLACE#EMAIL#kim@acme.com#kim'],
      ['Delete', 'ACCOUNTTERM#WORKPLACE#NAME#이#lee'],
      ['Put', 'Idem'],
    ]);
    expect(accountFrom(others[1]?.Put?.Item ?? {})).toEqual(KIM);
  });

  it('the first one of a company is fenced by there being no head', async () => {
    await store.commit(commit({ usageHead: { ...head, revision: 1 } }), undefined);
    expect(written()[1]?.Put?.ConditionExpression).toBe('attribute_not_exists(pk)');
  });

  it('EDGE-T10 remembers who left for that day, and forgets it by the real clock', async () => {
    const now = Date.now() / 1_000;
    await store.commit(commit(), undefined);
    const gone = written().find(({ Put }) => Put?.Item?.['sk']?.S?.startsWith('ACCOUNTGONE#'))?.Put?.Item;
    expect(gone?.['date']?.S).toBe('2026-06-30');
    const kept = Number(gone?.['expiresAtEpoch']?.N) - now;
    expect(kept).toBeGreaterThan(86_400);
    expect(kept).toBeLessThan(3 * 86_400);
  });

  it('PROMISE-15: the ledger holds counts only', async () => {
    await store.commit(commit(), undefined);
    const ledger = written().filter(({ Put }) => Put?.Item?.['sk']?.S?.startsWith('USAGE'));
    expect(ledger).toHaveLength(2);
    expect(JSON.stringify(ledger)).not.toMatch(/kim|lee|acme/);
  });

  it('R106 brings its mails, named by the revision', async () => {
    await store.commit(
      commit({ put: [], removed: [], terms: { put: [], dropped: [] }, mails: [setupMail()] }),
      undefined,
    );
    expect(written().at(-1)?.Put?.Item?.['sk']?.S).toBe(`MAIL#U${head.revision + 1}-1-SETUP_COMPLETE`);
  });

  it('is STALE when another writer was faster, ANSWERED when its key was answered', async () => {
    const failed = { Code: 'ConditionalCheckFailed' };
    const none = { Code: 'None' };
    dynamo.on(TransactWriteItemsCommand).rejects(cancelledBy(none, failed, none, none, none, none, none));
    expect(await store.commit(commit(), { call, record })).toEqual({ outcome: 'STALE' });
    const answered = { ...failed, Item: idempotencyItem(call, record, 0) };
    dynamo
      .on(TransactWriteItemsCommand)
      .rejects(cancelledBy(none, failed, none, none, none, none, none, none, answered));
    expect(await store.commit(commit(), { call, record })).toEqual({ outcome: 'ANSWERED', record });
    await expect(createSystemAccounts(client, 'Subs').commitAccounts(commit())).resolves.toBeDefined();
  });

  it('that changes nothing writes nothing but the answer of its key', async () => {
    expect(await store.commit(undefined, undefined)).toEqual({ outcome: 'COMMITTED' });
    expect(dynamo.calls()).toEqual([]);
    await store.commit(undefined, { call, record });
    expect(written().map(({ Put }) => Put?.TableName)).toEqual(['Idem']);
  });
});

describe('what a change of accounts is decided on', () => {
  it('is the tenant with its head and the answer of the key, in one consistent read', async () => {
    const items = [tenantItem(tenant), profileItem(profile), usageHeadItem(TENANT_ID, head)];
    dynamo
      .on(BatchGetItemCommand)
      .resolves({ Responses: { Subs: items, Idem: [idempotencyItem(call, record, 0)] } });
    expect(await store.load(TENANT_ID, call)).toEqual({
      known: { tenant, profile, usageHead: head },
      answered: record,
    });
    expect(dynamo.calls()).toHaveLength(1);
    dynamo.on(BatchGetItemCommand).resolves({});
    expect(await store.load(TENANT_ID, undefined)).toEqual({ known: undefined, answered: undefined });
  });

  it('and what is known of its accounts, a hundred keys a read', async () => {
    const gone = removedAccountItem(TENANT_ID, LEE, '2026-07-01', 0);
    const items = [accountItem(TENANT_ID, KIM), gone];
    dynamo.on(BatchGetItemCommand).callsFake(({ RequestItems }) => {
      const { Keys = [] } = RequestItems.Subs ?? {};
      expect(Keys.length).toBeLessThanOrEqual(100);
      const sks = Keys.map((key: typeof gone) => key['sk']?.S);
      return { Responses: { Subs: items.filter((item) => sks.includes(item['sk']?.S)) } };
    });
    const others = Array.from({ length: 98 }, (_, index) => ({ ...LEE, id: `user-${index}` }));
    const accountRecords = await store.accountRecords(TENANT_ID, [...others, KIM, LEE]);
    expect(dynamo.calls()).toHaveLength(2);
    expect(accountRecords('WORKPLACE', 'kim')).toEqual({ account: KIM, goneOn: undefined });
    expect(accountRecords('WORKPLACE', 'lee')).toEqual({ account: undefined, goneOn: '2026-07-01' });
    expect(accountRecords('WORKPLACE', 'user-7')).toEqual({ account: undefined, goneOn: undefined });
    expect(accountRecords('WORKBOX', 'kim')).toEqual({ account: undefined, goneOn: undefined });
  });
});

describe('the list of accounts', () => {
  const accountsOf = createRegisteredAccountReader(client, 'Subs');

  it('is read by the page, of one product or of all', async () => {
    const items = ['kim', 'lee', 'park'].map((id) => accountItem(TENANT_ID, { ...KIM, id }));
    dynamo.on(QueryCommand).resolves({ Items: items });
    const page = await accountsOf(TENANT_ID, 'WORKPLACE', { limit: 2, after: 'ACCOUNT#WORKPLACE#choi' });
    expect(page.items.map(({ id }) => id)).toEqual(['kim', 'lee']);
    expect(page.next).toBe('ACCOUNT#WORKPLACE#lee');
    const input = dynamo.commandCalls(QueryCommand)[0]?.args[0].input;
    expect(input).toMatchObject({
      Limit: 3,
      ConsistentRead: true,
      ExpressionAttributeValues: toItem({
        ':tenant': `TENANT#${TENANT_ID}`,
        ':prefix': 'ACCOUNT#WORKPLACE#',
      }),
      ExclusiveStartKey: toItem(accountKey(TENANT_ID, 'WORKPLACE', 'choi')),
    });
    dynamo.on(QueryCommand).resolves({});
    expect(await accountsOf(TENANT_ID, undefined, { limit: 2, after: undefined })).toEqual({
      items: [],
      next: undefined,
    });
    const all = dynamo.commandCalls(QueryCommand)[1]?.args[0].input;
    expect(all?.ExpressionAttributeValues?.[':prefix']?.S).toBe('ACCOUNT#');
  });
});

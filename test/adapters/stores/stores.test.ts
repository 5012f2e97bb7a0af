import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createClaimReader } from '../../../functions/adapters/stores/tenants/claims.ts';
import { createTenantReader } from '../../../functions/adapters/stores/tenants/tenant-reader.ts';
import { createDueIndex } from '../../../functions/adapters/stores/work/due-index.ts';
import { createMailStore } from '../../../functions/adapters/stores/work/mail-store.ts';
import { createServiceStore } from '../../../functions/adapters/stores/work/service-store.ts';
import { createWorkStore } from '../../../functions/adapters/stores/work/work-store.ts';
import {
  eventItem,
  type Item,
  mailItem,
  tenantItem,
  toItem,
  workFrom,
  workItem,
} from '../../../functions/adapters/table/items.ts';
import { claimKey, DUE_SHARDS, dueShard, tenantKey } from '../../../functions/adapters/table/keys.ts';
import { startedWork } from '../../../functions/core/lifecycle/work.ts';
import { mailItemOf } from '../../../functions/core/mails/mail-item.ts';
import { cancelledBy, mockDynamo, named } from '../../support/aws/dynamo.ts';
import { REQUESTED_AT, ready, requestCommit, TENANT_ID } from '../../support/tenants.ts';

const dynamo = mockDynamo();
const client = new DynamoDBClient();
const [work] = requestCommit().work;
if (!work) throw new Error('no work');
const mail = mailItemOf(
  { template: 'SETUP_COMPLETE', recipient: 'boss@acme.com', language: 'ko', data: {} },
  TENANT_ID,
  '2',
  REQUESTED_AT,
);
const notHeld = new ConditionalCheckFailedException({ $metadata: {}, message: '' });
const putInput = () => dynamo.commandCalls(PutItemCommand)[0]?.args[0].input;
/** What the table has when it is asked for items by their keys. */
const inTable = (...items: Item[]) => dynamo.on(BatchGetItemCommand).resolves({ Responses: { Subs: items } });
const queryInputs = () => dynamo.commandCalls(QueryCommand).map(({ args }) => args[0].input);

beforeEach(() => dynamo.reset());

describe('EDGE-I7 moving a work item', () => {
  const { advance } = createWorkStore(client, 'Subs');

  it('is written while state, version and restarts are as they were', async () => {
    dynamo.on(PutItemCommand).resolves({});
    expect(await advance(work, startedWork(work))).toBe(true);
    expect(putInput()).toMatchObject({
      ConditionExpression: '#state = :was AND #work.#version = :version AND #work.restarts = :restarts',
      ExpressionAttributeValues: toItem({ ':was': 'PENDING', ':version': 1, ':restarts': 0 }),
    });
    expect(workFrom(putInput()?.Item ?? {}).state).toBe('STARTED');
  });

  it('is false when someone else moved it, and an error when the table fails', async () => {
    dynamo.on(PutItemCommand).rejects(notHeld);
    expect(await advance(work, startedWork(work))).toBe(false);
    dynamo.on(PutItemCommand).rejects(named('ThrottlingException'));
    await expect(advance(work, startedWork(work))).rejects.toMatchObject({ name: 'StoreBusyError' });
  });
});

describe('PROMISE-3: replacing a mail', () => {
  const { replace, putMail } = createMailStore(client, 'Subs');

  it('is written while state, tries, refusals and fate are as they were', async () => {
    dynamo.on(PutItemCommand).resolves({});
    expect(await replace(mail, { ...mail, state: 'SENDING', attempts: 1 })).toBe(true);
    expect(putInput()).toMatchObject({
      ConditionExpression:
        '#state = :was AND #mail.attempts = :attempts AND attribute_not_exists(#mail.refused) AND attribute_not_exists(#mail.fate)',
      ExpressionAttributeValues: toItem({ ':was': 'PENDING', ':attempts': 0 }),
      Item: { state: { S: 'SENDING' } },
    });
  });

  it('also while SES has refused the account as often, and has told the same', async () => {
    dynamo.on(PutItemCommand).resolves({});
    const refused = { since: mail.dueAt, times: 2 };
    expect(await replace({ ...mail, refused, fate: { kind: 'DELIVERED', at: mail.dueAt } }, mail)).toBe(true);
    expect(putInput()).toMatchObject({
      ConditionExpression:
        '#state = :was AND #mail.attempts = :attempts AND #mail.refused.times = :refused AND #mail.fate.kind = :fate',
      ExpressionAttributeValues: toItem({
        ':was': 'PENDING',
        ':attempts': 0,
        ':refused': 2,
        ':fate': 'DELIVERED',
      }),
    });
  });

  it('is false when someone else has it', async () => {
    dynamo.on(PutItemCommand).rejects(notHeld);
    expect(await replace(mail, mail)).toBe(false);
  });

  it('a new one is put in the box once: one that is there stays as it is', async () => {
    dynamo.on(PutItemCommand).resolvesOnce({}).rejects(notHeld);
    await putMail(mail);
    expect(putInput()).toMatchObject({
      Item: mailItem(mail),
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    await putMail(mail);
  });
});

describe('the due index', () => {
  const index = createDueIndex(client, 'Subs');
  const at = '2026-07-29T15:05:00Z';

  it('EDGE-I5 is asked in every shard for what is due by an instant', async () => {
    dynamo.on(QueryCommand).resolves({});
    dynamo
      .on(QueryCommand, { ExpressionAttributeValues: toItem({ ':partition': dueShard(3), ':at': at }) })
      .resolves({ Items: [workItem(work), mailItem(mail)] });
    inTable(mailItem(mail), workItem(work));
    expect(index.shards).toEqual(DUE_SHARDS);
    expect(await Array.fromAsync(index.dueBy(3, at, 50))).toEqual([[{ work }, { mail }]]);
    expect(await Array.fromAsync(index.dueBy(0, at, 50))).toEqual([]);
    expect(queryInputs()[1]).toEqual({
      TableName: 'Subs',
      IndexName: 'due',
      KeyConditionExpression: 'duePk = :partition AND sweepAt <= :at',
      ExpressionAttributeValues: toItem({ ':partition': 'DUE#0', ':at': at }),
      Limit: 50,
    });
  });

  it('goes from page to page behind what it has read, so that no item comes twice', async () => {
    const LastEvaluatedKey = toItem({ pk: 'x', sk: 'y' });
    dynamo
      .on(QueryCommand)
      .resolvesOnce({ Items: [workItem(work)], LastEvaluatedKey })
      .resolvesOnce({ Items: [mailItem(mail)] });
    inTable(workItem(work), mailItem(mail));
    expect(await Array.fromAsync(index.dueBy(0, at, 1))).toEqual([[{ work }], [{ mail }]]);
    expect(queryInputs().map(({ ExclusiveStartKey }) => ExclusiveStartKey)).toEqual([
      undefined,
      LastEvaluatedKey,
    ]);
  });

  it('PROMISE-4: an item that today’s code cannot read is named, and the others come', async () => {
    const poison = toItem({ pk: 'TENANT#t', sk: 'WORK#X', sweepAt: at, work: { kind: 'NOTHING' } });
    dynamo.on(QueryCommand).resolves({ Items: [poison, workItem(work)] });
    inTable(poison, workItem(work));
    expect(await Array.fromAsync(index.dueBy(0, at, 50))).toEqual([
      [{ unreadable: { tenantId: 't', item: 'WORK#X' }, error: expect.any(Error) }, { work }],
    ]);
  });

  it('leaves out what has gone or moved on since the index was written', async () => {
    dynamo.on(QueryCommand).resolves({ Items: [workItem(work), mailItem(mail)] });
    inTable(workItem({ ...work, sweepAt: '2026-07-29T15:05:01Z' }));
    expect(await Array.fromAsync(index.dueBy(0, at, 50))).toEqual([]);
  });

  it('PROMISE-4: an unreadable instant counts as past, so that the others of its shard come', async () => {
    dynamo.on(QueryCommand).resolves({ Items: [toItem({ sweepAt: '2026-07-29' })] });
    expect(await index.firstDue(0)).toBe('1970-01-01T00:00:00Z');
    expect(await index.firstDue(0, at)).toBe(at);
  });

  it('knows the first instant of a shard, and the first after another', async () => {
    const first = '2026-07-30T00:00:00Z';
    dynamo.on(QueryCommand).resolves({});
    expect(await index.firstDue(5)).toBeUndefined();
    dynamo.on(QueryCommand).resolves({ Items: [toItem({ sweepAt: first })] });
    expect(await index.firstDue(5)).toBe(first);
    expect(await index.firstDue(5, at)).toBe(first);
    expect(queryInputs().slice(1)).toMatchObject([
      {
        KeyConditionExpression: 'duePk = :partition',
        ExpressionAttributeValues: toItem({ ':partition': dueShard(5) }),
        Limit: 1,
      },
      {
        KeyConditionExpression: 'duePk = :partition AND sweepAt > :at',
        ExpressionAttributeValues: toItem({ ':partition': dueShard(5), ':at': at }),
        Limit: 1,
      },
    ]);
  });
});

describe('reading tenants', () => {
  const reader = createTenantReader(client, 'Subs');
  const { tenant } = ready();

  it('R161 lists those of an owner in one query, and goes on behind a key', async () => {
    const ownerSk = `${REQUESTED_AT}#${TENANT_ID}`;
    dynamo.on(QueryCommand).resolves({ Items: [tenantItem(tenant), tenantItem(tenant)] });
    inTable(tenantItem(tenant));
    expect(await reader.tenantsOf('owner-1', { limit: 1, after: ownerSk })).toEqual({
      items: [tenant],
      next: ownerSk,
    });
    expect(queryInputs()).toEqual([
      {
        TableName: 'Subs',
        IndexName: 'owner',
        KeyConditionExpression: 'ownerPk = :owner',
        ExpressionAttributeValues: toItem({ ':owner': 'OWNER#owner-1' }),
        Limit: 2,
        ExclusiveStartKey: toItem({ ownerPk: 'OWNER#owner-1', ownerSk, ...tenantKey(TENANT_ID) }),
      },
    ]);
  });

  it('reads the events of a tenant in their order, consistently', async () => {
    const { events } = requestCommit();
    dynamo.on(QueryCommand).resolves({ Items: events.map(eventItem) });
    expect(await reader.eventsOf(TENANT_ID, { limit: 5, after: undefined })).toEqual({
      items: events,
      next: undefined,
    });
    await reader.eventsOf(TENANT_ID, { limit: 5, after: 'EVENT#0000000001#001' });
    const [first, second] = queryInputs();
    expect(first).toMatchObject({ ConsistentRead: true });
    expect(first).not.toHaveProperty('ExclusiveStartKey');
    expect(second?.ExclusiveStartKey).toEqual(
      toItem({ pk: `TENANT#${TENANT_ID}`, sk: 'EVENT#0000000001#001' }),
    );
  });

  it('promises a next page only when there is one: a full last page has no cursor', async () => {
    const { events } = requestCommit();
    const LastEvaluatedKey = toItem({ pk: 'x', sk: 'y' });
    dynamo.on(QueryCommand).resolves({ Items: events.map(eventItem) });
    expect((await reader.eventsOf(TENANT_ID, { limit: 1, after: undefined })).next).toBeUndefined();
    dynamo.on(QueryCommand).resolves({ Items: [...events, ...events].map(eventItem), LastEvaluatedKey });
    expect((await reader.eventsOf(TENANT_ID, { limit: 1, after: undefined })).next).toBe(
      'EVENT#0000000001#001',
    );
    dynamo.on(QueryCommand).resolves({ Items: events.map(eventItem), LastEvaluatedKey });
    expect((await reader.eventsOf(TENANT_ID, { limit: 9, after: undefined })).next).toBe(
      'EVENT#0000000001#001',
    );
  });
});

describe('reading claims', () => {
  const { claimed, ownerOf } = createClaimReader(client, 'Subs');

  it('R34-R36 tells in one read which values are taken', async () => {
    dynamo
      .on(BatchGetItemCommand)
      .resolves({ Responses: { Subs: [toItem({ ...claimKey('groupName', 'acme'), tenantId: 'x' })] } });
    expect(await claimed({ companyId: 'acme', groupName: 'acme' })).toEqual(['groupName']);
    expect(dynamo.calls()).toHaveLength(1);
  });

  it('of nothing is no read', async () => {
    expect(await claimed({})).toEqual([]);
    expect(dynamo.calls()).toHaveLength(0);
  });

  it('R52 tells whose a value is, and that it is nobody’s', async () => {
    dynamo
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { Subs: [toItem({ ...claimKey('companyId', 'acme'), tenantId: 'x' })] } })
      .resolves({});
    expect(await ownerOf({ companyId: 'acme' })).toBe('x');
    expect(await ownerOf({ companyId: 'other' })).toBeUndefined();
    expect(dynamo.calls()).toHaveLength(2);
  });
});

describe('what the services know', () => {
  const services = createServiceStore(client, 'Subs');
  const { tenant } = ready();
  const settings = {
    plan: 'BASIC',
    features: ['MAIL'],
    language: 'ko',
    timeZone: 'Asia/Seoul',
    integrations: ['SINGLE_LOGIN'],
  } as const;
  const writeAll = async () => {
    await services.putSettings(tenant, 'NAVER_WORKS', settings);
    await services.putIntegrations(tenant, 'NAVER_WORKS', ['SINGLE_LOGIN']);
  };

  it('R56 R60 is written whole, so a repeat changes nothing', async () => {
    dynamo.on(TransactWriteItemsCommand).resolves({});
    await writeAll();
    await writeAll();
    const writes = dynamo
      .commandCalls(TransactWriteItemsCommand)
      .map(({ args }) => args[0].input.TransactItems ?? []);
    expect(writes.slice(2)).toEqual(writes.slice(0, 2));
    expect(writes.map(([, item]) => item?.Put?.Item?.['sk']?.S).slice(0, 2)).toEqual([
      'DATA#NAVER_WORKS#SETTINGS',
      'DATA#NAVER_WORKS#INTEGRATIONS',
    ]);
    const told = writes[0]?.[1]?.Put?.Item?.['settings']?.M;
    expect(told?.['features']?.L).toContainEqual({ S: 'MAIL' });
    expect(told).not.toHaveProperty('integrations');
  });

  it('R53 is fenced by the tenant that was read: nothing is written behind its end', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelledBy('ConditionalCheckFailed', 'None'));
    await expect(writeAll()).rejects.toMatchObject({ name: 'StoreBusyError' });
    const [call] = dynamo.commandCalls(TransactWriteItemsCommand);
    expect(call?.args[0].input.TransactItems?.[0]).toEqual({
      ConditionCheck: {
        TableName: 'Subs',
        Key: toItem(tenantKey(TENANT_ID)),
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: toItem({ ':version': 2 }),
      },
    });
  });
});

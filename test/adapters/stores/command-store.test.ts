import { BatchGetItemCommand, DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCommandStore, createSystemCommit } from '../../../functions/adapters/stores/command-store.ts';
import { commitWrites } from '../../../functions/adapters/table/commit-writes.ts';
import { idempotencyFrom, idempotencyItem } from '../../../functions/adapters/table/idempotency-items.ts';
import {
  mailFrom,
  mailItem,
  paymentItem,
  profileItem,
  tenantFrom,
  tenantItem,
  workFrom,
} from '../../../functions/adapters/table/items.ts';
import { secondWithin, trialUsedKey } from '../../../functions/adapters/table/keys.ts';
import {
  addSeconds,
  type Instant,
  InstantSchema,
  kstDateOf,
  secondsBetween,
} from '../../../functions/core/business-calendar.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import { decideCancellation } from '../../../functions/core/decide/cancellation.ts';
import { decideRename } from '../../../functions/core/decide/rename.ts';
import { decideDataDeleted } from '../../../functions/core/decide/system/data-deletion.ts';
import { decideSetupComplete } from '../../../functions/core/decide/system/setup.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { cancelledBy, mockDynamo, putsOf } from '../../support/aws/dynamo.ts';
import { FAILED_MAIL } from '../../support/mails.ts';
import { LITE_BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { BY_OWNER, cancellationRequest, contextAt } from '../../support/subscriptions.ts';
import {
  committed,
  OWNER,
  REQUESTED_AT,
  ready,
  requestCommit,
  requested,
  TENANT_ID,
} from '../../support/tenants.ts';

const dynamo = mockDynamo();
const client = new DynamoDBClient();
const store = createCommandStore(client, 'Subs', 'Idem');
const call = { sub: 'owner-1', method: 'POST', path: '/v1/x', key: 'key-1' };
const record = { payloadHash: 'hash', status: 202, headers: { etag: '"v3"' }, body: '{}' };
const stored = requested();
const { tenant, profile } = stored;
const loaded = { tenant, profile, usageHead: undefined, usage: [] };
const completed = committed(decideSetupComplete(stored, 1, REQUESTED_AT));

beforeEach(() => {
  dynamo.reset();
  dynamo.on(TransactWriteItemsCommand).resolves({});
});

describe('a commit', () => {
  it('PROMISE-8: is fenced by the version that was read', async () => {
    await createSystemCommit(client, 'Subs')(completed);
    const [first] = dynamo.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.TransactItems ?? [];
    expect(first?.Put).toMatchObject({
      TableName: 'Subs',
      ConditionExpression: '#version = :expected',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':expected': { N: '1' } },
      Item: { pk: { S: `TENANT#${TENANT_ID}` }, sk: { S: 'TENANT' }, version: { N: '2' } },
    });
    expect(tenantFrom(first?.Put?.Item ?? {})).toEqual(completed.tenant);
  });

  it('lets the deletion of a date wait, each company for its own time, and what a customer ends today start at once', async () => {
    const ended = committed(
      decideCancellation(
        ready(),
        cancellationRequest([{ product: 'WORKPLACE', date: kstDateOf(REQUESTED_AT) }]),
        contextAt(REQUESTED_AT),
      ),
    );
    const deletionOf = () =>
      putsOf(dynamo).find(({ Item }) => Item['sk']?.S === 'WORK#WORKPLACE#DATA_DELETION')?.Item;
    await createSystemCommit(client, 'Subs', { deletionSpreadSeconds: 21_600 })(ended);
    const wait = secondsBetween(REQUESTED_AT, InstantSchema.parse(deletionOf()?.['sweepAt']?.S));
    expect(deletionOf()?.['state']).toEqual({ S: 'WAITING' });
    expect(wait).toBe(secondWithin(TENANT_ID, 21_600));
    dynamo.reset();
    dynamo.on(TransactWriteItemsCommand).resolves({});
    await createCommandStore(client, 'Subs', 'Idem').commit(ended, undefined);
    expect(deletionOf()?.['state']).toEqual({ S: 'PENDING' });
  });

  it('brings what finance has told, and the mail that another answer replaces while it is as it was', () => {
    const payment = { month: '2026-06', status: 'PAID', total: 1_000, since: REQUESTED_AT } as const;
    const changedMail = { before: FAILED_MAIL, after: { ...FAILED_MAIL, attempts: 9 } };
    const writes = commitWrites('Subs', { ...completed, payment, changedMail });
    expect(writes).toContainEqual({
      name: 'FOLLOWS',
      write: { Put: { TableName: 'Subs', Item: paymentItem(TENANT_ID, payment) } },
    });
    const mail = writes.find(({ write }) => write.Put?.Item?.['sk']?.S === `MAIL#${FAILED_MAIL.mailId}`);
    expect(mail).toMatchObject({
      name: 'VERSION',
      write: { Put: { ExpressionAttributeValues: { ':was': { S: 'FAILED' }, ':attempts': { N: '8' } } } },
    });
    expect(mail?.write.Put?.Item).toEqual(mailItem(changedMail.after));
  });

  it('a new tenant is fenced by there being none', () => {
    const [first] = commitWrites('Subs', requestCommit());
    expect(first?.write.Put?.ConditionExpression).toBe('attribute_not_exists(pk)');
  });

  it('writes events, work and mails beside the snapshot, the mail as a row of its own version', async () => {
    await createSystemCommit(client, 'Subs')(completed);
    const puts = putsOf(dynamo);
    expect(puts.map(({ Item }) => Item['sk']?.S)).toEqual([
      'TENANT',
      'EVENT#0000000002#001',
      'WORK#TENANT#PROVISION',
      'MAIL#2-1-SETUP_COMPLETE',
    ]);
    expect(workFrom(puts[2]?.Item ?? {})).toMatchObject({ state: 'DONE' });
    expect(puts[2]?.Item).not.toHaveProperty('duePk');
    expect(mailFrom(puts[3]?.Item ?? {})).toMatchObject({
      state: 'PENDING',
      attempts: 0,
      dueAt: REQUESTED_AT,
      sweepAt: addSeconds(REQUESTED_AT, 120),
    });
  });

  it('stays far below the 100 items of a transaction', () => {
    const late: Instant = '2030-01-01T00:00:00Z';
    const before = ready(NAVER_WORKS_BODY);
    for (const commit of [requestCommit(), commitOf(before, applyDue(before.tenant, late).steps, late)]) {
      const keys = commitWrites('Subs', commit).map(({ write }) => write.Put?.Item);
      expect(keys.length).toBeLessThanOrEqual(20);
      expect(new Set(keys.map((item) => `${item?.['pk']?.S} ${item?.['sk']?.S}`)).size).toBe(keys.length);
    }
  });

  it('keeps the answer of its key in the same transaction, for 24 hours of the real clock', async () => {
    const before = Math.floor(Date.now() / 1_000);
    expect(await store.commit(completed, { call, record })).toEqual({ outcome: 'COMMITTED' });
    const answer = putsOf(dynamo).at(-1);
    expect(answer).toMatchObject({ TableName: 'Idem', ConditionExpression: 'attribute_not_exists(pk)' });
    expect(idempotencyFrom(answer?.Item ?? {})).toEqual(record);
    const expires = Number(answer?.Item['expiresAtEpoch']?.N);
    expect(expires - before).toBeGreaterThanOrEqual(86_400);
    expect(expires - before).toBeLessThan(86_460);
  });

  it('is STALE when the version has moved on, ANSWERED when its key was answered', async () => {
    const failed = { Code: 'ConditionalCheckFailed' };
    const none = { Code: 'None' };
    dynamo.on(TransactWriteItemsCommand).rejects(cancelledBy(failed, none, none, none, none));
    expect(await store.commit(completed, { call, record })).toEqual({ outcome: 'STALE' });
    const answered = { ...failed, Item: idempotencyItem(call, record, 0) };
    dynamo.on(TransactWriteItemsCommand).rejects(cancelledBy(failed, none, none, none, answered));
    expect(await store.commit(completed, { call, record })).toEqual({ outcome: 'ANSWERED', record });
  });
});

describe('what a commit writes beside the tenant', () => {
  const fingerprintKey = 'a-secret-of-the-stack';
  const marks = () => putsOf(dynamo).filter(({ Item }) => Item['pk']?.S?.startsWith('TRIALUSED#')).length;

  it.each([
    ['remembers the trials that it uses up', { fingerprintKey }, 4],
    ['remembers none without the key of the stack', {}, 0],
  ])('EDGE-R12 one of the service itself %s', async (_, beside, count) => {
    await createSystemCommit(client, 'Subs', beside)(requestCommit());
    expect(marks()).toBe(count);
  });

  it('R100 is a change of passwords, where the command sets one and knows the table', async () => {
    const passwords = { table: 'Creds', triesSecret: fingerprintKey };
    const change = { kind: 'REMOVE_INITIAL' } as const;
    const writesIn = async (beside: object, password?: typeof change) => {
      dynamo.resetHistory();
      await createCommandStore(client, 'Subs', 'Idem', beside).commit(completed, undefined, password);
      const [call] = dynamo.commandCalls(TransactWriteItemsCommand);
      return (call?.args[0].input.TransactItems ?? []).filter(({ Delete }) => Delete?.TableName === 'Creds');
    };
    expect(await writesIn({ passwords }, change)).toHaveLength(1);
    expect(await writesIn({ passwords })).toEqual([]);
    expect(await writesIn({}, change)).toEqual([]);
  });
});

describe('PROMISE-9: the answer of a key', () => {
  it('is IN_FLIGHT while a call with the same key is being written, and is not tried again', async () => {
    dynamo
      .on(TransactWriteItemsCommand)
      .rejects(cancelledBy('None', 'None', 'None', 'None', 'TransactionConflict'));
    expect(await store.commit(completed, { call, record })).toEqual({ outcome: 'IN_FLIGHT' });
    expect(dynamo.commandCalls(TransactWriteItemsCommand)).toHaveLength(1);
  });
});

describe('a change of the profile', () => {
  it('EDGE-R7 PROMISE-8: is fenced by the revision that was read, so that no value comes back', () => {
    const before = requested();
    const commit = committed(decideProfile(before, { language: 'en' }, BY_OWNER, REQUESTED_AT));
    const write = commitWrites('Subs', commit).find(
      ({ write: { Put } }) => Put?.Item?.['sk']?.S === 'PROFILE',
    );
    expect(write).toMatchObject({
      name: 'VERSION',
      write: { Put: { ConditionExpression: '#version = :expected' } },
    });
    expect(write?.write.Put?.ExpressionAttributeValues).toEqual({ ':expected': { N: '1' } });
  });
});

describe('a change of a name', () => {
  const rename = (body: unknown, field: 'domainName' | 'groupName', value: string) =>
    committed(decideRename(ready(body), { field, value }, undefined, { actor: BY_OWNER, now: REQUESTED_AT }));
  const toGroup = rename(LITE_BUNDLE_BODY, 'groupName', 'acme-team');
  const writes = commitWrites('Subs', toGroup);
  /** The transaction as refused by the conditions of these writes. */
  const refusedBy = (...names: readonly string[]) =>
    cancelledBy(...writes.map(({ name }) => (names.includes(name) ? 'ConditionalCheckFailed' : 'None')));

  it('R39 F22 takes the new group name, if nobody has it, and frees the old one', () => {
    expect(writes).toContainEqual({
      name: 'CLAIM groupName',
      write: {
        Put: expect.objectContaining({
          Item: { pk: { S: 'CLAIM#GROUP_NAME#acme-team' }, sk: { S: 'CLAIM' }, tenantId: { S: TENANT_ID } },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      },
    });
    expect(writes.find(({ write }) => write.Delete)?.write.Delete?.Key).toEqual({
      pk: { S: 'CLAIM#GROUP_NAME#acme-group' },
      sk: { S: 'CLAIM' },
    });
    // Support finds the company by it for ever.
    expect(writes.at(-1)?.write.Put?.Item).toEqual({
      pk: { S: 'FORMER#GROUP_NAME#acme-group' },
      sk: { S: `${REQUESTED_AT}#${TENANT_ID}` },
      tenantId: { S: TENANT_ID },
    });
  });

  it('F30 takes the new domain and frees nothing', () => {
    const toDomain = commitWrites('Subs', rename(undefined, 'domainName', 'acme.kr'));
    expect(toDomain.map(({ name }) => name)).toContain('CLAIM domainName');
    expect(toDomain.filter(({ write: { Delete } }) => Delete)).toEqual([]);
  });

  it('R37 is TAKEN when another company has the name, but first STALE when the tenant has changed', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(refusedBy('CLAIM groupName'));
    expect(await store.commit(toGroup, undefined)).toMatchObject({ outcome: 'TAKEN', taken: ['groupName'] });
    dynamo.on(TransactWriteItemsCommand).rejects(refusedBy('CLAIM groupName', 'VERSION'));
    expect(await store.commit(toGroup, undefined)).toEqual({ outcome: 'STALE' });
  });

  it('EDGE-R12 writes what else belongs to it in the same transaction', async () => {
    const toDomain = rename(undefined, 'domainName', 'acme.kr');
    const fingerprintKey = 'a-secret-of-the-stack';
    await createCommandStore(client, 'Subs', 'Idem', { fingerprintKey }).commit(toDomain, undefined);
    const used = trialUsedKey(fingerprintKey, 'domainName', 'acme.kr', 'WORKPLACE', OWNER);
    expect(putsOf(dynamo).map(({ Item }) => Item?.['pk']?.S)).toContain(used.pk);
  });

  it('hears in the one read who has the name', async () => {
    const claim = { pk: { S: 'CLAIM#DOMAIN#acme.kr' }, sk: { S: 'CLAIM' }, tenantId: { S: 'someone-else' } };
    const items = [tenantItem(tenant), profileItem(profile), claim];
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { Subs: items } });
    const loaded = await store.load(TENANT_ID, undefined, { field: 'domainName', value: 'acme.kr' });
    expect(loaded).toMatchObject({ stored: { tenant }, ownedBy: 'someone-else' });
    expect(dynamo.calls()).toHaveLength(1);
    const free = await store.load(TENANT_ID, undefined, { field: 'domainName', value: 'free.kr' });
    expect(free.ownedBy).toBeUndefined();
  });
});

describe('the last deletion', () => {
  it('frees 20 secondary domains too and stays far below the 100 items of a transaction (F30)', () => {
    const before = ready(WORKPLACE_BODY);
    const secondaryDomains = Array.from({ length: 20 }, (_, index) => `acme-${index}.com`);
    const many = { ...before, tenant: { ...before.tenant, secondaryDomains } };
    const gone = committed(decideDataDeleted(many, 'WORKPLACE', '2026-08-01T00:00:00Z'));
    const deletes = commitWrites('Subs', gone).filter(({ write: { Delete } }) => Delete);
    expect(deletes).toHaveLength(22);
    expect(commitWrites('Subs', gone).length).toBeLessThan(60);
  });

  it('R53 frees the names and erases the profile in the transaction of the receipt', () => {
    const ended = ready(WORKPLACE_BODY);
    const gone = committed(decideDataDeleted(ended, 'WORKPLACE', '2026-08-01T00:00:00Z'));
    const writes = commitWrites('Subs', gone);
    const deletes = writes.flatMap(({ write: { Delete } }) => Delete?.Key?.['pk']?.S ?? []);
    expect(deletes).toEqual(['CLAIM#COMPANY_ID#acme', 'CLAIM#DOMAIN#acme.com']);
    const profileWrite = writes.find(({ write: { Put } }) => Put?.Item?.['sk']?.S === 'PROFILE');
    expect(JSON.stringify(profileWrite)).not.toContain('boss@');
    expect(JSON.stringify(profileWrite)).toContain('"erased"');
  });
});

describe('loading a tenant for a command', () => {
  const items = [tenantItem(tenant), profileItem(profile)];

  it('is one read of tenant, profile and the answer of the key', async () => {
    dynamo
      .on(BatchGetItemCommand)
      .resolves({ Responses: { Subs: items, Idem: [idempotencyItem(call, record, 0)] } });
    expect(await store.load(TENANT_ID, call)).toEqual({ stored: loaded, answered: record });
    expect(dynamo.calls()).toHaveLength(1);
  });

  it('without a key asks for no answer', async () => {
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { Subs: items } });
    expect(await store.load(TENANT_ID, undefined)).toEqual({
      stored: loaded,
      answered: undefined,
    });
    const { RequestItems = {} } = dynamo.commandCalls(BatchGetItemCommand)[0]?.args[0].input ?? {};
    expect(Object.keys(RequestItems)).toEqual(['Subs']);
  });

  it('answers undefined for no tenant, and never half of one', async () => {
    dynamo.on(BatchGetItemCommand).resolves({});
    expect(await store.load(TENANT_ID, call)).toEqual({ stored: undefined, answered: undefined });
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { Subs: items.slice(0, 1) } });
    await expect(store.load(TENANT_ID, call)).rejects.toThrow('without its profile');
  });
});

import { BatchWriteItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPurgeStore } from '../../../../functions/adapters/stores/work/purge-store.ts';
import {
  initialPasswordKey,
  linkKey,
  passwordKey,
} from '../../../../functions/adapters/table/credential-keys.ts';
import { toItem } from '../../../../functions/adapters/table/items.ts';
import {
  accountKey,
  dataPrefixesOf,
  partitionOf,
  serviceKey,
} from '../../../../functions/adapters/table/keys.ts';
import { mockDynamo, named } from '../../../support/aws/dynamo.ts';
import { TENANT_ID } from '../../../support/tenants.ts';

const dynamo = mockDynamo();
const purge = createPurgeStore(new DynamoDBClient(), 'Subs', 'Creds');

interface Row {
  readonly table: string;
  readonly pk: string;
  readonly sk: string;
}
let rows: Row[] = [];
/** Keys that the table leaves undone at the first try. */
let throttled = new Set<string>();

const put = (table: string, keys: readonly { pk: string; sk: string }[]) =>
  rows.push(...keys.map((key) => ({ table, ...key })));
const accounts = (count: number, product: 'WORKPLACE' | 'NAVER_WORKS' = 'WORKPLACE', tenantId = TENANT_ID) =>
  Array.from({ length: count }, (_, index) => accountKey(tenantId, product, `user-${index}`));

beforeEach(() => {
  rows = [];
  throttled = new Set();
  dynamo.reset();
  vi.spyOn(Math, 'random').mockReset().mockReturnValue(0);
  dynamo.on(QueryCommand).callsFake(({ TableName, Limit, ExpressionAttributeValues: values }) => {
    const found = rows
      .filter(
        ({ table, pk, sk }) =>
          table === TableName && pk === values[':tenant'].S && sk.startsWith(values[':prefix'].S),
      )
      .slice(0, Limit)
      .map(({ pk, sk }) => toItem({ pk, sk }));
    // As the real one, it stops at the limit without a look whether there is more.
    return { Items: found, ...(found.length === Limit && { LastEvaluatedKey: found.at(-1) }) };
  });
  dynamo.on(BatchWriteItemCommand).callsFake(({ RequestItems }) => {
    const open: Record<string, unknown[]> = {};
    for (const [table, requests] of Object.entries<
      { DeleteRequest: { Key: Record<string, { S: string }> } }[]
    >(RequestItems)) {
      expect(requests.length).toBeLessThanOrEqual(25);
      for (const request of requests) {
        const { pk, sk } = request.DeleteRequest.Key;
        if (throttled.delete(sk?.S ?? '')) open[table] = [...(open[table] ?? []), request];
        else rows = rows.filter((row) => row.table !== table || row.pk !== pk?.S || row.sk !== sk?.S);
      }
    }
    return { UnprocessedItems: open };
  });
});

async function pagesUntilNothingIsLeft(): Promise<number> {
  let pages = 1;
  while (await purge.deleteData(TENANT_ID, 'WORKPLACE')) pages += 1;
  return pages;
}

describe('R53 the data of a product', () => {
  it('is all deleted, settings and accounts, and only that of the product and the tenant', async () => {
    put('Subs', [serviceKey(TENANT_ID, 'WORKPLACE', 'SETTINGS'), ...accounts(30)]);
    const others = [
      serviceKey(TENANT_ID, 'NAVER_WORKS', 'SETTINGS'),
      ...accounts(3, 'NAVER_WORKS'),
      ...accounts(2, 'WORKPLACE', 'other-tenant'),
      ...[
        'TENANT',
        'PROFILE',
        'EVENT#0000000001#001',
        'STATEMENT#2026-07',
        'WORK#WORKPLACE#DATA_DELETION',
      ].map((sk) => ({ pk: partitionOf(TENANT_ID), sk })),
    ];
    put('Subs', others);
    await pagesUntilNothingIsLeft();
    expect(rows.map(({ pk, sk }) => ({ pk, sk }))).toEqual(others);
  });

  it('R53 of a small product is one page, which knows that nothing is left', async () => {
    put('Subs', [serviceKey(TENANT_ID, 'WORKPLACE', 'SETTINGS'), ...accounts(30)]);
    expect(await purge.deleteData(TENANT_ID, 'WORKPLACE')).toBe(false);
    expect(rows).toEqual([]);
    expect(dynamo.commandCalls(QueryCommand)).toHaveLength(dataPrefixesOf('WORKPLACE').length);
  });

  it('a page is at most 1,000 items of all kinds together', async () => {
    put('Subs', [serviceKey(TENANT_ID, 'WORKPLACE', 'SETTINGS'), ...accounts(1_000)]);
    expect(await purge.deleteData(TENANT_ID, 'WORKPLACE')).toBe(true);
    expect(rows).toHaveLength(1);
    expect(await purge.deleteData(TENANT_ID, 'WORKPLACE')).toBe(false);
    expect(rows).toEqual([]);
  });

  it('goes on behind a query that stopped early, at 1 MB of what it read', async () => {
    put('Subs', accounts(30));
    const LastEvaluatedKey = toItem({ pk: 'x', sk: 'y' });
    const [first] = rows.splice(0, 1);
    dynamo
      .on(QueryCommand)
      .resolvesOnce({ Items: [] })
      .resolvesOnce({ Items: [toItem({ pk: first?.pk, sk: first?.sk })], LastEvaluatedKey });
    expect(await purge.deleteData(TENANT_ID, 'WORKPLACE')).toBe(true);
  });

  it('100,000 accounts go page by page, far below the events that one execution may have', async () => {
    put('Subs', [serviceKey(TENANT_ID, 'WORKPLACE', 'SETTINGS')]);
    const total = 100_000;
    let left = total;
    dynamo.on(QueryCommand).callsFake(({ Limit, ExpressionAttributeValues: values }) => {
      const isAccounts = values[':prefix'].S.startsWith('ACCOUNT#');
      const Items = accounts(isAccounts ? Math.min(Limit, left) : 0).map(toItem);
      return { Items, ...(Items.length === Limit && { LastEvaluatedKey: Items.at(-1) }) };
    });
    dynamo.on(BatchWriteItemCommand).callsFake(({ RequestItems }) => {
      left -= RequestItems.Subs.length;
      return {};
    });
    const pages = await pagesUntilNothingIsLeft();
    expect(left).toBe(0);
    expect(pages).toBe(101);
    // A page is a Task and a Choice: scheduled, started, succeeded, and both states entered and exited.
    const EVENTS_OF_A_PAGE = 7;
    expect(pages * EVENTS_OF_A_PAGE).toBeLessThan(25_000 / 10);
  });

  it('a page is one query and batches of what the table takes, a few at a time', async () => {
    let running = 0;
    let most = 0;
    put('Subs', accounts(1_000));
    dynamo.on(BatchWriteItemCommand).callsFake(async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return {};
    });
    expect(await purge.deleteData(TENANT_ID, 'WORKPLACE')).toBe(true);
    expect(dynamo.commandCalls(BatchWriteItemCommand)).toHaveLength(40);
    expect(most).toBeLessThanOrEqual(4);
    const query = dynamo.commandCalls(QueryCommand).at(-1)?.args[0].input;
    expect(query).toMatchObject({ ConsistentRead: true, Limit: 1_000, ProjectionExpression: 'pk, sk' });
  });

  it('PROMISE-12: what the table left undone is sent again', async () => {
    put('Subs', accounts(60));
    throttled = new Set(['ACCOUNT#WORKPLACE#user-3', 'ACCOUNT#WORKPLACE#user-30']);
    await pagesUntilNothingIsLeft();
    expect(rows).toEqual([]);
  });

  it('PROMISE-12: what stays undone is StoreBusyError, and a repeat goes on where it stands', async () => {
    put('Subs', accounts(2));
    const answer = ({ RequestItems }: { RequestItems: object }) => ({ UnprocessedItems: RequestItems });
    dynamo.on(BatchWriteItemCommand).callsFake(answer);
    await expect(purge.deleteData(TENANT_ID, 'WORKPLACE')).rejects.toMatchObject({ name: 'StoreBusyError' });
    expect(dynamo.commandCalls(BatchWriteItemCommand)).toHaveLength(6);
    // A pause before each call but the first.
    expect(Math.random).toHaveBeenCalledTimes(5);
    dynamo.on(BatchWriteItemCommand).rejects(named('ThrottlingException'));
    await expect(purge.deleteData(TENANT_ID, 'WORKPLACE')).rejects.toMatchObject({ name: 'StoreBusyError' });
  });
});

describe('what goes with the last product', () => {
  it('is every account with its password hash, every link and the initial password, in their own table', async () => {
    const of = (tenantId: string) => [
      passwordKey(tenantId, 'admin'),
      initialPasswordKey(tenantId),
      linkKey(tenantId, 'slot'),
    ];
    put('Creds', [...of(TENANT_ID), ...of('other')]);
    expect(await purge.deleteCredentials(TENANT_ID)).toBe(false);
    expect(rows.map(({ pk, sk }) => ({ pk, sk }))).toEqual(of('other'));
  });
});

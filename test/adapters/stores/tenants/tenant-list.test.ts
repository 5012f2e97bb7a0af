import { BatchGetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, expect, it } from 'vitest';
import { createTenantList } from '../../../../functions/adapters/stores/tenants/tenant-list.ts';
import { createDynamo } from '../../../../functions/adapters/table/dynamo.ts';
import { toItem, workItem } from '../../../../functions/adapters/table/items.ts';
import { tenantKey } from '../../../../functions/adapters/table/keys.ts';
import { mockDynamo } from '../../../support/aws/dynamo.ts';
import { requestCommit, TENANT_ID } from '../../../support/tenants.ts';

const dynamo = mockDynamo();
const list = createTenantList(createDynamo(), 'Subs');
beforeEach(() => dynamo.reset());

it('lists the IDs of all tenants from an index of keys, and goes on behind one', async () => {
  const next = 't33456789bcdfghjkmnpq';
  dynamo
    .on(QueryCommand)
    .resolves({ Items: [toItem(tenantKey(next)), toItem(tenantKey('t43456789bcdfghjkmnpq'))] });
  expect(await list.tenantIds({ limit: 1, after: TENANT_ID })).toEqual({ items: [next], next });
  expect(dynamo.commandCalls(QueryCommand)[0]?.args[0].input).toEqual({
    TableName: 'Subs',
    IndexName: 'all',
    KeyConditionExpression: 'allPk = :all',
    ExpressionAttributeValues: toItem({ ':all': 'TENANTS' }),
    ExclusiveStartKey: toItem({ allPk: 'TENANTS', ...tenantKey(TENANT_ID) }),
    Limit: 2,
  });
});

it('reads the items of some work of a tenant in one read, and none where no work is asked for', async () => {
  const [setup, expiry] = requestCommit().work;
  if (!setup || !expiry) throw new Error('no work');
  dynamo.on(BatchGetItemCommand).resolves({ Responses: { Subs: [workItem(expiry)] } });
  expect(await list.workItems(TENANT_ID, [setup, expiry])).toEqual([expiry]);
  expect(await list.workItems(TENANT_ID, [])).toEqual([]);
  expect(dynamo.commandCalls(BatchGetItemCommand)).toHaveLength(1);
});

it('begins with the first one', async () => {
  dynamo.on(QueryCommand).resolves({});
  expect(await list.tenantIds({ limit: 1, after: undefined })).toEqual({ items: [], next: undefined });
  expect(dynamo.commandCalls(QueryCommand)[0]?.args[0].input).not.toHaveProperty('ExclusiveStartKey');
});

import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { createMailReader, createMailStore } from '../../../../functions/adapters/stores/work/mail-store.ts';
import { createWorkReader } from '../../../../functions/adapters/stores/work/work-store.ts';
import { eventItem, mailItem, toItem, workItem } from '../../../../functions/adapters/table/items.ts';
import { memoryStore } from '../../../faults/engine/store.ts';
import { mockDynamo } from '../../../support/aws/dynamo.ts';
import { FAILED_MAIL } from '../../../support/mails.ts';
import { readyEvents, requestCommit, TENANT_ID } from '../../../support/tenants.ts';

const OTHER = 't33456789bcdfghjkmnpq';

it('one item of work is found by what it is for, and none where there is none', async () => {
  const { client, tables, put } = memoryStore();
  const [setup, expiry] = requestCommit().work;
  if (!setup || !expiry) throw new Error('no work');
  await put('subscriptions', [workItem(expiry)]);
  const { workItem: find } = createWorkReader(client, tables.subscriptions);
  expect(await find(expiry)).toEqual(expiry);
  expect(await find(setup)).toBeUndefined();
});

it('EDGE-A10 a mail is found by its ID, and all mails of a company over all pages', async () => {
  const { client, tables, put } = memoryStore();
  const mails = Array.from({ length: 205 }, (_, number) => ({
    ...FAILED_MAIL,
    mailId: `${1_000 + number}-1-X`,
  }));
  await put('subscriptions', [mailItem({ ...FAILED_MAIL, tenantId: OTHER }), ...mails.map(mailItem)]);
  const { mail } = createMailReader(client, tables.subscriptions);
  expect(await mail(TENANT_ID, '1007-1-X')).toEqual(mails[7]);
  expect(await mail(OTHER, '1007-1-X')).toBeUndefined();
  expect(await createMailStore(client, tables.subscriptions).mailsOf(TENANT_ID)).toEqual(mails);
});

it('the events that a mail tells of are read up to its version, over all pages', async () => {
  const dynamo = mockDynamo();
  const [first, second] = readyEvents();
  if (!first || !second) throw new Error('no events');
  dynamo
    .on(QueryCommand)
    .resolvesOnce({ Items: [eventItem(first)], LastEvaluatedKey: toItem({ pk: 'x', sk: 'y' }) })
    .resolvesOnce({})
    .resolves({ Items: [eventItem(second)] });
  const { eventsUpTo } = createMailReader(new DynamoDBClient(), 'Subs');
  expect(await eventsUpTo(TENANT_ID, 2)).toEqual([first]);
  expect(await eventsUpTo(TENANT_ID, 2)).toEqual([second]);
  expect(dynamo.commandCalls(QueryCommand)[0]?.args[0].input).toMatchObject({
    ConsistentRead: true,
    ExpressionAttributeValues: toItem({
      ':tenant': `TENANT#${TENANT_ID}`,
      ':first': 'EVENT#0000000000#000',
      ':last': 'EVENT#0000000002#999',
    }),
  });
});

import { BatchWriteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  profileItem,
  tenantItem,
  toItem,
  usageDayItem,
  usageHeadItem,
} from '../../../functions/adapters/table/items.ts';
import { accountKey } from '../../../functions/adapters/table/keys.ts';
import { addDays, type KstDate, kstDateOf } from '../../../functions/core/business-calendar.ts';
import { BUNDLE_BODY } from '../../support/requests.ts';
import { paid } from '../../support/subscriptions.ts';
import { REQUESTED_AT } from '../../support/tenants.ts';
import { accountsOn, withUsage } from '../../support/usage.ts';

const A_YEAR = 366;
const A_BATCH = 25;

/**
 * A bundle with so many accounts and a change of them on each of a year's days: the rows as the stores write them, with
 * only the year not lived through. Answers the last day.
 */
export async function seedYear(client: DynamoDBClient, table: string, tenantId: string, accounts: number) {
  const first = kstDateOf(REQUESTED_AT);
  const usage = Array.from({ length: A_YEAR }, (_, day) => {
    const count = accounts - (day % 7);
    return accountsOn(addDays(first, day), { NAVER_WORKS: count, WORKPLACE: count });
  });
  const stored = withUsage(paid(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT, { renewalType: 'AUTO_RENEW' }), usage);
  const { profile, usageHead } = stored;
  const items = [
    tenantItem({ ...stored.tenant, tenantId }),
    profileItem({ ...profile, tenantId }),
    ...(usageHead ? [usageHeadItem(tenantId, usageHead)] : []),
    ...usage.map((day) => usageDayItem(tenantId, day)),
    ...Array.from({ length: accounts }, (_, index) => {
      const id = `account-${index}`;
      return toItem({
        ...accountKey(tenantId, 'WORKPLACE', id),
        id,
        email: `${id}@acme.example`,
        role: 'USER',
      });
    }),
  ];
  for (let start = 0; start < items.length; start += A_BATCH) {
    const requests = items.slice(start, start + A_BATCH).map((Item) => ({ PutRequest: { Item } }));
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [table]: requests } }),
    );
    for (const { PutRequest } of UnprocessedItems[table] ?? [])
      await client.send(new PutItemCommand({ TableName: table, Item: PutRequest?.Item }));
  }
  const lastDay: KstDate = addDays(first, A_YEAR - 1);
  return { lastDay };
}

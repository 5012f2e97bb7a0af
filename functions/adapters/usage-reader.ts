import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { daysBetween, type KstDate } from '../core/business-calendar.ts';
import { committedSince, type KnownTenant, type StoredTenant } from '../core/tenant.ts';
import type { UsageDays, UsageHead } from '../core/usage.ts';
import { storeCall } from './dynamo.ts';
import { toItem, usageDayFrom } from './items.ts';
import { partitionOf, USAGE_DAYS } from './keys.ts';

/** The day that holds at the beginning, and one that may have begun since the head was read. */
const BESIDE = 2;

/** Reads days with a change, in one bounded query that begins with the newest. */
export function createUsageReader(client: DynamoDBClient, table: string) {
  /** The days from a day on, oldest first, after the one that held at its beginning; the head says how many there can be. */
  async function usageSince(
    tenantId: string,
    from: KstDate,
    head: UsageHead | undefined,
  ): Promise<UsageDays> {
    if (!head) return [];
    const most = Math.max(0, daysBetween(from, head.date) + 1) + BESIDE;
    const { Items = [] } = await storeCall(() =>
      client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :tenant AND begins_with(sk, :days)',
          ExpressionAttributeValues: toItem({ ':tenant': partitionOf(tenantId), ':days': USAGE_DAYS }),
          ScanIndexForward: false,
          Limit: most,
        }),
      ),
    );
    const days = Items.map(usageDayFrom);
    const holding = days.findIndex(({ date }) => date < from);
    return days.slice(0, holding < 0 ? days.length : holding + 1).reverse();
  }

  return {
    usageSince,

    /** The tenant with the days that an early end would be charged by; none where nothing is committed. */
    async withUsage(known: KnownTenant | undefined): Promise<StoredTenant | undefined> {
      if (!known) return undefined;
      const since = committedSince(known.tenant);
      const usage = since ? await usageSince(known.tenant.tenantId, since, known.usageHead) : [];
      return { ...known, usage };
    },
  };
}

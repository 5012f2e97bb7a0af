import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { type Days, lengthOf } from '../../../core/billing/contract-days.ts';
import type { KstDate } from '../../../core/business-calendar.ts';
import { committedSince, type KnownTenant, type StoredTenant } from '../../../core/model/tenant.ts';
import type { UsageDay, UsageDays, UsageHead } from '../../../core/model/usage.ts';
import { storeCall } from '../../table/dynamo.ts';
import { toItem, usageDayFrom } from '../../table/items.ts';
import { partitionOf, USAGE_DAYS, usageDayKey } from '../../table/keys.ts';

/** The day that holds at the beginning, and one that may have begun since the head was read. */
const BESIDE = 2;

/** Reads days with a change, in one bounded query that begins with the newest. */
export function createUsageReader(client: DynamoDBClient, table: string) {
  /** The newest of the days that are asked for, so many at most; oldest first, after the one that held on `from`. */
  async function newestDays(
    condition: { expression: string; values: Readonly<Record<string, string>> },
    from: KstDate,
    limit: number,
  ): Promise<UsageDays> {
    const { Items = [] } = await storeCall(() =>
      client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: `pk = :tenant AND ${condition.expression}`,
          ExpressionAttributeValues: toItem(condition.values),
          ScanIndexForward: false,
          Limit: limit,
        }),
      ),
    );
    const days = Items.map(usageDayFrom);
    const holding = days.findIndex(({ date }) => date < from);
    return days.slice(0, holding < 0 ? days.length : holding + 1).reverse();
  }

  /** The days from a day on, oldest first, after the one that held at its beginning; the head says how many there can be. */
  async function usageSince(
    tenantId: string,
    from: KstDate,
    head: UsageHead | undefined,
  ): Promise<UsageDays> {
    if (!head) return [nobodyOn(from)];
    const most = lengthOf({ from, to: head.date }) + BESIDE;
    const values = { ':tenant': partitionOf(tenantId), ':days': USAGE_DAYS };
    return newestDays({ expression: 'begins_with(sk, :days)', values }, from, most);
  }

  /** The days of a bill, oldest first, after the one that held at their beginning. What came later is not read. */
  async function usageIn(tenantId: string, { from, to }: Days): Promise<UsageDays> {
    const { sk } = usageDayKey(tenantId, to);
    const values = { ':tenant': partitionOf(tenantId), ':days': USAGE_DAYS, ':last': sk };
    const most = lengthOf({ from, to }) + 1;
    const days = await newestDays({ expression: 'sk BETWEEN :days AND :last', values }, from, most);
    return days.length > 0 ? days : [nobodyOn(from)];
  }

  return {
    usageSince,
    usageIn,

    /** The tenant with the days that an early end would be charged by; none where nothing is committed. */
    async withUsage(known: KnownTenant | undefined): Promise<StoredTenant | undefined> {
      if (!known) return undefined;
      const since = committedSince(known.tenant);
      const usage = since ? await usageSince(known.tenant.tenantId, since, known.usageHead) : [];
      return { ...known, usage };
    },
  };
}

/** The days were read, and nobody was there: a set-up that failed has registered no account. */
const nobodyOn = (date: KstDate): UsageDay => ({ date, accounts: {}, units: {} });

import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { type Instant, InstantSchema } from '../core/business-calendar.ts';
import type { MailItem } from '../core/mails/mail-item.ts';
import type { WorkItem } from '../core/work.ts';
import { storeCall } from './dynamo.ts';
import { type Item, mailFrom, toItem, workFrom } from './items.ts';
import { DUE_SHARDS, dueShard } from './keys.ts';

export type DueItem = { readonly work: WorkItem } | { readonly mail: MailItem };
/** All open work and mails by the instant at which the sweep should look at them. */
export function createDueIndex(client: DynamoDBClient, table: string) {
  async function query(shard: number, comparison: '<=' | '>', at: Instant, limit: number): Promise<Item[]> {
    const command = new QueryCommand({
      TableName: table,
      IndexName: 'due',
      KeyConditionExpression: `duePk = :shard AND sweepAt ${comparison} :at`,
      ExpressionAttributeValues: toItem({ ':shard': dueShard(shard), ':at': at }),
      Limit: limit,
    });
    const { Items = [] } = await storeCall(() => client.send(command));
    return Items;
  }
  const everyShard = Array.from({ length: DUE_SHARDS }, (_, shard) => shard);

  return {
    /** What is to be looked at by `at`, the longest overdue first in each shard, at most `limit` a shard. */
    async dueBy(at: Instant, limit: number): Promise<DueItem[]> {
      const shards = await Promise.all(everyShard.map((shard) => query(shard, '<=', at, limit)));
      return shards.flat().map(dueItemFrom);
    },

    /** The next instant after `at` at which there will be something to look at. */
    async nextAfter(at: Instant): Promise<Instant | undefined> {
      const shards = await Promise.all(everyShard.map((shard) => query(shard, '>', at, 1)));
      const instants = shards.flat().map((item) => InstantSchema.parse(item['sweepAt']?.S));
      return instants.sort()[0];
    },
  };
}

const dueItemFrom = (item: Item): DueItem =>
  'mail' in item ? { mail: mailFrom(item) } : { work: workFrom(item) };

import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { earliest, type Instant, InstantSchema } from '../../../core/business-calendar.ts';
import type { WorkItem } from '../../../core/lifecycle/work.ts';
import type { MailItem } from '../../../core/mails/mail-item.ts';
import { batchGet } from '../../table/batch-get.ts';
import { storeCall } from '../../table/dynamo.ts';
import { type Item, mailFrom, toItem, workFrom } from '../../table/items.ts';
import { DUE_SHARDS, dueShard, tenantIdOf } from '../../table/keys.ts';

/** What stands in the due index; `unreadable` is an item that today's code does not understand. */
export type DueItem =
  | { readonly work: WorkItem }
  | { readonly mail: MailItem }
  | { readonly unreadable: { readonly tenantId: string; readonly item: string }; readonly error: unknown };

/** All open work and mails by the instant at which the sweep should look at them. The index has keys only: items are read as they are now. */
export function createDueIndex(client: DynamoDBClient, table: string) {
  const query = (shard: number, comparison: '<=' | '>', at: Instant, limit: number, after?: Item) =>
    storeCall(() =>
      client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'due',
          KeyConditionExpression: `duePk = :shard AND sweepAt ${comparison} :at`,
          ExpressionAttributeValues: toItem({ ':shard': dueShard(shard), ':at': at }),
          Limit: limit,
          ...(after && { ExclusiveStartKey: after }),
        }),
      ),
    );

  return {
    shards: DUE_SHARDS,

    /** What is to be looked at by `at` in one shard, the longest overdue first, page by page: no item comes twice. */
    async *dueBy(shard: number, at: Instant, pageSize: number): AsyncGenerator<DueItem[]> {
      let after: Item | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await query(shard, '<=', at, pageSize, after);
        const found = await batchGet(
          client,
          Items.map(({ pk, sk }) => ({ table, key: { pk: pk?.S ?? '', sk: sk?.S ?? '' } })),
        );
        const due = found.filter((item) => item !== undefined).filter((item) => isDueBy(item, at));
        if (due.length > 0) yield due.map(dueItemFrom);
        after = LastEvaluatedKey;
      } while (after);
    },

    /** The next instant after `at` at which there will be something to look at. */
    async nextAfter(at: Instant): Promise<Instant | undefined> {
      const answers = await Promise.all(DUE_SHARDS.map((shard) => query(shard, '>', at, 1)));
      const instants = answers.flatMap(({ Items = [] }) => Items.map((item) => item['sweepAt']?.S));
      return earliest(instants.map((instant) => InstantSchema.parse(instant)));
    },
  };
}

/** The index is a moment behind: an item may have moved on since. */
const isDueBy = ({ sweepAt }: Item, at: Instant): boolean => sweepAt?.S !== undefined && sweepAt.S <= at;

/** One item that cannot be read holds up nothing but itself. */
function dueItemFrom(item: Item): DueItem {
  try {
    return 'mail' in item ? { mail: mailFrom(item) } : { work: workFrom(item) };
  } catch (error) {
    return { unreadable: { tenantId: tenantIdOf(item['pk']?.S), item: item['sk']?.S ?? '' }, error };
  }
}

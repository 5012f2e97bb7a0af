import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { type Instant, InstantSchema } from '../../../core/business-calendar.ts';
import { batchGet } from '../../table/batch-get.ts';
import { storeCall } from '../../table/dynamo.ts';
import { type Item, toItem } from '../../table/items.ts';

/** Stands for a `sweepAt` that is no instant. */
const LONG_AGO: Instant = '1970-01-01T00:00:00Z';

/** The partitions of the index `due`, each in the order of `sweepAt`. The index has keys only: items are read as they are now. */
export function createDuePartitions(client: DynamoDBClient, table: string) {
  const query = (
    partition: string,
    [comparison, at]: readonly ['<=' | '>', Instant] | [],
    limit: number,
    after?: Item,
  ) =>
    storeCall(() =>
      client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'due',
          KeyConditionExpression: `duePk = :partition${comparison ? ` AND sweepAt ${comparison} :at` : ''}`,
          ExpressionAttributeValues: toItem({ ':partition': partition, ...(at && { ':at': at }) }),
          Limit: limit,
          ...(after && { ExclusiveStartKey: after }),
        }),
      ),
    );

  return {
    /** What stands in a partition by `at`, the oldest first, page by page: no item comes twice. */
    async *itemsBy(partition: string, at: Instant, pageSize: number): AsyncGenerator<Item[]> {
      let after: Item | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await query(partition, ['<=', at], pageSize, after);
        const found = await batchGet(
          client,
          Items.map(({ pk, sk }) => ({ table, key: { pk: pk?.S ?? '', sk: sk?.S ?? '' } })),
        );
        const items = found.filter((item) => item !== undefined);
        if (items.length > 0) yield items;
        after = LastEvaluatedKey;
      } while (after);
    },

    /** The first instant in a partition; with `after`, the first one later than that. One that cannot be read counts as past, so that it hides nothing. */
    async firstOf(partition: string, after?: Instant): Promise<Instant | undefined> {
      const { Items: [first] = [] } = await query(partition, after ? ['>', after] : [], 1);
      return first && InstantSchema.catch(after ?? LONG_AGO).parse(first['sweepAt']?.S);
    },
  };
}

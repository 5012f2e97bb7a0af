import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../functions/adapters/table/items.ts';

/** What BatchWriteItem takes. */
const BATCH = 25;
const AT_ONCE = 4;

/** Puts many items past all functions. */
export async function putBatches(
  client: DynamoDBClient,
  table: string,
  items: readonly Item[],
): Promise<void> {
  let next = 0;
  const putRest = async () => {
    while (next < items.length) {
      const batch = items.slice(next, next + BATCH);
      next += BATCH;
      const puts = batch.map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: puts } }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, putRest));
}

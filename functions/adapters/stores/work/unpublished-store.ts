import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../../core/business-calendar.ts';
import { busEventOf } from '../../../core/views/bus/bus-event.ts';
import { type BusMessage, serviceRequestOf } from '../../../core/views/bus/service-request.ts';
import { storeCall } from '../../table/dynamo.ts';
import { eventFrom, type Item, serviceTaskFrom } from '../../table/items.ts';
import { isUnpublished, UNPUBLISHED_SHARDS, unpublishedShard } from '../../table/keys.ts';
import { createDuePartitions } from './due-partitions.ts';
import { isWritten } from './work-store.ts';

/** An item that the bus is to be told of, and in what words. */
export interface Unpublished {
  readonly event: BusMessage;
  readonly item: Item;
}

/** As the table and its stream show it; undefined for any other item. */
export const unpublishedFrom = (item: Item): Unpublished | undefined =>
  isUnpublished(item['duePk']?.S) ? { event: messageOf(item), item } : undefined;

const messageOf = (item: Item): BusMessage =>
  item['task'] ? serviceRequestOf(serviceTaskFrom(item)) : busEventOf(eventFrom(item));

/** Writes down what the bus was told. */
export function createPublicationStore(client: DynamoDBClient, table: string) {
  return {
    /** Takes the item out of the index, if it is still as it was published. */
    async markPublished({ item: { duePk, sweepAt, ...rest } }: Unpublished): Promise<void> {
      const command = new PutItemCommand({
        TableName: table,
        Item: rest,
        ConditionExpression: 'duePk = :shard AND sweepAt = :at',
        ExpressionAttributeValues: { ':shard': duePk ?? { S: '' }, ':at': sweepAt ?? { S: '' } },
      });
      await isWritten(() => storeCall(() => client.send(command)));
    },
  };
}

/** What the bus has not been told yet stands in the index `due`, in partitions of its own: no work waits behind it. */
export function createUnpublishedIndex(client: DynamoDBClient, table: string) {
  const partitions = createDuePartitions(client, table);
  return {
    unpublishedShards: UNPUBLISHED_SHARDS,

    /** What the relay has left by `at` in one shard, the oldest first, page by page. */
    unpublishedBy: (shard: number, at: Instant, pageSize: number): AsyncIterable<Item[]> =>
      partitions.itemsBy(unpublishedShard(shard), at, pageSize),
  };
}

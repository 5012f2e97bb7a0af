import { BatchWriteItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Product } from '../core/catalog/codes.ts';
import { credentialsOf } from './credential-keys.ts';
import { pauseBefore, StoreBusyError, storeCall } from './dynamo.ts';
import { type Item, toItem } from './items.ts';
import { dataPrefixesOf, partitionOf } from './keys.ts';

export type PurgeStore = ReturnType<typeof createPurgeStore>;

/** One query's worth; a page of deletions stays well within a function's time. */
const PAGE = 1_000;
/** What BatchWriteItem takes. */
const BATCH = 25;
const AT_ONCE = 4;
const MAX_ROUNDS = 6;

/** Deletes what belongs to a product, a page a call, so that no amount of data is too much. A repeat goes on where it stands. */
export function createPurgeStore(client: DynamoDBClient, table: string, credentialsTable: string) {
  /** Deletes up to a page of the items whose sort key begins with `prefix`; answers how many. */
  async function deletePage(of: string, partition: string, prefix: string): Promise<number> {
    const { Items = [] } = await storeCall(() =>
      client.send(
        new QueryCommand({
          TableName: of,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :tenant AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: toItem({ ':tenant': partition, ':prefix': prefix }),
          ProjectionExpression: 'pk, sk',
          Limit: PAGE,
        }),
      ),
    );
    const batches = inBatches(Items);
    for (let start = 0; start < batches.length; start += AT_ONCE) {
      await Promise.all(batches.slice(start, start + AT_ONCE).map((keys) => deleteAll(of, keys)));
    }
    return Items.length;
  }

  async function deleteAll(of: string, keys: readonly Item[]): Promise<void> {
    let open = { [of]: keys.map((Key) => ({ DeleteRequest: { Key } })) };
    for (let round = 1; Object.keys(open).length > 0; round++) {
      if (round > MAX_ROUNDS) throw new StoreBusyError('the table left deletions undone');
      if (round > 1) await pauseBefore(round);
      const answer = await storeCall(() => client.send(new BatchWriteItemCommand({ RequestItems: open })));
      open = (answer.UnprocessedItems ?? {}) as typeof open;
    }
  }

  return {
    /** Deletes a page of the product's data; false when nothing was left. */
    async deleteData(tenantId: string, product: Product): Promise<boolean> {
      for (const prefix of dataPrefixesOf(product)) {
        if ((await deletePage(table, partitionOf(tenantId), prefix)) > 0) return true;
      }
      return false;
    },
    /** Deletes the mails that nobody could deliver: they still name their recipient. */
    async deleteFailedMails(tenantId: string): Promise<void> {
      const { Items = [] } = await storeCall(() =>
        client.send(
          new QueryCommand({
            TableName: table,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :tenant AND begins_with(sk, :mail)',
            FilterExpression: '#state = :failed',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: toItem({
              ':tenant': partitionOf(tenantId),
              ':mail': 'MAIL#',
              ':failed': 'FAILED',
            }),
            ProjectionExpression: 'pk, sk',
          }),
        ),
      );
      for (const batch of inBatches(Items)) await deleteAll(table, batch);
    },
    /** Deletes a page of the tenant's links and accounts with their password hashes; false when nothing was left. */
    async deleteCredentials(tenantId: string): Promise<boolean> {
      for (const [partition, prefix] of credentialsOf(tenantId)) {
        if ((await deletePage(credentialsTable, partition, prefix)) > 0) return true;
      }
      return false;
    },
  };
}

const inBatches = (keys: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, index) =>
    keys.slice(index * BATCH, (index + 1) * BATCH),
  );

import { BatchWriteItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Product } from '../../../core/catalog/codes.ts';
import { StoreBusyError } from '../../../core/refusals/refusals.ts';
import { credentialsOf } from '../../table/credential-keys.ts';
import { pauseBefore, storeCall } from '../../table/dynamo.ts';
import { type Item, toItem } from '../../table/items.ts';
import { dataPrefixesOf, partitionOf } from '../../table/keys.ts';

export type PurgeStore = ReturnType<typeof createPurgeStore>;

/** What one call deletes at most: it stays well within a function's time. */
const PAGE = 1_000;
/** What BatchWriteItem takes. */
const BATCH = 25;
const AT_ONCE = 4;
const MAX_ROUNDS = 6;

/** Deletes what belongs to a product, a page a call, so that no amount of data is too much. A repeat goes on where it stands. */
export function createPurgeStore(
  client: DynamoDBClient,
  table: string,
  credentialsTable: string,
  page = PAGE,
) {
  /** Deletes up to a page of the items whose sort key begins with one of the prefixes; answers whether any may be left. */
  async function deletePage(of: string, places: readonly (readonly [string, string])[]): Promise<boolean> {
    let room = page;
    for (const [partition, prefix] of places) {
      const { deleted, isMore } = await deleteUpTo(room, of, partition, prefix);
      room -= deleted;
      if (isMore || room === 0) return true;
    }
    return false;
  }

  /** A query that has not stopped at its limit, or at 1 MB, has seen the last item of the prefix. */
  async function deleteUpTo(most: number, of: string, partition: string, prefix: string) {
    const { Items = [], LastEvaluatedKey } = await storeCall(() =>
      client.send(
        new QueryCommand({
          TableName: of,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :tenant AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: toItem({ ':tenant': partition, ':prefix': prefix }),
          ProjectionExpression: 'pk, sk',
          Limit: most,
        }),
      ),
    );
    const batches = inBatches(Items);
    for (let start = 0; start < batches.length; start += AT_ONCE) {
      await Promise.all(batches.slice(start, start + AT_ONCE).map((keys) => deleteAll(of, keys)));
    }
    return { deleted: Items.length, isMore: LastEvaluatedKey !== undefined };
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
    /** Deletes a page of the product's data; false when nothing is left. */
    deleteData: (tenantId: string, product: Product): Promise<boolean> =>
      deletePage(
        table,
        dataPrefixesOf(product).map((prefix) => [partitionOf(tenantId), prefix]),
      ),
    /** Deletes a page of the tenant's links and accounts with their password hashes; false when nothing is left. */
    deleteCredentials: (tenantId: string): Promise<boolean> =>
      deletePage(credentialsTable, credentialsOf(tenantId)),
  };
}

const inBatches = (keys: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, index) =>
    keys.slice(index * BATCH, (index + 1) * BATCH),
  );

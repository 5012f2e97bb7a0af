import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { storeCall } from './dynamo.ts';
import { type Item, toItem } from './items.ts';
import { partitionOf } from './keys.ts';

export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page begins; undefined on the last one. */
  readonly next: string | undefined;
}

export interface PageRequest {
  readonly limit: number;
  readonly after: string | undefined;
}

type Query = Omit<ConstructorParameters<typeof QueryCommand>[0], 'TableName' | 'Limit'>;

/** Pages of a query. Asks for one item more than wanted: the table itself would also promise a next page that is empty. */
export const createPageReader =
  (client: DynamoDBClient, table: string) =>
  async <T>(
    query: Query,
    limit: number,
    of: (item: Item) => T,
    sortKey: 'ownerSk' | 'sk' | 'pk',
  ): Promise<Page<T>> => {
    const { Items = [], LastEvaluatedKey } = await storeCall(() =>
      client.send(new QueryCommand({ TableName: table, Limit: limit + 1, ...query })),
    );
    const items = Items.slice(0, limit);
    const isMore = Items.length > limit || LastEvaluatedKey !== undefined;
    // Stryker disable next-line OptionalChaining: an item has its keys
    return { items: items.map(of), next: isMore ? items.at(-1)?.[sortKey]?.S : undefined };
  };

/** Pages of what a tenant has under a prefix, in the order of the sort keys; `next` is the one of the last item. */
export function createTenantPageReader(client: DynamoDBClient, table: string) {
  const page = createPageReader(client, table);
  return <T>(
    tenantId: string,
    prefix: string,
    { limit, after }: PageRequest,
    of: (item: Item) => T,
  ): Promise<Page<T>> =>
    page(
      {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :tenant AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: toItem({ ':tenant': partitionOf(tenantId), ':prefix': prefix }),
        ...(after !== undefined && { ExclusiveStartKey: toItem({ pk: partitionOf(tenantId), sk: after }) }),
      },
      limit,
      of,
      'sk',
    );
}

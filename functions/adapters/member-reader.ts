import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Product } from '../core/catalog/codes.ts';
import type { Member } from '../core/members.ts';
import { memberFrom, toItem } from './items.ts';
import { membersPrefix, partitionOf } from './keys.ts';
import { createPageReader, type Page, type PageRequest } from './page.ts';

/** The registered accounts of a tenant, by product and ID; `next` is the sort key of the last one. */
export function createMemberReader(client: DynamoDBClient, table: string) {
  const page = createPageReader(client, table);
  return (
    tenantId: string,
    product: Product | undefined,
    { limit, after }: PageRequest,
  ): Promise<Page<Member>> =>
    page(
      {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :tenant AND begins_with(sk, :members)',
        ExpressionAttributeValues: toItem({
          ':tenant': partitionOf(tenantId),
          ':members': membersPrefix(product),
        }),
        ...(after !== undefined && { ExclusiveStartKey: toItem({ pk: partitionOf(tenantId), sk: after }) }),
      },
      limit,
      memberFrom,
      'sk',
    );
}

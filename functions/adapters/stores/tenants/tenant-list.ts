import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RequiredWork, WorkItem } from '../../../core/lifecycle/work.ts';
import { batchGet } from '../../table/batch-get.ts';
import { toItem, workFrom } from '../../table/items.ts';
import { ALL_TENANTS, tenantIdOf, tenantKey, workItemKey } from '../../table/keys.ts';
import { createPageReader, type Page, type PageRequest } from '../../table/page.ts';

/** What a call over all companies reads: their IDs by the index `all`, and work items of one. */
export function createTenantList(client: DynamoDBClient, table: string) {
  const page = createPageReader(client, table);
  return {
    /** The IDs of all tenants in their order; `next` is the last one. */
    async tenantIds({ limit, after }: PageRequest): Promise<Page<string>> {
      const { items, next } = await page(
        {
          IndexName: 'all',
          KeyConditionExpression: 'allPk = :all',
          ExpressionAttributeValues: toItem({ ':all': ALL_TENANTS }),
          ...(after !== undefined && {
            ExclusiveStartKey: toItem({ allPk: ALL_TENANTS, ...tenantKey(after) }),
          }),
        },
        limit,
        // Stryker disable next-line OptionalChaining: an item has its keys
        ({ pk }) => tenantIdOf(pk?.S),
        'pk',
      );
      return { items, next: next && tenantIdOf(next) };
    },

    /** The items of this work, as far as there are any. */
    async workItems(
      tenantId: string,
      work: readonly Pick<RequiredWork, 'scope' | 'kind'>[],
    ): Promise<WorkItem[]> {
      const wanted = work.map(({ scope, kind }) => ({ table, key: workItemKey({ tenantId, scope, kind }) }));
      const found = await batchGet(client, wanted);
      return found.flatMap((item) => (item ? [workFrom(item)] : []));
    },
  };
}

import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { ProductSchema } from '../core/catalog/codes.ts';
import type { Fact } from '../core/facts.ts';
import type { StoredTenant, Tenant } from '../core/tenant.ts';
import type { WorkItem } from '../core/work.ts';
import { batchGet } from './batch-get.ts';
import { storeCall } from './dynamo.ts';
import { withGroup } from './group-loader.ts';
import { factFrom, type Item, tenantFrom, toItem, workFrom } from './items.ts';
import { partitionOf, tenantKey, workItemKey } from './keys.ts';
import { storedTenant, wantedTenant } from './tenant-loader.ts';

export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page begins; undefined on the last one. */
  readonly next: string | undefined;
}

export interface PageRequest {
  readonly limit: number;
  readonly after: string | undefined;
}

export function createTenantReader(client: DynamoDBClient, table: string) {
  /** Asks for one item more than wanted: the table itself would also promise a next page that is empty. */
  async function page<T>(
    query: Omit<ConstructorParameters<typeof QueryCommand>[0], 'TableName' | 'Limit'>,
    limit: number,
    of: (item: Item) => T,
    sortKey: 'ownerSk' | 'sk',
  ): Promise<Page<T>> {
    const { Items = [], LastEvaluatedKey } = await storeCall(() =>
      client.send(new QueryCommand({ TableName: table, Limit: limit + 1, ...query })),
    );
    const items = Items.slice(0, limit);
    const isMore = Items.length > limit || LastEvaluatedKey !== undefined;
    return { items: items.map(of), next: isMore ? items.at(-1)?.[sortKey]?.S : undefined };
  }

  return {
    /** The tenant with the timers of what may be scheduled, in one read. */
    async tenantWithTimers(tenantId: string): Promise<(StoredTenant & { timers: WorkItem[] }) | undefined> {
      const keys = ProductSchema.options.flatMap((scope) =>
        SCHEDULED.map((kind) => ({ table, key: workItemKey({ tenantId, scope, kind }) })),
      );
      const [tenant, profile, ...timers] = await batchGet(client, [
        ...wantedTenant(table, tenantId),
        ...keys,
      ]);
      const stored = await withGroup(client, table, storedTenant(tenant, profile));
      return stored && { ...stored, timers: timers.flatMap((item) => (item ? [workFrom(item)] : [])) };
    },

    /** The tenants of one customer account, oldest first; `next` is the sort key of the owner index. */
    tenantsOf: (ownerSub: string, { limit, after }: PageRequest): Promise<Page<Tenant>> =>
      page(
        {
          IndexName: 'owner',
          KeyConditionExpression: 'ownerPk = :owner',
          ExpressionAttributeValues: toItem({ ':owner': `OWNER#${ownerSub}` }),
          ...(after !== undefined && { ExclusiveStartKey: ownerKeyAt(ownerSub, after) }),
        },
        limit,
        tenantFrom,
        'ownerSk',
      ),

    /** The facts of a tenant in their order; `next` is the sort key of the last one. */
    factsOf: (tenantId: string, { limit, after }: PageRequest): Promise<Page<Fact>> =>
      page(
        {
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :tenant AND begins_with(sk, :fact)',
          ExpressionAttributeValues: toItem({ ':tenant': partitionOf(tenantId), ':fact': 'FACT#' }),
          ...(after !== undefined && { ExclusiveStartKey: toItem({ pk: partitionOf(tenantId), sk: after }) }),
        },
        limit,
        factFrom,
        'sk',
      ),
  };
}

/** The timers of scheduled changes. */
const SCHEDULED = ['PAID_SWITCH', 'CANCELLATION'] as const;

/** `ownerSk` is `<createdAt>#<tenantId>`, from which the table's own key follows. */
function ownerKeyAt(ownerSub: string, ownerSk: string): Item {
  const tenantId = ownerSk.slice(ownerSk.indexOf('#') + 1);
  return toItem({ ownerPk: `OWNER#${ownerSub}`, ownerSk, ...tenantKey(tenantId) });
}

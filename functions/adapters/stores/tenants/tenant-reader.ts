import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ProductSchema } from '../../../core/catalog/codes.ts';
import type { DomainEvent } from '../../../core/lifecycle/events.ts';
import type { WorkItem } from '../../../core/lifecycle/work.ts';
import type { MailItem } from '../../../core/mails/mail-item.ts';
import type { KnownTenant, Tenant } from '../../../core/model/tenant.ts';
import { batchGet } from '../../table/batch-get.ts';
import { eventFrom, type Item, mailFrom, tenantFrom, toItem, workFrom } from '../../table/items.ts';
import { EVENTS, MAILS, ownerPartition, tenantIdOf, tenantKey, WORK, workItemKey } from '../../table/keys.ts';
import { createPageReader, createTenantPageReader, type Page, type PageRequest } from '../../table/page.ts';
import { withGroup } from './group-loader.ts';
import { knownTenant, wantedTenant } from './tenant-loader.ts';

export function createTenantReader(client: DynamoDBClient, table: string) {
  const page = createPageReader(client, table);
  const ofTenant = createTenantPageReader(client, table);

  return {
    /** The tenant with the timers of what may be scheduled, in one read. */
    async tenantWithTimers(tenantId: string): Promise<(KnownTenant & { timers: WorkItem[] }) | undefined> {
      const keys = ProductSchema.options.flatMap((scope) =>
        SCHEDULED.map((kind) => ({ table, key: workItemKey({ tenantId, scope, kind }) })),
      );
      const wanted = wantedTenant(table, tenantId);
      const items = await batchGet(client, [...wanted, ...keys]);
      const timers = items.slice(wanted.length).flatMap((item) => (item ? [workFrom(item)] : []));
      const known = await withGroup(client, table, knownTenant(items));
      return known && { ...known, timers };
    },

    async tenantAlone(tenantId: string): Promise<Tenant | undefined> {
      const [item] = await batchGet(client, [{ table, key: tenantKey(tenantId) }]);
      return item && tenantFrom(item);
    },

    /** The tenants of one customer account, oldest first; `next` is the sort key of the owner index. */
    async tenantsOf(ownerSub: string, { limit, after }: PageRequest): Promise<Page<Tenant>> {
      const { items: keys, next } = await page(
        {
          IndexName: 'owner',
          KeyConditionExpression: 'ownerPk = :owner',
          ExpressionAttributeValues: toItem({ ':owner': ownerPartition(ownerSub) }),
          ...(after !== undefined && { ExclusiveStartKey: ownerKeyAt(ownerSub, after) }),
        },
        limit,
        // Stryker disable next-line OptionalChaining: an item has its keys
        ({ pk }) => tenantKey(tenantIdOf(pk?.S)),
        'ownerSk',
      );
      const items = await batchGet(
        client,
        keys.map((key) => ({ table, key })),
      );
      return { items: items.flatMap((item) => (item ? [tenantFrom(item)] : [])), next };
    },

    /** The events of a tenant in their order; `next` is the sort key of the last one. */
    eventsOf: (tenantId: string, request: PageRequest): Promise<Page<DomainEvent>> =>
      ofTenant(tenantId, EVENTS, request, eventFrom),

    /** The work of a tenant, open or closed: at most one item for each timer and other kind that it ever had. */
    workOf: (tenantId: string, request: PageRequest): Promise<Page<WorkItem>> =>
      ofTenant(tenantId, WORK, request, workFrom),

    /** The mails of a tenant; `next` is the sort key of the last one. */
    mailsOf: (tenantId: string, request: PageRequest): Promise<Page<MailItem>> =>
      ofTenant(tenantId, MAILS, request, mailFrom),
  };
}

/** The timers of scheduled changes. */
const SCHEDULED = ['PAID_SWITCH', 'CANCELLATION'] as const;

/** `ownerSk` is `<createdAt>#<tenantId>`, from which the table's own key follows. */
function ownerKeyAt(ownerSub: string, ownerSk: string): Item {
  const tenantId = ownerSk.slice(ownerSk.indexOf('#') + 1);
  return toItem({ ownerPk: ownerPartition(ownerSub), ownerSk, ...tenantKey(tenantId) });
}

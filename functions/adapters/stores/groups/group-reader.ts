import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Group } from '../../../core/model/group.ts';
import type { KnownTenant, StoredTenant, Tenant } from '../../../core/model/tenant.ts';
import { batchGet } from '../../table/batch-get.ts';

import { tenantFrom } from '../../table/items.ts';
import { tenantKey } from '../../table/keys.ts';

import { groupsById, groupsOf } from '../tenants/group-loader.ts';
import { knownTenant, wantedTenant } from '../tenants/tenant-loader.ts';
import { createUsageReader } from '../tenants/usage-reader.ts';

/** Reads groups and their companies for those who change nothing. */
export function createGroupReader(client: DynamoDBClient, table: string) {
  const { withUsage } = createUsageReader(client, table);

  /** Companies without their usage, in the order asked; undefined where there is none. */
  async function knownCompanies(tenantIds: readonly string[]): Promise<(KnownTenant | undefined)[]> {
    const wanted = tenantIds.map((tenantId) => wantedTenant(table, tenantId));
    const items = await batchGet(client, wanted.flat());
    return wanted.map((keys, index) => knownTenant(items.slice(index * keys.length)));
  }

  return {
    knownCompanies,

    /** Those of the tenants that there are, and nothing beside them. */
    async tenants(tenantIds: readonly string[]): Promise<Tenant[]> {
      const items = await batchGet(
        client,
        tenantIds.map((tenantId) => ({ table, key: tenantKey(tenantId) })),
      );
      return items.flatMap((item) => (item ? [tenantFrom(item)] : []));
    },

    groups: (groupIds: readonly string[]): Promise<Map<string, Group>> => groupsById(client, table, groupIds),

    /** Companies with their groups, of which one may be known, in the order asked; undefined where there is none. */
    async companies(tenantIds: readonly string[], known?: Group): Promise<(StoredTenant | undefined)[]> {
      const ids = [...new Set(tenantIds)];
      const found = await Promise.all((await knownCompanies(ids)).map(withUsage));
      const others = found.flatMap((stored) =>
        // Stryker disable next-line ArrayDeclaration: what has no group asks for none
        stored && stored.tenant.group?.groupId !== known?.groupId ? [stored.tenant] : [],
      );
      const groups = await groupsOf(client, table, others);
      const groupOf = ({ tenant: { group } }: StoredTenant) =>
        group?.groupId === known?.groupId ? known : groups.get(group?.groupId ?? '');
      const companies = found.map((stored) => stored && { ...stored, group: groupOf(stored) });
      return tenantIds.map((tenantId) => companies[ids.indexOf(tenantId)]);
    },
  };
}

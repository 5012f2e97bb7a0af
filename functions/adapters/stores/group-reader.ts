import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Group } from '../../core/model/group.ts';
import type { KnownTenant } from '../../core/model/tenant.ts';
import { batchGet } from '../table/batch-get.ts';
import { groupsById } from './group-loader.ts';
import { knownTenant, wantedTenant } from './tenant-loader.ts';

/** Reads groups and their companies for those who change nothing. */
export function createGroupReader(client: DynamoDBClient, table: string) {
  return {
    groups: (groupIds: readonly string[]): Promise<Map<string, Group>> => groupsById(client, table, groupIds),

    /** Companies without their usage, in the order asked; undefined where there is none. */
    async knownCompanies(tenantIds: readonly string[]): Promise<(KnownTenant | undefined)[]> {
      const wanted = tenantIds.map((tenantId) => wantedTenant(table, tenantId));
      const items = await batchGet(client, wanted.flat());
      return wanted.map((keys, index) => knownTenant(items.slice(index * keys.length)));
    },
  };
}

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { StoredTenant } from '../core/tenant.ts';
import { batchGet, type Wanted } from './batch-get.ts';
import { withGroup } from './group-loader.ts';
import { type Item, profileFrom, tenantFrom } from './items.ts';
import { profileKey, tenantKey } from './keys.ts';

/** Loads one tenant with its profile, in one strongly consistent read. */
export function createTenantLoader(client: DynamoDBClient, table: string) {
  return {
    async tenant(tenantId: string): Promise<StoredTenant | undefined> {
      const [tenant, profile] = await batchGet(client, wantedTenant(table, tenantId));
      return withGroup(client, table, storedTenant(tenant, profile));
    },
  };
}

export const wantedTenant = (table: string, tenantId: string): Wanted[] => [
  { table, key: tenantKey(tenantId) },
  { table, key: profileKey(tenantId) },
];

export function storedTenant(tenant: Item | undefined, profile: Item | undefined): StoredTenant | undefined {
  if (!tenant) return undefined;
  if (!profile) throw new Error('a tenant stands without its profile');
  return { tenant: tenantFrom(tenant), profile: profileFrom(profile) };
}

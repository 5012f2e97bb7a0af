import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { KnownTenant, StoredTenant } from '../../../core/model/tenant.ts';
import { batchGet, type Wanted } from '../../table/batch-get.ts';
import { type Item, profileFrom, tenantFrom, usageHeadFrom } from '../../table/items.ts';
import { profileKey, tenantKey, usageHeadKey } from '../../table/keys.ts';
import { withGroup } from './group-loader.ts';
import { createUsageReader } from './usage-reader.ts';

/** Loads one tenant as decisions are made on it: a strongly consistent read and, where an early end would cost something, a second one. */
export function createTenantLoader(client: DynamoDBClient, table: string) {
  const { withUsage } = createUsageReader(client, table);
  return {
    async tenant(tenantId: string): Promise<StoredTenant | undefined> {
      const known = knownTenant(await batchGet(client, wantedTenant(table, tenantId)));
      return withGroup(client, table, await withUsage(known));
    },
  };
}

/** Loads one tenant for those who show no amounts, in one strongly consistent read. */
export function createTenantLookup(client: DynamoDBClient, table: string) {
  return {
    async tenant(tenantId: string): Promise<KnownTenant | undefined> {
      return knownTenant(await batchGet(client, wantedTenant(table, tenantId)));
    },
  };
}

export const wantedTenant = (table: string, tenantId: string): [Wanted, Wanted, Wanted] => [
  { table, key: tenantKey(tenantId) },
  { table, key: profileKey(tenantId) },
  { table, key: usageHeadKey(tenantId) },
];

/** The tenant of the items that were read in the order of `wantedTenant`. */
export function knownTenant([tenant, profile, head]: readonly (Item | undefined)[]): KnownTenant | undefined {
  if (!tenant) return undefined;
  if (!profile) throw new Error('a tenant stands without its profile');
  return {
    tenant: tenantFrom(tenant),
    profile: profileFrom(profile),
    usageHead: head && usageHeadFrom(head),
  };
}

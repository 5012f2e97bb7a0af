import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { MailItem } from '../../../core/mails/mail-item.ts';
import type { KnownTenant, StoredTenant } from '../../../core/model/tenant.ts';
import { batchGet, type Wanted } from '../../table/batch-get.ts';
import { type Item, mailFrom, profileFrom, tenantFrom, usageHeadFrom } from '../../table/items.ts';
import { mailKey, profileKey, tenantKey, usageHeadKey } from '../../table/keys.ts';
import { withGroup } from './group-loader.ts';
import { createUsageReader } from './usage-reader.ts';

/** Loads one tenant as decisions are made on it: a strongly consistent read and, where an early end would cost something, a second one. */
export function createTenantLoader(client: DynamoDBClient, table: string) {
  const { withUsage } = createUsageReader(client, table);
  const completed = async (items: readonly (Item | undefined)[]): Promise<StoredTenant | undefined> =>
    withGroup(client, table, await withUsage(knownTenant(items)));
  return {
    tenant: async (tenantId: string): Promise<StoredTenant | undefined> =>
      completed(await batchGet(client, wantedTenant(table, tenantId))),

    /** The tenant, and a mail of it, in the same read. */
    async tenantAndMail(
      tenantId: string,
      mailId: string,
    ): Promise<{ readonly stored: StoredTenant | undefined; readonly mail: MailItem | undefined }> {
      const wanted = [...wantedTenant(table, tenantId), { table, key: mailKey(tenantId, mailId) }];
      const [tenant, profile, head, mail] = await batchGet(client, wanted);
      return { stored: await completed([tenant, profile, head]), mail: mail && mailFrom(mail) };
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

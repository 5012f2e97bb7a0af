import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Product } from '../../../core/catalog/codes.ts';
import { type ServiceSettings, settingsToSend } from '../../../core/lifecycle/service-settings.ts';
import type { Tenant } from '../../../core/model/tenant.ts';
import { StoreBusyError } from '../../../core/refusals/refusals.ts';
import { versionCheck } from '../../table/fenced-put.ts';
import { toItem } from '../../table/items.ts';
import { serviceKey, tenantKey } from '../../table/keys.ts';
import { transact } from '../../table/transaction.ts';

/**
 * What the services themselves know of a tenant. Every write sets the whole item, so a repeat changes nothing, and goes
 * through only while the tenant is as it was read: nothing is written behind the end of a product.
 */
export function createServiceStore(client: DynamoDBClient, table: string) {
  async function put({ tenantId, version }: Tenant, item: object): Promise<void> {
    const failed = await transact(client, [
      { name: 'TENANT', write: versionCheck(table, tenantKey(tenantId), version) },
      { name: 'ITEM', write: { Put: { TableName: table, Item: toItem(item) } } },
    ]);
    if (failed.length > 0) throw new StoreBusyError('the tenant has changed since it was read');
  }

  return {
    putSettings: (tenant: Tenant, product: Product, settings: ServiceSettings): Promise<void> =>
      put(tenant, {
        ...serviceKey(tenant.tenantId, product, 'SETTINGS'),
        settings: settingsToSend(settings),
      }),

    /** What links the service with the others of a bundle. */
    putIntegrations: (tenant: Tenant, product: Product, codes: readonly string[]): Promise<void> =>
      put(tenant, { ...serviceKey(tenant.tenantId, product, 'INTEGRATIONS'), codes }),
  };
}
export type ServiceStore = ReturnType<typeof createServiceStore>;

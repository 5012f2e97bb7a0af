import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Product } from '../core/catalog/codes.ts';
import { storeCall } from './dynamo.ts';
import { toItem } from './items.ts';
import { memberKey, serviceKey } from './keys.ts';

export interface ServiceSettings {
  readonly plan: string;
  readonly features: readonly string[];
  readonly language: string;
  readonly timeZone: string;
  readonly companyId?: string;
}

/** What the services themselves know of a tenant. Every write sets the whole item, so a repeat changes nothing. */
export function createServiceStore(client: DynamoDBClient, table: string) {
  const put = (item: object) =>
    storeCall(() => client.send(new PutItemCommand({ TableName: table, Item: toItem(item) })));

  return {
    /** The top administrator is a registered account of each product, with one login (R33). */
    async putTopAdministrator(tenantId: string, product: Product, id: string): Promise<void> {
      await put({ ...memberKey(tenantId, product, id), id, role: 'TOP_ADMINISTRATOR' });
    },
    async putSettings(tenantId: string, product: Product, settings: ServiceSettings): Promise<void> {
      await put({ ...serviceKey(tenantId, product, 'SETTINGS'), settings });
    },
    /** What links the service with the others of a bundle. */
    async putIntegrations(tenantId: string, product: Product, codes: readonly string[]): Promise<void> {
      await put({ ...serviceKey(tenantId, product, 'INTEGRATIONS'), codes });
    },
  };
}
export type ServiceStore = ReturnType<typeof createServiceStore>;

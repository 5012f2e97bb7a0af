import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Account } from '../../../core/accounts/accounts.ts';
import type { Product } from '../../../core/catalog/codes.ts';
import { accountFrom } from '../../table/items.ts';
import { accountsPrefix } from '../../table/keys.ts';
import { createTenantPageReader, type Page, type PageRequest } from '../../table/page.ts';

/** The registered accounts of a tenant, by product and ID; `next` is the sort key of the last one. */
export function createRegisteredAccountReader(client: DynamoDBClient, table: string) {
  const page = createTenantPageReader(client, table);
  return (tenantId: string, product: Product | undefined, request: PageRequest): Promise<Page<Account>> =>
    page(tenantId, accountsPrefix(product), request, accountFrom);
}

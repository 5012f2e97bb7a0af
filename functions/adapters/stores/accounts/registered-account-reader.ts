import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Member } from '../../../core/accounts/accounts.ts';
import type { Product } from '../../../core/catalog/codes.ts';
import { memberFrom } from '../../table/items.ts';
import { membersPrefix } from '../../table/keys.ts';
import { createTenantPageReader, type Page, type PageRequest } from '../../table/page.ts';

/** The registered accounts of a tenant, by product and ID; `next` is the sort key of the last one. */
export function createMemberReader(client: DynamoDBClient, table: string) {
  const page = createTenantPageReader(client, table);
  return (tenantId: string, product: Product | undefined, request: PageRequest): Promise<Page<Member>> =>
    page(tenantId, membersPrefix(product), request, memberFrom);
}

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Member } from '../core/accounts/members.ts';
import type { Product } from '../core/catalog/codes.ts';
import { memberFrom } from './items.ts';
import { membersPrefix } from './keys.ts';
import { createTenantPageReader, type Page, type PageRequest } from './page.ts';

/** The registered accounts of a tenant, by product and ID; `next` is the sort key of the last one. */
export function createMemberReader(client: DynamoDBClient, table: string) {
  const page = createTenantPageReader(client, table);
  return (tenantId: string, product: Product | undefined, request: PageRequest): Promise<Page<Member>> =>
    page(tenantId, membersPrefix(product), request, memberFrom);
}

import { membersPrefix } from '../adapters/keys.ts';
import type { Page, PageRequest } from '../adapters/page.ts';
import { callerIn, visibleOf } from '../command-flow/callers.ts';
import { CURSOR_INVALID, MEMBER_CURSOR, pageQuery, withCursor } from '../command-flow/paging.ts';
import { tenantIdIn } from '../command-flow/path-parameters.ts';
import type { Product } from '../core/catalog/codes.ts';
import { ProductSchema } from '../core/catalog/codes.ts';
import type { Member } from '../core/members.ts';
import type { KnownTenant } from '../core/tenant.ts';
import { parseInput } from '../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../runtime/http-entry.ts';

export interface ListMembersDeps {
  readonly tenant: (tenantId: string) => Promise<KnownTenant | undefined>;
  readonly membersOf: (
    tenantId: string,
    product: Product | undefined,
    page: PageRequest,
  ) => Promise<Page<Member>>;
}

/** A cursor belongs to its list: the table refuses one that stands outside of what is listed. */
export const MembersQuerySchema = pageQuery(MEMBER_CURSOR)
  .extend({ product: ProductSchema.optional() })
  .refine(({ cursor, product }) => cursor === undefined || cursor.startsWith(membersPrefix(product)), {
    path: ['cursor'],
    ...CURSOR_INVALID,
  });

/** GET …/members?product=: who uses both parts of a bundle is listed for each. */
export async function listMembers(deps: ListMembersDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const { limit, cursor: after, product } = parseInput(MembersQuerySchema, request.query, 'query');
  visibleOf(await deps.tenant(tenantId), callerIn(request));
  const page = await deps.membersOf(tenantId, product, { limit, after });
  return { status: 200, body: withCursor({ members: page.items }, page) };
}

import * as z from 'zod';
import { ProductSchema } from '../../core/catalog/codes.ts';
import { MemberBatchFormSchema, MemberFormSchema } from '../../core/requests/accounts.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { memberPathIn, tenantIdIn } from '../pipeline/path-parameters.ts';
import { type ChangeMembersDeps, changeMembers } from './change-accounts.ts';

/** PUT …/members/{memberId}: the account as it is to be from now on. */
export function registerMember(deps: ChangeMembersDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, memberId: id } = memberPathIn(request);
  const form = parseInput(MemberFormSchema, request.body, 'body');
  return changeMembers(deps, request, tenantId, { register: [{ id, ...form }], remove: [] });
}

export const RemoveMemberQuerySchema = z.object({ product: ProductSchema.optional() });

/** DELETE …/members/{memberId}?product= */
export function removeMember(deps: ChangeMembersDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, memberId: id } = memberPathIn(request);
  const { product } = parseInput(RemoveMemberQuerySchema, request.query, 'query');
  const remove = [{ id, ...(product && { products: [product] }) }];
  return changeMembers(deps, request, tenantId, { register: [], remove });
}

/** POST …/members/batch */
export function changeMembersInBatch(deps: ChangeMembersDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const { members, remove } = parseInput(MemberBatchFormSchema, request.body, 'body');
  return changeMembers(deps, request, tenantId, { register: members, remove: remove.map((id) => ({ id })) });
}

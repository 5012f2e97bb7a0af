import * as z from 'zod';
import { ProductSchema } from '../../core/catalog/codes.ts';
import { AccountBatchRequestSchema, AccountRequestSchema } from '../../core/requests/accounts/accounts.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { accountPathIn, tenantIdIn } from '../pipeline/path-parameters.ts';
import { type ChangeAccountsDeps, changeAccounts } from './change-accounts.ts';

/** PUT …/accounts/{accountId}: the account as it is to be from now on. */
export function registerAccount(deps: ChangeAccountsDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, accountId: id } = accountPathIn(request);
  const body = parseInput(AccountRequestSchema, request.body, 'body');
  return changeAccounts(deps, request, tenantId, { register: [{ id, ...body }], remove: [] });
}

export const RemoveAccountQuerySchema = z.object({ product: ProductSchema.optional() });

/** DELETE …/accounts/{accountId}?product= */
export function removeAccount(deps: ChangeAccountsDeps, request: HttpRequest): Promise<HttpReply> {
  const { tenantId, accountId: id } = accountPathIn(request);
  const { product } = parseInput(RemoveAccountQuerySchema, request.query, 'query');
  const remove = [{ id, ...(product && { products: [product] }) }];
  return changeAccounts(deps, request, tenantId, { register: [], remove });
}

/** POST …/accounts/batch */
export function changeAccountsInBatch(deps: ChangeAccountsDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const { accounts, remove } = parseInput(AccountBatchRequestSchema, request.body, 'body');
  return changeAccounts(deps, request, tenantId, {
    register: accounts,
    remove: remove.map((id) => ({ id })),
  });
}

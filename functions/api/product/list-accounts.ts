import type { Page, PageRequest } from '../../adapters/table/page.ts';
import type { KnownPasswords } from '../../core/accounts/account-password.ts';
import type { Account } from '../../core/accounts/accounts.ts';
import type { Product } from '../../core/catalog/codes.ts';
import { ProductSchema } from '../../core/catalog/codes.ts';
import { applyDue } from '../../core/lifecycle/apply-due.ts';
import { isLive } from '../../core/model/subscription.ts';
import type { KnownTenant } from '../../core/model/tenant.ts';
import { accountView } from '../../core/views/accounts/account-view.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { visibleOf } from '../pipeline/callers.ts';
import { accountCursor, PageQuery, pageIn, withCursor } from '../pipeline/paging.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';

export interface ListAccountsDeps {
  readonly tenant: (tenantId: string) => Promise<KnownTenant | undefined>;
  readonly accountsOf: (
    tenantId: string,
    product: Product | undefined,
    page: PageRequest,
  ) => Promise<Page<Account>>;
  readonly passwordsOf: (
    tenantId: string,
    accountIds: readonly string[],
  ) => Promise<(id: string) => KnownPasswords>;
}

export const AccountsQuerySchema = PageQuery.extend({ product: ProductSchema.optional() });

/**
 * GET …/accounts?product=: who uses both parts of a bundle is listed for each. What still stands of an ended product is
 * nobody's account, so a page may have less than was asked for, and more behind it.
 */
export async function listAccounts(deps: ListAccountsDeps, request: HttpRequest): Promise<HttpReply> {
  const tenantId = tenantIdIn(request);
  const { product } = parseInput(AccountsQuerySchema, request.query, 'query');
  const asked = pageIn(request, accountCursor(product));
  const stored = visibleOf(await deps.tenant(tenantId), request);
  const page = await deps.accountsOf(tenantId, product, asked);
  const passwordsOf = await deps.passwordsOf(
    tenantId,
    page.items.map(({ id }) => id),
  );
  const { tenant } = applyDue(stored.tenant, request.now);
  const accounts = page.items
    .filter(({ product: of }) => isLive(tenant.subscriptions[of]))
    .map((account) => accountView(tenant, account, passwordsOf(account.id)));
  return { status: 200, body: withCursor(request, { accounts }, page) };
}

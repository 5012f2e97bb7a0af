import type { Context } from '../../core/context.ts';
import type { Actor } from '../../core/lifecycle/events.ts';
import type { KnownTenant } from '../../core/model/tenant.ts';
import { RefusedError, refuse } from '../../core/refusals/refusals.ts';
import type { Caller, HttpRequest } from '../../runtime/http-entry.ts';
import { isConditional } from './headers.ts';

/** The gateway lets nobody without a token through; a route without a caller is a mistake of the stack. */
export function callerIn({ caller }: HttpRequest): Caller {
  if (!caller) throw new Error('a protected route was called without a token');
  return caller;
}

export const isSupport = ({ scopes }: Caller): boolean => scopes.includes('smartwork/support');
/** The products themselves, on the routes that are open to them. */
const isProduct = ({ scopes }: Caller): boolean => scopes.includes('smartwork/product');
/** The finance system, on the routes that are open to it. */
const isFinance = ({ scopes }: Caller): boolean => scopes.includes('smartwork/finance');

/** Who calls as a product, and neither as a customer nor as support. */
export const isProductOnly = (caller: Caller): boolean =>
  isProduct(caller) && !isSupport(caller) && !caller.scopes.includes('smartwork/console');

/** Another owner's tenant is no tenant at all for a customer; support, the products and finance see every tenant. */
export const isVisible = (owned: { readonly ownerSub: string }, caller: Caller): boolean =>
  owned.ownerSub === caller.sub || isSupport(caller) || isProduct(caller) || isFinance(caller);

export function assertOwned(owned: { readonly ownerSub: string } | undefined, caller: Caller): asserts owned {
  if (!owned || !isVisible(owned, caller)) throw new RefusedError(refuse('NOT_FOUND'));
}

/** The tenant, if the caller may see it; from then on the call is answered in its language, unless it asks for another. */
export function visibleOf<T extends Pick<KnownTenant, 'tenant' | 'profile'>>(
  stored: T | undefined,
  request: HttpRequest,
): T {
  if (!stored) throw new RefusedError(refuse('NOT_FOUND'));
  assertOwned(stored.tenant, callerIn(request));
  request.language.useLanguageOf(stored.profile);
  return stored;
}

/** The gateway lets only support through to these calls; this keeps them shut should it ever let others. */
export function assertSupport(caller: Caller): void {
  if (!isSupport(caller)) throw new RefusedError(refuse('NOT_FOUND'));
}

export function actorOf(caller: Caller): Actor {
  const { sub } = caller;
  if (isSupport(caller)) return { type: 'SUPPORT', sub };
  return isFinance(caller) ? { type: 'FINANCE', sub } : { type: 'CUSTOMER', sub };
}

export const contextOf = (request: HttpRequest, caller: Caller): Context => ({
  actor: actorOf(caller),
  now: request.now,
  isConditional: isConditional(request),
});

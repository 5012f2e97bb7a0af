import type { AccountsWanted } from '../../accounts/accounts.ts';
import type { Instant } from '../../business-calendar.ts';
import { BUNDLE } from '../../catalog/bundle.ts';
import type { Product } from '../../catalog/codes.ts';
import type { Guard } from '../../guards/guard.ts';
import { accountGuard, accountRemovalGuard } from '../../guards/product-guards.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import { type KnownTenant, subscriptionsOf, type Tenant } from '../../model/tenant.ts';
import { type Refusal, refuse } from '../../refusals/refusals.ts';
import type { AccountChangeRequest } from '../../requests/accounts/accounts.ts';
import { notSubscribed } from '../refusals.ts';

/** The accounts of a request product by product: what is read before it is decided on them. */
export function wantedAccounts(
  known: KnownTenant,
  { register, remove }: AccountChangeRequest,
  now: Instant,
): AccountsWanted | Refusal {
  const { tenant } = applyDue(known.tenant, now);
  const products = (named: readonly Product[] | undefined): readonly Product[] => productsOf(tenant, named);
  const namedBy = (entries: readonly { readonly products?: readonly Product[] | undefined }[]) =>
    new Set(entries.flatMap((entry) => products(entry.products)));
  const [joined, left] = [namedBy(register), namedBy(remove)];
  if (joined.size + left.size === 0) return refuse('SUBSCRIPTION_ENDED');
  const refused = refusalOf(tenant, joined, accountGuard) ?? refusalOf(tenant, left, accountRemovalGuard);
  if (refused) return refused;
  return {
    register: register.flatMap(({ id, name, email, products: some }) =>
      products(some).map((product) => ({
        product,
        id,
        ...(name !== undefined && { name }),
        ...(email !== undefined && { email }),
        role: 'USER',
      })),
    ),
    remove: remove.flatMap(({ id, products: some }) => products(some).map((product) => ({ product, id }))),
  };
}

/** The parts of a bundle share their accounts: who names one means both (R59, F41). */
function productsOf(tenant: Tenant, named: readonly Product[] | undefined): readonly Product[] {
  const live = subscriptionsOf(tenant).flatMap(({ product, phase }) => (phase === 'ENDED' ? [] : [product]));
  if (!named) return live;
  const isPart = (product: Product) => BUNDLE.parts.some((part) => part === product);
  const both = tenant.bundle && named.some(isPart) ? BUNDLE.parts : [];
  return [...new Set([...both, ...named])];
}

function refusalOf(
  tenant: Tenant,
  products: ReadonlySet<Product>,
  guard: Guard<'subscription'>,
): Refusal | undefined {
  for (const product of products) {
    const subscription = tenant.subscriptions[product];
    if (!subscription) return notSubscribed(product);
    const refused = guard({ tenant, subscription });
    if (refused) return refuse(refused);
  }
  return undefined;
}

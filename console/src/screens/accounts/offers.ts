import type { Tenant } from '@smartwork/client/types';
import { productName } from '../../components/values/product-name.ts';

type Product = Tenant['subscriptions'][number]['product'];

/** What accounts are registered for: a product, or a bundle whose parts share their accounts. */
export interface AccountOffer {
  /** Whose list has the accounts. */
  readonly product: Product;
  readonly products: readonly Product[];
  readonly name: string;
}

export function accountOffersOf({ subscriptions }: Tenant): AccountOffer[] {
  const live = subscriptions.filter(({ phase }) => phase !== 'ENDED');
  const parts = live.filter(({ partOfBundle }) => partOfBundle).map(({ product }) => product);
  const bundled = parts.includes('WORKPLACE') ? 'WORKPLACE' : parts[0];
  const bundle = bundled
    ? [{ product: bundled, products: parts, name: parts.map(productName).join(' + ') }]
    : [];
  const alone = live
    .filter(({ partOfBundle }) => !partOfBundle)
    .map(({ product }) => ({ product, products: [product], name: productName(product) }));
  return [...bundle, ...alone];
}

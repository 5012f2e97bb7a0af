import type { Catalog, Subscription, Tenant } from '@smartwork/client/types';

/** A plan as the catalog sells it, of a product alone or of the bundle. */
export const offeredPlan = (
  catalog: Catalog | undefined,
  of: Subscription['product'] | 'BUNDLE',
  plan: string | undefined,
) =>
  catalog?.offers
    .find(({ type, product }) => (of === 'BUNDLE' ? type === of : product === of))
    ?.plans.find(({ code }) => code === plan);

/** The name of a plan as the catalog has it: NAVER WORKS Basic. A part of a bundle may have a plan that is not sold alone. */
export function planName(
  catalog: Catalog | undefined,
  { product, plan }: { readonly product: Subscription['product']; readonly plan: string },
): string {
  return (
    offeredPlan(catalog, product, plan)?.name ?? partNames(catalog, product, plan) ?? productName(product)
  );
}

/** "NAVER WORKS Basic + WORKPLACE Basic" has its parts in the order of the offer. */
function partNames(
  catalog: Catalog | undefined,
  product: Subscription['product'],
  plan: string,
): string | undefined {
  const bundle = catalog?.offers.find(({ type }) => type === 'BUNDLE');
  const found = bundle?.plans.find((one) =>
    Object.entries(one.parts ?? {}).some(([of, part]) => of === product && part === plan),
  );
  return found?.name.split(' + ')[bundle?.products.indexOf(product) ?? -1];
}

/** NAVER_WORKS is written NAVER WORKS in every language. */
export const productName = (product: string): string => product.replaceAll('_', ' ');

export const bundlePlanName = (catalog: Catalog | undefined, plan: string | undefined): string | undefined =>
  offeredPlan(catalog, 'BUNDLE', plan)?.name;

export const bundleName = (catalog: Catalog | undefined, { bundle }: Tenant): string | undefined =>
  bundlePlanName(catalog, bundle?.plan);

/** What a company is called: the name it gave, else the one it is found by. */
export function companyName(
  tenant: Tenant & { readonly profile?: { readonly companyName?: string } },
): string {
  return (
    tenant.profile?.companyName ??
    tenant.companyId ??
    tenant.domainName ??
    tenant.groupName ??
    tenant.tenantId
  );
}

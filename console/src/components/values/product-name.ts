import type { Catalog, Subscription, Tenant } from '@smartwork/client/types';

/** The name of a plan as the catalog has it: NAVER WORKS Basic. A part of a bundle may have a plan that is not sold alone. */
export function planName(
  catalog: Catalog | undefined,
  { product, plan }: { readonly product: Subscription['product']; readonly plan: string },
): string {
  const offer = catalog?.offers.find((one) => one.product === product);
  const own = offer?.plans.find(({ code }) => code === plan)?.name;
  return own ?? partNames(catalog, product, plan) ?? productName(product);
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
  catalog?.offers.find(({ type }) => type === 'BUNDLE')?.plans.find(({ code }) => code === plan)?.name;

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

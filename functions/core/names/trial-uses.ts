import { type Product, ProductSchema } from '../catalog/codes.ts';
import type { Tenant } from '../model/tenant.ts';
import { type Claim, claimsHeldBy } from './claims.ts';

/** A company, by one of its names, has had the trial of a product. */
export interface TrialUse extends Pick<Claim, 'field' | 'value'> {
  readonly product: Product;
}

export const trialUsesOf = (claims: readonly Claim[], products: readonly Product[]): TrialUse[] =>
  claims.flatMap(({ field, value }) => products.map((product) => ({ product, field, value })));

/**
 * The trials that a commit uses up. `firsts` go through once for all names of a company (EDGE-R12). `others` are remembered
 * too: every name of a product that begins paid, and for a new name all products from before.
 */
export function trialUsesAfter({
  tenant,
  begun,
  claimed,
}: {
  readonly tenant: Tenant;
  readonly begun: readonly Product[];
  readonly claimed: readonly Claim[];
}): { readonly firsts: TrialUse[]; readonly others: TrialUse[] } {
  const isFirst = (product: Product) => tenant.subscriptions[product]?.trial !== undefined;
  const held = claimsHeldBy(tenant);
  const known = ProductSchema.options.filter(
    (product) => tenant.subscriptions[product] && !begun.includes(product),
  );
  const withoutTrial = begun.filter((product) => !isFirst(product));
  return {
    firsts: trialUsesOf(held, begun.filter(isFirst)),
    others: [...trialUsesOf(held, withoutTrial), ...trialUsesOf(claimed, known)],
  };
}

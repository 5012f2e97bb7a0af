import type { BundlePlanCode, PlanCode, Product } from '../catalog/codes.ts';
import { bundleOffers, bundlePlan, higherPlans, isHigher, planOf } from '../catalog/lookups.ts';
import { isLive } from '../model/subscription.ts';
import type { Tenant } from '../model/tenant.ts';

/** The plans that a product may be upgraded to by its customer, lowest first (R87, R88, A15); none at the top. */
export const upgradesOf = (product: Product, plan: PlanCode): PlanCode[] =>
  planOf(product, plan).selfServiceUpgrade ? higherPlans(product, plan).map(({ code }) => code) : [];

/** The bundles above one (R80, R81). */
export const bundleUpgradesOf = (plan: BundlePlanCode): BundlePlanCode[] =>
  higherPlans('BUNDLE', plan).map(({ code }) => code);

/**
 * The bundles that a company may switch to: none whose NAVER WORKS is below the one it has. The plans of WORKPLACE
 * alone and in a bundle are not comparable (A14).
 */
export function bundlesFor({ subscriptions: { NAVER_WORKS: owned } }: Tenant): BundlePlanCode[] {
  const isBelow = (plan: PlanCode) => isLive(owned) && isHigher('NAVER_WORKS', owned.plan, plan);
  return bundleOffers().filter((code) => !isBelow(bundlePlan(code).parts.NAVER_WORKS));
}

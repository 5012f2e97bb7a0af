import type { BundlePlanCode, PlanCode, Product } from '../catalog/codes.ts';
import { higherPlans, planOf } from '../catalog/lookups.ts';

/** The plans that a product may be upgraded to by its customer, lowest first (R87, R88, A15); none at the top. */
export const upgradesOf = (product: Product, plan: PlanCode): PlanCode[] =>
  planOf(product, plan).selfServiceUpgrade ? higherPlans(product, plan).map(({ code }) => code) : [];

/** The bundles above one (R80, R81). */
export const bundleUpgradesOf = (plan: BundlePlanCode): BundlePlanCode[] =>
  higherPlans('BUNDLE', plan).map(({ code }) => code);

import { BUNDLE, BUNDLE_PLANS } from './bundle.ts';
import type { BundlePlanCode, NameKind, OfferKey, PlanCode, Product } from './codes.ts';
import type { FeatureCode } from './features.ts';
import type { BundlePlan, Plan } from './plan.ts';
import { PRODUCTS, type ProductEvents } from './products.ts';

export function productOf(product: Product): ProductEvents {
  return PRODUCTS[product];
}

/** The plan of a product, also one that exists only inside a bundle; throws on a plan the product does not have. */
export function planOf(product: Product, code: PlanCode): Plan {
  return found(productOf(product).plans, code);
}

export function bundlePlan(code: BundlePlanCode): BundlePlan {
  return found<BundlePlan>(BUNDLE_PLANS, code);
}

/** Every bundle, lowest first. */
export const bundleOffers = (): BundlePlanCode[] => BUNDLE_PLANS.map(({ code }) => code);

/** The products of a bundle, each with its plan. */
export function bundleParts(code: BundlePlanCode): readonly { product: Product; plan: PlanCode }[] {
  const { parts } = bundlePlan(code);
  return BUNDLE.parts.map((product) => ({ product, plan: parts[product] }));
}

/** What the plan of a product can do, by itself or as a part of a bundle. */
export function featuresOfPlan(
  product: Product,
  plan: PlanCode,
  bundle: BundlePlanCode | undefined,
): readonly FeatureCode[] {
  const { features } = planOf(product, plan);
  return bundle && product === 'WORKPLACE' ? [...features, ...bundlePlan(bundle).adds] : features;
}

/** GB of shared capacity that a plan itself has for its service: those of accounts and units come on top. */
export const ownBaseGbOf = (product: Product, plan: PlanCode): number =>
  // Stryker disable next-line ConditionalExpression: the plans of today name their own service first
  planOf(product, plan).capacity.shared.find(({ service }) => service === product)?.baseGb ?? 0;

/** What the accounts of a bundle may stand under is decided by its NAVER WORKS part (R11, R12). */
export function bundleIdentity(code: BundlePlanCode): readonly NameKind[] {
  return planOf('NAVER_WORKS', bundlePlan(code).parts.NAVER_WORKS).identity;
}

/** Days of grace after the trial (A1). A part of a bundle has none, even when the product alone has some. */
export function graceDaysOf(product: Product, inBundle: boolean): number {
  return inBundle ? BUNDLE.graceDays : productOf(product).graceDays;
}

/** The plans above `code` in its own tier order, lowest first; empty at the top (R81, R87). */
export function higherPlans(offer: 'BUNDLE', code: BundlePlanCode): readonly BundlePlan[];
export function higherPlans(offer: Product, code: PlanCode): readonly Plan[];
export function higherPlans(
  offer: OfferKey,
  code: BundlePlanCode | PlanCode,
): readonly (BundlePlan | Plan)[] {
  const plans = plansOf(offer);
  const current = found(plans, code);
  return plans.filter((plan) => plan.rank > current.rank && soldAlone(plan) === soldAlone(current));
}

/** Whether `candidate` stands above `current`; plans of different generations are not comparable (A14). */
export function isHigher(offer: 'BUNDLE', candidate: BundlePlanCode, current: BundlePlanCode): boolean;
export function isHigher(offer: Product, candidate: PlanCode, current: PlanCode): boolean;
export function isHigher(
  offer: OfferKey,
  candidate: BundlePlanCode | PlanCode,
  current: BundlePlanCode | PlanCode,
): boolean {
  const plans = plansOf(offer);
  const [above, below] = [found(plans, candidate), found(plans, current)];
  return above.rank > below.rank && soldAlone(above) === soldAlone(below);
}

/** The address of the administrator's pages (R161); undefined while the company ID it needs is unknown. */
export function adminUrlOf(product: Product, companyId?: string): string | undefined {
  return withCompanyId(productOf(product).adminUrl, companyId);
}

/** The company's own login page (R61), for products that have one. */
export function loginUrlOf(product: Product, companyId?: string): string | undefined {
  const { loginUrl } = productOf(product);
  return loginUrl === null ? undefined : withCompanyId(loginUrl, companyId);
}

function withCompanyId(template: string, companyId: string | undefined): string | undefined {
  if (!template.includes('{companyId}')) return template;
  return companyId === undefined ? undefined : template.replace('{companyId}', () => companyId);
}

function plansOf(offer: OfferKey): readonly (BundlePlan | Plan)[] {
  return offer === 'BUNDLE' ? BUNDLE_PLANS : productOf(offer).plans;
}

function soldAlone(plan: BundlePlan | Plan): boolean {
  return 'soldAlone' in plan && plan.soldAlone;
}

function found<T extends { readonly code: string }>(plans: readonly T[], code: string): T {
  const plan = plans.find((candidate) => candidate.code === code);
  if (plan === undefined) throw new RangeError(`The catalog has no plan ${code} here`);
  return plan;
}

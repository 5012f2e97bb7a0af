import type { OfferKey, PlanCode, Product } from '../catalog/codes.ts';
import { bundleIdentity, bundleParts, planOf, productOf } from '../catalog/lookups.ts';
import { type Commit, commitOf } from '../commit.ts';
import type { Context } from '../context.ts';
import { bundleUpgradeGuard, upgradeGuard } from '../guards/plan-guards.ts';
import { overdueGuard } from '../guards/product-guards.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { bundleUpgradesOf, upgradesOf } from '../lifecycle/upgrades.ts';
import type { OperationTarget, StoredTenant } from '../model/tenant.ts';
import { refuseTaken, type TakenValues } from '../names/taken-values.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';
import type { BundleUpgradeRequest, UpgradeRequest } from '../requests/upgrade.ts';
import { claimsOfGiven, type NameNeeds, nameErrors, newDomain } from './begin/new-names.ts';
import { withOperation } from './begin/start-operation.ts';
import { planNotOffered } from './field-errors.ts';

interface Higher extends Pick<NameNeeds, 'accounts'> {
  readonly offer: OfferKey;
  readonly target: Omit<OperationTarget, 'requestedOn'>;
}

/** Raises the paid service of a product to a higher plan (R84-R90). */
export function decideUpgrade(
  stored: StoredTenant,
  product: Product,
  body: UpgradeRequest,
  known: TakenValues,
  context: Context,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, context.now);
  const subscription = tenant.subscriptions[product];
  if (!subscription) return refuse('NOT_FOUND');
  const { deployment } = stored;
  const refused = upgradeGuard({ tenant, subscription }) ?? overdueGuard({ tenant, deployment });
  if (refused) return refuse(refused);
  const { plan } = body;
  if (!isSold(product, plan)) return refuse('INPUT_INVALID', { errors: [planNotOffered(product)] });
  if (!upgradesOf(product, subscription.plan).includes(plan)) return refuse('NOT_AN_UPGRADE');
  const accounts = planOf(product, plan).identity;
  const higher = { offer: product, target: { parts: [{ product, plan }] }, accounts };
  return request(stored, { tenant, steps }, higher, body, known, context);
}

/** Raises the bundle, on trial or paid (R80-R83, A7). */
export function decideBundleUpgrade(
  stored: StoredTenant,
  body: BundleUpgradeRequest,
  known: TakenValues,
  context: Context,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, context.now);
  const { deployment } = stored;
  const refused = bundleUpgradeGuard({ tenant }) ?? overdueGuard({ tenant, deployment });
  if (refused) return refuse(refused);
  const { plan } = body;
  if (!tenant.bundle || !bundleUpgradesOf(tenant.bundle.plan).includes(plan)) return refuse('NOT_AN_UPGRADE');
  const target = { parts: [...bundleParts(plan)], bundlePlan: plan };
  const higher = { offer: 'BUNDLE', target, accounts: bundleIdentity(plan) } as const;
  return request(stored, { tenant, steps }, higher, body, known, context);
}

function request(
  stored: StoredTenant,
  { tenant, steps }: ReturnType<typeof applyDue>,
  { offer, target, accounts }: Higher,
  body: UpgradeRequest | BundleUpgradeRequest,
  known: TakenValues,
  context: Context,
): Commit | Refusal {
  const errors = nameErrors(tenant, body, { companyId: false, accounts });
  if (errors.length > 0) return refuse('INPUT_INVALID', { errors });
  if (known.taken.length > 0) return refuseTaken(known.taken);
  const { actor, now } = context;
  const claimed = claimsOfGiven(tenant, body);
  const after = withOperation(tenant, stored, 'UPGRADE', { ...target, ...newDomain(tenant, body) }, context);
  const about = offer === 'BUNDLE' ? {} : { product: offer };
  const step = { type: 'UPGRADE_REQUESTED', after, effectiveAt: now, actor, ...about } as const;
  return commitOf(stored, [...steps, step], now, { claimed });
}

const isSold = (product: Product, plan: PlanCode): boolean =>
  productOf(product).plans.some(({ code, soldAlone }) => code === plan && soldAlone);

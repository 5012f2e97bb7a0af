import type { Instant } from '../../functions/core/business-calendar.ts';
import { kstDateOf } from '../../functions/core/business-calendar.ts';
import type { BundlePlanCode, PlanCode, Product } from '../../functions/core/catalog/codes.ts';
import { TERMS_VERSION } from '../../functions/core/catalog/terms.ts';
import type { Commit } from '../../functions/core/commit.ts';
import { decideBundleSwitch } from '../../functions/core/decide/begin/bundle-switch.ts';
import { decideSubscribe } from '../../functions/core/decide/begin/subscribe.ts';
import { decideCancellation, quoteOf } from '../../functions/core/decide/cancellation.ts';
import { decidePaidSwitch } from '../../functions/core/decide/paid-switch.ts';
import { decideSetupComplete, decideSetupFailed } from '../../functions/core/decide/system/setup.ts';
import { decideBundleUpgrade, decideUpgrade } from '../../functions/core/decide/upgrade.ts';
import { applyDue } from '../../functions/core/lifecycle/apply-due.ts';
import { isLive } from '../../functions/core/model/subscription.ts';
import { type StoredTenant, subscriptionsOf, type Tenant } from '../../functions/core/model/tenant.ts';
import type { TakenValues } from '../../functions/core/names/taken-values.ts';
import type { Refusal } from '../../functions/core/refusals/refusals.ts';
import {
  type BundleSwitchRequest,
  BundleSwitchRequestSchema,
} from '../../functions/core/requests/bundle-switch.ts';
import { type SubscribeRequest, SubscribeRequestSchema } from '../../functions/core/requests/subscribe.ts';
import { BundleUpgradeRequestSchema, UpgradeRequestSchema } from '../../functions/core/requests/upgrade.ts';
import { cancellationRequest, contextAt, decided, switchRequest } from './subscriptions.ts';

/** Nobody has the names, and no trial was used. */
export const FREE: TakenValues = { taken: [], trialUsed: [] };
const termsVersion = TERMS_VERSION;

const LOWEST = { NAVER_WORKS: 'BASIC', WORKPLACE: 'WORKPLACE', WORKBOX: 'STANDARD' } as const;

const subscribeRequest = (product: Product, change: Partial<SubscribeRequest> = {}): SubscribeRequest =>
  SubscribeRequestSchema.parse({
    offer: { type: 'PRODUCT', product, plan: LOWEST[product] },
    termsVersion,
    ...change,
  });

export const bundleRequest = (
  plan: BundlePlanCode,
  change: Partial<BundleSwitchRequest> = {},
): BundleSwitchRequest =>
  BundleSwitchRequestSchema.parse({
    plan,
    initialPassword: { mode: 'USER', email: 'mina@acme-mail.com' },
    termsVersion,
    ...change,
  });

export const upgrade = (
  stored: StoredTenant,
  product: Product,
  plan: PlanCode,
  now: Instant,
  change: { domainName?: string; known?: TakenValues } = {},
): Commit | Refusal => {
  const { known = FREE, ...names } = change;
  const form = UpgradeRequestSchema.parse({ plan, ...names, termsVersion });
  return decideUpgrade(stored, product, form, known, contextAt(now));
};

export const upgradeBundle = (
  stored: StoredTenant,
  plan: BundlePlanCode,
  now: Instant,
  change: { domainName?: string; known?: TakenValues } = {},
): Commit | Refusal => {
  const { known = FREE, ...names } = change;
  const form = BundleUpgradeRequestSchema.parse({ plan, ...names, termsVersion });
  return decideBundleUpgrade(stored, form, known, contextAt(now));
};

export const subscribe = (
  stored: StoredTenant,
  product: Product,
  now: Instant,
  change: Partial<SubscribeRequest> & { known?: TakenValues } = {},
): Commit | Refusal => {
  const { known = FREE, ...form } = change;
  return decideSubscribe(stored, subscribeRequest(product, form), known, contextAt(now));
};

export const toBundle = (
  stored: StoredTenant,
  plan: BundlePlanCode,
  now: Instant,
  change: Partial<BundleSwitchRequest> & { known?: TakenValues } = {},
): Commit | Refusal => {
  const { known = FREE, ...form } = change;
  return decideBundleSwitch(stored, bundleRequest(plan, form), known, contextAt(now));
};

/** Cancels a product today, at the penalty of today. */
export function cancelToday(stored: StoredTenant, product: Product, now: Instant): Commit | Refusal {
  const items = [{ product, date: kstDateOf(now) }];
  const { tenant } = applyDue(stored.tenant, now);
  const penalty = tenant.subscriptions[product] ? quoteOf(tenant, stored.usage, items).total : 0;
  return decideCancellation(stored, cancellationRequest(items, penalty), contextAt(now));
}

/** The running operation, done. */
export const done = (stored: StoredTenant, now: Instant): StoredTenant =>
  decided(stored, decideSetupComplete(stored, stored.tenant.operation.version, now));

/** The running operation, failed. */
export const broken = (stored: StoredTenant, now: Instant): StoredTenant =>
  decided(stored, decideSetupFailed(stored, stored.tenant.operation.version, now));

/** A move that was accepted, and carried out in the same second. */
export const moved = (stored: StoredTenant, decision: Commit | Refusal, now: Instant): StoredTenant => {
  const after = decided(stored, decision);
  return after.tenant.operation.status === 'IN_PROGRESS' ? done(after, now) : after;
};

export type Billing = 'trial' | 'monthly' | 'annual';

/** All products of the company on a trial, or paid from the day of `now` on. */
export const billed = (stored: StoredTenant, billing: Billing, now: Instant): StoredTenant =>
  subscriptionsOf(stored.tenant).reduce((at, { product, phase }) => {
    if (billing === 'trial' || phase !== 'TRIAL') return at;
    const form = switchRequest({
      billingPlan: billing === 'monthly' ? 'MONTHLY' : 'ANNUAL',
      startDate: kstDateOf(now),
    });
    return decided(at, decidePaidSwitch(at, product, form, contextAt(now)));
  }, stored);

/** The company in words: each live product with its plan and how it is paid, and the bundle. */
export function inWords({ tenant }: Pick<StoredTenant, 'tenant'>): string {
  const products = subscriptionsOf(tenant)
    .filter(isLive)
    .map(
      ({ product, plan, contract }) => `${product} ${plan} ${contract?.billingPlan.toLowerCase() ?? 'trial'}`,
    );
  return [...products, ...bundleOf(tenant)].join(', ') || 'nothing';
}

const bundleOf = ({ bundle }: Tenant): string[] => (bundle ? [`as ${bundle.plan}`] : []);

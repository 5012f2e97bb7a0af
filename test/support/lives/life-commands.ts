import {
  addDays,
  addMonths,
  type Instant,
  type KstDate,
  kstDateOf,
  monthOf,
  monthsAfter,
} from '../../../functions/core/business-calendar.ts';
import type { BundlePlanCode, OfferKey, PlanCode, Product } from '../../../functions/core/catalog/codes.ts';
import { planOf, productOf } from '../../../functions/core/catalog/lookups.ts';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { decideBundleSwitch } from '../../../functions/core/decide/begin/bundle-switch.ts';
import { decideSubscribe } from '../../../functions/core/decide/begin/subscribe.ts';
import { decideBillingProfile } from '../../../functions/core/decide/billing-profile.ts';
import { decideCancellation, decideUndo, quoteOf } from '../../../functions/core/decide/cancellation.ts';
import { decideCapacity } from '../../../functions/core/decide/capacity.ts';
import { decideCashReceipt } from '../../../functions/core/decide/cash-receipt.ts';
import {
  decideDomainChecked,
  decideVerification,
  wantedProof,
} from '../../../functions/core/decide/domain-verification.ts';
import { decideDropReservation, decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { decidePayment } from '../../../functions/core/decide/payment.ts';
import { decideRename } from '../../../functions/core/decide/rename.ts';
import { decideRenewal } from '../../../functions/core/decide/renewal.ts';
import { decideDataDeleted } from '../../../functions/core/decide/system/data-deletion.ts';
import {
  decideOperationRetry,
  decideSetupComplete,
  decideSetupFailed,
} from '../../../functions/core/decide/system/setup.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import { decideBundleUpgrade, decideUpgrade } from '../../../functions/core/decide/upgrade.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { lastCancellationDay } from '../../../functions/core/lifecycle/early-end.ts';
import type { Subscription } from '../../../functions/core/model/subscription.ts';
import { type StoredTenant, subscriptionsOf } from '../../../functions/core/model/tenant.ts';
import type { Refusal } from '../../../functions/core/refusals/refusals.ts';
import type { BillingProfileRequest } from '../../../functions/core/requests/billing-profile.ts';
import type { BundleSwitchRequest } from '../../../functions/core/requests/bundle-switch.ts';
import type { CancellationRequest } from '../../../functions/core/requests/cancellation.ts';
import type { RenewalRequest } from '../../../functions/core/requests/renewal.ts';
import type { SubscribeRequest } from '../../../functions/core/requests/subscribe.ts';
import type { BundleUpgradeRequest, UpgradeRequest } from '../../../functions/core/requests/upgrade.ts';
import { BY_OWNER, cancellationRequest, contextAt, switchRequest, WITH_FINANCE } from '../subscriptions.ts';

/** What people and the workflow do to a tenant. */
export const COMMANDS = [
  'COMPLETE',
  'FAIL',
  'RETRY',
  'PROFILE',
  'BILLING',
  'RECEIPT',
  'PAYMENT',
  'SWITCH',
  'RESERVE',
  'PAY',
  'DROP',
  'RENEW',
  'UNITS',
  'CANCEL',
  'UNDO',
  'DELETE',
  'UPGRADE',
  'RAISE',
  'BUNDLE',
  'SUBSCRIBE',
  'RENAME',
  'VERIFY',
  'LOOK',
] as const;
export type CommandKind = (typeof COMMANDS)[number];

/** Answers what `choice` picks, so that one number tells a command whole. */
const pick = <T>(choice: number, ...from: [T, ...T[]]): T => from[choice % from.length] ?? from[0];

const CARD = { kind: 'CARD', token: 'pm_9f27c1d0a4b8', label: 'SHINHAN 1234', expires: '2027-01' } as const;
const billingChange = (choice: number): BillingProfileRequest =>
  pick<BillingProfileRequest>(
    choice,
    { paymentMethod: CARD },
    { noticeEmail: 'bills@acme.com' },
    { paymentMethod: null },
    { noticeEmail: null },
  );

/** The decision of one command; `choice` picks product, plan, dates and all else that it may name. */
export function decisionOf(
  kind: CommandKind,
  stored: StoredTenant,
  choice: number,
  now: Instant,
): Commit | Refusal | undefined {
  const { version } = stored.tenant.operation;
  switch (kind) {
    case 'COMPLETE':
      return decideSetupComplete(stored, version, now);
    case 'FAIL':
      return decideSetupFailed(stored, version, now);
    case 'RETRY':
      return decideOperationRetry(stored, { type: 'SUPPORT', sub: 'support-1' }, now);
    case 'PROFILE':
      return decideProfile(stored, { language: pick(choice, 'en', 'ko') }, BY_OWNER, now);
    case 'BILLING':
      return decideBillingProfile(stored, billingChange(choice), BY_OWNER, now);
    case 'RECEIPT': {
      const month = monthsAfter(monthOf(kstDateOf(now)), (choice % 4) - 3);
      const request = { purpose: 'INCOME_DEDUCTION', identifier: '010-1234-5678' } as const;
      return decideCashReceipt(stored, month, request, choice % 3, BY_OWNER, now);
    }
    case 'PAYMENT': {
      const month = monthsAfter(monthOf(kstDateOf(now)), (choice % 3) - 2);
      const isOverdue = stored.tenant.overdueBills?.includes(month);
      return decidePayment(
        { ...stored, deployment: WITH_FINANCE },
        month,
        { status: isOverdue ? 'PAID' : 'OVERDUE', total: 1 },
        { total: 1, payment: undefined },
        { type: 'FINANCE', sub: 'finance' },
        now,
      );
    }
    case 'SWITCH':
      return switchTo(stored, choice, now);
    case 'RESERVE':
      return decidePaidSwitch(stored, offerOf(stored, choice, now), switchRequest(), contextAt(now));
    case 'PAY': {
      const form = switchRequest({ startDate: kstDateOf(now) });
      return decidePaidSwitch(stored, offerOf(stored, choice, now), form, contextAt(now));
    }
    case 'DROP':
      return decideDropReservation(stored, offerOf(stored, choice, now), contextAt(now));
    case 'RENEW':
      return decideRenewal(stored, productIn(stored, choice), renewalOf(stored, choice), contextAt(now));
    case 'UNITS':
      return decideCapacity(stored, productIn(stored, choice), { addedUnits: choice % 4 }, contextAt(now));
    case 'CANCEL':
      return cancel(stored, choice, now);
    case 'UNDO':
      return decideUndo(stored, pick(choice, undefined, productIn(stored, choice >> 1)), contextAt(now));
    case 'DELETE':
      return decideDataDeleted(stored, productIn(stored, choice), now);
    case 'UPGRADE': {
      const product = productIn(stored, choice);
      const plan = pick(choice >> 2, ...plansOf(product));
      const form: UpgradeRequest = { plan, ...newDomain(stored, choice), termsVersion: TERMS_VERSION };
      return decideUpgrade(stored, product, form, NOTHING_TAKEN, contextAt(now));
    }
    case 'RAISE': {
      const form: BundleUpgradeRequest = {
        plan: bundleIn(choice),
        ...newDomain(stored, choice >> 2),
        termsVersion: TERMS_VERSION,
      };
      return decideBundleUpgrade(stored, form, NOTHING_TAKEN, contextAt(now));
    }
    case 'BUNDLE':
      return decideBundleSwitch(stored, bundleRequest(stored, choice), NOTHING_TAKEN, contextAt(now));
    case 'SUBSCRIBE':
      return decideSubscribe(stored, subscribeRequest(stored, choice), NOTHING_TAKEN, contextAt(now));
    case 'RENAME':
      return rename(stored, choice, now);
    case 'VERIFY':
      return decideVerification(stored, (domain) => `token-of-${domain}`, contextAt(now));
    case 'LOOK': {
      const wanted = wantedProof(stored.tenant);
      return wanted && decideDomainChecked(stored, wanted, choice % 3 === 0, now);
    }
  }
}

/** To a name that is new, or one of those that the company has had. */
function rename(stored: StoredTenant, choice: number, now: Instant) {
  const { tenantId, identity, secondaryDomains = [] } = stored.tenant;
  const field = identity.domainName === undefined ? 'groupName' : 'domainName';
  const value = field === 'domainName' ? `acme-${choice % 5}.com` : `acme-${choice % 5}`;
  const ownedBy = secondaryDomains.includes(value) ? tenantId : undefined;
  return decideRename(stored, { field, value }, ownedBy, contextAt(now));
}

const subscribed = ({ tenant }: StoredTenant): [Subscription, ...Subscription[]] => {
  const [first, ...others] = subscriptionsOf(tenant);
  if (!first) throw new Error('a tenant has a subscription');
  return [first, ...others];
};
const productIn = (stored: StoredTenant, choice: number): Product =>
  pick(choice, ...subscribed(stored)).product;
/** The bundle where there is one, or one of its parts (A30). */
function offerOf(stored: StoredTenant, choice: number, now: Instant): OfferKey {
  const product = productIn(stored, choice);
  // As it stands, also when no timer has written it: what is chosen must not depend on that.
  const { bundle } = applyDue(stored.tenant, now).tenant;
  return bundle ? pick(choice >> 2, 'BUNDLE', product, product) : product;
}

const NOTHING_TAKEN = { taken: [], trialUsed: [] };
const plansOf = (product: Product): [PlanCode, ...PlanCode[]] => {
  const [first, ...others] = productOf(product).plans.map(({ code }) => code);
  if (!first) throw new Error('a product has a plan');
  return [first, ...others];
};
const bundleIn = (choice: number): BundlePlanCode =>
  pick(choice, 'BASIC_BASIC', 'PREMIUM_BASIC', 'LITE_BASIC');

/** A company under a group name may bring a domain along (F31). */
const newDomain = ({ tenant }: StoredTenant, choice: number) =>
  tenant.identity.domainName === undefined && pick(choice, true, true, false)
    ? { domainName: 'acme.com' }
    : {};
const newCompanyId = ({ tenant }: StoredTenant) =>
  tenant.identity.companyId === undefined ? { companyId: 'acme' } : {};

function bundleRequest(stored: StoredTenant, choice: number): BundleSwitchRequest {
  const billingPlan = pick(choice >> 2, undefined, 'MONTHLY' as const, 'ANNUAL' as const);
  return {
    plan: bundleIn(choice),
    ...newDomain(stored, choice >> 1),
    ...newCompanyId(stored),
    initialPassword: pick<BundleSwitchRequest['initialPassword']>(
      choice >> 3,
      { mode: 'USER', email: 'mina@acme-mail.com' },
      { mode: 'ADMIN', password: 'Spring-Rain.84' },
    ),
    ...(billingPlan && { billingPlan }),
    termsVersion: TERMS_VERSION,
  };
}

function subscribeRequest(stored: StoredTenant, choice: number): SubscribeRequest {
  const offer = pick<SubscribeRequest['offer']>(
    choice,
    { type: 'PRODUCT', product: 'NAVER_WORKS', plan: 'BASIC' },
    { type: 'PRODUCT', product: 'WORKPLACE', plan: 'WORKPLACE' },
    { type: 'PRODUCT', product: 'WORKBOX', plan: 'STANDARD' },
    { type: 'PRODUCT', product: 'NAVER_WORKS', plan: 'LITE' },
  );
  const billingPlan = pick(choice >> 2, undefined, 'MONTHLY' as const, 'ANNUAL' as const);
  const needsDomain = offer.product === 'NAVER_WORKS' && offer.plan === 'BASIC';
  return {
    offer,
    ...(needsDomain && newDomain(stored, choice >> 1)),
    ...(offer.product !== 'NAVER_WORKS' && newCompanyId(stored)),
    ...(billingPlan && { billingPlan }),
    termsVersion: TERMS_VERSION,
  };
}

function switchTo(stored: StoredTenant, choice: number, now: Instant) {
  const today = kstDateOf(now);
  const startDate = pick(choice >> 1, undefined, today, addDays(today, 1), addDays(today, choice % 40));
  const billingPlan = pick(choice, 'ANNUAL' as const, 'MONTHLY' as const);
  const renewalType = pick(choice >> 3, undefined, 'AUTO_RENEW' as const, 'SWITCH_TO_MONTHLY' as const);
  const form = switchRequest({
    billingPlan,
    ...(startDate && { startDate }),
    ...(billingPlan === 'ANNUAL' && renewalType && { renewalType }),
  });
  return decidePaidSwitch(stored, offerOf(stored, choice, now), form, contextAt(now));
}

function renewalOf(stored: StoredTenant, choice: number): RenewalRequest {
  const product = productIn(stored, choice);
  const plan = pick(choice >> 3, ...(productOf(product).plans.map(({ code }) => code) as [never]));
  return pick<RenewalRequest>(
    choice >> 1,
    { renewalType: 'AUTO_RENEW' },
    { renewalType: 'SWITCH_TO_MONTHLY' },
    { renewalType: 'CHANGE', billingPlan: 'ANNUAL', plan: planOf(product, plan).code },
    { renewalType: 'CHANGE', billingPlan: pick(choice >> 3, 'MONTHLY', 'ANNUAL') },
  );
}

/** Accepts the penalty of the day, as the console does. */
function cancel(stored: StoredTenant, choice: number, now: Instant) {
  const { tenant } = applyDue(stored.tenant, now);
  const all = subscribed(stored);
  const chosen = pick(choice, all, all.slice(0, 1), all.slice(-1));
  const today = kstDateOf(now);
  const items: CancellationRequest['items'] = chosen.map(({ product }, index) => {
    const current = tenant.subscriptions[product];
    const last: KstDate = current ? lastCancellationDay(current, today) : addMonths(today, 1);
    const date = pick((choice >> 2) + index, last, today, addDays(today, 1), addDays(today, choice % 25));
    return { product, date };
  });
  return decideCancellation(
    stored,
    cancellationRequest(items, quoteOf(tenant, stored.usage, items).total),
    contextAt(now),
  );
}

import { verificationTokenOf } from '../../../functions/adapters/crypto/tokens.ts';
import { changeBillingProfile } from '../../../functions/api/commands/billing-profile.ts';
import { cancel, undoCancellation } from '../../../functions/api/commands/cancellation.ts';
import { changeCapacity } from '../../../functions/api/commands/capacity.ts';
import {
  dropBundlePaidSwitch,
  dropPaidSwitch,
  switchBundleToPaid,
  switchToPaid,
} from '../../../functions/api/commands/paid-switch.ts';
import { changeDomain, changeGroupName } from '../../../functions/api/commands/rename.ts';
import { changeRenewal } from '../../../functions/api/commands/renewal.ts';
import { subscribe } from '../../../functions/api/commands/subscribe.ts';
import { switchToBundle } from '../../../functions/api/commands/switch-to-bundle.ts';
import { updateProfile } from '../../../functions/api/commands/update-profile.ts';
import { upgradeBundle, upgradeProduct } from '../../../functions/api/commands/upgrade.ts';
import { verifyDomain } from '../../../functions/api/commands/verify-domain.ts';
import { retryOperation } from '../../../functions/api/support/operator.ts';
import { addDays, kstDateOf } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import { quoteOf } from '../../../functions/core/decide/cancellation.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { lastCancellationDay } from '../../../functions/core/lifecycle/early-end.ts';
import { proofOf } from '../../../functions/core/model/domain-proof.ts';
import type { Subscription } from '../../../functions/core/model/subscription.ts';
import { subscriptionsOf, type Tenant } from '../../../functions/core/model/tenant.ts';
import type { UsageDays } from '../../../functions/core/model/usage.ts';
import { CONFIRMATION_TEXTS } from '../../../functions/core/requests/cancellation.ts';
import type { Random } from '../../../infra/local/faults/seeded.ts';
import { SUPPORT } from '../../support/http.ts';
import type { World } from '../world/world.ts';
import { type Command, commandFor } from './clients.ts';

/** From one plan, product or bundle to another. */
export const PLAN_CHANGES = ['SUBSCRIBE', 'UPGRADE', 'UPGRADE_BUNDLE', 'TO_BUNDLE'] as const;
export const COMMANDS = [
  'SWITCH',
  'SWITCH_BUNDLE',
  'DROP',
  'DROP_BUNDLE',
  'RENEW',
  'UNITS',
  'CANCEL',
  'UNDO',
  'PROFILE',
  'BILLING',
  'RETRY_SETUP',
  'RENAME',
  'VERIFY',
  ...PLAN_CHANGES,
] as const;
export type CommandKind = (typeof COMMANDS)[number];

/** A command that makes sense on the tenant as it is read now; by the time it arrives, much may have changed. */
export async function commandOf(world: World, random: Random, kind: CommandKind): Promise<Command> {
  const [tenantId = ''] = random.shuffled(world.tenantIds);
  const stored = await world.stored(tenantId);
  const { tenant } = applyDue(stored.tenant, world.now());
  const subscription = random.shuffled(subscriptionsOf(tenant))[0];
  if (!subscription) throw new Error('a tenant without a subscription');
  const { product } = subscription;
  const call = {
    tenantId,
    product,
    now: world.now(),
    key: `key-${random.below(1_000_000)}`,
    ifMatch: random.chance(0.85) ? stored.tenant.version : undefined,
  };
  const send = (...[work, method, more]: [Command['work'], string, object?]) =>
    commandFor(work, method, { ...call, ...more });

  switch (kind) {
    case 'SWITCH':
    case 'SWITCH_BUNDLE':
      return send(kind === 'SWITCH' ? switchToPaid : switchBundleToPaid, 'PUT', {
        body: paidSwitch(world, random, subscription),
      });
    case 'DROP':
      return send(dropPaidSwitch, 'DELETE');
    case 'DROP_BUNDLE':
      return send(dropBundlePaidSwitch, 'DELETE');
    case 'RENEW':
      return send(changeRenewal, 'PUT', { body: renewal(random) });
    case 'UNITS':
      return send(changeCapacity, 'PUT', { body: { addedUnits: random.below(3) } });
    case 'CANCEL':
      return send(cancel, 'PUT', { body: cancellation(world, random, tenant, stored.usage) });
    case 'UNDO':
      return send(undoCancellation, 'DELETE', { query: random.chance(0.5) ? { product } : {} });
    case 'PROFILE':
      return send(updateProfile, 'PATCH', { body: { timeZone: random.one(['Asia/Tokyo', 'America/Lima']) } });
    case 'BILLING':
      return send(changeBillingProfile, 'PATCH', {
        body: { noticeEmail: random.one([null, 'bills@company.example']) },
      });
    case 'RENAME':
      return tenant.identity.domainName === undefined
        ? send(changeGroupName, 'PUT', { body: { groupName: `group-${random.below(4)}` } })
        : send(changeDomain, 'PUT', { body: { domainName: `domain-${random.below(4)}.com` } });
    case 'VERIFY':
      publish(world, random, tenant);
      return send(verifyDomain, 'POST');
    case 'SUBSCRIBE':
      return send(subscribe, 'POST', { body: furtherProduct(random, tenant) });
    case 'UPGRADE':
      return send(upgradeProduct, 'POST', {
        body: { plan: random.one(PLANS), ...domain(random, tenant), termsVersion: TERMS_VERSION },
      });
    case 'UPGRADE_BUNDLE':
      return send(upgradeBundle, 'POST', {
        body: { plan: random.one(BUNDLES), ...domain(random, tenant), termsVersion: TERMS_VERSION },
      });
    case 'TO_BUNDLE':
      return send(switchToBundle, 'POST', { body: bundle(random, tenant) });
    case 'RETRY_SETUP':
      return send(retryOperation, 'POST', { caller: SUPPORT });
  }
}

const PLANS = ['BASIC', 'PREMIUM', 'COLLABO', 'COLLABO_PLUS'] as const;
const BUNDLES = ['LITE_BASIC', 'BASIC_BASIC', 'PREMIUM_BASIC'] as const;

/** A company under a group name brings a domain, perhaps one that another company wants too. */
const domain = (random: Random, { identity }: Tenant) =>
  identity.domainName === undefined && random.chance(0.8)
    ? { domainName: `domain-${random.below(4)}.com` }
    : {};
const companyId = (random: Random, { identity }: Tenant) =>
  identity.companyId === undefined ? { companyId: `company-x${random.below(3)}` } : {};
const payment = (random: Random) =>
  random.chance(0.6) ? { billingPlan: random.one(['MONTHLY', 'ANNUAL']) } : {};

function furtherProduct(random: Random, tenant: Tenant) {
  const [product, plan] = random.one([
    ['NAVER_WORKS', 'LITE'],
    ['NAVER_WORKS', 'BASIC'],
    ['WORKPLACE', 'WORKPLACE'],
    ['WORKBOX', 'STANDARD'],
  ]);
  return {
    offer: { type: 'PRODUCT', product, plan },
    ...(product !== 'NAVER_WORKS' && companyId(random, tenant)),
    ...(plan === 'BASIC' && domain(random, tenant)),
    ...payment(random),
    termsVersion: TERMS_VERSION,
  };
}

const bundle = (random: Random, tenant: Tenant) => ({
  plan: random.one(BUNDLES),
  ...companyId(random, tenant),
  ...domain(random, tenant),
  initialPassword: random.one<object>([
    { mode: 'USER', email: 'mina@home.example' },
    { mode: 'ADMIN', password: 'Spring-Rain.84' },
  ]),
  ...payment(random),
  termsVersion: TERMS_VERSION,
});

/** The record as the customer may have published it, or DNS that does not answer. */
function publish({ dns }: World, random: Random, { tenantId, identity }: Tenant): void {
  const { domainName = '' } = identity;
  const records = [proofOf(verificationTokenOf(tenantId, domainName))];
  if (random.chance(0.5)) dns.set(domainName, { outcome: 'ANSWERED', records });
  else if (random.chance(0.3)) dns.set(domainName, { outcome: 'UNREACHABLE', code: 'ESERVFAIL' });
}

function paidSwitch(world: World, random: Random, { trial }: Subscription) {
  const today = kstDateOf(world.now());
  const reserved = random.one([trial?.endDate, addDays(today, random.between(1, 12)), undefined]);
  const billingPlan = random.one(['ANNUAL', 'ANNUAL', 'MONTHLY']);
  return {
    billingPlan,
    ...(random.chance(0.35) ? { startDate: today } : { startDate: reserved }),
    ...(billingPlan === 'ANNUAL' && random.chance(0.5) && { renewalType: 'AUTO_RENEW' }),
    termsVersion: TERMS_VERSION,
  };
}

const renewal = (random: Random) =>
  random.one([
    { renewalType: 'AUTO_RENEW' },
    { renewalType: 'SWITCH_TO_MONTHLY' },
    { renewalType: 'CHANGE', billingPlan: 'MONTHLY' },
    { renewalType: 'CHANGE', billingPlan: 'ANNUAL' },
  ]);

/** Today or a date that is allowed, for one product or for all, at the penalty of the moment. */
function cancellation(world: World, random: Random, tenant: Tenant, usage: UsageDays) {
  const today = kstDateOf(world.now());
  const running = random.shuffled(subscriptionsOf(tenant).filter(({ phase }) => phase !== 'ENDED'));
  const chosen = random.chance(0.5) ? running : running.slice(0, 1);
  const items = chosen.map((subscription) => ({
    product: subscription.product,
    date: random.chance(0.3) ? today : dateUntil(random, today, lastCancellationDay(subscription, today)),
  }));
  return {
    items: items satisfies { product: Product }[],
    confirmationText: CONFIRMATION_TEXTS.en,
    acceptedPenalty: quoteOf(tenant, usage, items).total,
  };
}

function dateUntil(random: Random, today: ReturnType<typeof kstDateOf>, last: ReturnType<typeof kstDateOf>) {
  const date = addDays(today, random.between(1, 20));
  return random.chance(0.2) || date > last ? last : date;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, kstDateOf } from '../../../functions/core/business-calendar.ts';
import { BUNDLE } from '../../../functions/core/catalog/bundle.ts';
import { BundlePlanCodeSchema, type PlanCode, type Product } from '../../../functions/core/catalog/codes.ts';
import { bundlePlan, productOf } from '../../../functions/core/catalog/lookups.ts';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { decideBundleSwitch } from '../../../functions/core/decide/begin/bundle-switch.ts';
import { decideSubscribe } from '../../../functions/core/decide/begin/subscribe.ts';
import { decideBillingProfile } from '../../../functions/core/decide/billing-profile.ts';
import { decideUndo } from '../../../functions/core/decide/cancellation.ts';
import { decideCapacity } from '../../../functions/core/decide/capacity.ts';
import { decideVerification } from '../../../functions/core/decide/domain-verification.ts';
import { decideDropReservation, decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { decideRename } from '../../../functions/core/decide/rename.ts';
import { decideRenewal } from '../../../functions/core/decide/renewal.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import { decideBundleUpgrade, decideUpgrade } from '../../../functions/core/decide/upgrade.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { upgradesOf } from '../../../functions/core/lifecycle/upgrades.ts';
import type { StoredTenant, Tenant } from '../../../functions/core/model/tenant.ts';
import { REFUSALS } from '../../../functions/core/refusals/codes.ts';
import { isRefusal, type Refusal, refuse } from '../../../functions/core/refusals/refusals.ts';
import type { SubscribeRequest } from '../../../functions/core/requests/subscribe.ts';
import type { BundleUpgradeRequest } from '../../../functions/core/requests/upgrade.ts';
import { type TenantView, tenantView } from '../../../functions/core/views/tenant-view.ts';
import { anyLife, live } from '../../support/lives/tenant-life.ts';
import { cancelToday } from '../../support/plan-changes.ts';
import { BY_OWNER, contextAt, switchRequest, WITH_FINANCE } from '../../support/subscriptions.ts';
import { ANY_TEXT } from '../../support/texts.ts';

/** What the owner would send who follows each action with the dates and the penalty of today. */
const CALLS: Readonly<
  Record<string, (stored: StoredTenant, product: Product, now: Instant) => Commit | Refusal>
> = {
  SWITCH_TO_PAID: (stored, product, now) =>
    decidePaidSwitch(stored, product, switchRequest({ startDate: kstDateOf(now) }), contextAt(now)),
  DROP_RESERVATION: (stored, product, now) => decideDropReservation(stored, product, contextAt(now)),
  CHANGE_RENEWAL: (stored, product, now) =>
    decideRenewal(stored, product, { renewalType: 'AUTO_RENEW' }, contextAt(now)),
  CHANGE_CAPACITY: (stored, product, now) =>
    decideCapacity(stored, product, { addedUnits: 1 }, contextAt(now)),
  CANCEL: (stored, product, now) => cancelToday(stored, product, now),
  UNDO_CANCELLATION: (stored, product, now) => decideUndo(stored, product, contextAt(now)),
  UPGRADE: (stored, product, now) => {
    const { tenant } = applyDue(stored.tenant, now);
    const current = tenant.subscriptions[product]?.plan;
    const plan = (current && upgradesOf(product, current)[0]) ?? planSoldAlone(product);
    return decideUpgrade(
      stored,
      product,
      { plan, ...domainFor(tenant, plan), termsVersion },
      FREE,
      contextAt(now),
    );
  },
};

/** The same of the company as a whole. */
const COMPANY_CALLS: Readonly<
  Record<string, (stored: StoredTenant, now: Instant, action: Action) => Commit | Refusal>
> = {
  UPDATE_PROFILE: (stored, now) => decideProfile(stored, { language: 'ko' }, BY_OWNER, now),
  CHANGE_BILLING_PROFILE: (stored, now) =>
    decideBillingProfile(stored, { noticeEmail: 'bills@acme.com' }, BY_OWNER, now),
  CHANGE_DOMAIN: (stored, now) =>
    decideRename(stored, { field: 'domainName', value: 'fresh.com' }, undefined, contextAt(now)),
  CHANGE_GROUP_NAME: (stored, now) =>
    decideRename(stored, { field: 'groupName', value: 'fresh-group' }, undefined, contextAt(now)),
  VERIFY_DOMAIN: (stored, now) => decideVerification(stored, () => 'token', contextAt(now)),
  UPGRADE_BUNDLE: (stored, now, { plans = [] }) => {
    const plan = BundlePlanCodeSchema.parse(plans[0] ?? 'PREMIUM_BASIC');
    const form: BundleUpgradeRequest = {
      plan,
      ...domainFor(stored.tenant, bundlePlan(plan).parts.NAVER_WORKS),
      termsVersion,
    };
    return decideBundleUpgrade(stored, form, FREE, contextAt(now));
  },
  SWITCH_TO_BUNDLE: (stored, now, { plans = [] }) => {
    const plan = BundlePlanCodeSchema.parse(plans[0] ?? 'PREMIUM_BASIC');
    return decideBundleSwitch(
      stored,
      {
        plan,
        ...domainFor(stored.tenant, bundlePlan(plan).parts.NAVER_WORKS),
        ...(stored.tenant.identity.companyId === undefined && { companyId: 'acme' }),
        initialPassword: { mode: 'USER', email: 'mina@acme-mail.com' },
        billingPlan: 'MONTHLY',
        termsVersion,
      },
      FREE,
      contextAt(now),
    );
  },
  LEAVE_BUNDLE: (stored, now) => {
    const { bundle } = applyDue(stored.tenant, now).tenant;
    const parts = bundle ? BUNDLE.parts : [];
    const answers = parts.map((part) => cancelToday(stored, part, now));
    return answers.find((answer) => !isRefusal(answer)) ?? answers[0] ?? refuse('NOT_FOUND');
  },
  SUBSCRIBE: (stored, now, { product = 'WORKBOX' }) => {
    const offer = { type: 'PRODUCT', product, plan: planSoldAlone(product) } as SubscribeRequest['offer'];
    const companyId = product !== 'NAVER_WORKS' && stored.tenant.identity.companyId === undefined;
    const form: SubscribeRequest = {
      offer,
      ...(companyId && { companyId: 'acme' }),
      billingPlan: 'MONTHLY' as const,
      termsVersion,
    };
    return decideSubscribe(stored, form, FREE, contextAt(now));
  },
};

type Action = TenantView['allowedActions'][number];
const termsVersion = TERMS_VERSION;
const FREE = { taken: [], trialUsed: [] };

const planSoldAlone = (product: Product): PlanCode => {
  const [lowest] = productOf(product).plans.filter(({ soldAlone }) => soldAlone);
  if (!lowest) throw new Error(`${product} is not sold alone`);
  return lowest.code;
};

/** A company under a group name names a domain where the plan needs one. */
const domainFor = ({ identity }: Tenant, plan: PlanCode) =>
  identity.domainName === undefined && (plan === 'BASIC' || plan === 'PREMIUM') && identity.groupName
    ? { domainName: 'acme.com' }
    : {};

describe('the actions that a tenant shows', () => {
  it('R68 R161 F33 are exactly those that the decisions accept, and the code is the refusal of the others', async () => {
    const seen = new Set<string>();
    const check = (current: StoredTenant, now: Instant) => {
      const stored = { ...current, deployment: WITH_FINANCE };
      const view = tenantView(stored.tenant, now, { deployment: WITH_FINANCE });
      const shown: unknown[] = [];
      const decided: unknown[] = [];
      for (const { product, allowedActions } of view.subscriptions) {
        shown.push(allowedActions.map(({ action }) => action));
        decided.push(Object.keys(CALLS));
        for (const { action, allowed, code, fix } of allowedActions) {
          const answer = CALLS[action]?.(stored, product, now);
          const refused = answer && isRefusal(answer) ? answer.refused : undefined;
          shown.push([action, code, allowed, fix]);
          decided.push([action, refused, refused === undefined, refused && REFUSALS[refused].fix]);
          seen.add(`${action} ${refused ?? 'allowed'}`);
        }
      }
      for (const action of view.allowedActions) {
        const answer = COMPANY_CALLS[action.action]?.(stored, now, action);
        const refused = answer && isRefusal(answer) ? answer.refused : undefined;
        const how = action.action === 'LEAVE_BUNDLE' ? ANY_TEXT : undefined;
        shown.push([action.action, action.code, action.allowed, action.fix]);
        decided.push([
          action.action,
          refused,
          answer !== undefined && refused === undefined,
          refused ? REFUSALS[refused].fix : how,
        ]);
        seen.add(`${action.action} ${refused ?? 'allowed'}`);
      }
      expect(shown).toEqual(decided);
    };
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        await live(life, { wakes: true, each: ({ current }, now) => check(current(), now) });
      }),
      { numRuns: 150 },
    );
    // Every action was seen allowed and refused.
    for (const action of [...Object.keys(CALLS), ...Object.keys(COMPANY_CALLS)]) {
      expect([...seen].filter((one) => one.startsWith(`${action} `)).length).toBeGreaterThan(1);
      expect(seen).toContain(`${action} allowed`);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { BundlePlanCode, PlanCode, Product } from '../../../functions/core/catalog/codes.ts';
import { planOf } from '../../../functions/core/catalog/lookups.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { isLive } from '../../../functions/core/model/subscription.ts';
import { type StoredTenant, subscriptionsOf } from '../../../functions/core/model/tenant.ts';
import { isRefusal, type Refusal } from '../../../functions/core/refusals/refusals.ts';
import {
  type Billing,
  billed,
  cancelToday,
  inWords,
  moved,
  subscribe,
  toBundle,
  upgrade,
  upgradeBundle,
} from '../../support/plan-changes.ts';
import {
  BUNDLE_BODY,
  NAVER_WORKS_BODY,
  WORKBOX_BODY,
  WORKPLACE_BODY,
  withAccount,
} from '../../support/requests.ts';
import { REQUESTED_AT, ready, requestCommit, storedBy } from '../../support/tenants.ts';

const PAID_AT: Instant = '2026-07-03T05:00:00Z';
/** 2026-07-08 in Seoul. */
const NOW: Instant = '2026-07-08T05:00:00Z';
const NAVER_WORKS_UNDER_DOMAIN = {
  ...withAccount(NAVER_WORKS_BODY, { groupName: undefined, domainName: 'acme.com' }),
  offer: { type: 'PRODUCT', product: 'NAVER_WORKS', plan: 'BASIC' },
};

const both = (): StoredTenant => {
  const alone = ready(WORKPLACE_BODY);
  return moved(alone, subscribe(alone, 'NAVER_WORKS', REQUESTED_AT), REQUESTED_AT);
};
const STATES = {
  NAVER_WORKS: () => ready(NAVER_WORKS_UNDER_DOMAIN),
  WORKPLACE: () => ready(WORKPLACE_BODY),
  both,
  bundle: () => ready(BUNDLE_BODY),
  WORKBOX: () => ready(WORKBOX_BODY),
} as const;
type From = keyof typeof STATES;

const companyId = (stored: StoredTenant) =>
  stored.tenant.identity.companyId === undefined ? { companyId: 'acme' } : {};
const more = (product: Product) => (stored: StoredTenant) =>
  subscribe(stored, product, NOW, product === 'NAVER_WORKS' ? {} : companyId(stored));
const bundle = (plan: BundlePlanCode) => (stored: StoredTenant) =>
  toBundle(stored, plan, NOW, companyId(stored));
const raise = (product: Product, plan: PlanCode) => (stored: StoredTenant) =>
  upgrade(stored, product, plan, NOW);
const raiseBundle = (plan: BundlePlanCode) => (stored: StoredTenant) => upgradeBundle(stored, plan, NOW);
const cancel = (product: Product) => (stored: StoredTenant) => cancelToday(stored, product, NOW);

/** Every move that there is. */
const PLAN_CHANGES = {
  'NAVER_WORKS too': more('NAVER_WORKS'),
  'WORKPLACE too': more('WORKPLACE'),
  'WORKBOX too': more('WORKBOX'),
  'to LITE_BASIC': bundle('LITE_BASIC'),
  'to BASIC_BASIC': bundle('BASIC_BASIC'),
  'to PREMIUM_BASIC': bundle('PREMIUM_BASIC'),
  'NAVER_WORKS up to PREMIUM': raise('NAVER_WORKS', 'PREMIUM'),
  'NAVER_WORKS down to LITE': raise('NAVER_WORKS', 'LITE'),
  'WORKPLACE up to COLLABO': raise('WORKPLACE', 'COLLABO'),
  'WORKBOX up': raise('WORKBOX', 'STANDARD'),
  'bundle up to PREMIUM_BASIC': raiseBundle('PREMIUM_BASIC'),
  'bundle again to BASIC_BASIC': raiseBundle('BASIC_BASIC'),
  'bundle down to LITE_BASIC': raiseBundle('LITE_BASIC'),
  'without NAVER_WORKS': cancel('NAVER_WORKS'),
  'without WORKPLACE': cancel('WORKPLACE'),
} as const satisfies Record<string, (stored: StoredTenant) => Commit | Refusal>;
type StepsOf = keyof typeof PLAN_CHANGES;

/** What comes of it: the company in words, `$` for how it is paid, or the refusal; of a trial, when that differs. */
const EXPECTED: Record<From, Record<StepsOf, string | { trial: string; paid: string }>> = {
  NAVER_WORKS: {
    'NAVER_WORKS too': 'ALREADY_SUBSCRIBED',
    'WORKPLACE too': 'NAVER_WORKS BASIC $, WORKPLACE WORKPLACE trial',
    'WORKBOX too': 'NAVER_WORKS BASIC $, WORKBOX STANDARD trial',
    'to LITE_BASIC': 'NOT_AN_UPGRADE',
    'to BASIC_BASIC': 'NAVER_WORKS BASIC $, WORKPLACE BASIC trial, as BASIC_BASIC',
    'to PREMIUM_BASIC': 'NAVER_WORKS PREMIUM $, WORKPLACE BASIC trial, as PREMIUM_BASIC',
    'NAVER_WORKS up to PREMIUM': { trial: 'UPGRADE_NEEDS_PAID', paid: 'NAVER_WORKS PREMIUM $' },
    'NAVER_WORKS down to LITE': { trial: 'UPGRADE_NEEDS_PAID', paid: 'NOT_AN_UPGRADE' },
    'WORKPLACE up to COLLABO': 'NOT_FOUND',
    'WORKBOX up': 'NOT_FOUND',
    'bundle up to PREMIUM_BASIC': 'NOT_FOUND',
    'bundle again to BASIC_BASIC': 'NOT_FOUND',
    'bundle down to LITE_BASIC': 'NOT_FOUND',
    'without NAVER_WORKS': 'nothing',
    'without WORKPLACE': 'NOT_SUBSCRIBED',
  },
  WORKPLACE: {
    'NAVER_WORKS too': 'NAVER_WORKS BASIC trial, WORKPLACE WORKPLACE $',
    'WORKPLACE too': 'ALREADY_SUBSCRIBED',
    'WORKBOX too': 'WORKPLACE WORKPLACE $, WORKBOX STANDARD trial',
    'to LITE_BASIC': 'NAVER_WORKS LITE trial, WORKPLACE BASIC $, as LITE_BASIC',
    'to BASIC_BASIC': 'NAVER_WORKS BASIC trial, WORKPLACE BASIC $, as BASIC_BASIC',
    'to PREMIUM_BASIC': 'NAVER_WORKS PREMIUM trial, WORKPLACE BASIC $, as PREMIUM_BASIC',
    'NAVER_WORKS up to PREMIUM': 'NOT_FOUND',
    'NAVER_WORKS down to LITE': 'NOT_FOUND',
    'WORKPLACE up to COLLABO': { trial: 'UPGRADE_NEEDS_PAID', paid: 'WORKPLACE COLLABO $' },
    'WORKBOX up': 'NOT_FOUND',
    'bundle up to PREMIUM_BASIC': 'NOT_FOUND',
    'bundle again to BASIC_BASIC': 'NOT_FOUND',
    'bundle down to LITE_BASIC': 'NOT_FOUND',
    'without NAVER_WORKS': 'NOT_SUBSCRIBED',
    'without WORKPLACE': 'nothing',
  },
  both: {
    'NAVER_WORKS too': 'ALREADY_SUBSCRIBED',
    'WORKPLACE too': 'ALREADY_SUBSCRIBED',
    'WORKBOX too': 'NAVER_WORKS BASIC $, WORKPLACE WORKPLACE $, WORKBOX STANDARD trial',
    'to LITE_BASIC': 'NOT_AN_UPGRADE',
    'to BASIC_BASIC': 'NAVER_WORKS BASIC $, WORKPLACE BASIC $, as BASIC_BASIC',
    'to PREMIUM_BASIC': 'NAVER_WORKS PREMIUM $, WORKPLACE BASIC $, as PREMIUM_BASIC',
    'NAVER_WORKS up to PREMIUM': {
      trial: 'UPGRADE_NEEDS_PAID',
      paid: 'NAVER_WORKS PREMIUM $, WORKPLACE WORKPLACE $',
    },
    'NAVER_WORKS down to LITE': { trial: 'UPGRADE_NEEDS_PAID', paid: 'NOT_AN_UPGRADE' },
    'WORKPLACE up to COLLABO': {
      trial: 'UPGRADE_NEEDS_PAID',
      paid: 'NAVER_WORKS BASIC $, WORKPLACE COLLABO $',
    },
    'WORKBOX up': 'NOT_FOUND',
    'bundle up to PREMIUM_BASIC': 'NOT_FOUND',
    'bundle again to BASIC_BASIC': 'NOT_FOUND',
    'bundle down to LITE_BASIC': 'NOT_FOUND',
    'without NAVER_WORKS': 'WORKPLACE WORKPLACE $',
    'without WORKPLACE': 'NAVER_WORKS BASIC $',
  },
  bundle: {
    'NAVER_WORKS too': 'ALREADY_SUBSCRIBED',
    'WORKPLACE too': 'ALREADY_SUBSCRIBED',
    'WORKBOX too': 'NAVER_WORKS BASIC $, WORKPLACE BASIC $, WORKBOX STANDARD trial, as BASIC_BASIC',
    'to LITE_BASIC': 'ALREADY_BUNDLE',
    'to BASIC_BASIC': 'ALREADY_BUNDLE',
    'to PREMIUM_BASIC': 'ALREADY_BUNDLE',
    'NAVER_WORKS up to PREMIUM': 'PART_OF_BUNDLE',
    'NAVER_WORKS down to LITE': 'PART_OF_BUNDLE',
    'WORKPLACE up to COLLABO': 'PART_OF_BUNDLE',
    'WORKBOX up': 'NOT_FOUND',
    'bundle up to PREMIUM_BASIC': 'NAVER_WORKS PREMIUM $, WORKPLACE BASIC $, as PREMIUM_BASIC',
    'bundle again to BASIC_BASIC': 'NOT_AN_UPGRADE',
    'bundle down to LITE_BASIC': 'NOT_AN_UPGRADE',
    'without NAVER_WORKS': 'WORKPLACE BASIC $',
    'without WORKPLACE': 'NAVER_WORKS BASIC $',
  },
  WORKBOX: {
    'NAVER_WORKS too': 'NAVER_WORKS BASIC trial, WORKBOX STANDARD $',
    'WORKPLACE too': 'WORKPLACE WORKPLACE trial, WORKBOX STANDARD $',
    'WORKBOX too': 'ALREADY_SUBSCRIBED',
    'to LITE_BASIC': 'WORKBOX_NOT_IN_BUNDLE',
    'to BASIC_BASIC': 'WORKBOX_NOT_IN_BUNDLE',
    'to PREMIUM_BASIC': 'WORKBOX_NOT_IN_BUNDLE',
    'NAVER_WORKS up to PREMIUM': 'NOT_FOUND',
    'NAVER_WORKS down to LITE': 'NOT_FOUND',
    'WORKPLACE up to COLLABO': 'NOT_FOUND',
    // WORKBOX has one plan, which is its highest.
    'WORKBOX up': 'NOT_AN_UPGRADE',
    'bundle up to PREMIUM_BASIC': 'NOT_FOUND',
    'bundle again to BASIC_BASIC': 'NOT_FOUND',
    'bundle down to LITE_BASIC': 'NOT_FOUND',
    'without NAVER_WORKS': 'NOT_SUBSCRIBED',
    'without WORKPLACE': 'NOT_SUBSCRIBED',
  },
};

describe.each(['trial', 'monthly', 'annual'] as const)('%s', (billing: Billing) => {
  describe.each(Object.keys(STATES) as From[])('from %s', (from) => {
    const before = billed(STATES[from](), billing, PAID_AT);

    it.each(
      Object.entries(EXPECTED[from]),
    )('R80 R81 R84 R86 R88 R91 R93 R138 EDGE-G1 EDGE-G7 A7 A14 A15 A27: %s', (name, wanted) => {
      const expected = typeof wanted === 'string' ? wanted : wanted[billing === 'trial' ? 'trial' : 'paid'];
      const decision = PLAN_CHANGES[name as StepsOf](before);
      if (isRefusal(decision)) {
        expect(decision.refused).toBe(expected);
        return;
      }
      const after = moved(before, decision, NOW);
      expect(inWords(after)).toBe(expected.replaceAll('$', billing));
      expect(after.tenant.operation.status).toBe('SUCCEEDED');
      expect(after.tenant.tenantId).toBe(before.tenant.tenantId);
      expectKept(before, after);
    });
  });
});

/** What is owned keeps its dates and its term; only a new plan has a new price, from the day of the request on (F32). */
function expectKept({ tenant: before }: StoredTenant, { tenant: after }: StoredTenant): void {
  for (const { product, plan, trial, contract, ...old } of subscriptionsOf(before)) {
    const now = after.subscriptions[product];
    expect(now?.trial).toEqual(trial);
    if (!isLive(now)) continue;
    expect(now.phase).toBe(old.phase);
    expect(now.contract?.commitment).toEqual(contract?.commitment);
    expect(now.contract?.startDate).toBe(contract?.startDate);
    if (!contract) continue;
    const { monthlyPrice, annualPrice } = planOf(product, now.plan);
    const price = contract.billingPlan === 'ANNUAL' ? annualPrice : monthlyPrice;
    const raised = { from: '2026-07-08', plan: now.plan, listPrice: monthlyPrice, price };
    const segments = now.plan === plan ? [] : [expect.objectContaining(raised)];
    expect(now.contract?.segments).toEqual([...contract.segments, ...segments]);
  }
}

describe('from nothing', () => {
  it.each([
    ['NAVER_WORKS', NAVER_WORKS_BODY, 'NAVER_WORKS LITE trial'],
    ['WORKPLACE', WORKPLACE_BODY, 'WORKPLACE WORKPLACE trial'],
    ['WORKBOX', WORKBOX_BODY, 'WORKBOX STANDARD trial'],
    ['the bundle', BUNDLE_BODY, 'NAVER_WORKS BASIC trial, WORKPLACE BASIC trial, as BASIC_BASIC'],
  ])('R2 R5 a request leads to %s on trial', (_, body, expected) => {
    expect(inWords(storedBy(requestCommit(body)))).toBe(expected);
  });

  it.each(Object.entries(PLAN_CHANGES))('a company that has ended is asked to come anew: %s', (_, move) => {
    const before = ready(WORKPLACE_BODY);
    const ended = moved(before, cancelToday(before, 'WORKPLACE', NOW), NOW);
    const decision = move(ended);
    expect(isRefusal(decision) && ['SUBSCRIPTION_ENDED', 'NOT_FOUND', 'NOT_SUBSCRIBED']).toContain(
      isRefusal(decision) && decision.refused,
    );
  });
});

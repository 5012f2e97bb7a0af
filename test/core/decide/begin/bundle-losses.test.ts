import { describe, expect, it } from 'vitest';
import { entitlementOf } from '../../../../functions/core/accounts/entitlement.ts';
import { type Instant, kstDateOf, startOfKstDay } from '../../../../functions/core/business-calendar.ts';
import { type BundlePlanCode, BundlePlanCodeSchema } from '../../../../functions/core/catalog/codes.ts';
import { planOf } from '../../../../functions/core/catalog/lookups.ts';
import { GB_IN_BYTES } from '../../../../functions/core/catalog/plan.ts';
import { decideRenewal } from '../../../../functions/core/decide/renewal.ts';
import { decideDataDeleted } from '../../../../functions/core/decide/system/data-deletion.ts';
import { fallingPrices } from '../../../../functions/core/guards/term-price.ts';
import { applyDue } from '../../../../functions/core/lifecycle/apply-due.ts';
import { type StoredTenant, withSubscription } from '../../../../functions/core/model/tenant.ts';
import type { RenewalRequest } from '../../../../functions/core/requests/renewal.ts';
import { capacitiesOf, NOTHING_USED } from '../../../../functions/core/usage/capacity.ts';
import { tenantView } from '../../../../functions/core/views/tenant-view.ts';
import {
  billed,
  cancelToday,
  inWords,
  moved,
  subscribe,
  toBundle,
  upgrade,
} from '../../../support/plan-changes.ts';
import { WORKPLACE_BODY } from '../../../support/requests.ts';
import { contextAt, decided, paid, subscriptionOf } from '../../../support/subscriptions.ts';
import { REQUESTED_AT, ready } from '../../../support/tenants.ts';
import { ANY_TEXT } from '../../../support/texts.ts';
import { accountsOn, withUsage } from '../../../support/usage.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';
const TERM_OVER: Instant = '2027-06-29T15:00:00Z';
const TB = 1_024 * GB_IN_BYTES;

type Workplace = 'WORKPLACE' | 'COLLABO' | 'COLLABO_PLUS';
type NaverWorks = 'LITE' | 'BASIC' | 'PREMIUM';

const workplace = (plan: Workplace, billingPlan: 'ANNUAL' | 'MONTHLY' = 'ANNUAL', change: object = {}) =>
  paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { plan, billingPlan, ...change });

/** A company that has both products, each by itself. */
function both(owned: StoredTenant, plan: NaverWorks): StoredTenant {
  const offer = { type: 'PRODUCT', product: 'NAVER_WORKS', plan } as const;
  return billed(moved(owned, subscribe(owned, 'NAVER_WORKS', NOW, { offer }), NOW), 'annual', NOW);
}

/** Of every bundle, what the call for it answers, and what the action shows: one says what the other does. */
function answers(stored: StoredTenant, now: Instant = NOW): Record<BundlePlanCode, string> {
  const { allowedActions } = tenantView(stored.tenant, now, stored.usageHead && { used: stored.usageHead });
  const action = allowedActions.find((one) => one.action === 'SWITCH_TO_BUNDLE');
  const entries = BundlePlanCodeSchema.options.map((plan) => {
    const decision = toBundle(stored, plan, now);
    const accepted = !('refused' in decision);
    expect([plan, action?.plans?.includes(plan) ?? false]).toEqual([plan, accepted]);
    return [plan, accepted ? 'accepted' : decision.refused];
  });
  return Object.fromEntries(entries);
}

const filled = (
  stored: StoredTenant,
  service: 'NAVER_WORKS' | 'WORKPLACE',
  usedBytes: number,
): StoredTenant => ({
  ...stored,
  usageHead: stored.usageHead && {
    ...stored.usageHead,
    storage: { WORKPLACE: { [service]: { usedBytes, isLow: false } } },
  },
});

describe('A35 R91 what a company has is in the bundle too', () => {
  it.each<[Workplace, BundlePlanCode[]]>([
    ['WORKPLACE', []],
    ['COLLABO', ['LITE_BASIC']],
    ['COLLABO_PLUS', ['LITE_BASIC', 'BASIC_BASIC']],
  ])('%s is refused in %j, on trial, by month and in a term', (plan, refused) => {
    const trial = { ...WORKPLACE_BODY, offer: { ...WORKPLACE_BODY.offer, plan } };
    for (const stored of [ready(trial), workplace(plan, 'MONTHLY'), workplace(plan)])
      for (const [bundle, answer] of Object.entries(answers(stored)))
        expect([bundle, answer]).toEqual([
          bundle,
          refused.includes(bundle as BundlePlanCode) ? 'WOULD_LOSE_FEATURES' : 'accepted',
        ]);
  });

  it('R60 the refusal names the features, the capacity and the plans that have both', () => {
    expect(toBundle(workplace('COLLABO'), 'LITE_BASIC', NOW)).toEqual({
      refused: 'WOULD_LOSE_FEATURES',
      detail: {
        en: expect.stringMatching(/Mail, Drive, Mail to group.*BASIC_BASIC, PREMIUM_BASIC/),
        ko: expect.stringMatching(/메일, 드라이브, 그룹사 메일.*BASIC_BASIC, PREMIUM_BASIC/),
      },
      extensions: {
        lostFeatures: ['MAIL', 'DRIVE', 'ORG_CHART_MAIL'],
        lostCapacity: [{ service: 'NAVER_WORKS', totalBytes: TB + GB_IN_BYTES, usedBytes: 0, afterBytes: 0 }],
        plans: ['BASIC_BASIC', 'PREMIUM_BASIC'],
      },
    });
    expect(toBundle(workplace('COLLABO_PLUS'), 'BASIC_BASIC', NOW)).toMatchObject({
      detail: {
        en: expect.stringMatching(/storage of NAVER WORKS \(10,241 GB now, 0 MB used, 60 GB then\)/),
        ko: expect.stringMatching(/NAVER WORKS 용량\(현재 10,241 GB, 사용 중 0 MB, 전환 후 60 GB\)/),
      },
      extensions: {
        lostFeatures: [],
        lostCapacity: [
          {
            service: 'NAVER_WORKS',
            totalBytes: 10 * TB + GB_IN_BYTES,
            usedBytes: 0,
            afterBytes: 60 * GB_IN_BYTES,
          },
        ],
        plans: ['PREMIUM_BASIC'],
      },
    });
  });

  it('files that would have no room count, whatever the plans say', () => {
    expect(answers(filled(workplace('COLLABO'), 'NAVER_WORKS', 60 * GB_IN_BYTES))).toMatchObject({
      BASIC_BASIC: 'accepted',
    });
    expect(answers(filled(workplace('COLLABO'), 'NAVER_WORKS', 60 * GB_IN_BYTES + 1))).toEqual({
      LITE_BASIC: 'WOULD_LOSE_FEATURES',
      BASIC_BASIC: 'WOULD_LOSE_FEATURES',
      PREMIUM_BASIC: 'accepted',
    });
  });

  it('have room in what each account has, and any room where that is without limit', () => {
    const two = withUsage(workplace('COLLABO'), [accountsOn('2026-07-01', { WORKPLACE: 2 })]);
    expect(answers(filled(two, 'NAVER_WORKS', 120 * GB_IN_BYTES))).toMatchObject({ BASIC_BASIC: 'accepted' });
    expect(answers(filled(two, 'NAVER_WORKS', 120 * GB_IN_BYTES + 1))).toMatchObject({
      BASIC_BASIC: 'WOULD_LOSE_FEATURES',
      PREMIUM_BASIC: 'accepted',
    });
    expect(answers(filled(two, 'NAVER_WORKS', 9 * TB))).toMatchObject({ PREMIUM_BASIC: 'accepted' });
  });

  it('R108 the terabyte of Collabo+ stays, also when the bundle has ended', () => {
    const before = filled(workplace('COLLABO_PLUS'), 'WORKPLACE', 900 * GB_IN_BYTES);
    const after = moved(before, toBundle(before, 'PREMIUM_BASIC', NOW), NOW);
    expect(inWords(after)).toBe('NAVER_WORKS PREMIUM trial, WORKPLACE BASIC annual, as PREMIUM_BASIC');
    const used = before.usageHead ?? { accounts: {}, units: {}, storage: {} };
    expect(capacitiesOf(subscriptionOf(after, 'WORKPLACE'), used)).toMatchObject([
      { service: 'WORKPLACE', totalBytes: TB + GB_IN_BYTES, freeBytes: 125 * GB_IN_BYTES },
    ]);
  });

  it.each<[RenewalRequest, number]>([
    [{ renewalType: 'AUTO_RENEW' }, TB],
    [{ renewalType: 'CHANGE', billingPlan: 'MONTHLY' }, TB],
    [{ renewalType: 'CHANGE', plan: 'WORKPLACE' }, TB / 2],
    [{ renewalType: 'CHANGE', plan: 'COLLABO_PLUS' }, TB],
  ])('R108 F17 the terabyte stays until the company takes another plan for its next term: %j', (renewal, total) => {
    const before = filled(workplace('COLLABO_PLUS'), 'WORKPLACE', 900 * GB_IN_BYTES);
    const inBundle = moved(before, toBundle(before, 'PREMIUM_BASIC', NOW), NOW);
    const alone = decided(inBundle, cancelToday(inBundle, 'NAVER_WORKS', NOW));
    const chosen = decided(alone, decideRenewal(alone, 'WORKPLACE', renewal, contextAt(NOW)));
    const renewed = { ...chosen, tenant: applyDue(chosen.tenant, TERM_OVER).tenant };
    const capacity = capacitiesOf(subscriptionOf(renewed, 'WORKPLACE'), NOTHING_USED)[0];
    expect(capacity?.totalBytes).toBe(total);
  });

  it('people of the group companies are picked as recipients in every bundle that has mail', () => {
    const of = (plan: BundlePlanCode) => {
      const owned = workplace('WORKPLACE');
      const { tenant } = moved(owned, toBundle(owned, plan, NOW), NOW);
      return entitlementOf(tenant, NOW).products.flatMap(({ product, features }) =>
        product === 'WORKPLACE' ? features : [],
      );
    };
    expect(of('LITE_BASIC')).not.toContain('ORG_CHART_MAIL');
    expect(of('BASIC_BASIC')).toContain('ORG_CHART_MAIL');
    expect(of('PREMIUM_BASIC')).toContain('ORG_CHART_MAIL');
  });
});

describe('A35 within a term the prices do not fall', () => {
  const COLLABO = { NAVER_WORKS: 'BASIC', WORKPLACE: 'COLLABO' } as const;

  it.each<[NaverWorks, Workplace, Partial<Record<BundlePlanCode, string>>]>([
    ['BASIC', 'WORKPLACE', { BASIC_BASIC: 'accepted', PREMIUM_BASIC: 'accepted' }],
    ['BASIC', 'COLLABO', { BASIC_BASIC: 'TERM_PRICE_WOULD_FALL', PREMIUM_BASIC: 'accepted' }],
    ['PREMIUM', 'COLLABO', { BASIC_BASIC: 'NOT_AN_UPGRADE', PREMIUM_BASIC: 'TERM_PRICE_WOULD_FALL' }],
    ['BASIC', 'COLLABO_PLUS', { BASIC_BASIC: 'WOULD_LOSE_FEATURES', PREMIUM_BASIC: 'TERM_PRICE_WOULD_FALL' }],
  ])('NAVER WORKS %s and WORKPLACE %s, both annual', (naverWorks, plan, expected) => {
    expect(answers(both(workplace(plan), naverWorks))).toMatchObject(expected);
  });

  it('the refusal names the day from which it is possible, and it is', () => {
    const stored = both(workplace(COLLABO.WORKPLACE), COLLABO.NAVER_WORKS);
    expect(toBundle(stored, 'BASIC_BASIC', NOW)).toEqual({
      refused: 'TERM_PRICE_WOULD_FALL',
      detail: {
        en: expect.stringMatching(/11,500.*9,000.*2027-06-30/),
        ko: expect.stringMatching(/11,500.*9,000.*2027-06-30/),
      },
      extensions: { committedPrice: 11_500, price: 9_000, allowedFrom: TERM_OVER, plans: ['PREMIUM_BASIC'] },
    });
    const eve: Instant = '2027-06-29T14:59:59Z';
    expect(toBundle(stored, 'BASIC_BASIC', eve)).toMatchObject({ refused: 'TERM_PRICE_WOULD_FALL' });
    expect(toBundle(stored, 'BASIC_BASIC', TERM_OVER)).toHaveProperty('tenant');
  });

  it('the refusal says so where no bundle is possible at all', () => {
    expect(toBundle(both(workplace('COLLABO_PLUS'), 'PREMIUM'), 'PREMIUM_BASIC', NOW)).toMatchObject({
      detail: {
        en: expect.stringMatching(/No bundle is possible now\.$/),
        ko: expect.stringMatching(/지금 전환할 수 있는 번들이 없습니다\.$/),
      },
    });
  });

  it('R161 where no bundle is left, the action says the same with the day', () => {
    const stored = both(workplace('COLLABO_PLUS'), 'PREMIUM');
    const { allowedActions } = tenantView(stored.tenant, NOW);
    expect(allowedActions).toContainEqual({
      action: 'SWITCH_TO_BUNDLE',
      label: ANY_TEXT,
      allowed: false,
      code: 'TERM_PRICE_WOULD_FALL',
      fix: ANY_TEXT,
      allowedFrom: TERM_OVER,
    });
  });

  it('A13 on the first day of a term that renewed itself, as an end is free on it', () => {
    const stored = both(workplace('COLLABO', 'ANNUAL', { renewalType: 'AUTO_RENEW' }), 'BASIC');
    expect(toBundle(stored, 'BASIC_BASIC', TERM_OVER)).toHaveProperty('tenant');
    expect(toBundle(stored, 'BASIC_BASIC', '2027-06-30T15:00:00Z')).toMatchObject({
      refused: 'TERM_PRICE_WOULD_FALL',
    });
  });

  it('a call that came in before midnight finds nobody bound by a term that begins after it', () => {
    const begun = paid(WORKPLACE_BODY, 'WORKPLACE', '2026-07-08T15:00:00Z', {}, REQUESTED_AT);
    expect(Object.values(answers(begun, '2026-07-08T14:59:59Z'))).toContain('accepted');
  });

  it('by month nobody is bound: a lower price is welcome', () => {
    const monthly = workplace('COLLABO', 'MONTHLY');
    expect(answers(both(monthly, 'BASIC'))).toMatchObject({ BASIC_BASIC: 'accepted' });
  });
});

describe('A35 whatever the prices are that a contract has frozen', () => {
  /** The contract of a product as an older catalog has priced it. */
  function frozenAt(stored: StoredTenant, product: 'NAVER_WORKS' | 'WORKPLACE', price: number): StoredTenant {
    const subscription = subscriptionOf(stored, product);
    const { contract } = subscription;
    if (!contract) throw new Error(`${product} is not paid for`);
    const segments = contract.segments.map((segment) => ({ ...segment, price }));
    return {
      ...stored,
      tenant: withSubscription(stored.tenant, { ...subscription, contract: { ...contract, segments } }),
    };
  }
  const falling = ({ tenant }: StoredTenant) => fallingPrices(tenant, 'BASIC_BASIC', kstDateOf(NOW));
  const withTrial = () =>
    moved(workplace('WORKPLACE'), subscribe(workplace('WORKPLACE'), 'NAVER_WORKS', NOW), NOW);
  const { annualPrice, monthlyPrice } = planOf('NAVER_WORKS', 'BASIC');
  const { annualPrice: workplaceBasic } = planOf('WORKPLACE', 'BASIC');

  it('a trial binds nobody and counts by the annual price of the catalog', () => {
    const price = annualPrice + workplaceBasic;
    expect(falling(frozenAt(withTrial(), 'WORKPLACE', price))).toBeUndefined();
    expect(falling(frozenAt(withTrial(), 'WORKPLACE', price + 1))).toEqual({
      committedPrice: price + 1,
      price,
      allowedFrom: TERM_OVER,
    });
  });

  it('a plan that stays costs what was frozen for it', () => {
    const stored = frozenAt(
      frozenAt(both(workplace('WORKPLACE'), 'BASIC'), 'NAVER_WORKS', 100),
      'WORKPLACE',
      9_999,
    );
    expect(falling(stored)).toMatchObject({ committedPrice: 10_099, price: 100 + workplaceBasic });
  });

  it('a plan that is paid by month goes on by month', () => {
    const lite = { type: 'PRODUCT', product: 'NAVER_WORKS', plan: 'LITE' } as const;
    const owned = workplace('WORKPLACE');
    const two = moved(owned, subscribe(owned, 'NAVER_WORKS', NOW, { offer: lite }), NOW);
    const stored = frozenAt(billed(two, 'monthly', NOW), 'WORKPLACE', 99_999);
    expect(falling(stored)).toMatchObject({ committedPrice: 99_999, price: monthlyPrice + workplaceBasic });
  });

  it('of two terms the second one too has to end, unless it alone binds to no more than the bundle costs', () => {
    const price = annualPrice + workplaceBasic;
    const boundBy = (naverWorks: number) => {
      const stored = frozenAt(both(workplace('WORKPLACE'), 'LITE'), 'WORKPLACE', 20_000);
      return falling(frozenAt(stored, 'NAVER_WORKS', naverWorks))?.allowedFrom;
    };
    expect(boundBy(price)).toBe(TERM_OVER);
    expect(boundBy(price + 1)).toBe(startOfKstDay('2027-07-08'));
  });
});

it('A35 a company that upgraded within its term keeps what the upgrade bought', () => {
  const base = workplace('WORKPLACE');
  const collabo = moved(base, upgrade(base, 'WORKPLACE', 'COLLABO', NOW), NOW);
  expect(answers(collabo)).toEqual({
    LITE_BASIC: 'WOULD_LOSE_FEATURES',
    BASIC_BASIC: 'accepted',
    PREMIUM_BASIC: 'accepted',
  });
});

describe('A35 R138 the way back from a bundle', () => {
  const bundle = () => {
    const owned = workplace('COLLABO');
    return moved(owned, toBundle(owned, 'BASIC_BASIC', NOW), NOW);
  };
  const actionsOf = ({ tenant }: StoredTenant) => tenantView(tenant, NOW).allowedActions;

  it('is shown, and what it says works: the other product goes on alone', () => {
    const stored = bundle();
    expect(actionsOf(stored)).toContainEqual({
      action: 'LEAVE_BUNDLE',
      label: ANY_TEXT,
      allowed: true,
      fix: {
        en: expect.stringContaining('PUT /v1/tenants/{tenantId}/cancellation'),
        ko: expect.stringContaining('PUT /v1/tenants/{tenantId}/cancellation'),
      },
    });
    const left = decided(stored, cancelToday(stored, 'NAVER_WORKS', NOW));
    expect(inWords(left)).toBe('WORKPLACE BASIC annual');
    expect(actionsOf(left).map(({ action }) => action)).not.toContain('LEAVE_BUNDLE');
  });

  it('A14 leaves a plan that no upgrade leads from, and says what does', () => {
    const stored = bundle();
    const left = decided(stored, cancelToday(stored, 'NAVER_WORKS', NOW));
    const [action] = tenantView(left.tenant, NOW).subscriptions.flatMap(({ product, allowedActions }) =>
      product === 'WORKPLACE' ? allowedActions.filter((one) => one.action === 'UPGRADE') : [],
    );
    expect(action).toMatchObject({ allowed: false, code: 'ONLY_IN_BUNDLE' });
    const change = { renewalType: 'CHANGE', plan: 'COLLABO' } as const;
    const renewed = decided(left, decideRenewal(left, 'WORKPLACE', change, contextAt(NOW)));
    expect(inWords({ tenant: applyDue(renewed.tenant, TERM_OVER).tenant })).toBe('WORKPLACE COLLABO annual');
    const gone = decided(left, decideDataDeleted(left, 'NAVER_WORKS', NOW));
    const again = toBundle(gone, 'BASIC_BASIC', NOW, { billingPlan: 'ANNUAL' });
    expect(inWords(moved(gone, again, NOW))).toBe(
      'NAVER_WORKS BASIC annual, WORKPLACE BASIC annual, as BASIC_BASIC',
    );
  });
});

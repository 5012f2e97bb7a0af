import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { BUNDLE, BUNDLE_PLANS } from '../../../functions/core/catalog/bundle.ts';
import {
  BUNDLE_INTEGRATIONS,
  type Integration,
} from '../../../functions/core/catalog/bundle-integrations.ts';
import {
  BundlePlanCodeSchema,
  NaverWorksPlanCodeSchema,
  type PlanCode,
  type Product,
  WorkboxPlanCodeSchema,
  WorkplacePlanCodeSchema,
} from '../../../functions/core/catalog/codes.ts';
import { FEATURES } from '../../../functions/core/catalog/features.ts';
import { GUIDES } from '../../../functions/core/catalog/guides.ts';
import {
  adminUrlOf,
  bundleIdentity,
  bundleParts,
  bundlePlan,
  graceDaysOf,
  higherPlans,
  isHigher,
  loginUrlOf,
  planOf,
  productOf,
} from '../../../functions/core/catalog/lookups.ts';
import type { Plan } from '../../../functions/core/catalog/plan.ts';
import { samplePrices } from '../../../functions/core/catalog/prices.ts';
import { PRODUCTS, TRIAL_DAYS } from '../../../functions/core/catalog/products.ts';
import { TERMS_VERSION } from '../../../functions/core/catalog/terms.ts';
import { catalogView } from '../../../functions/core/catalog/view.ts';
import { CatalogViewSchema } from '../../../functions/core/catalog/view-schema.ts';

const products: Product[] = ['NAVER_WORKS', 'WORKPLACE', 'WORKBOX'];
const everyPlan: [string, Plan][] = products.flatMap((product) =>
  productOf(product).plans.map((plan): [string, Plan] => [`${product} ${plan.code}`, plan]),
);
const codesOf = (plans: readonly { code: string }[]) => plans.map((plan) => plan.code);

describe('tier order', () => {
  it('R80 R81 R87 EDGE-G1 each offer names its plans above, lowest first, and none above the top', () => {
    expect(codesOf(higherPlans('BUNDLE', 'LITE_BASIC'))).toEqual(['BASIC_BASIC', 'PREMIUM_BASIC']);
    expect(codesOf(higherPlans('BUNDLE', 'PREMIUM_BASIC'))).toEqual([]);
    expect(codesOf(higherPlans('NAVER_WORKS', 'LITE'))).toEqual(['BASIC', 'PREMIUM']);
    expect(codesOf(higherPlans('NAVER_WORKS', 'PREMIUM'))).toEqual([]);
    expect(codesOf(higherPlans('WORKPLACE', 'WORKPLACE'))).toEqual(['COLLABO', 'COLLABO_PLUS']);
    expect(codesOf(higherPlans('WORKBOX', 'STANDARD'))).toEqual([]);
  });

  it('A14 the bundle generation of WORKPLACE is neither above nor below the plans sold alone', () => {
    expect(codesOf(higherPlans('WORKPLACE', 'BASIC'))).toEqual([]);
    expect(isHigher('WORKPLACE', 'COLLABO', 'BASIC')).toBe(false);
    expect(isHigher('WORKPLACE', 'BASIC', 'WORKPLACE')).toBe(false);
  });

  it('EDGE-G1 a plan is not higher than itself or than a plan above it', () => {
    expect(isHigher('NAVER_WORKS', 'BASIC', 'LITE')).toBe(true);
    expect(isHigher('NAVER_WORKS', 'BASIC', 'BASIC')).toBe(false);
    expect(isHigher('NAVER_WORKS', 'LITE', 'BASIC')).toBe(false);
    expect(isHigher('BUNDLE', 'PREMIUM_BASIC', 'LITE_BASIC')).toBe(true);
    expect(isHigher('BUNDLE', 'LITE_BASIC', 'LITE_BASIC')).toBe(false);
  });

  it('EDGE-G1 ranks are whole, positive and in the order of the tables within what can be compared', () => {
    const orders = [
      [...BUNDLE_PLANS],
      ...products.flatMap((product) =>
        [true, false].map((alone) => productOf(product).plans.filter((plan) => plan.soldAlone === alone)),
      ),
    ];
    for (const plans of orders) {
      expect(plans.map((plan) => plan.rank)).toEqual(plans.map((_, index) => index + 1));
    }
  });

  it('A15 R88 only base WORKPLACE may be upgraded by the customer', () => {
    const selfService = (code: PlanCode) => planOf('WORKPLACE', code).selfServiceUpgrade;
    expect([selfService('WORKPLACE'), selfService('COLLABO'), selfService('COLLABO_PLUS')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('plans', () => {
  it('holds every plan code under its product and no other', () => {
    const alone = (product: Product) => codesOf(productOf(product).plans.filter((plan) => plan.soldAlone));
    expect(alone('NAVER_WORKS')).toEqual(NaverWorksPlanCodeSchema.options);
    expect(alone('WORKPLACE')).toEqual(WorkplacePlanCodeSchema.options);
    expect(alone('WORKBOX')).toEqual(WorkboxPlanCodeSchema.options);
    expect(codesOf(BUNDLE_PLANS)).toEqual(BundlePlanCodeSchema.options);
    expect(() => planOf('WORKBOX', 'LITE')).toThrow('no plan LITE');
  });

  it('R11 R12 a group name goes with NAVER WORKS Lite only, alone or in a bundle', () => {
    expect(planOf('NAVER_WORKS', 'LITE').identity).toEqual(['DOMAIN', 'GROUP_NAME']);
    expect(planOf('NAVER_WORKS', 'BASIC').identity).toEqual(['DOMAIN']);
    expect(planOf('NAVER_WORKS', 'PREMIUM').identity).toEqual(['DOMAIN']);
    expect(bundleIdentity('LITE_BASIC')).toEqual(['DOMAIN', 'GROUP_NAME']);
    expect(bundleIdentity('BASIC_BASIC')).toEqual(['DOMAIN']);
    expect(bundleIdentity('PREMIUM_BASIC')).toEqual(['DOMAIN']);
  });

  it('R60 NAVER WORKS Lite has no Mail and no Drive, the plans above have both', () => {
    expect(planOf('NAVER_WORKS', 'LITE').features).not.toContain('MAIL');
    expect(planOf('NAVER_WORKS', 'LITE').features).not.toContain('DRIVE');
    for (const code of ['BASIC', 'PREMIUM'] as const) {
      expect(planOf('NAVER_WORKS', code).features).toEqual(expect.arrayContaining(['MAIL', 'DRIVE']));
    }
  });

  it('R108 R110 A16 the shared capacities are those of the product page, each service on its own', () => {
    const shared = (code: PlanCode) => planOf('WORKPLACE', code).capacity.shared;
    expect(shared('WORKPLACE')).toEqual([{ service: 'WORKPLACE', baseGb: 512, perAccountGb: 1 }]);
    expect(shared('COLLABO')).toEqual([
      { service: 'WORKPLACE', baseGb: 512, perAccountGb: 1 },
      { service: 'NAVER_WORKS', baseGb: 1_024, perAccountGb: 1 },
    ]);
    expect(shared('COLLABO_PLUS')).toEqual([
      { service: 'WORKPLACE', baseGb: 1_024, perAccountGb: 1 },
      { service: 'NAVER_WORKS', baseGb: 10_240, perAccountGb: 1 },
    ]);
  });

  it.each(everyPlan)('%s has whole prices that are marked as samples and its year costs less', (_, plan) => {
    expect(Number.isSafeInteger(plan.monthlyPrice) && plan.monthlyPrice > 0).toBe(true);
    expect(Number.isSafeInteger(plan.annualPrice) && plan.annualPrice > 0).toBe(true);
    expect(plan.annualPrice).toBeLessThan(plan.monthlyPrice);
    expect(plan.samplePrices).toBe(true);
  });

  it('rounds a sample year to whole won', () => {
    expect(samplePrices(1_000)).toEqual({ monthlyPrice: 1_000, annualPrice: 833, samplePrices: true });
  });
});

describe('bundle', () => {
  it('R5 R93 joins NAVER WORKS and WORKPLACE, never WORKBOX', () => {
    for (const { code } of BUNDLE_PLANS) {
      expect(bundleParts(code).map((part) => part.product)).toEqual(['NAVER_WORKS', 'WORKPLACE']);
      expect(bundlePlan(code).parts.WORKPLACE).toBe('BASIC');
    }
    expect(BUNDLE_PLANS.map((plan) => plan.parts.NAVER_WORKS)).toEqual(['LITE', 'BASIC', 'PREMIUM']);
  });

  it('R56 R57 R58 R59 R60 R142 says what its parts share, in both languages and with its limits', () => {
    expect(codesOf(BUNDLE_INTEGRATIONS)).toEqual([
      'SINGLE_LOGIN',
      'MAIL_AND_CALENDAR_MENUS',
      'APPROVALS_AND_ABSENCES_IN_NAVER_WORKS',
      'ACCOUNTS_MANAGED_IN_WORKPLACE',
      'ABSENCES_IN_CALENDAR',
      'WORK_TALK_BOT',
      'HOME_WIDGETS',
    ]);
    const limited = BUNDLE_INTEGRATIONS.filter((integration: Integration) => integration.limit);
    expect(codesOf(limited)).toEqual(['MAIL_AND_CALENDAR_MENUS', 'ACCOUNTS_MANAGED_IN_WORKPLACE']);
  });
});

describe('products', () => {
  it('R3 R4 A1 A7 know their trial, their grace and whether they are upgraded in a trial', () => {
    expect(TRIAL_DAYS).toBe(30);
    expect(products.map((product) => graceDaysOf(product, false))).toEqual([30, 0, 0]);
    expect(products.map((product) => graceDaysOf(product, true))).toEqual([0, 0, 0]);
    expect(products.map((product) => PRODUCTS[product].upgradeInTrial)).toEqual([false, false, false]);
    expect(BUNDLE.upgradeInTrial).toBe(true);
  });

  it('A19 are billed by registered account and day, each of them', () => {
    expect(products.map((product) => PRODUCTS[product].billingUnit)).toEqual(
      products.map(() => 'ACCOUNT_DAY'),
    );
    expect(new Set(catalogView('en').offers.map(({ billingUnit }) => billingUnit))).toEqual(
      new Set(['ACCOUNT_DAY']),
    );
  });

  it('R109 workflow documents, HR and accounting never count, in no plan of WORKPLACE', () => {
    for (const { capacity } of PRODUCTS.WORKPLACE.plans)
      expect(capacity.notCounted).toEqual(['HR', 'APPROVALS', 'ACCOUNTING']);
  });

  it('R61 R161 know the pages of the administrator and the login page of the company', () => {
    expect(loginUrlOf('WORKPLACE', 'acme')).toBe('https://acme.ncpworkplace.com');
    expect(loginUrlOf('WORKPLACE')).toBeUndefined();
    expect(loginUrlOf('NAVER_WORKS', 'acme')).toBeUndefined();
    expect(adminUrlOf('NAVER_WORKS')).toBe('https://admin.worksmobile.com');
    expect(adminUrlOf('WORKPLACE', '$&')).toBe('https://$&.ncpworkplace.com');
    expect(adminUrlOf('WORKBOX')).toBeUndefined();
  });

  it('R103 F40 sell extra capacity in units of 1 TB where there is capacity to extend', () => {
    const sold = { unitGb: 1_024, maxUnits: 1_000, samplePrices: true };
    expect(PRODUCTS.WORKPLACE.extraCapacity).toMatchObject(sold);
    expect(PRODUCTS.WORKBOX.extraCapacity).toMatchObject(sold);
    expect(PRODUCTS.NAVER_WORKS.extraCapacity).toBeNull();
  });
});

describe('public catalog', () => {
  it.each(['ko', 'en'] as const)('R9 R38 is whole in %s and keeps to its schema', (language) => {
    const view = catalogView(language);
    expect(CatalogViewSchema.parse(view)).toEqual(view);
    expect(view).toMatchObject({ termsVersion: TERMS_VERSION, currency: 'KRW', vatIncluded: false });
    expect(view.offers.map((offer) => [offer.type, offer.product])).toEqual([
      ['BUNDLE', undefined],
      ['PRODUCT', 'NAVER_WORKS'],
      ['PRODUCT', 'WORKPLACE'],
      ['PRODUCT', 'WORKBOX'],
    ]);
    expect(view.guides.map((guide) => guide.code)).toEqual(['DOMAIN', 'GROUP_NAME']);
    for (const offer of view.offers) {
      for (const plan of offer.plans) expect(plan.features.every((feature) => feature.sentence)).toBe(true);
    }
  });

  it('R57 R59 R60 shows the integrations of the bundle with their limits, and none of a product alone', () => {
    const [bundle, ...alone] = catalogView('en').offers;
    expect(bundle?.integrations).toHaveLength(BUNDLE_INTEGRATIONS.length);
    expect(bundle?.integrations[1]?.limit).toContain('NAVER WORKS Lite has no Mail');
    expect(alone.flatMap((offer) => offer.integrations)).toEqual([]);
  });

  it('R103 R108 says of each offer which products it has, and what capacity is sold beside it', () => {
    const beside = catalogView().offers.map(({ products: having, extraCapacity }) => [
      having,
      extraCapacity.map(({ product }) => product),
    ]);
    expect(beside).toEqual([
      [['NAVER_WORKS', 'WORKPLACE'], ['WORKPLACE']],
      [['NAVER_WORKS'], []],
      [['WORKPLACE'], ['WORKPLACE']],
      [['WORKBOX'], ['WORKBOX']],
    ]);
  });

  it('R11 R12 R108 R109 a bundle has the names of its NAVER WORKS and the capacities of both parts', () => {
    const [bundle] = catalogView().offers;
    for (const { code, identity, capacity, selfServiceUpgrade } of bundle?.plans ?? []) {
      const [naverWorks, workplace] = bundleParts(BundlePlanCodeSchema.parse(code)).map(({ product, plan }) =>
        planOf(product, plan),
      );
      expect(selfServiceUpgrade).toBe(true);
      expect(identity).toEqual(naverWorks?.identity);
      for (const kind of ['shared', 'personal', 'notCounted'] as const)
        expect(capacity[kind]).toEqual([
          ...(naverWorks?.capacity[kind] ?? []),
          ...(workplace?.capacity[kind] ?? []),
        ]);
      expect(capacity.sample).toBe([naverWorks, workplace].some((part) => part?.capacity.sample));
    }
  });

  it('R108 shows the capacities of a plan as its table has them, and an amount only where there is one', () => {
    for (const { product, plans } of catalogView().offers.slice(1))
      for (const { code, capacity, features } of plans) {
        const { capacity: own } = planOf(product ?? 'WORKBOX', code as PlanCode);
        expect(capacity).toEqual(own);
        for (const feature of features) expect(Object.values(feature)).not.toContain(undefined);
      }
  });

  it('A14 does not offer alone what exists only in a bundle', () => {
    const workplace = catalogView().offers.find((offer) => offer.product === 'WORKPLACE');
    expect(codesOf(workplace?.plans ?? [])).toEqual(['WORKPLACE', 'COLLABO', 'COLLABO_PLUS']);
  });

  it('prices a bundle as the sum of its parts and names each feature once', () => {
    const [bundle] = catalogView().offers;
    for (const view of bundle?.plans ?? []) {
      const parts = bundleParts(BundlePlanCodeSchema.parse(view.code)).map(({ product, plan }) =>
        planOf(product, plan),
      );
      expect(view.monthlyPrice).toBe(parts.reduce((sum, part) => sum + part.monthlyPrice, 0));
      expect(view.annualPrice).toBe(parts.reduce((sum, part) => sum + part.annualPrice, 0));
      expect(view.samplePrices).toBe(true);
      expect(new Set(codesOf(view.features)).size).toBe(view.features.length);
    }
  });

  it('speaks Korean unless told otherwise, and no sentence is missing in either language', () => {
    expect(catalogView()).toEqual(catalogView('ko'));
    const sentences = [
      ...Object.values(FEATURES),
      ...GUIDES.flatMap((guide) => [guide.title, guide.text]),
      ...BUNDLE_INTEGRATIONS.flatMap(({ sentence, limit }: Integration) => [sentence, limit ?? sentence]),
    ];
    for (const { ko, en } of sentences) {
      expect(ko).toMatch(/[가-힣]/);
      expect(en).toMatch(/^[ -~]+$/);
    }
  });

  it('can be described in OpenAPI', () => {
    expect(() => z.toJSONSchema(CatalogViewSchema)).not.toThrow();
  });
});

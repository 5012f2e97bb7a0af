import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { decideRequestTrial } from '../../../functions/core/decide/begin/request-trial.ts';
import { decideRenewal } from '../../../functions/core/decide/renewal.ts';
import { type StoredTenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { chargesOf } from '../../../functions/core/previews/charges.ts';
import { monthlyFees } from '../../../functions/core/previews/monthly-fees.ts';
import { RenewalRequestSchema } from '../../../functions/core/requests/renewal.ts';
import { FREE, moved, subscribe, toBundle, upgrade } from '../../support/plan-changes.ts';
import { BUNDLE_BODY, formOf, WORKPLACE_BODY } from '../../support/requests.ts';
import { contextAt, paid, reserved, subscriptionOf, switchingOn } from '../../support/subscriptions.ts';
import { committed, OWNER, REQUESTED_AT, ready, TENANT_ID } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';
const switching = switchingOn(NOW);
const ACCOUNTS = {
  NAVER_WORKS: { present: 12, counted: 12 },
  WORKPLACE: { present: 10, counted: 11 },
} as const;
const feesOf = (decision: Parameters<typeof committed>[0]) =>
  chargesOf(committed(decision), [], ACCOUNTS).monthlyFees;
const annual = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);

/** The company has used all trials. */
const USED = {
  ...FREE,
  trialUsed: [
    { product: 'NAVER_WORKS', by: 'companyId' } as const,
    { product: 'WORKBOX', by: 'companyId' } as const,
  ],
};
/** With WORKBOX, paid for. */
const beside = (stored: StoredTenant) =>
  moved(stored, subscribe(stored, 'WORKBOX', NOW, { known: USED, billingPlan: 'MONTHLY' }), NOW);

describe('R66 what a month of the present accounts costs', () => {
  it.each([
    ['ANNUAL', 3_500, 35_000, { startDate: '2026-07-20', endDate: '2027-07-19' }],
    ['MONTHLY', 4_200, 42_000, undefined],
  ] as const)('is that of a reserved switch, %s', (billingPlan, price, monthlyPrice, term) => {
    const [fee, ...others] =
      feesOf(switching(ready(WORKPLACE_BODY), 'WORKPLACE', { billingPlan, startDate: '2026-07-20' })) ?? [];
    expect(others).toEqual([]);
    expect(fee).toMatchObject({ product: 'WORKPLACE', plan: 'WORKPLACE', billingPlan, from: '2026-07-20' });
    expect([fee?.price, fee?.accounts, fee?.monthlyPrice]).toEqual([price, 10, monthlyPrice]);
    expect(fee?.commitment).toEqual(term && { ...term, endsAt: '2027-07-19T15:00:00Z' });
  });

  it('R67 is that of each part of a bundle that is switched today', () => {
    const fees = feesOf(switching(ready(BUNDLE_BODY), 'BUNDLE', { startDate: '2026-07-08' }));
    expect(fees?.map(({ product, monthlyPrice }) => [product, monthlyPrice])).toEqual([
      ['NAVER_WORKS', 60_000],
      ['WORKPLACE', 40_000],
    ]);
  });

  it.each([
    [{ renewalType: 'SWITCH_TO_MONTHLY' }, 'WORKPLACE', 42_000],
    [{ renewalType: 'AUTO_RENEW' }, 'WORKPLACE', 35_000],
    [{ renewalType: 'CHANGE', plan: 'COLLABO', billingPlan: 'MONTHLY' }, 'COLLABO', 78_000],
  ])('R79 is that of the renewal %o from the day after the term on', (body, plan, monthlyPrice) => {
    const form = RenewalRequestSchema.parse(body);
    const fees = feesOf(decideRenewal(annual, 'WORKPLACE', form, contextAt(NOW)));
    expect(fees).toMatchObject([{ plan, monthlyPrice, from: '2027-06-30' }]);
  });

  it('F32 is that of an upgrade from today on', () => {
    expect(feesOf(upgrade(annual, 'WORKPLACE', 'COLLABO', NOW))).toMatchObject([
      { plan: 'COLLABO', billingPlan: 'ANNUAL', monthlyPrice: 65_000, from: '2026-07-08' },
    ]);
  });

  it('R79 counts what is chosen to follow the term by month, without a term', () => {
    const form = RenewalRequestSchema.parse({ renewalType: 'SWITCH_TO_MONTHLY' });
    const [fee] = feesOf(decideRenewal(annual, 'WORKPLACE', form, contextAt(NOW))) ?? [];
    expect(fee).not.toHaveProperty('commitment');
  });

  it('R95 A27 is that of each part of a bundle, where the new part begins paid', () => {
    const fees = feesOf(
      toBundle(beside(annual), 'BASIC_BASIC', NOW, { known: USED, billingPlan: 'MONTHLY' }),
    );
    expect(fees).toMatchObject([
      { product: 'NAVER_WORKS', plan: 'BASIC', billingPlan: 'MONTHLY', price: 6_000, samplePrices: true },
      { product: 'WORKPLACE', plan: 'BASIC', billingPlan: 'ANNUAL', price: 4_000 },
    ]);
    expect(fees).toHaveLength(2);
  });

  it.each([
    [['WORKPLACE'], [['WORKPLACE', 4_800]]],
    [
      ['NAVER_WORKS', 'WORKPLACE'],
      [
        ['NAVER_WORKS', 6_000],
        ['WORKPLACE', 4_800],
      ],
    ],
  ] as const)('EDGE-R12 is that of a new company that has used its trials of %o', (products, prices) => {
    const trialUsed = products.map((product) => ({ product, by: 'companyId' }) as const);
    const body = formOf({ ...BUNDLE_BODY, billingPlan: 'MONTHLY' });
    const asked = { tenantId: TENANT_ID, ownerSub: OWNER, body, now: NOW };
    const fees = feesOf(decideRequestTrial(asked, { taken: [], trialUsed }));
    expect(fees?.map(({ product, price }) => [product, price])).toEqual(prices);
  });

  it('is of no product that the call does not price', () => {
    const upgraded = feesOf(upgrade(beside(annual), 'WORKPLACE', 'COLLABO', NOW));
    expect(upgraded?.map(({ product }) => product)).toEqual(['WORKPLACE']);
    const onTrial = moved(annual, subscribe(annual, 'WORKBOX', NOW), NOW);
    const switched = feesOf(switching(onTrial, 'WORKBOX', { startDate: '2026-07-08' }));
    expect(switched?.map(({ product }) => product)).toEqual(['WORKBOX']);
    const began = { known: USED, billingPlan: 'MONTHLY' } as const;
    for (const stored of [annual, ready(WORKPLACE_BODY)]) {
      const begun = feesOf(subscribe(stored, 'WORKBOX', NOW, began));
      expect(begun?.map(({ product }) => product)).toEqual(['WORKBOX']);
    }
  });

  it('is not of what a date has made paid before', () => {
    const later: Instant = '2026-07-25T00:00:00Z';
    const stored = reserved(BUNDLE_BODY, 'NAVER_WORKS', REQUESTED_AT, { startDate: '2026-07-20' });
    const commit = committed(switching(stored, 'WORKPLACE', {}, later));
    expect(commit.events.map(({ type }) => type)).toContain('PAID_SERVICE_STARTED');
    expect(feesOf(commit)?.map(({ product }) => product)).toEqual(['WORKPLACE']);
  });

  it('is marked as a sample only where its price is one', () => {
    const { contract, ...subscription } = subscriptionOf(annual, 'WORKPLACE');
    if (!contract) throw new Error('no contract');
    const segments = contract.segments.map(({ samplePrices: _, ...one }) => one);
    const tenant = withSubscription(annual.tenant, { ...subscription, contract: { ...contract, segments } });
    const event = committed(switching(ready(WORKPLACE_BODY), 'WORKPLACE', {})).events.at(-1);
    if (!event) throw new Error('no event');
    const told = { ...event, type: 'PAID_SERVICE_STARTED', product: 'WORKPLACE' } as const;
    expect(monthlyFees({ tenant, events: [told] }, {})).toMatchObject([
      { samplePrices: false, accounts: 0, monthlyPrice: 0 },
    ]);
  });

  it('R2 is absent while nothing is paid for', () => {
    expect(feesOf(subscribe(annual, 'WORKBOX', NOW))).toBeUndefined();
  });
});

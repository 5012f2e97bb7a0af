import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { decideRenewal } from '../../../functions/core/decide/renewal.ts';
import { chargesOf } from '../../../functions/core/previews/charges.ts';
import { RenewalRequestSchema } from '../../../functions/core/requests/renewal.ts';
import { subscribe, upgrade } from '../../support/plan-changes.ts';
import { BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { contextAt, paid, switchingOn } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';
const switching = switchingOn(NOW);
const ACCOUNTS = {
  NAVER_WORKS: { present: 12, counted: 12 },
  WORKPLACE: { present: 10, counted: 11 },
} as const;
const feesOf = (decision: Parameters<typeof committed>[0]) =>
  chargesOf(committed(decision), [], ACCOUNTS).monthlyFees;
const annual = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);

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

  it('R2 is absent while nothing is paid for', () => {
    expect(feesOf(subscribe(annual, 'WORKBOX', NOW))).toBeUndefined();
  });
});

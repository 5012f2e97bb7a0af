import { describe, expect, it } from 'vitest';
import { entitlementOf } from '../../../functions/core/accounts/entitlement.ts';
import { addSeconds, type Instant, startOfKstDay } from '../../../functions/core/business-calendar.ts';
import { penaltyOn } from '../../../functions/core/lifecycle/early-end.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { forecastOf } from '../../../functions/core/previews/forecast.ts';
import { BUNDLE_BODY, LITE_BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { cancelling, paid, reserved, subscriptionOf } from '../../support/subscriptions.ts';
import { failed, REQUESTED_AT, ready, requested } from '../../support/tenants.ts';

const TODAY: Instant = '2026-07-10T05:00:00Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const GRACE_END: Instant = '2026-08-28T15:00:00Z';
const cancelledOn = startOfKstDay('2026-07-20');

describe('R52 R54 R126 who may log in', () => {
  it.each<[string, StoredTenant, Instant, boolean, string]>([
    ['a trial in its last second', ready(), addSeconds(EXPIRY, -1), true, 'TRIALING'],
    ['R52 a bundle at 00:00:00 of D+30', ready(), EXPIRY, false, 'CANCELED'],
    ['R54 WORKPLACE at 00:00:00 of D+30', ready(WORKPLACE_BODY), EXPIRY, false, 'CANCELED'],
    ['A1 NAVER WORKS in its grace', ready(NAVER_WORKS_BODY), EXPIRY, false, 'SUSPENDED'],
    ['R55 NAVER WORKS after its grace', ready(NAVER_WORKS_BODY), GRACE_END, false, 'CANCELED'],
    ['R44 a company that is being set up', requested(), TODAY, false, 'PROVISIONING'],
    ['EDGE-R13 a company whose set-up failed', failed(), TODAY, false, 'PROVISIONING'],
    [
      'a paid one, years later',
      paid(WORKPLACE_BODY, 'WORKPLACE', TODAY),
      '2035-01-01T00:00:00Z',
      true,
      'ACTIVE',
    ],
    [
      'EDGE-R6 a reserved one after D+30',
      reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT),
      EXPIRY,
      true,
      'ACTIVE',
    ],
    [
      'R126 a cancelled one in the second before',
      cancelling(ready(WORKPLACE_BODY), [{ product: 'WORKPLACE', date: '2026-07-20' }], TODAY),
      addSeconds(cancelledOn, -1),
      true,
      'TRIALING',
    ],
    [
      'R126 a cancelled one at 00:00:00 of its date',
      cancelling(ready(WORKPLACE_BODY), [{ product: 'WORKPLACE', date: '2026-07-20' }], TODAY),
      cancelledOn,
      false,
      'CANCELED',
    ],
  ])('%s', (_, { tenant }, now, loginAllowed, code) => {
    const entitlement = entitlementOf(tenant, now);
    expect(entitlement).toMatchObject({ loginAllowed, code });
    for (const { features } of entitlement.products.filter((one) => !one.loginAllowed))
      expect(features).toEqual([]);
  });

  it.each<[string, StoredTenant, Instant | null]>([
    ['a trial', ready(WORKPLACE_BODY), EXPIRY],
    [
      'a cancelled trial',
      cancelling(ready(WORKPLACE_BODY), [{ product: 'WORKPLACE', date: '2026-07-20' }], TODAY),
      cancelledOn,
    ],
    ['a reserved trial', reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT), null],
    ['a paid service', paid(WORKPLACE_BODY, 'WORKPLACE', TODAY), null],
  ])('names the end of %s', (_, { tenant }, until) => {
    expect(entitlementOf(tenant, TODAY).products).toMatchObject([{ loginAllowed: true, until }]);
  });

  it('A30 in a half-paid bundle each product is told apart, and the company logs in by the paid one', () => {
    const { tenant } = paid(BUNDLE_BODY, 'WORKPLACE', TODAY, {}, REQUESTED_AT);
    expect(entitlementOf(tenant, EXPIRY)).toMatchObject({
      loginAllowed: true,
      code: 'ACTIVE',
      products: [
        { product: 'NAVER_WORKS', loginAllowed: false, code: 'CANCELED', until: null },
        { product: 'WORKPLACE', loginAllowed: true, code: 'ACTIVE', until: null },
      ],
    });
  });

  it('R60 R46 names the features that may be used now', () => {
    const [lite] = entitlementOf(ready(LITE_BUNDLE_BODY).tenant, TODAY).products;
    expect(lite?.features).toContain('MESSAGE');
    for (const feature of ['MAIL', 'DRIVE']) expect(lite?.features).not.toContain(feature);
    const [unproven] = entitlementOf(ready(BUNDLE_BODY).tenant, TODAY).products;
    expect(unproven?.features).toEqual([]);
  });
});

describe('what happens if you do nothing', () => {
  const entries = (stored: StoredTenant, now = TODAY, months = 24) => forecastOf(stored, now, months).entries;

  it('R55 A1 of a trial: its suspension and its end', () => {
    expect(entries(ready(NAVER_WORKS_BODY))).toEqual([
      { date: '2026-07-30', at: EXPIRY, product: 'NAVER_WORKS', effect: 'TRIAL_SUSPENDED' },
      { date: '2026-08-29', at: GRACE_END, product: 'NAVER_WORKS', effect: 'GRACE_ENDED' },
    ]);
  });

  it('R78 of an annual plan: monthly, and nothing more; with AUTO_RENEW another year', () => {
    expect(entries(paid(WORKPLACE_BODY, 'WORKPLACE', TODAY))).toMatchObject([
      { date: '2027-07-10', effect: 'CONTRACT_RENEWED', billingPlan: 'MONTHLY', plan: 'WORKPLACE' },
    ]);
    const auto = paid(WORKPLACE_BODY, 'WORKPLACE', TODAY, { renewalType: 'AUTO_RENEW' });
    expect(entries(auto, TODAY, 25).map(({ date, billingPlan }) => [date, billingPlan])).toEqual([
      ['2027-07-10', 'ANNUAL'],
      ['2028-07-10', 'ANNUAL'],
    ]);
  });

  it('R133 of an early cancellation: the penalty, and no renewal after it', () => {
    const stored = paid(WORKPLACE_BODY, 'WORKPLACE', TODAY);
    const { total } = penaltyOn(subscriptionOf(stored, 'WORKPLACE'), stored.usage, '2026-12-24');
    const cancelled = cancelling(stored, [{ product: 'WORKPLACE', date: '2026-12-24' }], TODAY, total);
    expect(entries(cancelled)).toEqual([
      {
        date: '2026-12-24',
        at: '2026-12-23T15:00:00Z',
        product: 'WORKPLACE',
        effect: 'SUBSCRIPTION_CANCELED',
        penalty: total,
      },
    ]);
  });

  it('reaches just so far as was asked', () => {
    const stored = ready(WORKPLACE_BODY, '2026-06-30T05:00:00Z');
    expect(forecastOf(stored, '2026-06-30T05:00:00Z', 1).entries).toHaveLength(1);
    expect(forecastOf(stored, '2026-06-29T05:00:00Z', 1).entries).toEqual([]);
  });
});

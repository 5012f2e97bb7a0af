import { describe, expect, it } from 'vitest';
import { entitlementOf } from '../../../functions/core/accounts/entitlement.ts';
import { addSeconds, type Instant, startOfKstDay } from '../../../functions/core/business-calendar.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { BUNDLE_BODY, LITE_BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { cancelling, paid, reserved } from '../../support/subscriptions.ts';
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

import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { type TenantView, tenantView } from '../../../functions/core/views/tenant-view.ts';
import { BUNDLE_BODY, LITE_BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { cancelling, paid, reserved } from '../../support/subscriptions.ts';
import { ready, requested } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-10T05:00:00Z';
const LATER: Instant = '2026-08-01T00:00:00Z';
type AllowedAction = TenantView['allowedActions'][number];

/** `SUBSCRIBE WORKBOX`, `UPGRADE to COLLABO COLLABO_PLUS`, `CANCEL: OPERATION_IN_PROGRESS`. */
const inWords = ({ action, product, plans, code, allowed }: AllowedAction): string =>
  [
    action,
    ...(product ? [` ${product}`] : []),
    ...(plans ? [` to ${plans.join(' ')}`] : []),
    ...(allowed ? [] : [`: ${code}`]),
  ].join('');

const SUBSCRIBE_BESIDE_BUNDLE = 'SUBSCRIBE WORKBOX';
const ALL_BUNDLES = 'SWITCH_TO_BUNDLE to LITE_BASIC BASIC_BASIC PREMIUM_BASIC';

describe('R68 R161 what the customer may do', () => {
  it.each<[string, StoredTenant, Instant, string[]]>([
    [
      'a bundle on trial',
      ready(BUNDLE_BODY),
      NOW,
      [
        'CHANGE_DOMAIN',
        'CHANGE_GROUP_NAME: NAME_NOT_USED',
        'VERIFY_DOMAIN',
        'UPGRADE_BUNDLE to PREMIUM_BASIC',
        'LEAVE_BUNDLE',
        SUBSCRIBE_BESIDE_BUNDLE,
      ],
    ],
    [
      'the lowest bundle, paid',
      paid(LITE_BUNDLE_BODY, 'BUNDLE', NOW),
      NOW,
      [
        'CHANGE_DOMAIN: NAME_NOT_USED',
        'CHANGE_GROUP_NAME',
        'VERIFY_DOMAIN: NAME_NOT_USED',
        'UPGRADE_BUNDLE to BASIC_BASIC PREMIUM_BASIC',
        'LEAVE_BUNDLE',
        SUBSCRIBE_BESIDE_BUNDLE,
      ],
    ],
    [
      'a bundle of which one part is cancelled',
      cancelling(ready(BUNDLE_BODY), [{ product: 'WORKPLACE', date: '2026-07-20' }], NOW),
      NOW,
      [
        'CHANGE_DOMAIN',
        'CHANGE_GROUP_NAME: NAME_NOT_USED',
        'VERIFY_DOMAIN',
        'UPGRADE_BUNDLE: CANCELLATION_SCHEDULED',
        'LEAVE_BUNDLE',
        SUBSCRIBE_BESIDE_BUNDLE,
      ],
    ],
    [
      'a bundle that is being set up',
      requested(BUNDLE_BODY),
      NOW,
      [
        'CHANGE_DOMAIN: OPERATION_IN_PROGRESS',
        'CHANGE_GROUP_NAME: NAME_NOT_USED',
        'VERIFY_DOMAIN',
        'UPGRADE_BUNDLE: OPERATION_IN_PROGRESS',
        'LEAVE_BUNDLE: OPERATION_IN_PROGRESS',
        'SUBSCRIBE WORKBOX: OPERATION_IN_PROGRESS',
      ],
    ],
    [
      'WORKPLACE',
      ready(WORKPLACE_BODY),
      NOW,
      [
        'CHANGE_DOMAIN',
        'CHANGE_GROUP_NAME: NAME_NOT_USED',
        'VERIFY_DOMAIN',
        ALL_BUNDLES,
        'SUBSCRIBE NAVER_WORKS',
        'SUBSCRIBE WORKBOX',
      ],
    ],
    [
      'A27 Collabo+, which only the highest bundle is not below',
      paid(WORKPLACE_BODY, 'WORKPLACE', NOW, { plan: 'COLLABO_PLUS' }),
      NOW,
      [
        'CHANGE_DOMAIN',
        'CHANGE_GROUP_NAME: NAME_NOT_USED',
        'VERIFY_DOMAIN',
        'SWITCH_TO_BUNDLE to PREMIUM_BASIC',
        'SUBSCRIBE NAVER_WORKS',
        'SUBSCRIBE WORKBOX',
      ],
    ],
    [
      'A1 NAVER WORKS in its grace',
      ready(NAVER_WORKS_BODY),
      LATER,
      [
        'CHANGE_DOMAIN: NAME_NOT_USED',
        'CHANGE_GROUP_NAME',
        'VERIFY_DOMAIN: NAME_NOT_USED',
        'SWITCH_TO_BUNDLE: SUBSCRIPTION_SUSPENDED',
        'SUBSCRIBE WORKPLACE',
        'SUBSCRIBE WORKBOX',
      ],
    ],
  ])('with %s', (_, { tenant }, now, actions) => {
    expect(tenantView(tenant, now).allowedActions.map(inWords)).toEqual([
      'UPDATE_PROFILE',
      'CHANGE_BILLING_PROFILE',
      ...actions,
    ]);
  });

  it('with a company that has ended: nothing', () => {
    const { allowedActions, subscriptions } = tenantView(ready(WORKPLACE_BODY).tenant, LATER);
    const all = [...allowedActions, ...subscriptions.flatMap((one) => one.allowedActions)];
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set(['SUBSCRIPTION_ENDED']));
    expect(all.map(({ action }) => action)).toContain('SWITCH_TO_BUNDLE');
    expect(all.filter(({ action }) => action === 'SUBSCRIBE').map(({ product }) => product)).toEqual([
      'NAVER_WORKS',
      'WORKPLACE',
      'WORKBOX',
    ]);
  });

  it.each<[string, StoredTenant, string[]]>([
    [
      'on trial',
      ready(WORKPLACE_BODY),
      [
        'SWITCH_TO_PAID',
        'DROP_RESERVATION: NOTHING_SCHEDULED',
        'CHANGE_RENEWAL: RENEWAL_NOT_AVAILABLE',
        'CHANGE_CAPACITY: CAPACITY_NEEDS_PAID_SERVICE',
        'CANCEL',
        'UNDO_CANCELLATION: NOTHING_SCHEDULED',
        'UPGRADE: UPGRADE_NEEDS_PAID',
      ],
    ],
    [
      'with a reserved switch',
      reserved(WORKPLACE_BODY, 'WORKPLACE', NOW),
      [
        'SWITCH_TO_PAID',
        'DROP_RESERVATION',
        'CHANGE_RENEWAL: RENEWAL_NOT_AVAILABLE',
        'CHANGE_CAPACITY: CAPACITY_NEEDS_PAID_SERVICE',
        'CANCEL',
        'UNDO_CANCELLATION: NOTHING_SCHEDULED',
        'UPGRADE: UPGRADE_NEEDS_PAID',
      ],
    ],
    [
      'paid by year',
      paid(WORKPLACE_BODY, 'WORKPLACE', NOW),
      [
        'SWITCH_TO_PAID: CHANGE_ALREADY_EFFECTIVE',
        'DROP_RESERVATION: CHANGE_ALREADY_EFFECTIVE',
        'CHANGE_RENEWAL',
        'CHANGE_CAPACITY',
        'CANCEL',
        'UNDO_CANCELLATION: NOTHING_SCHEDULED',
        'UPGRADE to COLLABO COLLABO_PLUS',
      ],
    ],
    [
      'cancelled in its trial',
      cancelling(ready(WORKPLACE_BODY), [{ product: 'WORKPLACE', date: '2026-07-20' }], NOW),
      [
        'SWITCH_TO_PAID: CANCELLATION_SCHEDULED',
        'DROP_RESERVATION: CANCELLATION_SCHEDULED',
        'CHANGE_RENEWAL: RENEWAL_NOT_AVAILABLE',
        'CHANGE_CAPACITY: CAPACITY_NEEDS_PAID_SERVICE',
        'CANCEL',
        'UNDO_CANCELLATION',
        'UPGRADE: UPGRADE_NEEDS_PAID',
      ],
    ],
  ])('with WORKPLACE %s', (_, { tenant }, actions) => {
    expect(tenantView(tenant, NOW).subscriptions[0]?.allowedActions.map(inWords)).toEqual(actions);
  });
});

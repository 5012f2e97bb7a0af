import { describe, expect, it } from 'vitest';
import { type Instant, kstDateOf } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import type { UsageHead } from '../../../functions/core/model/usage.ts';
import { NOTHING_USED, withUnits, withUsedBytes } from '../../../functions/core/usage/capacity.ts';
import { headOn } from '../../../functions/core/usage/usage-changes.ts';
import { tenantView } from '../../../functions/core/views/tenant-view.ts';
import { NAVER_WORKS_BODY, WORKBOX_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { paid } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready } from '../../support/tenants.ts';

const GB = 1_024 ** 3;
const NOON: Instant = '2026-07-10T03:00:00Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';

const headOf = ({ usageHead }: StoredTenant): UsageHead => headOn(usageHead, kstDateOf(NOON));
const shown = (stored: StoredTenant, used: UsageHead | undefined, now = NOON) =>
  tenantView(stored.tenant, now, { used: used ?? NOTHING_USED });

describe('R105 the capacity of a subscription', () => {
  const collabo = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { plan: 'COLLABO' });

  it('R110 is shown for each service, with the added units', () => {
    const used = withUsedBytes(
      withUnits(headOf(collabo), 'WORKPLACE', 2),
      'WORKPLACE',
      'NAVER_WORKS',
      5 * GB,
    );
    expect(shown(collabo, used).subscriptions[0]?.capacity).toEqual([
      {
        service: 'WORKPLACE',
        totalBytes: 2_561 * GB,
        usedBytes: 0,
        freeBytes: 2_561 * GB,
        addedUnits: 2,
        low: false,
      },
      {
        service: 'NAVER_WORKS',
        totalBytes: 1_025 * GB,
        usedBytes: 5 * GB,
        freeBytes: 1_020 * GB,
        addedUnits: 0,
        low: false,
      },
    ]);
  });

  it('is the base before an account is registered, none of a plan that shares none, and absent after the end', () => {
    expect(shown(ready(WORKPLACE_BODY), undefined).subscriptions[0]?.capacity).toMatchObject([
      { totalBytes: 512 * GB },
    ]);
    expect(shown(ready(NAVER_WORKS_BODY), undefined).subscriptions[0]?.capacity).toEqual([]);
    expect(shown(ready(WORKPLACE_BODY), undefined, EXPIRY).subscriptions[0]).not.toHaveProperty('capacity');
  });

  it('is absent where it was not read', () => {
    expect(tenantView(collabo.tenant, NOON).subscriptions[0]).not.toHaveProperty('capacity');
  });
});

describe('R107 the alert of low capacity', () => {
  const alertsOf = (stored: StoredTenant, product: Product, service: Product, gb: number, now = NOON) => {
    const used = withUsedBytes(headOf(stored), product, service, gb * GB);
    return shown(stored, used, now).alerts.filter(({ code }) => code === 'CAPACITY_LOW');
  };

  it.each<[string, StoredTenant, Product, Product, number, string, string]>([
    [
      'a paid product',
      paid(WORKBOX_BODY, 'WORKBOX', REQUESTED_AT),
      'WORKBOX',
      'WORKBOX',
      1_000.5,
      'Of the 1,024 GB of shared capacity of WORKBOX, 23.5 GB is left.',
      'Add capacity in units of 1 TB, or delete files.',
    ],
    [
      'a trial',
      ready(WORKPLACE_BODY),
      'WORKPLACE',
      'WORKPLACE',
      600,
      'Of the 513 GB of shared capacity of WORKPLACE, 0 MB is left.',
      'Delete files, or switch to the paid service and add capacity in units of 1 TB.',
    ],
    [
      'a service that no units are sold for (R110)',
      paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { plan: 'COLLABO' }),
      'WORKPLACE',
      'NAVER_WORKS',
      1_000,
      'Of the 1,025 GB of shared capacity of NAVER WORKS, 25 GB is left.',
      'Delete files.',
    ],
  ])('says of %s how much is left and what helps', (_, stored, product, service, gb, message, fix) => {
    expect(alertsOf(stored, product, service, gb)).toMatchObject([
      { code: 'CAPACITY_LOW', message: { en: message }, fix: { en: fix } },
    ]);
  });

  it('R32 says it in Korean too', () => {
    const stored = paid(WORKBOX_BODY, 'WORKBOX', REQUESTED_AT);
    expect(alertsOf(stored, 'WORKBOX', 'WORKBOX', 1_000.5)).toMatchObject([
      { message: { ko: 'WORKBOX 공용 용량 1,024 GB 중 23.5 GB가 남았습니다.' } },
    ]);
  });

  it('goes when there is room again, and with the product', () => {
    expect(alertsOf(ready(WORKPLACE_BODY), 'WORKPLACE', 'WORKPLACE', 400)).toEqual([]);
    expect(alertsOf(ready(WORKPLACE_BODY), 'WORKPLACE', 'WORKPLACE', 600, EXPIRY)).toEqual([]);
  });
});

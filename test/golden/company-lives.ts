import type { Instant, KstDate } from '../../functions/core/business-calendar.ts';
import { commitOf } from '../../functions/core/commit.ts';
import { quoteOf } from '../../functions/core/decide/cancellation.ts';
import { decideDataDeleted } from '../../functions/core/decide/system/data-deletion.ts';
import { applyDue } from '../../functions/core/lifecycle/apply-due.ts';
import type { StoredTenant } from '../../functions/core/model/tenant.ts';
import type { UsageDays } from '../../functions/core/model/usage.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKBOX_BODY, WORKPLACE_BODY } from '../support/requests.ts';
import { cancelling, decided, paid, subscriptionOf } from '../support/subscriptions.ts';
import { accountsOn, withUsage } from '../support/usage.ts';

const REQUESTED: Instant = '2026-05-20T05:00:00Z';
const PAID: Instant = '2026-06-10T05:00:00Z';

export function monthly(): StoredTenant {
  const stored = paid(WORKPLACE_BODY, 'WORKPLACE', PAID, { billingPlan: 'MONTHLY' }, REQUESTED);
  return withUsage(stored, [
    accountsOn('2026-05-20', { WORKPLACE: 1 }),
    accountsOn('2026-06-01', { WORKPLACE: 10 }),
    accountsOn('2026-06-16', { WORKPLACE: 15 }),
    accountsOn('2026-06-20', { WORKPLACE: 13 }, { WORKPLACE: 16 }),
    accountsOn('2026-08-31', { WORKPLACE: 2 }, { WORKPLACE: 13 }),
  ]);
}

export function leapYear(): StoredTenant {
  const at: Instant = '2027-11-30T05:00:00Z';
  const annual = withUsage(paid(NAVER_WORKS_BODY, 'NAVER_WORKS', at, {}, at), [
    accountsOn('2027-11-30', { NAVER_WORKS: 7 }),
    accountsOn('2028-02-29', { NAVER_WORKS: 8 }),
  ]);
  return upToDateAt(annual, '2028-11-29T15:00:00Z');
}

export function cutShort(): StoredTenant {
  const usage = [
    accountsOn('2026-05-20', { NAVER_WORKS: 1, WORKPLACE: 1 }),
    accountsOn('2026-06-15', { NAVER_WORKS: 33, WORKPLACE: 33 }),
    accountsOn('2027-01-17', { NAVER_WORKS: 31, WORKPLACE: 31 }, { NAVER_WORKS: 33, WORKPLACE: 33 }),
  ];
  const stored = withUsage(paid(BUNDLE_BODY, 'BUNDLE', PAID, {}, REQUESTED), usage);
  const first = ended(stored, 'WORKPLACE', '2027-02-01', '2027-01-20T05:00:00Z', usage);
  return ended(first, 'NAVER_WORKS', '2027-03-15', '2027-03-14T15:00:00Z', usage);
}

/** Cancelled for a date, ended on it, and deleted. */
function ended(
  stored: StoredTenant,
  product: 'NAVER_WORKS' | 'WORKPLACE',
  date: KstDate,
  now: Instant,
  usage: UsageDays,
): StoredTenant {
  const items = [{ product, date }];
  const { total } = quoteOf(stored.tenant, usage, items);
  const leaving = withUsage(cancelling(stored, items, now, total), usage);
  const after = `${date}T05:00:00Z` as Instant;
  const upToDate = upToDateAt(leaving, after);
  return withUsage(decided(upToDate, decideDataDeleted(upToDate, product, after)), usage);
}

/** Written, so that no price of a later catalog is asked for. */
function upToDateAt(stored: StoredTenant, now: Instant): StoredTenant {
  const { steps } = applyDue(stored.tenant, now);
  return steps.length === 0 ? stored : withUsage(decided(stored, commitOf(stored, steps, now)), stored.usage);
}

/** On the day of an upgrade the contract has a new segment from that day on. */
export function upgraded(): StoredTenant {
  const stored = paid(NAVER_WORKS_BODY, 'NAVER_WORKS', PAID, { billingPlan: 'MONTHLY' }, REQUESTED);
  const subscription = subscriptionOf(stored, 'NAVER_WORKS');
  const { contract } = subscription;
  const [first] = contract?.segments ?? [];
  if (!contract || !first) throw new Error('there is no contract');
  const segments = [
    first,
    { ...first, from: '2026-07-15', plan: 'PREMIUM', price: 12_000, listPrice: 12_000 } as const,
  ];
  const NAVER_WORKS = { ...subscription, plan: 'PREMIUM', contract: { ...contract, segments } } as const;
  return withUsage({ ...stored, tenant: { ...stored.tenant, subscriptions: { NAVER_WORKS } } }, [
    accountsOn('2026-05-20', { NAVER_WORKS: 20 }),
  ]);
}

export function withStorage(): StoredTenant {
  const stored = paid(WORKBOX_BODY, 'WORKBOX', PAID, { billingPlan: 'MONTHLY' }, REQUESTED);
  const day = (date: KstDate, present: number, counted: number) => ({
    ...accountsOn(date, { WORKBOX: 4 }),
    units: { WORKBOX: { present, counted } },
  });
  return withUsage(stored, [
    accountsOn('2026-05-20', { WORKBOX: 4 }),
    day('2026-06-20', 3, 3),
    day('2026-07-10', 1, 3),
    day('2026-07-11', 2, 2),
  ]);
}

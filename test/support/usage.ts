import { type KstDate, kstDateOf } from '../../functions/core/business-calendar.ts';
import type { Product } from '../../functions/core/catalog/codes.ts';
import { type StoredTenant, subscriptionsOf, type Tenant } from '../../functions/core/model/tenant.ts';
import type { UsageDay, UsageDays, UsageHead } from '../../functions/core/model/usage.ts';
import { dayOf } from '../../functions/core/usage/usage-changes.ts';

/** A day on which so many accounts of each product are there when it ends, and as many count unless it says more. */
export const accountsOn = (
  date: KstDate,
  present: Partial<Record<Product, number>>,
  counted: Partial<Record<Product, number>> = present,
): UsageDay => ({
  date,
  accounts: Object.fromEntries(
    Object.entries(present).map(([product, count]) => [
      product,
      { present: count, counted: counted[product as Product] ?? count },
    ]),
  ),
  units: {},
});

/** The tenant with this usage. */
export function withUsage<T extends Pick<StoredTenant, 'tenant' | 'profile'>>(
  stored: T,
  usage: UsageDays,
): T & StoredTenant {
  const newest = usage.at(-1);
  return { ...stored, usage, usageHead: newest && { ...newest, storage: {}, revision: usage.length } };
}

/** What the set-up registers: the top administrator of each product, from the day of the request on. */
export const topAdministratorSince = (tenant: Tenant): UsageDays => [
  accountsOn(
    kstDateOf(tenant.createdAt),
    Object.fromEntries(subscriptionsOf(tenant).map(({ product }) => [product, 1])),
  ),
];

/** The days as they stand after a change: the head's day in its place. */
export function usageAfter(usage: UsageDays, head: UsageHead | undefined): UsageDays {
  return head ? [...usage.filter(({ date }) => date < head.date), dayOf(head)] : usage;
}

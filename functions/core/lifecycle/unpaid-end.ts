import { daysBetween, type Instant, kstDateOf } from '../business-calendar.ts';
import { type Subscription, trialEndsAt } from '../model/subscription.ts';
import { graceDaysIn, type Tenant } from '../model/tenant.ts';
import { applyDue } from './apply-due.ts';

/**
 * When a trial, or the grace after it, ends if nobody pays: for the login, and for the data. It is told by what will
 * happen until then: a bundle that breaks before leaves NAVER WORKS its grace (A1).
 */
export function unpaidEndOf(
  tenant: Tenant,
  subscription: Subscription,
): { readonly endsAt: Instant; readonly deletedAt: Instant } {
  const endsAt = trialEndsAt(subscription);
  const { suspension } = applyDue(tenant, endsAt).tenant.subscriptions[subscription.product] ?? {};
  return { endsAt, deletedAt: suspension?.graceEndsAt ?? endsAt };
}

/** Days for which the data outlives the trial. */
export function graceDaysAfter(tenant: Tenant, subscription: Subscription): number {
  if (subscription.suspension) return graceDaysIn(tenant, subscription.product);
  const { endsAt, deletedAt } = unpaidEndOf(tenant, subscription);
  return daysBetween(kstDateOf(endsAt), kstDateOf(deletedAt));
}

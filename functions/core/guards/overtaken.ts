import { sharingRefusal, trialAfterSwitch } from '../accounts/shared-accounts.ts';
import type { KstDate } from '../business-calendar.ts';
import { isLive } from '../model/subscription.ts';
import { type OperationTarget, subscriptionsOf, type Tenant } from '../model/tenant.ts';
import type { CapacityState } from '../usage/capacity.ts';
import { bundleRefusal } from './bundle-choice.ts';

/**
 * Whether a plan change that has failed would be refused now, by what the company has decided since: an end of a part
 * (EDGE-C5, EDGE-G8), a reservation or a paid plan that the change would lower (A35), accounts for which the trial of the
 * other part has no room (F2).
 */
export function isOvertaken(
  tenant: Tenant,
  { parts, bundlePlan }: OperationTarget,
  today: KstDate,
  used?: CapacityState,
): boolean {
  const { type } = tenant.operation;
  // A product alone is set up for the days until its end, too.
  if (type === 'ADD_PRODUCT') return false;
  const isSwitch = type === 'SWITCH_TO_BUNDLE';
  const decided = parts.some(({ product }) => {
    const subscription = tenant.subscriptions[product];
    if (!isLive(subscription)) return false;
    return subscription.cancellation || (isSwitch && subscription.reservation);
  });
  if (decided || !isSwitch || !bundlePlan) return decided;
  const before = withoutBegun(tenant, parts);
  const refused =
    bundleRefusal(before, bundlePlan, today, used) ??
    sharingRefusal(before, used?.accounts, trialAfterSwitch(tenant));
  return refused !== undefined;
}

/** As the request has found it: what the change itself has begun is no plan that the company gives up. */
function withoutBegun(tenant: Tenant, parts: OperationTarget['parts']): Tenant {
  const begun = parts.filter(({ begins }) => begins).map(({ product }) => product);
  const kept = subscriptionsOf(tenant).filter(({ product }) => !begun.includes(product));
  return { ...tenant, subscriptions: Object.fromEntries(kept.map((one) => [one.product, one])) };
}

import type { KstDate } from '../business-calendar.ts';
import { isGroupProduct } from '../groups/affiliate.ts';
import { endRefusal } from '../groups/ends.ts';
import { isHeldByMain } from '../groups/keep-main.ts';
import { lastCancellationDay } from '../lifecycle/early-end.ts';
import { companyOn, type Group } from '../model/group.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Tenant } from '../model/tenant.ts';
import type { RefusalCode } from '../refusals/codes.ts';

/** The group of a tenant as it stands on a day, where the tenant has one. */
export interface GroupToday {
  readonly group: Group | undefined;
  readonly today: KstDate;
}

/** What the group holds against a command on a product, beside the product itself. */
export type GroupGuard = (
  tenant: Tenant,
  subscription: Subscription,
  at: GroupToday,
) => RefusalCode | undefined;

/** R156: on no date while an affiliate goes on; once all have a date, on the last of theirs or later (R157). */
export const cancelInGroupGuard: GroupGuard = ({ tenantId }, subscription, { group, today }) => {
  const { product } = subscription;
  if (!group || !isGroupProduct(product) || !companyOn(group, tenantId, today)) return undefined;
  // An affiliate has a date on which it may end, today at the latest; only the main company waits for others.
  const onItsLastDay = lastCancellationDay(subscription, today);
  const refused = endRefusal(group, { tenantId, products: [product] }, onItsLastDay, today)?.refused;
  return refused === 'AFFILIATES_SUBSCRIBED' ? refused : undefined;
};

/** Whoever undoes its cancellation would be left without a main company: that one undoes first. */
export const undoInGroupGuard: GroupGuard = ({ tenantId }, { product, cancellation }, { group, today }) =>
  group && cancellation && isGroupProduct(product) && isHeldByMain(group, tenantId, today)
    ? 'MAIN_CANCELLATION_SCHEDULED'
    : undefined;

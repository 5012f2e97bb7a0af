import type { KstDate } from '../business-calendar.ts';
import type { Group } from '../model/group.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Tenant } from '../model/tenant.ts';
import type { RefusalCode } from '../refusal-codes.ts';
import { isGroupProduct } from './affiliate.ts';
import { isHeldByAffiliates, isHeldByMain } from './keep-main.ts';

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
export const cancelInGroupGuard: GroupGuard = ({ tenantId }, { product }, { group, today }) =>
  group && isGroupProduct(product) && isHeldByAffiliates(group, tenantId, today)
    ? 'AFFILIATES_SUBSCRIBED'
    : undefined;

/** Whoever undoes its cancellation would be left without a main company: that one undoes first. */
export const undoInGroupGuard: GroupGuard = ({ tenantId }, { product, cancellation }, { group, today }) =>
  group && cancellation && isGroupProduct(product) && isHeldByMain(group, tenantId, today)
    ? 'MAIN_CANCELLATION_SCHEDULED'
    : undefined;

import { isGroupProduct } from '../groups/affiliate.ts';
import { endRefusal } from '../groups/ends.ts';
import { isHeldByMain } from '../groups/keep-main.ts';
import { lastCancellationDay } from '../lifecycle/early-end.ts';
import type { Guard } from './guard.ts';

// The decisions do not call these guards: every commit of a company passes `groups/keep-main.ts`, which also names the
// companies in the way. Both use its rules.

/** R156: on no date while an affiliate goes on; once all have a date, on the last of theirs or later (R157). */
export const cancelInGroupGuard: Guard<'subscription' | 'group' | 'today'> = ({
  tenant: { tenantId },
  subscription,
  group,
  today,
}) => {
  const { product } = subscription;
  const ending = { tenantId, products: [product] };
  // An affiliate has a date on which it may end, today at the latest; only the main company waits for others.
  const refused =
    group && endRefusal(group, ending, lastCancellationDay(subscription, today), today)?.refused;
  return refused === 'AFFILIATES_SUBSCRIBED' ? refused : undefined;
};

/** An affiliate that undoes its cancellation would be left without a main company: the main company undoes first. */
export const undoInGroupGuard: Guard<'subscription' | 'group' | 'today'> = ({
  tenant: { tenantId },
  subscription: { product, cancellation },
  group,
  today,
}) =>
  group && cancellation && isGroupProduct(product) && isHeldByMain(group, tenantId, today)
    ? 'MAIN_CANCELLATION_SCHEDULED'
    : undefined;

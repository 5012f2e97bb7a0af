import { type Instant, startOfKstDay } from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import { dayAfter } from '../model/contract.ts';
import { type Subscription, trialEndsAt } from '../model/subscription.ts';
import { subscriptionsOf, type Tenant } from '../model/tenant.ts';
import type { TimerKind } from './work-kinds.ts';

export interface RequiredTimer {
  readonly scope: Product;
  readonly kind: TimerKind;
  readonly dueAt: Instant;
}

/** Every timer that the state asks for, in the order of the catalog's products: the only place that says which exist. */
export const requiredTimers = (tenant: Tenant): RequiredTimer[] => subscriptionsOf(tenant).flatMap(timersOf);

function timersOf(subscription: Subscription): RequiredTimer[] {
  const { product: scope, phase, reservation, cancellation, contract } = subscription;
  const timers: RequiredTimer[] = [];
  const add = (kind: TimerKind, dueAt: Instant) => timers.push({ scope, kind, dueAt });
  if (phase === 'TRIAL') add('TRIAL_EXPIRY', trialEndsAt(subscription));
  if (reservation) add('PAID_SWITCH', startOfKstDay(reservation.startDate));
  if (cancellation) add('CANCELLATION', startOfKstDay(cancellation.date));
  if (phase === 'PAID' && contract?.commitment)
    add('CONTRACT_RENEWAL', startOfKstDay(dayAfter(contract.commitment)));
  return timers;
}

import { type KstDate, kstDateOf } from '../business-calendar.ts';
import { BUNDLE } from '../catalog/bundle.ts';
import type { OfferKey } from '../catalog/codes.ts';
import { type Commit, commitOf } from '../commit.ts';
import type { Step } from '../facts.ts';
import type { PaidSwitchForm } from '../forms/paid-switch.ts';
import { dropReservationGuard, paidSwitchGuard } from '../guards.ts';
import { startPaidService } from '../lifecycle.ts';
import { isRefusal, type Refusal, refuse } from '../refusals.ts';
import { settle } from '../settle.ts';
import {
  type Reservation,
  type StoredTenant,
  type Subscription,
  type Tenant,
  trialOf,
  withSubscription,
} from '../tenant.ts';
import type { Context } from './context.ts';
import { dateErrors } from './date-range.ts';
import { inSteps } from './in-steps.ts';
import { planErrors } from './plan-errors.ts';

/** Switches products to the paid service, today or on a reserved date; both parts of a bundle at once, or one (R63-R67, R70-R75). */
export const decidePaidSwitch = (
  stored: StoredTenant,
  offer: OfferKey,
  form: PaidSwitchForm,
  context: Context,
): Commit | Refusal =>
  forEachProduct(stored, offer, context, (tenant, subscription) =>
    switchOne(tenant, subscription, form, context),
  );

/** Drops the reserved switch of each product, any time before it begins. */
export const decideDropReservation = (
  stored: StoredTenant,
  offer: OfferKey,
  context: Context,
): Commit | Refusal =>
  forEachProduct(stored, offer, context, (tenant, subscription) => dropOne(tenant, subscription, context));

type Change = (tenant: Tenant, subscription: Subscription) => readonly Step[] | Refusal;

/** Both parts of the bundle, or one product: what is not there cannot be changed. */
function forEachProduct(
  stored: StoredTenant,
  offer: OfferKey,
  { now }: Context,
  change: Change,
): Commit | Refusal {
  const { tenant, steps } = settle(stored.tenant, now);
  if (offer === 'BUNDLE' && !tenant.bundle) return refuse('NOT_FOUND');
  const products = offer === 'BUNDLE' ? BUNDLE.parts : [offer];
  const taken = inSteps(
    tenant,
    products.map((product) => (at) => {
      const subscription = at.subscriptions[product];
      return subscription ? change(at, subscription) : refuse('NOT_FOUND');
    }),
  );
  return isRefusal(taken) ? taken : commitOf(stored, [...steps, ...taken], now);
}

function switchOne(
  tenant: Tenant,
  subscription: Subscription,
  form: PaidSwitchForm,
  context: Context,
): readonly Step[] | Refusal {
  const refused = paidSwitchGuard(tenant, subscription);
  if (refused) return refuse(refused);
  const today = kstDateOf(context.now);
  const last = lastSwitchDay(subscription, today);
  const { billingPlan, renewalType, plan = subscription.plan, startDate = last } = form;
  const errors = [
    ...dateErrors(startDate, today, last, '#/startDate'),
    ...planErrors(tenant, subscription, plan),
  ];
  if (errors.length > 0) return refuse('INPUT_INVALID', { errors });
  if (subscription.reservation && !context.isConditional) return refuse('IF_MATCH_REQUIRED');
  const terms: Reservation = { billingPlan, plan, startDate, ...(renewalType && { renewalType }) };
  return startDate === today
    ? startNow(tenant, subscription, terms, context)
    : [reserve(tenant, subscription, terms, context)];
}

/** Paid today: a reservation is dropped, and both events are recorded. */
function startNow(tenant: Tenant, subscription: Subscription, terms: Reservation, context: Context): Step[] {
  const dropped = subscription.reservation ? [drop(tenant, subscription, context)] : [];
  const before = dropped[0]?.after ?? tenant;
  const after = startPaidService(before, before.subscriptions[subscription.product] ?? subscription, terms);
  return [...dropped, stepOf('PAID_SERVICE_STARTED', after, subscription, context)];
}

function reserve(
  tenant: Tenant,
  subscription: Subscription,
  reservation: Reservation,
  context: Context,
): Step {
  const type = subscription.reservation ? 'PAID_SWITCH_CHANGED' : 'PAID_SWITCH_RESERVED';
  return stepOf(type, withSubscription(tenant, { ...subscription, reservation }), subscription, context);
}

function dropOne(tenant: Tenant, subscription: Subscription, context: Context): readonly Step[] | Refusal {
  const refused = dropReservationGuard(tenant, subscription);
  if (refused) return refuse(refused);
  return context.isConditional ? [drop(tenant, subscription, context)] : refuse('IF_MATCH_REQUIRED');
}

function drop(tenant: Tenant, subscription: Subscription, context: Context): Step {
  const { reservation: _, ...kept } = subscription;
  return stepOf('PAID_SWITCH_DROPPED', withSubscription(tenant, kept), subscription, context);
}

function stepOf(type: Step['type'], after: Tenant, { product }: Subscription, { actor, now }: Context): Step {
  return { type, after, effectiveAt: now, actor, product };
}

/** The last free day is the last one to switch on, and the default (A3); in the grace there is only today. */
const lastSwitchDay = (subscription: Subscription, today: KstDate): KstDate =>
  subscription.suspension ? today : trialOf(subscription).endDate;

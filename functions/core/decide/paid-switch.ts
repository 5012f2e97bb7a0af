import { type KstDate, kstDateOf } from '../business-calendar.ts';
import { BUNDLE } from '../catalog/bundle.ts';
import type { OfferKey, Product } from '../catalog/codes.ts';
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
  withSubscription,
} from '../tenant.ts';
import type { Context } from './context.ts';
import { dateErrors } from './date-range.ts';
import { planErrors } from './plan-errors.ts';

/** Switches products to the paid service, today or on a reserved date; both parts of a bundle at once, or one (R63-R67, R70-R75). */
export function decidePaidSwitch(
  stored: StoredTenant,
  offer: OfferKey,
  form: PaidSwitchForm,
  context: Context,
): Commit | Refusal {
  const settled = settle(stored.tenant, context.now);
  const steps: Step[] = [...settled.steps];
  let tenant = settled.tenant;
  for (const product of productsOf(tenant, offer)) {
    const taken = switchOne(tenant, product, form, context);
    if (isRefusal(taken)) return taken;
    steps.push(...taken);
    tenant = steps.at(-1)?.after ?? tenant;
  }
  return steps.length > settled.steps.length ? commitOf(stored, steps, context.now) : refuse('NOT_FOUND');
}

function switchOne(
  tenant: Tenant,
  product: Product,
  form: PaidSwitchForm,
  context: Context,
): Step[] | Refusal {
  const subscription = tenant.subscriptions[product];
  if (!subscription) return refuse('NOT_FOUND');
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

/** Drops the reserved switch of each product, any time before it begins. */
export function decideDropReservation(
  stored: StoredTenant,
  offer: OfferKey,
  context: Context,
): Commit | Refusal {
  const settled = settle(stored.tenant, context.now);
  const steps: Step[] = [...settled.steps];
  let tenant = settled.tenant;
  for (const product of productsOf(tenant, offer)) {
    const subscription = tenant.subscriptions[product];
    if (!subscription) return refuse('NOT_FOUND');
    const refused =
      dropReservationGuard(tenant, subscription) ?? (context.isConditional ? undefined : 'IF_MATCH_REQUIRED');
    if (refused) return refuse(refused);
    steps.push(drop(tenant, subscription, context));
    tenant = steps.at(-1)?.after ?? tenant;
  }
  return steps.length > settled.steps.length ? commitOf(stored, steps, context.now) : refuse('NOT_FOUND');
}

function drop(tenant: Tenant, subscription: Subscription, context: Context): Step {
  const { reservation: _, ...kept } = subscription;
  return stepOf('PAID_SWITCH_DROPPED', withSubscription(tenant, kept), subscription, context);
}

function stepOf(type: Step['type'], after: Tenant, { product }: Subscription, { actor, now }: Context): Step {
  return { type, after, effectiveAt: now, actor, product };
}

/** The last free day is the last one to switch on, and the default (A3); in the grace there is only today. */
const lastSwitchDay = ({ trial, suspension }: Subscription, today: KstDate): KstDate =>
  suspension ? today : trial.endDate;

/** Both parts of a bundle, or one product; none where there is no bundle. */
function productsOf({ bundle }: Tenant, offer: OfferKey): readonly Product[] {
  if (offer !== 'BUNDLE') return [offer];
  return bundle ? BUNDLE.parts : [];
}

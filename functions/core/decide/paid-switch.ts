import { earliest, type KstDate, kstDateOf } from '../business-calendar.ts';
import { BUNDLE } from '../catalog/bundle.ts';
import type { OfferKey, Product } from '../catalog/codes.ts';
import { type Commit, commitOf } from '../commit.ts';
import type { Context } from '../context.ts';
import { affiliatedTo, together } from '../groups/affiliate.ts';
import { dropReservationGuard, paidSwitchGuard, paymentMethodGuard } from '../guards/product-guards.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { liveGroupProducts } from '../lifecycle/enrollment.ts';
import type { Step } from '../lifecycle/events.ts';
import { startPaidService } from '../lifecycle/lifecycle.ts';
import { type Reservation, type Subscription, trialOf } from '../model/subscription.ts';
import { type StoredTenant, type Tenant, withSubscription } from '../model/tenant.ts';
import { isRefusal, type Refusal, refuse } from '../refusals/refusals.ts';
import type { PaidSwitchRequest } from '../requests/paid-switch.ts';
import { dateErrors, planErrors } from './field-errors.ts';
import { inSteps } from './in-steps.ts';

/** Switches products to the paid service, today or on a reserved date; both parts of a bundle at once, or one (R63-R67, R70-R75). */
export const decidePaidSwitch = (
  stored: StoredTenant,
  offer: OfferKey,
  body: PaidSwitchRequest,
  context: Context,
): Commit | Refusal => {
  const { deployment } = stored;
  const change: Change = (tenant, subscription, common) =>
    switchOne(
      tenant,
      subscription,
      { ...body, startDate: body.startDate ?? common },
      { ...context, deployment },
    );
  return forEachProduct(stored, offer, context, { change, concerns: ({ phase }) => phase === 'TRIAL' });
};

/** Drops the reserved switch of each product, any time before it begins. */
export const decideDropReservation = (
  stored: StoredTenant,
  offer: OfferKey,
  context: Context,
): Commit | Refusal =>
  forEachProduct(stored, offer, context, {
    change: (tenant, subscription) => dropOne(tenant, subscription, context),
    concerns: ({ reservation }) => reservation !== undefined,
  });

/** `common` is the last day on which all products of the change can be switched. */
type Change = (tenant: Tenant, subscription: Subscription, common: KstDate) => readonly Step[] | Refusal;

interface Changes {
  readonly change: Change;
  /** Whether an affiliate that changes one of its products has to change this one with it. */
  readonly concerns: (subscription: Subscription) => boolean;
}

/** Both parts of the bundle, or one product: what is not there cannot be changed. */
function forEachProduct(
  stored: StoredTenant,
  offer: OfferKey,
  context: Context,
  { change, concerns }: Changes,
): Commit | Refusal {
  const { now } = context;
  const { tenant, steps } = applyDue(stored.tenant, now);
  const isAffiliated = affiliatedTo(stored, context) !== undefined;
  const products = productsOf(tenant, offer, isAffiliated);
  if (products.length === 0) return refuse('NOT_FOUND');
  if (isAffiliated && together(tenant, products, concerns).length > products.length)
    return refuse('AFFILIATE_MUST_SWITCH_BOTH');
  const lasts = products.flatMap((product) => {
    const subscription = tenant.subscriptions[product];
    // A paid product may never have had a trial; the guard refuses it.
    return subscription?.phase === 'TRIAL' ? [lastSwitchDay(subscription, kstDateOf(now))] : [];
  });
  const common = earliest(lasts) ?? kstDateOf(now);
  const taken = inSteps(
    tenant,
    products.map((product) => (at) => {
      const subscription = at.subscriptions[product];
      return subscription ? change(at, subscription, common) : refuse('NOT_FOUND');
    }),
  );
  return isRefusal(taken) ? taken : commitOf(stored, [...steps, ...taken], now);
}

/** The products of an address: an affiliate without a bundle switches what it has of its parts as if it had one. */
function productsOf(tenant: Tenant, offer: OfferKey, isAffiliated: boolean): readonly Product[] {
  if (offer !== 'BUNDLE') return [offer];
  if (tenant.bundle) return BUNDLE.parts;
  return isAffiliated ? liveGroupProducts(tenant).map(({ product }) => product) : [];
}

function switchOne(
  tenant: Tenant,
  subscription: Subscription,
  body: PaidSwitchRequest,
  context: Context & Pick<StoredTenant, 'deployment'>,
): readonly Step[] | Refusal {
  const refused = paidSwitchGuard({ tenant, subscription });
  if (refused) return refuse(refused);
  const today = kstDateOf(context.now);
  const last = lastSwitchDay(subscription, today);
  const { billingPlan, renewalType, plan = subscription.plan, startDate = last } = body;
  const errors = [
    ...dateErrors(startDate, today, last, '#/startDate'),
    ...planErrors(tenant, subscription, plan),
  ];
  if (errors.length > 0) return refuse('INPUT_INVALID', { errors });
  const unpayable = paymentMethodGuard({ tenant, deployment: context.deployment, today: startDate });
  if (unpayable) return refuse(unpayable);
  if (subscription.reservation && !context.isConditional) return refuse('IF_MATCH_REQUIRED');
  const terms: Reservation = { billingPlan, plan, startDate, ...(renewalType && { renewalType }) };
  return startDate === today
    ? startNow(tenant, subscription, terms, context)
    : [reserve(tenant, subscription, terms, context)];
}

/** Paid today: a reservation is dropped, and both events are recorded (EDGE-R8). */
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
  const refused = dropReservationGuard({ tenant, subscription });
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

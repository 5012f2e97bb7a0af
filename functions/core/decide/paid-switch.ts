import { earliest, type KstDate, kstDateOf } from '../business-calendar.ts';
import type { OfferKey } from '../catalog/codes.ts';
import { type Commit, commitOf } from '../commit.ts';
import type { Context } from '../context.ts';
import { affiliatedTo, together } from '../groups/affiliate.ts';
import { dropReservationGuard, paidSwitchGuard, paymentMethodGuard } from '../guards/product-guards.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { liveGroupProducts } from '../lifecycle/enrollment.ts';
import type { Step } from '../lifecycle/events.ts';
import { startPaidService } from '../lifecycle/lifecycle.ts';
import { type Reservation, type Subscription, trialOf } from '../model/subscription.ts';
import { type StoredTenant, subscriptionsOf, type Tenant, withSubscription } from '../model/tenant.ts';
import { present } from '../present.ts';
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
  const { deployment, group } = stored;
  const change: Change = (tenant, subscription, common) =>
    switchOne(
      tenant,
      subscription,
      { ...body, startDate: body.startDate ?? common },
      { ...context, deployment, group },
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
  const subscriptions = addressed(tenant, offer, isAffiliated);
  if (subscriptions.length === 0) return refuse('NOT_FOUND');
  const today = kstDateOf(now);
  // A paid part has no say: its trial is long over, and it is refused for what it is.
  const onTrial = subscriptions.filter(({ phase }) => phase === 'TRIAL');
  const common = earliest(onTrial.map((one) => lastSwitchDay(one, today))) ?? today;
  const products = subscriptions.map(({ product }) => product);
  if (isAffiliated && together(tenant, products, concerns).length > products.length)
    return refuse('AFFILIATE_MUST_SWITCH_BOTH');
  const taken = inSteps(
    tenant,
    products.map((product) => (at) => {
      const subscription = present(at.subscriptions[product], 'a change takes no product away');
      return change(at, subscription, common);
    }),
  );
  return isRefusal(taken) ? taken : commitOf(stored, [...steps, ...taken], now);
}

/** The subscriptions of an address: an affiliate without a bundle switches what it has of its parts as if it had one. */
function addressed(tenant: Tenant, offer: OfferKey, isAffiliated: boolean): Subscription[] {
  if (offer !== 'BUNDLE') return subscriptionsOf(tenant).filter(({ product }) => product === offer);
  return tenant.bundle || isAffiliated ? liveGroupProducts(tenant) : [];
}

function switchOne(
  tenant: Tenant,
  subscription: Subscription,
  body: PaidSwitchRequest & Pick<Reservation, 'startDate'>,
  context: Context & Pick<StoredTenant, 'deployment' | 'group'>,
): readonly Step[] | Refusal {
  const refused = paidSwitchGuard({ tenant, subscription });
  if (refused) return refuse(refused);
  const today = kstDateOf(context.now);
  const last = lastSwitchDay(subscription, today);
  const { billingPlan, renewalType, startDate, plan = subscription.plan } = body;
  const errors = [
    ...dateErrors(startDate, today, last, '#/startDate'),
    ...planErrors(tenant, subscription, plan),
  ];
  if (errors.length > 0) return refuse('INPUT_INVALID', { errors });
  const { deployment, group } = context;
  const unpayable = paymentMethodGuard({ tenant, deployment, group, from: startDate });
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
  const after = startPaidService(tenant, subscription, terms);
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

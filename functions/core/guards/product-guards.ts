import { ownDaysOf } from '../billing/group-payers.ts';
import { type KstDate, NEVER } from '../business-calendar.ts';
import { productOf } from '../catalog/lookups.ts';
import type { Deployment } from '../model/deployment.ts';
import { overdueBillsOf } from '../model/payment.ts';
import { canPayOn } from '../model/payment-method.ts';
import { isSetUp, type Tenant } from '../model/tenant.ts';
import type { RefusalCode } from '../refusals/codes.ts';
import type { Guard } from './guard.ts';

/** What concerns the tenant as a whole waits for a running operation, and for a failed one to be tried again. */
export const operationRefusal = ({ operation }: Tenant): RefusalCode | undefined => {
  if (operation.status === 'IN_PROGRESS') return 'OPERATION_IN_PROGRESS';
  return operation.status === 'FAILED' ? 'OPERATION_FAILED' : undefined;
};

/** A failed operation stands in the way of a single product only when that was never set up; support tries it again. */
const operationGuard: Guard<'subscription'> = ({ tenant, subscription: { product } }) => {
  const refused = operationRefusal(tenant);
  return refused === 'OPERATION_FAILED' && isSetUp(tenant, product) ? undefined : refused;
};

/** R63, R65: only a trial, or its grace, is switched; a paid service has begun already (R73). */
export const paidSwitchGuard: Guard<'subscription'> = ({ tenant, subscription }) => {
  if (subscription.phase === 'ENDED') return 'SUBSCRIPTION_ENDED';
  if (subscription.phase === 'PAID') return 'CHANGE_ALREADY_EFFECTIVE';
  if (subscription.cancellation) return 'CANCELLATION_SCHEDULED';
  return operationGuard({ tenant, subscription });
};

/** F46: whether the deployment asks for a method that is good on a day, and the company has none. */
export const lacksMethodOn = (
  { paymentMethod }: Tenant,
  deployment: Deployment | undefined,
  day: KstDate,
): boolean => deployment?.requiresPaymentMethod === true && !canPayOn(paymentMethod, day);

/**
 * F46: no company begins to pay without a method that is good on the first day that it pays for itself. While its group
 * pays (R146) it is asked for none, whether or not the main company has one by then.
 */
export const paymentMethodGuard: Guard<'deployment' | 'group' | 'from'> = (known) => {
  const { tenant, deployment, group, from } = known;
  const own = ownDaysOf(tenant, group, { from, to: NEVER });
  return own && lacksMethodOn(tenant, deployment, own.from) ? 'PAYMENT_METHOD_REQUIRED' : undefined;
};

/** F33: an upgrade costs more, so it waits until what is overdue is paid. */
export const overdueGuard: Guard<'deployment'> = ({ tenant, deployment }) =>
  overdueBillsOf(tenant, deployment).length > 0 ? 'BILL_OVERDUE' : undefined;

export const dropReservationGuard: Guard<'subscription'> = ({ tenant, subscription }) =>
  paidSwitchGuard({ tenant, subscription }) ?? (subscription.reservation ? undefined : 'NOTHING_SCHEDULED');

/** R77: only when paid; a monthly plan has no term that could be renewed. */
export const renewalGuard: Guard<'subscription'> = ({ tenant, subscription }) => {
  if (subscription.phase === 'ENDED') return 'SUBSCRIPTION_ENDED';
  if (!subscription.contract?.commitment) return 'RENEWAL_NOT_AVAILABLE';
  if (subscription.cancellation) return 'CANCELLATION_SCHEDULED';
  return operationGuard({ tenant, subscription });
};

/** At any time, but not in the middle of an operation. A failed one stands in nobody's way. */
const betweenOperations: Guard<'subscription'> = ({ tenant: { operation }, subscription: { phase } }) => {
  if (phase === 'ENDED') return 'SUBSCRIPTION_ENDED';
  return operation.status === 'IN_PROGRESS' ? 'OPERATION_IN_PROGRESS' : undefined;
};

/** R120, EDGE-C15 */
export const cancellationGuard: Guard<'subscription'> = betweenOperations;

/** A cancellation of the whole company also ends what was never set up: a failed switch to a bundle may have shared the account. */
export const accountRemovalGuard: Guard<'subscription'> = betweenOperations;

/** Accounts are registered while the product lives, not in the middle of an operation. */
export const accountGuard: Guard<'subscription'> = ({ tenant, subscription }) =>
  subscription.phase === 'ENDED' ? 'SUBSCRIPTION_ENDED' : operationGuard({ tenant, subscription });

/** R132, A10: any time before the date. */
export const undoGuard: Guard<'subscription'> = ({ subscription: { phase, cancellation } }) => {
  if (phase === 'ENDED') return 'SUBSCRIPTION_ENDED';
  return cancellation ? undefined : 'NOTHING_SCHEDULED';
};

/**
 * R102: any time after the paid switch, also while a cancellation is scheduled: units bind nobody and end with the
 * product. Only where the catalog sells them.
 */
export const capacityGuard: Guard<'subscription'> = ({ tenant, subscription }) => {
  if (subscription.phase === 'ENDED') return 'SUBSCRIPTION_ENDED';
  if (productOf(subscription.product).extraCapacity === null) return 'CAPACITY_NOT_SOLD';
  if (subscription.phase === 'TRIAL') return 'CAPACITY_NEEDS_PAID_SERVICE';
  return operationGuard({ tenant, subscription });
};

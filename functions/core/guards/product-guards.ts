import { paysItself } from '../billing/group-payers.ts';
import { productOf } from '../catalog/lookups.ts';
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

/**
 * F46: where the deployment says so, nothing is paid for without a method that is good on the first paid day. Where the
 * main company of the group pays (R146), it is that one's.
 */
export const paymentMethodGuard: Guard<'deployment' | 'group' | 'today'> = (known) => {
  const { tenant, deployment, group, today } = known;
  if (!deployment?.requiresPaymentMethod || !paysItself(tenant, group, today)) return undefined;
  return canPayOn(tenant.paymentMethod, today) ? undefined : 'PAYMENT_METHOD_REQUIRED';
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

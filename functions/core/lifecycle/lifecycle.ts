import {
  addDays,
  daysBetween,
  type Instant,
  type KstDate,
  kstDateOf,
  startOfKstDay,
} from '../business-calendar.ts';
import type { Product } from '../catalog/codes.ts';
import { newContract, renewedContract } from '../model/contract.ts';
import { isLive, type Reservation, type Subscription } from '../model/subscription.ts';
import { bundleOf, type Tenant, withSubscription } from '../model/tenant.ts';
import { present } from '../present.ts';

/**
 * The transitions of a subscription, each at its instant: a date brings them about in `applyDue`, a command of today in
 * `decide`. They are the same functions, so that it makes no difference who was first.
 */

/** The paid service begins (R63-R67): from now on the contract says what the service costs. */
export function startPaidService(tenant: Tenant, subscription: Subscription, terms: Reservation): Tenant {
  const { suspension: _, reservation: __, ...kept } = subscription;
  const contract = newContract({ product: subscription.product, ...terms });
  return withSubscription(tenant, { ...kept, phase: 'PAID', plan: terms.plan, contract });
}

/**
 * The day after the commitment: the contract goes on as its renewal option says (R76-R79). Storage that was kept from a
 * former plan (A35) goes when the company has chosen another plan for the time after.
 */
export function renewContract(tenant: Tenant, subscription: Subscription): Tenant {
  const { contract, product, plan } = subscription;
  const ending = present(contract, `${product} has no contract to renew`);
  const renewed = renewedContract(ending, product, plan);
  const { keptBaseGb: _, ...others } = subscription;
  return withSubscription(tenant, { ...(renewed.plan === plan ? subscription : others), ...renewed });
}

/** The trial is over: with a grace the data is kept and login refused, without one it is the end (R52-R55, A1). */
export function expireTrial(
  tenant: Tenant,
  subscription: Subscription,
  at: Instant,
  graceDays: number,
): Tenant {
  if (graceDays === 0 || subscription.suspension)
    return endSubscription(tenant, subscription, 'TRIAL_EXPIRED', at);
  const graceEndsAt = startOfKstDay(addDays(kstDateOf(at), graceDays));
  const suspension = { reason: 'TRIAL_ENDED', since: at, graceEndsAt } as const;
  return withSubscription(tenant, { ...subscription, suspension });
}

/**
 * The end of a subscription: nothing is scheduled any more and its data is to go. A bundle that loses a part is no
 * bundle any more, and what linked its services goes with it (R141, R142).
 */
export function endSubscription(
  tenant: Tenant,
  subscription: Subscription,
  reason: 'TRIAL_EXPIRED' | 'CANCELED',
  at: Instant,
): Tenant {
  const { suspension: _, reservation: __, cancellation, ...kept } = subscription;
  const bundle = bundleOf(tenant, subscription.product);
  const ended = {
    ...kept,
    phase: 'ENDED',
    ended: {
      reason,
      at,
      ...(cancellation?.acceptedPenalty !== undefined && { acceptedPenalty: cancellation.acceptedPenalty }),
      ...(bundle && { endedBundle: bundle.plan }),
    },
    dataStatus: 'DELETION_PENDING',
  } as const;
  const after = withSubscription(withoutResetAt(tenant, subscription.product, at), ended);
  if (!bundle) return after;
  const { bundle: ____, ...alone } = after;
  const goesOn = isLive(after.subscriptions.NAVER_WORKS);
  // R139, R140: the accounts were WORKPLACE's; NAVER WORKS keeps their login IDs, not their passwords.
  return { ...alone, integrations: [], ...(goesOn && { passwordsValidFrom: at }) };
}

/** Where both parts of a bundle end at one instant, in whatever order, no account of NAVER WORKS is left to get a new password. */
function withoutResetAt(tenant: Tenant, product: Product, at: Instant): Tenant {
  const { passwordsValidFrom, ...others } = tenant;
  return product === 'NAVER_WORKS' && passwordsValidFrom === at ? others : tenant;
}

/** The free days that a switch on this date gives up: those from the first paid day on. */
export const freeDaysGivenUp = ({ trial }: Subscription, firstPaidDay: KstDate): number =>
  trial ? Math.max(0, daysBetween(firstPaidDay, addDays(trial.endDate, 1))) : 0;

import { type Instant, kstDateOf } from '../../functions/core/business-calendar.ts';
import type { OfferKey, Product } from '../../functions/core/catalog/codes.ts';
import { TERMS_VERSION } from '../../functions/core/catalog/terms.ts';
import type { Commit } from '../../functions/core/commit.ts';
import type { Context } from '../../functions/core/context.ts';
import { decideCancellation } from '../../functions/core/decide/cancellation.ts';
import { decidePaidSwitch } from '../../functions/core/decide/paid-switch.ts';
import type { Deployment } from '../../functions/core/model/deployment.ts';
import type { Subscription } from '../../functions/core/model/subscription.ts';
import type { StoredTenant } from '../../functions/core/model/tenant.ts';
import type { Refusal } from '../../functions/core/refusals/refusals.ts';
import { type CancellationRequest, CONFIRMATION_TEXTS } from '../../functions/core/requests/cancellation.ts';
import {
  type PaidSwitchRequest,
  PaidSwitchRequestSchema,
} from '../../functions/core/requests/paid-switch.ts';
import { committed, OWNER, ready, storedBy } from './tenants.ts';

export const BY_OWNER = { type: 'CUSTOMER', sub: OWNER } as const;

/** A stage whose bills a finance system tells of. */
export const WITH_FINANCE: Deployment = {
  consoleUrl: 'https://console.example',
  requiresPaymentMethod: false,
  isFinanceConnected: true,
};

/** The owner decides, having read the tenant; without If-Match when `isConditional` is false. */
export const contextAt = (now: Instant, isConditional = true): Context => ({
  actor: BY_OWNER,
  now,
  isConditional,
});

export const switchRequest = (change: Partial<PaidSwitchRequest> = {}): PaidSwitchRequest =>
  PaidSwitchRequestSchema.parse({ billingPlan: 'ANNUAL', termsVersion: TERMS_VERSION, ...change });

export const cancellationRequest = (
  items: CancellationRequest['items'],
  acceptedPenalty = 0,
): CancellationRequest => ({
  items,
  acceptedPenalty,
  confirmationText: CONFIRMATION_TEXTS.ko,
});

/** How a switch to the paid service is decided, on this day unless another one is given. */
export const switchingOn =
  (today: Instant) =>
  (
    stored: StoredTenant,
    offer: OfferKey,
    change: Partial<PaidSwitchRequest> = {},
    now: Instant = today,
    isConditional = true,
  ) =>
    decidePaidSwitch(stored, offer, switchRequest(change), contextAt(now, isConditional));

/** What the tenant is after a decision that was accepted. */
export const decided = (stored: StoredTenant, decision: Commit | Refusal | undefined): StoredTenant =>
  storedBy(committed(decision), stored);

export function subscriptionOf({ tenant }: Pick<StoredTenant, 'tenant'>, product: Product): Subscription {
  const subscription = tenant.subscriptions[product];
  if (!subscription) throw new Error(`no subscription of ${product}`);
  return subscription;
}

/** A tenant whose offer was switched to the paid service on the day of `now`. */
export function paid(
  body: unknown,
  offer: OfferKey,
  now: Instant,
  change: Partial<PaidSwitchRequest> = {},
  requestedAt: Instant = now,
): StoredTenant {
  const stored = ready(body, requestedAt);
  const form = switchRequest({ startDate: kstDateOf(now), ...change });
  return decided(stored, decidePaidSwitch(stored, offer, form, contextAt(now)));
}

/** A tenant whose offer has a reserved switch; without a date on the last free day. */
export const reserved = (
  body: unknown,
  offer: OfferKey,
  now: Instant,
  change: Partial<PaidSwitchRequest> = {},
): StoredTenant => {
  const stored = ready(body, now);
  return decided(stored, decidePaidSwitch(stored, offer, switchRequest(change), contextAt(now)));
};

/** A tenant with scheduled cancellations. */
export const cancelling = (
  stored: StoredTenant,
  items: CancellationRequest['items'],
  now: Instant,
  acceptedPenalty = 0,
): StoredTenant =>
  decided(stored, decideCancellation(stored, cancellationRequest(items, acceptedPenalty), contextAt(now)));

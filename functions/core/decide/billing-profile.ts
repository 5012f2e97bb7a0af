import { paysItself } from '../billing/group-payers.ts';
import {
  firstDayOf,
  type Instant,
  type KstDate,
  kstDateOf,
  monthOf,
  monthsAfter,
} from '../business-calendar.ts';
import { type Commit, commitOf } from '../commit.ts';
import { profileGuard } from '../guards/name-guards.ts';
import type { Localized } from '../language.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import type { Actor, Step } from '../lifecycle/events.ts';
import {
  type BillingProfile,
  canPayOn,
  type PaymentMethod,
  paymentKindsOf,
  paymentMarkOf,
  withKind,
} from '../model/payment-method.ts';
import { type StoredTenant, subscriptionsOf, type Tenant } from '../model/tenant.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';
import type { BillingProfileRequest, PaymentMethodRequest } from '../requests/billing-profile.ts';

/** The address of the bills and the payment method (R114, R117). Their values are personal and stand in the profile only. */
export function decideBillingProfile(
  stored: StoredTenant,
  body: BillingProfileRequest,
  actor: Actor,
  now: Instant,
): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, now);
  const refused = profileGuard({ tenant });
  if (refused) return refuse(refused);
  const billing = changed(stored.profile.billing ?? {}, body, now);
  const refusedMethod =
    body.paymentMethod &&
    (expiredRefusal(billing.paymentMethod, now) ??
      endsTooSoon(billing.paymentMethod, stored, tenant, kstDateOf(now)));
  if (refusedMethod) return refusedMethod;
  // F44: the fees of a month are collected in the next one.
  const unpaidSince = firstDayOf(monthsAfter(monthOf(kstDateOf(now)), -1));
  if (!billing.paymentMethod && daysToPay(tenant, stored, unpaidSince).length > 0)
    return refuse('PAYMENT_METHOD_IN_USE');
  const change: Step = {
    type: 'BILLING_PROFILE_CHANGED',
    // The address alone leaves the mark as it is, with what a later release knows of it.
    after:
      body.paymentMethod === undefined
        ? tenant
        : withPaymentMark(tenant, stored.profile.billing?.paymentMethod, billing.paymentMethod, now),
    effectiveAt: now,
    actor,
    fields: Object.keys(body).sort(),
  };
  const { profile } = stored;
  return commitOf(stored, [...steps, change], now, {
    profile: { ...profile, billing, revision: profile.revision + 1 },
  });
}

/** The method as it is registered; a card of the past pays for nothing. */
export const registeredMethod = (method: PaymentMethodRequest, now: Instant): PaymentMethod => ({
  ...method,
  registeredAt: now,
});

export function expiredRefusal(method: PaymentMethod | undefined, now: Instant): Refusal | undefined {
  if (!method || canPayOn(method, kstDateOf(now))) return undefined;
  return expiryRefusal('CARD_EXPIRED', {
    en: 'The card has expired. Register one that is still good.',
    ko: '유효 기간이 지난 카드입니다. 유효한 카드를 등록해 주십시오.',
  });
}

/** F46: a reserved switch keeps to what was asked of its method when it was reserved. */
function endsTooSoon(
  method: PaymentMethod | undefined,
  stored: StoredTenant,
  tenant: Tenant,
  today: KstDate,
): Refusal | undefined {
  const last = daysToPay(tenant, stored, today).at(-1);
  return last === undefined || canPayOn(method, last)
    ? undefined
    : expiryRefusal('CARD_EXPIRES_TOO_SOON', {
        en: `The card must still be good on ${last}, the first paid day of a reserved switch.`,
        ko: `예약한 유료 전환일(${last})에도 유효한 카드를 등록해 주십시오.`,
      });
}

const expiryRefusal = (code: string, message: Localized): Refusal =>
  refuse('INPUT_INVALID', { errors: [{ pointer: '#/paymentMethod/expires', code, message }] });

/** The tenant with another method, or none, from now on, in the place of the former one. */
export function withPaymentMark(
  tenant: Tenant,
  former: PaymentMethod | undefined,
  method: PaymentMethod | undefined,
  now: Instant,
): Tenant {
  const { paymentMethod: _, paymentKinds, ...others } = tenant;
  const kinds = withKind(paymentKindsOf(paymentKinds, former), method?.kind, now);
  return {
    ...others,
    ...(method && { paymentMethod: paymentMarkOf(method) }),
    ...(kinds.length > 0 && { paymentKinds: kinds }),
  };
}

function changed(before: BillingProfile, body: BillingProfileRequest, now: Instant): BillingProfile {
  const { noticeEmail, paymentMethod, ...others } = before;
  const email = body.noticeEmail === undefined ? noticeEmail : (body.noticeEmail ?? undefined);
  const asked = body.paymentMethod;
  // A method that is sent again has been there all along: it has paid for the months since (R117).
  const since = asked && paymentMethod?.token === asked.token ? paymentMethod.registeredAt : now;
  const method = asked === undefined ? paymentMethod : asked ? registeredMethod(asked, since) : undefined;
  return {
    ...others,
    ...(email !== undefined && { noticeEmail: email }),
    ...(method && { paymentMethod: method }),
  };
}

/**
 * F46: from when on the company needs a method, oldest first: what is paid for by the given day needs one from that day
 * on, a reserved switch from its date on. None where the deployment asks for none, and where its group pays.
 */
export const daysToPay = (
  tenant: Tenant,
  { deployment, group }: Pick<StoredTenant, 'deployment' | 'group'>,
  since: KstDate,
): KstDate[] =>
  deployment?.requiresPaymentMethod
    ? subscriptionsOf(tenant)
        .flatMap(({ phase, reservation }) => (phase === 'PAID' ? since : (reservation?.startDate ?? [])))
        .filter((day) => paysItself(tenant, group, day))
        .sort()
    : [];

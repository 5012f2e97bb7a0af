import { daysToPay } from '../billing/days-to-pay.ts';
import {
  firstDayOf,
  type Instant,
  type KstDate,
  kstDateOf,
  monthOf,
  monthsAfter,
  NEVER,
} from '../business-calendar.ts';
import { type Commit, commitOf } from '../commit.ts';
import { profileGuard } from '../guards/name-guards.ts';
import { type Localized, localized } from '../language.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import type { Actor, Step } from '../lifecycle/events.ts';
import { dateInWords, monthsInWords } from '../mails/wording/in-words.ts';
import { overdueBillsOf } from '../model/payment.ts';
import {
  type BillingProfile,
  canPayOn,
  type PaymentMethod,
  paymentKindsOf,
  paymentMarkOf,
  withKind,
} from '../model/payment-method.ts';
import type { StoredTenant, Tenant } from '../model/tenant.ts';
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
  const former = stored.profile.billing ?? {};
  const billing = changed(former, body, now);
  const refusedMethod =
    body.paymentMethod &&
    (expiredRefusal(billing.paymentMethod, now) ??
      endsTooSoon(billing.paymentMethod, stored, tenant, kstDateOf(now)));
  if (refusedMethod) return refusedMethod;
  const isRemoved = former.paymentMethod !== undefined && billing.paymentMethod === undefined;
  const inUse = isRemoved ? inUseRefusal(tenant, stored, kstDateOf(now)) : undefined;
  if (inUse) return inUse;
  const change: Step = {
    type: 'BILLING_PROFILE_CHANGED',
    // The address alone leaves the mark as it is, with what a later release knows of it.
    after:
      body.paymentMethod === undefined
        ? tenant
        : withPaymentMark(tenant, former.paymentMethod, billing.paymentMethod, now),
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

/** F46: a method stays until the last bill that it pays is collected. */
function inUseRefusal(tenant: Tenant, stored: StoredTenant, today: KstDate): Refusal | undefined {
  if (!stored.deployment?.requiresPaymentMethod) return undefined;
  const overdue = overdueBillsOf(tenant, stored.deployment);
  if (overdue.length > 0)
    return refuse('PAYMENT_METHOD_IN_USE', {
      detail: localized((language) => OVERDUE[language](monthsInWords(overdue, language))),
    });
  const unpaidSince = firstDayOf(monthsAfter(monthOf(today), -MONTHS_TO_COLLECT));
  const lastDays = daysToPay(tenant, stored, unpaidSince).map(({ to }) => to);
  const last = lastDays.sort().at(-1);
  if (last === undefined) return undefined;
  if (last === NEVER) return refuse('PAYMENT_METHOD_IN_USE');
  const free = firstDayOf(monthsAfter(monthOf(last), MONTHS_TO_COLLECT + 1));
  return refuse('PAYMENT_METHOD_IN_USE', {
    detail: localized((language) => COLLECTED[language](dateInWords(free, language))),
  });
}

/** F44: the fees of a month are collected in the next one. */
const MONTHS_TO_COLLECT = 1;
const OVERDUE = {
  ko: (months: string) =>
    `${months}분 미납 요금을 납부한 후 삭제할 수 있습니다. 그 전에는 다른 결제 수단으로 변경해 주십시오.`,
  en: (months: string) =>
    `It can be removed once the overdue fees of ${months} are paid. Until then, register another method in its place.`,
};
const COLLECTED = {
  ko: (day: string) =>
    `마지막 요금이 청구된 후 ${day}부터 삭제할 수 있습니다. 그 전에는 다른 결제 수단으로 변경해 주십시오.`,
  en: (day: string) =>
    `It can be removed from ${day} on, when the last bill is collected. Until then, register another method in its place.`,
};

/**
 * F46: a method is good on the day from which the company pays for a service itself, also one to come: the date of a
 * reserved switch, the end of its time in a group, its first day as the main company.
 */
function endsTooSoon(
  method: PaymentMethod | undefined,
  stored: StoredTenant,
  tenant: Tenant,
  today: KstDate,
): Refusal | undefined {
  const last = daysToPay(tenant, stored, today).at(-1)?.from;
  return last === undefined || canPayOn(method, last)
    ? undefined
    : expiryRefusal('CARD_EXPIRES_TOO_SOON', {
        en: `From ${last} on the company pays for a service itself: the card must still be good on that day.`,
        ko: `${last}부터 회사가 직접 결제하는 서비스가 있습니다. 그날에도 유효한 카드를 등록해 주십시오.`,
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

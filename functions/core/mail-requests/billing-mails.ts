import type { BillingProfileChangedData } from '../mails/templates/company/billing-profile-changed.ts';
import type { PaymentMethod } from '../model/payment-method.ts';
import type { Profile } from '../model/tenant.ts';

/** Where the bills of closed months are told (R117). */
const noticeAddressOf = ({ billing, notificationEmail }: Profile): string =>
  billing?.noticeEmail ?? notificationEmail;

/**
 * The mails of a changed billing profile: to the notification address, and to the one that the bills went to before, which
 * gets them no more.
 */
export function billingProfileMails(
  before: Profile,
  after: Profile,
  fields: readonly string[],
): { readonly recipient: string; readonly data: BillingProfileChangedData }[] {
  const { paymentMethod } = after.billing ?? {};
  const isMethodChanged = fields.includes('paymentMethod');
  const address = fields.includes('noticeEmail') && { noticeEmail: inPart(noticeAddressOf(after)) };
  const data = {
    ...address,
    ...(isMethodChanged && paymentMethod && { paymentMethod: shownMethod(paymentMethod) }),
    isMethodRemoved: isMethodChanged && paymentMethod === undefined,
    isFormerAddress: false,
  };
  const former = noticeAddressOf(before);
  const isGone = former !== noticeAddressOf(after) && former !== before.notificationEmail;
  return [
    { recipient: before.notificationEmail, data },
    ...(isGone
      ? [{ recipient: former, data: { ...address, isMethodRemoved: false, isFormerAddress: true } }]
      : []),
  ];
}

const shownMethod = ({ label, expires }: PaymentMethod) => ({ label, ...(expires && { expires }) });

/** `b***@company.com`: recognised by who knows it. */
const inPart = (email: string): string => email.replace(/^(.).*(?=@)/, '$1***');

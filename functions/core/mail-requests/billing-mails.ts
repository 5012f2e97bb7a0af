import type { BillingProfileChangedData } from '../mails/templates/company/billing-profile-changed.ts';
import type { PaymentMethod } from '../model/payment-method.ts';
import type { Profile } from '../model/tenant.ts';
import { masked } from './masked-address.ts';
import type { News, WantedMail } from './news.ts';

/** Where the bills of closed months are told (R117). */
const noticeAddressOf = ({ billing, notificationEmail }: Profile): string =>
  billing?.noticeEmail ?? notificationEmail;

/**
 * To the notification address, and to the one that the bills went to before, which gets them no more (R114, R117).
 */
export function billingProfileChanged({ profile, profileAfter, steps }: News): WantedMail[] {
  const fields = steps.flatMap(({ type, fields: named = [] }) =>
    type === 'BILLING_PROFILE_CHANGED' ? named : [],
  );
  const { paymentMethod } = profileAfter.billing ?? {};
  const isMethodChanged = fields.includes('paymentMethod');
  const [former, address] = [noticeAddressOf(profile), noticeAddressOf(profileAfter)];
  const addressPart = fields.includes('noticeEmail') && { noticeEmail: masked(address) };
  const mail = (data: BillingProfileChangedData, recipient?: string): WantedMail => ({
    template: 'BILLING_PROFILE_CHANGED',
    data,
    ...(recipient !== undefined && { recipient }),
  });
  const toAdministrator = mail({
    ...addressPart,
    ...(isMethodChanged && paymentMethod && { paymentMethod: shownMethod(paymentMethod) }),
    isMethodRemoved: isMethodChanged && paymentMethod === undefined,
    isFormerAddress: false,
  });
  if (former === address || former === profile.notificationEmail) return [toAdministrator];
  return [toAdministrator, mail({ ...addressPart, isMethodRemoved: false, isFormerAddress: true }, former)];
}

const shownMethod = ({ label, expires }: PaymentMethod) => ({ label, ...(expires && { expires }) });

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
  const isChanged = (field: string) => steps.some(({ fields }) => fields?.includes(field));
  const { paymentMethod } = profileAfter.billing ?? {};
  const isMethodChanged = isChanged('paymentMethod');
  const [former, address] = [noticeAddressOf(profile), noticeAddressOf(profileAfter)];
  const addressPart = isChanged('noticeEmail') && { noticeEmail: masked(address) };
  const mail = (data: BillingProfileChangedData, recipient?: string): WantedMail => ({
    template: 'BILLING_PROFILE_CHANGED',
    data,
    recipient,
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

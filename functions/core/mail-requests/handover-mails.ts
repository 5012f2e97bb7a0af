import { addSeconds, type Instant } from '../business-calendar.ts';
import type { MailRequest } from '../mails/mail-item.ts';
import { companyCalled, loginIdOf, type Profile, type StoredTenant } from '../model/tenant.ts';
import { masked } from './masked-address.ts';

/** An address that stood for less is a mistyped one, perhaps a stranger's: nobody counts on mails there. */
const TOLD_AFTER_SECONDS = 3_600;

/** Tells the address that a company had when it gets another one (EDGE-A7), in the language that it read. */
export function addressChangedMails(
  { tenant, profile }: StoredTenant,
  next: Profile,
  now: Instant,
): readonly MailRequest[] {
  const { notificationEmail, notificationEmailSince, language } = profile;
  if (next.notificationEmail === notificationEmail) return [];
  if (notificationEmailSince && addSeconds(notificationEmailSince, TOLD_AFTER_SECONDS) > now) return [];
  const data = {
    company: companyCalled(profile, tenant.identity),
    newAddress: masked(next.notificationEmail),
    changedAt: now,
  };
  return [{ template: 'ADDRESS_CHANGED', recipient: notificationEmail, language, data }];
}

/** Tells both owners of a handover, and the address that the bills went to: one mail an address. */
export function ownerTransferredMails(
  { tenant, profile }: StoredTenant,
  next: Profile,
): readonly MailRequest[] {
  const { language } = profile;
  const company = companyCalled(profile, tenant.identity);
  const loginId = loginIdOf(profile.adminId, tenant.identity);
  const isMethodRemoved = profile.billing?.paymentMethod !== undefined;
  const mail = (recipient: string, data: MailRequest['data']): MailRequest => ({
    template: 'OWNER_TRANSFERRED',
    recipient,
    language,
    data: { company, ...data },
  });
  const method = isMethodRemoved && { isMethodRemoved };
  const [former, present, bills] = [
    profile.notificationEmail,
    next.notificationEmail,
    profile.billing?.noticeEmail,
  ];
  return [
    ...(former === present ? [] : [mail(former, { to: 'FORMER', ...method })]),
    mail(present, { to: 'NEW', loginId, ...method }),
    ...(bills === undefined || bills === former || bills === present
      ? []
      : [mail(bills, { to: 'FORMER', isBillAddress: true })]),
  ];
}

import { type MailItem, type MailRequest, mailItemOf } from '../../functions/core/mails/mail-item.ts';
import { setupCompleteData } from '../../functions/core/setup-mail.ts';
import { REQUESTED_AT, ready, TENANT_ID } from './tenants.ts';

/** The mail that tells an administrator that the bundle is ready. */
export function setupMail(): MailRequest {
  const { tenant, profile } = ready();
  return {
    template: 'SETUP_COMPLETE',
    recipient: profile.notificationEmail,
    language: profile.language,
    data: setupCompleteData(tenant, profile),
  };
}

/** The same mail, which SES has refused at every try. */
export const FAILED_MAIL: MailItem = {
  ...mailItemOf(setupMail(), TENANT_ID, '2-1', REQUESTED_AT),
  state: 'FAILED',
  attempts: 8,
};

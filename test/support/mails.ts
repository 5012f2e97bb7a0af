import { setupCompleteData } from '../../functions/core/mail-requests/setup-mail.ts';
import type { MailItem, MailRequest } from '../../functions/core/mails/mail-item.ts';
import { subscriptionsOf } from '../../functions/core/model/tenant.ts';
import { REQUESTED_AT, ready, TENANT_ID } from './tenants.ts';

/** The mail that tells an administrator that the bundle is ready. */
export function setupMail(): MailRequest {
  const { tenant, profile } = ready();
  const [first, ...others] = subscriptionsOf(tenant);
  if (!first) throw new Error('a bundle has two parts');
  return {
    template: 'SETUP_COMPLETE',
    recipient: profile.notificationEmail,
    language: profile.language,
    data: setupCompleteData(tenant, tenant, profile, [first, ...others]),
  };
}

/** The same mail, which SES has refused at every try: it is blanked. */
export const FAILED_MAIL: MailItem = {
  tenantId: TENANT_ID,
  mailId: '2-1-SETUP_COMPLETE',
  template: 'SETUP_COMPLETE',
  language: 'ko',
  isToProfile: true,
  state: 'FAILED',
  dueAt: REQUESTED_AT,
  attempts: 8,
};

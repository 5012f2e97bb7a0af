import type { MailRequest } from '../../functions/core/mails/mail-item.ts';
import { setupCompleteData } from '../../functions/core/setup-mail.ts';
import { subscriptionsOf } from '../../functions/core/tenant.ts';
import { ready } from './tenants.ts';

/** The mail that tells an administrator that the bundle is ready. */
export function setupMail(): MailRequest {
  const { tenant, profile } = ready();
  const [first, ...others] = subscriptionsOf(tenant);
  if (!first) throw new Error('a bundle has two parts');
  return {
    template: 'SETUP_COMPLETE',
    recipient: profile.notificationEmail,
    language: profile.language,
    data: setupCompleteData(tenant, profile, [first, ...others]),
  };
}

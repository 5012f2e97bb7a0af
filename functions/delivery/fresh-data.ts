import type { Instant } from '../core/business-calendar.ts';
import type { MailItem } from '../core/mails/mail-item.ts';
import { isLinkWanted, LinkRowSchema } from '../core/password-link.ts';
import { freshReminderData } from '../core/reminder-mail.ts';
import { type KnownTenant, loginIdOf } from '../core/tenant.ts';

export interface FreshDataDeps {
  readonly tenant: (tenantId: string) => Promise<KnownTenant | undefined>;
  /** A new token for the account: whatever was sent before is worth nothing any more. */
  readonly putLink: (
    tenantId: string,
    accountId: string,
    now: Instant,
  ) => Promise<{ readonly token: string; readonly expiresAt: Instant }>;
  /** The page on which a password is set; the token comes behind its `#`, which no browser sends to a server. */
  readonly passwordPageUrl: string;
}

/** What a reminder or a link mail says at `at`, or undefined when there is nothing to say any more. */
export async function freshData(
  deps: FreshDataDeps,
  { tenantId, reminder, data }: MailItem,
  at: Instant,
): Promise<MailItem['data']> {
  const stored = await deps.tenant(tenantId);
  if (!stored) return undefined;
  if (reminder !== undefined) return freshReminderData(stored, reminder, at);
  if (!isLinkWanted(stored.tenant, at)) return undefined;
  const { accountId } = LinkRowSchema.parse(data);
  const { token, expiresAt } = await deps.putLink(tenantId, accountId, at);
  const loginId = loginIdOf(accountId, stored.tenant.identity);
  return { loginId, url: `${deps.passwordPageUrl}#token=${token}`, expiresAt };
}

import type { LinkRequest, NewLink } from '../../adapters/stores/accounts/link-store.ts';
import { untilWon } from '../../adapters/table/transaction.ts';
import { askedBy, isLinkWanted, LinkRowSchema, loginIdOfLink } from '../../core/accounts/password-link.ts';
import type { Instant } from '../../core/business-calendar.ts';
import { freshReminderData } from '../../core/mail-requests/reminder-mail.ts';
import type { MailItem } from '../../core/mails/mail-item.ts';
import { companyCalled, type KnownTenant, type Tenant } from '../../core/model/tenant.ts';
import { StoreBusyError } from '../../core/refusals/refusals.ts';

export interface FreshDataDeps {
  readonly tenant: (tenantId: string) => Promise<KnownTenant | undefined>;
  /** A new token for the account, unless the tenant has changed. */
  readonly putLink: (tenant: Tenant, request: LinkRequest, now: Instant) => Promise<NewLink | undefined>;
  /** The page on which a password is set; the token comes behind its `#`, which no browser sends to a server. */
  readonly passwordPageUrl: string;
}

/** What a reminder or a link mail says at `at`, or undefined when there is nothing to say any more (EDGE-R9). */
export async function freshData(deps: FreshDataDeps, mail: MailItem, at: Instant): Promise<MailItem['data']> {
  const made = await untilWon(async () => {
    const stored = await deps.tenant(mail.tenantId);
    if (!stored) return { data: undefined };
    if (mail.reminder !== undefined) return { data: freshReminderData(stored, mail.reminder, at) };
    if (!isLinkWanted(stored.tenant, at)) return { data: undefined };
    const row = LinkRowSchema.parse(mail.data);
    const { accountId, replaces, isOwnAddress } = row;
    const ownAddress = isOwnAddress && mail.recipient;
    const request = { accountId, replaces, ownAddress, askedAt: mail.dueAt };
    const link = await deps.putLink(stored.tenant, request, at);
    if (!link) return undefined;
    const url = `${deps.passwordPageUrl}#token=${link.token}`;
    const company = companyCalled(stored.profile, stored.tenant.identity);
    const { expiresAt } = link;
    const loginId = loginIdOfLink(row, stored.tenant);
    return { data: { company, ...loginId, url, expiresAt, askedBy: askedBy(row) } };
  });
  if (!made) throw new StoreBusyError('the tenant has changed every time since it was read');
  return made.data;
}

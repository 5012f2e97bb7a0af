import { type Commit, commitOf } from '../../commit.ts';
import { applyDue } from '../../lifecycle/apply-due.ts';
import type { EventDetails } from '../../lifecycle/event-details.ts';
import type { Step } from '../../lifecycle/events.ts';
import { type FateNews, troubleOf } from '../../mails/mail-fate.ts';
import type { MailItem } from '../../mails/mail-item.ts';
import { type StoredTenant, type Tenant, withoutAddressTrouble } from '../../model/tenant.ts';

/** News of SES with the addresses that they are about. */
export interface AddressNews extends FateNews {
  readonly recipients: readonly string[];
}

/**
 * What becomes of a mail says whether the notification address is good, written down with the mail. Undefined when it
 * says nothing new about the address that the company has by now: then only the mail changes.
 */
export function decideMailFate(
  stored: StoredTenant,
  changedMail: { readonly before: MailItem; readonly after: MailItem },
  news: AddressNews,
): Commit | undefined {
  const { tenant, steps } = applyDue(stored.tenant, news.at);
  if (!isOfAddress(stored, news)) return undefined;
  const after = withNews(tenant, news);
  if (!after) return undefined;
  const details: EventDetails = { mail: changedMail.before.mailId, reason: news.fate };
  const change: Step = {
    type: 'PROFILE_CHANGED',
    after,
    effectiveAt: news.at,
    actor: { type: 'SYSTEM' },
    fields: ['addressTrouble'],
    details,
  };
  return commitOf(stored, [...steps, change], news.at, { changedMail });
}

/** SES may tell an address in another case than it was given. */
function isOfAddress({ profile }: StoredTenant, { recipients }: AddressNews): boolean {
  const address = profile.notificationEmail.toLowerCase();
  return !profile.erased && recipients.some((recipient) => recipient.toLowerCase() === address);
}

function withNews(tenant: Tenant, { fate, at }: FateNews): Tenant | undefined {
  const { addressTrouble: known } = tenant;
  const kind = troubleOf(fate);
  if (kind) return known?.kind === kind ? undefined : { ...tenant, addressTrouble: { kind, since: at } };
  // Whose reader complains takes mails all the same.
  const isGoodAgain = fate === 'DELIVERED' && known?.kind === 'BOUNCES' && known.since < at;
  return isGoodAgain ? withoutAddressTrouble(tenant) : undefined;
}

import { type Fact, replay } from './facts.ts';
import { mailsOf } from './mail-requests.ts';
import type { MailItem, MailRequest } from './mails/mail-item.ts';
import type { StoredTenant } from './tenant.ts';

/**
 * The mail that a commit asked for, made again from the facts up to that commit and the profile of today: a mail that was
 * given up is blanked, and what it said follows from the facts.
 */
export function remadeMail(
  facts: readonly Fact[],
  { mailId, template }: Pick<MailItem, 'mailId' | 'template'>,
  stored: StoredTenant,
): MailRequest {
  const [version = 0, number = 0] = mailId.split('-').map(Number);
  const before = facts.filter((fact) => fact.version < version);
  const news = facts.filter((fact) => fact.version === version);
  const steps = news.map((fact, index) => ({
    ...fact,
    after: replay([...before, ...news.slice(0, index + 1)]),
  }));
  const mail = mailsOf({ ...stored, tenant: replay(before) }, steps)[number - 1];
  if (mail?.template !== template) throw new Error(`the facts do not tell of the mail ${mailId}`);
  return mail;
}

/** The version of the tenant whose news a mail tells; undefined for a reminder. */
export function versionOf({ mailId, reminder }: MailItem): number | undefined {
  return reminder === undefined ? Number(mailId.split('-')[0]) : undefined;
}

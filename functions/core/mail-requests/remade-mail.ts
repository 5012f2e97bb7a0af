import { type DomainEvent, replay } from '../lifecycle/events.ts';
import type { MailItem, MailRequest } from '../mails/mail-item.ts';
import { committedSince, type StoredTenant } from '../model/tenant.ts';
import { mailsOf } from './mail-requests.ts';

/**
 * The mail that a commit asked for, made again from the events up to that commit and the profile of today: a mail that was
 * given up is blanked, and what it said follows from the events. Undefined for a mail that no event tells of: the link of a
 * password, little storage.
 */
export function remadeMail(
  events: readonly DomainEvent[],
  { mailId, template }: Pick<MailItem, 'mailId' | 'template'>,
  stored: StoredTenant,
): MailRequest | undefined {
  const [version = 0, number = 0] = mailId.split('-').map(Number);
  const before = events.filter((event) => event.version < version);
  if (before.length === 0) return undefined;
  const news = events.filter((event) => event.version === version);
  const steps = news.map((event, index) => ({
    ...event,
    after: replay([...before, ...news.slice(0, index + 1)]),
  }));
  const asItWas = replay(before);
  // The days that its amounts were made of are read no more.
  const [since, read] = [committedSince(asItWas), committedSince(stored.tenant)];
  if (since !== undefined && (read === undefined || read > since)) return undefined;
  const mail = mailsOf({ ...stored, tenant: asItWas }, steps)[number - 1];
  return mail?.template === template ? mail : undefined;
}

/**
 * Whether a mail can be made again at all: a reminder, or what an event tells to the address of the profile. A link, little
 * storage, and a copy to an address that the company has no more cannot.
 */
export const canBeRemade = (mail: MailItem): boolean =>
  mail.reminder !== undefined ||
  (versionOf(mail) !== undefined && mail.isToProfile === true && mail.template !== 'LOW_CAPACITY');

/** The version of the tenant whose news a mail tells; undefined for a reminder, and for what no commit asked for. */
export function versionOf({ mailId, reminder }: MailItem): number | undefined {
  const version = /^(\d+)-\d+-/.exec(mailId)?.[1];
  return reminder === undefined && version !== undefined ? Number(version) : undefined;
}

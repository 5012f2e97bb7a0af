import type { MailItem } from './mail-item.ts';
import type { MailTemplateName } from './template-names.ts';

const SWITCHES = ['PAID_SWITCH_REQUESTED', 'PAID_SWITCH_DROPPED', 'PAID_SERVICE_STARTED'] as const;
const CANCELLATIONS = ['CANCELLATION_SCHEDULED', 'CANCELLATION_UNDONE', 'SERVICE_ENDED'] as const;

/** After which mails each says what is not so any more. What tells a result is never out of date. */
const SUPERSEDED_BY: Partial<Record<MailTemplateName, readonly MailTemplateName[]>> = {
  SETUP_DELAYED: ['SETUP_DELAYED', 'SETUP_COMPLETE', 'UPGRADE_COMPLETE', 'BUNDLE_COMPLETE'],
  PAID_SWITCH_REQUESTED: SWITCHES,
  PAID_SWITCH_DROPPED: SWITCHES,
  CANCELLATION_SCHEDULED: CANCELLATIONS,
  CANCELLATION_UNDONE: CANCELLATIONS,
  UPGRADE_REQUESTED: ['UPGRADE_COMPLETE'],
  NAME_CHANGED: ['NAME_CHANGED', 'NAME_RELEASED'],
  DOMAIN_CHECK_FAILED: ['DOMAIN_CHECK_FAILED', 'DOMAIN_PROVEN', 'NAME_CHANGED'],
  PASSWORD_LINK: ['PASSWORD_LINK'],
};

type Told = Pick<MailItem, 'mailId' | 'template' | 'dueAt' | 'about'>;
const supersedersOf = ({ template }: Pick<MailItem, 'template'>) =>
  SUPERSEDED_BY[template as MailTemplateName];

/** Whether a later mail can make this one out of date at all. */
export const canBeSuperseded = (mail: Told): boolean => supersedersOf(mail) !== undefined && !!mail.about;

/**
 * The mail of the same company that makes this one out of date: a later one of the matter, about all that this one is
 * about. It tells how things stand, so this one would only contradict it. Whatever became of the later one, this one is
 * not true any more.
 */
export const supersededBy = <Mail extends Told>(mail: Mail, others: readonly Mail[]): Mail | undefined =>
  others.find(
    (other) =>
      supersedersOf(mail)?.some((name) => name === other.template) &&
      isLater(other, mail) &&
      covers(other, mail),
  );

const covers = ({ about: wide }: Told, { about: narrow }: Told): boolean =>
  wide !== undefined && narrow?.every((one) => wide.includes(one)) === true;

/** Mails of commits by their versions: one that is sent again is no news. Others, such as links, by their times. */
function isLater(one: Told, other: Told): boolean {
  const [version, before] = [versionOf(one), versionOf(other)];
  if (version !== undefined && before !== undefined) return version > before;
  return one.dueAt === other.dueAt ? one.mailId > other.mailId : one.dueAt > other.dueAt;
}

/** A mail of a commit is named by the version and a number; nothing else has such a name. */
function versionOf({ mailId, template }: Told): number | undefined {
  const [, version] = /^(\d+)-\d+$/.exec(mailId.slice(0, -template.length - 1)) ?? [];
  return version === undefined ? undefined : Number(version);
}

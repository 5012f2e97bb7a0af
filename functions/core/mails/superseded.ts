import type { MailItem } from './mail-item.ts';
import type { MailTemplateName } from './template-names.ts';

const PLAN_CHANGES = ['UPGRADE_COMPLETE', 'BUNDLE_COMPLETE'] as const;
const SWITCHES = ['PAID_SWITCH_REQUESTED', 'PAID_SWITCH_DROPPED', 'PAID_SERVICE_STARTED'] as const;
const LEAVING = ['CANCELLATION_SCHEDULED', 'SERVICE_ENDED'] as const;
const CANCELLATIONS = [...LEAVING, 'CANCELLATION_UNDONE'] as const;

/** After which mails each says what is not so any more. What tells a result is never out of date. */
const SUPERSEDED_BY: Partial<Record<MailTemplateName, readonly MailTemplateName[]>> = {
  SETUP_DELAYED: ['SETUP_DELAYED', 'SETUP_COMPLETE', ...PLAN_CHANGES],
  TRIAL_SUSPENDED: ['PAID_SERVICE_STARTED', ...LEAVING],
  PAID_SWITCH_REQUESTED: [...SWITCHES, ...LEAVING],
  PAID_SWITCH_DROPPED: [...SWITCHES, ...LEAVING],
  CANCELLATION_SCHEDULED: CANCELLATIONS,
  CANCELLATION_UNDONE: CANCELLATIONS,
  UPGRADE_REQUESTED: ['UPGRADE_COMPLETE'],
  NAME_CHANGED: ['NAME_CHANGED', 'NAME_RELEASED', ...PLAN_CHANGES],
  DOMAIN_CHECK_FAILED: ['DOMAIN_CHECK_FAILED', 'DOMAIN_PROVEN', 'NAME_CHANGED', 'NAME_RELEASED'],
  PASSWORD_LINK: ['PASSWORD_LINK'],
};

type Told = Pick<MailItem, 'mailId' | 'template' | 'dueAt' | 'about'>;
const supersedersOf = ({ template }: Pick<MailItem, 'template'>) =>
  SUPERSEDED_BY[template as MailTemplateName];

/** Whether a later mail can make this one out of date at all. */
export const canBeSuperseded = (mail: Told): boolean => supersedersOf(mail) !== undefined && !!mail.about;

/**
 * A mail of the same company that makes this one out of date: later ones of the matter tell how things stand with all that
 * this one is about, one of them or several together. This one would only contradict them. It is not true any more, sent
 * or not sent as the later ones may be.
 */
export function supersededBy<Mail extends Told>(mail: Mail, others: readonly Mail[]): Mail | undefined {
  const { about } = mail;
  if (!about) return undefined;
  const later = others.filter(
    (other) =>
      supersedersOf(mail)?.some((name) => name === other.template) &&
      isLater(other, mail) &&
      tellsOf(other, about),
  );
  // Stryker disable next-line OptionalChaining: what tells of something says of what
  const isTold = (one: string): boolean => later.some((other) => other.about?.includes(one));
  return about.every(isTold) ? later[0] : undefined;
}

const tellsOf = ({ about }: Told, things: readonly string[]): boolean =>
  about !== undefined && (things.length === 0 || things.some((one) => about.includes(one)));

/** Mails of commits by their versions: one that is sent again is no news. Others, such as links, by their times. */
function isLater(one: Told, other: Told): boolean {
  const [version, before] = [versionOf(one), versionOf(other)];
  if (version !== undefined && before !== undefined) return version > before;
  return one.dueAt === other.dueAt ? one.mailId > other.mailId : one.dueAt > other.dueAt;
}

/** A mail of a commit is named by the version and a number; nothing else has such a name. */
function versionOf({ mailId, template }: Told): number | undefined {
  // Stryker disable next-line ArrayDeclaration: of what does not match only the second place is read, which is empty
  const [, version] = /^(\d+)-\d+$/.exec(mailId.slice(0, -template.length - 1)) ?? [];
  return version === undefined ? undefined : Number(version);
}

import { addDays, type Instant, kstDateOf, kstTime } from '../business-calendar.ts';
import type { MailItem } from './mail-item.ts';
import type { MailTemplateName } from './template-names.ts';

/**
 * On which count of its address a mail is. Whoever may call can cause news and links as often as he likes, and to any
 * address. None: what belongs to its day and comes once, and what warns of a takeover, which a flood of others must not
 * hold back.
 */
const COUNT_OF = {
  SETUP_COMPLETE: 'NEWS',
  SETUP_DELAYED: 'NEWS',
  TRIAL_ENDS_SOON: undefined,
  TRIAL_SUSPENDED: 'NEWS',
  PAID_SWITCH_REQUESTED: 'NEWS',
  PAID_SWITCH_DROPPED: 'NEWS',
  PAID_SERVICE_STARTED: 'NEWS',
  CONTRACT_ENDS_SOON: undefined,
  CONTRACT_RENEWED: 'NEWS',
  CANCELLATION_SCHEDULED: 'NEWS',
  CANCELLATION_UNDONE: 'NEWS',
  SERVICE_ENDED: 'NEWS',
  LOW_CAPACITY: 'NEWS',
  UPGRADE_REQUESTED: 'NEWS',
  UPGRADE_COMPLETE: 'NEWS',
  BUNDLE_COMPLETE: 'NEWS',
  NAME_CHANGED: 'NEWS',
  NAME_RELEASED: undefined,
  ADDRESS_CHANGED: undefined,
  OWNER_TRANSFERRED: undefined,
  BILLING_PROFILE_CHANGED: 'NEWS',
  DOMAIN_PROVEN: 'NEWS',
  DOMAIN_CHECK_FAILED: 'NEWS',
  PASSWORD_LINK: 'LINKS',
} as const satisfies Record<MailTemplateName, 'NEWS' | 'LINKS' | undefined>;

/** Apart from the news, so that a stranger who asks for links holds no news back. */
export const LINKS_PER_ADDRESS = 20;

/** So many mails of one day. */
export interface MailLimits {
  readonly perAddress: number;
  readonly perTenant: number;
}

/** A count of a day: of an address or of a company, and how far it may go. */
export interface MailShare {
  readonly limit: 'NEWS' | 'LINKS' | 'TENANT';
  readonly of: string;
  readonly most: number;
}

type Budgeted = Pick<MailItem, 'template'>;
const countOf = ({ template }: Budgeted) => COUNT_OF[template as MailTemplateName];
export const isBudgeted = (mail: Budgeted): boolean => countOf(mail) !== undefined;

/** On which counts a mail is before it is sent: it is counted once, however often it is tried. */
export function sharesOf(mail: MailItem, { perAddress, perTenant }: MailLimits): readonly MailShare[] {
  const limit = countOf(mail);
  if (limit === undefined || mail.isCounted || mail.recipient === undefined) return [];
  return [
    { limit, of: mailbox(mail.recipient), most: limit === 'LINKS' ? LINKS_PER_ADDRESS : perAddress },
    { limit: 'TENANT', of: mail.tenantId, most: perTenant },
  ];
}

/** `it+anything@` is the mailbox `it@` at most providers: it is no way around the count. */
export const mailbox = (address: string): string => address.toLowerCase().replace(/(?<=.)\+.*(?=@)/, '');

/** A mail for which the day has no room: it waits for the morning of the next one. */
export function heldMail(mail: MailItem, at: Instant): MailItem {
  const heldUntil = kstTime(addDays(kstDateOf(at), 1), '09:00');
  return { ...mail, heldUntil, sweepAt: heldUntil };
}

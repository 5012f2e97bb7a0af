import { type Instant, type KstDate, kstDateOf } from '../../core/business-calendar.ts';
import { heldMail, type MailLimits, type MailShare, sharesOf } from '../../core/mails/mail-budget.ts';
import type { MailItem, WritableMail } from '../../core/mails/mail-item.ts';
import { canBeSuperseded, supersededBy } from '../../core/mails/superseded.ts';

export interface LatenessDeps {
  /** All mails of a tenant. */
  readonly mailsOf: (tenantId: string) => Promise<readonly MailItem[]>;
  /** The notification address of a company; undefined once its personal data is erased. */
  readonly notificationEmail: (tenantId: string) => Promise<string | undefined>;
}

/** The later mail that makes this one out of date (EDGE-A10). Nobody looks while the mail is on time. */
export async function newsAfter(
  deps: LatenessDeps,
  mail: WritableMail,
  at: Instant,
): Promise<MailItem | undefined> {
  if (at <= mail.dueAt || !canBeSuperseded(mail)) return undefined;
  return supersededBy<MailItem>(mail, await deps.mailsOf(mail.tenantId));
}

/** Late news go where the company wants its mails by now: it may have corrected the address, or have another owner (EDGE-A7). */
export async function toPresentAddress(
  deps: LatenessDeps,
  mail: WritableMail,
  at: Instant,
): Promise<WritableMail> {
  if (at <= mail.dueAt || !mail.isToProfile) return mail;
  const recipient = await deps.notificationEmail(mail.tenantId);
  return recipient === undefined ? mail : { ...mail, recipient };
}

export interface BudgetDeps {
  readonly limits: MailLimits;
  /** Puts a mail on a count of the day; false when there were as many as there may be. */
  readonly countMail: (share: MailShare, day: KstDate) => Promise<boolean>;
  readonly replace: (before: MailItem, after: MailItem) => Promise<boolean>;
  readonly count: (metric: 'MailHeld') => void;
  /** The day has no room for the mail: for the operators, on which count. */
  readonly reportHeld: (mail: MailItem, share: MailShare) => void;
}

/** The mail as it is counted, or undefined when its day has no room: then it waits for the next one (EDGE-A9). */
export async function counted(
  deps: BudgetDeps,
  mail: WritableMail,
  at: Instant,
): Promise<WritableMail | undefined> {
  const shares = sharesOf(mail, deps.limits);
  for (const share of shares) {
    if (await deps.countMail(share, kstDateOf(at))) continue;
    if (await deps.replace(mail, heldMail(mail, at))) {
      deps.count('MailHeld');
      deps.reportHeld(mail, share);
    }
    return undefined;
  }
  return shares.length === 0 ? mail : { ...mail, isCounted: true };
}

import type { Instant } from '../business-calendar.ts';
import { type Commit, commitOf } from '../commit.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import type { EventDetails } from '../lifecycle/event-details.ts';
import type { Actor, DomainEvent, Step } from '../lifecycle/events.ts';
import { missingWork, requiredWork, type WorkItem, workKey } from '../lifecycle/work.ts';
import { remadeMail } from '../mail-requests/remade-mail.ts';
import { dismissedMail, isLost, type MailItem, retriedMail } from '../mails/mail-item.ts';
import type { StoredTenant } from '../model/tenant.ts';
import { type Refusal, refuse } from '../refusals/refusals.ts';

/**
 * Support asks anew for all work of a tenant: every wait and deletion begins again in a new execution, and the relay
 * stops the old ones. For the day on which executions were lost, stopped by hand, or wait with an old definition.
 */
export function decideTimersRenewed(stored: StoredTenant, actor: Actor, now: Instant): Commit | Refusal {
  const { tenant, steps } = applyDue(stored.tenant, now);
  if (requiredWork(tenant).length === 0) return refuse('NOTHING_SCHEDULED');
  const renewed: Step = { type: 'TIMERS_RENEWED', after: tenant, effectiveAt: now, actor };
  return commitOf(stored, [...steps, renewed], now, { renews: () => true });
}

/** Opens the work that the tenant asks for and that has no open item among `items`; undefined when there is none. */
export function decideMissingWork(
  stored: StoredTenant,
  items: readonly WorkItem[],
  actor: Actor,
  now: Instant,
): Commit | undefined {
  const missing = new Set(missingWork(stored.tenant, items, now).map(workKey));
  if (missing.size === 0) return undefined;
  const { tenant, steps } = applyDue(stored.tenant, now);
  const renewed: Step = { type: 'TIMERS_RENEWED', after: tenant, effectiveAt: now, actor };
  return commitOf(stored, [...steps, renewed], now, { renews: (work) => missing.has(workKey(work)) });
}

/** Support has a mail tried again that was given up, to the address that the profile has by now; `events` up to its news. */
export function decideMailRetried(
  stored: StoredTenant,
  mail: MailItem | undefined,
  events: readonly DomainEvent[],
  actor: Actor,
  now: Instant,
): Commit | Refusal {
  if (!mail || stored.profile.erased) return refuse('NOT_FOUND');
  if (!isUndelivered(mail)) return refuse('MAIL_NOT_FAILED');
  const made = madeAgain(stored, mail, events);
  if (!made) return refuse('MAIL_NOT_REMADE');
  const { tenant, steps } = applyDue(stored.tenant, now);
  const details: EventDetails = { mail: mail.mailId };
  const retried: Step = { type: 'MAIL_RETRIED', after: tenant, effectiveAt: now, actor, details };
  return commitOf(stored, [...steps, retried], now, {
    changedMail: { before: mail, after: retriedMail(mail, made, now) },
  });
}

/** Support has told the news of a failed mail in another way, or nobody is there to be told: it is not sent any more. */
export function decideMailDismissed(
  stored: StoredTenant,
  mail: MailItem | undefined,
  actor: Actor,
  now: Instant,
): Commit | Refusal {
  if (!mail) return refuse('NOT_FOUND');
  if (!isUndelivered(mail)) return refuse('MAIL_NOT_FAILED');
  const { tenant, steps } = applyDue(stored.tenant, now);
  const details: EventDetails = { mail: mail.mailId };
  const dismissed: Step = { type: 'MAIL_DISMISSED', after: tenant, effectiveAt: now, actor, details };
  return commitOf(stored, [...steps, dismissed], now, {
    changedMail: { before: mail, after: dismissedMail(mail) },
  });
}

const isUndelivered = (mail: MailItem): boolean => mail.state === 'FAILED' || isLost(mail);

function madeAgain(stored: StoredTenant, mail: MailItem, events: readonly DomainEvent[]) {
  const { notificationEmail: recipient, language } = stored.profile;
  return mail.reminder ? { recipient, language } : remadeMail(events, mail, stored);
}

import type { Instant } from '../business-calendar.ts';
import { consequencesOfEnds } from '../consequences/ends.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import type { Reminder, ReminderKind } from '../lifecycle/reminder-kinds.ts';
import { requiredReminders, sharedReminder } from '../lifecycle/reminders.ts';
import { graceDaysAfter } from '../lifecycle/unpaid-end.ts';
import type { MailRequest } from '../mails/mail-item.ts';
import { nextTermsOf } from '../model/contract.ts';
import { type Subscription, trialEndsAt } from '../model/subscription.ts';
import { companyCalled, type KnownTenant, type Tenant } from '../model/tenant.ts';

const DAYS = {
  TRIAL_ENDS_IN_7_DAYS: 7,
  TRIAL_ENDS_IN_1_DAY: 1,
  CONTRACT_ENDS_IN_30_DAYS: 30,
  CONTRACT_ENDS_IN_3_DAYS: 3,
} as const satisfies Record<ReminderKind, number>;

/**
 * The mail of a reminder with its name, or undefined when it is not true any more. Reminders of several products that
 * say the same have one mail of one name: whoever comes first puts it in the box.
 */
export function reminderMail(
  { tenant: stored, profile }: KnownTenant,
  { scope, kind, dueAt }: Reminder,
  now: Instant,
): { name: string; mail: MailRequest } | undefined {
  const { tenant } = applyDue(stored, now);
  const shared = sharedReminder(tenant, { scope, kind, dueAt });
  if (!shared) return undefined;
  const { notificationEmail: recipient, language } = profile;
  const { template, data } = wantedMailOf(tenant, shared.subscriptions, DAYS[kind]);
  const toCompany = { ...data, company: companyCalled(profile, tenant.identity) };
  return {
    name: shared.name,
    mail: { template, data: toCompany, recipient, isToProfile: true, language, reminder: shared.name },
  };
}

/**
 * What the mail of a reminder says at `now`: the products that it spoke of may have been paid for since, all or some of
 * them (EDGE-R9). Undefined when there is nothing left to remind of.
 */
export function freshReminderData(
  stored: KnownTenant,
  name: string,
  now: Instant,
): MailRequest['data'] | undefined {
  const { tenant } = applyDue(stored.tenant, now);
  const mails = requiredReminders(tenant).map((reminder) => reminderMail(stored, reminder, now));
  // Stryker disable next-line OptionalChaining: what is asked for has a mail
  return mails.find((one) => one?.name === name)?.mail.data;
}

function wantedMailOf(
  tenant: Tenant,
  subscriptions: readonly [Subscription, ...Subscription[]],
  days: number,
) {
  const [first] = subscriptions;
  const products = subscriptions.map(({ product, plan }) => ({ product, plan }));
  const { contract, suspension } = first;
  if (contract?.commitment) {
    const { renewalType } = contract.renewal;
    const next = renewalType === 'CHANGE' && { next: nextTermsOf(contract.renewal, first.plan) };
    const commitmentEndDate = contract.commitment.endDate;
    return {
      template: 'CONTRACT_ENDS_SOON',
      data: { products, days, commitmentEndDate, renewalType, ...next },
    } as const;
  }
  const graceDays = graceDaysAfter(tenant, first);
  const stage = suspension ? 'GRACE' : 'TRIAL';
  const expiresAt = trialEndsAt(first);
  const consequences = consequencesOfEnds(applyDue(tenant, expiresAt).tenant, expiresAt);
  const data = { products, days, expiresAt, stage, graceDays, consequences };
  return { template: 'TRIAL_ENDS_SOON', data } as const;
}

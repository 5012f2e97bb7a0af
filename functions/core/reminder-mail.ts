import type { Instant } from './business-calendar.ts';
import { graceDaysOf } from './catalog/lookups.ts';
import { nextTermsOf } from './contract.ts';
import type { MailRequest } from './mails/mail-item.ts';
import type { Reminder, ReminderKind } from './reminder-kinds.ts';
import { remindedSubscriptions, requiredReminders } from './reminders.ts';
import { settle } from './settle.ts';
import type { StoredTenant, Subscription, Tenant } from './tenant.ts';

const DAYS = {
  TRIAL_ENDS_IN_7_DAYS: 7,
  TRIAL_ENDS_IN_1_DAY: 1,
  CONTRACT_ENDS_IN_30_DAYS: 30,
  CONTRACT_ENDS_IN_3_DAYS: 3,
} as const satisfies Record<ReminderKind, number>;

/** Whether the tenant still asks for a reminder: nobody is told of an end that was settled since. */
export const isReminderTrue = (tenant: Tenant, reminder: Reminder): boolean =>
  requiredReminders(tenant).some(
    ({ scope, kind, dueAt }) =>
      scope === reminder.scope && kind === reminder.kind && dueAt === reminder.dueAt,
  );

/** The mail of a reminder, or undefined when it is not true any more. */
export function reminderMail(
  { tenant: stored, profile }: StoredTenant,
  reminder: Reminder,
  now: Instant,
): MailRequest | undefined {
  const { tenant } = settle(stored, now);
  if (!isReminderTrue(tenant, reminder)) return undefined;
  const subscriptions = remindedSubscriptions(tenant, reminder);
  const [first] = subscriptions;
  if (!first) return undefined;
  const { scope, kind, dueAt } = reminder;
  return {
    ...letterOf(tenant, first, subscriptions, DAYS[kind]),
    recipient: profile.notificationEmail,
    language: profile.language,
    reminder: { scope, kind, dueAt },
  };
}

function letterOf(tenant: Tenant, first: Subscription, subscriptions: readonly Subscription[], days: number) {
  const products = subscriptions.map(({ product, plan }) => ({ product, plan }));
  const { contract, suspension, trial } = first;
  if (contract?.commitment) {
    const { renewalType } = contract.renewal;
    const next = renewalType === 'CHANGE' && { next: nextTermsOf(contract.renewal, first.plan) };
    const commitmentEndDate = contract.commitment.endDate;
    return {
      template: 'CONTRACT_ENDS_SOON',
      data: { products, days, commitmentEndDate, renewalType, ...next },
    } as const;
  }
  const graceDays = graceDaysOf(first.product, tenant.bundle !== undefined);
  const stage = suspension ? 'GRACE' : 'TRIAL';
  const expiresAt = suspension?.graceEndsAt ?? trial.expiresAt;
  return { template: 'TRIAL_ENDS_SOON', data: { products, days, expiresAt, stage, graceDays } } as const;
}

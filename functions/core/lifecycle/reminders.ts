import { addDays, kstDateOf, kstTime } from '../business-calendar.ts';
import { dayAfter } from '../model/contract.ts';
import { type Subscription, trialEndsAt } from '../model/subscription.ts';
import { subscriptionsOf, type Tenant } from '../model/tenant.ts';
import type { Reminder } from './reminder-kinds.ts';
import { graceDaysAfter } from './unpaid-end.ts';

/** Reminders leave at nine in the morning in Seoul. */
const HOUR = '09:00';

interface Wanted extends Reminder {
  readonly subscription: Subscription;
  /** What is to be said: products of which the same is said on the same day share a mail. */
  readonly says: string;
}

/**
 * The reminders that the state asks for, product by product: of the end of a trial or a grace, unless a reservation or
 * a cancellation ends the matter, and of the end of a commitment.
 */
export const requiredReminders = (tenant: Tenant): Reminder[] =>
  wantedReminders(tenant).map(({ scope, kind, dueAt }) => ({ scope, kind, dueAt }));

/** The subscriptions that the mail of a reminder speaks of, and the name that their reminders share. */
export function sharedReminder(
  tenant: Tenant,
  { scope, kind, dueAt }: Reminder,
): { subscriptions: [Subscription, ...Subscription[]]; name: string } | undefined {
  const wanted = wantedReminders(tenant).filter((one) => one.kind === kind && one.dueAt === dueAt);
  const asked = wanted.find((one) => one.scope === scope);
  if (!asked) return undefined;
  const others = wanted.filter((one) => one !== asked && one.says === asked.says);
  return {
    subscriptions: [asked.subscription, ...others.map(({ subscription }) => subscription)],
    name: `${kind}-${kstDateOf(dueAt)}-${asked.says}`,
  };
}

const wantedReminders = (tenant: Tenant): Wanted[] =>
  subscriptionsOf(tenant).flatMap((subscription) => remindersOf(tenant, subscription));

function remindersOf(tenant: Tenant, subscription: Subscription): Wanted[] {
  const { product: scope, phase, suspension, reservation, cancellation, contract } = subscription;
  if (cancellation || reservation || phase === 'ENDED') return [];
  if (phase === 'TRIAL') {
    const expiry = kstDateOf(trialEndsAt(subscription));
    const says = `${suspension ? 'GRACE' : 'TRIAL'}-${graceDaysAfter(tenant, subscription)}`;
    return [
      { scope, subscription, says, kind: 'TRIAL_ENDS_IN_7_DAYS', dueAt: kstTime(addDays(expiry, -7), HOUR) },
      { scope, subscription, says, kind: 'TRIAL_ENDS_IN_1_DAY', dueAt: kstTime(addDays(expiry, -1), HOUR) },
    ];
  }
  if (!contract?.commitment) return [];
  const end = dayAfter(contract.commitment);
  const { renewalType } = contract.renewal;
  const says = renewalType === 'CHANGE' ? scope : renewalType;
  return [
    { scope, subscription, says, kind: 'CONTRACT_ENDS_IN_30_DAYS', dueAt: kstTime(addDays(end, -30), HOUR) },
    { scope, subscription, says, kind: 'CONTRACT_ENDS_IN_3_DAYS', dueAt: kstTime(addDays(end, -3), HOUR) },
  ];
}

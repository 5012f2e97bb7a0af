import { addDays, type Instant, kstDateOf, kstTime } from './business-calendar.ts';
import type { Product } from './catalog/codes.ts';
import { dayAfter } from './contract.ts';
import { type Subscription, subscriptionsOf, type Tenant } from './tenant.ts';

/** Work that changes nothing: the sweep puts a mail in the box when its time comes. */
export const REMINDER_KINDS = [
  'TRIAL_ENDS_IN_7_DAYS',
  'TRIAL_ENDS_IN_1_DAY',
  'CONTRACT_ENDS_IN_30_DAYS',
  'CONTRACT_ENDS_IN_3_DAYS',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export interface RequiredReminder {
  readonly scope: Product;
  readonly kind: ReminderKind;
  readonly dueAt: Instant;
}

/** Reminders leave at nine in the morning in Seoul (design §8). */
const HOUR = '09:00';

/**
 * The reminders that the state asks for: of the end of a trial or a grace, unless a reservation or a cancellation
 * settles the matter, and of the end of a commitment. Products whose time runs out together share one.
 */
export function requiredReminders(tenant: Tenant): RequiredReminder[] {
  const all = subscriptionsOf(tenant).flatMap(remindersOf);
  return all.filter((reminder, index) => all.findIndex((other) => isSame(other, reminder)) === index);
}

/** The products that a reminder speaks of: all for which the state asks for the same one. */
export const remindedProducts = (tenant: Tenant, reminder: Omit<RequiredReminder, 'scope'>): Product[] =>
  subscriptionsOf(tenant)
    .flatMap(remindersOf)
    .filter((other) => isSame(other, reminder))
    .map(({ scope }) => scope);

const isSame = (a: Omit<RequiredReminder, 'scope'>, b: Omit<RequiredReminder, 'scope'>): boolean =>
  a.kind === b.kind && a.dueAt === b.dueAt;

function remindersOf({ product: scope, phase, trial, suspension, reservation, cancellation, contract }: Subscription): RequiredReminder[] {
  if (cancellation || reservation) return [];
  if (phase === 'TRIAL') {
    const expiry = kstDateOf(suspension?.graceEndsAt ?? trial.expiresAt);
    return [
      { scope, kind: 'TRIAL_ENDS_IN_7_DAYS', dueAt: kstTime(addDays(expiry, -7), HOUR) },
      { scope, kind: 'TRIAL_ENDS_IN_1_DAY', dueAt: kstTime(addDays(expiry, -1), HOUR) },
    ];
  }
  if (phase === 'PAID' && contract?.commitment) {
    const renewal = dayAfter(contract.commitment);
    return [
      { scope, kind: 'CONTRACT_ENDS_IN_30_DAYS', dueAt: kstTime(addDays(renewal, -30), HOUR) },
      { scope, kind: 'CONTRACT_ENDS_IN_3_DAYS', dueAt: kstTime(addDays(renewal, -3), HOUR) },
    ];
  }
  return [];
}

import { addDays, kstDateOf, kstTime } from './business-calendar.ts';
import { graceDaysOf } from './catalog/lookups.ts';
import { dayAfter } from './contract.ts';
import type { Reminder } from './reminder-kinds.ts';
import { type Subscription, subscriptionsOf, type Tenant } from './tenant.ts';

/** Reminders leave at nine in the morning in Seoul (design §8). */
const HOUR = '09:00';

interface Wanted extends Reminder {
  readonly subscription: Subscription;
  /** Products of which the same is to be said share a mail. */
  readonly says: string;
}

/**
 * The reminders that the state asks for: of the end of a trial or a grace, unless a reservation or a cancellation
 * settles the matter, and of the end of a commitment. What is shared is asked for by the first of its products.
 */
export function requiredReminders(tenant: Tenant): Reminder[] {
  const wanted = wantedReminders(tenant);
  return wanted
    .filter((one, index) => wanted.findIndex((other) => isShared(other, one)) === index)
    .map(({ scope, kind, dueAt }) => ({ scope, kind, dueAt }));
}

/** The subscriptions that a reminder speaks of. */
export function remindedSubscriptions(tenant: Tenant, { scope, kind, dueAt }: Reminder): Subscription[] {
  const wanted = wantedReminders(tenant);
  const asked = wanted.find((one) => one.scope === scope && one.kind === kind && one.dueAt === dueAt);
  return asked
    ? wanted.filter((other) => isShared(other, asked)).map(({ subscription }) => subscription)
    : [];
}

const isShared = (a: Wanted, b: Wanted): boolean =>
  a.kind === b.kind && a.dueAt === b.dueAt && a.says === b.says;

const wantedReminders = (tenant: Tenant): Wanted[] =>
  subscriptionsOf(tenant).flatMap((subscription) => remindersOf(tenant, subscription));

function remindersOf(tenant: Tenant, subscription: Subscription): Wanted[] {
  const { product: scope, phase, trial, suspension, reservation, cancellation, contract } = subscription;
  if (cancellation || reservation || phase === 'ENDED') return [];
  if (phase === 'TRIAL') {
    const expiry = kstDateOf(suspension?.graceEndsAt ?? trial.expiresAt);
    const says = `${suspension ? 'GRACE' : 'TRIAL'} ${graceDaysOf(scope, tenant.bundle !== undefined)}`;
    return [
      { scope, subscription, says, kind: 'TRIAL_ENDS_IN_7_DAYS', dueAt: kstTime(addDays(expiry, -7), HOUR) },
      { scope, subscription, says, kind: 'TRIAL_ENDS_IN_1_DAY', dueAt: kstTime(addDays(expiry, -1), HOUR) },
    ];
  }
  if (!contract?.commitment) return [];
  const renewal = dayAfter(contract.commitment);
  const { renewalType } = contract.renewal;
  const says = renewalType === 'CHANGE' ? scope : renewalType;
  return [
    {
      scope,
      subscription,
      says,
      kind: 'CONTRACT_ENDS_IN_30_DAYS',
      dueAt: kstTime(addDays(renewal, -30), HOUR),
    },
    {
      scope,
      subscription,
      says,
      kind: 'CONTRACT_ENDS_IN_3_DAYS',
      dueAt: kstTime(addDays(renewal, -3), HOUR),
    },
  ];
}

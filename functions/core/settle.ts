import { addDays, type Instant, kstDateOf, startOfKstDay } from './business-calendar.ts';
import { graceDaysOf } from './catalog/lookups.ts';
import type { Step } from './facts.ts';
import { type Subscription, type Tenant, withSubscription } from './tenant.ts';
import { type RequiredWork, requiredTimers } from './work.ts';

export interface Settled {
  readonly tenant: Tenant;
  readonly steps: readonly Step[];
}

/** Effects due in one instant come in this order (A25, C-3). */
const SAME_DAY_ORDER = ['PROVISION', 'TRIAL_EXPIRY'] as const satisfies RequiredWork['kind'][];

/**
 * Applies every effect that is due at `now`, each with its planned instant. Pure: whoever asks first (a command, a
 * read, a timer, late or early), the state that comes out is the same.
 */
export function settle(stored: Tenant, now: Instant): Settled {
  const steps: Step[] = [];
  let tenant = stored;
  for (let due = nextDue(tenant, now); due; due = nextDue(tenant, now)) {
    const step = stepOf(tenant, due);
    steps.push(step);
    tenant = step.after;
  }
  return { tenant, steps };
}

function nextDue(tenant: Tenant, now: Instant): RequiredWork | undefined {
  return requiredTimers(tenant)
    .filter((timer) => timer.dueAt <= now)
    .sort(inOrder)[0];
}

function inOrder(a: RequiredWork, b: RequiredWork): number {
  if (a.dueAt !== b.dueAt) return a.dueAt < b.dueAt ? -1 : 1;
  return SAME_DAY_ORDER.indexOf(a.kind) - SAME_DAY_ORDER.indexOf(b.kind) || a.scope.localeCompare(b.scope);
}

function stepOf(tenant: Tenant, { scope, dueAt }: RequiredWork): Step {
  const subscription = scope === 'TENANT' ? undefined : tenant.subscriptions[scope];
  if (!subscription) throw new Error(`no subscription for the timer of ${scope}`);
  const graceDays = graceDaysOf(subscription.product, tenant.bundle !== undefined);
  const [type, next] = endOfTrial(subscription, dueAt, graceDays);
  return {
    type,
    after: withSubscription(tenant, next),
    effectiveAt: dueAt,
    actor: { type: 'SYSTEM' },
    product: subscription.product,
  };
}

/** Login is refused from `dueAt` on; the data is kept while a grace runs, else it goes (R52-R55, A1). */
function endOfTrial(
  subscription: Subscription,
  dueAt: Instant,
  graceDays: number,
): [Step['type'], Subscription] {
  if (graceDays > 0 && !subscription.suspension) {
    const graceEndsAt = startOfKstDay(addDays(kstDateOf(dueAt), graceDays));
    return [
      'TRIAL_SUSPENDED',
      { ...subscription, suspension: { reason: 'TRIAL_ENDED', since: dueAt, graceEndsAt } },
    ];
  }
  const { suspension, ...rest } = subscription;
  return [
    suspension ? 'GRACE_ENDED' : 'TRIAL_ENDED',
    {
      ...rest,
      phase: 'ENDED',
      ended: { reason: 'TRIAL_EXPIRED', at: dueAt },
      dataStatus: 'DELETION_PENDING',
    },
  ];
}

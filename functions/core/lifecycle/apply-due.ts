import type { Instant } from '../business-calendar.ts';
import type { Subscription } from '../model/subscription.ts';
import { graceDaysIn, type Tenant } from '../model/tenant.ts';
import { present } from '../present.ts';
import type { Step } from './events.ts';
import { endSubscription, expireTrial, renewContract, startPaidService } from './lifecycle.ts';
import { type RequiredTimer, requiredTimers } from './timers.ts';
import { orderOf, type TimerKind } from './work-kinds.ts';

export interface UpToDate {
  readonly tenant: Tenant;
  readonly steps: readonly Step[];
}

/** `before` is the tenant as the instant found it, before all that is due then. */
type Effect = (
  tenant: Tenant,
  subscription: Subscription,
  at: Instant,
  before: Tenant,
) => Pick<Step, 'type' | 'after'>;

type Effects = Readonly<Record<TimerKind, Effect>>;

/** What comes of each timer on its date. */
const EFFECTS: Effects = {
  CANCELLATION: (tenant, subscription, at) => ({
    type: 'SUBSCRIPTION_CANCELED',
    after: endSubscription(tenant, subscription, 'CANCELED', at),
  }),
  PAID_SWITCH: (tenant, subscription) => {
    const terms = present(subscription.reservation, 'a switch is due that nobody reserved');
    return { type: 'PAID_SERVICE_STARTED', after: startPaidService(tenant, subscription, terms) };
  },
  CONTRACT_RENEWAL: (tenant, subscription) => ({
    type: 'CONTRACT_RENEWED',
    after: renewContract(tenant, subscription),
  }),
  TRIAL_EXPIRY: (tenant, subscription, at, before) => {
    // A bundle that loses its other part at this very instant still ends as a bundle (A30).
    const graceDays = graceDaysIn(before, subscription.product);
    const after = expireTrial(tenant, subscription, at, graceDays);
    if (subscription.suspension) return { type: 'GRACE_ENDED', after };
    return { type: graceDays > 0 ? 'TRIAL_SUSPENDED' : 'TRIAL_ENDED', after };
  },
};

/**
 * Applies every effect that is due at `now`, each with its planned instant. Pure: whoever asks first (a command, a
 * read, a timer, late or early), the state that comes out is the same.
 */
export function applyDue(stored: Tenant, now: Instant, effects: Effects = EFFECTS): UpToDate {
  const steps: Step[] = [];
  let tenant = stored;
  let before = stored;
  for (let due = nextDue(tenant, now); due; due = nextDue(tenant, now)) {
    if (due.dueAt !== steps.at(-1)?.effectiveAt) before = tenant;
    const step = stepOf(effects, tenant, due, before);
    assertDone(due, step.after);
    steps.push(step);
    tenant = step.after;
  }
  return { tenant, steps };
}

/** An effect must leave a mark in the state, so that the state no longer asks for its timer. */
function assertDone({ scope, kind, dueAt }: RequiredTimer, after: Tenant): void {
  const isAskedAgain = requiredTimers(after).some(
    (timer) => timer.scope === scope && timer.kind === kind && timer.dueAt === dueAt,
  );
  if (isAskedAgain)
    throw new EffectRepeatsError(`the effect of ${kind} of ${scope} leaves its timer asked for`);
}

/** An effect that would be applied for ever: a fault of the code that no retry mends. */
export class EffectRepeatsError extends Error {
  override readonly name = 'EffectRepeatsError';
}

function nextDue(tenant: Tenant, now: Instant): RequiredTimer | undefined {
  return requiredTimers(tenant)
    .filter((timer) => timer.dueAt <= now)
    .sort(inOrder)[0];
}

/** Timers come in the order of the catalog's products, which the sort keeps among equals. */
const inOrder = (a: RequiredTimer, b: RequiredTimer): number =>
  Number(a.dueAt > b.dueAt) - Number(a.dueAt < b.dueAt) || orderOf(a.kind) - orderOf(b.kind);

function stepOf(
  effects: Effects,
  tenant: Tenant,
  { scope, kind, dueAt }: RequiredTimer,
  before: Tenant,
): Step {
  const subscription = present(tenant.subscriptions[scope], `no subscription for the timer of ${scope}`);
  const { type, after } = effects[kind](tenant, subscription, dueAt, before);
  return { type, after, effectiveAt: dueAt, actor: { type: 'SYSTEM' }, product: scope };
}

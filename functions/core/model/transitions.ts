import type { EventType } from './event-types.ts';
import type { Subscription } from './subscription.ts';

/** `SUSPENDED` is a trial that is over and may still be paid for; `ENDED` is final. */
export type LifecycleState = 'NONE' | 'TRIAL' | 'SUSPENDED' | 'PAID' | 'ENDED';

export interface Transition {
  /** The type of the event that records the transition. */
  readonly event: EventType;
  readonly from: LifecycleState;
  readonly to: LifecycleState;
  /** Whether a customer's command, a date, or either brings it about. */
  readonly by: 'customer' | 'date' | 'either';
}

/**
 * The life of one subscription: the only list of allowed transitions. No commit with another one is written, and
 * docs/lifecycle.md shows the same table (a test compares them).
 */
export const TRANSITIONS = [
  { event: 'TRIAL_REQUESTED', from: 'NONE', to: 'TRIAL', by: 'customer' },
  { event: 'TRIAL_REQUESTED', from: 'ENDED', to: 'TRIAL', by: 'customer' },
  { event: 'PAID_SERVICE_REQUESTED', from: 'NONE', to: 'PAID', by: 'customer' },
  { event: 'PAID_SERVICE_REQUESTED', from: 'ENDED', to: 'PAID', by: 'customer' },
  { event: 'PAID_SERVICE_STARTED', from: 'TRIAL', to: 'PAID', by: 'either' },
  { event: 'PAID_SERVICE_STARTED', from: 'SUSPENDED', to: 'PAID', by: 'customer' },
  { event: 'TRIAL_SUSPENDED', from: 'TRIAL', to: 'SUSPENDED', by: 'date' },
  { event: 'TRIAL_ENDED', from: 'TRIAL', to: 'ENDED', by: 'date' },
  { event: 'GRACE_ENDED', from: 'SUSPENDED', to: 'ENDED', by: 'date' },
  { event: 'SUBSCRIPTION_CANCELED', from: 'TRIAL', to: 'ENDED', by: 'either' },
  { event: 'SUBSCRIPTION_CANCELED', from: 'SUSPENDED', to: 'ENDED', by: 'either' },
  { event: 'SUBSCRIPTION_CANCELED', from: 'PAID', to: 'ENDED', by: 'either' },
] as const satisfies readonly Transition[];

export function lifecycleState(subscription: Subscription | undefined): LifecycleState {
  if (!subscription) return 'NONE';
  if (subscription.phase !== 'TRIAL') return subscription.phase;
  return subscription.suspension ? 'SUSPENDED' : 'TRIAL';
}

/** Whether a step of this type may take a subscription from one state to the other. */
export function isAllowedTransition(type: EventType, from: LifecycleState, to: LifecycleState): boolean {
  if (from === to) return true;
  return TRANSITIONS.some((allowed) => allowed.event === type && allowed.from === from && allowed.to === to);
}

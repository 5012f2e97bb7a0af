import type { Subscription } from './tenant.ts';

/** `SUSPENDED` is a trial that is over and may still be paid for; `ENDED` is final. */
export type LifecycleState = 'NONE' | 'TRIAL' | 'SUSPENDED' | 'ENDED';

/**
 * The life of one subscription: the only list of allowed moves, by the fact that records them. No commit with another
 * move is written, and docs/lifecycle.md shows the same table (a test compares them).
 */
export const TRANSITIONS = {
  TRIAL_REQUESTED: { from: 'NONE', to: 'TRIAL', by: 'customer' },
  TRIAL_SUSPENDED: { from: 'TRIAL', to: 'SUSPENDED', by: 'date' },
  TRIAL_ENDED: { from: 'TRIAL', to: 'ENDED', by: 'date' },
  GRACE_ENDED: { from: 'SUSPENDED', to: 'ENDED', by: 'date' },
} as const satisfies Record<string, { from: LifecycleState; to: LifecycleState; by: 'customer' | 'date' }>;

export function lifecycleState(subscription: Subscription | undefined): LifecycleState {
  if (!subscription) return 'NONE';
  if (subscription.phase === 'ENDED') return 'ENDED';
  return subscription.suspension ? 'SUSPENDED' : 'TRIAL';
}

/** Whether a step of this type may take a subscription from one state to the other. */
export function isAllowedMove(type: string, from: LifecycleState, to: LifecycleState): boolean {
  if (from === to) return true;
  return Object.entries(TRANSITIONS).some(
    ([name, move]) => name === type && move.from === from && move.to === to,
  );
}

import type { Instant } from '../../core/business-calendar.ts';
import { commitOf } from '../../core/commit.ts';
import { settle } from '../../core/lifecycle/apply-due.ts';
import {
  isAskedFor,
  nextHop,
  startedWork,
  type WorkInput,
  type WorkItem,
} from '../../core/lifecycle/work.ts';
import { type CommitDecisionDeps, commitDecision } from './commit-decision.ts';

export interface SettleDueDeps extends CommitDecisionDeps {
  readonly advance: (before: WorkItem, after: WorkItem) => Promise<boolean>;
}

/** HELD: it is due and may not be applied yet. The item stays open, and the sweep asks again every time. */
export type SettleOutcome = 'APPLIED' | 'STALE' | 'WAIT' | 'NEXT_HOP' | 'HELD';

/**
 * A timer has woken: write what is due, if it is still asked for. A timer only proposes: stale, early, late or doubled,
 * it changes nothing (design §1.5).
 */
export async function settleDue(deps: SettleDueDeps, work: WorkInput, now: Instant): Promise<SettleOutcome> {
  if (now >= work.dueAt) {
    return commitDecision(deps, work.tenantId, (stored) =>
      isAskedFor(stored.tenant, work) ? commitOf(stored, settle(stored.tenant, now).steps, now) : undefined,
    );
  }
  if (now < work.wakeAt) return 'WAIT';
  // The end of this hop: the next execution waits on. Another version or hop of the item is not this timer's.
  const moved = await deps.advance(startedWork(work), nextHop(work, now));
  return moved ? 'NEXT_HOP' : 'STALE';
}

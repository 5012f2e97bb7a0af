import type { Instant } from '../../core/business-calendar.ts';
import { commitOf } from '../../core/commit.ts';
import { applyDue } from '../../core/lifecycle/apply-due.ts';
import {
  isAskedFor,
  nextHop,
  startedWork,
  type WorkInput,
  type WorkItem,
} from '../../core/lifecycle/work.ts';
import { type CommitDecisionDeps, commitDecision } from './commit-decision.ts';

export interface ApplyDueWorkDeps extends CommitDecisionDeps {
  readonly advance: (before: WorkItem, after: WorkItem) => Promise<boolean>;
}

/** HELD: it is due and may not be applied yet. The item stays open, and the sweep asks again every time. */
export type ApplyOutcome = 'APPLIED' | 'STALE' | 'WAIT' | 'NEXT_HOP' | 'HELD';

/**
 * A timer has woken: write what is due, if it is still asked for. A timer only proposes: stale, early, late or doubled,
 * it changes nothing (design §1.5).
 */
export async function applyDueWork(
  deps: ApplyDueWorkDeps,
  work: WorkInput,
  now: Instant,
): Promise<ApplyOutcome> {
  if (now >= work.dueAt) {
    return commitDecision(deps, work.tenantId, (stored) =>
      isAskedFor(stored.tenant, work) ? commitOf(stored, applyDue(stored.tenant, now).steps, now) : undefined,
    );
  }
  if (now < work.wakeAt) return 'WAIT';
  // The end of this hop: the next execution waits on. Another version or hop of the item is not this timer's.
  const moved = await deps.advance(startedWork(work), nextHop(work, now));
  return moved ? 'NEXT_HOP' : 'STALE';
}

import type { Instant } from '../../core/business-calendar.ts';
import { commitOf } from '../../core/commit.ts';
import { applyDue } from '../../core/lifecycle/apply-due.ts';
import { isAskedFor, type WorkInput } from '../../core/lifecycle/work.ts';
import { type CommitDecisionDeps, commitDecision } from './commit-decision.ts';

/** HELD: it is due and may not be applied yet. The item stays open, and the sweep asks again every time. */
export type ApplyOutcome = 'APPLIED' | 'STALE' | 'HELD';

/**
 * A timer has woken: write what is due, if it is still asked for. A timer only proposes: stale, early, late or doubled,
 * it changes nothing (PROMISE-6).
 */
export async function applyDueWork(
  deps: CommitDecisionDeps,
  work: WorkInput,
  now: Instant,
): Promise<ApplyOutcome> {
  if (now < work.dueAt) throw new WokeEarlyError('the date is still to come');
  return commitDecision(deps, work, (stored) =>
    isAskedFor(stored.tenant, work) ? commitOf(stored, applyDue(stored.tenant, now).steps, now) : undefined,
  );
}

/** The clock of the machine shows an instant before the date. The name is known to the ASL, which tries again. */
export class WokeEarlyError extends Error {
  override readonly name = 'WokeEarlyError';
}

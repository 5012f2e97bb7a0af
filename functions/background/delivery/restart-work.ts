import type { Instant } from '../../core/business-calendar.ts';
import { decideOperationDelayed, decideSetupFailed } from '../../core/decide/system/setup.ts';
import { deadWork, restartedWork } from '../../core/lifecycle/dead-work.ts';
import { closedWork, isAskedFor, type WorkInput, type WorkItem } from '../../core/lifecycle/work.ts';
import { type CommitDecisionDeps, commitDecision } from './commit-decision.ts';

export interface RestartWorkDeps extends CommitDecisionDeps {
  readonly advance: (before: WorkItem, after: WorkItem) => Promise<boolean>;
  readonly count: (metric: 'WorkRestarted' | 'WorkGivenUp' | 'OperationFailed') => void;
}

/** MOVED_ON: somebody else has changed the item since it was read. */
export type RestartOutcome = 'RESTARTED' | 'GIVEN_UP' | 'STALE' | 'MOVED_ON';

/**
 * The execution of work has died: another one is started, at once or after a pause, from where the dead one has left the
 * state. After too many deaths in a row it is given up: an operation has then FAILED, all else is dead until support
 * renews it. Nobody asks for stale work any more: it is closed.
 */
export async function restartWork(
  deps: RestartWorkDeps,
  work: WorkItem,
  now: Instant,
): Promise<RestartOutcome> {
  const stored = await deps.tenant(work.tenantId);
  if (!stored || !isAskedFor(stored.tenant, work)) return close(deps, work);
  const restarted = restartedWork(work, now);
  if (restarted) {
    if (work.kind === 'PROVISION') await tellDelay(deps, work, now);
    if (!(await deps.advance(work, restarted))) return 'MOVED_ON';
    deps.count('WorkRestarted');
    return 'RESTARTED';
  }
  if (work.kind === 'PROVISION') return failOperation(deps, work, now);
  if (!(await deps.advance(work, deadWork(work, now)))) return 'MOVED_ON';
  deps.count('WorkGivenUp');
  return 'GIVEN_UP';
}

/** The company waits for the operation: it hears once that it is late (R44). */
export const tellDelay = ({ tenant, commit }: CommitDecisionDeps, work: WorkInput, now: Instant) =>
  commitDecision({ tenant, commit }, work, (stored) => decideOperationDelayed(stored, work.version, now));

async function failOperation(deps: RestartWorkDeps, work: WorkItem, now: Instant): Promise<RestartOutcome> {
  const outcome = await commitDecision(deps, work, (stored) => decideSetupFailed(stored, work.version, now));
  if (outcome === 'STALE') return close(deps, work);
  if (outcome === 'APPLIED') deps.count('OperationFailed');
  return 'GIVEN_UP';
}

async function close(deps: RestartWorkDeps, work: WorkItem): Promise<RestartOutcome> {
  return (await deps.advance(work, closedWork(work, 'VOID'))) ? 'STALE' : 'MOVED_ON';
}

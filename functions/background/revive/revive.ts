import { untilWon } from '../../adapters/table/transaction.ts';
import type { Instant } from '../../core/business-calendar.ts';
import { executionName, type WorkItem, workNamed } from '../../core/lifecycle/work.ts';
import { StoreBusyError } from '../../core/refusals/refusals.ts';
import { type RestartOutcome, type RestartWorkDeps, restartWork } from '../delivery/restart-work.ts';

export interface ReviveDeps extends RestartWorkDeps {
  readonly workItem: (work: Pick<WorkItem, 'tenantId' | 'scope' | 'kind'>) => Promise<WorkItem | undefined>;
}

/** An execution that has ended without its work being done. */
export interface Death {
  readonly execution: string;
  readonly at: Instant;
}

/**
 * An execution has died: its work is started again, if it is still asked for and if no other execution carries it by now.
 * Events come twice, late, and in any order: one that finds that the item has moved on changes nothing (PROMISE-17).
 */
export async function revive(deps: ReviveDeps, { execution, at }: Death): Promise<RestartOutcome> {
  const named = workNamed(execution);
  if (!named) return 'STALE';
  const outcome = await untilWon(async () => {
    const work = await deps.workItem(named);
    if (!work || !isCarriedBy(work, execution)) return 'STALE';
    const done = await restartWork(deps, work, at);
    return done === 'MOVED_ON' ? undefined : done;
  });
  if (!outcome) throw new StoreBusyError('the work has changed every time since it was read');
  return outcome;
}

/** An execution may die before the relay has written down that it started it. */
const isCarriedBy = (work: WorkItem, execution: string): boolean =>
  (work.state === 'STARTED' || work.state === 'PENDING') && executionName(work) === execution;

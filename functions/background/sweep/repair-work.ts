import type { Instant } from '../../core/business-calendar.ts';
import { closedWork, isReminder, type WorkItem } from '../../core/lifecycle/work.ts';
import { isTimerKind } from '../../core/lifecycle/work-kinds.ts';
import { applyDueWork } from '../delivery/apply-due.ts';
import { type RestartWorkDeps, restartWork } from '../delivery/restart-work.ts';
import { type StartWorkDeps, startWork } from '../delivery/start-work.ts';
import { type RemindDeps, remind } from './remind.ts';

export interface RepairDeps
  extends StartWorkDeps,
    Omit<RestartWorkDeps, 'count'>,
    Omit<RemindDeps, 'tenant' | 'count'> {
  readonly count: (
    metric:
      | Parameters<RestartWorkDeps['count']>[0]
      | Parameters<RemindDeps['count']>[0]
      | 'SweptLate'
      | 'EndHeld',
  ) => void;
}

/**
 * Does what the sweep finds: reminds, starts the execution of waiting work when its time comes, and brings overdue work
 * on: starts what was not started, does what its execution did not do.
 */
export async function repairWork(deps: RepairDeps, work: WorkItem, now: Instant): Promise<void> {
  if (isReminder(work)) return remind(deps, work, now);
  const isOverdueTimer = isTimerKind(work.kind) && work.dueAt <= now;
  if (work.state === 'WAITING' && !isOverdueTimer) return startWork(deps, work, now);
  deps.count('SweptLate');
  // A timer whose date has come needs no execution any more: it is done here and now.
  if (isOverdueTimer) return applyOverdue(deps, work, now);
  if (work.state === 'PENDING') return startWork(deps, work, now);
  await restartWork(deps, work, now);
}

async function applyOverdue(deps: RepairDeps, work: WorkItem, now: Instant): Promise<void> {
  const outcome = await applyDueWork(deps, work, now);
  // Nobody asks for it any more, so no commit will close it.
  if (outcome === 'STALE') await deps.advance(work, closedWork(work, 'VOID'));
  if (outcome === 'HELD') deps.count('EndHeld');
}

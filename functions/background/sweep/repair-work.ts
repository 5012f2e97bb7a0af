import type { Instant } from '../../core/business-calendar.ts';
import { decideOperationDelayed, decideSetupFailed } from '../../core/decide/system/setup.ts';
import {
  closedWork,
  isAskedFor,
  isReminder,
  restartedWork,
  type WorkItem,
} from '../../core/lifecycle/work.ts';
import { isTimerKind } from '../../core/lifecycle/work-kinds.ts';
import { applyDueWork } from '../delivery/apply-due.ts';
import { type CommitDecisionDeps, commitDecision } from '../delivery/commit-decision.ts';
import { type StartWorkDeps, startWork } from '../delivery/start-work.ts';
import { type RemindDeps, remind } from './remind.ts';

export interface RepairDeps extends StartWorkDeps, CommitDecisionDeps, RemindDeps {
  readonly count: (metric: 'SweptLate' | 'OperationFailed' | 'EndHeld') => void;
}

/** After so many executions that died, a set-up is given up and support is called. */
const MAX_SETUP_RESTARTS = 3;

/**
 * Does what the sweep finds: reminds, starts the execution of a distant date when its time comes, and brings overdue
 * work on: starts what was not started, does what its execution did not do.
 */
export async function repairWork(deps: RepairDeps, work: WorkItem, now: Instant): Promise<void> {
  if (isReminder(work)) return remind(deps, work, now);
  const isOverdueTimer = isTimerKind(work.kind) && work.dueAt <= now;
  if (work.state === 'WAITING' && !isOverdueTimer) return startWork(deps, work, now);
  deps.count('SweptLate');
  // A timer whose date has come needs no execution any more: it is done here and now.
  if (isOverdueTimer) return applyOverdue(deps, work, now);
  if (work.state === 'PENDING') return startWork(deps, work, now);
  return work.kind === 'PROVISION' ? repairSetup(deps, work, now) : goOn(deps, work, now);
}

async function applyOverdue(deps: RepairDeps, work: WorkItem, now: Instant): Promise<void> {
  const outcome = await applyDueWork(deps, work, now);
  // Nobody asks for it any more, so no commit will close it.
  if (outcome === 'STALE') await deps.advance(work, closedWork(work, 'VOID'));
  if (outcome === 'HELD') deps.count('EndHeld');
}

/** The execution is gone: another one goes on where it stands, as often as it takes. */
async function goOn(deps: RepairDeps, work: WorkItem, now: Instant): Promise<void> {
  const stored = await deps.tenant(work.tenantId);
  const isOpen = stored !== undefined && isAskedFor(stored.tenant, work);
  await deps.advance(work, isOpen ? restartedWork(work, now) : closedWork(work, 'VOID'));
}

/** The execution of a set-up is gone or stuck: another one goes through its steps again, each of which bears that. */
async function repairSetup(deps: RepairDeps, work: WorkItem, now: Instant): Promise<void> {
  if (work.restarts < MAX_SETUP_RESTARTS) {
    await commitDecision(deps, work.tenantId, (stored) => decideOperationDelayed(stored, work.version, now));
    await deps.advance(work, restartedWork(work, now));
    return;
  }
  const outcome = await commitDecision(deps, work.tenantId, (stored) =>
    decideSetupFailed(stored, work.version, now),
  );
  if (outcome === 'APPLIED') deps.count('OperationFailed');
  else if (outcome === 'STALE') await deps.advance(work, closedWork(work, 'VOID'));
}

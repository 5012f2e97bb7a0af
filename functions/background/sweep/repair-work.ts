import type { Instant } from '../../core/business-calendar.ts';
import { decideSetupFailed } from '../../core/decide/system/setup.ts';
import { TIMER_KINDS } from '../../core/lifecycle/timers.ts';
import { closedWork, isAskedFor, isReminder, nextHop, type WorkItem } from '../../core/lifecycle/work.ts';
import { type ApplyDueWorkDeps, applyDueWork } from '../delivery/apply-due.ts';
import { commitDecision } from '../delivery/commit-decision.ts';
import { type StartWorkDeps, startWork } from '../delivery/start-work.ts';
import { type RemindDeps, remind } from './remind.ts';

export interface RepairDeps extends StartWorkDeps, ApplyDueWorkDeps, RemindDeps {
  readonly count: (metric: 'SweptLate' | 'OperationFailed' | 'EndHeld') => void;
}

/** After so many executions that died, a set-up is given up and support is called. */
const MAX_SETUP_HOPS = 3;

/** Brings overdue work on: starts what was not started, does what its execution did not do. */
export async function repairWork(deps: RepairDeps, work: WorkItem, now: Instant): Promise<void> {
  if (isReminder(work)) return remind(deps, work, now);
  deps.count('SweptLate');
  // A timer whose date has come needs no execution any more: it is done here and now.
  if (work.state === 'PENDING' && !isOverdueTimer(work, now)) return startWork(deps, work, now);
  if (work.kind === 'PROVISION') return repairSetup(deps, work, now);
  if (GOES_ON.some((kind) => kind === work.kind)) return goOn(deps, work, now);
  const outcome = await applyDueWork(deps, work, now);
  // Nobody asks for it any more, so no commit will close it.
  if (outcome === 'STALE') await deps.advance(work, closedWork(work, 'VOID'));
  if (outcome === 'HELD') deps.count('EndHeld');
}

const GOES_ON = ['DATA_DELETION', 'DOMAIN_VERIFICATION', 'SERVICE_SETTINGS'] as const;

const isOverdueTimer = ({ kind, dueAt }: WorkItem, now: Instant): boolean =>
  TIMER_KINDS.some((timer) => timer === kind) && dueAt <= now;

/** The execution is gone: another one goes on where it stands, as often as it takes. */
async function goOn(deps: RepairDeps, work: WorkItem, now: Instant): Promise<void> {
  const stored = await deps.tenant(work.tenantId);
  const isOpen = stored !== undefined && isAskedFor(stored.tenant, work);
  await deps.advance(work, isOpen ? nextHop(work, now) : closedWork(work, 'VOID'));
}

/** The execution of a set-up is gone or stuck: another one goes through its steps again, each of which bears that. */
async function repairSetup(deps: RepairDeps, work: WorkItem, now: Instant): Promise<void> {
  if (work.hop < MAX_SETUP_HOPS) {
    await deps.advance(work, nextHop(work, now));
    return;
  }
  const outcome = await commitDecision(deps, work.tenantId, (stored) =>
    decideSetupFailed(stored, work.version, now),
  );
  if (outcome === 'APPLIED') deps.count('OperationFailed');
  else if (outcome === 'STALE') await deps.advance(work, closedWork(work, 'VOID'));
}

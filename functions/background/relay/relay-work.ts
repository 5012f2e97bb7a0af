import type { WorkItem } from '../../core/lifecycle/work.ts';
import { type StartWorkDeps, startWork } from '../delivery/start-work.ts';

export interface RelayWorkDeps extends StartWorkDeps {
  readonly stop: (work: WorkItem) => Promise<void>;
  readonly reportLeftRunning: (work: WorkItem, error: unknown) => void;
}

/** A work item was written: start it if it is pending, and end the wait of the one whose place it took. */
export async function relayWork(
  deps: RelayWorkDeps,
  work: WorkItem,
  before: WorkItem | undefined,
): Promise<void> {
  if (work.state === 'PENDING') await startWork(deps, work);
  if (before && isSuperseded(before, work)) await stopQuietly(deps, before);
}

/**
 * A date that was WAITING has no execution. Only an execution that still waits is stopped: one whose wake had come when
 * the new work was asked for is ending by itself. Work that was still pending may have been started since, from its own
 * record.
 */
const isSuperseded = (before: WorkItem, work: WorkItem): boolean =>
  (before.state === 'PENDING' || before.state === 'STARTED') &&
  before.version !== work.version &&
  (work.sweepAt === undefined || before.wakeAt > work.sweepAt);

async function stopQuietly(deps: RelayWorkDeps, work: WorkItem): Promise<void> {
  try {
    await deps.stop(work);
  } catch (error) {
    deps.reportLeftRunning(work, error);
  }
}

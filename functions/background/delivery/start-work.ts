import type { Instant } from '../../core/business-calendar.ts';
import { startedWork, type WorkItem } from '../../core/lifecycle/work.ts';

export interface StartWorkDeps {
  readonly start: (work: WorkItem) => Promise<void>;
  readonly advance: (before: WorkItem, after: WorkItem) => Promise<boolean>;
}

/**
 * Starts pending work, then writes down that it was started. A crash between the two starts it a second time under the
 * same name, which does nothing (PROMISE-1 and PROMISE-2). `at` is the business time of the sweep; the relay comes at once.
 */
export async function startWork(deps: StartWorkDeps, work: WorkItem, at?: Instant): Promise<void> {
  await deps.start(work);
  await deps.advance(work, startedWork(work, at));
}

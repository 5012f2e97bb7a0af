import type { Instant } from '../../core/business-calendar.ts';
import { startedWork, type WorkInput, type WorkItem } from '../../core/lifecycle/work.ts';

export interface GoesOnDeps {
  readonly advance: (before: WorkItem, after: WorkItem) => Promise<boolean>;
}

/**
 * Tells the sweep until when this execution waits; false when another one has taken its place. The first look may be done
 * before the relay has written down that it started the execution.
 */
export async function goesOn({ advance }: GoesOnDeps, work: WorkInput, nextAt: Instant): Promise<boolean> {
  const [started, waiting] = [startedWork(work), startedWork(work, nextAt)];
  return (await advance(started, waiting)) || advance({ ...started, state: 'PENDING' }, waiting);
}

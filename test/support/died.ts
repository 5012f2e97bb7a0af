import type { Instant } from '../../functions/core/business-calendar.ts';
import { restartedWork } from '../../functions/core/lifecycle/dead-work.ts';
import type { WorkItem } from '../../functions/core/lifecycle/work.ts';

/** The work for the next execution, where few have died. */
export function afterDeath(work: WorkItem, now: Instant): WorkItem {
  const restarted = restartedWork(work, now);
  if (!restarted) throw new Error('the work was given up');
  return restarted;
}

import { addSeconds, earlier, type Instant, later } from '../business-calendar.ts';
import { START_GRACE, type WorkItem } from './work.ts';
import { isTimerKind } from './work-kinds.ts';

/**
 * The pause before the next execution, by how many have died in a row. An execution that was stopped is back in seconds;
 * a fault of an hour is outlived. After the last pause the work is given up.
 */
const PAUSES = [0, 0, 0, 10 * 60, 60 * 60] as const;
/** A customer waits for an operation: support is called sooner. */
const OPERATION_PAUSES = PAUSES.slice(0, 3);

/** The work for a further execution, now that its execution has died; undefined when too many have died in a row. */
export function restartedWork(work: WorkItem, now: Instant): WorkItem | undefined {
  const { deaths = 0 } = work;
  const pause = (work.kind === 'PROVISION' ? OPERATION_PAUSES : PAUSES)[deaths];
  if (pause === undefined) return undefined;
  const startAt = addSeconds(now, pause);
  const restarted = {
    ...work,
    deaths: deaths + 1,
    restarts: work.restarts + 1,
    // What is overdue wakes now, so that it has its time too.
    wakeAt: later(work.dueAt, startAt),
  };
  if (pause === 0) return { ...restarted, state: 'PENDING', sweepAt: addSeconds(now, START_GRACE) };
  return { ...restarted, state: 'WAITING', sweepAt: isTimer(work) ? earlier(work.dueAt, startAt) : startAt };
}

/** The work given up: no execution is started any more. The sweep still applies the date of a timer. */
export function deadWork({ sweepAt: _, ...work }: WorkItem, now: Instant): WorkItem {
  return { ...work, state: 'WAITING', deadSince: now, ...(isTimer(work) && { sweepAt: work.dueAt }) };
}

const isTimer = ({ kind }: Pick<WorkItem, 'kind'>): boolean => isTimerKind(kind);

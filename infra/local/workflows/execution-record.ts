import { pack, readLater, unpack } from '../base/packed.ts';
import type { Execution } from './executions.ts';
import { type Ending, type EndStatus, endingNote, type HistoryEvent, type Note } from './history.ts';

export type ExecutionRecord = ReturnType<typeof openRecord>;

/** The record of an execution that runs. Its readers hold the one object; only this record changes it. */
export function openRecord(started: Execution, now: () => number) {
  const history: HistoryEvent[] = [];
  const execution: Execution = { ...started, history };

  function note(event: Note): void {
    const id = history.length + 1;
    history.push({ ...event, id, previousEventId: id - 1, timestamp: now() });
  }

  return {
    execution,
    note,
    isOpen: (): boolean => execution.status === 'RUNNING',
    close(status: EndStatus, ending: Ending): void {
      Object.assign(execution, { status, stopDate: now(), ...ending });
      note(endingNote(status, ending));
    },
  };
}

const withHistory = readLater<Pick<Execution, 'history'>>('history');

/** An execution that has ended, in a fifth of the room. */
export function packed({ history, ...rest }: Execution): Execution {
  const kept = pack(history);
  return withHistory(rest, () => ({ history: unpack(kept) }));
}

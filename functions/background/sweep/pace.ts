import type { WorkItem } from '../../core/lifecycle/work.ts';

/** Starts of deletions in one run: with four runs 100 a second of the 150 that AWS gives an account, so new customers never wait behind them. */
export const DELETIONS_A_SECOND = 25;

type Start = (work: WorkItem) => Promise<void>;

/** Starts work at once, but deletions one after the other, so many a second: nobody waits for them. */
export function startAtPace(start: Start, clock: () => number, sleep: (ms: number) => Promise<void>): Start {
  let nextTurn = 0;
  return async (work) => {
    if (work.kind === 'DATA_DELETION') {
      const now = clock();
      const turn = Math.max(nextTurn, now);
      nextTurn = turn + 1_000 / DELETIONS_A_SECOND;
      if (turn > now) await sleep(turn - now);
    }
    await start(work);
  };
}

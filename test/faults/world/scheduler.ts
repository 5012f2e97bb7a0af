import type { Random } from '../../../infra/local/faults/seeded.ts';

/** Who runs next: every process waits here before each of its calls to the outside. */
export interface Scheduler {
  readonly turn: () => Promise<void>;
  /** Lets actors run at once, call by call; answers what came of each. */
  readonly race: <T>(actors: readonly (() => Promise<T>)[]) => Promise<PromiseSettledResult<T>[]>;
}

/** Everything that is not waiting for its turn has run as far as it gets: nothing here waits for time or a network. */
const allWait = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The seed decides the order. Only for stores that answer without a network. */
export function seededScheduler(random: Random): Scheduler {
  const waiting: (() => void)[] = [];
  let racing = false;
  return {
    turn: () => (racing ? new Promise((resolve) => void waiting.push(resolve)) : Promise.resolve()),
    async race(actors) {
      racing = true;
      const upToDate = Promise.allSettled(actors.map((actor) => actor()));
      for (;;) {
        await allWait();
        const [next] = waiting.splice(random.below(waiting.length), 1);
        if (!next) break;
        next();
      }
      racing = false;
      return upToDate;
    },
  };
}

/** The network decides the order. */
export const freeScheduler: Scheduler = {
  turn: () => Promise.resolve(),
  race: (actors) => Promise.allSettled(actors.map((actor) => actor())),
};

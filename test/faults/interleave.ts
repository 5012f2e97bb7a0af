import type { Random } from './seeded.ts';

/** Waits until it is this actor's turn. */
export type Turn = () => Promise<void>;

/** Lets actors run at once, one step at a time, in an order that the seed decides; answers what came of each. */
export async function interleave<T>(
  random: Random,
  actors: readonly ((turn: Turn) => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  const parked: (() => void)[] = [];
  let running = actors.length;
  let noticed = () => {};
  const leave = () => {
    running -= 1;
    noticed();
  };
  const turn: Turn = () =>
    new Promise((resolve) => {
      parked.push(resolve);
      leave();
    });
  const results = actors.map((actor) => actor(turn).finally(leave));
  const settled = Promise.allSettled(results);
  for (;;) {
    while (running > 0) {
      const { promise, resolve } = Promise.withResolvers<void>();
      noticed = resolve;
      await promise;
    }
    const [resume] = parked.splice(random.below(parked.length), 1);
    if (!resume) return settled;
    running += 1;
    resume();
  }
}

type Call = (...args: never[]) => Promise<unknown>;

/** The same calls, each of which waits for its turn. */
export const inTurns = <T extends object>(deps: T, turn: Turn): T =>
  Object.fromEntries(
    Object.entries(deps).map(([name, call]) => [
      name,
      async (...args: never[]) => {
        await turn();
        return (call as Call)(...args);
      },
    ]),
  ) as T;

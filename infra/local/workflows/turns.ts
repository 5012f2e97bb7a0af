export type Turns = ReturnType<typeof createTurns>;

/** Hands out a number of turns. Who comes while all are taken waits; who came first goes first. */
export function createTurns(count: number) {
  const waiting: ((giveBack: () => void) => void)[] = [];
  let free = count;

  function handOut(): void {
    if (free === 0) return;
    const next = waiting.shift();
    if (!next) return;
    free -= 1;
    next(() => {
      free += 1;
      handOut();
    });
  }

  return {
    /** Answers what gives the turn back; it is called once. */
    take(): Promise<() => void> {
      return new Promise((resolve) => {
        waiting.push(resolve);
        handOut();
      });
    },
  };
}

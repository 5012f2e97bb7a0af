export type Places = ReturnType<typeof createPlaces>;

/** A number of places. Who comes while all are taken waits: first come, first served. */
export function createPlaces(count: number) {
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
    /** Resolves to a function that gives the place back. Call it once. */
    take(): Promise<() => void> {
      return new Promise((resolve) => {
        waiting.push(resolve);
        handOut();
      });
    },
  };
}

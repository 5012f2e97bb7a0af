/** Counts the work under way, so that time travel can wait until there is none. */
export type Activity = ReturnType<typeof createActivity>;

export function createActivity() {
  let underWay = 0;
  let waiting: (() => void)[] = [];

  return {
    begin(): () => void {
      underWay += 1;
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        underWay -= 1;
        if (underWay > 0) return;
        const resolved = waiting;
        waiting = [];
        for (const resolve of resolved) resolve();
      };
    },

    isBusy: (): boolean => underWay > 0,

    /** Resolves at a moment when nothing is under way. */
    idle(): Promise<void> {
      return underWay === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));
    },
  };
}

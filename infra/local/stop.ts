/** Ends what was started, the last first; each at most once, one failure does not keep the others running. */
export function createStops() {
  const stops: (() => unknown)[] = [];
  let stopping: Promise<void> | undefined;

  async function stopAll(): Promise<void> {
    for (const stop of stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        process.stderr.write(`while stopping: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }

  return {
    /** What comes up while all is being stopped is stopped at once. */
    add(stop: () => unknown): void {
      if (stopping) void stop();
      else stops.push(stop);
    },
    run(): Promise<void> {
      stopping ??= stopAll();
      return stopping;
    },
  };
}

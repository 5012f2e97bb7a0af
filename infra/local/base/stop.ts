export type Stops = ReturnType<typeof createStops>;

/** Stops the started parts, the last first; each at most once, and one failure does not keep the others running. */
export function createStops() {
  const stops: (() => unknown)[] = [];
  let stopping: Promise<void> | undefined;

  return {
    /** A part that comes up while all is being stopped is stopped at once. */
    add(stop: () => unknown): void {
      if (stopping) void stop();
      else stops.push(stop);
    },
    run(): Promise<void> {
      stopping ??= stopInTurn(stops.reverse());
      return stopping;
    },
  };
}

async function stopInTurn(stops: readonly (() => unknown)[]): Promise<void> {
  for (const stop of stops) {
    try {
      await stop();
    } catch (error) {
      process.stderr.write(`while stopping: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
}

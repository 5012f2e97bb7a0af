const capacity = 10_000;

export type LogLine = { function: string; line: string };

/** The last lines the functions wrote. */
export function createLogRing(print: ((line: LogLine) => void) | undefined) {
  const kept: LogLine[] = [];
  let oldest = 0;
  return {
    write(functionName: string, line: string): void {
      const entry = { function: functionName, line };
      print?.(entry);
      if (kept.length < capacity) kept.push(entry);
      else kept[oldest++ % capacity] = entry;
    },
    lines: (): LogLine[] => [...kept.slice(oldest % capacity), ...kept.slice(0, oldest % capacity)],
  };
}

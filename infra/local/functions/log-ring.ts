const CAPACITY = 10_000;

export interface LogLine {
  readonly function: string;
  readonly line: string;
}

export const printLine = ({ function: name, line }: LogLine): boolean =>
  process.stdout.write(`[${name}] ${line}\n`);

/** The last lines that the functions wrote. */
export function createLogRing(print: ((line: LogLine) => void) | undefined) {
  const kept: LogLine[] = [];
  let oldest = 0;
  return {
    write(functionName: string, line: string): void {
      const entry = { function: functionName, line };
      print?.(entry);
      if (kept.length < CAPACITY) kept.push(entry);
      else kept[oldest++ % CAPACITY] = entry;
    },
    lines: (): LogLine[] => [...kept.slice(oldest % CAPACITY), ...kept.slice(0, oldest % CAPACITY)],
  };
}

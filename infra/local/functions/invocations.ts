import type { LocalFunction } from '../app/resources.ts';

/** The work of one function: as billed, but without the start of its threads. */
export interface Invocations {
  readonly function: string;
  readonly memoryMb: number;
  readonly count: number;
  readonly ms: number;
  readonly longestMs: number;
}

export function createInvocationCounts() {
  const counts = new Map<LocalFunction, Invocations>();
  return {
    add(target: LocalFunction, ms: number): void {
      const { name, memoryMb } = target;
      const before = counts.get(target) ?? { function: name, memoryMb, count: 0, ms: 0, longestMs: 0 };
      counts.set(target, {
        ...before,
        count: before.count + 1,
        ms: before.ms + ms,
        longestMs: Math.max(before.longestMs, ms),
      });
    },
    all: (): Invocations[] => [...counts.values()],
  };
}

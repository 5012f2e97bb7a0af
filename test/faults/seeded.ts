/** Numbers that look random and come again for the same seed (mulberry32). */
export type Random = ReturnType<typeof seeded>;

export function seeded(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);

  return {
    below,
    chance: (share: number): boolean => next() < share,
    between: (low: number, high: number): number => low + below(high - low + 1),
    shuffled<T>(items: readonly T[]): T[] {
      const left = [...items];
      return items.flatMap(() => left.splice(below(left.length), 1));
    },
  };
}

/** Worlds that live at the same time: each has a table of its own. */
const AT_ONCE = 8;

/**
 * Runs a story under many seeds and says which one failed. `FAULT_RUNS` asks for more runs, `FAULT_SEED` for one
 * seed alone.
 */
export async function underManySeeds(
  runs: number,
  story: (random: Random, seed: number) => Promise<void>,
): Promise<void> {
  const only = process.env['FAULT_SEED'];
  const count = Number(process.env['FAULT_RUNS'] ?? runs);
  const seeds = only === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [Number(only)];
  const next = seeds.values();
  const worker = async () => {
    for (const seed of next) {
      await story(seeded(seed), seed).catch((error: unknown) => {
        throw new Error(`FAULT_SEED=${seed}: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

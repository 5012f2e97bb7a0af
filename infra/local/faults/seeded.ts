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
    one<T>(items: readonly T[]): T {
      const index = below(items.length);
      if (index >= items.length) throw new Error('there is nothing to choose from');
      return items[index] as T;
    },
    between: (low: number, high: number): number => low + below(high - low + 1),
    shuffled<T>(items: readonly T[]): T[] {
      const left = [...items];
      return items.flatMap(() => left.splice(below(left.length), 1));
    },
  };
}

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { type Random, seeded } from '../../../infra/local/faults/seeded.ts';
import { IS_LONG, runsOf } from '../../support/runs.ts';
import { memoryStore, type Store, startRealEngine } from '../engine/store.ts';
import { freeScheduler, seededScheduler } from './scheduler.ts';
import { createWorld, type World } from './world.ts';

const RUNS = 600;
/** As many as show that a story also holds where calls take their time. */
const REAL_RUNS = 2;

export type Story = (world: World, random: Random) => Promise<unknown>;

interface Extent {
  readonly runs?: number;
  /** Faults that must have been met in the course of all runs, as the world names them. */
  readonly meets?: readonly string[];
  readonly connected?: readonly Product[];
}

/**
 * Proves a promise under many seeds, each in a world of its own. `npm test` runs a twentieth of them. `FAULT_RUNS` asks
 * for another number, `FAULT_SEED` for one seed alone; a failure says its seed.
 */
export function prove(
  title: string,
  story: Story,
  { runs = RUNS, meets = [], connected = [] }: Extent = {},
): void {
  it(title, { timeout: 0 }, async () => {
    // No call here takes time, so nobody has to wait before the next try either.
    const noPause = vi.spyOn(Math, 'random').mockReturnValue(0);
    const met = new Set<string>();
    const isWhole =
      IS_LONG && process.env['FAULT_SEED'] === undefined && process.env['FAULT_RUNS'] === undefined;
    try {
      await underSeeds(runsOf(runs, 20), async (random) => {
        const options = { wakeSpreadSeconds: random.one([0, 0, 60]), connected };
        const world = createWorld(memoryStore(), seededScheduler(random), options);
        await story(world, random);
        for (const fault of world.faults) met.add(fault);
      });
      if (isWhole) expect([...met]).toEqual(expect.arrayContaining([...meets]));
    } finally {
      noPause.mockRestore();
    }
  });
}

/** The same, a few times over a real engine; one engine for the tests of a file. */
export function realEngine(): (title: string, story: Story, extent?: Extent) => void {
  let engine: Awaited<ReturnType<typeof startRealEngine>> | undefined;
  beforeAll(async () => {
    engine = await startRealEngine();
  });
  afterAll(() => engine?.stop());
  const store = (): Promise<Store> =>
    engine?.store() ?? Promise.reject(new Error('the engine does not run yet'));
  return (title, story, { connected = [] } = {}) => {
    it(`${title}, on a real engine`, { timeout: 60_000 }, () =>
      underSeeds(runsOf(REAL_RUNS), async (random) =>
        story(createWorld(await store(), freeScheduler, { connected }), random),
      ),
    );
  };
}

export async function underSeeds(runs: number, story: (random: Random) => Promise<unknown>): Promise<void> {
  const only = process.env['FAULT_SEED'];
  const seeds = only === undefined ? Array.from({ length: runs }, (_, index) => index + 1) : [Number(only)];
  for (const seed of seeds) {
    await story(seeded(seed)).catch((error: unknown) => {
      throw new Error(`FAULT_SEED=${seed}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    });
    // Lets the test runner speak with its worker.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

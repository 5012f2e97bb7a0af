import { defineConfig } from 'vitest/config';

// The sessions of the pages are journeys too.
const JOURNEYS = ['test/journeys/**/*.test.ts', 'test/docs/{readme,api}.test.ts'];

export default defineConfig({
  test: {
    // By itself vitest leaves one core free: of two cores that is half.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: [...JOURNEYS, 'test/bench/**'] } },
      {
        test: {
          name: 'journeys',
          include: JOURNEYS,
          globalSetup: 'test/support/journey-assembly.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});

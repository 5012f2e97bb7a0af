import { defineConfig } from 'vitest/config';

// The sessions of the pages are journeys too.
const JOURNEYS = ['test/journeys/**/*.test.ts', 'test/docs/{tour,api}.test.ts'];
/** No test measures time, and none is to fail because the machine is busy. */
const PATIENCE = 30_000;

export default defineConfig({
  test: {
    // By itself vitest leaves one core free: of two cores that is half.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: [...JOURNEYS, 'test/bench/**'],
          testTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: 'journeys',
          include: JOURNEYS,
          globalSetup: 'test/support/journey-assembly.ts',
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

/** The core's own tests, for `npm run mutation`: a break that only a test further out would see is a gap in them. */
export default defineConfig({
  test: {
    include: ['test/core/**/*.test.ts', 'test/adapters/**/*.test.ts'],
    // These start an engine or measure what it reads: no mutant dies there that lives elsewhere.
    exclude: ['test/adapters/stores/read-units.test.ts', 'test/adapters/stores/work/stuck-index.test.ts'],
    // Stryker's workers are threads, whose time zone cannot be set.
    testNamePattern: /^(?!.*(?:TZ=|time zone of the process))/,
    testTimeout: 60_000,
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
  },
});

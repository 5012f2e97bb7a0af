import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The quickest files first: most mutants die there, and what follows need not run. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const timeOf = (file: TestSpecification) =>
      this.ctx.cache.getTestSpecificationResult(file)?.duration ?? 0;
    return files.toSorted((one, other) => timeOf(one) - timeOf(other));
  }
}

/** `MUTATION_TESTS=test/core/groups,test/core/decide` counts these tests alone: sooner done, and never a better score. */
const counted = process.env['MUTATION_TESTS']?.split(',') ?? ['test/core', 'test/adapters'];

/** The core's own tests, for `npm run mutation`: a break that only a test further out would see is a gap in them. */
export default defineConfig({
  test: {
    include: counted.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
    exclude: [
      // It measures what an engine reads: no mutant dies there that lives elsewhere.
      'test/adapters/stores/read-units.test.ts',
      // Lives that are drawn: what one finds today, another misses tomorrow, and a mutant that survives waits for all of them.
      'test/core/**/*-properties.test.ts',
      'test/core/billing/bill-sums.test.ts',
      'test/core/groups/group-walks.test.ts',
      'test/core/lifecycle/{tenant-life,tolerant-reading}.test.ts',
    ],
    // Stryker's workers are threads, whose time zone cannot be set. And what a real engine does, the one in memory does sooner.
    testNamePattern: /^(?!.*(?:TZ=|time zone of the process|on a real engine))/,
    testTimeout: 60_000,
    // Each mutant has a worker of its own; in it, each file would load the same modules anew.
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    setupFiles: [
      'test/mutation/one-draw.ts',
      // The tests of the core replace no client.
      ...(counted.some((path) => path.startsWith('test/adapters'))
        ? ['test/support/aws/leave-no-trace.ts']
        : []),
    ],
    // Stryker's own set-up file is in node_modules: by itself it would run for the first file only.
    server: { deps: { inline: [/stryker-setup/] } },
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
  },
});

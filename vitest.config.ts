import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// The sessions of the pages are journeys too.
const JOURNEYS = ['test/journeys/**/*.test.ts', 'test/docs/{tour,api}.test.ts'];
/** Whole lives over HTTP: the first of them run in `npm test`, the rest in `npm run test:long`. */
export const LONG_JOURNEYS = [
  'test/docs/{api,tour}.test.ts',
  'test/journeys/companies/{access,accounts,billing-profile,cash-receipts,connected-products}.test.ts',
  'test/journeys/companies/{domain-proof,finance,group-bills,groups}.test.ts',
  'test/journeys/companies/{mail-budget,mail-fate,names,profile-and-events,registered-accounts,webhooks}.test.ts',
  'test/journeys/operations/{alarms,canary,cloud-story,demo,operators,releases,rollback,simulation,stuck}.test.ts',
  'test/journeys/requests/{bad-input,cursors,languages,methods,repeats,setup-failure,squatters}.test.ts',
  'test/journeys/requests/{trial-days,trial-expiry,unique-values}.test.ts',
  'test/journeys/subscriptions/{bills,consequences,plan-changes}.test.ts',
];
/** Those that run a second time in `npm run test:long`, under injected faults, beside the random lives of the model. */
export const FAULTY_JOURNEYS = [
  'test/journeys/operations/operators.test.ts',
  'test/journeys/requests/{request,unique-values}.test.ts',
  'test/journeys/subscriptions/capacity.test.ts',
];
const seed = process.env['JOURNEY_FAULTS'];
/** Tests that are whole only there: `npm test` runs a tenth of their seeds. */
export const SEEDED = [
  'test/faults/**/*.test.ts',
  'test/adapters/stores/read-units.test.ts',
  'test/core/previews/{quote,plan}-properties.test.ts',
  'test/core/billing/bill-sums.test.ts',
  'test/core/groups/group-walks.test.ts',
  'test/core/lifecycle/tolerant-reading.test.ts',
  'test/local/start.test.ts',
];
/** Tests of modules that keep state, the CDK and the functions with their environment: each file has them for itself. */
const ALONE = ['test/infra/**/*.test.ts', 'test/functions/*.test.ts', 'test/docs/runbook.test.ts'];
/** Stories in a real browser against the local run. */
export const BROWSER = ['test/browser/**/*.test.ts'];
/** `npm test` plays the way through, and `npm run test:long` the others. */
const LONG_BROWSER = ['test/browser/!(way-through).test.ts'];
/** It takes as long as a third of the others together. */
const LONGEST = 'operations/simulation.test.ts';
const isLong = process.env['TEST_LENGTH'] === 'long';
/** No test measures time, and none is to fail because the machine is busy. */
const PATIENCE = 120_000;

/** Begins with the longest file: nobody waits for it alone in the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(LONGEST);
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  test: {
    // By itself vitest leaves one core free: of two cores that is half.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'parts',
          include: isLong ? SEEDED : ['test/**/*.test.ts'],
          exclude: [...JOURNEYS, ...ALONE, ...BROWSER, 'test/bench/**'],
          // Half of the time was each file loading the same modules anew.
          isolate: false,
          setupFiles: 'test/support/aws/leave-no-trace.ts',
          // A line a commit of a hundred thousand lives hides what a failing test says, and takes its time.
          env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      ...(isLong
        ? []
        : [{ test: { name: 'alone', include: ALONE, testTimeout: PATIENCE, hookTimeout: PATIENCE } }]),
      {
        test: {
          name: 'journeys',
          include: isLong ? LONG_JOURNEYS : JOURNEYS,
          exclude: isLong ? [] : LONG_JOURNEYS,
          globalSetup: 'test/support/journeys/assembly.ts',
          provide: { faults: seed === undefined ? null : Number(seed) },
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      ...(isLong
        ? [
            {
              test: {
                name: 'faulty',
                include: FAULTY_JOURNEYS,
                globalSetup: 'test/support/journeys/assembly.ts',
                provide: { faults: 1 },
                testTimeout: PATIENCE,
                hookTimeout: PATIENCE,
              },
            },
          ]
        : []),
      {
        test: {
          name: 'browser',
          include: isLong ? LONG_BROWSER : BROWSER,
          exclude: isLong ? [] : LONG_BROWSER,
          globalSetup: ['test/support/journeys/assembly.ts', 'test/support/browser/build.ts'],
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
    ],
  },
});

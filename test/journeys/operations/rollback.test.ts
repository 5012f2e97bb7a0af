import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OtherBundle } from '../../../infra/local/base/options.ts';
import { live } from '../../../infra/local/demo/live.ts';
import { tellStory } from '../../cloud/story/story.ts';
import { unpackFunctions } from '../../golden/released-functions.ts';
import { type Journey, startJourney } from '../../support/journeys/journey.ts';
import { actorsOf } from '../../support/journeys/story.ts';

const PATIENCE_MS = 240_000;

let released: string;
let journey: Journey | undefined;

beforeAll(() => {
  released = mkdtempSync(join(tmpdir(), 'released-'));
  unpackFunctions(released);
});
afterEach(() => journey?.local.stop());
afterAll(() => rmSync(released, { recursive: true }));

const releasedBundle: OtherBundle = (environment) => {
  const path = join(released, environment['POWERTOOLS_SERVICE_NAME'] ?? '', 'index.mjs');
  return existsSync(path) ? path : undefined;
};

async function startBoth(): Promise<Journey> {
  journey = await startJourney({ besides: releasedBundle });
  return journey;
}

/** What is lost or refused behind the calls, which were answered as they should. */
async function leftOver({ local, tables }: Journey): Promise<unknown[]> {
  await local.drain();
  const executions = local.executions().filter(({ status }) => ['FAILED', 'TIMED_OUT'].includes(status));
  const stored = await tables.itemsOf('Subscriptions');
  return [
    ...local.queues().flatMap(({ messages }) => messages),
    ...executions.map(({ name, status }) => `${name} ${status}`),
    ...local.logs().flatMap(({ line }) => (isFailure(line) ? [line] : [])),
    ...stored.filter(({ mail, state }) => mail !== undefined && state !== 'SENT'),
  ];
}

/** Two writers of one company at a time: the task is done again a moment later. */
const isFailure = (line: string): boolean =>
  line.includes('"level":"ERROR"') && !CONTENDED.some((name) => line.includes(`"errorName":"${name}"`));
const CONTENDED = ['StoreBusyError', 'TenantContendedError'];

/** How many events the two releases of each function handled. */
function shares({ local }: Journey): Readonly<Record<string, number[]>> {
  const byName = Object.groupBy(local.invocations(), (each) => each.function);
  return Object.fromEntries(
    Object.entries(byName).map(([name, releases = []]) => [name, releases.map(({ count }) => count)]),
  );
}

describe('PROMISE-14: the release before serves beside today’s on one table, each call and each task by the other one', () => {
  it(
    'a company lives a year and a half: nothing is lost, and nothing is refused',
    async () => {
      const both = await startBoth();
      const told: string[] = [];
      await live(both.local.url, (line) => told.push(line));
      expect(told.join('\n')).toContain('the company ID is free for others');
      expect(await leftOver(both)).toEqual([]);
      for (const [name, counts] of Object.entries(shares(both))) {
        const [first = 0, second = 0] = counts;
        expect(Math.abs(first - second), `${name}: ${counts}`).toBeLessThanOrEqual(1);
      }
    },
    PATIENCE_MS,
  );

  it(
    'companies found and leave a group, support helps, and an account is deleted',
    async () => {
      const both = await startBoth();
      const told: string[] = [];
      await tellStory({ ...(await actorsOf(both)), company: 'story', tell: (step) => told.push(step) });
      expect(told.at(-1)).toBe('All of them end today, the main company last');
      expect(new Set(told).size).toBe(told.length);
      expect(await leftOver(both)).toEqual([]);
    },
    PATIENCE_MS,
  );
});

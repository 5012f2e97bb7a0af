import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { live } from '../../../infra/local/demo/live.ts';
import { tellStory } from '../../cloud/story.ts';
import { unpackFunctions } from '../../golden/released-functions.ts';
import { type Journey, startJourney } from '../../support/journeys/journey.ts';

type OtherBundle = NonNullable<NonNullable<Parameters<typeof startJourney>[0]>['besides']>;

let released: string;
let journey: Journey | undefined;

beforeAll(() => {
  released = mkdtempSync(join(tmpdir(), 'released-'));
  unpackFunctions(released);
});
afterEach(() => journey?.local.stop());
afterAll(() => rmSync(released, { recursive: true }));

const releasedBundle: OtherBundle = ({ environment }) => {
  const path = join(released, environment['POWERTOOLS_SERVICE_NAME'] ?? '', 'index.mjs');
  return existsSync(path) ? path : undefined;
};

async function startBoth(): Promise<Journey> {
  journey = await startJourney({ besides: releasedBundle });
  return journey;
}

/** What is lost, refused or left open behind the calls, which were answered as they should. */
async function leftOver({ local, tables }: Journey): Promise<unknown[]> {
  await local.drain();
  const stored = await tables.itemsOf('Subscriptions');
  return [
    ...local.queues().flatMap(({ messages }) => messages),
    ...local.executions().filter(({ status }) => status !== 'SUCCEEDED' && status !== 'RUNNING'),
    ...local.logs().filter(({ line }) => line.includes('"level":"ERROR"')),
    ...stored.filter(({ mail, state }) => mail !== undefined && state !== 'SENT'),
  ];
}

/** How far the two releases are apart in the calls that each function served. */
function shares({ local }: Journey): Readonly<Record<string, number[]>> {
  const byName = Object.groupBy(local.invocations(), (each) => each.function);
  return Object.fromEntries(
    Object.entries(byName).map(([name, releases = []]) => [name, releases.map(({ count }) => count)]),
  );
}

describe('PROMISE-14: the release before serves beside today’s on one table, each call and each task by the other one', () => {
  it('a company lives a year and a half: nothing is lost, and nothing is refused', async () => {
    const both = await startBoth();
    const told: string[] = [];
    await live(both.local.url, (line) => told.push(line));
    expect(told.join('\n')).toContain('the company ID is free for others');
    expect(await leftOver(both)).toEqual([]);
    for (const [name, counts] of Object.entries(shares(both))) {
      const [first = 0, second = 0] = counts;
      expect(Math.abs(first - second), `${name}: ${counts}`).toBeLessThanOrEqual(1);
    }
  });

  it('companies found and leave a group, support helps, and an account is deleted', async () => {
    const both = await startBoth();
    const { as, anyone, support } = both;
    const told: string[] = [];
    await tellStory({
      customer: await as('story-teller'),
      stranger: await as('listener'),
      support: await support(),
      product: await as('login-page', 'smartwork/product'),
      anyone,
      company: 'story',
      tell: (sentence) => told.push(sentence),
      patienceMs: 60_000,
    });
    expect(told).toHaveLength(14);
    expect(await leftOver(both)).toEqual([]);
  });
});

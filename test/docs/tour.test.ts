import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { journeyOfFile } from '../support/journeys/journey.ts';
import { paste, stepsIn, withoutTheDay } from './session.ts';

const page = readFileSync('docs/tour.md', 'utf8');
const session = page.split('<!-- session -->')[1]?.split('<!-- /session -->')[0] ?? '';
const steps = stepsIn(session);

describe('the session of docs/tour.md (R70, R71, R74, R121, R123, R128, R131, R132)', () => {
  const journey = journeyOfFile();
  let printed: string[] = [];

  beforeAll(async () => {
    printed = await paste(steps, journey().local.url);
    // Each answer is looked into by a process of its own: on a busy machine that adds up.
  }, 180_000);

  test.each(
    steps.map(({ shown }, index) => ({ index, shown })).filter(({ shown }) => shown !== undefined),
  )('prints what stands below block $index', ({ index, shown = '' }) => {
    expect(withoutTheDay(printed[index] ?? '')).toBe(withoutTheDay(shown));
  });

  test('is made of blocks that were found', () => {
    expect(steps.length).toBeGreaterThan(8);
  });
});

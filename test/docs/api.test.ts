import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { journeyOfFile } from '../support/journeys/journey.ts';
import { paste, stepsIn, withoutTheDay } from './session.ts';

const steps = stepsIn(readFileSync('docs/api.md', 'utf8'));

describe('the calls of docs/api.md (R43, R63-R68, R70-R73, R76, R77, R79, R120-R124, R126, R128, R131-R133, R136, R138)', () => {
  const journey = journeyOfFile();
  let printed: string[] = [];

  beforeAll(async () => {
    printed = await paste(steps, journey().local.url);
    // Each answer is looked into by a process of its own: on a busy machine that adds up.
  }, 400_000);

  test.each(
    steps.map(({ shown }, index) => ({ index, shown })).filter(({ shown }) => shown !== undefined),
  )('print what stands below block $index', ({ index, shown = '' }) => {
    expect(withoutTheDay(printed[index] ?? '')).toBe(withoutTheDay(shown));
  });

  test('are blocks that were found', () => {
    expect(steps.length).toBeGreaterThan(20);
  });
});

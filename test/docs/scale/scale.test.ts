import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MEASURED } from './measured.ts';
import { NEEDS, needed, remindersASecond, secondsAtQuota } from './needs.ts';
import { QUOTAS } from './quotas.ts';
import { SCALE_PAGE, scalePage } from './scale-page.ts';

it('is the page that the script makes today (npm run scale)', () => {
  expect(readFileSync(SCALE_PAGE, 'utf8')).toBe(scalePage());
});

it('asks each quota for something', () => {
  expect(NEEDS.map(({ quota }) => quota)).toEqual(Object.keys(QUOTAS));
});

it('counts what comes in the seconds over which it comes, and how long it takes at the quota', () => {
  const [starts] = NEEDS.filter(({ quota }) => quota === 'starts');
  if (!starts) throw new Error('nothing starts');
  const oneASecond = { ...starts, over: 120 };
  expect(needed(oneASecond, 10_000)).toBeCloseTo(83.3, 1);
  expect(secondsAtQuota(oneASecond, 10_000)).toBe(120);
  expect(secondsAtQuota(oneASecond, 1_000_000)).toBeCloseTo(6_666.7, 1);
});

it('100,000 reminders of one instant are mails within an hour, as measured', () => {
  expect(remindersASecond()).toBeCloseTo(23.1, 1);
  expect(MEASURED.remindersASecond).toBeGreaterThan(remindersASecond());
});

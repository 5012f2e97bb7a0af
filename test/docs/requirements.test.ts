import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KstDateSchema } from '../../functions/core/business-calendar.ts';
import { penaltyOf } from '../../functions/core/model/penalty.ts';
import { hasReason, namedByFile, rowsOf, withProofs } from './proofs.ts';
import { tableOf } from './tables.ts';

/** What each page has to have, in its order; the boundary cases have gaps. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'docs/requirements.md': upTo('R', 163),
  'docs/decisions.md': [
    ...upTo('F', 48),
    ...upTo('A', 33),
    ...of('EDGE-T', 1, 3, 4, 5, 6, 7, 9, 10, 11, 13),
    ...of('EDGE-R', 1, 2, 3, 5, 6, 7, 8, 9, 12, 13),
    ...of('EDGE-C', 1, 3, 4, 5, 8, 9, 10, 11, 12, 14, 15),
    ...of('EDGE-G', 1, 3, 5, 7, 8, 9, 10, 13),
    ...of('EDGE-I', 1, 4, 5, 7, 8, 9, 12),
  ],
};

/** Those of docs/promises.md. */
const PROMISES = [...readFileSync('docs/promises.md', 'utf8').matchAll(/^#+ (PROMISE-\d+)/gm)].map(
  ([, promise = '']) => promise,
);

describe.each(Object.entries(PAGES))('%s', (page, numbers) => {
  const rows = rowsOf(page);

  test('has every number once, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(numbers);
  });

  test('has a sentence for each number', () => {
    expect(rows.filter(({ sentence }) => !/^\S.*\.$/.test(sentence)).map(({ number }) => number)).toEqual([]);
  });

  test('says what proves each number by the titles of today (npm run requirements)', () => {
    expect(readFileSync(page, 'utf8')).toBe(withProofs(page));
  });

  test('has a proof or a reason for each number', () => {
    expect(rows.filter(({ proof }) => proof === '').map(({ number }) => number)).toEqual([]);
  });

  test('claims no proof of what is met elsewhere', () => {
    const elsewhere = rows.filter(hasReason).map(({ number }) => number);
    const claimed = [...namedByFile].flatMap(([file, named]) =>
      elsewhere.filter((number) => named.has(number)).map((number) => `${file} ${number}`),
    );
    expect(claimed).toEqual([]);
  });
});

test('titles name no number that does not exist', () => {
  const known = new Set([...Object.values(PAGES).flat(), ...PROMISES]);
  const unknown = [...namedByFile].flatMap(([file, named]) =>
    [...named].filter((number) => !known.has(number)).map((number) => `${file} ${number}`),
  );
  expect(unknown).toEqual([]);
});

test('each promise is named by a test', () => {
  const named = new Set([...namedByFile.values()].flatMap((numbers) => [...numbers]));
  expect(PROMISES.filter((promise) => !named.has(promise))).toEqual([]);
});

describe('the worked numbers of docs/decisions.md', () => {
  const startDate = '2026-01-01';
  const [listPrice, price] = [10_000, 8_000];
  const terms = {
    commitment: { startDate, endDate: '2026-12-31' },
    segments: [{ from: startDate, plan: 'BASIC', billingPlan: 'ANNUAL', listPrice, price }],
    accounts: [{ from: startDate, count: 10 }],
  } as const;
  const won = (amount: number): string => amount.toLocaleString('en');

  test.each(tableOf('docs/decisions.md', 'worked numbers'))('A12 on %s', (date, ...shown) => {
    const penalty = penaltyOf(terms, KstDateSchema.parse(date));
    const { elapsedDays, remainingDays, discountPart, remainingPart, total } = penalty;
    expect(shown).toEqual([elapsedDays, remainingDays, discountPart, remainingPart, total].map(won));
  });

  test('are five', () => {
    expect(tableOf('docs/decisions.md', 'worked numbers')).toHaveLength(5);
  });
});

function upTo(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
}

function of(letter: string, ...numbers: number[]): string[] {
  return numbers.map((number) => `${letter}${number}`);
}

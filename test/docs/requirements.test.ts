import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KstDateSchema } from '../../functions/core/business-calendar.ts';
import { penaltyOf } from '../../functions/core/model/penalty.ts';
import { tableOf } from './tables.ts';

interface Row {
  readonly number: string;
  readonly text: string;
  readonly where: string;
  readonly tests: string;
}

/** What each page has to have, in its order; the boundary cases have gaps. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'docs/requirements.md': upTo('R', 163),
  'docs/decisions.md': [
    ...upTo('F', 48),
    ...upTo('A', 33),
    ...of('T', 1, 3, 4, 5, 6, 7, 9, 10, 11, 13),
    ...of('R-', 1, 2, 3, 5, 6, 7, 8, 9, 12, 13),
    ...of('C-', 1, 3, 4, 5, 8, 9, 10, 11, 12, 14, 15),
    ...of('G-', 1, 3, 5, 7, 8, 9, 10, 13),
    ...of('I-', 1, 4, 5, 7, 8, 9, 12),
  ],
};

const pathsIn = (cell: string): string[] =>
  [...cell.matchAll(/`([^`\s]+\/[^`\s]+)`/g)].map(([, path = '']) => path);
const isElsewhere = ({ where }: Row): boolean => /^(Not taken|Out of scope): \S/.test(where);

/** The numbers that each test file names in its titles: in strings, where ranges such as R56-R59 count whole. */
const named = new Map(
  globSync('test/**/*.test.ts').map((file) => [file, numbersIn(readFileSync(file, 'utf8'))]),
);
// requirements.md still calls the test of the tour by the name of the page that the tour stood on.
named.set('test/docs/readme.test.ts', named.get('test/docs/tour.test.ts') ?? new Set());

describe.each(Object.entries(PAGES))('%s', (page, numbers) => {
  const rows = rowsOf(page);

  test('has every number once, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(numbers);
  });

  test.each(rows)('$number has its words and a place that exists', (row) => {
    expect(row.text).not.toBe('');
    const paths = pathsIn(row.where);
    expect(paths.length > 0 || isElsewhere(row)).toBe(true);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  test.each(rows.filter((row) => !isElsewhere(row)))('$number stands in the titles of its tests', ({
    number,
    tests,
  }) => {
    const paths = pathsIn(tests);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !named.get(path)?.has(number))).toEqual([]);
  });

  test.each(rows.filter(isElsewhere))('$number is met elsewhere, and no test claims it', (row) => {
    expect(row.tests).toBe('–');
    expect([...named].filter(([, numbers]) => numbers.has(row.number)).map(([file]) => file)).toEqual([]);
  });
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

function rowsOf(page: string): Row[] {
  const found = readFileSync(page, 'utf8').matchAll(/^\| ([A-Z]-?\d+) \|([^|]*)\|([^|]*)\|([^|]*)\|$/gm);
  return [...found].map(([, number = '', text = '', where = '', tests = '']) => ({
    number,
    text: text.trim(),
    where: where.trim(),
    tests: tests.trim(),
  }));
}

function upTo(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
}

function of(letter: string, ...numbers: number[]): string[] {
  return numbers.map((number) => `${letter}${number}`);
}

function numbersIn(source: string): Set<string> {
  const code = source.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '');
  const strings = [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g)].map(([text]) => text);
  return new Set(
    strings.flatMap((text) => [
      ...[...text.matchAll(/\bR(\d+)(?:-R(\d+))?\b/g)].flatMap(rangeOf),
      // A T before a time of day is none of them.
      ...[...text.matchAll(/\b([FAT]\d+|[RCGI]-\d+)\b(?!:)/g)].map(([number]) => number),
    ]),
  );
}

function rangeOf([, first, last]: RegExpExecArray): string[] {
  const from = Number(first);
  return Array.from({ length: Number(last ?? first) - from + 1 }, (_, index) => `R${from + index}`);
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KstDateSchema } from '../../../functions/core/business-calendar.ts';
import { penaltyOf } from '../../../functions/core/model/penalty.ts';
import { tableOf } from '../tables.ts';
import { namedByTests, numbersIn, REQUIREMENTS, requirementPages } from './requirement-pages.ts';

const named = namedByTests();
const proofsOf = (number: string): string[] =>
  [...named].filter(([, numbers]) => numbers.has(number)).map(([file]) => file);

describe('the requirements', () => {
  test('are all there, in their order: a new one also raises the number in this test', () => {
    const numbers = [...REQUIREMENTS.keys()];
    const ofKind = (kind: string): string[] =>
      numbers.filter((number) => number.replace(/\d+$/, '') === kind);
    expect(ofKind('R')).toEqual(upTo('R', 163));
    expect(ofKind('F')).toEqual(upTo('F', 48));
    expect(ofKind('A')).toEqual(upTo('A', 36));
    expect(ofKind('PROMISE-')).toEqual(upTo('PROMISE-', 21));
    expect(ofKind('EDGE-T')).toHaveLength(10);
    expect(ofKind('EDGE-R')).toHaveLength(10);
    expect(ofKind('EDGE-C')).toHaveLength(11);
    expect(ofKind('EDGE-G')).toHaveLength(8);
    expect(ofKind('EDGE-Q')).toEqual(upTo('EDGE-Q', 6));
    expect(ofKind('EDGE-I')).toHaveLength(7);
    expect(ofKind('EDGE-A')).toEqual(upTo('EDGE-A', 10));
    expect(numbers.filter((number) => !/^(?:[RFA]|PROMISE-|EDGE-[ACGIQRT])\d+$/.test(number))).toEqual([]);
  });

  test('have a test that names them, or a reason why none does', () => {
    const unproved = [...REQUIREMENTS].filter(
      ([number, requirement]) => (typeof requirement === 'string') !== proofsOf(number).length > 0,
    );
    expect(unproved).toEqual([]);
  });

  test('are the only numbers that tests name', () => {
    const unknown = [...named].flatMap(([file, numbers]) =>
      [...numbers].filter((number) => !REQUIREMENTS.has(number)).map((number) => `${number} in ${file}`),
    );
    expect(unknown).toEqual([]);
  });

  test('are promised on docs/promises.md in the same numbers', () => {
    const headings = [...readFileSync('docs/promises.md', 'utf8').matchAll(/^## (PROMISE-\d+): /gm)];
    expect(headings.map(([, number]) => number)).toEqual(upTo('PROMISE-', 21));
  });
});

test.each([...requirementPages(named)])('%s is up to date (npm run requirements)', (file, page) => {
  expect(readFileSync(file, 'utf8')).toBe(page);
});

describe('the numbers in a test', () => {
  const number = `R${7}`;
  const edge = `EDGE-${'T'}${1}`;

  test.each([
    [`it('${number} says so', run)`, [number]],
    [`it.each([["${edge} at night", 1]])`, [edge]],
    [`it(\`\${day} (R${8}-R${10})\`, run)`, [`R${8}`, `R${9}`, `R${10}`]],
    [`// ${number} of 'no title'\n/* '${edge}' */ run('b')`, []],
    [`run('2026-07-01T00:00:00Z', 'Core-8', 'CAR7', '\\'${number}')`, [number]],
  ])('%s', (source, numbers) => {
    expect([...numbersIn(source)]).toEqual(numbers);
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

function upTo(kind: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${kind}${index + 1}`);
}

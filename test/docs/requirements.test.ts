import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Row {
  readonly number: number;
  readonly text: string;
  readonly where: string;
  readonly tests: string;
}

const rows = [
  ...readFileSync('docs/requirements.md', 'utf8').matchAll(/^\| R(\d+) \|([^|]*)\|([^|]*)\|([^|]*)\|$/gm),
].map(
  ([, number, text = '', where = '', tests = '']): Row => ({
    number: Number(number),
    text: text.trim(),
    where: where.trim(),
    tests: tests.trim(),
  }),
);

const COUNT = 163;
const pathsIn = (cell: string): string[] =>
  [...cell.matchAll(/`([^`\s]+\/[^`\s]+)`/g)].map(([, path = '']) => path);
const isElsewhere = ({ where }: Row): boolean => /^(Later: P[345]|Out of scope: )/.test(where);

/** The requirements that each test file names in its titles: in strings, where ranges such as R56-R59 count whole. */
const named = new Map(
  globSync('test/**/*.test.ts').map((file) => [file, requirementsIn(readFileSync(file, 'utf8'))]),
);

describe('docs/requirements.md', () => {
  test('has every requirement once, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: COUNT }, (_, index) => index + 1));
  });

  test.each(rows)('R$number has its words and a place that exists', (row) => {
    expect(row.text).not.toBe('');
    const paths = pathsIn(row.where);
    expect(paths.length > 0 || isElsewhere(row)).toBe(true);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  test.each(rows.filter(({ tests }) => tests.includes('`')))('R$number stands in the titles of its tests', ({
    number,
    tests,
  }) => {
    const paths = pathsIn(tests);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !named.get(path)?.has(number))).toEqual([]);
  });

  test.each(
    rows.filter(({ tests }) => !tests.includes('`')),
  )('R$number is proven by no test, and says so', (row) => {
    expect(row.tests).toBe(isElsewhere(row) ? '–' : 'none yet');
    expect([...named].filter(([, numbers]) => numbers.has(row.number)).map(([file]) => file)).toEqual([]);
  });
});

function requirementsIn(source: string): Set<number> {
  const code = source.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '');
  const strings = [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g)].map(([text]) => text);
  return new Set(strings.flatMap((text) => [...text.matchAll(/\bR(\d+)(?:-R(\d+))?\b/g)].flatMap(numbersOf)));
}

function numbersOf([, first, last]: RegExpExecArray): number[] {
  const from = Number(first);
  return Array.from({ length: Number(last ?? first) - from + 1 }, (_, index) => from + index);
}

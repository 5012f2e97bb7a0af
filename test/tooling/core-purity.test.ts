import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// What the linter cannot say: properties of globals that are fine otherwise, and the way a path is written.
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\brandom(UUID|Bytes|Int)\b|\bglobalThis\b/;
/** Whatever a process in another zone would answer otherwise. */
const ZONED =
  /\.(get|set)(Hours|Minutes|Date|Day|Month|FullYear|TimezoneOffset)\(|\.to(Locale)?(Date|Time)String\(|\bnew Date\([^()]*,|\bDateTimeFormat\((?!.*timeZone)|process\.env\.TZ\b/;
const ROUNDABOUT = /(from|import) ?\(?'[^']*[^./'][^']*\/\.\.\/|(from|import) ?\(?'\.\/\.\./;

const offenders = (pattern: string, forbidden: RegExp): string[] =>
  globSync(pattern).flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (forbidden.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );

describe('the core', () => {
  test('reads no clock and draws nothing at random: both come in as arguments', () => {
    expect(offenders('functions/core/**/*.ts', IMPURE)).toEqual([]);
  });

  test.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const id = randomUUID();',
    'const luck = Math.random();',
    'globalThis.process.env',
  ])('would be caught at %s', (line) => {
    expect(line).toMatch(IMPURE);
  });

  test.each([
    'new Date(epochMs).toISOString()',
    'Date.parse(instant)',
    'Math.min(a, b)',
  ])('may use %s', (line) => {
    expect(line).not.toMatch(IMPURE);
  });
});

describe('the code', () => {
  test('EDGE-T3 knows no time zone of the process', () => {
    expect(offenders('{functions,infra}/**/*.ts', ZONED)).toEqual([]);
  });

  test.each([
    'const hour = now.getHours();',
    'new Date(2026, 6, 1)',
    'at.toLocaleDateString("ko")',
    'new Intl.DateTimeFormat("ko").format(at)',
    'at.setDate(1)',
  ])('EDGE-T3 would be caught at %s', (line) => {
    expect(line).toMatch(ZONED);
  });

  test.each([
    'new Date(Date.UTC(year, monthNumber, 0)).getUTCDate()',
    'at.setUTCDate(1)',
    'new Date(epochMs).toISOString()',
    'saving.toLocaleString("en")',
    'new Intl.DateTimeFormat("en", { timeZone: value })',
  ])('EDGE-T3 may use %s', (line) => {
    expect(line).not.toMatch(ZONED);
  });
});

describe('an import', () => {
  test('names its file without a detour, which would hide its layer from the linter', () => {
    expect(offenders('{functions,infra}/**/*.ts', ROUNDABOUT)).toEqual([]);
  });

  test.each([
    "import './../adapters/keys.ts';",
    "import { a } from '../core/../adapters/keys.ts';",
  ])('would be caught at %s', (line) => {
    expect(line).toMatch(ROUNDABOUT);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// What the linter cannot say: members of globals that are fine otherwise, and the way a path is written.
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bMath\.random\b|\brandom(UUID|Bytes|Int)\b|\bglobalThis\b/;
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

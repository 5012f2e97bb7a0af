import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MACHINE_KINDS } from '../../functions/core/lifecycle/work-kinds.ts';
import { functionNames } from '../../infra/bundle.ts';

const page = readFileSync('README.md', 'utf8');
const picture = page.split('```mermaid')[1]?.split('```')[0] ?? '';

/** The name as a word of its own: `product` is no part of `product-pages`. */
const asWord = (name: string): RegExp => new RegExp(`(?<![\\w-])${name}(?![\\w-])`);

describe('the README', () => {
  test('is read in a few minutes', () => {
    expect(page.split('\n').length).toBeLessThanOrEqual(150);
  });

  test.each(functionNames())('has the function %s in its picture', (name) => {
    expect(picture).toMatch(asWord(name));
  });

  test.each(MACHINE_KINDS)('has the machine of %s in its picture', (kind) => {
    expect(picture).toMatch(asWord(kind.toLowerCase().replaceAll('_', '-')));
  });
});

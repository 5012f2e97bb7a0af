import { beforeAll, describe, expect, test } from 'vitest';
import { lint } from './linter.ts';

const CLOCKS = ['process.pid', 'console.log', 'crypto.subtle', 'performance.now', 'setTimeout', 'fetch'];

const REFUSED: readonly { place: string; rule: string; lines: readonly string[] }[] = [
  ...CLOCKS.map((name, index) => ({
    place: `functions/core/global-${index}.ts`,
    rule: name === 'console.log' ? 'noConsole' : 'noRestrictedGlobals',
    lines: [`export const used = ${name};`],
  })),
  { place: 'functions/api/queries/log.ts', rule: 'noConsole', lines: ["console.log('hello');"] },
  {
    place: 'functions/api/queries/env-at-work.ts',
    rule: 'noProcessEnv',
    lines: ['export const all = process.env;'],
  },
  {
    place: 'functions/core/round.ts',
    rule: 'noImportCycles',
    lines: ["import { round } from './trip.ts';", 'export const trip = () => round;'],
  },
  {
    place: 'functions/core/trip.ts',
    rule: 'noImportCycles',
    lines: ["import { trip } from './round.ts';", 'export const round = () => trip;'],
  },
  { place: 'infra/default.ts', rule: 'noDefaultExport', lines: ['export default 1;'] },
  {
    place: 'infra/equal.ts',
    rule: 'noDoubleEquals',
    lines: ['export const no = (a: unknown) => a == null;'],
  },
  { place: 'infra/unused.ts', rule: 'noUnusedVariables', lines: ['const forgotten = 1;'] },
  { place: 'infra/unused-import.ts', rule: 'noUnusedImports', lines: ["import { a } from './a.ts';"] },
  {
    place: 'infra/unused-parameter.ts',
    rule: 'noUnusedFunctionParameters',
    lines: ['export const one = (given: number) => 1;'],
  },
  { place: 'infra/barrel.ts', rule: 'noBarrelFile', lines: ["export { a } from './a.ts';"] },
  { place: 'infra/any.ts', rule: 'noExplicitAny', lines: ['export const a = (b: any): number => b;'] },
  { place: 'infra/enum.ts', rule: 'noEnum', lines: ['export enum Colour { Red }'] },
  { place: 'test/a/focused.test.ts', rule: 'noFocusedTests', lines: ["test.only('one', () => {});"] },
  { place: 'test/a/skipped.test.ts', rule: 'noSkippedTests', lines: ["test.skip('one', () => {});"] },
];

describe('the linter keeps the house rules', () => {
  let found: string[];
  beforeAll(async () => {
    found = await lint(Object.fromEntries(REFUSED.map(({ place, lines }) => [place, lines])));
  });

  test.each(REFUSED)('$rule in $place', ({ place, rule }) => {
    expect(found.filter((finding) => finding.startsWith(`${place}:`))).toContain(`${place}:1 ${rule}`);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type BatchMode,
  chunksOf,
  parseLines,
  withoutLines,
} from '../../console/src/screens/account-batch/parse-lines.ts';

const read = (text: string, mode: BatchMode = 'REGISTER') => {
  const { good, bad } = parseLines(text, mode);
  return {
    good: good.map(({ number, id, name, email }) => [number, id, name, email]),
    bad: bad.map(({ number, problems }) => [number, problems.map(({ en }) => en).join(' ')]),
  };
};

describe('lines of accounts that were pasted', () => {
  it.each([
    ['commas', 'kim,Kim,kim@a.example', [[1, 'kim', 'Kim', 'kim@a.example']]],
    ['tabs of a spreadsheet', 'kim\tKim, Dr.\tkim@a.example', [[1, 'kim', 'Kim, Dr.', 'kim@a.example']]],
    ['quotation marks', 'kim,"Kim, ""Ha"" Neul",', [[1, 'kim', 'Kim, "Ha" Neul', undefined]]],
    ['an ID alone', 'kim', [[1, 'kim', undefined, undefined]]],
    ['a head and empty lines', 'ID,name\r\n\r\nkim\r\n', [[3, 'kim', undefined, undefined]]],
    ['an address without a name', 'kim,,kim@a.example', [[1, 'kim', undefined, 'kim@a.example']]],
  ])('R111 are read with %s', (_, text, good) => {
    expect(read(text)).toEqual({ good, bad: [] });
  });

  it.each([
    ['KIM', 'An ID consists of lower-case letters a-z, digits and the characters . - _'],
    ['k', 'An ID has 2 to 40 characters.'],
    ['kim,Kim,nowhere', 'An email address is written like name@company.com.'],
    ['kim,Kim,kim@a.example,more', 'A line has an ID, a name and an email address at most.'],
    ['kim,"Kim', 'A quotation mark is not closed.'],
    ['kim,"Kim" x', 'A quotation mark is not closed.'],
  ])('say what is wrong with %s', (text, problem) => {
    expect(read(`lee\n${text}`)).toEqual({
      good: [[1, 'lee', undefined, undefined]],
      bad: [[2, problem]],
    });
  });

  it('name each account once', () => {
    expect(read('kim\nlee\nkim').bad).toEqual([[3, 'The same ID stands in line 1 already.']]);
  });

  it('only need an ID to be removed', () => {
    expect(read('kim,Kim,nowhere', 'REMOVE').bad).toEqual([]);
  });

  it('leave every line that is not done as it was typed', () => {
    const text = 'kim\n  LEE ,x\nchoi\n';
    expect(withoutLines(text, new Set([1, 3]))).toBe('  LEE ,x\n');
    expect(withoutLines(text, new Set())).toBe(text);
  });

  it('10,000 of them are 100 calls', () => {
    const { good } = parseLines(
      Array.from({ length: 10_000 }, (_, index) => `user-${index}`).join('\n'),
      'REGISTER',
    );
    const chunks = chunksOf(good);
    expect([chunks.length, chunks.at(-1)?.at(-1)?.id]).toEqual([100, 'user-9999']);
  });
});

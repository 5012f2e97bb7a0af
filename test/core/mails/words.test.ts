import { expect, it } from 'vitest';
import {
  daysInWords,
  listInWords,
  timeInWords,
  wonInWords,
} from '../../../functions/core/mails/wording/in-words.ts';

it.each([
  [0, '0원', '₩0'],
  [999, '999원', '₩999'],
  [168_000, '168,000원', '₩168,000'],
  [1_234_567_890, '1,234,567,890원', '₩1,234,567,890'],
])('writes %d won', (amount, ko, en) => {
  expect([wonInWords(amount, 'ko'), wonInWords(amount, 'en')]).toEqual([ko, en]);
});

it.each([
  [['A'], 'A', 'A'],
  [['A', 'B'], 'A 및 B', 'A and B'],
  [['A', 'B', 'C'], 'A, B 및 C', 'A, B and C'],
])('joins %j', (items, ko, en) => {
  expect([listInWords(items, 'ko'), listInWords(items, 'en')]).toEqual([ko, en]);
});

it.each([
  ['2026-07-29T15:00:00Z', '2026년 7월 30일 00:00', '00:00 on 30 July 2026'],
  ['2026-07-30T00:05:59Z', '2026년 7월 30일 09:05', '09:05 on 30 July 2026'],
  ['2026-12-31T14:59:59Z', '2026년 12월 31일 23:59', '23:59 on 31 December 2026'],
] as const)('A2 writes %s as the time in Seoul', (instant, ko, en) => {
  expect([timeInWords(instant, 'ko'), timeInWords(instant, 'en')]).toEqual([ko, en]);
});

it.each([
  [1, '1일', '1 day'],
  [30, '30일', '30 days'],
])('writes %d days', (days, ko, en) => {
  expect([daysInWords(days, 'ko'), daysInWords(days, 'en')]).toEqual([ko, en]);
});

import { expect, it } from 'vitest';
import { wantsCsv } from '../../../functions/api/queries/billing.ts';

it.each([
  'text/csv',
  'TEXT/CSV; charset=utf-8',
  'text/csv, */*',
  'application/json;q=0.5, text/csv',
  'text/html, text/csv;q=0.9, application/json;q=0.8',
])('R116 %s asks for CSV', (accept) => {
  expect(wantsCsv(accept)).toBe(true);
});

it.each([
  undefined,
  '',
  '*/*',
  'text/*',
  'application/json',
  'application/json, text/csv',
  'text/csv;q=0.5, application/json',
  'text/csv;q=0',
  'text/csv;q=9',
  'text/csv;q=a',
  'text/csvx',
])('%s is answered with JSON', (accept) => {
  expect(wantsCsv(accept)).toBe(false);
});

import { expect, it } from 'vitest';
import { usageWindowOf } from '../../../functions/core/billing/period.ts';
import { annual, monthly } from './billed.ts';

const JUNE = { from: '2026-06-01', to: '2026-06-30' } as const;

it('the days of the bill are enough, also while a commitment runs', () => {
  expect(usageWindowOf([annual('2026-01-01'), monthly('2025-01-01')], JUNE)).toEqual(JUNE);
});

it.each([
  ['2026-06-01', '2026-01-01'],
  ['2026-06-30', '2026-01-01'],
  // Of other months, and of the day after the term, there is no penalty here.
  ['2026-05-31', '2026-06-01'],
  ['2026-07-01', '2026-06-01'],
] as const)('R134 of an annual contract that ends on %s the days since %s are needed', (endDate, from) => {
  expect(usageWindowOf([annual('2026-01-01', { endDate })], JUNE).from).toBe(from);
});

it('R136 of a contract that ends on the day after its term nothing more is needed', () => {
  const contract = annual('2025-06-15', { endDate: '2026-06-15' });
  expect(usageWindowOf([contract], JUNE).from).toBe('2026-06-01');
});

it('EDGE-T11 on the first of a month the penalty of today needs its term, though no day is billed', () => {
  const days = { from: '2026-06-01', to: '2026-05-31' } as const;
  const contract = annual('2026-01-01', { endDate: '2026-06-01' });
  expect(usageWindowOf([contract], days)).toEqual({ from: '2026-01-01', to: '2026-06-01' });
});

it('R134 of a contract that ends on the last day of its term the days of the term are needed', () => {
  const contract = annual('2025-06-15', { endDate: '2026-06-14' });
  expect(usageWindowOf([contract], JUNE).from).toBe('2025-06-15');
});

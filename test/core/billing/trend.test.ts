import { expect, it } from 'vitest';
import { periodsOf, trendOf } from '../../../functions/core/billing/trend.ts';
import { annual, monthly, usageOf } from './billed.ts';

const TEN = usageOf([['2025-11-01', 10]], [['2025-11-01', 0]]);
const shown = ({ months }: ReturnType<typeof trendOf>) =>
  months.map(({ month, total, accountDays, partial }) => [month, total, accountDays, partial]);

it('R115 shows the last months, oldest first: empty ones with 0, the present one as partial', () => {
  const contract = monthly('2025-12-22');
  const trend = trendOf('t-acme', [contract], TEN, periodsOf(6, '2026-03-11'));
  expect(trend).toMatchObject({ currency: 'KRW', vatIncluded: false });
  expect(shown(trend)).toEqual([
    ['2025-10', 0, 0, false],
    ['2025-11', 0, 0, false],
    ['2025-12', 32_258, 100, false],
    ['2026-01', 100_000, 310, false],
    ['2026-02', 100_000, 280, false],
    ['2026-03', 32_258, 100, true],
  ]);
});

it('R115 R118 counts the penalty in the month of the end, and nothing after it', () => {
  const contract = annual('2025-12-01', { endDate: '2026-02-01' });
  expect(shown(trendOf('t-acme', [contract], TEN, periodsOf(3, '2026-03-01')))).toEqual([
    ['2026-01', 80_000, 310, false],
    // Two months of discount, and a tenth of the ten that were left.
    ['2026-02', 40_000 + 80_000, 0, false],
    ['2026-03', 0, 0, true],
  ]);
});

it('R115 of one month is the present one', () => {
  expect(periodsOf(1, '2026-03-01')).toEqual([
    { month: '2026-03', from: '2026-03-01', to: '2026-02-28', partial: true },
  ]);
});

import { expect, it } from 'vitest';
import { monthUsageOf } from '../../../functions/core/billing/month-usage.ts';
import { periodOf } from '../../../functions/core/billing/period.ts';
import { monthly, usageOf } from './billed.ts';

const USAGE = [
  ...usageOf([['2026-06-10', 3]], [['2026-06-10', 0]]),
  { date: '2026-06-20', accounts: { WORKPLACE: { present: 4, counted: 6 } }, units: {} },
  {
    date: '2026-06-25',
    accounts: { WORKPLACE: { present: 4, counted: 4 } },
    units: { WORKPLACE: { present: 1, counted: 2 } },
  },
] as const;
const JUNE = periodOf('2026-06', '2026-08-01');

it('R113 EDGE-T10 shows each day with what counts for it, and which days are billed', () => {
  const contract = monthly('2026-06-15', { endDate: '2026-06-26' });
  const { products, ...rest } = monthUsageOf([contract], USAGE, JUNE);
  expect(rest).toEqual({ month: '2026-06', from: '2026-06-01', to: '2026-06-30', partial: false });
  const [workplace, ...others] = products;
  expect(others).toEqual([]);
  expect(workplace).toMatchObject({ product: 'WORKPLACE', accountDays: 5 * 3 + 6 + 5 * 4, unitDays: 2 });
  expect(workplace?.days).toHaveLength(30);
  const on = (day: number) => workplace?.days[day - 1];
  expect(on(9)).toEqual({ date: '2026-06-09', accounts: 0, units: 0, billed: false });
  expect(on(14)).toEqual({ date: '2026-06-14', accounts: 3, units: 0, billed: false });
  expect(on(15)).toEqual({ date: '2026-06-15', accounts: 3, units: 0, billed: true });
  expect(on(20)).toMatchObject({ accounts: 6, billed: true });
  expect(on(21)).toMatchObject({ accounts: 4, units: 0, billed: true });
  expect(on(25)).toMatchObject({ units: 2, billed: true });
  expect(on(26)).toEqual({ date: '2026-06-26', accounts: 4, units: 1, billed: false });
});

it('R113 of the present month shows the days up to yesterday; on the first there are none', () => {
  const asked = (today: `${number}-${number}-${number}`) =>
    monthUsageOf([], USAGE, periodOf('2026-06', today)).products.map(({ days }) => days.length);
  expect(asked('2026-06-12')).toEqual([11]);
  expect(asked('2026-06-10')).toEqual([]);
  expect(asked('2026-06-01')).toEqual([]);
});

it('R113 shows a product with units and no account, with the days of each of its contracts and of no other product', () => {
  const usage = usageOf([], [['2026-06-01', 2]], 'WORKBOX');
  const contracts = [
    monthly('2026-06-03', { product: 'WORKBOX', endDate: '2026-06-05' }),
    monthly('2026-06-10', { product: 'WORKBOX', endDate: '2026-06-11' }),
    monthly('2026-06-20', { product: 'WORKPLACE' }),
  ];
  const { products } = monthUsageOf(contracts, usage, JUNE);
  expect(products.map(({ product, accountDays, unitDays }) => [product, accountDays, unitDays])).toEqual([
    ['WORKBOX', 0, 6],
  ]);
  const billed = products.flatMap(({ days }) => days.filter((day) => day.billed).map(({ date }) => date));
  expect(billed).toEqual(['2026-06-03', '2026-06-04', '2026-06-10']);
});

import { describe, expect, it } from 'vitest';
import { billOf } from '../../../functions/core/billing/bill.ts';
import { periodOf } from '../../../functions/core/billing/period.ts';
import { annual, billIn, monthly, segment, usageOf } from './billed.ts';

const TEN = usageOf([['2025-01-01', 10]]);

describe('which lines there are', () => {
  it('F32 an upgrade within a month splits it: 3/1-3/14 the old plan, 3/15-3/31 the new one', () => {
    const segments = [segment('2026-01-01'), segment('2026-03-15', { plan: 'PREMIUM', price: 15_000 })];
    const bill = billIn(
      '2026-03',
      [monthly('2026-01-01', { product: 'NAVER_WORKS', segments })],
      usageOf([['2026-01-01', 10]], [], 'NAVER_WORKS'),
    );
    expect(bill.lines).toMatchObject([
      { plan: 'BASIC', from: '2026-03-01', to: '2026-03-14', quantity: 140, amount: 45_161 },
      { plan: 'PREMIUM', from: '2026-03-15', to: '2026-03-31', quantity: 170, amount: 82_258 },
    ]);
    expect(bill.total).toBe(127_419);
  });

  it('a change of accounts, or a renewal at the same price, splits no line', () => {
    const segments = [segment('2026-01-01'), segment('2026-06-10'), segment('2026-06-20')];
    const usage = usageOf([
      ['2026-01-01', 1],
      ['2026-06-05', 2],
    ]);
    expect(billIn('2026-06', [monthly('2026-01-01', { segments })], usage).lines).toMatchObject([
      { from: '2026-06-01', to: '2026-06-30', quantity: 4 + 52 },
    ]);
  });

  it('a line names one plan and one billing plan, also where two of them have the same price', () => {
    const annual = { billingPlan: 'ANNUAL' } as const;
    const segments = [
      segment('2026-01-01', annual),
      segment('2026-06-11'),
      segment('2026-06-21', { plan: 'PREMIUM' }),
    ];
    const { lines, total } = billIn('2026-06', [monthly('2026-01-01', { segments })], TEN);
    expect(lines).toMatchObject([
      { plan: 'BASIC', billingPlan: 'ANNUAL', quantity: 100, amount: 33_333 },
      { plan: 'BASIC', billingPlan: 'MONTHLY', quantity: 100, amount: 33_333 },
      { plan: 'PREMIUM', billingPlan: 'MONTHLY', quantity: 100, amount: 33_333 },
    ]);
    expect(total).toBe(99_999);
  });

  it('R76 another price of the same plan begins a line, of accounts and of units', () => {
    const segments = [
      segment('2026-01-01', { unitPrice: 30_000 }),
      segment('2026-06-16', { price: 12_000, unitPrice: 60_000 }),
    ];
    const usage = usageOf([['2026-01-01', 1]], [['2026-01-01', 1]]);
    const { lines } = billIn('2026-06', [monthly('2026-01-01', { segments })], usage);
    expect(lines.map(({ kind, quantity, amount }) => [kind, quantity, amount])).toEqual([
      ['USAGE', 15, 5_000],
      ['USAGE', 15, 6_000],
      ['CAPACITY', 15, 15_000],
      ['CAPACITY', 15, 30_000],
    ]);
  });

  it('says whether any of its prices is a sample', () => {
    const { samplePrices: _, ...priced } = segment('2026-01-01');
    const usage = [
      ...usageOf([['2026-01-01', 1]]).map((day) => ({
        ...day,
        accounts: { ...day.accounts, NAVER_WORKS: { present: 1, counted: 1 } },
      })),
    ];
    const sample = monthly('2026-01-01');
    const real = monthly('2026-01-01', { product: 'NAVER_WORKS', segments: [priced] });
    const marksOf = (...contracts: (typeof sample)[]) => {
      const { samplePrices, lines } = billIn('2026-06', contracts, usage);
      return [samplePrices, ...lines.map(({ samplePrice }) => samplePrice)];
    };
    expect(marksOf(sample, real)).toEqual([true, true, false]);
    expect(marksOf(real)).toEqual([false, false]);
    expect(marksOf()).toEqual([false]);
  });

  it('R146 without a line is billed to who would have paid, and in the first days names only who pays by then', () => {
    const period = periodOf('2026-06', '2026-06-10');
    const payers = [
      { billedTo: 't-acme', from: '2026-06-01', to: '2026-06-20' },
      { billedTo: 't-main', groupId: 'g-one', from: '2026-06-21', to: '2026-06-30' },
    ] as const;
    const bill = billOf({ tenantId: 't-acme', contracts: [], payers }, TEN, period);
    expect(bill.billedTo).toBe('t-acme');
    expect(bill.payers).toEqual([{ billedTo: 't-acme', from: '2026-06-01', to: '2026-06-09', total: 0 }]);
    const onTheFirst = billOf(
      { tenantId: 't-acme', contracts: [], payers },
      TEN,
      periodOf('2026-06', '2026-06-01'),
    );
    expect(onTheFirst.payers).toEqual([
      { billedTo: 't-acme', from: '2026-06-01', to: '2026-05-31', total: 0 },
    ]);
    expect([onTheFirst.billedTo, onTheFirst.days]).toEqual(['t-acme', 0]);
  });

  it('of two changes of price on one day the later one holds', () => {
    const segments = [segment('2026-01-01'), segment('2026-06-10', { price: 99 }), segment('2026-06-10')];
    expect(billIn('2026-06', [monthly('2026-01-01', { segments })], TEN).lines).toMatchObject([
      { from: '2026-06-01', to: '2026-06-30', price: 10_000 },
    ]);
  });

  it('R78 a term that ends within a month goes on at the list price, over the end of a year', () => {
    const contract = annual('2025-12-16', {
      segments: [segment('2025-12-16', { billingPlan: 'ANNUAL', price: 8_000 }), segment('2026-12-16')],
      commitment: undefined,
    });
    expect(billIn('2026-12', [contract], TEN).lines).toMatchObject([
      { billingPlan: 'ANNUAL', to: '2026-12-15', quantity: 150, amount: 38_709 },
      { billingPlan: 'MONTHLY', from: '2026-12-16', quantity: 160, amount: 51_612 },
    ]);
    expect(billIn('2025-12', [contract], TEN).total).toBe(41_290);
    expect(billIn('2027-01', [contract], TEN).total).toBe(100_000);
  });

  it('two products have lines of their own, and a product that was subscribed anew has those of both contracts', () => {
    const usage = usageOf([['2026-06-01', 2]]).map((day) => ({
      ...day,
      accounts: { ...day.accounts, NAVER_WORKS: { present: 5, counted: 5 } },
    }));
    const contracts = [
      monthly('2026-06-01', { endDate: '2026-06-11' }),
      monthly('2026-06-01', { product: 'NAVER_WORKS' }),
      monthly('2026-06-21'),
    ];
    const bill = billIn('2026-06', contracts, usage);
    expect(bill.lines.map(({ product, quantity }) => [product, quantity])).toEqual([
      ['WORKPLACE', 20],
      ['NAVER_WORKS', 150],
      ['WORKPLACE', 20],
    ]);
    expect(bill.total).toBe(6_666 + 50_000 + 6_666);
  });

  it('added storage is billed by unit and day, the day of its return too; another plan splits no line of it', () => {
    const segments = [
      segment('2026-06-01', { unitPrice: 60_000 }),
      segment('2026-06-15', { plan: 'COLLABO', price: 12_000, unitPrice: 60_000 }),
    ];
    const usage = [
      ...usageOf([['2026-06-01', 1]], [['2026-06-01', 0]]),
      ...usageOf([['2026-06-10', 1]], [['2026-06-10', 2]]),
      // One unit is returned on the 20th: two still count for that day (EDGE-T10).
      { date: '2026-06-20', accounts: {}, units: { WORKPLACE: { present: 1, counted: 2 } } } as const,
    ];
    const lines = billIn('2026-06', [monthly('2026-06-01', { segments })], usage).lines;
    expect(lines.at(-1)).toEqual({
      kind: 'CAPACITY',
      product: 'WORKPLACE',
      billedTo: 't-acme',
      from: '2026-06-01',
      to: '2026-06-30',
      quantity: 22 + 10,
      unit: 'UNIT_DAY',
      price: 60_000,
      samplePrice: true,
      amount: 64_000,
      creditEligible: true,
    });
  });

  it('F19 added storage ends with its product: not a day of it is billed from the cancellation date on', () => {
    const segments = [segment('2026-06-01', { unitPrice: 60_000 })];
    const usage = usageOf([['2026-06-01', 1]], [['2026-06-01', 2]]);
    const ended = monthly('2026-06-01', { segments, endDate: '2026-06-11' });
    expect(billIn('2026-06', [ended], usage).lines).toMatchObject([
      { kind: 'USAGE', to: '2026-06-10', quantity: 10 },
      { kind: 'CAPACITY', to: '2026-06-10', quantity: 20, amount: 40_000 },
    ]);
    expect(billIn('2026-07', [ended], usage).lines).toEqual([]);
  });

  it('added storage without a price is an error, not a gift', () => {
    const usage = usageOf([['2026-06-01', 1]], [['2026-06-01', 1]]);
    expect(() => billIn('2026-06', [monthly('2026-06-01')], usage)).toThrow('without a price');
  });

  it('R137 a monthly contract that ends has no penalty', () => {
    const ended = monthly('2026-01-01', { endDate: '2026-06-11' });
    expect(billIn('2026-06', [ended], TEN).lines.map(({ kind }) => kind)).toEqual(['USAGE']);
  });

  it('R133 a commitment whose days were not read is an error, not a penalty of 0', () => {
    const ended = annual('2026-01-01', { endDate: '2026-06-11' });
    expect(() => billIn('2026-06', [ended], [])).toThrow('nothing is known');
  });

  it.each([true, false])('a line says whether its price is a sample: %s', (samplePrices) => {
    const { samplePrices: _, ...real } = segment('2026-01-01', {
      billingPlan: 'ANNUAL',
      price: 8_000,
      unitPrice: 60_000,
    });
    const segments = [samplePrices ? { ...real, samplePrices: true as const } : real];
    const ended = annual('2026-01-01', { segments, endDate: '2026-07-11' });
    const bill = billIn('2026-07', [ended], usageOf([['2025-01-01', 10]], [['2025-01-01', 1]]));
    expect(bill.lines.map(({ kind, samplePrice }) => [kind, samplePrice])).toEqual([
      ['USAGE', samplePrices],
      ['CAPACITY', samplePrices],
      ['PENALTY', samplePrices],
    ]);
    expect(bill.samplePrices).toBe(samplePrices);
  });
});

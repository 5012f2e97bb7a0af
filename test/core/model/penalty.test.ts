import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, type KstDate } from '../../../functions/core/business-calendar.ts';
import { type Segment, termFrom } from '../../../functions/core/model/contract.ts';
import { type PenaltyTerms, penaltyOf } from '../../../functions/core/model/penalty.ts';
import { naivePenalty } from '../../model/penalty.ts';

const segmentFrom = (from: KstDate, listPrice = 10_000, price = 8_000): Segment => ({
  from,
  plan: 'BASIC',
  billingPlan: 'ANNUAL',
  listPrice,
  price,
});

/** The year 2026 with 10 accounts, who were there before, at the sample prices of the worked numbers. */
const terms = (change: Partial<PenaltyTerms> = {}): PenaltyTerms => ({
  commitment: termFrom('2026-01-01'),
  segments: [segmentFrom('2026-01-01')],
  accounts: [{ from: '2025-12-05', count: 10 }],
  ...change,
});

describe('R133 R134 A12 the worked numbers', () => {
  it.each<[KstDate, number, number, number, number, number]>([
    ['2026-01-01', 0, 365, 0, 96_000, 96_000],
    ['2026-01-02', 1, 364, 645, 95_742, 96_387],
    ['2026-07-01', 181, 184, 120_000, 48_000, 168_000],
    ['2026-07-11', 191, 174, 126_451, 45_419, 171_870],
    ['2026-12-31', 364, 1, 239_354, 258, 239_612],
    ['2027-01-01', 365, 0, 0, 0, 0],
  ])('10 accounts, cancelled on %s', (date, elapsedDays, remainingDays, discountPart, remainingPart, total) => {
    expect(penaltyOf(terms(), date)).toEqual({
      elapsedDays,
      remainingDays,
      discountPart,
      remainingPart,
      total,
    });
  });

  it('20 accounts from 1 April: what each elapsed day had, and for the rest the day before', () => {
    const accounts = [
      { from: '2026-01-01', count: 10 },
      { from: '2026-04-01', count: 20 },
    ] as const;
    expect(penaltyOf(terms({ accounts }), '2026-07-01')).toMatchObject({
      discountPart: 180_000,
      remainingPart: 96_000,
      total: 276_000,
    });
    // Accounts of the cancellation date itself do not count: 10 were there the day before.
    expect(penaltyOf(terms({ accounts }), '2026-04-01')).toMatchObject({
      discountPart: 60_000,
      remainingPart: 72_000,
    });
  });

  it('takes the prices that held on each day, after a change of them in the term', () => {
    const segments = [segmentFrom('2026-01-01'), segmentFrom('2026-07-01', 20_000, 16_000)];
    expect(penaltyOf(terms({ segments }), '2026-10-01')).toMatchObject({
      discountPart: 6 * 20_000 + 3 * 40_000,
      remainingPart: 3 * 16_000,
    });
  });
});

it.each<[KstDate, number, number, number, number, number]>([
  ['2028-03-01', 1, 365, 689, 96_000, 96_689],
  ['2029-02-28', 365, 1, 239_975, 286, 240_261],
  ['2029-03-01', 366, 0, 0, 0, 0],
])('A34 R136 10 accounts, the term from 29 February 2028 cancelled on %s', (date, elapsedDays, remainingDays, discountPart, remainingPart, total) => {
  const leap = terms({ commitment: termFrom('2028-02-29'), segments: [segmentFrom('2028-02-29')] });
  expect(penaltyOf(leap, date)).toEqual({ elapsedDays, remainingDays, discountPart, remainingPart, total });
});

describe('EDGE-T9 a month of each length is one month', () => {
  it.each<[string, KstDate, KstDate, number]>([
    ['28 days', '2026-02-01', '2026-03-01', 28],
    ['29 days', '2028-02-01', '2028-03-01', 29],
    ['30 days', '2026-04-01', '2026-05-01', 30],
    ['31 days', '2026-12-01', '2027-01-01', 31],
  ])('%s cost what a month costs', (_, start, date, elapsedDays) => {
    const contract = terms({
      commitment: termFrom(start),
      segments: [segmentFrom(start)],
      accounts: [{ from: start, count: 1 }],
    });
    expect(penaltyOf(contract, date)).toMatchObject({
      elapsedDays,
      discountPart: 2_000,
      remainingPart: 11 * 800,
    });
  });

  it.each<[KstDate, number]>([
    ['2027-03-01', 366],
    ['2028-02-29', 366],
    ['2031-03-01', 366],
    ['2028-03-01', 365],
    ['2026-12-31', 365],
  ])('a term from %s has %i days, each either used or left', (start, days) => {
    const contract = terms({ commitment: termFrom(start), segments: [segmentFrom(start)] });
    for (const day of [0, 1, 31, 59, 60, 61, 200, days - 1, days]) {
      const { elapsedDays, remainingDays } = penaltyOf(contract, addDays(start, day));
      expect([elapsedDays, remainingDays]).toEqual([day, days - day]);
    }
  });
});

it('R136 costs nothing from the day after the commitment on, whatever comes later', () => {
  for (const date of ['2027-01-01', '2027-01-02', '2030-06-01'] as const) {
    expect(penaltyOf(terms(), date)).toMatchObject({ total: 0, remainingDays: 0, elapsedDays: 365 });
  }
});

it('R134 is exact: what no account and no discount cost is nothing, and thirds are not lost', () => {
  expect(penaltyOf(terms({ accounts: [{ from: '2026-01-01', count: 0 }] }), '2026-07-01').total).toBe(0);
  const flat = terms({ segments: [segmentFrom('2026-01-01', 8_000, 8_000)] });
  expect(penaltyOf(flat, '2026-07-01')).toMatchObject({ discountPart: 0, remainingPart: 48_000 });
  // 30 days of 33.33… won are 1,000 won; a rounded day or a floating point would lose one.
  const thirds = terms({ commitment: termFrom('2026-04-01'), segments: [segmentFrom('2026-04-01', 101, 1)] });
  expect(penaltyOf(thirds, '2026-05-01').discountPart).toBe(1_000);
});

it('needs to know a price; nobody is there before the first entry', () => {
  expect(() => penaltyOf(terms({ segments: [] }), '2026-07-01')).toThrow('no price is known');
  expect(penaltyOf(terms({ accounts: [] }), '2026-07-01').total).toBe(0);
  const late = [{ from: '2026-07-01', count: 10 }] as const;
  expect(penaltyOf(terms({ accounts: late }), '2026-07-01').total).toBe(0);
});

const START: KstDate = '2023-06-01';
const anyDay = fc.integer({ min: 0, max: 2_200 }).map((days) => addDays(START, days));
const price = fc.integer({ min: 0, max: 1_000_000 });
const anyTerms = anyDay.chain((start) => {
  const later = fc.integer({ min: 1, max: 370 }).map((days) => addDays(start, days));
  return fc.record({
    start: fc.constant(start),
    date: fc.integer({ min: 0, max: 370 }).map((days) => addDays(start, days)),
    segments: fc.array(fc.tuple(later, price, price), { maxLength: 3 }),
    accounts: fc.array(fc.tuple(later, fc.nat({ max: 100_000 })), { maxLength: 6 }),
  });
});
const byDay = <T extends { readonly from: KstDate }>(entries: T[]): T[] =>
  entries.sort((a, b) => (a.from < b.from ? -1 : 1));

it('R133-R136 is to the won what the rule says day by day in fractions, and its parts add up', () => {
  fc.assert(
    fc.property(anyTerms, ({ start, date, segments, accounts }) => {
      const contract = {
        commitment: termFrom(start),
        segments: byDay([
          segmentFrom(start),
          ...segments.map(([from, list, annual]) => segmentFrom(from, Math.max(list, annual), annual)),
        ]),
        accounts: byDay([{ from: start, count: 7 }, ...accounts.map(([from, count]) => ({ from, count }))]),
      };
      const { startDate, endDate } = contract.commitment;
      const naive = {
        start: startDate,
        end: endDate,
        prices: contract.segments,
        accounts: contract.accounts,
      };
      const penalty = penaltyOf(contract, date);
      expect(penalty).toMatchObject(naivePenalty(naive, date));
      expect(penalty.discountPart + penalty.remainingPart).toBe(penalty.total);
      expect(penalty.elapsedDays + penalty.remainingDays).toBe(daysBetween(startDate, endDate) + 1);
    }),
    { numRuns: 60 },
  );
});

import { describe, expect, it } from 'vitest';
import { billOf } from '../../../functions/core/billing/bill.ts';
import { paymentView } from '../../../functions/core/billing/payment.ts';
import { penaltyLines } from '../../../functions/core/billing/penalty-line.ts';
import { periodOf } from '../../../functions/core/billing/period.ts';
import type { Instant, KstDate } from '../../../functions/core/business-calendar.ts';
import type { Segment } from '../../../functions/core/model/contract.ts';
import { annual, monthly, segment, usageOf } from './billed.ts';

const JULY = periodOf('2026-07', '2026-08-01');
const ONE = usageOf([['2026-01-01', 1]]);
const PAYERS = [
  { billedTo: 't-first', from: '2026-07-01', to: '2026-07-10' },
  { billedTo: 't-second', groupId: 'g-one', from: '2026-07-11', to: '2026-07-20' },
  { billedTo: 't-third', from: '2026-07-21', to: '2026-07-31' },
] as const;

describe('R146 a line that several pay', () => {
  it('is floored as a whole: each has what it grows by in its days, and no won is lost', () => {
    const { lines, total } = billOf(
      { tenantId: 't', contracts: [monthly('2026-01-01')], payers: PAYERS },
      ONE,
      JULY,
    );
    expect(lines.map(({ billedTo, quantity, amount }) => [billedTo, quantity, amount])).toEqual([
      ['t-first', 10, 3_225],
      ['t-second', 10, 3_226],
      ['t-third', 11, 3_549],
    ]);
    expect(total).toBe(10_000);
  });

  it('has no part of a payer on whose days nothing was used', () => {
    const usage = usageOf([['2026-07-21', 31]]);
    const { lines } = billOf(
      { tenantId: 't', contracts: [monthly('2026-01-01')], payers: PAYERS },
      usage,
      JULY,
    );
    expect(lines.map(({ billedTo, quantity, amount }) => [billedTo, quantity, amount])).toEqual([
      ['t-third', 341, 110_000],
    ]);
  });
});

describe('R134 R146 the penalty of a month', () => {
  it.each<[KstDate, string, string | undefined]>([
    ['2026-07-01', 't-first', undefined],
    ['2026-07-10', 't-first', undefined],
    ['2026-07-11', 't-second', 'g-one'],
    ['2026-07-20', 't-second', 'g-one'],
    ['2026-07-21', 't-third', undefined],
    ['2026-07-31', 't-third', undefined],
  ])('of an end on %s is billed to the payer of that day', (endDate, billedTo, groupId) => {
    const [line, ...others] = penaltyLines(annual('2026-01-01', { endDate }), ONE, PAYERS, JULY);
    expect(others).toEqual([]);
    expect([line?.billedTo, line?.groupId, line?.date]).toEqual([billedTo, groupId, endDate]);
  });

  it('is nobody’s when nobody pays on its day', () => {
    const contract = annual('2026-01-01', { endDate: '2026-07-31' });
    expect(() => penaltyLines(contract, ONE, PAYERS.slice(0, 2), JULY)).toThrow('somebody pays on every day');
  });

  it('is marked when one of its prices is a sample', () => {
    const { samplePrices: _, ...priced } = segment('2026-01-01', { billingPlan: 'ANNUAL', price: 8_000 });
    const marksOf = (...segments: Segment[]) =>
      penaltyLines(annual('2026-01-01', { endDate: '2026-07-10', segments }), ONE, PAYERS, JULY).map(
        ({ samplePrice }) => samplePrice,
      );
    expect(marksOf(priced)).toEqual([false]);
    expect(marksOf(priced, { ...priced, from: '2026-03-01', samplePrices: true })).toEqual([true]);
  });

  it.each<[string, KstDate, number | undefined, number[]]>([
    ['what was accepted, in the term', '2026-07-10', 5, [5]],
    ['its own amount, where nothing was accepted', '2026-07-10', undefined, [17_148]],
    ['nothing in another month', '2026-08-01', 5, []],
    ['nothing after the term, whatever was accepted', '2027-01-01', 0, []],
  ])('says as accepted %s', (_, endDate, acceptedPenalty, accepted) => {
    const lines = penaltyLines(
      annual('2026-01-01', { endDate, ...(acceptedPenalty !== undefined && { acceptedPenalty }) }),
      ONE,
      PAYERS,
      JULY,
    );
    expect(lines.map((line) => line.acceptedPenalty)).toEqual(accepted);
  });

  it('R136 needs no day of the term once that is over', () => {
    const contract = annual('2025-07-10', { endDate: '2026-07-10' });
    expect(penaltyLines(contract, [], PAYERS, JULY)).toEqual([]);
  });
});

describe('F33 whether a bill is paid', () => {
  const since: Instant = '2026-08-03T05:00:00Z';
  const told = { month: '2026-07', total: 900, status: 'PAID', since } as const;

  it('is what finance has told, for the amount that it has told of', () => {
    expect(paymentView(1_000, told)).toEqual({ status: 'PAID', total: 900, since });
    expect(paymentView(0, told)).toEqual({ status: 'PAID', total: 900, since });
  });

  it.each([
    [1, { status: 'DUE', total: 1 }],
    [0, undefined],
  ])('is due until then, of %i won', (total, view) => {
    expect(paymentView(total, undefined)).toEqual(view);
  });
});

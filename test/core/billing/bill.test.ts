import { describe, expect, it } from 'vitest';
import { billOf } from '../../../functions/core/billing/bill.ts';
import { periodOf, usageWindowOf } from '../../../functions/core/billing/period.ts';
import type { KstDate, KstMonth } from '../../../functions/core/business-calendar.ts';
import { annual, billIn, monthly, usageOf } from './billed.ts';

const TEN = usageOf([['2025-01-01', 10]]);

describe('the worked numbers', () => {
  it('R69 R111 June: 10 accounts on 1-15, 15 on 16-20, 13 on 21-30', () => {
    const usage = usageOf([
      ['2026-05-01', 10],
      ['2026-06-16', 15],
      ['2026-06-21', 13],
    ]);
    expect(billIn('2026-06', [monthly('2026-05-01')], usage)).toEqual({
      month: '2026-06',
      from: '2026-06-01',
      to: '2026-06-30',
      days: 30,
      partial: false,
      tenantId: 't-acme',
      billedTo: 't-acme',
      payers: [{ billedTo: 't-acme', from: '2026-06-01', to: '2026-06-30', total: 118_333 }],
      currency: 'KRW',
      vatIncluded: false,
      samplePrices: true,
      lines: [
        {
          kind: 'USAGE',
          product: 'WORKPLACE',
          billedTo: 't-acme',
          plan: 'BASIC',
          billingPlan: 'MONTHLY',
          from: '2026-06-01',
          to: '2026-06-30',
          quantity: 355,
          unit: 'ACCOUNT_DAY',
          price: 10_000,
          samplePrice: true,
          amount: 118_333,
          creditEligible: true,
        },
      ],
      creditEligibleTotal: 118_333,
      total: 118_333,
    });
  });

  it.each<[KstDate, number | undefined, number, number]>([
    ['2026-01-02', 96_387, 645, 2_580],
    ['2026-07-01', 168_000, 120_000, 0],
    ['2026-07-11', 171_870, 126_451, 25_806],
    ['2026-12-31', 239_612, 239_354, 77_419],
    ['2027-01-01', undefined, 0, 0],
  ])('R118 R133 R134 R136 10 accounts by the year, cancelled on %s: a penalty of %s', (endDate, penalty, discount, usage) => {
    const contract = annual('2026-01-01', { endDate });
    const { lines, total } = billIn(endDate.slice(0, 7) as KstMonth, [contract], TEN);
    const [line] = lines.filter(({ kind }) => kind === 'PENALTY');
    expect(line?.amount).toBe(penalty);
    if (line?.kind === 'PENALTY') {
      expect(line).toMatchObject({ date: endDate, discountPart: discount, creditEligible: false });
      expect(line.discountPart + line.remainingPart).toBe(line.amount);
      expect(line.elapsedDays + line.remainingDays).toBe(365);
    }
    expect(total).toBe(usage + (penalty ?? 0));
  });

  it('R134 with 20 accounts from 1 April, cancelled on 1 July', () => {
    const usage = usageOf([
      ['2026-01-01', 10],
      ['2026-04-01', 20],
    ]);
    const contract = annual('2026-01-01', { endDate: '2026-07-01' });
    const penaltyIn = (acceptedPenalty?: number) =>
      billIn('2026-07', [{ ...contract, acceptedPenalty }], usage).lines[0];
    const charged = { kind: 'PENALTY', discountPart: 180_000, remainingPart: 96_000, amount: 276_000 };
    expect(penaltyIn()).toMatchObject({ ...charged, acceptedPenalty: 276_000 });
    // Scheduled on 1 March, when there were ten: the bill of the month of the end shows both, on the first too.
    expect(penaltyIn(168_000)).toMatchObject({ ...charged, acceptedPenalty: 168_000 });
    expect(billIn('2026-06', [contract], usage)).toMatchObject({ total: 160_000 });
  });

  it('R118 R135 credits of 1,000,000 pay the usage and not the penalty: 920,000 are left', () => {
    // NAVER WORKS ends on the first: only its penalty is billed. WORKPLACE is used all the month.
    const ended = annual('2026-01-01', { endDate: '2026-07-01', product: 'NAVER_WORKS' });
    const used = annual('2026-01-01');
    const [day] = TEN;
    if (!day) throw new Error('no usage');
    const accounts = { ...day.accounts, NAVER_WORKS: { present: 10, counted: 10 } };
    const bill = billIn('2026-07', [ended, used], [{ ...day, accounts }]);
    expect(bill.lines.map(({ amount, creditEligible }) => [amount, creditEligible])).toEqual([
      [168_000, false],
      [80_000, true],
    ]);
    expect(1_000_000 - bill.creditEligibleTotal).toBe(920_000);
    expect(bill.total).toBe(248_000);
  });
});

describe('EDGE-T9 a month of each length costs a month', () => {
  it.each<[KstMonth, number]>([
    ['2026-02', 28],
    ['2028-02', 29],
    ['2100-02', 28],
    ['2000-02', 29],
    ['2026-04', 30],
    ['2026-12', 31],
  ])('%s has %i days', (month, days) => {
    const usage = usageOf([['2000-01-01', 3]]);
    const bill = billIn(month, [monthly('2000-01-01')], usage, '2200-01-01');
    expect(bill).toMatchObject({ days, total: 30_000, lines: [{ quantity: 3 * days }] });
  });

  it('and a part of it costs its part of the month, not of the days left', () => {
    const from = (day: KstDate) => billIn('2028-02', [monthly(day)], usageOf([[day, 1]])).total;
    expect([from('2028-02-29'), from('2028-02-16')]).toEqual([344, 4_827]);
    expect(billIn('2026-02', [monthly('2026-02-28')], usageOf([['2026-02-28', 1]])).total).toBe(357);
  });
});

describe('what days are billed', () => {
  it('R69 the free days of a trial are not, the day of the paid switch is', () => {
    const usage = usageOf([['2026-06-01', 4]]);
    expect(billIn('2026-06', [monthly('2026-06-21')], usage).lines).toMatchObject([
      { from: '2026-06-21', to: '2026-06-30', quantity: 40, amount: 13_333 },
    ]);
    expect(billIn('2026-06', [], usage)).toMatchObject({ lines: [], total: 0 });
    expect(billIn('2026-05', [monthly('2026-06-21')], usage)).toMatchObject({ lines: [], total: 0 });
  });

  it('R118 R130 F16 EDGE-C1 the cancellation date is not, nor any day after it', () => {
    const ended = monthly('2026-01-01', { endDate: '2026-06-11' });
    expect(billIn('2026-06', [ended], TEN).lines).toMatchObject([
      { from: '2026-06-01', to: '2026-06-10', quantity: 100, amount: 33_333 },
    ]);
    const onTheFirst = monthly('2026-01-01', { endDate: '2026-06-01' });
    expect(billIn('2026-06', [onTheFirst], TEN)).toMatchObject({ lines: [], total: 0 });
    expect(billIn('2026-07', [ended], TEN)).toMatchObject({ lines: [], total: 0 });
  });

  it('a contract of a day that is cancelled on the same day costs nothing', () => {
    const ended = monthly('2026-06-10', { endDate: '2026-06-10' });
    expect(billIn('2026-06', [ended], TEN)).toMatchObject({ lines: [], total: 0 });
  });

  it('R112 EDGE-T11 the present month is billed up to yesterday; on its first day for no days', () => {
    const asked = (today: KstDate) => billIn('2026-06', [monthly('2026-01-01')], TEN, today);
    expect(asked('2026-06-01')).toMatchObject({
      from: '2026-06-01',
      to: '2026-05-31',
      days: 0,
      partial: true,
      lines: [],
      total: 0,
    });
    expect(asked('2026-06-02')).toMatchObject({ to: '2026-06-01', days: 1, total: 3_333 });
    expect(asked('2026-06-30')).toMatchObject({ to: '2026-06-29', days: 29, partial: true, total: 96_666 });
    expect(asked('2026-07-01')).toMatchObject({ to: '2026-06-30', days: 30, partial: false, total: 100_000 });
  });

  it('R134 a company that came today and leaves today has used nothing and pays nothing', () => {
    const ended = annual('2026-06-10', { endDate: '2026-06-10' });
    const usage = usageOf([['2026-06-10', 3]]);
    const { from, to } = usageWindowOf([ended], { from: '2026-06-01', to: '2026-06-09' });
    expect(usage.filter(({ date }) => from <= date && date <= to)).toEqual(usage);
    expect(billIn('2026-06', [ended], usage, '2026-06-10')).toMatchObject({ lines: [], total: 0 });
    // What was accepted is shown, were it only to say that it is not charged.
    const scheduled = { ...ended, acceptedPenalty: 5 };
    expect(billIn('2026-06', [scheduled], usage)).toMatchObject({
      lines: [{ amount: 0, acceptedPenalty: 5 }],
      total: 0,
    });
  });

  it('A13 R136 an end on the first day of a renewed term is charged nothing, one a day later is', () => {
    const endedOn = (endDate: KstDate) =>
      annual('2025-07-01', {
        endDate,
        commitment: { anchorDate: '2025-07-01', term: 1, startDate: '2026-07-01', endDate: '2027-06-30' },
      });
    expect(billIn('2026-07', [endedOn('2026-07-01')], TEN)).toMatchObject({ lines: [], total: 0 });
    expect(billIn('2026-07', [endedOn('2026-07-02')], TEN).lines.map(({ kind }) => kind)).toEqual([
      'USAGE',
      'PENALTY',
    ]);
  });

  it('R118 a penalty of today is on the bill of the present month at once, also on the first', () => {
    const ended = annual('2026-01-01', { endDate: '2026-07-01' });
    expect(billIn('2026-07', [ended], TEN, '2026-07-01')).toMatchObject({
      days: 0,
      lines: [{ kind: 'PENALTY', amount: 168_000 }],
      creditEligibleTotal: 0,
      total: 168_000,
    });
  });

  it('R146 whoever pays nothing but a penalty of today is among the payers', () => {
    const period = periodOf('2026-07', '2026-07-10');
    const payers = [
      { billedTo: 't-acme', from: '2026-07-01', to: '2026-07-09' },
      { billedTo: 't-main', groupId: 'g-house', from: '2026-07-10', to: '2026-07-31' },
    ] as const;
    const contracts = [annual('2026-01-01', { endDate: '2026-07-10' })];
    const bill = billOf({ tenantId: 't-acme', contracts, payers }, TEN, period);
    const [usage, penalty] = bill.lines.map(({ amount }) => amount);
    expect(bill.payers).toMatchObject([
      { billedTo: 't-acme', total: usage },
      { billedTo: 't-main', total: penalty },
    ]);
    expect(bill.total).toBe((usage ?? 0) + (penalty ?? 0));
  });
});

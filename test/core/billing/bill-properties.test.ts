import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BilledContract } from '../../../functions/core/billing/billed-contracts.ts';
import { usageWindowOf } from '../../../functions/core/billing/period.ts';
import {
  addDays,
  daysBetween,
  firstDayOf,
  type KstDate,
  monthOf,
  monthsAfter,
} from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { penaltyOn } from '../../../functions/core/lifecycle/early-end.ts';
import { type Segment, termFrom } from '../../../functions/core/model/contract.ts';
import type { UsageDay } from '../../../functions/core/model/usage.ts';
import { type NaiveContract, naiveBill } from '../../model/bill.ts';
import { billIn, segment } from './billed.ts';

const START: KstDate = '2023-06-01';
const dayAfterStart = (max: number) => fc.integer({ min: 0, max }).map((days) => addDays(START, days));
const price = fc.integer({ min: 0, max: 1_000_000 });
const count = fc.nat({ max: 20_000 });

const anySegment = (from: fc.Arbitrary<KstDate>, billingPlan: 'MONTHLY' | 'ANNUAL'): fc.Arbitrary<Segment> =>
  fc
    .record({
      from,
      plan: fc.constantFrom('BASIC', 'PREMIUM'),
      prices: fc.tuple(price, price),
      unitPrice: fc.constantFrom(48_000, 60_001),
    })
    .map(({ from: day, plan, prices: [a, b], unitPrice }) =>
      segment(day, {
        plan,
        billingPlan,
        listPrice: Math.max(a, b),
        price: Math.min(a, b),
        unitPrice,
      }),
    );

const anyContract = (product: Product): fc.Arbitrary<BilledContract> =>
  fc
    .record({ firstPaidDay: dayAfterStart(500), isAnnual: fc.boolean(), term: fc.constantFrom(0, 1) })
    .chain(({ firstPaidDay, isAnnual, term }) => {
      const billingPlan = isAnnual ? 'ANNUAL' : 'MONTHLY';
      const later = fc
        .oneof(fc.constant(0), fc.integer({ min: 0, max: 360 }))
        .map((days) => addDays(firstPaidDay, days));
      return fc.record({
        product: fc.constant(product),
        firstPaidDay: fc.constant(firstPaidDay),
        endDate: fc.option(later, { nil: undefined }),
        commitment: fc.constant(
          isAnnual ? { anchorDate: firstPaidDay, term, ...termFrom(firstPaidDay) } : undefined,
        ),
        segments: fc
          .tuple(
            anySegment(fc.constant(firstPaidDay), billingPlan),
            fc.array(anySegment(later, billingPlan), { maxLength: 3 }),
          )
          .map(([first, more]) => [first, ...more.sort((a, b) => (a.from < b.from ? -1 : 1))]),
      });
    });

const PRODUCTS = ['NAVER_WORKS', 'WORKPLACE'] as const;
const anyCount = fc
  .tuple(count, count)
  .map(([present, leaving]) => ({ present, counted: present + leaving }));
const anyDay = fc.record({
  date: dayAfterStart(900),
  accounts: fc.record({ NAVER_WORKS: anyCount, WORKPLACE: anyCount }),
  units: fc.record({ WORKPLACE: anyCount }),
});
/** The ledger begins before any contract does. */
const anyUsage = fc.uniqueArray(anyDay, { selector: ({ date }) => date, maxLength: 30 }).map((days) => {
  const first: UsageDay = { date: '2023-05-31', accounts: {}, units: {} };
  return [first, ...days.sort((a, b) => (a.date < b.date ? -1 : 1))];
});
const anyCase = fc.record({
  contracts: fc.tuple(...PRODUCTS.map(anyContract)).map((contracts): BilledContract[] => contracts),
  usage: anyUsage,
  month: fc.nat({ max: 30 }).map((months) => monthsAfter(monthOf(START), months)),
});

const naive = ({ product, firstPaidDay, endDate, commitment, segments }: BilledContract): NaiveContract => ({
  product,
  firstPaidDay,
  endDate,
  term: commitment && {
    start: commitment.startDate,
    end: commitment.endDate,
    isRenewed: commitment.term > 0,
  },
  prices: segments,
});

it('R111 R112 R118 R134 is to the won what the rule says day by day in fractions, whenever it is asked for', () => {
  fc.assert(
    fc.property(anyCase, fc.nat({ max: 40 }), ({ contracts, usage, month }, later) => {
      // Nothing has ended that will end only after today.
      const today = addDays(firstDayOf(month), later);
      const upToDate = contracts.map((contract) =>
        contract.endDate !== undefined && contract.endDate > today
          ? { ...contract, endDate: undefined }
          : contract,
      );
      const bill = billIn(month, upToDate, usage, today);
      const expected = naiveBill(month, today, upToDate.map(naive), usage);
      expect(
        bill.lines.map((line) => `${line.product} ${line.kind} ${line.quantity} ${line.amount}`),
      ).toEqual(expected.lines);
      expect(bill.total).toBe(expected.total);
    }),
    { numRuns: 300 },
  );
});

it('rounding makes no money: a bill is below the exact sum of its days by less than a won a line', () => {
  fc.assert(
    fc.property(anyCase, ({ contracts, usage, month }) => {
      const { total, lines } = billIn(month, contracts, usage);
      const { exact } = naiveBill(month, '2040-01-01', contracts.map(naive), usage);
      const lost = exact.top - BigInt(total) * exact.bottom;
      expect(lost >= 0n).toBe(true);
      expect(lost < BigInt(Math.max(1, lines.length)) * exact.bottom).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('R118 R135 its parts add up, and so do those of a penalty', () => {
  fc.assert(
    fc.property(anyCase, ({ contracts, usage, month }) => {
      const { total, lines, creditEligibleTotal } = billIn(month, contracts, usage);
      expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
      let penalties = 0;
      for (const line of lines) {
        if (line.kind !== 'PENALTY') continue;
        penalties += line.amount;
        expect(line.discountPart + line.remainingPart).toBe(line.amount);
        const { startDate, endDate } = line.commitment;
        expect(line.elapsedDays + line.remainingDays).toBe(daysBetween(startDate, endDate) + 1);
      }
      expect(creditEligibleTotal + penalties).toBe(total);
    }),
    { numRuns: 200 },
  );
});

it('splitting a month where nothing changes, in the ledger or in the prices, changes no bill', () => {
  fc.assert(
    fc.property(anyCase, dayAfterStart(900), ({ contracts, usage, month }, date) => {
      const before = usage.findLast((day) => day.date < date);
      const counts = (kind: 'accounts' | 'units') =>
        Object.fromEntries(
          Object.entries(before?.[kind] ?? {}).map(([product, { present }]) => [
            product,
            { present, counted: present },
          ]),
        );
      const split = usage.some((day) => day.date === date)
        ? usage
        : [...usage, { date, accounts: counts('accounts'), units: counts('units') }].sort((a, b) =>
            a.date < b.date ? -1 : 1,
          );
      const renewed = contracts.map((contract) => {
        const held = contract.segments.findLast(({ from }) => from <= date);
        const isWithin = held && contract.segments.every(({ from }) => from !== date);
        const segments = isWithin
          ? [...contract.segments, { ...held, from: date }].sort((a, b) => (a.from < b.from ? -1 : 1))
          : contract.segments;
        return { ...contract, segments };
      });
      expect(billIn(month, renewed, split)).toEqual(billIn(month, contracts, usage));
    }),
    { numRuns: 200 },
  );
});

it('R136 the quote of a date is what is charged on it when nothing changed since', () => {
  fc.assert(
    fc.property(anyCase, ({ contracts, usage }) => {
      for (const contract of contracts) {
        const { endDate, commitment, segments, product } = contract;
        if (endDate === undefined || !commitment) continue;
        const askedOn = addDays(endDate, -20);
        // What was known when it was asked for, with nobody leaving since.
        const known = usage.filter(({ date }, index) => index === 0 || date < askedOn);
        const quote = penaltyOn({ product, contract: { commitment, segments } }, known, endDate);
        const bill = billIn(monthOf(endDate), [contract], known);
        const [line] = bill.lines.filter(({ kind }) => kind === 'PENALTY');
        expect(line?.amount ?? 0).toBe(quote.total);
        expect(billIn(monthsAfter(monthOf(endDate), 1), [contract], usage).total).toBe(0);
      }
    }),
    { numRuns: 200 },
  );
});

it('needs no more of the ledger than its window, and nothing that happens later changes it', () => {
  fc.assert(
    fc.property(anyCase, ({ contracts, usage, month }) => {
      const whole = billIn(month, contracts, usage);
      const { from, to } = usageWindowOf(contracts, whole);
      const first = usage.findLastIndex(({ date }) => date <= from);
      const read = usage.slice(first).filter(({ date }) => date <= to);
      expect(billIn(month, contracts, read)).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

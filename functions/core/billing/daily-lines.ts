import type { BilledContract } from '../billed-contracts.ts';
import { daysInMonth } from '../business-calendar.ts';
import type { Segment } from '../contract.ts';
import { countsOf, type UsageDays } from '../usage.ts';
import { paidDaysOf, quantityIn, runsOf } from './contract-days.ts';
import type { DailyLine } from './line.ts';
import type { Period } from './period.ts';

/** The registered accounts of a contract in a month, a line for each price that held (R69, R111). */
export function usageLines(contract: BilledContract, usage: UsageDays, period: Period): DailyLine[] {
  const { product, segments } = contract;
  const counts = countsOf(usage, 'members', product);
  return runsOf(segments, paidDaysOf(contract, period), isSameOffer).flatMap(({ days, segment }) => {
    const quantity = quantityIn(counts, days);
    if (quantity === 0) return [];
    const { plan, billingPlan, price, samplePrices = false } = segment;
    const amount = amountOf(quantity, price, period);
    const line = {
      kind: 'USAGE',
      product,
      plan,
      billingPlan,
      ...days,
      quantity,
      unit: 'MEMBER_DAY',
    } as const;
    return [{ ...line, price, samplePrice: samplePrices, amount, creditEligible: true }];
  });
}

/** The added storage of a contract in a month; another plan at the same price of a unit splits no line. */
export function capacityLines(contract: BilledContract, usage: UsageDays, period: Period): DailyLine[] {
  const { product, segments } = contract;
  const counts = countsOf(usage, 'units', product);
  return runsOf(segments, paidDaysOf(contract, period), isSameUnit).flatMap(({ days, segment }) => {
    const quantity = quantityIn(counts, days);
    if (quantity === 0) return [];
    const { unitPrice: price, samplePrices = false } = segment;
    if (price === undefined) throw new Error(`${product} has added storage without a price`);
    const amount = amountOf(quantity, price, period);
    const line = { kind: 'CAPACITY', product, ...days, quantity, unit: 'UNIT_DAY' } as const;
    return [{ ...line, price, samplePrice: samplePrices, amount, creditEligible: true }];
  });
}

const isSameOffer = (a: Segment, b: Segment): boolean =>
  a.price === b.price && a.plan === b.plan && a.billingPlan === b.billingPlan;
const isSameUnit = (a: Segment, b: Segment): boolean => a.unitPrice === b.unitPrice;

/** The part of a month's price for so many days of one each (T9), floored to the won. */
const amountOf = (quantity: number, price: number, { month }: Period): number =>
  Number((BigInt(quantity) * BigInt(price)) / BigInt(daysInMonth(month)));

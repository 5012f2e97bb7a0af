import { daysInMonth } from '../business-calendar.ts';
import type { Segment } from '../model/contract.ts';
import type { AccountCount } from '../model/penalty.ts';
import { countsOf, type UsageDays } from '../model/usage.ts';
import { present } from '../present.ts';
import type { BilledContract } from './billed-contracts.ts';
import { type Days, overlapOf, paidDaysOf, quantityIn, runsOf } from './contract-days.ts';
import type { DailyLine } from './line.ts';
import type { PaidBy, PayerDays } from './payers.ts';
import type { Period } from './period.ts';

/** The registered accounts of a contract in a month, a line for each price that held, and each payer (R69, R111). */
export function usageLines(
  contract: BilledContract,
  usage: UsageDays,
  payers: readonly PayerDays[],
  period: Period,
): DailyLine[] {
  const { product, segments } = contract;
  const counts = countsOf(usage, 'accounts', product);
  return runsOf(segments, paidDaysOf(contract, period), isSameOffer).flatMap(({ days, segment }) => {
    const { plan, billingPlan, price, samplePrices = false } = segment;
    return partsOf({ days, counts, price }, payers, period).map(({ amount, ...part }) => {
      const line = { kind: 'USAGE', product, plan, billingPlan, ...part, unit: 'ACCOUNT_DAY' } as const;
      return { ...line, price, samplePrice: samplePrices, amount, creditEligible: true };
    });
  });
}

/** The added storage of a contract in a month; another plan at the same price of a unit splits no line. */
export function capacityLines(
  contract: BilledContract,
  usage: UsageDays,
  payers: readonly PayerDays[],
  period: Period,
): DailyLine[] {
  const { product, segments } = contract;
  const counts = countsOf(usage, 'units', product);
  return runsOf(segments, paidDaysOf(contract, period), isSameUnit).flatMap(({ days, segment }) => {
    if (quantityIn(counts, days) === 0) return [];
    const { unitPrice, samplePrices = false } = segment;
    const price = present(unitPrice, `${product} has added storage without a price`);
    return partsOf({ days, counts, price }, payers, period).map(({ amount, ...part }) => {
      const line = { kind: 'CAPACITY', product, ...part, unit: 'UNIT_DAY' } as const;
      return { ...line, price, samplePrice: samplePrices, amount, creditEligible: true };
    });
  });
}

const isSameOffer = (a: Segment, b: Segment): boolean =>
  a.price === b.price && a.plan === b.plan && a.billingPlan === b.billingPlan;
const isSameUnit = (a: Segment, b: Segment): boolean => a.unitPrice === b.unitPrice;

interface Run {
  readonly days: Days;
  readonly counts: readonly AccountCount[];
  readonly price: number;
}

/**
 * The parts of a line by who pays. The line is floored, not its parts: each has what the floored line grows by in its
 * days. So no won is lost or charged twice when a company joins, leaves or gets another main company (R146).
 */
function partsOf(
  { days, counts, price }: Run,
  payers: readonly PayerDays[],
  period: Period,
): (PaidBy & Days & { quantity: number; amount: number })[] {
  let [quantitySoFar, billedSoFar] = [0, 0];
  return payers.flatMap(({ from, to, ...paidBy }) => {
    const part = overlapOf(days, { from, to });
    const quantity = quantityIn(counts, part);
    if (quantity === 0) return [];
    quantitySoFar += quantity;
    const amount = amountOf(quantitySoFar, price, period) - billedSoFar;
    billedSoFar += amount;
    return [{ ...paidBy, ...part, quantity, amount }];
  });
}

/** The part of a month's price for so many days of one each (EDGE-T9), floored to the won. */
const amountOf = (quantity: number, price: number, { month }: Period): number =>
  Number((BigInt(quantity) * BigInt(price)) / BigInt(daysInMonth(month)));

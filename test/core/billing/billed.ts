import { billOf } from '../../../functions/core/billing/bill.ts';
import type { BilledContract } from '../../../functions/core/billing/billed-contracts.ts';
import { itself } from '../../../functions/core/billing/payers.ts';
import { periodOf } from '../../../functions/core/billing/period.ts';
import type { KstDate, KstMonth } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { type Segment, termFrom } from '../../../functions/core/model/contract.ts';
import type { UsageDay, UsageDays } from '../../../functions/core/model/usage.ts';

/** The prices of the worked numbers. */
export const segment = (from: KstDate, change: Partial<Segment> = {}): Segment => ({
  from,
  plan: 'BASIC',
  billingPlan: 'MONTHLY',
  listPrice: 10_000,
  price: 10_000,
  samplePrices: true,
  ...change,
});
const ANNUAL = { billingPlan: 'ANNUAL', price: 8_000 } as const;

export const monthly = (firstPaidDay: KstDate, change: Partial<BilledContract> = {}): BilledContract => ({
  product: 'WORKPLACE',
  firstPaidDay,
  endDate: undefined,
  segments: [segment(firstPaidDay)],
  commitment: undefined,
  ...change,
});

export const annual = (firstPaidDay: KstDate, change: Partial<BilledContract> = {}): BilledContract => ({
  ...monthly(firstPaidDay),
  segments: [segment(firstPaidDay, ANNUAL)],
  commitment: { anchorDate: firstPaidDay, term: 0, ...termFrom(firstPaidDay) },
  ...change,
});

type Steps = readonly (readonly [KstDate, number])[];

/** So many registered accounts, and added units, from each of these days on. */
export function usageOf(accounts: Steps, units: Steps = [], product: Product = 'WORKPLACE'): UsageDays {
  const dates = [...new Set([...accounts, ...units].map(([date]) => date))].sort();
  const countAt = (steps: Steps, date: KstDate) => {
    const count = steps.findLast(([from]) => from <= date)?.[1] ?? 0;
    return { [product]: { present: count, counted: count } };
  };
  return dates.map(
    (date): UsageDay => ({ date, accounts: countAt(accounts, date), units: countAt(units, date) }),
  );
}

/** The bill of a month, as it is asked for long after. */
export const billIn = (
  month: KstMonth,
  contracts: readonly BilledContract[],
  usage: UsageDays,
  today: KstDate = '2040-01-01',
) => {
  const period = periodOf(month, today);
  return billOf({ tenantId: 't-acme', contracts, payers: itself('t-acme', period) }, usage, period);
};

import { naivePenalty } from './penalty.ts';

/** The rule of a bill day by day, in plain fractions and with dates of its own: slow, and plain to see. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}
interface NaivePrice {
  readonly from: string;
  readonly plan: string;
  readonly billingPlan: string;
  readonly listPrice: number;
  readonly price: number;
  readonly unitPrice?: number | undefined;
}
export interface NaiveContract {
  readonly product: string;
  readonly firstPaidDay: string;
  readonly endDate: string | undefined;
  readonly term: { readonly start: string; readonly end: string; readonly isRenewed: boolean } | undefined;
  readonly prices: readonly NaivePrice[];
}
export interface NaiveDay {
  readonly date: string;
  readonly accounts: Readonly<Record<string, { present: number; counted: number }>>;
  readonly units: Readonly<Record<string, { present: number; counted: number }>>;
}

export interface NaiveBill {
  /** `product kind quantity amount` of each line, in the order of its first day. */
  readonly lines: readonly string[];
  readonly total: number;
  /** The total before anything was floored. */
  readonly exact: Fraction;
}

const add = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});
const ZERO: Fraction = { top: 0n, bottom: 1n };

/** The days of a month that are billed when it is asked for on `today`. */
function daysOfMonth(month: string, today: string): string[] {
  const days: string[] = [];
  const day = new Date(`${month}-01T00:00:00Z`);
  for (; day.toISOString().startsWith(month); day.setUTCDate(day.getUTCDate() + 1)) {
    const date = day.toISOString().slice(0, 10);
    if (date < today) days.push(date);
  }
  return days;
}

/** Whoever was there in any part of a day counts for it; on a day without a change, whoever was there at its beginning. */
function countedOn(
  days: readonly NaiveDay[],
  kind: 'accounts' | 'units',
  product: string,
  date: string,
): number {
  let present = 0;
  for (const day of days) {
    const count = day[kind][product] ?? { present: 0, counted: 0 };
    if (day.date === date) return count.counted;
    if (day.date < date) present = count.present;
  }
  return present;
}

export function naiveBill(
  month: string,
  today: string,
  contracts: readonly NaiveContract[],
  usage: readonly NaiveDay[],
): NaiveBill {
  const days = daysOfMonth(month, today);
  const [year = 0, monthNumber = 0] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, monthNumber, 0)).getUTCDate();
  const found: { text: (amount: bigint) => string; amount: Fraction }[] = [];
  for (const contract of contracts) {
    for (const kind of ['USAGE', 'CAPACITY'] as const) {
      let open: { key: string; quantity: number; price: number } | undefined;
      const close = () => {
        if (open && open.quantity > 0) {
          const { quantity, price } = open;
          const amount = { top: BigInt(quantity) * BigInt(price), bottom: BigInt(length) };
          found.push({ text: (won) => `${contract.product} ${kind} ${quantity} ${won}`, amount });
        }
        open = undefined;
      };
      for (const date of days) {
        const isPaid =
          date >= contract.firstPaidDay && (contract.endDate === undefined || date < contract.endDate);
        const price = contract.prices.findLast(({ from }) => from <= date);
        if (!isPaid || !price) continue;
        const key =
          kind === 'USAGE' ? `${price.price} ${price.plan} ${price.billingPlan}` : `${price.unitPrice}`;
        if (open?.key !== key) {
          close();
          open = { key, quantity: 0, price: (kind === 'USAGE' ? price.price : price.unitPrice) ?? 0 };
        }
        open.quantity += countedOn(usage, kind === 'USAGE' ? 'accounts' : 'units', contract.product, date);
      }
      close();
    }
    const { endDate, product } = contract;
    if (endDate?.startsWith(month) && endDate <= today) {
      const total = naiveEndPenalty(contract, usage);
      if (total > 0)
        found.push({
          text: () => `${product} PENALTY 1 ${total}`,
          amount: { top: BigInt(total), bottom: 1n },
        });
    }
  }
  const floors = found.map(({ amount }) => amount.top / amount.bottom);
  return {
    lines: found.map(({ text }, index) => text(floors[index] ?? 0n)),
    total: Number(floors.reduce((sum, amount) => sum + amount, 0n)),
    exact: found.reduce((sum, { amount }) => add(sum, amount), ZERO),
  };
}

/** What the end of a contract costs, in whole won: nothing without a term, after it, and on the first day of a renewed one. */
export function naiveEndPenalty(
  { endDate, term, prices, product }: NaiveContract,
  usage: readonly NaiveDay[],
): number {
  const isFree = term?.isRenewed && endDate === term.start;
  if (!term || endDate === undefined || isFree || endDate > term.end) return 0;
  // Every day of the term said out loud, so that the other naive rule needs to know nothing of `counted`. So is the
  // day before, which was free: whoever leaves on the first paid day had the accounts of then.
  const accounts: { from: string; count: number }[] = [];
  const day = new Date(`${term.start}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  for (; ; day.setUTCDate(day.getUTCDate() + 1)) {
    const date = day.toISOString().slice(0, 10);
    if (date > term.end) break;
    accounts.push({ from: date, count: countedOn(usage, 'accounts', product, date) });
  }
  return naivePenalty({ start: term.start, end: term.end, prices, accounts }, endDate).total;
}

/** The rule of the penalty day by day, in plain fractions and with dates of its own: slow, and plain to see. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}
interface From {
  readonly from: string;
}
export interface NaiveTerms {
  readonly start: string;
  readonly end: string;
  readonly prices: readonly (From & { readonly listPrice: number; readonly price: number })[];
  readonly accounts: readonly (From & { readonly count: number })[];
}

const ZERO: Fraction = { top: 0n, bottom: 1n };
const add = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});
const fraction = (top: number, bottom: number): Fraction => ({ top: BigInt(top), bottom: BigInt(bottom) });
const floor = ({ top, bottom }: Fraction): number => Number(top / bottom);

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
function monthLength(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
function holding<T extends From>(entries: readonly T[], day: string): T {
  const held = heldOn(entries, day);
  if (!held) throw new Error('nothing holds');
  return held;
}
function heldOn<T extends From>(entries: readonly T[], day: string): T | undefined {
  let held: T | undefined;
  for (const entry of entries) if (entry.from <= day) held = entry;
  return held;
}

/** Whole won, and the days that were counted. */
export function naivePenalty({ start, end, prices, accounts }: NaiveTerms, date: string) {
  if (date > end) return { total: 0, discountPart: 0, remainingPart: 0 };
  let discount = ZERO;
  let remaining = ZERO;
  let [elapsedDays, remainingDays] = [0, 0];
  for (let day = start; day <= end; day = nextDay(day)) {
    const { listPrice, price } = holding(prices, day);
    if (day < date) {
      elapsedDays += 1;
      discount = add(
        discount,
        fraction((heldOn(accounts, day)?.count ?? 0) * (listPrice - price), monthLength(day)),
      );
    } else {
      remainingDays += 1;
      const staying = heldOn(accounts, dayBefore(date))?.count ?? 0;
      remaining = add(remaining, fraction(staying * price, 10 * monthLength(day)));
    }
    // Only so that the numbers stay short.
    discount = shortened(discount);
    remaining = shortened(remaining);
  }
  const total = floor(add(discount, remaining));
  const discountPart = floor(discount);
  return { total, discountPart, remainingPart: total - discountPart, elapsedDays, remainingDays };
}

function shortened({ top, bottom }: Fraction): Fraction {
  let [a, b] = [bottom, top];
  while (b > 0n) [a, b] = [b, a % b];
  return { top: top / a, bottom: bottom / a };
}

import type { NaiveContract } from './bill.ts';
import { type Day, lastDayOfTerm, plusDays } from './calendar.ts';
import { GRACE_DAYS, PRICES, type Product, TRIAL_DAYS, UNIT_PRICES } from './offers.ts';

export type BillingPlan = 'MONTHLY' | 'ANNUAL';
export type Renewal = 'AUTO_RENEW' | 'SWITCH_TO_MONTHLY';

interface Term {
  readonly start: Day;
  readonly end: Day;
  readonly isRenewed: boolean;
}

/** One product of a company: what the documents say of it, and nothing of how it is stored. */
export interface Part {
  readonly product: Product;
  plan: string;
  readonly trialStart: Day;
  isInBundle: boolean;
  phase: 'TRIAL' | 'SUSPENDED' | 'PAID' | 'ENDED';
  billingPlan: 'TRIAL' | BillingPlan;
  reservation?:
    | { readonly date: Day; readonly billingPlan: BillingPlan; readonly renewal: Renewal }
    | undefined;
  cancellation?: Day | undefined;
  renewal?: Renewal | undefined;
  /** The first paid day, from which all terms are counted (EDGE-T7). */
  paidFrom?: Day | undefined;
  terms: number;
  term?: Term | undefined;
  prices: NaiveContract['prices'];
  endedOn?: Day | undefined;
}

export const beginTrial = (product: Product, plan: string, day: Day, isInBundle: boolean): Part => ({
  product,
  plan,
  trialStart: day,
  isInBundle,
  phase: 'TRIAL',
  billingPlan: 'TRIAL',
  terms: 0,
  prices: [],
});

export const lastFreeDay = ({ trialStart }: Part): Day => plusDays(trialStart, TRIAL_DAYS - 1);
export const expiryOf = ({ trialStart }: Part): Day => plusDays(trialStart, TRIAL_DAYS);
export const graceEndOf = (part: Part): Day => plusDays(expiryOf(part), GRACE_DAYS);
export const isLive = ({ phase }: Part): boolean => phase === 'TRIAL' || phase === 'PAID';

/** The last date on which a cancellation can be (A11, EDGE-C10, EDGE-C11). */
export function lastCancellationDate(part: Part, today: Day): Day {
  if (part.phase === 'TRIAL') return lastFreeDay(part);
  if (part.phase === 'SUSPENDED') return plusDays(graceEndOf(part), -1);
  if (part.term) return plusDays(part.term.end, 1);
  return `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
}

/** A higher plan counts from this day on, whatever the term (F32, A27). */
export function raise(part: Part, plan: string, day: Day): void {
  part.plan = plan;
  if (part.phase === 'PAID') priceFrom(part, day, part.term ? 'ANNUAL' : 'MONTHLY');
}

export function startPaying(part: Part, day: Day, billingPlan: BillingPlan, renewal: Renewal): void {
  Object.assign(part, { phase: 'PAID', reservation: undefined, paidFrom: day });
  if (billingPlan === 'ANNUAL') beginTerm(part, day, renewal);
  else payMonthly(part, day);
}

/** What follows a term, on the day after it (R76, R78, A24). */
export function renew(part: Part, day: Day): void {
  if (part.renewal === 'AUTO_RENEW') beginTerm(part, day, 'AUTO_RENEW');
  else payMonthly(part, day);
}

function beginTerm(part: Part, day: Day, renewal: Renewal): void {
  part.terms += 1;
  part.billingPlan = 'ANNUAL';
  part.renewal = renewal;
  part.term = {
    start: day,
    end: lastDayOfTerm(part.paidFrom ?? day, part.terms),
    isRenewed: part.terms > 1,
  };
  priceFrom(part, day, 'ANNUAL');
}

function payMonthly(part: Part, day: Day): void {
  Object.assign(part, { billingPlan: 'MONTHLY', renewal: undefined, term: undefined });
  priceFrom(part, day, 'MONTHLY');
}

function priceFrom(part: Part, from: Day, billingPlan: BillingPlan): void {
  const { monthly = 0, annual = 0 } = PRICES[part.product][part.plan] ?? {};
  const price = billingPlan === 'ANNUAL' ? annual : monthly;
  const unitPrice = UNIT_PRICES[part.product];
  part.prices = [
    ...part.prices,
    { from, plan: part.plan, billingPlan, listPrice: monthly, price, unitPrice },
  ];
}

export const contractOf = ({ product, paidFrom, endedOn, term, prices }: Part): NaiveContract | undefined =>
  paidFrom === undefined ? undefined : { product, firstPaidDay: paidFrom, endDate: endedOn, term, prices };

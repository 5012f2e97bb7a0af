import { earliest, type Instant, type KstDate, startOfKstDay } from '../business-calendar.ts';
import type { BundlePlanCode } from '../catalog/codes.ts';
import { bundleParts, planOf } from '../catalog/lookups.ts';
import { dayAfter, followsTerm, segmentOn } from '../model/contract.ts';
import { isLive, type Subscription } from '../model/subscription.ts';
import type { Tenant } from '../model/tenant.ts';
import { present } from '../present.ts';

/** Whole won for an account and month, of all parts together. */
export interface TermPrices {
  /** What the terms that run bind the company to. */
  readonly committedPrice: number;
  /** What the bundle costs once all of it is paid. */
  readonly price: number;
  /** The first instant at which so little is committed to that the bundle costs as much. */
  readonly allowedFrom: Instant;
}

type Part = ReturnType<typeof bundleParts>[number];

/** The prices of a bundle that costs less than the company is bound to for its terms (A35); undefined where none falls. */
export function fallingPrices(
  tenant: Tenant,
  bundle: BundlePlanCode,
  today: KstDate,
): TermPrices | undefined {
  const parts = bundleParts(bundle);
  const owned = parts.map(({ product }) => tenant.subscriptions[product]).filter(isLive);
  const price = parts.reduce(
    (sum, part) => sum + priceOf(part, tenant.subscriptions[part.product], today),
    0,
  );
  const committedOn = (day: KstDate) => owned.reduce((sum, one) => sum + committedPrice(one, day), 0);
  const committed = committedOn(today);
  if (committed <= price) return undefined;
  const ends = owned
    .map(({ contract }) => contract?.commitment)
    .filter((commitment) => commitment !== undefined)
    .map(dayAfter);
  const first = present(earliest(ends.filter((day) => committedOn(day) <= price)), 'a term has no end');
  return { committedPrice: committed, price, allowedFrom: startOfKstDay(first) };
}

/**
 * On the first day of a term that renewed itself nobody is bound yet: an end is free on it too (A13). A call that came in
 * before midnight may read a term that begins after it.
 */
function committedPrice({ contract }: Subscription, day: KstDate): number {
  const { commitment } = contract ?? {};
  if (!contract || !commitment || day > commitment.endDate || followsTerm(commitment, day)) return 0;
  return segmentOn(contract, day)?.price ?? 0;
}

/** As the contract has frozen it for a plan that stays; by the annual price of the catalog for what is not paid yet. */
function priceOf({ product, plan }: Part, owned: Subscription | undefined, today: KstDate): number {
  const { monthlyPrice, annualPrice } = planOf(product, plan);
  const contract = isLive(owned) ? owned.contract : undefined;
  const segment = contract && segmentOn(contract, today);
  if (segment?.plan === plan) return segment.price;
  return segment?.billingPlan === 'MONTHLY' ? monthlyPrice : annualPrice;
}

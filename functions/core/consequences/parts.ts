import { addDays, type Instant, type KstDate, kstDateOf } from '../business-calendar.ts';
import { BUNDLE } from '../catalog/bundle.ts';
import { planOf } from '../catalog/lookups.ts';
import { unpaidEndOf } from '../lifecycle/unpaid-end.ts';
import { segmentOn } from '../model/contract.ts';
import type { Subscription } from '../model/subscription.ts';
import { subscriptionsOf, type Tenant } from '../model/tenant.ts';
import type { Consequence } from './consequence.ts';

/** The subscriptions of the products that a bundle has, live or ended. */
export const bundlePartsOf = (tenant: Tenant): Subscription[] =>
  subscriptionsOf(tenant).filter(({ product }) => BUNDLE.parts.some((part) => part === product));

/** What becomes of a product that goes on: free until when, or paid and at what price. */
export function partGoesOn(tenant: Tenant, subscription: Subscription, at: Instant): Consequence {
  const { product, plan, contract, cancellation } = subscription;
  const segment = contract && segmentOn(contract, kstDateOf(at));
  // Stryker disable next-line LogicalOperator: without a contract there is no segment
  if (!segment || !contract) return goesOnFree(tenant, subscription);
  return {
    code: 'GOES_ON_PAID',
    product,
    plan,
    billingPlan: segment.billingPlan,
    price: segment.price,
    samplePrices: segment.samplePrices ?? false,
    ...(contract.commitment && { commitmentEndDate: contract.commitment.endDate }),
    ...(cancellation && { endsOn: cancellation.date }),
  };
}

function goesOnFree(tenant: Tenant, subscription: Subscription): Consequence {
  const { product, plan, reservation, cancellation } = subscription;
  const { monthlyPrice, annualPrice, samplePrices } = planOf(product, plan);
  const free = { code: 'GOES_ON_FREE', product, plan, monthlyPrice, annualPrice, samplePrices } as const;
  if (cancellation)
    return { ...free, lastFreeDay: addDays(cancellation.date, -1), endsOn: cancellation.date };
  if (reservation)
    return { ...free, lastFreeDay: addDays(reservation.startDate, -1), firstPaidDay: reservation.startDate };
  const { endsAt, deletedAt } = unpaidEndOf(tenant, subscription);
  return { ...free, lastFreeDay: addDays(kstDateOf(endsAt), -1), endsAt, deletedAt };
}

/** What an account costs on a day, and cost on a day before, of the parts that are paid then; nothing while all are free. */
export function accountPrice(
  was: { readonly parts: readonly Subscription[]; readonly on: KstDate },
  is: { readonly parts: readonly Subscription[]; readonly on: KstDate },
): Consequence[] {
  const [before, after] = [priceOfAccount(was.parts, was.on), priceOfAccount(is.parts, is.on)];
  if (before.price === 0 && after.price === 0) return [];
  const samplePrices = before.samplePrices || after.samplePrices;
  return [{ code: 'ACCOUNT_PRICE', from: is.on, before: before.price, after: after.price, samplePrices }];
}

function priceOfAccount(parts: readonly Subscription[], day: KstDate) {
  const segments = parts.flatMap(({ contract }) => (contract && segmentOn(contract, day)) ?? []);
  return {
    price: segments.reduce((sum, { price }) => sum + price, 0),
    samplePrices: segments.some(({ samplePrices }) => samplePrices === true),
  };
}

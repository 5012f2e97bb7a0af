import * as z from 'zod';
import { type KstDate, KstDateSchema } from '../business-calendar.ts';
import { PlanCodeSchema, type Product, ProductSchema } from '../catalog/codes.ts';
import { planOf } from '../catalog/lookups.ts';
import type { Commit } from '../commit.ts';
import { carriedOut } from '../lifecycle/operation.ts';
import { BillingPlanSchema, type Contract, segmentOn } from '../model/contract.ts';
import type { EventType } from '../model/event-types.ts';
import type { Subscription } from '../model/subscription.ts';
import type { OperationTarget } from '../model/tenant.ts';
import { present } from '../present.ts';
import { TermViewSchema, termView } from '../views/term-view.ts';

const PricedPlanSchema = z.strictObject({
  plan: PlanCodeSchema,
  monthlyPrice: z.int().describe('Won for an account and month, by month.'),
  annualPrice: z.int().describe('Won for an account and month, with an annual plan.'),
  samplePrices: z.boolean().describe('True while the prices are samples.'),
});
type PricedPlan = z.infer<typeof PricedPlanSchema>;

export const PriceChangeSchema = z
  .strictObject({
    product: ProductSchema,
    from: KstDateSchema.describe('The day from which the plan after the plan change counts.'),
    billingPlan: z.enum(['TRIAL', ...BillingPlanSchema.options]).describe('Stays as it is.'),
    before: PricedPlanSchema.optional().describe('Missing for a product that begins with this plan change.'),
    after: PricedPlanSchema,
    difference: z
      .int()
      .optional()
      .describe('What an account costs more in a whole month from that day on. Absent in a trial.'),
    commitment: TermViewSchema.optional().describe('The term, which continues after the plan change.'),
  })
  .meta({ id: 'PriceChange' });
type PriceChange = z.infer<typeof PriceChangeSchema>;

const PLAN_CHANGES: readonly EventType[] = ['UPGRADE_REQUESTED', 'BUNDLE_SWITCH_REQUESTED'];

/** The price of an account before and after a plan change, part by part; empty when the commit changes no plan. */
export function priceChanges({ tenant, events }: Pick<Commit, 'tenant' | 'events'>): PriceChange[] {
  const { target } = tenant.operation;
  if (!target || !events.some(({ type }) => PLAN_CHANGES.includes(type))) return [];
  const { subscriptions } = carriedOut(tenant);
  return target.parts.map(({ product, begins }) => {
    const after = present(subscriptions[product], `${product} is changed and not subscribed`);
    return priceChange(target, begins ? undefined : tenant.subscriptions[product], after);
  });
}

function priceChange(
  { requestedOn: from }: OperationTarget,
  before: Subscription | undefined,
  after: Subscription,
): PriceChange {
  const { product, contract } = after;
  const [old, next] = [before && pricedPlan(before, from), pricedPlan(after, from)];
  return {
    product,
    from,
    billingPlan: contract?.billingPlan ?? 'TRIAL',
    ...(old && { before: old }),
    after: next,
    ...(contract && { difference: differenceOf(contract, old, next), ...termOf(contract) }),
  };
}

function differenceOf({ billingPlan }: Contract, old: PricedPlan | undefined, next: PricedPlan): number {
  const price = billingPlan === 'ANNUAL' ? 'annualPrice' : 'monthlyPrice';
  return next[price] - (old?.[price] ?? 0);
}

/** As the contract has frozen them; what it has not is that of the catalog. */
function pricedPlan(
  { product, plan, contract }: Pick<Subscription, 'contract' | 'plan'> & { product: Product },
  day: KstDate,
): PricedPlan {
  const { monthlyPrice, annualPrice, samplePrices } = planOf(product, plan);
  const segment = contract && segmentOn(contract, day);
  if (!segment) return { plan, monthlyPrice, annualPrice, samplePrices };
  return {
    plan,
    monthlyPrice: segment.listPrice,
    annualPrice: segment.billingPlan === 'ANNUAL' ? segment.price : annualPrice,
    samplePrices: segment.samplePrices ?? false,
  };
}

const termOf = ({ commitment }: Contract): Pick<PriceChange, 'commitment'> =>
  commitment ? { commitment: termView(commitment) } : {};

import * as z from 'zod';
import { KstDateSchema } from '../business-calendar.ts';
import { PlanCodeSchema, type Product, ProductSchema } from '../catalog/codes.ts';
import type { Commit } from '../commit.ts';
import type { DomainEvent } from '../lifecycle/events.ts';
import { carriedOut } from '../lifecycle/operation.ts';
import { BillingPlanSchema, type Contract, newContract, renewedContract } from '../model/contract.ts';
import { isLive, type Subscription } from '../model/subscription.ts';
import { subscriptionsOf, type Tenant } from '../model/tenant.ts';
import { present } from '../present.ts';
import type { CapacityState } from '../usage/capacity.ts';
import { TermViewSchema, termView } from '../views/term-view.ts';

export const MonthlyFeeSchema = z
  .strictObject({
    product: ProductSchema,
    from: KstDateSchema.describe('The day from which the price counts.'),
    plan: PlanCodeSchema,
    billingPlan: BillingPlanSchema,
    price: z.int().describe('Won for an account and month, VAT excluded.'),
    accounts: z.int().min(0).describe('The accounts that are registered now.'),
    monthlyPrice: z.int().describe('`price` × `accounts`: a whole month of these accounts.'),
    samplePrices: z.boolean().describe('True while the prices are samples.'),
    commitment: TermViewSchema.optional().describe('Of an annual plan: its term.'),
  })
  .meta({ id: 'MonthlyFee' });
type MonthlyFee = z.infer<typeof MonthlyFeeSchema>;

/** What a month of the present accounts costs, of each product that the commit makes paid or gives another price. */
export function monthlyFees(
  { tenant, events }: Pick<Commit, 'tenant' | 'events'>,
  accounts: CapacityState['accounts'],
): MonthlyFee[] {
  const chosen = events.filter(({ actor }) => actor.type !== 'SYSTEM');
  const isPlanChange = chosen.some(({ type }) => type in PLAN_CHANGES);
  const after = isPlanChange ? carriedOut(tenant) : tenant;
  return subscriptionsOf(after).flatMap((subscription) => {
    const event = chosen.find((one) => concerns(one, subscription, tenant));
    const contract = event && isLive(subscription) && contractAfter(subscription, event);
    return contract ? [feeOf(subscription, contract, accounts)] : [];
  });
}

const PLAN_CHANGES: Readonly<Partial<Record<DomainEvent['type'], true>>> = {
  UPGRADE_REQUESTED: true,
  BUNDLE_SWITCH_REQUESTED: true,
};

function concerns(event: DomainEvent, { product }: Subscription, tenant: Tenant) {
  switch (event.type) {
    case 'PAID_SERVICE_STARTED':
    case 'PAID_SWITCH_RESERVED':
    case 'PAID_SWITCH_CHANGED':
    case 'RENEWAL_CHANGED':
      return event.product === product;
    case 'PAID_SERVICE_REQUESTED':
    case 'UPGRADE_REQUESTED':
    case 'BUNDLE_SWITCH_REQUESTED':
      return isRequested(tenant, product);
    // Stryker disable next-line ConditionalExpression: nothing is as good as false
    default:
      return false;
  }
}

/** A company that begins has no target: all that it has is what it requests. */
const isRequested = ({ operation: { target } }: Tenant, product: Product): boolean =>
  !target || target.parts.some((part) => part.product === product);

/** The contract as it will be: the reserved one, the renewed one, or the one that there is. */
function contractAfter(subscription: Subscription, { type }: DomainEvent): Contract | undefined {
  const { product, plan, reservation, contract } = subscription;
  if (reservation) return newContract({ product, ...reservation });
  return contract && type === 'RENEWAL_CHANGED'
    ? renewedContract(contract, product, plan).contract
    : contract;
}

function feeOf(
  { product }: Subscription,
  { segments, commitment }: Contract,
  accounts: CapacityState['accounts'],
): MonthlyFee {
  const segment = present(segments.at(-1), `the contract of ${product} has no price`);
  const { from, plan, billingPlan, price, samplePrices = false } = segment;
  const registered = accounts[product]?.present ?? 0;
  return {
    product,
    from,
    plan,
    billingPlan,
    price,
    accounts: registered,
    monthlyPrice: price * registered,
    samplePrices,
    ...(commitment && { commitment: termView(commitment) }),
  };
}

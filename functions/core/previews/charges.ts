import * as z from 'zod';
import { InstantSchema, startOfKstDay } from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { CURRENCY } from '../catalog/terms.ts';
import type { Commit } from '../commit.ts';
import { penaltyOfEnd, penaltyOn } from '../lifecycle/early-end.ts';
import { subscriptionsOf } from '../model/tenant.ts';
import type { UsageDays } from '../model/usage.ts';
import { present } from '../present.ts';
import type { CapacityState } from '../usage/capacity.ts';
import { MonthlyFeeSchema, monthlyFees } from './monthly-fees.ts';
import { PriceChangeSchema, priceChanges } from './price-changes.ts';

export const ChargesSchema = z
  .strictObject({
    currency: z.literal(CURRENCY),
    /** Whole won, VAT excluded, for what the call itself ends. Usage fees are billed apart (R118). */
    dueNow: z.int(),
    /** Penalties of what is scheduled, as quoted today. */
    onDates: z.array(z.strictObject({ product: ProductSchema, at: InstantSchema, penalty: z.int() })),
    /** What the added capacity costs from now on in a whole month, of a product whose capacity the call changes. */
    capacity: z
      .array(
        z.strictObject({
          product: ProductSchema,
          addedUnits: z.int(),
          unitPrice: z.int(),
          monthlyPrice: z.int(),
        }),
      )
      .optional(),
    monthlyFees: z
      .array(MonthlyFeeSchema)
      .optional()
      .describe('What the accounts of today cost a month, of a product that the call prices.'),
    priceChanges: z
      .array(PriceChangeSchema)
      .optional()
      .describe(
        'Of an upgrade or a switch to a bundle: what an account of each part costs before and after.',
      ),
  })
  .meta({ id: 'Charges' });

/** What a decision costs beside the usage, by the usage that it was made on. */
export function chargesOf(
  commit: Commit,
  usage: UsageDays,
  accounts: CapacityState['accounts'] = {},
): z.infer<typeof ChargesSchema> {
  const { tenant, decidedAt } = commit;
  const capacity = capacityCharges(commit);
  const fees = monthlyFees(commit, accounts);
  const moved = priceChanges(commit);
  const subscriptions = subscriptionsOf(tenant);
  const endedNow = subscriptions.filter(({ ended }) => ended?.at === decidedAt);
  return {
    currency: CURRENCY,
    dueNow: endedNow.reduce((sum, subscription) => sum + penaltyOfEnd(subscription, usage).total, 0),
    onDates: subscriptions.flatMap((subscription) => {
      const { product, cancellation } = subscription;
      if (!cancellation) return [];
      const { date } = cancellation;
      return [{ product, at: startOfKstDay(date), penalty: penaltyOn(subscription, usage, date).total }];
    }),
    ...(capacity.length > 0 && { capacity }),
    ...(fees.length > 0 && { monthlyFees: fees }),
    ...(moved.length > 0 && { priceChanges: moved }),
  };
}

/** By the price that the contract has frozen; single days are billed in proportion. */
const capacityCharges = ({ tenant, events, usageHead }: Commit) =>
  events.flatMap(({ type, product }) => {
    if (type !== 'CAPACITY_CHANGED' || !product) return [];
    const frozen = tenant.subscriptions[product]?.contract?.segments.at(-1)?.unitPrice;
    const unitPrice = present(frozen, `no price of capacity is frozen for ${product}`);
    const { present: addedUnits } = present(usageHead?.units[product], `no units of ${product} are counted`);
    return [{ product, addedUnits, unitPrice, monthlyPrice: addedUnits * unitPrice }];
  });

import * as z from 'zod';
import {
  addMonths,
  type Instant,
  InstantSchema,
  KstDateSchema,
  kstDateOf,
  startOfKstDay,
} from '../business-calendar.ts';
import { PlanCodeSchema, ProductSchema } from '../catalog/codes.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { penaltyOfEnd } from '../lifecycle/early-end.ts';
import { BillingPlanSchema } from '../model/contract.ts';
import type { StoredTenant } from '../model/tenant.ts';
import { present } from '../present.ts';

export const ForecastSchema = z
  .strictObject({
    entries: z.array(
      z.strictObject({
        date: KstDateSchema,
        at: InstantSchema,
        product: ProductSchema,
        /** The type of the event that will be recorded. */
        effect: z.string(),
        plan: PlanCodeSchema.optional(),
        billingPlan: BillingPlanSchema.optional(),
        /** Whole won, for an early end of an annual plan, with the accounts of today. */
        penalty: z.int().optional(),
      }),
    ),
  })
  .meta({ id: 'Forecast' });
export type Forecast = z.infer<typeof ForecastSchema>;

/** If you do nothing: what will happen until so many months from now, told by the very function that will do it. */
export function forecastOf(stored: StoredTenant, now: Instant, months: number): Forecast {
  const { tenant } = applyDue(stored.tenant, now);
  const horizon = startOfKstDay(addMonths(kstDateOf(now), months));
  const { steps } = applyDue(tenant, horizon);
  return {
    entries: steps.map(({ type, after, effectiveAt, product }) => {
      const subscription = present(
        product && after.subscriptions[product],
        'what happens by itself happens to a product',
      );
      const { plan, contract, ended } = subscription;
      const terms = !ended && contract && { plan, billingPlan: contract.billingPlan };
      const { total } = penaltyOfEnd(subscription, stored.usage);
      const penalty = total > 0 && { penalty: total };
      return {
        date: kstDateOf(effectiveAt),
        at: effectiveAt,
        product: subscription.product,
        effect: type,
        ...terms,
        ...penalty,
      };
    }),
  };
}

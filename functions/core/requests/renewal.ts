import * as z from 'zod';
import { PlanCodeSchema } from '../catalog/codes.ts';
import { coded } from '../issue-code.ts';
import { BillingPlanSchema, RenewalTypeSchema } from '../model/contract.ts';

/** What happens after the commitment (R76, R79); a change says what it changes to. */
export const RenewalRequestSchema = z
  .strictObject({
    renewalType: RenewalTypeSchema,
    billingPlan: BillingPlanSchema.optional(),
    plan: PlanCodeSchema.optional(),
  })
  .refine(
    ({ renewalType, billingPlan, plan }) =>
      (renewalType === 'CHANGE') === (billingPlan !== undefined || plan !== undefined),
    {
      ...coded('CHANGE_NEEDS_TERMS', {
        en: 'CHANGE names a billingPlan or a plan; the other renewal types name none.',
        ko: 'CHANGE에는 billingPlan 또는 plan이 필요하며, 다른 갱신 옵션에는 지정할 수 없습니다.',
      }),
      path: ['renewalType'],
    },
  );
export type RenewalRequest = z.output<typeof RenewalRequestSchema>;

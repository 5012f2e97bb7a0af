import * as z from 'zod';
import { KstDateSchema } from '../business-calendar.ts';
import { PlanCodeSchema } from '../catalog/codes.ts';
import { coded } from '../issue-code.ts';
import { BillingPlanSchema, RenewalTypeSchema } from '../model/contract.ts';
import { TermsSchema } from './parts.ts';

/** The contract conditions and the date of a switch to the paid service (R43, R66); no date is the last free day (A3). */
export const PaidSwitchRequestSchema = z
  .strictObject({
    billingPlan: BillingPlanSchema,
    plan: PlanCodeSchema.optional(),
    startDate: KstDateSchema.optional(),
    renewalType: RenewalTypeSchema.exclude(['CHANGE']).optional(),
    termsVersion: TermsSchema,
  })
  .refine(({ billingPlan, renewalType }) => billingPlan === 'ANNUAL' || renewalType === undefined, {
    ...coded('RENEWAL_NEEDS_ANNUAL', {
      en: 'Only an annual plan has a renewal option.',
      ko: '갱신 옵션은 연간 요금제에만 있습니다.',
    }),
    path: ['renewalType'],
  });
export type PaidSwitchRequest = z.output<typeof PaidSwitchRequestSchema>;

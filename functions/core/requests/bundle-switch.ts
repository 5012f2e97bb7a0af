import * as z from 'zod';
import { CompanyIdSchema, DomainNameSchema } from '../accounts/account-rules.ts';
import { BundlePlanCodeSchema } from '../catalog/codes.ts';
import { InitialPasswordSchema } from './accounts/initial-password.ts';
import { ReturningBillingPlanSchema, TermsSchema } from './parts.ts';

/** From one product or two to the bundle (R94, R95): the steps of a request and the first password (R97). */
export const BundleSwitchRequestSchema = z.strictObject({
  plan: BundlePlanCodeSchema,
  companyId: CompanyIdSchema.optional(),
  domainName: DomainNameSchema.optional(),
  initialPassword: InitialPasswordSchema,
  billingPlan: ReturningBillingPlanSchema,
  termsVersion: TermsSchema,
});
export type BundleSwitchRequest = z.output<typeof BundleSwitchRequestSchema>;

import * as z from 'zod';
import { CompanyIdSchema, DomainNameSchema } from '../accounts/account-rules.ts';
import {
  NaverWorksPlanCodeSchema,
  WorkboxPlanCodeSchema,
  WorkplacePlanCodeSchema,
} from '../catalog/codes.ts';
import { ReturningBillingPlanSchema, TermsSchema } from './parts.ts';

const offerOf = <P extends string, Plan extends z.ZodType>(product: P, plan: Plan) =>
  z.strictObject({ type: z.literal('PRODUCT'), product: z.literal(product), plan });

/** A further product for a company (R92): what it already has told of itself is not asked again. */
export const SubscribeRequestSchema = z.strictObject({
  offer: z.discriminatedUnion('product', [
    offerOf('NAVER_WORKS', NaverWorksPlanCodeSchema),
    offerOf('WORKPLACE', WorkplacePlanCodeSchema),
    offerOf('WORKBOX', WorkboxPlanCodeSchema),
  ]),
  companyId: CompanyIdSchema.optional(),
  domainName: DomainNameSchema.optional(),
  billingPlan: ReturningBillingPlanSchema,
  termsVersion: TermsSchema,
});
export type SubscribeRequest = z.output<typeof SubscribeRequestSchema>;

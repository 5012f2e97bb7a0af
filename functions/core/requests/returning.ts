import { BillingPlanSchema } from '../model/contract.ts';

/** How a company pays for a product whose free trial it has used: without it such a request is refused (EDGE-R12). */
export const ReturningBillingPlanSchema = BillingPlanSchema.optional().describe(
  'How to pay for a product whose free trial was used before: it then starts paid. A first trial is free all the same.',
);

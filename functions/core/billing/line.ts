import * as z from 'zod';
import { KstDateSchema } from '../business-calendar.ts';
import { PlanCodeSchema, ProductSchema } from '../catalog/codes.ts';
import { BillingPlanSchema, CommitmentSchema } from '../model/contract.ts';
import { PaidBySchema } from './payers.ts';

const won = z.int().min(0);

/** What stands on a line that counts days: the price of a month, for the part of it that was used. */
const DAILY = {
  product: ProductSchema,
  ...PaidBySchema.shape,
  from: KstDateSchema,
  to: KstDateSchema.describe('The last day of the line, included.'),
  price: won.describe('Whole won for one and a month, VAT excluded, as frozen in the contract.'),
  samplePrice: z
    .boolean()
    .describe('Whether the catalog marked the price as a placeholder when it was frozen.'),
  amount: won.describe(
    'quantity × price ÷ days of the month, floored to the won. Of a line that several pay, each has what the line grows by in its days: the parts add up to the line.',
  ),
  creditEligible: z.literal(true),
};

const UsageLineSchema = z
  .strictObject({
    kind: z.literal('USAGE'),
    ...DAILY,
    plan: PlanCodeSchema,
    billingPlan: BillingPlanSchema,
    quantity: z.int().min(1).describe('Registered accounts, summed up over the days.'),
    unit: z.literal('ACCOUNT_DAY'),
  })
  .meta({ id: 'UsageLine' });

const CapacityLineSchema = z
  .strictObject({
    kind: z.literal('CAPACITY'),
    ...DAILY,
    quantity: z.int().min(1).describe('Added units of 1 TB, summed up over the days.'),
    unit: z.literal('UNIT_DAY'),
  })
  .meta({ id: 'CapacityLine' });

const PenaltyLineSchema = z
  .strictObject({
    kind: z.literal('PENALTY'),
    product: ProductSchema,
    ...PaidBySchema.shape,
    date: KstDateSchema.describe('The cancellation date, the first day without service.'),
    commitment: CommitmentSchema.strict().describe('The term that was cut short, both days included.'),
    elapsedDays: z.int(),
    remainingDays: z.int(),
    discountPart: won,
    remainingPart: won,
    acceptedPenalty: won.describe(
      'What was quoted and accepted when the end was scheduled; `amount` is made of the accounts of the days before it.',
    ),
    samplePrice: z.boolean(),
    quantity: z.literal(1),
    unit: z.literal('CANCELLATION'),
    amount: won,
    creditEligible: z.literal(false),
  })
  .meta({ id: 'PenaltyLine' });

/**
 * One product, one price, one month: a change of accounts, or a renewal of the same plan at the same price, splits no
 * line. A usage line names its plan and billing plan, so another one of them begins another line, and so does
 * another payer.
 */
export const LineSchema = z.discriminatedUnion('kind', [
  UsageLineSchema,
  CapacityLineSchema,
  PenaltyLineSchema,
]);

export type Line = z.infer<typeof LineSchema>;
export type DailyLine = z.infer<typeof UsageLineSchema> | z.infer<typeof CapacityLineSchema>;
export type PenaltyLine = z.infer<typeof PenaltyLineSchema>;

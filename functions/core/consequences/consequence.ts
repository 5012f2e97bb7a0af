import * as z from 'zod';
import { InstantSchema, KstDateSchema, KstMonthSchema } from '../business-calendar.ts';
import { BUNDLE_INTEGRATIONS } from '../catalog/bundle-integrations.ts';
import { BundlePlanCodeSchema, PlanCodeSchema, ProductSchema } from '../catalog/codes.ts';
import { BillingPlanSchema } from '../model/contract.ts';
import { stored } from '../stored.ts';

const INTEGRATIONS = BUNDLE_INTEGRATIONS.map(({ code }) => code);

const PricesSchema = stored({
  monthlyPrice: z.int().min(0),
  annualPrice: z.int().min(0),
  samplePrices: z.boolean(),
});

/**
 * One consequence of a way out of a product or a bundle, or of the way into a bundle (A36). Prices are whole won for an
 * account and month. A mail freezes it, so it is read back tolerantly; it holds no personal data.
 */
export const ConsequenceSchema = z.discriminatedUnion('code', [
  /** From this instant on nobody can log in to the product. */
  stored({
    code: z.literal('SERVICE_ENDS'),
    product: ProductSchema,
    at: InstantSchema,
    reason: z.enum(['CANCELED', 'TRIAL_EXPIRED']),
  }),
  stored({ code: z.literal('DATA_DELETED'), product: ProductSchema, at: InstantSchema }),
  /** Requested for these months and without a result yet: they go with the personal data, after the last product. */
  stored({ code: z.literal('CASH_RECEIPTS_LOST'), months: z.array(KstMonthSchema), at: InstantSchema }),
  /** An end does away with no bill, and leaving the platform needs all of them paid (F43, F44). */
  stored({ code: z.literal('BILLS_OVERDUE'), months: z.array(KstMonthSchema).min(1) }),
  stored({ code: z.literal('BUNDLE_ENDS'), bundlePlan: BundlePlanCodeSchema, at: InstantSchema }),
  stored({
    code: z.literal('INTEGRATIONS_END'),
    integrations: z.array(z.enum(INTEGRATIONS)),
    at: InstantSchema,
  }),
  /** `loginIds` is the form of all: `ID@acme.com`. */
  stored({ code: z.literal('LOGIN_IDS_STAY'), loginIds: z.string() }),
  stored({ code: z.literal('LOGIN_IDS_CHANGE'), before: z.string(), loginIds: z.string() }),
  /** Of every account but the top administrator. */
  stored({ code: z.literal('PASSWORDS_RESET'), product: ProductSchema, at: InstantSchema }),
  stored({
    code: z.literal('GOES_ON_FREE'),
    product: ProductSchema,
    plan: PlanCodeSchema,
    ...PricesSchema.shape,
    lastFreeDay: KstDateSchema,
    /** Of a reserved switch; then nothing of the rest happens. */
    firstPaidDay: KstDateSchema.optional(),
    /** Its own cancellation is scheduled. */
    endsOn: KstDateSchema.optional(),
    /** When login is refused unless somebody pays, and when the data goes. */
    endsAt: InstantSchema.optional(),
    deletedAt: InstantSchema.optional(),
  }),
  stored({
    code: z.literal('GOES_ON_PAID'),
    product: ProductSchema,
    plan: PlanCodeSchema,
    billingPlan: BillingPlanSchema,
    price: z.int().min(0),
    samplePrices: z.boolean(),
    /** Of an annual plan: the last day of the term, which goes on. */
    commitmentEndDate: KstDateSchema.optional(),
    /** Its own cancellation is scheduled. */
    endsOn: KstDateSchema.optional(),
  }),
  /** What an account costs from a day on, of all parts that are paid. */
  stored({
    code: z.literal('ACCOUNT_PRICE'),
    from: KstDateSchema,
    before: z.int().min(0),
    after: z.int().min(0),
    samplePrices: z.boolean(),
  }),
]);
export type Consequence = z.infer<typeof ConsequenceSchema>;
export type ConsequenceCode = Consequence['code'];

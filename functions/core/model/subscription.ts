import * as z from 'zod';
import {
  addDays,
  type Instant,
  InstantSchema,
  type KstDate,
  KstDateSchema,
  startOfKstDay,
} from '../business-calendar.ts';
import { BundlePlanCodeSchema, PlanCodeSchema, ProductSchema } from '../catalog/codes.ts';
import { TRIAL_DAYS } from '../catalog/products.ts';
import { present } from '../present.ts';
import { stored } from '../stored.ts';
import { BillingPlanSchema, ContractSchema, RenewalSchema, RenewalTypeSchema } from './contract.ts';

/** The free days of a subscription (R3, R4, A2). */
export const TrialSchema = stored({
  startDate: KstDateSchema,
  endDate: KstDateSchema.describe('The last free day.'),
  expiresAt: InstantSchema.describe('00:00 in Korea of the day after `endDate`: the trial is over.'),
});
export type Trial = z.infer<typeof TrialSchema>;

/** Day 1 is the KST day of the request, whatever time the set-up takes (A2). */
export function trialFrom(startDate: KstDate): Trial {
  return {
    startDate,
    endDate: addDays(startDate, TRIAL_DAYS - 1),
    expiresAt: startOfKstDay(addDays(startDate, TRIAL_DAYS)),
  };
}

/** A switch to the paid service that is reserved for a date (R70). */
export const ReservationSchema = stored({
  billingPlan: BillingPlanSchema,
  plan: PlanCodeSchema,
  startDate: KstDateSchema,
  renewalType: RenewalTypeSchema.optional(),
});
export type Reservation = z.infer<typeof ReservationSchema>;

/** What a cancellation has reset (R131), as it stood: undoing restores nothing by itself (A9). */
const ResetSchema = stored({
  reservation: ReservationSchema.optional(),
  renewal: RenewalSchema.optional(),
});
export type Reset = z.infer<typeof ResetSchema>;

/** Whole won: what the customer was quoted and accepted when an end in a commitment was scheduled. The charge is computed from the days. */
export const AcceptedPenaltySchema = z.int().min(0);

const CancellationSchema = stored({
  /** The first day without service. */
  date: KstDateSchema,
  reset: ResetSchema,
  acceptedPenalty: AcceptedPenaltySchema.optional(),
});

export const SubscriptionSchema = stored({
  product: ProductSchema,
  plan: PlanCodeSchema,
  phase: z.enum(['TRIAL', 'PAID', 'ENDED']),
  /** Absent when the company had used its trial before: then it began paid. */
  trial: TrialSchema.optional(),
  reservation: ReservationSchema.optional(),
  cancellation: CancellationSchema.optional(),
  /** From the first paid day on; it stays when the subscription ends. */
  contract: ContractSchema.optional(),
  /** Set while login is refused and the data is kept: the trial is over, the grace is not (A1). */
  suspension: stored({
    reason: z.literal('TRIAL_ENDED'),
    since: InstantSchema,
    graceEndsAt: InstantSchema,
  }).optional(),
  ended: stored({
    reason: z.enum(['TRIAL_EXPIRED', 'CANCELED']),
    at: InstantSchema,
    acceptedPenalty: AcceptedPenaltySchema.optional(),
    /** The bundle that ended with it: the other part may go on alone (R138). */
    endedBundle: BundlePlanCodeSchema.optional(),
  }).optional(),
  /** GB of shared capacity that the company brought into a bundle, where it is more than the plan has there (A35). */
  keptBaseGb: z.int().min(1).optional(),
  dataStatus: z.enum(['RETAINED', 'DELETION_PENDING', 'DELETED']),
  dataDeletedAt: InstantSchema.optional(),
});
export type Subscription = z.infer<typeof SubscriptionSchema>;

/** The trial of a subscription that has one: each but those that began paid. */
export const trialOf = ({ product, trial }: Subscription): Trial =>
  present(trial, `${product} began without a trial`);

/** When an unpaid subscription ends or is suspended next: at the end of its trial, or of the grace after it (A1). */
export const trialEndsAt = (subscription: Subscription): Instant =>
  subscription.suspension?.graceEndsAt ?? trialOf(subscription).expiresAt;

export const isLive = (subscription: Subscription | undefined): subscription is Subscription =>
  subscription !== undefined && subscription.phase !== 'ENDED';

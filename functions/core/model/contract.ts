import * as z from 'zod';
import { addDays, addMonths, type KstDate, KstDateSchema, later } from '../business-calendar.ts';
import { type PlanCode, PlanCodeSchema, type Product } from '../catalog/codes.ts';
import { planOf, productOf } from '../catalog/lookups.ts';
import type { Prices } from '../catalog/prices.ts';
import type { ExtraCapacity } from '../catalog/products.ts';
import { present } from '../present.ts';
import { stored } from '../stored.ts';

export const BillingPlanSchema = z.enum(['MONTHLY', 'ANNUAL']);
export type BillingPlan = z.infer<typeof BillingPlanSchema>;

export const RenewalTypeSchema = z.enum(['AUTO_RENEW', 'CHANGE', 'SWITCH_TO_MONTHLY']);
export type RenewalType = z.infer<typeof RenewalTypeSchema>;

/** What happens on the day after the commitment; CHANGE names what to change to (R76-R79). */
export const RenewalSchema = stored({
  renewalType: RenewalTypeSchema,
  billingPlan: BillingPlanSchema.optional(),
  plan: PlanCodeSchema.optional(),
});
export type Renewal = z.infer<typeof RenewalSchema>;

/** Prices frozen from a day on, until the next segment: a changed catalog never changes an old bill. */
const SegmentSchema = stored({
  from: KstDateSchema,
  plan: PlanCodeSchema,
  billingPlan: BillingPlanSchema,
  /** Whole won for an account and month, VAT excluded. */
  listPrice: z.int().min(0),
  price: z.int().min(0),
  /** Whole won for a unit of 1 TB and month, of a product that sells them. */
  unitPrice: z.int().min(0).optional(),
  /** Of the day on which they were frozen: whether the catalog marked any of these prices as a placeholder. */
  samplePrices: z.literal(true).optional(),
});
export type Segment = z.infer<typeof SegmentSchema>;

export const CommitmentSchema = stored({ startDate: KstDateSchema, endDate: KstDateSchema });
export type Commitment = z.infer<typeof CommitmentSchema>;

export const ContractSchema = stored({
  billingPlan: BillingPlanSchema,
  /** The first paid day of the product, whatever was renewed since. */
  startDate: KstDateSchema,
  /** Of an annual plan: its present term, both days included, and how many came before it since the first day. */
  commitment: CommitmentSchema.extend({ anchorDate: KstDateSchema, term: z.int().min(0) }).optional(),
  renewal: RenewalSchema,
  segments: z.array(SegmentSchema).min(1),
  penaltyPolicyVersion: z.literal(1),
});
export type Contract = z.infer<typeof ContractSchema>;

const UNSET: Renewal = { renewalType: 'SWITCH_TO_MONTHLY' };
const MONTHS_OF_TERM = 12;

export interface ContractTerms {
  readonly product: Product;
  readonly plan: PlanCode;
  readonly billingPlan: BillingPlan;
  readonly startDate: KstDate;
  readonly renewalType?: RenewalType | undefined;
}

/** The contract that begins with the first paid day. */
export function newContract({ product, plan, billingPlan, startDate, renewalType }: ContractTerms): Contract {
  return {
    billingPlan,
    startDate,
    ...(billingPlan === 'ANNUAL' && {
      commitment: { ...termFrom(startDate), anchorDate: startDate, term: 0 },
    }),
    renewal: renewalType ? { renewalType } : UNSET,
    segments: [segmentFrom(startDate, product, plan, billingPlan)],
    penaltyPolicyVersion: 1,
  };
}

/**
 * The contract from the day after the commitment on, by its renewal option: unset, it goes on by month at the list
 * price, without a penalty (R78, A24). A change is used up; automatic renewal goes on.
 */
export function renewedContract(
  contract: Contract,
  product: Product,
  plan: PlanCode,
): { contract: Contract; plan: PlanCode } {
  const { commitment: term, renewal, ...rest } = contract;
  const commitment = present(term, 'only an annual contract is renewed');
  const next = nextTermsOf(renewal, plan);
  // The end as it was promised, also by a release that counted otherwise: no day is left between two terms.
  const from = dayAfter(commitment);
  return {
    plan: next.plan,
    contract: {
      ...rest,
      billingPlan: next.billingPlan,
      ...(next.billingPlan === 'ANNUAL' && {
        commitment: { ...commitment, ...termFrom(from), term: commitment.term + 1 },
      }),
      renewal: renewal.renewalType === 'AUTO_RENEW' ? renewal : UNSET,
      segments: [...contract.segments, segmentFrom(from, product, next.plan, next.billingPlan)],
    },
  };
}

/**
 * The contract with another plan from a day on (F32): its term, its way of paying and what was before stay. There is one
 * plan a day: what was to count from that day or a later one counts for the new plan.
 */
export function replannedContract(
  contract: Contract,
  product: Product,
  plan: PlanCode,
  requestedOn: KstDate,
): Contract {
  const from = later(requestedOn, contract.startDate);
  const before = contract.segments.filter((segment) => segment.from < from);
  const after = contract.segments.filter((segment) => segment.from > from);
  const { billingPlan } = segmentOn(contract, from) ?? contract;
  return {
    ...contract,
    segments: [
      ...before,
      segmentFrom(from, product, plan, billingPlan),
      ...after.map((segment) => segmentFrom(segment.from, product, plan, segment.billingPlan)),
    ],
  };
}

/** What holds on a day; undefined before the first one. */
export const segmentOn = ({ segments }: Contract, day: KstDate): Segment | undefined =>
  segments.findLast(({ from }) => from <= day);

/** The contract without what was chosen to follow its term. */
export const withoutRenewal = (contract: Contract): Contract => ({ ...contract, renewal: UNSET });

/** What the renewal option makes of a plan on the day after the commitment. */
export function nextTermsOf(renewal: Renewal, plan: PlanCode): { plan: PlanCode; billingPlan: BillingPlan } {
  switch (renewal.renewalType) {
    case 'AUTO_RENEW':
      return { plan, billingPlan: 'ANNUAL' };
    case 'CHANGE':
      return { plan: renewal.plan ?? plan, billingPlan: renewal.billingPlan ?? 'ANNUAL' };
    case 'SWITCH_TO_MONTHLY':
      return { plan, billingPlan: 'MONTHLY' };
  }
}

/** The day after the commitment: the first one on which ending the contract costs no penalty (R136). */
export const dayAfter = ({ endDate }: Commitment): KstDate => addDays(endDate, 1);

/** Whether the date is the first day of a renewed term: the day after the one before it, on which an end is free too (A13). */
export const followsTerm = (
  { startDate, term }: Pick<Contract['commitment'] & object, 'startDate' | 'term'>,
  date: KstDate,
): boolean => term > 0 && date === startDate;

/** A year, both days included, as the Civil Act counts it (A34). */
export const termFrom = (startDate: KstDate): Commitment => ({
  startDate,
  endDate: addDays(anniversaryOf(startDate), -1),
});

/**
 * The day on which a year from a first day is over. 29 February has no such day a year later, so its year ends with that
 * month (A34). All other days come back, so terms that follow each other do not drift (EDGE-T7).
 */
function anniversaryOf(day: KstDate): KstDate {
  const sameDay = addMonths(day, MONTHS_OF_TERM);
  return isLeapDay(day) ? addDays(sameDay, 1) : sameDay;
}

const isLeapDay = (day: KstDate): boolean => day.endsWith('-02-29');

const segmentFrom = (from: KstDate, product: Product, plan: PlanCode, billingPlan: BillingPlan): Segment => ({
  from,
  plan,
  billingPlan,
  ...frozenPrices(planOf(product, plan), productOf(product).extraCapacity, billingPlan),
});

/** The prices of a catalog as a segment keeps them. */
export function frozenPrices(
  { monthlyPrice, annualPrice, samplePrices }: Prices,
  extraCapacity: Pick<ExtraCapacity, 'monthlyPrice' | 'samplePrices'> | null,
  billingPlan: BillingPlan,
): Omit<Segment, 'from' | 'plan' | 'billingPlan'> {
  const price = billingPlan === 'ANNUAL' ? annualPrice : monthlyPrice;
  const ofUnits = extraCapacity && { unitPrice: extraCapacity.monthlyPrice };
  const isSample = (samplePrices || extraCapacity?.samplePrices === true) && { samplePrices: true as const };
  return { listPrice: monthlyPrice, price, ...ofUnits, ...isSample };
}

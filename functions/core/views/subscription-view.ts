import * as z from 'zod';
import { featuresOf } from '../accounts/features.ts';
import {
  type Instant,
  InstantSchema,
  type KstDate,
  KstDateSchema,
  kstDateOf,
  startOfKstDay,
} from '../business-calendar.ts';
import { PlanCodeSchema, type Product, ProductSchema } from '../catalog/codes.ts';
import { adminUrlOf, loginUrlOf } from '../catalog/lookups.ts';
import { consolePageUrl } from '../console-pages.ts';
import { freeDaysGivenUp } from '../lifecycle/lifecycle.ts';
import { isOpen, StatusSchema, statusOf } from '../lifecycle/status.ts';
import { startsAt, type WorkItem } from '../lifecycle/work.ts';
import { BillingPlanSchema, type Contract, RenewalSchema } from '../model/contract.ts';
import {
  ReservationSchema,
  type Subscription,
  SubscriptionSchema,
  TrialSchema,
} from '../model/subscription.ts';
import { type Identity, isPartOfBundle, type Tenant } from '../model/tenant.ts';
import { capacitiesOf, ServiceCapacitySchema } from '../usage/capacity.ts';
import type { Seen } from './allowed-actions.ts';
import { AllowedActionSchema, subscriptionActions } from './allowed-actions.ts';
import { shown } from './shown.ts';
import { TermViewSchema, termView } from './term-view.ts';

const TermsSchema = ReservationSchema.omit({ startDate: true }).strict();
const SuspensionSchema = SubscriptionSchema.shape.suspension.unwrap().strict();
const EndedSchema = SubscriptionSchema.shape.ended.unwrap().strict();

/** Every date stands beside its instant (EDGE-T6). */
export const ScheduledChangeSchema = z.strictObject({
  product: ProductSchema,
  type: z.enum(['START_PAID_SERVICE', 'CANCELLATION']),
  effectiveDate: KstDateSchema,
  effectiveAt: InstantSchema,
  /** Of a switch to the paid service. */
  terms: TermsSchema.optional(),
  firstPaidDay: KstDateSchema.optional(),
  freeDaysGivenUp: z.int().min(0).optional(),
  /**
   * The execution that is to apply it: WAITING for the date, STARTING, or DEAD, when none will come. The sweep applies a
   * change whose timer is DEAD.
   */
  timer: z.enum(['WAITING', 'STARTING', 'DEAD']).optional(),
  /** In the place of `timer`: when the execution starts that there is none of yet. */
  timerStartsAt: InstantSchema.optional(),
});
type ScheduledChange = z.infer<typeof ScheduledChangeSchema>;

/** My Product: one subscription about now. */
export const SubscriptionViewSchema = z
  .strictObject({
    product: ProductSchema,
    plan: PlanCodeSchema,
    partOfBundle: z.boolean(),
    status: StatusSchema,
    phase: SubscriptionSchema.shape.phase,
    billingPlan: z.enum(['TRIAL', ...BillingPlanSchema.options]),
    dataStatus: SubscriptionSchema.shape.dataStatus,
    /** Absent when the product began paid. */
    trial: TrialSchema.strict().optional(),
    suspension: SuspensionSchema.optional(),
    /** Present from the first paid day on. */
    firstPaidDay: KstDateSchema.optional(),
    freeDaysGivenUp: z.int().min(0).optional(),
    commitment: TermViewSchema.optional(),
    renewal: RenewalSchema.strict().optional(),
    ended: EndedSchema.optional(),
    scheduledChanges: z.array(ScheduledChangeSchema),
    /** The shared capacity of each service (R105); where it was not read, as in a list, and after the end it is absent. */
    capacity: z.array(ServiceCapacitySchema).optional(),
    accounts: z
      .int()
      .min(0)
      .optional()
      .describe('The accounts that are registered now; absent where `capacity` is.'),
    /** What the plan can do; empty while login is refused. */
    features: z.array(z.string()),
    /** Features that wait for the proof of the domain (R46). */
    limitedFeatures: z.array(z.string()),
    allowedActions: z.array(AllowedActionSchema),
    /** The Admin page (R161) and the login page of the company (R61), while its accounts may log in (R163). */
    adminUrl: z.string().optional(),
    loginUrl: z.string().optional(),
    returnUrl: z
      .string()
      .optional()
      .describe(
        'Where the product is cancelled in the console: the portal’s return of a product leads there.',
      ),
  })
  .meta({ id: 'Subscription' });
export type SubscriptionView = z.infer<typeof SubscriptionViewSchema>;

/** Expects an up-to-date tenant. */
export function subscriptionView(
  tenant: Tenant,
  subscription: Subscription,
  now: Instant,
  { timers, used, group, deployment }: Seen = {},
): SubscriptionView {
  const { product, plan, phase, trial, suspension, ended, dataStatus, contract } = subscription;
  const { features, limited } = featuresOf(tenant, subscription);
  const status = statusOf(tenant, subscription);
  return {
    product,
    plan,
    partOfBundle: isPartOfBundle(tenant, product),
    status,
    phase,
    billingPlan: contract?.billingPlan ?? 'TRIAL',
    dataStatus,
    ...(trial && { trial: shown(TrialSchema, trial) }),
    ...(suspension && { suspension: shown(SuspensionSchema, suspension) }),
    ...(contract && contractView(subscription, contract)),
    ...(ended && { ended: shown(EndedSchema, ended) }),
    scheduledChanges: scheduledChanges(subscription, timers),
    ...(used &&
      phase !== 'ENDED' && {
        capacity: capacitiesOf(subscription, used),
        accounts: used.accounts[product]?.present ?? 0,
      }),
    features,
    limitedFeatures: limited,
    allowedActions: subscriptionActions(tenant, subscription, { group, today: kstDateOf(now), deployment }),
    ...(isOpen(status) && addressesOf(product, tenant.identity)),
    ...(deployment &&
      phase !== 'ENDED' && {
        returnUrl: consolePageUrl(deployment.consoleUrl, tenant.tenantId, { page: 'CANCELLATION', product }),
      }),
  };
}

function addressesOf(product: Product, { companyId }: Identity) {
  const [adminUrl, loginUrl] = [adminUrlOf(product, companyId), loginUrlOf(product, companyId)];
  return { ...(adminUrl !== undefined && { adminUrl }), ...(loginUrl !== undefined && { loginUrl }) };
}

function contractView(
  subscription: Subscription,
  { startDate: firstPaidDay, commitment, renewal }: Contract,
) {
  const paid = { firstPaidDay, freeDaysGivenUp: freeDaysGivenUp(subscription, firstPaidDay) };
  if (!commitment) return paid;
  return { ...paid, commitment: termView(commitment), renewal: shown(RenewalSchema, renewal) };
}

const TIMER_STATES = {
  STARTED: 'WAITING',
  PENDING: 'STARTING',
  // Given up; one that waits to be started has a date instead.
  WAITING: 'DEAD',
  DONE: 'DEAD',
  VOID: 'DEAD',
} as const satisfies Record<WorkItem['state'], ScheduledChange['timer']>;

/** The truth about the execution of a scheduled change: how it is, or when there will be one. */
function timerView(item: WorkItem | undefined): Pick<ScheduledChange, 'timer' | 'timerStartsAt'> {
  const timerStartsAt = item && startsAt(item);
  return timerStartsAt ? { timerStartsAt } : { timer: TIMER_STATES[item?.state ?? 'VOID'] };
}

/** What is scheduled, the next first. */
export function scheduledChanges(subscription: Subscription, work?: readonly WorkItem[]): ScheduledChange[] {
  const { product, reservation, cancellation } = subscription;
  const timerOf = (kind: WorkItem['kind'], dueAt: Instant) => {
    if (!work) return {};
    return timerView(work.find((one) => one.scope === product && one.kind === kind && one.dueAt === dueAt));
  };
  const on = (effectiveDate: KstDate) => ({
    product,
    effectiveDate,
    effectiveAt: startOfKstDay(effectiveDate),
  });
  const changes: ScheduledChange[] = [];
  if (reservation) {
    const { startDate } = reservation;
    changes.push({
      type: 'START_PAID_SERVICE',
      ...on(startDate),
      terms: shown(TermsSchema, reservation),
      firstPaidDay: startDate,
      freeDaysGivenUp: freeDaysGivenUp(subscription, startDate),
      ...timerOf('PAID_SWITCH', startOfKstDay(startDate)),
    });
  }
  if (cancellation) {
    const { date } = cancellation;
    changes.push({ type: 'CANCELLATION', ...on(date), ...timerOf('CANCELLATION', startOfKstDay(date)) });
  }
  return changes;
}

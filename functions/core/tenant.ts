import * as z from 'zod';
import {
  addDays,
  type Instant,
  InstantSchema,
  type KstDate,
  KstDateSchema,
  startOfKstDay,
} from './business-calendar.ts';
import { BundlePlanCodeSchema, PlanCodeSchema, type Product, ProductSchema } from './catalog/codes.ts';
import { TRIAL_DAYS } from './catalog/products.ts';
import { BillingPlanSchema, ContractSchema, RenewalSchema, RenewalTypeSchema } from './contract.ts';
import type { Group } from './groups/group.ts';
import { LANGUAGES } from './language.ts';

/** The free days of a subscription (R3, R4, A2). */
export const TrialSchema = z.strictObject({
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
export const ReservationSchema = z.strictObject({
  billingPlan: BillingPlanSchema,
  plan: PlanCodeSchema,
  startDate: KstDateSchema,
  renewalType: RenewalTypeSchema.optional(),
});
export type Reservation = z.infer<typeof ReservationSchema>;

/** What a cancellation has reset (R131), as it stood: undoing restores nothing by itself (A9). */
const ResetSchema = z.strictObject({
  reservation: ReservationSchema.optional(),
  renewal: RenewalSchema.optional(),
});
export type Reset = z.infer<typeof ResetSchema>;

const CancellationSchema = z.strictObject({
  /** The first day without service. */
  date: KstDateSchema,
  reset: ResetSchema,
});

export const SubscriptionSchema = z.strictObject({
  product: ProductSchema,
  plan: PlanCodeSchema,
  phase: z.enum(['TRIAL', 'PAID', 'ENDED']),
  trial: TrialSchema,
  reservation: ReservationSchema.optional(),
  cancellation: CancellationSchema.optional(),
  /** From the first paid day on; it stays when the subscription ends. */
  contract: ContractSchema.optional(),
  /** Set while login is refused and the data is kept: the trial is over, the grace is not (A1). */
  suspension: z
    .strictObject({ reason: z.literal('TRIAL_ENDED'), since: InstantSchema, graceEndsAt: InstantSchema })
    .optional(),
  ended: z
    .strictObject({
      reason: z.enum(['TRIAL_EXPIRED', 'CANCELED']),
      at: InstantSchema,
      /** Whole won, for an annual plan that was cancelled early (R133). */
      penalty: z.int().min(0),
    })
    .optional(),
  dataStatus: z.enum(['RETAINED', 'DELETION_PENDING', 'DELETED']),
  dataDeletedAt: InstantSchema.optional(),
});
export type Subscription = z.infer<typeof SubscriptionSchema>;

export const OperationSchema = z.strictObject({
  type: z.enum(['PROVISION']),
  status: z.enum(['IN_PROGRESS', 'SUCCEEDED', 'FAILED']),
  /** The tenant's version that started this try: a retry is a new one. */
  version: z.int().min(1),
  startedAt: InstantSchema,
  finishedAt: InstantSchema.optional(),
});
export type Operation = z.infer<typeof OperationSchema>;

/** The values that no two companies share, in normal form (R34-R37). */
export const IdentitySchema = z.strictObject({
  companyId: z.string().optional(),
  domainName: z.string().optional(),
  groupName: z.string().optional(),
});
export type Identity = z.infer<typeof IdentitySchema>;

/**
 * One company as a customer: the aggregate, one item and one version, for every rule across its products.
 * It holds no personal data: that stands in the profile.
 */
export const TenantSchema = z.strictObject({
  tenantId: z.string(),
  ownerSub: z.string(),
  version: z.int().min(1),
  createdAt: InstantSchema,
  identity: IdentitySchema,
  domainOwnership: z.enum(['NOT_NEEDED', 'UNPROVEN', 'PROVEN']),
  bundle: z.strictObject({ plan: BundlePlanCodeSchema }).optional(),
  /** What the set-up of the bundle linked (R56-R59), as it stands. */
  integrations: z.array(z.string()),
  subscriptions: z.partialRecord(ProductSchema, SubscriptionSchema),
  operation: OperationSchema,
  /** The group of companies that it belongs to (R143), and the first day on which it does no more. */
  group: z.strictObject({ groupId: z.string(), until: KstDateSchema.optional() }).optional(),
  /** Who is billed from each of these days on: whichever company is the group's main one on the day, or itself (R146). */
  billedTo: z.array(z.strictObject({ from: KstDateSchema, groupId: z.string().optional() })).optional(),
});
export type Tenant = z.infer<typeof TenantSchema>;

/** The one place of personal data of a tenant, beside its account and member items. */
export const ProfileSchema = z.strictObject({
  tenantId: z.string(),
  /** Rises with every change: a change made to an older reading is refused. */
  revision: z.int().min(1),
  adminId: z.string(),
  notificationEmail: z.string(),
  language: z.enum(LANGUAGES),
  timeZone: z.string(),
  country: z.literal('KR'),
  companyName: z.string().optional(),
  companyPhone: z.string().optional(),
  platform: z.enum(['VPC', 'CLASSIC']).optional(),
  /** The last product and its data are gone: nothing personal is left here. */
  erased: z.literal(true).optional(),
});
export type Profile = z.infer<typeof ProfileSchema>;

/** A tenant as it is loaded: what decisions are made on. */
export interface StoredTenant {
  readonly tenant: Tenant;
  readonly profile: Profile;
  /** Of a tenant that is or was in one: its item, without which nothing is decided. */
  readonly group?: Group | undefined;
}

/** In the order of the catalog, whatever order the store keeps. */
export function subscriptionsOf(tenant: Tenant): Subscription[] {
  return ProductSchema.options.flatMap((product) => tenant.subscriptions[product] ?? []);
}

/** When an unpaid subscription ends or is suspended next: at the end of its trial, or of the grace after it (A1). */
export const trialEndsAt = ({ trial, suspension }: Subscription): Instant =>
  suspension?.graceEndsAt ?? trial.expiresAt;

/** Whether nothing of the tenant is subscribed any more; expects a settled tenant. */
export const hasEnded = (tenant: Tenant): boolean =>
  subscriptionsOf(tenant).every(({ phase }) => phase === 'ENDED');
/** Whether nothing of the tenant's data is left. */
export const isDeleted = (tenant: Tenant): boolean =>
  subscriptionsOf(tenant).every(({ dataStatus }) => dataStatus === 'DELETED');

export const isPartOfBundle = ({ bundle }: Tenant, product: Product): boolean =>
  bundle !== undefined && product !== 'WORKBOX';

export function withSubscription(tenant: Tenant, subscription: Subscription): Tenant {
  return { ...tenant, subscriptions: { ...tenant.subscriptions, [subscription.product]: subscription } };
}

/** `adminId@domain.com` or `adminId@group` (R49, R50). A tenant has a domain or a group name, never neither. */
export function loginIdOf(accountId: string, { domainName, groupName }: Identity): string {
  const realm = domainName ?? groupName;
  if (realm === undefined) throw new Error('a tenant has neither a domain nor a group name');
  return `${accountId}@${realm}`;
}

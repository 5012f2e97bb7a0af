import * as z from 'zod';
import {
  earliest,
  InstantSchema,
  type KstDate,
  KstDateSchema,
  type KstMonth,
  KstMonthSchema,
} from '../business-calendar.ts';
import { BundlePlanCodeSchema, PlanCodeSchema, type Product, ProductSchema } from '../catalog/codes.ts';
import { graceDaysOf } from '../catalog/lookups.ts';
import { LANGUAGES } from '../language.ts';
import { present } from '../present.ts';
import { stored } from '../stored.ts';
import type { CashReceipt } from './cash-receipt.ts';
import { ContractSchema } from './contract.ts';
import type { Deployment } from './deployment.ts';
import { DomainVerificationSchema } from './domain-proof.ts';
import type { Group } from './group.ts';
import { BillingProfileSchema, PaymentKindsSchema, PaymentMarkSchema } from './payment-method.ts';
import { AcceptedPenaltySchema, type Subscription, SubscriptionSchema } from './subscription.ts';
import type { UsageDays, UsageHead } from './usage.ts';

/** What the tenant is to have once the operation has succeeded; nothing personal, nothing secret. */
const OperationTargetSchema = stored({
  /** From this day on its plans count, whenever the services were ready (F32). */
  requestedOn: KstDateSchema,
  parts: z
    .array(
      stored({
        product: ProductSchema,
        plan: PlanCodeSchema,
        /** The product is new: it is set up, and nobody can use it until that has succeeded. */
        begins: z.literal(true).optional(),
      }),
    )
    .min(1),
  bundlePlan: BundlePlanCodeSchema.optional(),
  /** Takes the place of the group name, under which the higher plan cannot stand (F31). */
  domainName: z.string().optional(),
  /** Who sets the first password of the accounts (R97). */
  initialPassword: z.enum(['USER', 'ADMIN']).optional(),
  /**
   * What the company has decided since a try failed stands: only what begins is set up (EDGE-C5, EDGE-G8, A35). Of one that
   * is over: it came too late, and had no effect.
   */
  isOvertaken: z.literal(true).optional(),
});
export type OperationTarget = z.infer<typeof OperationTargetSchema>;

export const OperationSchema = stored({
  type: z.enum(['PROVISION', 'ADD_PRODUCT', 'UPGRADE', 'SWITCH_TO_BUNDLE']),
  status: z.enum(['IN_PROGRESS', 'SUCCEEDED', 'FAILED']),
  /** Absent for PROVISION, which sets up all that was requested. */
  target: OperationTargetSchema.optional(),
  /** The tenant's version that started this try: a retry is a new one. */
  version: z.int().min(1),
  startedAt: InstantSchema,
  finishedAt: InstantSchema.optional(),
  /** The worst that the company was told of it: it stays through every further try, so that it is told once. */
  trouble: z.enum(['DELAYED', 'FAILED']).optional(),
});
export type Operation = z.infer<typeof OperationSchema>;

/** The values that no two companies share, in normal form (R34-R37). */
export const IdentitySchema = stored({
  companyId: z.string().optional(),
  domainName: z.string().optional(),
  groupName: z.string().optional(),
});
export type Identity = z.infer<typeof IdentitySchema>;

/**
 * One company as a customer: the aggregate, one item and one version, for every rule across its products.
 * It holds no personal data: that stands in the profile.
 */
export const TenantSchema = stored({
  tenantId: z.string(),
  ownerSub: z.string(),
  version: z.int().min(1),
  createdAt: InstantSchema,
  identity: IdentitySchema,
  domainOwnership: z.enum(['NOT_NEEDED', 'UNPROVEN', 'PROVEN']),
  /** From the first request for the proof until it is there (R46, F27). */
  domainVerification: DomainVerificationSchema.optional(),
  /** Domains that it had before: they stay its own (F30). */
  secondaryDomains: z.array(z.string()).optional(),
  /** Of these, the ones that it had proven. */
  provenDomains: z.array(z.string()).optional(),
  /** Products whose free trial customer support has given back. */
  releasedTrials: z.array(ProductSchema).optional(),
  /** When its domain or group name was last changed (F22, F30). */
  renamedAt: InstantSchema.optional(),
  bundle: stored({ plan: BundlePlanCodeSchema }).optional(),
  /** What the set-up of the bundle linked (R56-R59), as it stands. */
  integrations: z.array(z.string()),
  subscriptions: z.partialRecord(ProductSchema, SubscriptionSchema),
  /** Of products that ended and were subscribed anew: what was billed by them stays on the bills. */
  formerContracts: z.array(
    stored({
      product: ProductSchema,
      contract: ContractSchema,
      endedOn: KstDateSchema.describe('The first day without service.'),
      acceptedPenalty: AcceptedPenaltySchema.optional(),
    }),
  ),
  operation: OperationSchema,
  /** When what they are to serve the company with last changed, while the services have not been told it. */
  settingsDue: InstantSchema.optional(),
  /** Accounts with an older password must set a new one, except for the top administrator (R139, R140). */
  passwordsValidFrom: InstantSchema.optional(),
  /** The group of companies that it belongs to (R143), and the first day on which it does no more. */
  group: stored({ groupId: z.string(), until: KstDateSchema.optional() }).optional(),
  /** Who is billed from each of these days on: whichever company is the group's main one on the day, or itself (R146). */
  billedTo: z.array(stored({ from: KstDateSchema, groupId: z.string().optional() })).optional(),
  /** That there is a payment method, and how long; the method itself stands in the profile (R114). */
  paymentMethod: PaymentMarkSchema.optional(),
  /** Of which kind it was in which month: what was paid by card gets no cash receipt (R117). */
  paymentKinds: PaymentKindsSchema.optional(),
  /** Mails to the notification address come back, or its reader marks them as spam; gone when it changes or takes one. */
  addressTrouble: stored({ kind: z.enum(['BOUNCES', 'COMPLAINS']), since: InstantSchema }).optional(),
  /** The months whose cash receipts wait for a result: lost with the personal data (R117). */
  awaitedReceipts: z.array(KstMonthSchema).optional(),
  /** The months whose bills finance has told to be overdue, oldest first (F33). */
  overdueBills: z.array(KstMonthSchema).min(1).optional(),
});
export type Tenant = z.infer<typeof TenantSchema>;

/** The one place of personal data of a tenant, beside its account and account items. */
export const ProfileSchema = stored({
  tenantId: z.string(),
  /** Rises with every change: a change made to an older reading is refused. */
  revision: z.int().min(1),
  adminId: z.string(),
  notificationEmail: z.string(),
  /** When it was last changed. */
  notificationEmailSince: InstantSchema.optional(),
  language: z.enum(LANGUAGES),
  timeZone: z.string(),
  country: z.literal('KR'),
  companyName: z.string().optional(),
  companyPhone: z.string().optional(),
  platform: z.enum(['VPC', 'CLASSIC']).optional(),
  billing: BillingProfileSchema.optional(),
  /** The last product and its data are gone: nothing personal is left here. */
  erased: z.literal(true).optional(),
});
export type Profile = z.infer<typeof ProfileSchema>;

export const cashReceiptOf = ({ billing }: Profile, month: KstMonth): CashReceipt | undefined =>
  billing?.cashReceipts?.find((receipt) => receipt.month === month);

/** A tenant as it is shown. */
export interface KnownTenant {
  readonly tenant: Tenant;
  readonly profile: Profile;
  /** Undefined before the first account is registered. */
  readonly usageHead: UsageHead | undefined;
  /** Of a tenant that is or was in one: its item, without which nothing is decided. */
  readonly group?: Group | undefined;
  /** Where it was not read, nothing depends on it. */
  readonly deployment?: Deployment | undefined;
}

/** A tenant as decisions are made on it, with the days that an early end would be charged by. */
export interface StoredTenant extends KnownTenant {
  readonly usage: UsageDays;
}

/** In the order of the catalog, whatever order the store keeps. */
export function subscriptionsOf(tenant: Tenant): Subscription[] {
  return ProductSchema.options.flatMap((product) => tenant.subscriptions[product] ?? []);
}

/** Whether this try of an operation is at work: `version` names it. */
export const isRunning = (operation: Operation, version: number): boolean =>
  operation.status === 'IN_PROGRESS' && operation.version === version;

/** Whether the product was ever set up: nothing of it can be used or changed before. */
export function isSetUp({ operation: { type, status, target } }: Tenant, product: Product): boolean {
  if (status === 'SUCCEEDED') return true;
  if (type === 'PROVISION') return false;
  return !target?.parts.some((part) => part.product === product && part.begins);
}

/**
 * The first day of a commitment that an early end might be charged by, or undefined. A reserved one counts: it may have
 * begun when the timers are late.
 */
export function committedSince(tenant: Tenant): KstDate | undefined {
  const starts = subscriptionsOf(tenant).flatMap(({ contract, reservation, dataStatus }) => {
    if (dataStatus === 'DELETED') return [];
    const reserved = reservation?.billingPlan === 'ANNUAL' ? reservation.startDate : undefined;
    return contract?.commitment?.startDate ?? reserved ?? [];
  });
  return earliest(starts);
}

/** Whether nothing of the tenant is subscribed any more; expects an up-to-date tenant. */
export const hasEnded = (tenant: Tenant): boolean =>
  subscriptionsOf(tenant).every(({ phase }) => phase === 'ENDED');
/** Whether nothing of the tenant's data is left. */
export const isDeleted = (tenant: Tenant): boolean =>
  subscriptionsOf(tenant).every(({ dataStatus }) => dataStatus === 'DELETED');

/** The bundle that the product is a part of. */
export const bundleOf = ({ bundle }: Tenant, product: Product): Tenant['bundle'] =>
  product === 'WORKBOX' ? undefined : bundle;
export const isPartOfBundle = (tenant: Tenant, product: Product): boolean =>
  bundleOf(tenant, product) !== undefined;

/** Days of grace after a trial that ends now: those of the bundle while the product is a part of it (A1). */
export const graceDaysIn = (tenant: Tenant, product: Product): number =>
  graceDaysOf(product, isPartOfBundle(tenant, product));

export function withSubscription(tenant: Tenant, subscription: Subscription): Tenant {
  return { ...tenant, subscriptions: { ...tenant.subscriptions, [subscription.product]: subscription } };
}

/** What a company is called where it is spoken to: its name where it has told one, else one that it has claimed. */
export const companyCalled = (
  { companyName }: Pick<Profile, 'companyName'>,
  { companyId, domainName, groupName }: Identity,
): string | undefined => companyName ?? companyId ?? domainName ?? groupName;

/** `adminId@domain.com` or `adminId@group` (R49, R50). A tenant has a domain or a group name, never neither. */
export function loginIdOf(accountId: string, { domainName, groupName }: Identity): string {
  const realm = present(domainName ?? groupName, 'a tenant has neither a domain nor a group name');
  return `${accountId}@${realm}`;
}

/** Another address, or one that takes mails again. */
export function withoutAddressTrouble({ addressTrouble: _, ...tenant }: Tenant): Tenant {
  return tenant;
}

import * as z from 'zod';
import { type Instant, InstantSchema, kstDateOf } from '../business-calendar.ts';
import { BundlePlanCodeSchema, ProductSchema } from '../catalog/codes.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { hasLapsed, renewalsDroppedBy } from '../lifecycle/operation.ts';
import {
  IdentitySchema,
  loginIdOf,
  OperationSchema,
  type OperationTarget,
  type Profile,
  ProfileSchema,
  subscriptionsOf,
  type Tenant,
} from '../model/tenant.ts';
import { AlertSchema, alertsOf } from './alerts.ts';
import type { Seen } from './allowed-actions.ts';
import { AllowedActionSchema, allowedActions } from './allowed-actions.ts';
import { DomainViewSchema, domainView } from './domain-view.ts';
import { TenantGroupSchema, tenantGroupView } from './groups/group-view.ts';
import { shown } from './shown.ts';
import { SubscriptionViewSchema, subscriptionView } from './subscription-view.ts';

const target = OperationSchema.shape.target.unwrap();
const TargetPartSchema = target.shape.parts.element.strict();
const TargetSchema = target.extend({ parts: z.array(TargetPartSchema).min(1) }).strict();
const OperationViewSchema = OperationSchema.omit({ version: true })
  .extend({
    /** LAPSED: a plan change that is over without an effect, as what it was for had ended or was decided otherwise. */
    status: z.enum([...OperationSchema.shape.status.options, 'LAPSED']),
    target: TargetSchema.optional(),
    /** Products whose chosen change of plan at the renewal will be dropped: it is not above the new plan (EDGE-G3). */
    dropsRenewalOf: z.array(ProductSchema).optional(),
  })
  .strict();

/** A tenant as answers show it: about now, with what may be done next. It holds no personal data. */
export const TenantViewSchema = z
  .strictObject({
    tenantId: z.string(),
    version: z.int(),
    createdAt: InstantSchema,
    ...IdentitySchema.shape,
    ...DomainViewSchema.shape,
    bundle: z.strictObject({ plan: BundlePlanCodeSchema }).optional(),
    operation: OperationViewSchema,
    subscriptions: z.array(SubscriptionViewSchema),
    integrations: z.array(z.string()),
    group: TenantGroupSchema.optional(),
    alerts: z.array(AlertSchema),
    allowedActions: z.array(AllowedActionSchema),
  })
  .meta({ id: 'Tenant' });
export type TenantView = z.infer<typeof TenantViewSchema>;

const ProfileViewSchema = ProfileSchema.omit({ tenantId: true, erased: true, revision: true, billing: true })
  .extend({ loginId: z.string() })
  .strict()
  .meta({ id: 'Profile' });

export const TenantWithProfileSchema = TenantViewSchema.extend({
  /** Absent once it was erased with the last product. */
  profile: ProfileViewSchema.optional(),
}).meta({
  id: 'TenantWithProfile',
});

export function tenantView(stored: Tenant, now: Instant, seen: Seen = {}): TenantView {
  const { tenant } = applyDue(stored, now);
  const { tenantId, version, createdAt, identity, bundle, integrations } = tenant;
  return {
    tenantId,
    version,
    createdAt,
    ...shown(IdentitySchema, identity),
    ...domainView(tenant),
    ...(bundle && { bundle: { plan: bundle.plan } }),
    operation: operationView(tenant),
    subscriptions: subscriptionsOf(tenant).map((subscription) =>
      subscriptionView(tenant, subscription, now, seen),
    ),
    integrations,
    ...tenantGroupView(seen.group, tenantId, now),
    alerts: alertsOf(tenant, seen, kstDateOf(now)),
    allowedActions: allowedActions(tenant, now, seen),
  };
}

/** The tenant with its profile and the login ID of its top administrator (R49): personal, for its owner's eyes. */
export function tenantWithProfile(
  stored: Tenant,
  profile: Profile,
  now: Instant,
  seen: Seen = {},
): z.infer<typeof TenantWithProfileSchema> {
  const view = tenantView(stored, now, seen);
  if (profile.erased) return view;
  const loginId = loginIdOf(profile.adminId, stored.identity);
  return { ...view, profile: shown(ProfileViewSchema, { ...profile, loginId }) };
}

function operationView(tenant: Tenant): TenantView['operation'] {
  const { operation } = tenant;
  const dropsRenewalOf = operation.status === 'SUCCEEDED' ? [] : renewalsDroppedBy(tenant);
  const asked = operation.target && { target: targetView(operation.target) };
  return {
    ...shown(OperationSchema.omit({ version: true }), operation),
    ...(hasLapsed(operation) && { status: 'LAPSED' as const }),
    ...asked,
    ...(dropsRenewalOf.length > 0 && { dropsRenewalOf }),
  };
}

const targetView = (asked: OperationTarget): OperationTarget => ({
  ...shown(TargetSchema, asked),
  parts: asked.parts.map((part) => shown(TargetPartSchema, part)),
});

import * as z from 'zod';
import { type Instant, InstantSchema } from '../business-calendar.ts';
import { BundlePlanCodeSchema, ProductSchema } from '../catalog/codes.ts';
import { applyDue } from '../lifecycle/apply-due.ts';
import { renewalsDroppedBy } from '../lifecycle/operation.ts';
import {
  IdentitySchema,
  loginIdOf,
  OperationSchema,
  type Profile,
  ProfileSchema,
  subscriptionsOf,
  type Tenant,
} from '../model/tenant.ts';
import { AlertSchema, alertsOf } from './alerts.ts';
import type { Seen } from './allowed-actions.ts';
import { AllowedActionSchema, allowedActions } from './allowed-actions.ts';
import { DomainViewSchema, domainView } from './domain-view.ts';
import { TenantGroupSchema, tenantGroupView } from './group-view.ts';
import { SubscriptionViewSchema, subscriptionView } from './subscription-view.ts';

const OperationViewSchema = OperationSchema.omit({ version: true }).extend({
  /** Products whose chosen change of plan at the renewal will be dropped: it is not above the new plan (EDGE-G3). */
  dropsRenewalOf: z.array(ProductSchema).optional(),
});

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

const ProfileViewSchema = ProfileSchema.omit({ tenantId: true, erased: true, revision: true })
  .extend({ loginId: z.string() })
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
    ...identity,
    ...domainView(tenant),
    ...(bundle && { bundle }),
    operation: operationView(tenant),
    subscriptions: subscriptionsOf(tenant).map((subscription) =>
      subscriptionView(tenant, subscription, now, seen),
    ),
    integrations,
    ...tenantGroupView(seen.group, tenantId, now),
    alerts: alertsOf(tenant, seen),
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
  const { tenantId: _, erased: __, revision: ___, ...shown } = profile;
  const loginId = loginIdOf(profile.adminId, stored.identity);
  return { ...view, profile: { ...shown, loginId } };
}

function operationView(tenant: Tenant): TenantView['operation'] {
  const { version: _, ...operation } = tenant.operation;
  const dropsRenewalOf = operation.status === 'SUCCEEDED' ? [] : renewalsDroppedBy(tenant);
  return { ...operation, ...(dropsRenewalOf.length > 0 && { dropsRenewalOf }) };
}

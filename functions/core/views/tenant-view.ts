import * as z from 'zod';
import { type Instant, InstantSchema } from '../business-calendar.ts';
import { BundlePlanCodeSchema } from '../catalog/codes.ts';
import { settle } from '../settle.ts';
import {
  IdentitySchema,
  isLive,
  loginIdOf,
  OperationSchema,
  type Profile,
  ProfileSchema,
  subscriptionsOf,
  type Tenant,
} from '../tenant.ts';
import type { WorkItem } from '../work.ts';
import { AllowedActionSchema, allowedActions } from './allowed-actions.ts';
import { SubscriptionViewSchema, subscriptionView } from './subscription-view.ts';

const AlertSchema = z.strictObject({ code: z.string(), message: z.string(), fix: z.string() });

/** A tenant as answers show it: about now, with what may be done next. It holds no personal data. */
export const TenantViewSchema = z
  .strictObject({
    tenantId: z.string(),
    version: z.int(),
    createdAt: InstantSchema,
    ...IdentitySchema.shape,
    bundle: z.strictObject({ plan: BundlePlanCodeSchema }).optional(),
    operation: OperationSchema.omit({ version: true }),
    subscriptions: z.array(SubscriptionViewSchema),
    integrations: z.array(z.string()),
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

export function tenantView(stored: Tenant, now: Instant, work?: readonly WorkItem[]): TenantView {
  const { tenant } = settle(stored, now);
  const { tenantId, version, createdAt, identity, bundle, operation, integrations } = tenant;
  const { version: _, ...shownOperation } = operation;
  return {
    tenantId,
    version,
    createdAt,
    ...identity,
    ...(bundle && { bundle }),
    operation: shownOperation,
    subscriptions: subscriptionsOf(tenant).map((subscription) =>
      subscriptionView(tenant, subscription, work),
    ),
    integrations,
    alerts: alertsOf(tenant),
    allowedActions: allowedActions(tenant),
  };
}

/** The tenant with its profile and the login ID of its top administrator (R49): personal, for its owner's eyes. */
export function tenantWithProfile(
  stored: Tenant,
  profile: Profile,
  now: Instant,
  work?: readonly WorkItem[],
): z.infer<typeof TenantWithProfileSchema> {
  const view = tenantView(stored, now, work);
  if (profile.erased) return view;
  const { tenantId: _, erased: __, revision: ___, ...shown } = profile;
  const loginId = loginIdOf(profile.adminId, stored.identity);
  return { ...view, profile: { ...shown, loginId } };
}

function alertsOf(tenant: Tenant): TenantView['alerts'] {
  const unproven = tenant.domainOwnership === 'UNPROVEN' && isLive(tenant.subscriptions.NAVER_WORKS);
  const failed = tenant.operation.status === 'FAILED';
  return [
    ...(unproven
      ? [
          {
            code: 'DOMAIN_UNPROVEN',
            message: 'Until the ownership of the domain is confirmed, NAVER WORKS does not work normally.',
            fix: 'Publish the TXT record of the domain guide.',
          },
        ]
      : []),
    ...(failed
      ? [
          {
            code: 'SETUP_FAILED',
            message:
              'The set-up could not be completed. Customer support has been told and will start it again.',
            fix: 'Wait, or contact customer support with the tenant ID.',
          },
        ]
      : []),
  ];
}

import * as z from 'zod';
import { type Instant, InstantSchema, kstDateOf } from '../business-calendar.ts';
import { BundlePlanCodeSchema } from '../catalog/codes.ts';
import type { Group } from '../groups/group.ts';
import { settle } from '../settle.ts';
import {
  IdentitySchema,
  loginIdOf,
  OperationSchema,
  type Profile,
  ProfileSchema,
  type Subscription,
  subscriptionsOf,
  type Tenant,
} from '../tenant.ts';
import type { WorkItem } from '../work.ts';
import { AllowedActionSchema, allowedActions } from './allowed-actions.ts';
import { TenantGroupSchema, tenantGroupView } from './group-view.ts';
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

/** What answers show beside the tenant itself, where it was read. */
export interface Beside {
  readonly group?: Group | undefined;
  readonly timers?: readonly WorkItem[] | undefined;
}

export function tenantView(stored: Tenant, now: Instant, { group, timers }: Beside = {}): TenantView {
  const { tenant } = settle(stored, now);
  const groupToday = { group, today: kstDateOf(now) };
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
      subscriptionView(tenant, subscription, groupToday, timers),
    ),
    integrations,
    ...tenantGroupView(group, tenantId, now),
    alerts: alertsOf(tenant),
    allowedActions: allowedActions(tenant),
  };
}

/** The tenant with its profile and the login ID of its top administrator (R49): personal, for its owner's eyes. */
export function tenantWithProfile(
  stored: Tenant,
  profile: Profile,
  now: Instant,
  beside?: Beside,
): z.infer<typeof TenantWithProfileSchema> {
  const view = tenantView(stored, now, beside);
  if (profile.erased) return view;
  const { tenantId: _, erased: __, revision: ___, ...shown } = profile;
  const loginId = loginIdOf(profile.adminId, stored.identity);
  return { ...view, profile: { ...shown, loginId } };
}

const isLive = (subscription: Subscription | undefined): boolean =>
  subscription !== undefined && subscription.phase !== 'ENDED';

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

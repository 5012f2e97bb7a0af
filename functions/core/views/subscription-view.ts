import * as z from 'zod';
import { InstantSchema, KstDateSchema } from '../business-calendar.ts';
import { PlanCodeSchema, ProductSchema } from '../catalog/codes.ts';
import { adminUrlOf, loginUrlOf, planOf } from '../catalog/lookups.ts';
import { type Subscription, type Tenant, TrialSchema } from '../tenant.ts';

/** My Product: one subscription about now. */
export const SubscriptionViewSchema = z
  .strictObject({
    product: ProductSchema,
    plan: PlanCodeSchema,
    partOfBundle: z.boolean(),
    status: z.enum(['PROVISIONING', 'TRIALING', 'ACTIVE', 'SUSPENDED', 'CANCELED']),
    phase: z.enum(['TRIAL', 'PAID', 'ENDED']),
    billingPlan: z.enum(['TRIAL', 'MONTHLY', 'ANNUAL']),
    dataStatus: z.enum(['RETAINED', 'DELETION_PENDING', 'DELETED']),
    trial: TrialSchema,
    suspension: z
      .strictObject({ reason: z.literal('TRIAL_ENDED'), since: InstantSchema, graceEndsAt: InstantSchema })
      .optional(),
    ended: z.strictObject({ reason: z.string(), at: InstantSchema }).optional(),
    scheduledChanges: z.array(
      z.strictObject({
        type: z.enum(['START_PAID_SERVICE', 'CANCELLATION']),
        effectiveDate: KstDateSchema,
        effectiveAt: InstantSchema,
      }),
    ),
    features: z.array(z.string()).describe('What the plan can do; empty while login is refused.'),
    limitedFeatures: z.array(z.string()).describe('Features that wait for the proof of the domain.'),
    adminUrl: z.string().optional().describe('The Admin page.'),
    loginUrl: z.string().optional().describe('The login page, where the company has one of its own.'),
  })
  .meta({ id: 'Subscription' });
export type SubscriptionView = z.infer<typeof SubscriptionViewSchema>;

/** Expects a settled tenant. */
export function subscriptionView(tenant: Tenant, subscription: Subscription): SubscriptionView {
  const { product, plan, phase, trial, suspension, ended, dataStatus } = subscription;
  const status = statusOf(tenant, subscription);
  const features = status === 'TRIALING' ? planOf(product, plan).features : [];
  const waitsForProof = product === 'NAVER_WORKS' && tenant.domainOwnership === 'UNPROVEN';
  const { companyId } = tenant.identity;
  const [adminUrl, loginUrl] = [adminUrlOf(product, companyId), loginUrlOf(product, companyId)];
  return {
    product,
    plan,
    partOfBundle: tenant.bundle !== undefined && product !== 'WORKBOX',
    status,
    phase,
    billingPlan: 'TRIAL',
    dataStatus,
    trial,
    ...(suspension && { suspension }),
    ...(ended && { ended }),
    scheduledChanges: [],
    features: waitsForProof ? [] : [...features],
    limitedFeatures: waitsForProof ? [...features] : [],
    ...(adminUrl !== undefined && { adminUrl }),
    ...(loginUrl !== undefined && { loginUrl }),
  };
}

function statusOf({ operation }: Tenant, { phase, suspension }: Subscription): SubscriptionView['status'] {
  if (phase === 'ENDED') return 'CANCELED';
  if (suspension) return 'SUSPENDED';
  return operation.status === 'SUCCEEDED' ? 'TRIALING' : 'PROVISIONING';
}

import * as z from 'zod';
import { type Instant, InstantSchema } from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { applyMergePatch, type MergePatch, mergePatchOf } from '../merge-patch.ts';
import { type StoredTenant, type Tenant, TenantSchema } from '../model/tenant.ts';
import { detailsOf, type EventDetails } from './event-details.ts';

export const EVENT_TYPES = [
  'TRIAL_REQUESTED',
  'SETUP_COMPLETED',
  'SETUP_FAILED',
  'SETUP_RETRIED',
  'PROFILE_CHANGED',
  'TRIAL_SUSPENDED',
  'TRIAL_ENDED',
  'GRACE_ENDED',
  'PAID_SWITCH_RESERVED',
  'PAID_SWITCH_CHANGED',
  'PAID_SWITCH_DROPPED',
  'PAID_SERVICE_STARTED',
  'RENEWAL_CHANGED',
  'CONTRACT_RENEWED',
  'CAPACITY_CHANGED',
  'CANCELLATION_SCHEDULED',
  'CANCELLATION_UNDONE',
  'SUBSCRIPTION_CANCELED',
  'DATA_DELETED',
  'TIMERS_RENEWED',
  'MAIL_RETRIED',
  'ACCOUNT_PASSWORD_RESET',
  'PAID_SERVICE_REQUESTED',
  'UPGRADE_REQUESTED',
  'UPGRADE_COMPLETED',
  'UPGRADE_FAILED',
  'UPGRADE_RETRIED',
  'BUNDLE_SWITCH_REQUESTED',
  'BUNDLE_SWITCH_COMPLETED',
  'BUNDLE_SWITCH_FAILED',
  'BUNDLE_SWITCH_RETRIED',
  'RENEWAL_DROPPED',
  'SETTINGS_APPLIED',
  'DOMAIN_CHANGED',
  'GROUP_NAME_CHANGED',
  'DOMAIN_CHECK_STARTED',
  'DOMAIN_PROVEN',
  'DOMAIN_CHECK_FAILED',
  'GROUP_FORMED',
  'GROUP_JOINED',
  'GROUP_LEFT',
  'GROUP_MAIN_CHANGED',
  'GROUP_CARDS_SET',
  'GROUP_CHART_SAVED',
  'GROUP_DISSOLVED',
  'GROUP_DISSOLUTION_UNDONE',
] as const;

/** Who did it: the customer's account, customer support, or the service itself on a planned date. */
export const ActorSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('CUSTOMER'), sub: z.string() }),
  z.strictObject({ type: z.literal('SUPPORT'), sub: z.string() }),
  z.strictObject({ type: z.literal('SYSTEM') }),
]);
export type Actor = z.infer<typeof ActorSchema>;

/**
 * What happened, who did it, when and why. The events of a tenant, in the order of version and number, replay to its
 * snapshot: `changes` is the merge patch (RFC 7396) of the step. An event holds no personal data.
 */
export const EventSchema = z.strictObject({
  tenantId: z.string(),
  /** Who may read it, so that reading events needs no second read. */
  ownerSub: z.string(),
  version: z.int().min(1),
  number: z.int().min(1),
  type: z.enum(EVENT_TYPES),
  actor: ActorSchema,
  product: ProductSchema.optional(),
  /** When it was written down. */
  recordedAt: InstantSchema,
  /** When it took effect: the planned instant, however late the timer was. */
  effectiveAt: InstantSchema,
  /** For an event of the profile: the names of the fields, not their values. */
  fields: z.array(z.string()).optional(),
  /** What was chosen or what came of it: dates, plans, whole won. */
  details: z.record(z.string(), z.union([z.string(), z.int()])).optional(),
  changes: z.record(z.string(), z.unknown()),
});
export type DomainEvent = z.infer<typeof EventSchema>;

/** One step of a decision: the state after it and what to call it. */
export interface Step {
  readonly type: DomainEvent['type'];
  readonly after: Tenant;
  readonly effectiveAt: Instant;
  readonly actor: Actor;
  readonly product?: DomainEvent['product'];
  readonly fields?: string[];
  /** What the subscription does not tell. */
  readonly details?: EventDetails;
}

/** The events of one commit: the steps from the stored tenant (none for a new one) to its next version. */
export function eventsOf(
  stored: Pick<StoredTenant, 'tenant' | 'usage'> | undefined,
  steps: readonly Step[],
  version: number,
  now: Instant,
): DomainEvent[] {
  let known: object = stored?.tenant ?? {};
  return steps.map(({ after, type, effectiveAt, actor, product, fields, details: told }, index) => {
    const next = { ...after, version };
    const changes = mergePatchOf(known, next);
    known = next;
    const details = told ?? (product && detailsOf(type, after.subscriptions[product], stored?.usage ?? []));
    const named = { ...(product && { product }), ...(fields && { fields }), ...(details && { details }) };
    return {
      tenantId: after.tenantId,
      ownerSub: after.ownerSub,
      version,
      number: index + 1,
      type,
      actor,
      ...named,
      recordedAt: now,
      effectiveAt,
      changes,
    };
  });
}

/** The snapshot that the events tell: the audit's check of the table. */
export function replay(events: readonly DomainEvent[]): Tenant {
  return TenantSchema.parse(
    events.reduce<MergePatch>((state, event) => applyMergePatch(state, event.changes), {}),
  );
}

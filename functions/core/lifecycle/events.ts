import * as z from 'zod';
import { type Instant, InstantSchema } from '../business-calendar.ts';
import { ProductSchema } from '../catalog/codes.ts';
import { applyMergePatch, type MergePatch, mergePatchOf } from '../merge-patch.ts';
import { EVENT_TYPES, type EventType } from '../model/event-types.ts';
import { type StoredTenant, type Tenant, TenantSchema } from '../model/tenant.ts';
import { stored } from '../stored.ts';
import { detailsOf, type EventDetails } from './event-details.ts';

/** Who did it: the customer's account, customer support, the finance system, or the service itself on a planned date. */
export const ActorSchema = z.discriminatedUnion('type', [
  stored({ type: z.literal('CUSTOMER'), sub: z.string() }),
  stored({ type: z.literal('SUPPORT'), sub: z.string() }),
  stored({ type: z.literal('FINANCE'), sub: z.string() }),
  stored({ type: z.literal('SYSTEM') }),
]);
export type Actor = z.infer<typeof ActorSchema>;

/**
 * What happened, who did it, when and why. The events of a tenant, in the order of version and number, replay to its
 * snapshot: `changes` is the merge patch (RFC 7396) of the step. An event holds no personal data.
 */
export const EventSchema = stored({
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
  readonly type: EventType;
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

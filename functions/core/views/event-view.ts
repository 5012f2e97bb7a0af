import type * as z from 'zod';
import { type DomainEvent, EventSchema } from '../lifecycle/events.ts';

/** An event as its readers see it: how it changed the snapshot is our business. */
export const EventViewSchema = EventSchema.omit({ changes: true, tenantId: true, ownerSub: true }).meta({
  id: 'DomainEvent',
});

export function eventView({
  changes: _,
  tenantId: __,
  ownerSub: ___,
  ...event
}: DomainEvent): z.infer<typeof EventViewSchema> {
  return event;
}

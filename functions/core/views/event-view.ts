import * as z from 'zod';
import { type Actor, ActorSchema, type DomainEvent, EventSchema } from '../lifecycle/events.ts';
import { shown } from './shown.ts';

const [customer, support, finance, system] = ActorSchema.options;

/** An event as its readers see it: how it changed the snapshot is our business. */
export const EventViewSchema = EventSchema.omit({ changes: true, tenantId: true, ownerSub: true })
  .extend({
    actor: z.discriminatedUnion('type', [
      customer.strict(),
      support.strict(),
      finance.strict(),
      system.strict(),
    ]),
  })
  .strict()
  .meta({ id: 'DomainEvent' });

export const eventView = (event: DomainEvent): z.infer<typeof EventViewSchema> => ({
  ...shown(EventViewSchema, event),
  actor: actorView(event.actor),
});

const actorView = (actor: Actor): Actor =>
  actor.type === 'SYSTEM' ? { type: actor.type } : { type: actor.type, sub: actor.sub };

import * as z from 'zod';
import { InstantSchema } from '../../business-calendar.ts';
import { ProductSchema } from '../../catalog/codes.ts';
import type { DomainEvent } from '../../lifecycle/events.ts';
import { EVENT_TYPES, type EventType } from '../../model/event-types.ts';

/** Who tells, for the rules of those who listen. */
export const BUS_SOURCE = 'smartwork.subscriptions';

/** The name of an event on the bus. Its number rises when its data changes so that readers would misread it. */
export const busTypeOf = (type: EventType): string =>
  `smartwork.subscription.${type.toLowerCase().replaceAll('_', '-')}.v1`;

/** What all CloudEvents of the bus have alike. */
export const ENVELOPE = {
  specversion: '1.0',
  source: BUS_SOURCE,
  datacontenttype: 'application/json',
} as const;

/** What all CloudEvents of the bus have. */
export const CLOUD_EVENT = {
  specversion: z.literal(ENVELOPE.specversion),
  id: z
    .string()
    .describe('The same whenever the event is delivered again: pass over an ID that you have handled.'),
  source: z.literal(ENVELOPE.source),
  subject: z.string().describe('The tenant.'),
  time: InstantSchema.describe('When it was written down.'),
  datacontenttype: z.literal(ENVELOPE.datacontenttype),
} as const;

/**
 * An event as the products get it: a CloudEvent that says what happened to whom and when, and nothing personal. What it
 * means for them, they ask the API.
 */
export const BusEventSchema = z
  .strictObject({
    ...CLOUD_EVENT,
    type: z.enum(EVENT_TYPES.map(busTypeOf)),
    data: z.strictObject({
      tenantId: z.string(),
      product: ProductSchema.optional().describe('Absent when it concerns the company as a whole.'),
      version: z
        .int()
        .min(1)
        .describe('Of the tenant. Events may come in any order: their order is that of version and number.'),
      number: z.int().min(1).describe('Of the events that this version of the tenant began with.'),
      effectiveAt: InstantSchema.describe(
        'When it took effect: the planned instant, however late it was written.',
      ),
    }),
  })
  .meta({ id: 'BusEvent', description: 'An event on the bus, as a CloudEvent 1.0.' });
export type BusEvent = z.infer<typeof BusEventSchema>;

export const busEventOf = ({
  tenantId,
  type,
  product,
  version,
  number,
  recordedAt,
  effectiveAt,
}: DomainEvent): BusEvent => ({
  ...ENVELOPE,
  id: `${tenantId}-v${version}-${number}`,
  type: busTypeOf(type),
  subject: tenantId,
  time: recordedAt,
  data: { tenantId, ...(product && { product }), version, number, effectiveAt },
});

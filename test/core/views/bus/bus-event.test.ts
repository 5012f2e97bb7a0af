import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { EVENT_TYPES } from '../../../../functions/core/model/event-types.ts';
import { BusEventSchema, busEventOf, busTypeOf } from '../../../../functions/core/views/bus/bus-event.ts';
import { requestCommit } from '../../../support/tenants.ts';

const [event] = requestCommit().events;
if (!event) throw new Error('no event');

it('H5 an event on the bus is a thin CloudEvent: who, what and when', () => {
  expect(busEventOf({ ...event, type: 'TRIAL_ENDED', product: 'WORKPLACE', version: 12 })).toEqual({
    specversion: '1.0',
    id: `${event.tenantId}-v12-1`,
    source: 'smartwork.subscriptions',
    type: 'smartwork.subscription.trial-ended.v1',
    subject: event.tenantId,
    time: event.recordedAt,
    datacontenttype: 'application/json',
    data: {
      tenantId: event.tenantId,
      product: 'WORKPLACE',
      version: 12,
      number: 1,
      effectiveAt: event.effectiveAt,
    },
  });
});

it('PROMISE-15 nothing of its details, its actor or its changes goes onto the bus', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...EVENT_TYPES), (text, type) => {
      const told = busEventOf({
        ...event,
        type,
        ownerSub: text,
        actor: { type: 'CUSTOMER', sub: text },
        fields: [text],
        details: { name: text },
        changes: { identity: { domainName: text } },
      });
      expect(told).toEqual(busEventOf({ ...event, type }));
      expect(BusEventSchema.parse(told)).toEqual(told);
    }),
  );
});

it('has a name of its own for each type of event', () => {
  const types = EVENT_TYPES.map(busTypeOf);
  expect(new Set(types).size).toBe(EVENT_TYPES.length);
  for (const type of types) expect(type).toMatch(/^smartwork\.subscription\.[a-z]+(-[a-z]+)*\.v1$/);
});

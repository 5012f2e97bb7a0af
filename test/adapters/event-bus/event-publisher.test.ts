import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { beforeEach, expect, it } from 'vitest';
import {
  createEventBridge,
  createEventPublisher,
} from '../../../functions/adapters/event-bus/event-publisher.ts';
import { busEventOf } from '../../../functions/core/views/bus/bus-event.ts';
import { mockEvery } from '../../support/aws/sdk-mocks.ts';
import { readyEvents } from '../../support/tenants.ts';

const bus = mockEvery(EventBridgeClient);
beforeEach(() => bus.reset());
const publish = createEventPublisher(new EventBridgeClient(), 'the-bus');
const events = readyEvents().map((event) => busEventOf(event));

it('puts events on the bus of the stack under their source and type, whole, in one call', async () => {
  bus.on(PutEventsCommand).resolves({ Entries: events.map(({ id }) => ({ EventId: id })) });
  expect([...(await publish(events))]).toEqual(events.map(({ id }) => id));
  const [call, ...more] = bus.commandCalls(PutEventsCommand);
  expect(more).toEqual([]);
  expect(call?.args[0].input.Entries).toEqual(
    events.map((event) => ({
      EventBusName: 'the-bus',
      Source: event.source,
      DetailType: event.type,
      Detail: JSON.stringify(event),
    })),
  );
});

it('tells which ones the bus took: it may take some and refuse others', async () => {
  const [first, second] = events;
  if (!first || !second) throw new Error('no events');
  bus.on(PutEventsCommand).resolves({ Entries: [{ ErrorCode: 'ThrottlingException' }, { EventId: 'e' }] });
  expect([...(await publish([first, second]))]).toEqual([second.id]);
  bus.on(PutEventsCommand).resolves({});
  expect([...(await publish([first, second]))]).toEqual([]);
});

it('waits for a bus that hangs for a second at most', async () => {
  expect(await createEventBridge().config.maxAttempts()).toBe(2);
});

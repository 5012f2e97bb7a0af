import {
  EventBridgeClient,
  type EventBridgeClientConfig,
  PutEventsCommand,
} from '@aws-sdk/client-eventbridge';
import type { BusMessage } from '../../core/views/bus/service-request.ts';

/** The work of the same batch waits behind a bus that hangs: for a second at most. */
const TIMEOUTS = { connectionTimeout: 300, requestTimeout: 500, throwOnRequestTimeout: true };

/** What the bus takes in one call. */
export const MOST_EVENTS = 10;

export const createEventBridge = (config: EventBridgeClientConfig = {}): EventBridgeClient =>
  new EventBridgeClient({ maxAttempts: 2, requestHandler: TIMEOUTS, ...config });

/** Puts up to ten events on the bus, and answers the IDs of those that it took: it may take some and refuse others. */
export function createEventPublisher(client: EventBridgeClient, busName: string) {
  return async (events: readonly BusMessage[]): Promise<ReadonlySet<string>> => {
    // Stryker disable next-line ArrayDeclaration: what has no ID was not taken
    const { Entries = [] } = await client.send(
      new PutEventsCommand({
        Entries: events.map((event) => ({
          EventBusName: busName,
          Source: event.source,
          DetailType: event.type,
          Detail: JSON.stringify(event),
        })),
      }),
    );
    return new Set(events.flatMap(({ id }, index) => (Entries[index]?.EventId === undefined ? [] : [id])));
  };
}

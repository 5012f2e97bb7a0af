import { MOST_EVENTS } from '../../adapters/event-bus/event-publisher.ts';
import type { Unpublished } from '../../adapters/stores/work/unpublished-store.ts';
import type { BusMessage } from '../../core/views/bus/service-request.ts';

export interface PublishDeps {
  /** Answers the IDs of those that the bus took. */
  readonly publish: (events: readonly BusMessage[]) => Promise<ReadonlySet<string>>;
  readonly markPublished: (published: Unpublished) => Promise<void>;
}

/**
 * Tells the bus, then writes down that it was told: a crash between the two tells it again, under the same ID
 * (PROMISE-19). Answers how many the bus took.
 */
export async function publishEvents(deps: PublishDeps, items: readonly Unpublished[]): Promise<number> {
  let published = 0;
  for (let start = 0; start < items.length; start += MOST_EVENTS) {
    const some = items.slice(start, start + MOST_EVENTS);
    const taken = await deps.publish(some.map(({ event }) => event));
    const done = some.filter(({ event }) => taken.has(event.id));
    await Promise.all(done.map(deps.markPublished));
    published += done.length;
  }
  return published;
}

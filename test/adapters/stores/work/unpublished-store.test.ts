import { describe, expect, it } from 'vitest';
import {
  createPublicationStore,
  createUnpublishedIndex,
  unpublishedFrom,
} from '../../../../functions/adapters/stores/work/unpublished-store.ts';
import {
  eventItem,
  type Item,
  serviceTaskItem,
  tenantItem,
  workItem,
} from '../../../../functions/adapters/table/items.ts';
import { busEventOf } from '../../../../functions/core/views/bus/bus-event.ts';
import { serviceRequestOf } from '../../../../functions/core/views/bus/service-request.ts';
import { memoryStore } from '../../../faults/engine/store.ts';
import { SET_UP_TASK } from '../../../support/connected-products.ts';
import { ready, requestCommit } from '../../../support/tenants.ts';

const { events, work } = requestCommit();
const [event] = events;
const [setup] = work;
if (!event || !setup) throw new Error('no event');
const SWEPT = '2026-06-30T05:02:00Z';

async function table(...items: Item[]) {
  const { client, tables, put } = memoryStore();
  await put('subscriptions', items);
  const index = createUnpublishedIndex(client, tables.subscriptions);
  return {
    ...createPublicationStore(client, tables.subscriptions),
    put,
    unpublished: async (at: typeof SWEPT | '2026-06-30T05:01:59Z' = SWEPT) => {
      const found: Item[] = [];
      for (const shard of index.unpublishedShards)
        for await (const page of index.unpublishedBy(shard, at, 1)) found.push(...page);
      return found;
    },
  };
}

describe('what the bus has not been told yet', () => {
  it('is an event or a task of a connected product, in the words of the bus; nothing else is', () => {
    const [told, asked] = [eventItem(event), serviceTaskItem(SET_UP_TASK)];
    expect(unpublishedFrom(told)).toEqual({ event: busEventOf(event), item: told });
    expect(unpublishedFrom(asked)).toEqual({ event: serviceRequestOf(SET_UP_TASK), item: asked });
    expect([tenantItem(ready().tenant), workItem(setup)].map(unpublishedFrom)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('PROMISE-5: stands in the index until it was published', async () => {
    const items = [eventItem(event), serviceTaskItem(SET_UP_TASK)];
    const { unpublished, markPublished } = await table(...items);
    expect(await unpublished('2026-06-30T05:01:59Z')).toEqual([]);
    expect(await unpublished()).toHaveLength(2);
    for (const item of items) {
      const found = unpublishedFrom(item);
      if (found) await markPublished(found);
    }
    expect(await unpublished()).toEqual([]);
  });

  it('stays there when it was asked for again meanwhile', async () => {
    const before = unpublishedFrom(serviceTaskItem(SET_UP_TASK));
    const again = { ...SET_UP_TASK, asks: 2, lastAskedAt: '2026-06-30T05:00:01Z' } as const;
    const { unpublished, markPublished, put } = await table(serviceTaskItem(again));
    if (before) await markPublished(before);
    expect(await unpublished('2026-06-30T05:01:59Z')).toEqual([]);
    await put('subscriptions', [serviceTaskItem({ ...again, lastAskedAt: '2026-06-30T04:00:00Z' })]);
    if (before) await markPublished(before);
    expect(await unpublished()).toHaveLength(1);
  });

  it('is marked once: a second mark changes nothing', async () => {
    const { markPublished, unpublished } = await table(eventItem(event));
    const found = unpublishedFrom(eventItem(event));
    if (!found) throw new Error('nothing is unpublished');
    await markPublished(found);
    await markPublished(found);
    await markPublished({ ...found, item: { pk: { S: 'a' }, sk: { S: 'b' } } });
    expect(await unpublished()).toEqual([]);
  });
});

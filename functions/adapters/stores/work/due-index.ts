import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../../core/business-calendar.ts';
import type { WorkItem } from '../../../core/lifecycle/work.ts';
import type { MailItem } from '../../../core/mails/mail-item.ts';
import { type Item, mailFrom, workFrom } from '../../table/items.ts';
import { DUE_SHARDS, dueShard, tenantIdOf } from '../../table/keys.ts';
import { createDuePartitions } from './due-partitions.ts';

/** What stands in the due index; `unreadable` is an item that today's code does not understand. */
export type DueItem =
  | { readonly work: WorkItem }
  | { readonly mail: MailItem }
  | { readonly unreadable: { readonly tenantId: string; readonly item: string }; readonly error: unknown };

/** All open work and mails by the instant at which the sweep should look at them. */
export function createDueIndex(client: DynamoDBClient, table: string) {
  const partitions = createDuePartitions(client, table);

  return {
    shards: DUE_SHARDS,

    /** What is to be looked at by `at` in one shard, the longest overdue first, page by page: no item comes twice. */
    async *dueBy(shard: number, at: Instant, pageSize: number): AsyncGenerator<DueItem[]> {
      for await (const items of partitions.itemsBy(dueShard(shard), at, pageSize)) {
        const due = items.filter((item) => isDueBy(item, at));
        if (due.length > 0) yield due.map(dueItemFrom);
      }
    },

    /** The first instant at which one shard has something to look at; with `after`, the first one later than that. */
    firstDue: (shard: number, after?: Instant): Promise<Instant | undefined> =>
      partitions.firstOf(dueShard(shard), after),
  };
}

/** The index is a moment behind: an item may have moved on since. */
const isDueBy = ({ sweepAt }: Item, at: Instant): boolean => sweepAt?.S !== undefined && sweepAt.S <= at;

/** One item that cannot be read holds up nothing but itself. */
function dueItemFrom(item: Item): DueItem {
  try {
    return 'mail' in item ? { mail: mailFrom(item) } : { work: workFrom(item) };
  } catch (error) {
    return { unreadable: { tenantId: tenantIdOf(item['pk']?.S), item: item['sk']?.S ?? '' }, error };
  }
}

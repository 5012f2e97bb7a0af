import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../../core/business-calendar.ts';
import { STUCK_KINDS, type StuckKind } from '../../../core/lifecycle/dead-work.ts';
import type { WorkItem } from '../../../core/lifecycle/work.ts';
import type { MailItem } from '../../../core/mails/mail-item.ts';
import type { Tenant } from '../../../core/model/tenant.ts';
import { batchGet } from '../../table/batch-get.ts';
import { storeCall } from '../../table/dynamo.ts';
import { type Item, mailFrom, tenantFrom, toItem, workFrom } from '../../table/items.ts';
import { DUE_SHARDS, dueShard, STUCK_SHARDS, stuckShard, tenantIdOf, tenantKey } from '../../table/keys.ts';
import type { Page, PageRequest } from '../../table/page.ts';

/** An item that may be stuck, as it is now; `unreadable` is one that today's code does not understand. */
export type StuckItem = {
  readonly tenantId: string;
  readonly tenant: Tenant | undefined;
} & (
  | { readonly operation: true }
  | { readonly work: WorkItem }
  | { readonly mail: MailItem }
  | { readonly unreadable: string; readonly since: Instant }
);

export interface StuckRequest extends PageRequest {
  readonly kinds: readonly StuckKind[];
  /** What the sweep should have looked at by then is overdue. */
  readonly overdueBy: Instant;
}

interface Partition {
  readonly index: 'stuck' | 'due';
  readonly pk: string;
}

/** Where an item stands in the index: the cursor of a list. */
interface Place {
  readonly pk: string;
  readonly since: string;
  readonly itemPk: string;
  readonly itemSk: string;
}
export const STUCK_CURSOR =
  /^(?:STUCK#(?:OPERATION|WORK|MAIL)#\d+|DUE#\d+) [0-9TZ:-]{20} TENANT#t[0-9a-z]{20} [\w#-]{1,205}$/;
const cursorOf = ({ pk, since, itemPk, itemSk }: Place): string => [pk, since, itemPk, itemSk].join(' ');

const SORT_KEYS = { stuck: 'stuckSince', due: 'sweepAt' } as const;
const HASH_KEYS = { stuck: 'stuckPk', due: 'duePk' } as const;

/** What stands still until somebody sees to it, over all companies: what was given up, then what the sweep does not bring on. */
export function createStuckIndex(client: DynamoDBClient, table: string) {
  async function query({ index, pk }: Partition, { limit, overdueBy }: StuckRequest, after?: Place) {
    const [hash, sort] = [HASH_KEYS[index], SORT_KEYS[index]];
    const isDue = index === 'due';
    const { Items = [], LastEvaluatedKey } = await storeCall(() =>
      client.send(
        new QueryCommand({
          TableName: table,
          IndexName: index,
          KeyConditionExpression: `${hash} = :pk${isDue ? ` AND ${sort} <= :by` : ''}`,
          ExpressionAttributeValues: toItem({ ':pk': pk, ...(isDue && { ':by': overdueBy }) }),
          ProjectionExpression: `pk, sk, ${sort}`,
          Limit: limit + 1,
          ...(after && {
            ExclusiveStartKey: toItem({
              [hash]: pk,
              [sort]: after.since,
              pk: after.itemPk,
              sk: after.itemSk,
            }),
          }),
        }),
      ),
    );
    const places = Items.map(
      (item): Place => ({
        pk,
        since: item[sort]?.S ?? '',
        itemPk: item['pk']?.S ?? '',
        itemSk: item['sk']?.S ?? '',
      }),
    );
    return { places, isMore: LastEvaluatedKey !== undefined };
  }

  /** The places of a page, partition after partition. */
  async function placesOf(request: StuckRequest): Promise<Page<Place>> {
    const after = placeAt(request.after);
    const partitions = partitionsOf(request.kinds);
    const first = after ? partitions.findIndex(({ pk }) => pk === after.pk) : 0;
    const left = first < 0 ? [] : partitions.slice(first);
    const answers = await Promise.all(
      left.map((partition, position) => query(partition, request, position === 0 ? after : undefined)),
    );
    const cut = answers.findIndex(({ isMore }) => isMore);
    const found = answers.slice(0, cut < 0 ? undefined : cut + 1).flatMap(({ places }) => places);
    const places = found.slice(0, request.limit);
    const last = places.at(-1);
    return {
      items: places,
      next: last && (cut >= 0 || found.length > places.length) ? cursorOf(last) : undefined,
    };
  }

  return {
    /** Strongly consistent: what was cured a moment ago is read as it is now. */
    async stuckItems(request: StuckRequest): Promise<Page<StuckItem>> {
      const { items: places, next } = await placesOf(request);
      const tenantIds = [...new Set(places.map(({ itemPk }) => tenantIdOf(itemPk)))];
      const others = places.filter(({ itemSk }) => itemSk !== tenantKey('').sk);
      const keys = [
        ...tenantIds.map(tenantKey),
        ...others.map(({ itemPk, itemSk }) => ({ pk: itemPk, sk: itemSk })),
      ];
      const unique = [...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values()];
      const read = await batchGet(
        client,
        unique.map((key) => ({ table, key })),
      );
      const itemAt = new Map(unique.map(({ pk, sk }, index) => [`${pk} ${sk}`, read[index]]));
      const items = places.flatMap((place) => {
        const item = itemAt.get(`${place.itemPk} ${place.itemSk}`);
        // What was given up stands in its own partition too.
        const isThereTwice = place.pk.startsWith('DUE#') && item?.['stuckPk'] !== undefined;
        const tenant = itemAt.get(`${place.itemPk} ${tenantKey('').sk}`);
        return item && !isThereTwice ? [stuckItemFrom(item, tenant, place)] : [];
      });
      return { items, next };
    },
  };
}

const partitionsOf = (kinds: readonly StuckKind[]): Partition[] => [
  ...STUCK_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) =>
    STUCK_SHARDS.map((shard): Partition => ({ index: 'stuck', pk: stuckShard(kind, shard) })),
  ),
  ...DUE_SHARDS.map((shard): Partition => ({ index: 'due', pk: dueShard(shard) })),
];

function placeAt(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const [pk = '', since = '', itemPk = '', itemSk = ''] = cursor.split(' ');
  return { pk, since, itemPk, itemSk };
}

function stuckItemFrom(
  item: Item,
  tenantItem: Item | undefined,
  { itemPk, itemSk, since }: Place,
): StuckItem {
  const tenantId = tenantIdOf(itemPk);
  try {
    const tenant = tenantItem && tenantFrom(tenantItem);
    if ('mail' in item) return { tenantId, tenant, mail: mailFrom(item) };
    return 'work' in item
      ? { tenantId, tenant, work: workFrom(item) }
      : { tenantId, tenant, operation: true };
  } catch {
    return { tenantId, tenant: undefined, unreadable: itemSk, since: since as Instant };
  }
}

import { isDeepStrictEqual } from 'node:util';
import type { QueryCommandInput, QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../functions/adapters/table/items.ts';
import { conditionOf } from './memory-expressions.ts';

/** What the stream tells of one change. */
export interface ChangeRecord {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

export type MemoryTable = ReturnType<typeof createMemoryTable>;

const INDEXES = {
  owner: ['ownerPk', 'ownerSk'],
  due: ['duePk', 'sweepAt'],
  all: ['allPk', 'pk'],
  stuck: ['stuckPk', 'stuckSince'],
} as const;

const QUERY_FIELDS = new Set([
  'TableName',
  'IndexName',
  'KeyConditionExpression',
  'ProjectionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ExclusiveStartKey',
  'Limit',
  'ScanIndexForward',
  'ConsistentRead',
]);

/** One table of the memory engine, with its indexes and its stream. */
export function createMemoryTable(kind: 'subscriptions' | 'plain' | 'by-pk') {
  const byKey = kind === 'by-pk' ? createIndex('pk') : createIndex('pk', 'sk');
  const indexes =
    kind === 'subscriptions'
      ? {
          owner: createIndex(...INDEXES.owner),
          due: createIndex(...INDEXES.due),
          all: createIndex(...INDEXES.all),
          stuck: createIndex(...INDEXES.stuck),
        }
      : {};
  const everyIndex = [byKey, ...Object.values(indexes)];
  const records: ChangeRecord[] = [];
  const items = new Map<string, Item>();
  const nameOf = ({ pk, sk }: Item): string => `${pk?.S}\n${sk?.S ?? ''}`;

  function change(key: Item, after: Item | undefined): void {
    const name = nameOf(key);
    const before = items.get(name);
    if (before) for (const index of everyIndex) index.remove(name, before);
    if (after) for (const index of everyIndex) index.put(name, after);
    if (after) items.set(name, after);
    else items.delete(name);
    // A write that changes nothing makes no record.
    if (kind === 'subscriptions' && !(before && after && isDeepStrictEqual(before, after)))
      records.push({ before, after });
  }

  return {
    nameOf,
    get: (key: Item): Item | undefined => items.get(nameOf(key)),
    put: (item: Item): void => change(item, item),
    remove: (key: Item): void => change(key, undefined),
    items: (): Item[] => [...items.values()],
    /** Everything that the stream has told, from the beginning. */
    records: records as readonly ChangeRecord[],

    query(input: QueryCommandInput): Pick<QueryCommandOutput, 'Items' | 'LastEvaluatedKey'> {
      const { IndexName, KeyConditionExpression = '', ExclusiveStartKey, Limit = Infinity } = input;
      const { ProjectionExpression, ScanIndexForward = true } = input;
      const isBefore = (a: string, b: string): boolean => (ScanIndexForward ? a < b : b < a);
      const unknown = Object.keys(input).filter((name) => !QUERY_FIELDS.has(name));
      if (unknown.length > 0) throw new Error(`the memory engine does not know ${unknown}`);
      if (KeyConditionExpression.includes(' OR '))
        throw new Error('the memory engine does not know such a filter');
      const index: Index | undefined =
        IndexName === undefined ? byKey : Object.entries(indexes).find(([name]) => name === IndexName)?.[1];
      if (!index) throw new Error(`there is no index ${IndexName}`);
      const partition = /= (:\w+)/.exec(KeyConditionExpression)?.[1] ?? '';
      const isWanted = conditionOf(KeyConditionExpression, input);
      const start = ExclusiveStartKey && index.orderOf(nameOf(ExclusiveStartKey), ExclusiveStartKey);
      const found = index
        .partition(input.ExpressionAttributeValues?.[partition]?.S)
        .filter(({ item, order }) => isWanted(item) && (start === undefined || isBefore(start, order)))
        .sort((a, b) => (isBefore(a.order, b.order) ? -1 : 1))
        .slice(0, Limit)
        .map(({ item }) => item);
      const last = found.length === Limit ? found.at(-1) : undefined;
      return {
        Items:
          ProjectionExpression === undefined
            ? found
            : found.map((item) => keysOf(item, ProjectionExpression)),
        ...(last && { LastEvaluatedKey: index.keyOf(last) }),
      };
    },
  };
}

type Index = ReturnType<typeof createIndex>;

/** Items by a partition key and in the order of a sort key; what lacks one of the two is not in it. */
function createIndex(hash: string, range?: string) {
  const partitions = new Map<string, Map<string, { item: Item; order: string }>>();
  const orderOf = (name: string, item: Item): string => `${range ? item[range]?.S : ''}\n${name}`;
  return {
    orderOf,
    /** Where a query goes on: the table's own key and the index's. */
    keyOf: ({ pk, sk, ...item }: Item): Item => ({
      ...keysOf({ ...(pk && { pk }), ...(sk && { sk }) }, 'pk, sk'),
      ...Object.fromEntries(
        [hash, range].flatMap((name) => (name && item[name] ? [[name, item[name]]] : [])),
      ),
    }),
    partition: (of: string | undefined) => [...(partitions.get(of ?? '')?.values() ?? [])],
    put(name: string, item: Item): void {
      const partition = item[hash]?.S;
      if (partition === undefined || (range && item[range]?.S === undefined)) return;
      const accounts = partitions.get(partition) ?? new Map<string, { item: Item; order: string }>();
      accounts.set(name, { item, order: orderOf(name, item) });
      partitions.set(partition, accounts);
    },
    remove(name: string, item: Item): void {
      partitions.get(item[hash]?.S ?? '')?.delete(name);
    },
  };
}

function keysOf(item: Item, projection: string): Item {
  if (!/^\w+(, \w+)*$/.test(projection))
    throw new Error(`the memory engine does not know the projection ${projection}`);
  return Object.fromEntries(
    projection.split(', ').flatMap((name) => (item[name] ? [[name, item[name]]] : [])),
  );
}

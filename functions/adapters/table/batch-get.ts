import { BatchGetItemCommand, type DynamoDBClient, type KeysAndAttributes } from '@aws-sdk/client-dynamodb';
import { StoreBusyError } from '../../core/refusals/refusals.ts';
import { pauseBefore, storeCall } from './dynamo.ts';
import { type Item, toItem } from './items.ts';

export interface Wanted {
  readonly table: string;
  readonly key: Readonly<Record<string, string>>;
}

const MAX_ROUNDS = 4;
/** More keys one call does not take. */
const MAX_KEYS = 100;

/**
 * Reads items of any tables, strongly consistent, in one call for each hundred; answers them in the order asked, undefined
 * where there is none. Whole, or their keys and these attributes only.
 */
export async function batchGet(
  client: DynamoDBClient,
  wanted: readonly Wanted[],
  attributes?: readonly string[],
): Promise<(Item | undefined)[]> {
  const items = await readOnce(client, wanted.slice(0, MAX_KEYS), attributes);
  // Stryker disable next-line EqualityOperator: behind exactly as many keys comes a batch of none, which is no call
  if (wanted.length <= MAX_KEYS) return items;
  return [...items, ...(await batchGet(client, wanted.slice(MAX_KEYS), attributes))];
}

async function readOnce(
  client: DynamoDBClient,
  wanted: readonly Wanted[],
  attributes: readonly string[] | undefined,
): Promise<(Item | undefined)[]> {
  const found = new Map<string, Item>();
  let open: Record<string, KeysAndAttributes> = requestOf(wanted, attributes);
  for (let round = 0; Object.keys(open).length > 0; round++) {
    if (round === MAX_ROUNDS) throw new StoreBusyError('the table left keys unread');
    if (round > 0) await pauseBefore(round);
    const answer = await storeCall(() => client.send(new BatchGetItemCommand({ RequestItems: open })));
    for (const [table, items] of Object.entries(answer.Responses ?? {})) {
      // Stryker disable next-line OptionalChaining: an item has the keys that it was asked for by
      for (const item of items) found.set(nameOf(table, item['pk']?.S, item['sk']?.S), item);
    }
    open = answer.UnprocessedKeys ?? {};
  }
  return wanted.map(({ table, key }) => found.get(nameOf(table, key['pk'], key['sk'])));
}

function requestOf(
  wanted: readonly Wanted[],
  attributes: readonly string[] | undefined,
): Record<string, KeysAndAttributes> {
  const only = attributes && { ProjectionExpression: ['pk', 'sk', ...attributes].join(', ') };
  const byTable = Object.groupBy(wanted, ({ table }) => table);
  return Object.fromEntries(
    // Stryker disable next-line ArrayDeclaration: a table that is named is asked for something
    Object.entries(byTable).map(([table, keys = []]) => [
      table,
      { ConsistentRead: true, Keys: keys.map(({ key }) => toItem(key)), ...only },
    ]),
  );
}

const nameOf = (table: string, pk: string | undefined, sk: string | undefined): string =>
  JSON.stringify([table, pk, sk ?? null]);

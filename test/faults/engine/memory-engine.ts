import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type CancellationReason,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  type Put,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  type Update,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../functions/adapters/table/items.ts';
import { conditionOf, updateOf } from './memory-expressions.ts';
import { createMemoryTable, type MemoryTable } from './memory-table.ts';

const MOST_KEYS = 100;
const MOST_WRITES = 100;
const MOST_DELETIONS = 25;

/**
 * A DynamoDB that carries out the commands that the adapters send, on plain maps: one call is done at once, as if all
 * calls came one after the other. What the adapters do not send is refused. A test holds it to a real engine.
 */
export function createMemoryEngine() {
  const tables = new Map<string, MemoryTable>();
  const tableOf = (name: string | undefined): MemoryTable => {
    const table = tables.get(name ?? '');
    if (!table) throw new Error(`there is no table ${name}`);
    return table;
  };

  function batchGet({ input: { RequestItems = {} } }: BatchGetItemCommand) {
    const Responses: Record<string, Item[]> = {};
    let count = 0;
    for (const [name, { Keys = [], ProjectionExpression, ...more }] of Object.entries(RequestItems)) {
      allowOnly(more, ['ConsistentRead']);
      const shown = (item: Item) => (ProjectionExpression ? projected(item, ProjectionExpression) : item);
      const table = tableOf(name);
      refuseTwice(Keys.map((key) => table.nameOf(key)));
      count += Keys.length;
      Responses[name] = Keys.map((key) => table.get(key))
        .filter((item) => item !== undefined)
        .map(shown);
    }
    if (count === 0 || count > MOST_KEYS) throw invalid(`${count} keys`);
    return { Responses, UnprocessedKeys: {} };
  }

  function putItem({
    input: { TableName, Item, ReturnValuesOnConditionCheckFailure: _, ...rest },
  }: PutItemCommand) {
    const table = tableOf(TableName);
    if (!Item) throw invalid('a put without an item');
    if (!holds(rest, table.get(Item))) {
      throw new ConditionalCheckFailedException({ $metadata: {}, message: 'The conditional request failed' });
    }
    table.put(Item);
    return {};
  }

  function updateItem({ input: { TableName, Key, UpdateExpression, ...rest } }: UpdateItemCommand) {
    const table = tableOf(TableName);
    if (!Key) throw invalid('an update of nothing');
    const found = table.get(Key);
    if (!holds(rest, found)) {
      throw new ConditionalCheckFailedException({ $metadata: {}, message: 'The conditional request failed' });
    }
    table.put(updateOf(UpdateExpression ?? '', rest)(found ?? Key));
    return {};
  }

  function transact({ input: { TransactItems = [], ...more } }: TransactWriteItemsCommand) {
    allowOnly(more, ['ClientRequestToken']);
    if (TransactItems.length === 0 || TransactItems.length > MOST_WRITES)
      throw invalid(`${TransactItems.length} writes`);
    const writes = TransactItems.map(writeOf);
    refuseTwice(writes.map(({ table, key, name }) => `${name} ${table.nameOf(key)}`));
    const CancellationReasons = writes.map(({ refusal }) => refusal);
    if (CancellationReasons.some(({ Code }) => Code !== 'None'))
      throw new TransactionCanceledException({ $metadata: {}, message: 'cancelled', CancellationReasons });
    for (const { carryOut } of writes) carryOut();
    return {};
  }

  function writeOf({
    Put: put,
    Delete: remove,
    ConditionCheck: check,
    Update: update,
    ...more
  }: TransactWriteItem) {
    allowOnly(more, []);
    const input = put ?? remove ?? check ?? update;
    const name = input?.TableName;
    const table = tableOf(name);
    const key = put?.Item ?? remove?.Key ?? check?.Key ?? update?.Key;
    if (!key) throw invalid('a write of nothing');
    const found = table.get(key);
    const {
      TableName: _,
      ReturnValuesOnConditionCheckFailure: returned,
      UpdateExpression: _change,
      ...rest
    }: Partial<Put & Update> = input ?? {};
    const refusal: CancellationReason = holds(rest, found)
      ? { Code: 'None' }
      : { Code: 'ConditionalCheckFailed', ...(returned === 'ALL_OLD' && found && { Item: found }) };
    const carryOut = () => {
      if (put) table.put(key);
      if (remove) table.remove(key);
      if (update) table.put(updateOf(update.UpdateExpression ?? '', update)(found ?? key));
    };
    return { name, table, key, refusal, carryOut };
  }

  function batchWrite({ input: { RequestItems = {} } }: BatchWriteItemCommand) {
    const deletions = Object.entries(RequestItems).flatMap(([name, requests]) =>
      requests.map(({ DeleteRequest }) => {
        if (!DeleteRequest?.Key) throw invalid('a batch with something else than deletions');
        return { table: tableOf(name), key: DeleteRequest.Key };
      }),
    );
    if (deletions.length === 0 || deletions.length > MOST_DELETIONS)
      throw invalid(`${deletions.length} deletions`);
    refuseTwice(deletions.map(({ table, key }) => table.nameOf(key)));
    for (const { table, key } of deletions) table.remove(key);
    return { UnprocessedItems: {} };
  }

  function carryOut(command: unknown): object {
    if (command instanceof BatchGetItemCommand) return batchGet(command);
    if (command instanceof QueryCommand) return tableOf(command.input.TableName).query(command.input);
    if (command instanceof PutItemCommand) return putItem(command);
    if (command instanceof UpdateItemCommand) return updateItem(command);
    if (command instanceof TransactWriteItemsCommand) return transact(command);
    if (command instanceof BatchWriteItemCommand) return batchWrite(command);
    throw new Error('the memory engine does not know the command');
  }

  return {
    client: { send: async (command: unknown) => carryOut(command) } as unknown as DynamoDBClient,
    createTable(name: string, kind: 'subscriptions' | 'plain' | 'by-pk'): void {
      tables.set(name, createMemoryTable(kind));
    },
    table: tableOf,
  };
}

function holds(
  {
    ConditionExpression,
    ExpressionAttributeNames,
    ExpressionAttributeValues,
    ...more
  }: Partial<PutItemCommandInput>,
  found: Item | undefined,
): boolean {
  allowOnly(more, ['Item', 'Key']);
  if (ConditionExpression === undefined) return true;
  return conditionOf(ConditionExpression, { ExpressionAttributeNames, ExpressionAttributeValues })(found);
}

function allowOnly(input: object, known: readonly string[]): void {
  for (const [name, value] of Object.entries(input)) {
    if (value !== undefined && !known.includes(name))
      throw new Error(`the memory engine does not know ${name}`);
  }
}

function refuseTwice(names: readonly string[]): void {
  if (new Set(names).size < names.length) throw invalid('an item twice');
}

const projected = (item: Item, attributes: string): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => attributes.split(', ').includes(name)));

const invalid = (what: string): Error =>
  Object.assign(new Error(`invalid request: ${what}`), { name: 'ValidationException' });

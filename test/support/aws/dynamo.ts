import {
  type CancellationReason,
  DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../functions/adapters/table/items.ts';
import { mockEvery } from './sdk-mocks.ts';

export const mockDynamo = () => mockEvery(DynamoDBClient);
export type DynamoMock = ReturnType<typeof mockDynamo>;

export const cancelledBy = (...reasons: (string | CancellationReason)[]) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'Transaction cancelled',
    CancellationReasons: reasons.map((reason) => (typeof reason === 'string' ? { Code: reason } : reason)),
  });

/** An error as the SDK throws it: only its name tells what it is. */
export const named = (name: string) => Object.assign(new Error(name), { name });

/** The writes of the one transaction that was sent. */
export function writesOf(mock: DynamoMock): TransactWriteItem[] {
  const [call, ...more] = mock.commandCalls(TransactWriteItemsCommand);
  if (!call || more.length > 0) throw new Error('not exactly one transaction was sent');
  return call.args[0].input.TransactItems ?? [];
}

/** The keys that a transaction holds empty without a put of its own. */
export const absencesOf = (mock: DynamoMock): (string | undefined)[] =>
  writesOf(mock).flatMap(({ ConditionCheck }) =>
    ConditionCheck?.ConditionExpression === 'attribute_not_exists(pk)' ? [ConditionCheck.Key?.['pk']?.S] : [],
  );

/** The puts of the one transaction that was sent, which may check something beside them. */
export function putsOf(mock: DynamoMock): { TableName: string; Item: Item; ConditionExpression?: string }[] {
  const writes = writesOf(mock).filter(({ ConditionCheck }) => !ConditionCheck);
  return writes.map(({ Put }) => {
    if (!Put?.TableName || !Put.Item) throw new Error('a transaction of puts has something else');
    return {
      TableName: Put.TableName,
      Item: Put.Item,
      ...(Put.ConditionExpression && { ConditionExpression: Put.ConditionExpression }),
    };
  });
}

import {
  DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toItem } from '../../../functions/adapters/table/items.ts';
import { transact, untilWon } from '../../../functions/adapters/table/transaction.ts';
import { cancelledBy, mockDynamo, named } from '../../support/aws/dynamo.ts';

const dynamo = mockDynamo();
const client = new DynamoDBClient();
const writes = ['A', 'B'].map((name) => ({
  name,
  write: { Put: { TableName: 'table', Item: toItem({ pk: name }) } },
}));
const send = () => transact(client, writes);
const calls = () => dynamo.commandCalls(TransactWriteItemsCommand).length;

beforeEach(() => {
  dynamo.reset();
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

describe('a transaction', () => {
  it('is one call with all writes in their order', async () => {
    dynamo.on(TransactWriteItemsCommand).resolves({});
    expect(await send()).toEqual([]);
    expect(dynamo.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input).toEqual({
      TransactItems: writes.map(({ write }) => write),
    });
  });

  it('names the conditions that failed, with what stands there instead', async () => {
    const found = toItem({ pk: 'B', tenantId: 't1' });
    dynamo
      .on(TransactWriteItemsCommand)
      .rejects(cancelledBy('None', { Code: 'ConditionalCheckFailed', Item: found }));
    expect(await send()).toEqual([{ name: 'B', found }]);
    expect(calls()).toBe(1);
  });

  it('a failed condition beside a conflict is final: another try would fail as well', async () => {
    dynamo
      .on(TransactWriteItemsCommand)
      .rejects(cancelledBy('TransactionConflict', 'ConditionalCheckFailed'));
    expect(await send()).toEqual([{ name: 'B', found: undefined }]);
    expect(calls()).toBe(1);
  });

  it.each([
    'TransactionConflict',
    'ThrottlingError',
    'ProvisionedThroughputExceeded',
  ])('PROMISE-12: %s is tried again', async (code) => {
    dynamo.on(TransactWriteItemsCommand).rejectsOnce(cancelledBy('None', code)).resolves({});
    expect(await send()).toEqual([]);
    expect(calls()).toBe(2);
  });

  it('PROMISE-12: a conflict that stays is StoreBusyError after four tries', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelledBy('TransactionConflict', 'None'));
    await expect(send()).rejects.toMatchObject({
      name: 'StoreBusyError',
      message: 'the transaction met TransactionConflict, None',
    });
    expect(calls()).toBe(4);
  });

  it.each([
    ['ValidationError', cancelledBy('None', 'ValidationError')],
    [
      'ItemCollectionSizeLimitExceeded',
      cancelledBy('ItemCollectionSizeLimitExceeded', 'ConditionalCheckFailed'),
    ],
    ['no reason', cancelledBy()],
    ['no reason', new TransactionCanceledException({ $metadata: {}, message: 'cancelled' })],
  ])('any other reason is an error, not a refusal: %s', async (reason, error) => {
    dynamo.on(TransactWriteItemsCommand).rejects(error);
    await expect(send()).rejects.toThrow(`the transaction was cancelled: ${reason}`);
    expect(calls()).toBe(1);
  });

  it.each([
    'ProvisionedThroughputExceededException',
    'ThrottlingException',
    'RequestLimitExceeded',
    'InternalServerError',
    'ServiceUnavailable',
    'TransactionInProgressException',
    'TimeoutError',
  ])('PROMISE-12: %s after the retries of the SDK is StoreBusyError', async (name) => {
    dynamo.on(TransactWriteItemsCommand).rejects(named(name));
    await expect(send()).rejects.toMatchObject({ name: 'StoreBusyError', cause: { name } });
  });

  it('a mistake of ours stays what it is', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(named('ValidationException'));
    await expect(send()).rejects.toMatchObject({ name: 'ValidationException' });
  });
});

describe('the loser of a race', () => {
  it('tries again until it has won', async () => {
    const attempt = vi.fn().mockResolvedValueOnce(undefined).mockResolvedValueOnce(undefined);
    expect(await untilWon(attempt.mockResolvedValue('won'))).toBe('won');
    expect(attempt).toHaveBeenCalledTimes(3);
  });

  it('gives up after five, with nothing won', async () => {
    const attempt = vi.fn().mockResolvedValue(undefined);
    expect(await untilWon(attempt)).toBeUndefined();
    expect(attempt).toHaveBeenCalledTimes(5);
  });
});

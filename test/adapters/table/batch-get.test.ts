import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { batchGet, type Wanted } from '../../../functions/adapters/table/batch-get.ts';
import { toItem } from '../../../functions/adapters/table/items.ts';
import { mockDynamo } from '../../support/aws/dynamo.ts';

const dynamo = mockDynamo();
const client = new DynamoDBClient();
const KEYS: Wanted[] = [
  { table: 'one', key: { pk: 'a', sk: 'x' } },
  { table: 'two', key: { pk: 'a' } },
  { table: 'one', key: { pk: 'a', sk: 'y' } },
  { table: 'one', key: { pk: 'b', sk: 'x' } },
];
const itemOf = (index: number) => toItem({ ...KEYS[index]?.key, number: index });
const calls = () => dynamo.commandCalls(BatchGetItemCommand);

beforeEach(() => {
  dynamo.reset();
  vi.spyOn(Math, 'random').mockReset().mockReturnValue(0);
});

describe('a batch of items', () => {
  it('is read in one consistent call and answered in the order asked, with undefined for what is not there', async () => {
    dynamo.on(BatchGetItemCommand).resolves({ Responses: { two: [itemOf(1)], one: [itemOf(3), itemOf(0)] } });
    expect(await batchGet(client, KEYS)).toEqual([itemOf(0), itemOf(1), undefined, itemOf(3)]);
    expect(Math.random).not.toHaveBeenCalled();
    expect(calls().map(({ args }) => args[0].input)).toEqual([
      {
        RequestItems: {
          one: {
            ConsistentRead: true,
            Keys: [toItem({ pk: 'a', sk: 'x' }), toItem({ pk: 'a', sk: 'y' }), toItem({ pk: 'b', sk: 'x' })],
          },
          two: { ConsistentRead: true, Keys: [toItem({ pk: 'a' })] },
        },
      },
    ]);
  });

  it('PROMISE-12: asks again for the keys that the table left, and only for them', async () => {
    const left = { one: { ConsistentRead: true, Keys: [toItem({ pk: 'b', sk: 'x' })] } };
    dynamo
      .on(BatchGetItemCommand)
      .resolvesOnce({ Responses: { one: [itemOf(0)] }, UnprocessedKeys: left })
      .resolves({ Responses: { one: [itemOf(3)] } });
    expect(await batchGet(client, KEYS)).toEqual([itemOf(0), undefined, undefined, itemOf(3)]);
    expect(calls()[1]?.args[0].input).toEqual({ RequestItems: left });
    // A pause before the second call and none before the first.
    expect(Math.random).toHaveBeenCalledTimes(1);
  });

  it('PROMISE-12: gives up after four calls', async () => {
    const left = { one: { Keys: [toItem({ pk: 'a', sk: 'x' })] } };
    dynamo.on(BatchGetItemCommand).resolves({ UnprocessedKeys: left });
    await expect(batchGet(client, KEYS)).rejects.toMatchObject({ name: 'StoreBusyError' });
    expect(calls()).toHaveLength(4);
  });

  it('of nothing is no call', async () => {
    expect(await batchGet(client, [])).toEqual([]);
    expect(calls()).toHaveLength(0);
  });

  it('reads more than a hundred keys in several calls, in the order asked', async () => {
    const keys: Wanted[] = Array.from({ length: 150 }, (_, number) => ({
      table: 'Subs',
      key: { pk: `TENANT#t${number}`, sk: 'TENANT' },
    }));
    const asked: number[] = [];
    dynamo.on(BatchGetItemCommand).callsFake(({ RequestItems }) => {
      asked.push(RequestItems.Subs.Keys.length);
      return { Responses: { Subs: RequestItems.Subs.Keys.toReversed() } };
    });
    const items = await batchGet(client, keys);
    expect(items.map((item) => item?.['pk']?.S)).toEqual(keys.map(({ key }) => key['pk']));
    expect(asked).toEqual([100, 50]);
  });
});

import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { createPasswordOriginReader } from '../../../../functions/adapters/stores/accounts/password-origin-reader.ts';
import { toItem } from '../../../../functions/adapters/table/items.ts';
import { mockDynamo } from '../../../support/aws/dynamo.ts';
import { REQUESTED_AT, TENANT_ID } from '../../../support/tenants.ts';

const dynamo = mockDynamo();
const read = createPasswordOriginReader(new DynamoDBClient(), 'Creds');
const pk = `TENANT#${TENANT_ID}`;

it('PROMISE-15: reads when and by whom passwords were set, and no hash; each account of a page once', async () => {
  const found = { pk, sk: 'PASSWORD#mina', setAt: REQUESTED_AT, setBy: 'USER' };
  dynamo.on(BatchGetItemCommand).resolves({ Responses: { Creds: [toItem(found)] } });
  const of = await read(TENANT_ID, ['mina', 'juno', 'mina']);
  expect(of('mina')).toEqual({ own: { setAt: REQUESTED_AT, setBy: 'USER' }, initial: undefined });
  expect(of('juno')).toEqual({ own: undefined, initial: undefined });
  const calls = dynamo.commandCalls(BatchGetItemCommand).map(({ args }) => args[0].input.RequestItems);
  expect(calls).toEqual([
    {
      Creds: {
        ConsistentRead: true,
        ProjectionExpression: 'pk, sk, setAt, setBy',
        Keys: ['INITIAL_PASSWORD', 'PASSWORD#mina', 'PASSWORD#juno'].map((sk) => toItem({ pk, sk })),
      },
    },
  ]);
});

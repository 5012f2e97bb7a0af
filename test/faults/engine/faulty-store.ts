import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDynamo } from '../../../functions/adapters/table/dynamo.ts';

export type StoreMood = 'WORKS' | 'THROTTLES' | 'CONFLICTS' | 'FAILS' | 'LOSES_ANSWER' | 'LEAVES_KEYS';

/** The client as the functions make it, over a connection that answers as the mood of each call says. */
export function faultyClient(sound: DynamoDBClient, moodOf: () => StoreMood) {
  let calls = 0;
  const { requestHandler } = sound.config;
  const client = createDynamo({
    endpoint: sound.config.endpoint ?? '',
    region: 'ap-northeast-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: {
      handle: async (...call: Parameters<typeof requestHandler.handle>) => {
        calls += 1;
        const mood = moodOf();
        if (mood === 'WORKS') return requestHandler.handle(...call);
        const { body, headers } = call[0];
        if (mood === 'LOSES_ANSWER') {
          await requestHandler.handle(...call);
          return reply(500, { __type: 'InternalServerError', message: 'lost' });
        }
        if (mood === 'LEAVES_KEYS') return reply(200, { Responses: {}, UnprocessedKeys: keysIn(body) });
        const isTransaction = headers['x-amz-target']?.endsWith('TransactWriteItems');
        if (mood === 'CONFLICTS' && isTransaction) return reply(400, CONFLICT);
        if (mood === 'FAILS') return reply(500, { __type: 'InternalServerError', message: 'broken' });
        return reply(400, { __type: 'ProvisionedThroughputExceededException', message: 'slow down' });
      },
    },
  });
  return { client, calls: () => calls };
}

const CONFLICT = {
  __type: 'TransactionCanceledException',
  Message: 'conflict',
  CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }, { Code: 'None' }],
};

const keysIn = (body: unknown): unknown =>
  JSON.parse(body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body)).RequestItems;

const reply = (statusCode: number, body: object) => ({
  response: {
    statusCode,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: new TextEncoder().encode(JSON.stringify(body)),
  },
});

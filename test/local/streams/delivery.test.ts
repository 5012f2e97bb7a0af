import { expect, it } from 'vitest';
import { deliver, type StreamRecord } from '../../../infra/local/streams/delivery.ts';

const records = ['1', '2', '3', '4'].map(
  (SequenceNumber): StreamRecord => ({
    eventID: SequenceNumber,
    dynamodb: { Keys: {}, SequenceNumber, ApproximateCreationDateTime: 0 },
  }),
);

function consumer(
  handle: (numbers: string[]) => unknown,
  settings: { bisect?: boolean; retries?: number } = {},
) {
  const batches: string[] = [];
  const letters: unknown[] = [];
  const deps: Parameters<typeof deliver>[0] = {
    mapping: {
      id: 'Mapping',
      EventSourceArn: 'arn:stream',
      FunctionName: 'Relay',
      BatchSize: 10,
      ParallelizationFactor: 1,
      BisectBatchOnFunctionError: settings.bisect ?? true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: settings.retries ?? 2,
      DestinationConfig: { OnFailure: { Destination: 'arn:queue' } },
    },
    target: {
      name: 'Relay',
      arn: 'arn:relay',
      role: '',
      bundle: '',
      exportName: '',
      timeoutMs: 0,
      memoryMb: 0,
      concurrency: undefined,
      environment: {},
    },
    invoke: async (_, event) => {
      const { Records } = event as { Records: StreamRecord[] };
      const numbers = Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
      batches.push(numbers.join(''));
      return handle(numbers);
    },
    deadLetter: (_, message) => letters.push(message),
    sleep: async () => undefined,
  };
  return { deps, batches, letters };
}

const failOf = (poison: string) => (numbers: string[]) => {
  if (numbers.includes(poison)) throw new Error('poison');
  return {};
};

it('delivers in one batch what is taken', async () => {
  const { deps, batches, letters } = consumer(() => null);
  await deliver(deps, records);
  expect(batches).toEqual(['1234']);
  expect(letters).toEqual([]);
});

it('goes on from the first record reported as failed, and lets a record be retried', async () => {
  let failures = 1;
  const { deps, batches } = consumer((numbers) => {
    if (!numbers.includes('3') || failures-- <= 0) return { batchItemFailures: [] };
    return { batchItemFailures: [{ itemIdentifier: '4' }, { itemIdentifier: '3' }] };
  });
  await deliver(deps, records);
  expect(batches).toEqual(['1234', '34']);
});

it('bisects around a poison record, retries it as often as allowed, dead-letters its position and goes on', async () => {
  const { deps, batches, letters } = consumer(failOf('3'));
  await deliver(deps, records);
  expect(batches).toEqual(['1234', '12', '34', '3', '3', '3', '4']);
  expect(letters).toMatchObject([
    {
      requestContext: {
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 3,
        functionArn: 'arn:relay',
      },
      DDBStreamBatchInfo: {
        startSequenceNumber: '3',
        endSequenceNumber: '3',
        batchSize: 1,
        streamArn: 'arn:stream',
      },
    },
  ]);
});

it('takes an empty or unknown identifier for the whole batch', async () => {
  for (const itemIdentifier of ['', 'unknown', null]) {
    const { deps, letters } = consumer(() => ({ batchItemFailures: [{ itemIdentifier }] }), {
      bisect: false,
      retries: 0,
    });
    await deliver(deps, records);
    expect(letters).toMatchObject([{ DDBStreamBatchInfo: { batchSize: 4 } }]);
  }
});

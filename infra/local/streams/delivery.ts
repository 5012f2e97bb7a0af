import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { LocalFunction, StreamMapping } from '../app/resources.ts';

export const RecordSchema = z.looseObject({
  eventID: z.string(),
  dynamodb: z.looseObject({
    Keys: z.record(z.string(), z.unknown()),
    SequenceNumber: z.string(),
    ApproximateCreationDateTime: z.number(),
  }),
});
const AnswerSchema = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().nullish() })).nullish(),
});

export type StreamRecord = z.infer<typeof RecordSchema>;

const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 1000;

interface Deps {
  readonly mapping: StreamMapping;
  readonly target: LocalFunction;
  readonly invoke: (target: LocalFunction, event: unknown) => Promise<unknown>;
  readonly deadLetter: (queueArn: string, message: unknown) => void;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Delivers records as Lambda does: in order, with bounded retries, after which their positions go to the queue. */
export async function deliver(deps: Deps, records: readonly StreamRecord[]): Promise<void> {
  const { BisectBatchOnFunctionError, MaximumRetryAttempts } = deps.mapping;
  let rest = records;
  let attempts = 0;
  while (rest.length > 0) {
    const done = await invokeOnce(deps, rest);
    if (done > 0) {
      rest = rest.slice(done);
      attempts = 0;
      continue;
    }
    if (BisectBatchOnFunctionError && rest.length > 1) {
      const half = Math.ceil(rest.length / 2);
      await deliver(deps, rest.slice(0, half));
      rest = rest.slice(half);
      attempts = 0;
      continue;
    }
    if (MaximumRetryAttempts >= 0 && attempts >= MaximumRetryAttempts)
      return giveUp(deps, rest, attempts + 1);
    await deps.sleep(Math.min(FIRST_BACKOFF_MS * 2 ** attempts, LONGEST_BACKOFF_MS));
    attempts += 1;
  }
}

/** Answers how many of the records, from the front, are done with. */
async function invokeOnce(
  { mapping, target, invoke }: Deps,
  records: readonly StreamRecord[],
): Promise<number> {
  try {
    const answer = await invoke(target, { Records: records });
    if (!mapping.FunctionResponseTypes.includes('ReportBatchItemFailures')) return records.length;
    const failed = AnswerSchema.parse(answer ?? {}).batchItemFailures ?? [];
    if (failed.length === 0) return records.length;
    const failedAt = failed.map(({ itemIdentifier }) =>
      records.findIndex((record) => record.dynamodb.SequenceNumber === itemIdentifier),
    );
    // An identifier that is empty or unknown makes Lambda take the whole batch as failed.
    return Math.max(0, Math.min(...failedAt));
  } catch {
    return 0;
  }
}

function giveUp(
  { mapping, target, deadLetter }: Deps,
  records: readonly StreamRecord[],
  invokeCount: number,
): void {
  const queueArn = mapping.DestinationConfig?.OnFailure.Destination;
  const [first] = records;
  const last = records.at(-1);
  if (!queueArn || !first || !last) return;
  const arrival = (record: StreamRecord) =>
    new Date(record.dynamodb.ApproximateCreationDateTime * 1000).toISOString();
  deadLetter(queueArn, {
    requestContext: {
      requestId: randomUUID(),
      functionArn: target.arn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: invokeCount,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'local',
      startSequenceNumber: first.dynamodb.SequenceNumber,
      endSequenceNumber: last.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: records.length,
      streamArn: mapping.EventSourceArn,
    },
  });
}

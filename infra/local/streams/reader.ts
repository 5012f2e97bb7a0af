import * as z from 'zod';
import { REGION } from '../app/named-resource.ts';
import { callAws } from '../base/wire.ts';
import { RecordSchema, type StreamRecord } from './delivery.ts';

const StreamsSchema = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) });
const DescriptionSchema = z.object({
  StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }),
});
const IteratorSchema = z.object({ ShardIterator: z.string() });
const RecordsSchema = z.object({ Records: z.array(RecordSchema), NextShardIterator: z.string().nullish() });

/** By shard, the last record that every mapping is done with; kept by --data. */
export type Positions = Readonly<Record<string, string>>;

export interface Batch {
  readonly shardId: string;
  readonly records: readonly StreamRecord[];
}

/** Reads one table's stream from where it was left. */
export function createStreamReader(endpoint: string, tableName: string, arn: string, done: Positions) {
  const iterators = new Map<string, string | undefined>();
  let streamArn: string | undefined;

  async function call<T>(operation: string, schema: z.ZodType<T>, input: object): Promise<T> {
    return schema.parse(await callAws(endpoint, `DynamoDBStreams_20120810.${operation}`, input));
  }

  async function findShards(): Promise<void> {
    if (streamArn === undefined) {
      const { Streams } = await call('ListStreams', StreamsSchema, { TableName: tableName });
      streamArn = Streams.at(-1)?.StreamArn;
      if (streamArn === undefined) throw new Error(`table ${tableName} has no stream`);
    }
    const { StreamDescription } = await call('DescribeStream', DescriptionSchema, { StreamArn: streamArn });
    for (const { ShardId } of StreamDescription.Shards) {
      if (iterators.has(ShardId)) continue;
      const after = done[ShardId];
      const { ShardIterator } = await call('GetShardIterator', IteratorSchema, {
        StreamArn: streamArn,
        ShardId,
        ...(after === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }),
      });
      iterators.set(ShardId, ShardIterator);
    }
  }

  return async function read(): Promise<Batch[]> {
    // A stream without an open shard may have a new one: engines other than the default split and close shards.
    if (![...iterators.values()].some((iterator) => iterator !== undefined)) await findShards();
    const batches = [];
    for (const [shardId, iterator] of iterators) {
      if (iterator === undefined) continue;
      const { Records, NextShardIterator } = await call('GetRecords', RecordsSchema, {
        ShardIterator: iterator,
      });
      iterators.set(shardId, NextShardIterator ?? undefined);
      if ((NextShardIterator ?? undefined) === undefined) await findShards();
      const records = Records.map((record) => ({ ...record, awsRegion: REGION, eventSourceARN: arn }));
      if (records.length > 0) batches.push({ shardId, records });
    }
    return batches;
  };
}

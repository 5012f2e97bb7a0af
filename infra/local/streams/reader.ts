import * as z from 'zod';
import { REGION } from '../base/region.ts';
import { callAws, WireError } from '../base/wire.ts';
import { RecordSchema, type StreamRecord } from './delivery.ts';
import { withTypedMaps } from './images.ts';

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

/** AWS gives an iterator 15 minutes and a record 24 hours; DynamoDB Local answers the second error for both. */
const ENDED_ITERATOR = ['ExpiredIteratorException', 'TrimmedDataAccessException'];

const isEnded = (error: unknown): boolean =>
  error instanceof WireError && ENDED_ITERATOR.includes(error.type);

/** Reads one table's stream from where it was left. */
export function createStreamReader(endpoint: string, tableName: string, arn: string, done: Positions) {
  const iterators = new Map<string, string | undefined>();
  const last: Record<string, string> = { ...done };
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
      if (!iterators.has(ShardId)) iterators.set(ShardId, await iteratorOf(ShardId));
    }
  }

  async function iteratorOf(ShardId: string): Promise<string> {
    const iterator = async (where: object) => {
      const input = { StreamArn: streamArn, ShardId, ...where };
      return (await call('GetShardIterator', IteratorSchema, input)).ShardIterator;
    };
    const oldest = { ShardIteratorType: 'TRIM_HORIZON' };
    const SequenceNumber = last[ShardId];
    if (SequenceNumber === undefined) return iterator(oldest);
    try {
      return await iterator({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber });
    } catch (error) {
      if (isEnded(error)) return iterator(oldest);
      throw error;
    }
  }

  async function recordsAt(shardId: string, ShardIterator: string) {
    try {
      return await call('GetRecords', RecordsSchema, { ShardIterator });
    } catch (error) {
      if (!isEnded(error)) throw error;
      return call('GetRecords', RecordsSchema, { ShardIterator: await iteratorOf(shardId) });
    }
  }

  return async function read(): Promise<Batch[]> {
    // A stream without an open shard may have a new one: engines other than the default split and close shards.
    if (![...iterators.values()].some((iterator) => iterator !== undefined)) await findShards();
    const batches = [];
    for (const [shardId, iterator] of iterators) {
      if (iterator === undefined) continue;
      const { Records, NextShardIterator } = await recordsAt(shardId, iterator);
      iterators.set(shardId, NextShardIterator ?? undefined);
      const newest = Records.at(-1)?.dynamodb.SequenceNumber;
      if (newest !== undefined) last[shardId] = newest;
      if ((NextShardIterator ?? undefined) === undefined) await findShards();
      const records = Records.map((record) => ({
        ...withTypedMaps(record),
        awsRegion: REGION,
        eventSourceARN: arn,
      }));
      if (records.length > 0) batches.push({ shardId, records });
    }
    return batches;
  };
}

import { afterEach, expect, it } from 'vitest';
import { listen, readBody, sendJson } from '../../../infra/local/base/wire.ts';
import { createStreamReader } from '../../../infra/local/streams/reader.ts';

/** A stream of one shard, as an engine serves it: an iterator is the number of records before it. */
interface Stream {
  readonly records: number[];
  /** Answered once in place of the records. */
  complaint?: string;
  /** Records up to this one are gone. */
  trimmed: number;
}

const ARN = 'arn:table/stream';
let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

const recordOf = (number: number, NewImage: object = {}) => ({
  eventID: String(number),
  dynamodb: { Keys: {}, NewImage, SequenceNumber: String(number), ApproximateCreationDateTime: 0 },
});

async function serve(stream: Stream, image?: object): Promise<{ url: string; iterators: string[] }> {
  const iterators: string[] = [];
  const operations: Record<string, (input: Record<string, string>) => object> = {
    ListStreams: () => ({ Streams: [{ StreamArn: ARN }] }),
    DescribeStream: () => ({ StreamDescription: { Shards: [{ ShardId: 'shard' }] } }),
    GetShardIterator({ ShardIteratorType = '', SequenceNumber }) {
      iterators.push([ShardIteratorType, SequenceNumber].join(' ').trim());
      if (SequenceNumber === undefined) return { ShardIterator: String(stream.trimmed) };
      if (Number(SequenceNumber) < stream.trimmed) return { __type: 'TrimmedDataAccessException' };
      return { ShardIterator: SequenceNumber };
    },
    GetRecords({ ShardIterator = '' }) {
      const { complaint } = stream;
      delete stream.complaint;
      if (complaint) return { __type: `com.amazonaws.dynamodb.v20120810#${complaint}` };
      const found = stream.records.filter((number) => number > Number(ShardIterator));
      return {
        Records: found.map((number) => recordOf(number, image)),
        NextShardIterator: String(found.at(-1) ?? ShardIterator),
      };
    },
  };
  const server = await listen(0, async (incoming, outgoing) => {
    const operation = String(incoming.headers['x-amz-target']).split('.')[1] ?? '';
    const answer = operations[operation]?.(JSON.parse(String(await readBody(incoming)))) ?? {};
    sendJson(outgoing, '__type' in answer ? 400 : 200, answer);
  });
  close = server.close;
  return { url: `http://127.0.0.1:${server.port}`, iterators };
}

const numbersOf = (batches: Awaited<ReturnType<ReturnType<typeof createStreamReader>>>): string[] =>
  batches.flatMap(({ records }) => records.map(({ dynamodb }) => dynamodb.SequenceNumber));

it.each([
  'ExpiredIteratorException',
  'TrimmedDataAccessException',
])('an iterator that ends by %s is taken anew after the last record, and none comes twice', async (complaint) => {
  const stream: Stream = { records: [1, 2], trimmed: 0 };
  const { url, iterators } = await serve(stream);
  const read = createStreamReader(url, 'table', ARN, {});
  expect(numbersOf(await read())).toEqual(['1', '2']);
  stream.records.push(3);
  stream.complaint = complaint;
  expect(numbersOf(await read())).toEqual(['3']);
  expect(iterators).toEqual(['TRIM_HORIZON', 'AFTER_SEQUENCE_NUMBER 2']);
});

it('an iterator that expires before the first record begins where the run was left', async () => {
  const stream: Stream = { records: [6], complaint: 'ExpiredIteratorException', trimmed: 0 };
  const { url, iterators } = await serve(stream);
  expect(numbersOf(await createStreamReader(url, 'table', ARN, { shard: '5' })())).toEqual(['6']);
  expect(iterators).toEqual(['AFTER_SEQUENCE_NUMBER 5', 'AFTER_SEQUENCE_NUMBER 5']);
});

it('reading goes on with the oldest record when those after the last one are gone', async () => {
  const { url, iterators } = await serve({ records: [8, 9], trimmed: 7 });
  expect(numbersOf(await createStreamReader(url, 'table', ARN, { shard: '5' })())).toEqual(['8', '9']);
  expect(iterators).toEqual(['AFTER_SEQUENCE_NUMBER 5', 'TRIM_HORIZON']);
});

it('another error is not hidden', async () => {
  const { url } = await serve({ records: [], complaint: 'InternalServerError', trimmed: 0 });
  await expect(createStreamReader(url, 'table', ARN, {})()).rejects.toThrow('InternalServerError');
});

it('an empty map that an engine tells without its type is an empty map', async () => {
  const { url } = await serve(
    { records: [1], trimmed: 0 },
    { a: {}, b: { M: { c: {}, d: { S: '' } } }, e: { L: [{}] } },
  );
  const [batch] = await createStreamReader(url, 'table', ARN, {})();
  expect(batch?.records[0]?.dynamodb['NewImage']).toEqual({
    a: { M: {} },
    b: { M: { c: { M: {} }, d: { S: '' } } },
    e: { L: [{ M: {} }] },
  });
});

import { startDynamoDb } from '/tmp/p2/infra/local/engines.ts';
import { callAws } from '/tmp/p2/infra/local/wire.ts';
import { TABLE_SCHEMAS } from '/tmp/p2/test/support/table-schemas.ts';
const engine = await startDynamoDb({ projectRoot: '/tmp/p2', port: 0, dbPath: process.argv[2], endpoint: undefined });
const d = (op: string, i: object) => callAws(engine.url, 'DynamoDB_20120810.' + op, i);
const st = (op: string, i: object) => callAws(engine.url, 'DynamoDBStreams_20120810.' + op, i) as any;
await d('CreateTable', { TableName: 'table', BillingMode: 'PAY_PER_REQUEST', ...TABLE_SCHEMAS.subscriptions, StreamSpecification: process.env.NOSTREAM ? undefined : { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } });
import { DatabaseSync } from 'node:sqlite';
if (process.argv[2]) { const db = new DatabaseSync(process.argv[2]); db.exec('CREATE INDEX IF NOT EXISTS stream_positions ON _stream_records (table_name, CAST(sequence_number AS INTEGER))'); db.close(); }
const item = (p: number, s: string) => ({ pk: { S: 'TENANT#' + p }, sk: { S: s }, version: { N: '1' }, duePk: { S: 'DUE#' + (p % 8) }, sweepAt: { S: '2026-01-01T00:00:00Z' }, blob: { S: 'x'.repeat(600) } });
let p = 0;
const avg = async (n: number, f: (i: number) => Promise<unknown>) => { const t = performance.now(); for (let i = 0; i < n; i++) await f(i); return ((performance.now() - t) / n).toFixed(2); };
const transact = () => { const q = p++; return d('TransactWriteItems', { TransactItems: Array.from({ length: 7 }, (_, i) => ({ Put: { TableName: 'table', Item: item(q, 'S' + i), ...(i===0?{ConditionExpression:'attribute_not_exists(pk)'}:{}) } })) }); };
let arn = '', it = '';
if (!process.env.NOSTREAM) {
arn = (await st('ListStreams', { TableName: 'table' })).Streams[0].StreamArn;
const sh = (await st('DescribeStream', { StreamArn: arn })).StreamDescription.Shards[0].ShardId;
it = (await st('GetShardIterator', { StreamArn: arn, ShardId: sh, ShardIteratorType: 'TRIM_HORIZON' })).ShardIterator;
}
const drain = async () => { let n = 0, c = 0; const t = performance.now(); for (;;) { const r = await st('GetRecords', { ShardIterator: it }); it = r.NextShardIterator; n += r.Records.length; c++; if (r.Records.length === 0) break; } return `${n} records in ${c} calls ${(performance.now() - t).toFixed(0)} ms`; };
for (let round = 0; round < 6; round++) {
  const tw = await avg(150, transact);
  const tp = performance.now(); await Promise.all(Array.from({length: 8}, async () => { for (let i=0;i<40;i++) await transact(); })); const par = ((performance.now()-tp)/320).toFixed(2);
  const put = await avg(100, (i) => d('PutItem', { TableName: 'table', Item: item(i, 'S1') }));
  const get = await avg(100, (i) => d('GetItem', { TableName: 'table', Key: { pk: { S: 'TENANT#' + i }, sk: { S: 'S1' } } }));
  const bget = await avg(100, (i) => d('BatchGetItem', { RequestItems: { table: { Keys: [{ pk: { S: 'TENANT#' + i }, sk: { S: 'S1' } }, { pk: { S: 'TENANT#' + i }, sk: { S: 'S2' } }] } } }));
  const q = await avg(50, (i) => d('Query', { TableName: 'table', IndexName: 'due', KeyConditionExpression: 'duePk = :s AND sweepAt > :a', ExpressionAttributeValues: { ':s': { S: 'DUE#1' }, ':a': { S: '2027' } }, Limit: 1 }));
  const q2 = await avg(50, (i) => d('Query', { TableName: 'table', KeyConditionExpression: 'pk = :s', ExpressionAttributeValues: { ':s': { S: 'TENANT#'+i } } }));
  let dr = '', idle = '';
  if (arn) { dr = await drain(); idle = await avg(50, async () => { it = (await st('GetRecords', { ShardIterator: it })).NextShardIterator; }); }
  console.log(`tenants ${p}: transact7 ${tw} par8 ${par} put ${put} get ${get} bget2 ${bget} gsi ${q} query ${q2} | ${dr}; idle GetRecords ${idle} ms`);
}
await engine.stop();

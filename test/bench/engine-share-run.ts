import { callAws } from '../../infra/local/base/wire.ts';
import { startLocal } from '../../infra/local/start.ts';
import { startTableEngine } from '../support/engines/table-engine.ts';
import { WORKPLACE_BODY } from '../support/requests.ts';
import { companyBody } from './scenes/companies.ts';
import { seedTenants } from './scenes/seeded-tenants.ts';
import { timed } from './tools/figures.ts';
import { type Recorded, startRecorder } from './tools/recorder.ts';

/** Records the calls of the tables in 31 days and makes them again on a new engine: `node engine-share-run.ts ASSEMBLY N`. */
const [assembly = '', size = ''] = process.argv.slice(2);
const count = Number(size);
const AT_ONCE = 8;

const before = await startTableEngine();
const recorder = await startRecorder(before.url);
const local = await startLocal({ port: 0, quiet: true, assembly, dynamodbEndpoint: recorder.url });
const bodyOf = (index: number) => companyBody(WORKPLACE_BODY, `bench-${index}`);
await seedTenants(local.dynamodbUrl, count, bodyOf, local.now());
await local.drain();
const setUp = recorder.take().filter(isOfTables);
await local.advance({ by: 'P31D' });
const calls = recorder.take().filter(isOfTables);
await local.stop();
await recorder.close();
await before.stop();

const engine = await startTableEngine();
let refused = 0;
// In their order, so that each finds what it expects.
for (const call of setUp) await again(call);
let next = 0;
refused = 0;
const aloneMs = await timed(() =>
  Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let call = calls[next++]; call; call = calls[next++]) await again(call);
    }),
  ),
);
await engine.stop();
console.log(JSON.stringify({ count, calls: calls.length, refused, aloneMs }));

/** The readers of a stream hold places in it, which another engine does not know. */
function isOfTables({ operation }: Recorded): boolean {
  return !/Shard|Stream|Record/.test(operation);
}

/** What was refused is refused again, and a few that overtake another one: that takes the engine as long. */
async function again({ operation, input }: Recorded): Promise<void> {
  await callAws(engine.url, `DynamoDB_20120810.${operation}`, JSON.parse(input)).catch(() => {
    refused += 1;
  });
}

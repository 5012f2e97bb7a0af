import { createDynamo } from '../../functions/adapters/table/dynamo.ts';
import { callAws } from '../../infra/local/base/wire.ts';
import { startLocal } from '../../infra/local/start.ts';
import { startTableEngine } from '../support/engines/table-engine.ts';
import { WORKPLACE_BODY } from '../support/requests.ts';
import { companyBody } from './scenes/companies.ts';
import { LOCAL, seedTenants } from './scenes/seeded-tenants.ts';
import { timed } from './tools/figures.ts';
import { type Recorded, sendAs, startRecorder } from './tools/recorder.ts';

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

const plain = await replayed(({ url }) => ({
  send: (operation, input) => callAws(url, `DynamoDB_20120810.${operation}`, input),
  end: () => undefined,
}));
// As the functions make them, but with no function around them: no more than this can be reached with the SDK.
const bySdk = await replayed(({ url }) => {
  const client = createDynamo({ endpoint: url, ...LOCAL });
  return {
    send: (operation, input) => sendAs(client, operation, input as never),
    end: () => client.destroy(),
  };
});
console.log(
  JSON.stringify({
    count,
    calls: calls.length,
    refused: plain.refused,
    aloneMs: plain.ms,
    sdkMs: bySdk.ms,
    sdkCpuMs: bySdk.cpuMs,
  }),
);

/** The readers of a stream hold places in it, which another engine does not know. */
function isOfTables({ operation }: Recorded): boolean {
  return !/Shard|Stream|Record/.test(operation);
}

interface Caller {
  readonly send: (operation: string, input: unknown) => Promise<unknown>;
  readonly end: () => void;
}

/** Makes the calls of the 31 days again on a new engine that has those of the set-up. */
async function replayed(open: (engine: { readonly url: string }) => Caller) {
  const engine = await startTableEngine();
  const caller = open(engine);
  let refused = 0;
  // What was refused is refused again, and a few that overtake another one: that takes the engine as long.
  const again = async ({ operation, input }: Recorded) => {
    await caller.send(operation, JSON.parse(input)).catch(() => {
      refused += 1;
    });
  };
  // In their order, so that each finds what it expects; the making of tables goes past the SDK of the functions.
  for (const { operation, input } of setUp)
    await callAws(engine.url, `DynamoDB_20120810.${operation}`, JSON.parse(input)).catch(() => undefined);
  let next = 0;
  const cpu = process.cpuUsage();
  const ms = await timed(() =>
    Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let call = calls[next++]; call; call = calls[next++]) await again(call);
      }),
    ),
  );
  const { user, system } = process.cpuUsage(cpu);
  caller.end();
  await engine.stop();
  return { ms, cpuMs: (user + system) / 1_000, refused };
}

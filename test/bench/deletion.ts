import { createDynamo } from '../../functions/adapters/table/dynamo.ts';
import { toItem } from '../../functions/adapters/table/items.ts';
import { accountKey } from '../../functions/adapters/table/keys.ts';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { startLocal } from '../../infra/local/start.ts';
import { putBatches } from '../support/aws/put-batches.ts';
import { createCaller, locationOf } from '../support/journeys/caller.ts';
import { workplaceRequest } from '../support/journeys/requests.ts';
import { createTables } from '../support/journeys/tables.ts';
import { LOCAL, tableNames } from './scenes/seeded-tenants.ts';
import { assemblyOf } from './tools/alone.ts';
import { printTable, times, verdict } from './tools/figures.ts';
import { startMeteredEngine } from './tools/metered-engine.ts';
import { SIZES } from './tools/sizes.ts';

const ACCOUNTS = SIZES.deletion.accounts;
/** Of the workflow function (`infra/subscription-stack.ts`). */
const FUNCTION_SECONDS = 15;
const MAX_EVENTS = 25_000;
/** What is left for a slower day and for larger companies. */
const AIM_SHARE = 0.1;

/** A tenant with many registered accounts, deleted by the deployed bundles and the deployed state machine. */
export async function benchDeletion(): Promise<void> {
  const engine = await startMeteredEngine();
  const local = await startLocal({
    port: 0,
    quiet: true,
    assembly: await assemblyOf(),
    dynamodbEndpoint: engine.url,
  });
  try {
    const caller = createCaller(local.url, await local.token('leaver', 'smartwork/console'));
    const tenant = locationOf(await caller.post('/v1/tenants', workplaceRequest('leaver')));
    await local.drain();
    const tenantId = tenant.split('/').at(-1) ?? '';
    await register(engine.url, tenantId);
    const before = engine.read();
    await local.advance({ by: 'P31D' });
    const { calls, writeUnits } = engine.read();
    await expectNothingLeft(engine.url, tenantId);

    const { pages, events } = executionOf(local);
    const workflow = local.invocations().find((one) => one.function.startsWith('Workflow'));
    if (!workflow) throw new Error('the workflow function did not run');
    const longest = workflow.longestMs / 1_000;
    printTable(`the deletion of ${ACCOUNTS} account items`, [
      ['what', 'value', 'limit', 'share', `aim ≤ ${AIM_SHARE}`],
      ['pages', `${pages}`, '', '', ''],
      ['calls of the tables, with the rest of its life', `${calls - before.calls}`, '', '', ''],
      ['write units, with the rest of its life', `${writeUnits - before.writeUnits}`, '', '', ''],
      ['seconds of a task, mean of all', (workflow.ms / workflow.count / 1_000).toFixed(3), '', '', ''],
      [
        'seconds of the longest task',
        longest.toFixed(3),
        `${FUNCTION_SECONDS}`,
        ...share(longest / FUNCTION_SECONDS),
      ],
      ['events of the execution', `${events}`, `${MAX_EVENTS}`, ...share(events / MAX_EVENTS)],
    ]);
  } finally {
    await local.stop();
    await engine.stop();
  }
}

const share = (ratio: number): string[] => [times(ratio), verdict(ratio, AIM_SHARE)];

async function register(endpoint: string, tenantId: string): Promise<void> {
  const client = createDynamo({ endpoint, ...LOCAL });
  const { subscriptions } = await tableNames(endpoint);
  const items = Array.from({ length: ACCOUNTS }, (_, index) => {
    const id = `user-${index}`;
    return toItem({ ...accountKey(tenantId, 'WORKPLACE', id), id, email: `${id}@leaver.example` });
  });
  await putBatches(client, subscriptions, items);
  client.destroy();
}

async function expectNothingLeft(endpoint: string, tenantId: string): Promise<void> {
  const left = await createTables(endpoint).ofTenant(tenantId);
  const data = left.filter(({ sk = '' }) => sk.startsWith('ACCOUNT#') || sk.startsWith('DATA#'));
  if (data.length > 0) throw new Error(`${data.length} items are left`);
}

/** AWS writes down three more events of each task than the local run: scheduled, started, succeeded. */
const EVENTS_OF_A_CALL = 3;

/** The one execution that deleted the data: how many pages it took, and how many events it has on AWS. */
function executionOf(local: LocalRun): { pages: number; events: number } {
  const [execution, ...more] = local
    .executions()
    .filter(({ stateMachine }) => stateMachine.includes('DataDeletion'));
  if (!execution || more.length > 0 || execution.status !== 'SUCCEEDED')
    throw new Error('not one execution deleted the data');
  const { history = [] } = execution;
  const tasks = history.filter(({ type }) => type === 'TaskStateEntered').length;
  // The last task writes the receipt.
  return { pages: tasks - 1, events: history.length + tasks * EVENTS_OF_A_CALL };
}

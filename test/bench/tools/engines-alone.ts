import { readFileSync } from 'node:fs';
import { createDynamo } from '../../../functions/adapters/table/dynamo.ts';
import { newTenantId } from '../../../functions/api/pipeline/new-id.ts';
import { callAws } from '../../../infra/local/base/wire.ts';
import { createActivity } from '../../../infra/local/clock/activity.ts';
import { createClock } from '../../../infra/local/clock/clock.ts';
import { createWorkflowEngine } from '../../../infra/local/workflows/engine.ts';
import { startTableEngine } from '../../support/engines/table-engine.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { REQUESTED_AT, requestCommit } from '../../support/tenants.ts';
import { companyBody, createSureCommit } from '../scenes/companies.ts';
import { LOCAL } from '../scenes/seeded-tenants.ts';
import { createBenchTables } from './bench-tables.ts';
import { printTable, timed } from './figures.ts';
import { SIZES } from './sizes.ts';

const TIMES = SIZES.timeTravel.callsOfEngines;
const AT_ONCE = 8;

/** What the engines do in a second when nothing else wants the processor: no expiry can be cheaper. */
export async function benchEnginesAlone(): Promise<void> {
  const engine = await startTableEngine();
  const client = createDynamo({ endpoint: engine.url, ...LOCAL });
  try {
    const { subscriptions: table } = await createBenchTables(engine.url);
    const commit = createSureCommit(client, table);
    const commitNew = (): Promise<void> => {
      const tenantId = newTenantId();
      return commit(requestCommit(companyBody(WORKPLACE_BODY, tenantId), REQUESTED_AT, tenantId));
    };
    const key = { pk: { S: 'none' }, sk: { S: 'none' } };
    printTable('the engines alone, a second', [
      ['what', ''],
      ['commits of a new tenant by the SDK', await aSecond(commitNew)],
      [
        'reads by plain HTTP',
        await aSecond(() => callAws(engine.url, 'DynamoDB_20120810.GetItem', { TableName: table, Key: key })),
      ],
      ['executions of a trial with an empty task', await executionsASecond()],
    ]);
  } finally {
    client.destroy();
    await engine.stop();
  }
}

async function aSecond(work: () => Promise<unknown>): Promise<string> {
  const some = async () => {
    for (let done = 0; done < TIMES / AT_ONCE; done++) await work();
  };
  await work();
  const took = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, some)));
  return ((TIMES / took) * 1_000).toFixed(0);
}

async function executionsASecond(): Promise<string> {
  const activity = createActivity();
  const clock = createClock();
  const arn = 'arn:aws:states:ap-northeast-2:000000000000:stateMachine:Trial';
  const target = 'arn:aws:lambda:ap-northeast-2:000000000000:function:Task';
  const machine = {
    name: 'Trial',
    arn,
    role: 'Role',
    text: readFileSync('statemachines/timer.asl.json', 'utf8'),
    substitutions: { WorkflowFunctionArn: target },
  };
  const task = {
    name: 'Task',
    arn: target,
    role: 'Role',
    bundle: '',
    exportName: 'handler',
    timeoutMs: 1_000,
    memoryMb: 128,
    concurrency: undefined,
    environment: {},
  };
  const engine = createWorkflowEngine({
    machines: [machine],
    functions: [task],
    invoke: async () => ({ outcome: 'APPLIED' }),
    clock,
    activity,
    save: () => undefined,
  });
  const took = await timed(async () => {
    for (let index = 0; index < TIMES; index++)
      engine.start(machine, String(index), JSON.stringify({ wakeAt: REQUESTED_AT }));
    await activity.idle();
  });
  clock.stop();
  if (engine.list().some(({ status }) => status !== 'SUCCEEDED')) throw new Error('an execution failed');
  return ((TIMES / took) * 1_000).toFixed(0);
}

import { createSystemCommit } from '../adapters/command-store.ts';
import { createDynamo } from '../adapters/dynamo.ts';
import { createPurgeStore } from '../adapters/purge-store.ts';
import { createServiceStore } from '../adapters/service-store.ts';
import { createTenantLoader } from '../adapters/tenant-loader.ts';
import { createWorkStore } from '../adapters/work-store.ts';
import { count } from '../runtime/metrics.ts';
import { parseEnv } from '../runtime/parse-env.ts';
import { taskEntry } from '../runtime/task-entry.ts';
import { EnvSchema } from './env.ts';
import { runTask } from './tasks.ts';

const env = parseEnv(EnvSchema);
const dynamo = createDynamo();
const deps = {
  ...createTenantLoader(dynamo, env.TABLE_NAME),
  ...createWorkStore(dynamo, env.TABLE_NAME),
  commit: createSystemCommit(dynamo, env.TABLE_NAME),
  services: createServiceStore(dynamo, env.TABLE_NAME),
  purge: createPurgeStore(dynamo, env.TABLE_NAME, env.CREDENTIALS_TABLE_NAME),
  countFailure: () => count('OperationFailed'),
  countWake: count,
};

export const handler = taskEntry((event) => runTask(deps, event));

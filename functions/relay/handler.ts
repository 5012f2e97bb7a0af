import { SFNClient } from '@aws-sdk/client-sfn';
import { createDynamo } from '../adapters/dynamo.ts';
import { workFrom } from '../adapters/items.ts';
import { createWorkStore } from '../adapters/work-store.ts';
import { createWorkflowStarter } from '../adapters/workflow-starter.ts';
import { machinesIn } from '../delivery/env.ts';
import { startWork } from '../delivery/start-work.ts';
import { parseEnv } from '../runtime/parse-env.ts';
import { streamEntry } from '../runtime/stream-entry.ts';
import { EnvSchema } from './env.ts';

const env = parseEnv(EnvSchema);
const deps = {
  start: createWorkflowStarter(new SFNClient(), machinesIn(env)),
  ...createWorkStore(createDynamo(), env.TABLE_NAME),
};

/** Follows the table: every work item that becomes pending is started. */
export const handler = streamEntry((image) => startWork(deps, workFrom(image)));

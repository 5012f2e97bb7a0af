import { SFNClient } from '@aws-sdk/client-sfn';
import { createWorkflowStarter } from '../../adapters/step-functions/workflow-starter.ts';
import { createWorkflowStopper } from '../../adapters/step-functions/workflow-stopper.ts';
import { createWorkStore } from '../../adapters/stores/work/work-store.ts';
import { createDynamo } from '../../adapters/table/dynamo.ts';
import { workFrom } from '../../adapters/table/items.ts';
import { errorFields, logger } from '../../runtime/logger.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { streamEntry } from '../../runtime/stream-entry.ts';
import { workflowSettings } from '../delivery/env.ts';
import { EnvSchema } from './env.ts';
import { type RelayWorkDeps, relayWork } from './relay-work.ts';

const env = parseEnv(EnvSchema);
const sfn = new SFNClient();
const deps: RelayWorkDeps = {
  ...createWorkflowStarter(sfn, workflowSettings(env)),
  ...createWorkflowStopper(sfn, workflowSettings(env)),
  ...createWorkStore(createDynamo(), env.TABLE_NAME),
  reportLeftRunning: ({ tenantId, kind }, error) =>
    logger.warn('A superseded execution was left to end by itself', {
      tenantId,
      kind,
      ...errorFields(error),
    }),
};

/** Follows the table: every work item that becomes pending is started, and what it supersedes is stopped. */
export const handler = streamEntry((image, before) =>
  relayWork(deps, workFrom(image), before && workFrom(before)),
);

import { SFNClient } from '@aws-sdk/client-sfn';
import { createEventBridge, createEventPublisher } from '../../adapters/event-bus/event-publisher.ts';
import { createWorkflowStarter } from '../../adapters/step-functions/workflow-starter.ts';
import { createWorkflowStopper } from '../../adapters/step-functions/workflow-stopper.ts';
import { createPublicationStore, unpublishedFrom } from '../../adapters/stores/work/unpublished-store.ts';
import { createWorkStore } from '../../adapters/stores/work/work-store.ts';
import { createDynamo } from '../../adapters/table/dynamo.ts';
import { workFrom } from '../../adapters/table/items.ts';
import { isUnpublished } from '../../adapters/table/keys.ts';
import { errorFields, logger } from '../../runtime/logger.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { streamEntry } from '../../runtime/stream-entry.ts';
import { workflowSettings } from '../delivery/env.ts';
import { publishEvents } from '../delivery/publish-events.ts';
import { EnvSchema } from './env.ts';
import { type RelayWorkDeps, relayWork } from './relay-work.ts';

const env = parseEnv(EnvSchema);
const sfn = new SFNClient();
const dynamo = createDynamo();
const deps: RelayWorkDeps = {
  ...createWorkflowStarter(sfn, workflowSettings(env)),
  ...createWorkflowStopper(sfn, workflowSettings(env)),
  ...createWorkStore(dynamo, env.TABLE_NAME),
  reportLeftRunning: ({ tenantId, kind }, error) =>
    logger.warn('A superseded execution was left to end by itself', {
      tenantId,
      kind,
      ...errorFields(error),
    }),
};

const bus = {
  ...createPublicationStore(dynamo, env.TABLE_NAME),
  publish: createEventPublisher(createEventBridge(), env.BUS_NAME),
};

/**
 * Follows the table: every work item that becomes pending is started, and what it supersedes is stopped. Then the bus is
 * told what has happened; what it does not take is left to the sweep, so that no work waits for the bus.
 */
export const handler = streamEntry(
  async (image, before) => {
    if (isUnpublished(image['duePk']?.S)) return;
    await relayWork(deps, workFrom(image), before && workFrom(before));
  },
  async (images) => {
    await publishEvents(
      bus,
      images.map(unpublishedFrom).filter((one) => one !== undefined),
    );
  },
);

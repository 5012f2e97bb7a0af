import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { createEventBridge, createEventPublisher } from '../../adapters/event-bus/event-publisher.ts';
import { createWorkflowStarter } from '../../adapters/step-functions/workflow-starter.ts';
import { createSystemCommit } from '../../adapters/stores/command-store.ts';
import { createTenantLoader } from '../../adapters/stores/tenants/tenant-loader.ts';
import { createDueIndex, type DueItem } from '../../adapters/stores/work/due-index.ts';
import { createMailStore } from '../../adapters/stores/work/mail-store.ts';
import {
  createPublicationStore,
  createUnpublishedIndex,
} from '../../adapters/stores/work/unpublished-store.ts';
import { createWorkStore } from '../../adapters/stores/work/work-store.ts';
import { createDynamo } from '../../adapters/table/dynamo.ts';
import { instantOf } from '../../core/business-calendar.ts';
import { workKey } from '../../core/lifecycle/work.ts';
import { errorFields, logger } from '../../runtime/logger.ts';
import { count, measure } from '../../runtime/metrics.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { taskEntry } from '../../runtime/task-entry.ts';
import { deliverMail } from '../delivery/deliver-mail.ts';
import { workflowSettings } from '../delivery/env.ts';
import { mailDeps } from '../delivery/mail-deps.ts';
import { EnvSchema } from './env.ts';
import { startAtPace } from './pace.ts';
import { publishLeft } from './publish-left.ts';
import { repairWork } from './repair-work.ts';
import { ROUND_TIME_MS } from './round.ts';
import { sweep } from './sweep.ts';

const env = parseEnv(EnvSchema);
const dynamo = createDynamo();
const mails = await mailDeps(dynamo, env.TABLE_NAME, env);
const starter = createWorkflowStarter(new SFNClient(), workflowSettings(env));
const repairs = {
  ...createTenantLoader(dynamo, env.TABLE_NAME),
  ...createWorkStore(dynamo, env.TABLE_NAME),
  commit: createSystemCommit(dynamo, env.TABLE_NAME, {
    deletionSpreadSeconds: env.DELETION_SPREAD_SECONDS,
  }),
  start: startAtPace(
    starter.start,
    () => performance.now(),
    (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  ),
  ...createMailStore(dynamo, env.TABLE_NAME),
  count,
};
const unpublished = createUnpublishedIndex(dynamo, env.TABLE_NAME);
const bus = {
  ...createPublicationStore(dynamo, env.TABLE_NAME),
  publish: createEventPublisher(createEventBridge(), env.BUS_NAME),
};
/** The schedule shares the shards out: part 2 of 4 takes every fourth one from the third on. */
const ScheduledEvent = z.object({
  time: z.iso.datetime(),
  part: z.int().min(0).default(0),
  parts: z.int().min(1).default(1),
});
const dueIndex = createDueIndex(dynamo, env.TABLE_NAME);

/** Every five minutes; the time of the schedule is the business time. */
export const handler = taskEntry(async (event) => {
  const { time, part, parts } = ScheduledEvent.parse(event);
  const now = instantOf(Date.parse(time));
  const startedAt = performance.now();
  const hasTime = () => performance.now() - startedAt < ROUND_TIME_MS;
  const isMine = (shard: number) => shard % parts === part;
  const swept = await sweep(
    {
      ...dueIndex,
      shards: dueIndex.shards.filter(isMine),
      deliver: (mail, at) => deliverMail(mails, mail, at),
      repair: (work, at) => repairWork(repairs, work, at),
      reportFailure: (error, item) =>
        logger.error('An overdue item could not be handled', { ...nameOf(item), ...errorFields(error) }),
      measureAge: (seconds) => measure('OutboxAge', seconds),
      count,
      hasTime,
    },
    now,
  );
  // The products hear of it last: no work waits for the bus.
  const published = await publishLeft(
    {
      ...unpublished,
      ...bus,
      unpublishedShards: unpublished.unpublishedShards.filter(isMine),
      reportBus: (error) => logger.error('The event bus takes no events', errorFields(error)),
      reportUnreadable: (error, item) =>
        logger.error('An event cannot be read', { item: item['sk']?.S, ...errorFields(error) }),
      measureBusAge: (seconds) => measure('BusAge', seconds),
      hasTime,
    },
    now,
  );
  return { ...swept, published };
});

/** Of whom it is, and which: also of an item that cannot be read. */
function nameOf(item: DueItem): { tenantId: string; item: string } {
  if ('unreadable' in item) return item.unreadable;
  if ('mail' in item) return { tenantId: item.mail.tenantId, item: item.mail.mailId };
  return { tenantId: item.work.tenantId, item: workKey(item.work) };
}

import * as z from 'zod';
import { createSystemCommit } from '../../adapters/stores/command-store.ts';
import { createTenantLoader } from '../../adapters/stores/tenants/tenant-loader.ts';
import { createWorkReader, createWorkStore } from '../../adapters/stores/work/work-store.ts';
import { createDynamo } from '../../adapters/table/dynamo.ts';
import { instantOf } from '../../core/business-calendar.ts';
import { logger } from '../../runtime/logger.ts';
import { count } from '../../runtime/metrics.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { taskEntry } from '../../runtime/task-entry.ts';
import { EnvSchema } from './env.ts';
import { revive } from './revive.ts';

const env = parseEnv(EnvSchema);
const dynamo = createDynamo();
const deps = {
  ...createTenantLoader(dynamo, env.TABLE_NAME),
  ...createWorkStore(dynamo, env.TABLE_NAME),
  ...createWorkReader(dynamo, env.TABLE_NAME),
  commit: createSystemCommit(dynamo, env.TABLE_NAME),
  count,
};

/** `Step Functions Execution Status Change`; what the execution was started with is not needed. */
const StatusChange = z.object({
  time: z.iso.datetime().transform((time) => instantOf(Date.parse(time))),
  detail: z.object({ name: z.string(), status: z.string() }),
});

/** EventBridge tells of each execution that failed, ran out of time or was stopped; the time of the event is the business time. */
export const handler = taskEntry(async (event) => {
  const { time, detail } = StatusChange.parse(event);
  const outcome = await revive(deps, { execution: detail.name, at: time });
  // The relay stops executions whose date has moved: nobody misses those.
  if (outcome !== 'STALE')
    logger.warn('An execution died', { execution: detail.name, status: detail.status, outcome });
  return { outcome };
});

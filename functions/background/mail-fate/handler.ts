import { createSystemCommit } from '../../adapters/stores/command-store.ts';
import { createTenantLoader } from '../../adapters/stores/tenants/tenant-loader.ts';
import { createMailStore } from '../../adapters/stores/work/mail-store.ts';
import { createDynamo } from '../../adapters/table/dynamo.ts';
import { logger } from '../../runtime/logger.ts';
import { count } from '../../runtime/metrics.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { taskEntry } from '../../runtime/task-entry.ts';
import { EnvSchema } from './env.ts';
import { recordFate } from './record-fate.ts';
import { mailNewsIn } from './ses-event.ts';

const env = parseEnv(EnvSchema);
const dynamo = createDynamo();
const deps = {
  ...createTenantLoader(dynamo, env.TABLE_NAME),
  ...createMailStore(dynamo, env.TABLE_NAME),
  commit: createSystemCommit(dynamo, env.TABLE_NAME),
  count,
};

/** SES tells EventBridge of each mail that was delivered, came back, was refused or marked as spam. */
export const handler = taskEntry(async (event) => {
  const news = mailNewsIn(event);
  const outcome = news ? await recordFate(deps, news) : 'STALE';
  if (news && news.fate !== 'DELIVERED') {
    const { tenantId, mailId, fate } = news;
    logger.warn('A mail did not go well', { tenantId, mailId, fate, outcome });
  }
  return { outcome };
});

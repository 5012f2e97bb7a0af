import { createSecrets, readStackKey } from '../../adapters/crypto/stack-key.ts';
import { createTxtLookup } from '../../adapters/dns/txt-records.ts';
import {
  createRegisteredAccountReader,
  createSystemAccounts,
} from '../../adapters/stores/accounts/registered-account-store.ts';
import { createSystemCommit } from '../../adapters/stores/command-store.ts';
import { createTenantLoader } from '../../adapters/stores/tenants/tenant-loader.ts';
import { createPurgeStore } from '../../adapters/stores/work/purge-store.ts';
import { createServiceStore } from '../../adapters/stores/work/service-store.ts';
import { createServiceTaskStore } from '../../adapters/stores/work/service-task-store.ts';
import { createWorkStore } from '../../adapters/stores/work/work-store.ts';
import { createDynamo } from '../../adapters/table/dynamo.ts';
import { type ServiceTask, taskId } from '../../core/lifecycle/service-task.ts';
import type { WorkInput } from '../../core/lifecycle/work.ts';
import { logger } from '../../runtime/logger.ts';
import { count, measure } from '../../runtime/metrics.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { taskEntry } from '../../runtime/task-entry.ts';
import { EnvSchema } from './env.ts';
import { runTask } from './tasks.ts';

const env = parseEnv(EnvSchema);
const fingerprintKey = await readStackKey(createSecrets(), env.TRIAL_FINGERPRINT_KEY_ARN);
const dynamo = createDynamo();
const deps = {
  ...createTenantLoader(dynamo, env.TABLE_NAME),
  ...createWorkStore(dynamo, env.TABLE_NAME),
  commit: createSystemCommit(dynamo, env.TABLE_NAME, {
    fingerprintKey,
    deletionSpreadSeconds: env.DELETION_SPREAD_SECONDS,
  }),
  ...createSystemAccounts(dynamo, env.TABLE_NAME),
  accountsOf: createRegisteredAccountReader(dynamo, env.TABLE_NAME),
  services: createServiceStore(dynamo, env.TABLE_NAME),
  connected: env.CONNECTED_PRODUCTS,
  ...createServiceTaskStore(dynamo, env.TABLE_NAME),
  reportLate: ({ tenantId, product, ...task }: ServiceTask) => {
    logger.warn('A connected product has not confirmed a task', { tenantId, product, task: taskId(task) });
    count('ProductLate');
  },
  countGivenUp: () => count('WorkGivenUp'),
  purge: createPurgeStore(dynamo, env.TABLE_NAME, env.CREDENTIALS_TABLE_NAME),
  txtRecords: createTxtLookup({ servers: env.DNS_SERVERS }),
  reportUnreachable: ({ tenantId }: WorkInput, code: string) => {
    logger.warn('No DNS server answered for a domain that is to be proven', { tenantId, code });
    count('DnsUnreachable');
  },
  countFailure: () => count('OperationFailed'),
  countWake: count,
  measureLag: (seconds: number) => measure('TimerLag', seconds),
};

export const handler = taskEntry((event) => runTask(deps, event));

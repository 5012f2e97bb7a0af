import { createAccountSearch } from '../../adapters/stores/accounts/account-search.ts';
import { createPasswordOriginReader } from '../../adapters/stores/accounts/password-origin-reader.ts';
import {
  createRegisteredAccountReader,
  createRegisteredAccountStore,
} from '../../adapters/stores/accounts/registered-account-store.ts';
import { createCapacityReportStore } from '../../adapters/stores/capacity-report-store.ts';

import { createGroupReader } from '../../adapters/stores/groups/group-reader.ts';

import { createClaimReader } from '../../adapters/stores/tenants/claims.ts';
import { createTenantLookup } from '../../adapters/stores/tenants/tenant-loader.ts';
import { createTaskAnswerStore } from '../../adapters/stores/work/service-task-store.ts';

import { createDynamo } from '../../adapters/table/dynamo.ts';
import { byRouteKey } from '../../routes/routes.ts';
import { type HttpWork, httpEntry } from '../../runtime/http-entry.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { changeAccountsInBatch, registerAccount, removeAccount } from './accounts.ts';
import { getEntitlement } from './entitlement.ts';
import { EnvSchema } from './env.ts';
import { listAccounts } from './list-accounts.ts';
import { getOrgChart } from './org-chart.ts';
import { searchAccounts } from './search-accounts.ts';
import { answerServiceTask, getServiceTask, listServiceTasks } from './service-task.ts';
import { reportUsedBytes } from './used-bytes.ts';

const env = parseEnv(EnvSchema);
const dynamo = createDynamo();
const deps = {
  ...createTenantLookup(dynamo, env.TABLE_NAME),
  ...createClaimReader(dynamo, env.TABLE_NAME),
  accountsOf: createRegisteredAccountReader(dynamo, env.TABLE_NAME),
  passwordsOf: createPasswordOriginReader(dynamo, env.CREDENTIALS_TABLE_NAME),
};

const groups = {
  ...createGroupReader(dynamo, env.TABLE_NAME),
  ...createClaimReader(dynamo, env.TABLE_NAME),
  findAccounts: createAccountSearch(dynamo, env.TABLE_NAME),
};

const accounts = createRegisteredAccountStore(dynamo, env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME);
const reports = {
  ...accounts,
  ...createCapacityReportStore(dynamo, env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME),
};
const tasks = createTaskAnswerStore(dynamo, env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME);

export const handler = httpEntry(
  byRouteKey<HttpWork>({
    getEntitlement: (request) => getEntitlement(deps, request),
    registerAccount: (request) => registerAccount(accounts, request),
    removeAccount: (request) => removeAccount(accounts, request),
    changeAccounts: (request) => changeAccountsInBatch(accounts, request),
    listAccounts: (request) => listAccounts(deps, request),
    searchAccounts: (request) => searchAccounts(groups, request),
    getOrgChart: (request) => getOrgChart(groups, request),
    listServiceTasks: (request) => listServiceTasks(tasks, request),
    getServiceTask: (request) => getServiceTask(tasks, request),
    answerServiceTask: (request) => answerServiceTask(tasks, request),
    reportUsedBytes: (request) => reportUsedBytes(reports, request),
  }),
);

import { createGroupReader } from '../../adapters/stores/groups/group-reader.ts';
import { createClaimReader, createFormerNameReader } from '../../adapters/stores/tenants/claims.ts';
import { groupsOf } from '../../adapters/stores/tenants/group-loader.ts';
import { createPaymentReader } from '../../adapters/stores/tenants/payment-reader.ts';
import { createTenantList } from '../../adapters/stores/tenants/tenant-list.ts';
import { createTenantLoader, createTenantLookup } from '../../adapters/stores/tenants/tenant-loader.ts';
import { createTenantReader } from '../../adapters/stores/tenants/tenant-reader.ts';
import { createUsageReader } from '../../adapters/stores/tenants/usage-reader.ts';
import { createStuckIndex } from '../../adapters/stores/work/stuck-index.ts';
import { createDynamo } from '../../adapters/table/dynamo.ts';
import type { Tenant } from '../../core/model/tenant.ts';
import { byRouteKey } from '../../routes/routes.ts';
import { type HttpWork, httpEntry } from '../../runtime/http-entry.ts';
import { errorFields, logger } from '../../runtime/logger.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { deploymentIn } from '../pipeline/deployment.ts';
import { getBill, getEstimate, getTrend, getUsage } from './billing.ts';
import { getBillingProfile } from './billing-profile.ts';
import { listCashReceipts } from './cash-receipts.ts';
import { EnvSchema, machinesIn } from './env.ts';
import { getGroupBill } from './group-billing.ts';
import { getGroup, planGroupCancellation } from './groups.ts';
import { listMails, listWork } from './operator.ts';
import { listPayableBills } from './payable-bills.ts';
import { getForecast, quoteCancellation } from './previews.ts';
import { getSubscription, getTenant, listEvents, listTenants } from './queries.ts';
import { isSearch, searchTenants } from './search.ts';
import { listStuck } from './stuck.ts';

const env = parseEnv(EnvSchema);
const dynamo = createDynamo();
const deployment = deploymentIn(env);
const reader = {
  deployment,
  machineOf: machinesIn(env),
  ...createTenantLoader(dynamo, env.TABLE_NAME),
  ...createTenantReader(dynamo, env.TABLE_NAME),
  ...createClaimReader(dynamo, env.TABLE_NAME),
  ...createFormerNameReader(dynamo, env.TABLE_NAME),
  ...createStuckIndex(dynamo, env.TABLE_NAME),
  groupsOf: (tenants: readonly Tenant[]) => groupsOf(dynamo, env.TABLE_NAME, tenants),
};
// A bill reads the days of its own months, not those of the commitment.
const ledger = {
  deployment,
  ...createTenantLookup(dynamo, env.TABLE_NAME),
  ...createUsageReader(dynamo, env.TABLE_NAME),
  ...createGroupReader(dynamo, env.TABLE_NAME),
  ...createPaymentReader(dynamo, env.TABLE_NAME),
};
const feed = {
  ...ledger,
  ...createTenantList(dynamo, env.TABLE_NAME),
  reportFailure: (tenantId: string, error: unknown) =>
    logger.error('The bill of a tenant could not be made', { tenantId, ...errorFields(error) }),
};

export const handler = httpEntry(
  byRouteKey<HttpWork>({
    listTenants: (request) =>
      isSearch(request) ? searchTenants(reader, request) : listTenants(reader, request),
    getTenant: (request) => getTenant(reader, request),
    getSubscription: (request) => getSubscription(reader, request),
    getBillingProfile: (request) => getBillingProfile(ledger, request),
    listCashReceipts: (request) => listCashReceipts(ledger, request),
    quoteCancellation: (request) => quoteCancellation(reader, request),
    getForecast: (request) => getForecast(reader, request),
    getUsage: (request) => getUsage(ledger, request),
    getEstimate: (request) => getEstimate(ledger, request),
    getTrend: (request) => getTrend(ledger, request),
    getBill: (request) => getBill(ledger, request),
    listPayableBills: (request) => listPayableBills(feed, request),
    getGroup: (request) => getGroup(ledger, request),
    planGroupCancellation: (request) => planGroupCancellation(ledger, request),
    getGroupBill: (request) => getGroupBill(ledger, request),
    listEvents: (request) => listEvents(reader, request),
    listWork: (request) => listWork(reader, request),
    listMails: (request) => listMails(reader, request),
    listStuck: (request) => listStuck(reader, request),
  }),
);

import { createClaimReader } from '../adapters/claims.ts';
import { createDynamo } from '../adapters/dynamo.ts';
import { groupsOf } from '../adapters/group-loader.ts';
import { createGroupReader } from '../adapters/group-reader.ts';
import { createTenantLoader, createTenantLookup } from '../adapters/tenant-loader.ts';
import { createTenantReader } from '../adapters/tenant-reader.ts';
import { createUsageReader } from '../adapters/usage-reader.ts';
import type { Tenant } from '../core/tenant.ts';
import { ROUTES, routeKeyOf } from '../routes.ts';
import { httpEntry } from '../runtime/http-entry.ts';
import { parseEnv } from '../runtime/parse-env.ts';
import { getBill, getEstimate, getTrend, getUsage } from './billing.ts';
import { EnvSchema } from './env.ts';
import { getGroupBill } from './group-billing.ts';
import { listMails, listWork } from './operator.ts';
import { getForecast, quoteCancellation } from './outlook.ts';
import { getSubscription, getTenant, listFacts, listTenants } from './queries.ts';
import { isSearch, searchTenants } from './search.ts';

const env = parseEnv(EnvSchema);
const dynamo = createDynamo();
const reader = {
  ...createTenantLoader(dynamo, env.TABLE_NAME),
  ...createTenantReader(dynamo, env.TABLE_NAME),
  ...createClaimReader(dynamo, env.TABLE_NAME),
  groupsOf: (tenants: readonly Tenant[]) => groupsOf(dynamo, env.TABLE_NAME, tenants),
};
// A bill reads the days of its own months, not those of the commitment.
const ledger = {
  ...createTenantLookup(dynamo, env.TABLE_NAME),
  ...createUsageReader(dynamo, env.TABLE_NAME),
  ...createGroupReader(dynamo, env.TABLE_NAME),
};

export const handler = httpEntry({
  [routeKeyOf(ROUTES.listTenants)]: (request) =>
    isSearch(request) ? searchTenants(reader, request) : listTenants(reader, request),
  [routeKeyOf(ROUTES.getTenant)]: (request) => getTenant(reader, request),
  [routeKeyOf(ROUTES.getSubscription)]: (request) => getSubscription(reader, request),
  [routeKeyOf(ROUTES.quoteCancellation)]: (request) => quoteCancellation(reader, request),
  [routeKeyOf(ROUTES.getForecast)]: (request) => getForecast(reader, request),
  [routeKeyOf(ROUTES.getUsage)]: (request) => getUsage(ledger, request),
  [routeKeyOf(ROUTES.getEstimate)]: (request) => getEstimate(ledger, request),
  [routeKeyOf(ROUTES.getTrend)]: (request) => getTrend(ledger, request),
  [routeKeyOf(ROUTES.getBill)]: (request) => getBill(ledger, request),
  [routeKeyOf(ROUTES.getGroupBill)]: (request) => getGroupBill(ledger, request),
  [routeKeyOf(ROUTES.listFacts)]: (request) => listFacts(reader, request),
  [routeKeyOf(ROUTES.listWork)]: (request) => listWork(reader, request),
  [routeKeyOf(ROUTES.listMails)]: (request) => listMails(reader, request),
});

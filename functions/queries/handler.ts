import { createDynamo } from '../adapters/dynamo.ts';
import { groupsOf } from '../adapters/group-loader.ts';
import { createTenantLoader } from '../adapters/tenant-loader.ts';
import { createTenantReader } from '../adapters/tenant-reader.ts';
import type { Tenant } from '../core/tenant.ts';
import { ROUTES, routeKeyOf } from '../routes.ts';
import { httpEntry } from '../runtime/http-entry.ts';
import { parseEnv } from '../runtime/parse-env.ts';
import { EnvSchema } from './env.ts';
import { getForecast, quoteCancellation } from './outlook.ts';
import { getSubscription, getTenant, listFacts, listTenants } from './queries.ts';

const env = parseEnv(EnvSchema);
const dynamo = createDynamo();
const reader = {
  ...createTenantLoader(dynamo, env.TABLE_NAME),
  ...createTenantReader(dynamo, env.TABLE_NAME),
  groupsOf: (tenants: readonly Tenant[]) => groupsOf(dynamo, env.TABLE_NAME, tenants),
};

export const handler = httpEntry({
  [routeKeyOf(ROUTES.listTenants)]: (request) => listTenants(reader, request),
  [routeKeyOf(ROUTES.getTenant)]: (request) => getTenant(reader, request),
  [routeKeyOf(ROUTES.getSubscription)]: (request) => getSubscription(reader, request),
  [routeKeyOf(ROUTES.quoteCancellation)]: (request) => quoteCancellation(reader, request),
  [routeKeyOf(ROUTES.getForecast)]: (request) => getForecast(reader, request),
  [routeKeyOf(ROUTES.listFacts)]: (request) => listFacts(reader, request),
});

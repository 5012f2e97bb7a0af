import { createClaimReader } from '../adapters/claims.ts';
import { createDynamo } from '../adapters/dynamo.ts';
import { createTenantLookup } from '../adapters/tenant-loader.ts';
import { ROUTES, routeKeyOf } from '../routes.ts';
import { httpEntry } from '../runtime/http-entry.ts';
import { parseEnv } from '../runtime/parse-env.ts';
import { getEntitlement } from './entitlement.ts';
import { EnvSchema } from './env.ts';

const env = parseEnv(EnvSchema);
const dynamo = createDynamo();
const deps = {
  ...createTenantLookup(dynamo, env.TABLE_NAME),
  ...createClaimReader(dynamo, env.TABLE_NAME),
};

export const handler = httpEntry({
  [routeKeyOf(ROUTES.getEntitlement)]: (request) => getEntitlement(deps, request),
});

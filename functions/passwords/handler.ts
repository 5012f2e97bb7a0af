import { createDynamo } from '../adapters/dynamo.ts';
import { createNewTenantStore } from '../adapters/new-tenant-store.ts';
import { hashPassword } from '../adapters/password-hash.ts';
import { newTenantId } from '../command-flow/new-id.ts';
import { ROUTES, routeKeyOf } from '../routes.ts';
import { httpEntry } from '../runtime/http-entry.ts';
import { parseEnv } from '../runtime/parse-env.ts';
import { EnvSchema } from './env.ts';
import { requestTrial } from './request-trial.ts';

const env = parseEnv(EnvSchema);
const tables = {
  subscriptions: env.TABLE_NAME,
  idempotency: env.IDEMPOTENCY_TABLE_NAME,
  credentials: env.CREDENTIALS_TABLE_NAME,
};
const store = createNewTenantStore(createDynamo(), tables, env.TRIAL_FINGERPRINT_KEY);
const deps = { store, hash: hashPassword, newTenantId };

export const handler = httpEntry({
  [routeKeyOf(ROUTES.requestTrial)]: (request) => requestTrial(deps, request),
});

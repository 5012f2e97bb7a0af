import { createCommandStore } from '../adapters/command-store.ts';
import { createDynamo } from '../adapters/dynamo.ts';
import { ROUTES, routeKeyOf } from '../routes.ts';
import { httpEntry } from '../runtime/http-entry.ts';
import { parseEnv } from '../runtime/parse-env.ts';
import { EnvSchema } from './env.ts';
import { retryOperation } from './retry-operation.ts';

const env = parseEnv(EnvSchema);
const store = createCommandStore(createDynamo(), env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME);

export const handler = httpEntry({
  [routeKeyOf(ROUTES.retryOperation)]: (request) => retryOperation(store, request),
});

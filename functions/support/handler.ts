import { createCommandStore } from '../adapters/command-store.ts';
import { createDynamo } from '../adapters/dynamo.ts';
import { createMailReader } from '../adapters/mail-store.ts';
import { ROUTES, routeKeyOf } from '../routes.ts';
import { httpEntry } from '../runtime/http-entry.ts';
import { parseEnv } from '../runtime/parse-env.ts';
import { EnvSchema } from './env.ts';
import { renewTimers, retryMail } from './operator.ts';
import { retryOperation } from './retry-operation.ts';

const env = parseEnv(EnvSchema);
const dynamo = createDynamo();
const store = createCommandStore(dynamo, env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME);
const mails = createMailReader(dynamo, env.TABLE_NAME);

export const handler = httpEntry({
  [routeKeyOf(ROUTES.retryOperation)]: (request) => retryOperation(store, request),
  [routeKeyOf(ROUTES.renewTimers)]: (request) => renewTimers(store, request),
  [routeKeyOf(ROUTES.retryMail)]: (request) => retryMail({ ...store, ...mails }, request),
});

import { randomUUID } from 'node:crypto';
import { createAccountStore } from '../adapters/account-store.ts';
import { createCommandStore } from '../adapters/command-store.ts';
import { createDynamo } from '../adapters/dynamo.ts';
import { createLinkRequestStore } from '../adapters/link-request-store.ts';
import { createMoveLook } from '../adapters/move-look.ts';
import { createNewTenantStore } from '../adapters/new-tenant-store.ts';
import { hashPassword, isPassword } from '../adapters/password-hash.ts';
import { createRedeemStore } from '../adapters/redeem-store.ts';
import { trialWrites } from '../adapters/trial-uses.ts';
import { newTenantId } from '../command-flow/new-id.ts';
import { byRouteKey } from '../routes.ts';
import { type HttpWork, httpEntry } from '../runtime/http-entry.ts';
import { count } from '../runtime/metrics.ts';
import { parseEnv } from '../runtime/parse-env.ts';
import { EnvSchema } from './env.ts';
import { redeemReset } from './redeem-reset.ts';
import { requestReset } from './request-reset.ts';
import { requestTrial } from './request-trial.ts';
import { setMemberPassword } from './set-member-password.ts';
import { subscribe } from './subscribe.ts';
import { switchToBundle } from './switch-to-bundle.ts';
import { verifyCredentials } from './verify-credentials.ts';

const env = parseEnv(EnvSchema);
const tables = {
  subscriptions: env.TABLE_NAME,
  idempotency: env.IDEMPOTENCY_TABLE_NAME,
  credentials: env.CREDENTIALS_TABLE_NAME,
};
const dynamo = createDynamo();
const store = createNewTenantStore(dynamo, tables, env.TRIAL_FINGERPRINT_KEY);
const deps = { store, hash: hashPassword, newTenantId };
const accountStore = createAccountStore(dynamo, tables);
const accounts = {
  ...accountStore,
  ...createLinkRequestStore(dynamo, tables),
  ...createRedeemStore(dynamo, tables),
  hash: hashPassword,
  isPassword,
  newMailId: randomUUID,
  countLocked: () => count('LoginLocked'),
};

const moves = {
  ...createCommandStore(dynamo, tables.subscriptions, tables.idempotency, (commit) =>
    trialWrites(tables.subscriptions, env.TRIAL_FINGERPRINT_KEY, commit),
  ),
  look: createMoveLook(dynamo, tables.subscriptions, env.TRIAL_FINGERPRINT_KEY),
  lookIn: accountStore.lookIn,
  hash: hashPassword,
  credentialsTable: tables.credentials,
};

export const handler = httpEntry(
  byRouteKey<HttpWork>({
    subscribe: (request) => subscribe(moves, request),
    switchToBundle: (request) => switchToBundle(moves, request),
    requestTrial: (request) => requestTrial(deps, request),
    setMemberPassword: (request) => setMemberPassword(moves, request),
    requestPasswordReset: (request) => requestReset(accounts, request),
    redeemPasswordReset: (request) => redeemReset(accounts, request),
    verifyCredentials: (request) => verifyCredentials(accounts, request),
  }),
);

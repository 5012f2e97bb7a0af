import { randomUUID } from 'node:crypto';
import { hashPassword, isPassword } from '../../adapters/crypto/password-hash.ts';
import { createSecrets, readStackKey } from '../../adapters/crypto/stack-key.ts';
import { createAccountStore } from '../../adapters/stores/accounts/account-store.ts';
import { createLinkRequestStore } from '../../adapters/stores/accounts/link-request-store.ts';
import { createRedeemStore } from '../../adapters/stores/accounts/redeem-store.ts';
import { createSharedTries } from '../../adapters/stores/accounts/shared-tries.ts';
import { createCommandStore } from '../../adapters/stores/command-store.ts';
import { createNameLookup } from '../../adapters/stores/name-lookup.ts';
import { createNewTenantStore } from '../../adapters/stores/new-tenant-store.ts';
import { createDynamo } from '../../adapters/table/dynamo.ts';
import type { SharedLimit } from '../../core/accounts/login-tries.ts';
import { byRouteKey } from '../../routes/routes.ts';
import { type HttpWork, httpEntry } from '../../runtime/http-entry.ts';
import { logger } from '../../runtime/logger.ts';
import { count } from '../../runtime/metrics.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { requestTrial } from '../commands/request-trial.ts';
import { switchToBundle } from '../commands/switch-to-bundle.ts';
import { deploymentIn } from '../pipeline/deployment.ts';
import { newTenantId } from '../pipeline/new-id.ts';
import { EnvSchema } from './env.ts';
import { redeemReset } from './redeem-reset.ts';
import { requestReset } from './request-reset.ts';
import { setAccountPassword } from './set-account-password.ts';
import { verifyCredentials } from './verify-credentials.ts';

const env = parseEnv(EnvSchema);
const secrets = createSecrets();
const [fingerprintKey, triesSecret] = await Promise.all([
  readStackKey(secrets, env.TRIAL_FINGERPRINT_KEY_ARN),
  readStackKey(secrets, env.TRIES_KEY_ARN),
]);
const tables = {
  subscriptions: env.TABLE_NAME,
  idempotency: env.IDEMPOTENCY_TABLE_NAME,
  credentials: env.CREDENTIALS_TABLE_NAME,
  triesSecret,
};
const dynamo = createDynamo();
const store = createNewTenantStore(dynamo, tables, fingerprintKey);
const deployment = deploymentIn(env);
const deps = { store, hash: hashPassword, newTenantId, mostTrials: env.MAX_TRIALS_PER_OWNER, deployment };
const accountStore = createAccountStore(dynamo, tables);
const accounts = {
  ...accountStore,
  ...createLinkRequestStore(dynamo, tables),
  ...createRedeemStore(dynamo, tables),
  ...createSharedTries(dynamo, tables),
  hash: hashPassword,
  isPassword,
  newMailId: randomUUID,
  countLocked: () => count('LoginLocked'),
  reportSpraying: (limit: SharedLimit, tenantId: string | undefined) => {
    count('LoginsSprayed');
    logger.warn('Wrong passwords at many accounts have met a limit', { limit, tenantId });
  },
};

const commands = {
  ...createCommandStore(dynamo, tables.subscriptions, tables.idempotency, {
    fingerprintKey,
    passwords: { table: tables.credentials, triesSecret: tables.triesSecret },
  }),
  lookUpNames: createNameLookup(dynamo, tables.subscriptions, fingerprintKey),
  lookUpIn: accountStore.lookUpIn,
  hash: hashPassword,
  deployment,
};

export const handler = httpEntry(
  byRouteKey<HttpWork>({
    switchToBundle: (request) => switchToBundle(commands, request),
    requestTrial: (request) => requestTrial(deps, request),
    setAccountPassword: (request) => setAccountPassword(commands, request),
    requestPasswordReset: (request) => requestReset(accounts, request),
    redeemPasswordReset: (request) => redeemReset(accounts, request),
    verifyCredentials: (request) => verifyCredentials(accounts, request),
  }),
);

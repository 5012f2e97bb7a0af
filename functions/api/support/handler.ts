import { createSecrets, readStackKey } from '../../adapters/crypto/stack-key.ts';
import { createCommandStore, createSystemCommit } from '../../adapters/stores/command-store.ts';
import { createGroupReader } from '../../adapters/stores/groups/group-reader.ts';
import { createGroupStore } from '../../adapters/stores/groups/group-store.ts';
import { createOwnerTrials } from '../../adapters/stores/owner-trials.ts';
import { createPaymentReader } from '../../adapters/stores/tenants/payment-reader.ts';
import { createTenantList } from '../../adapters/stores/tenants/tenant-list.ts';
import { createTenantLoader } from '../../adapters/stores/tenants/tenant-loader.ts';
import { createUsageReader } from '../../adapters/stores/tenants/usage-reader.ts';
import { createMailReader } from '../../adapters/stores/work/mail-store.ts';
import { createStuckIndex } from '../../adapters/stores/work/stuck-index.ts';
import { createDynamo } from '../../adapters/table/dynamo.ts';
import { byRouteKey } from '../../routes/routes.ts';
import { type HttpWork, httpEntry } from '../../runtime/http-entry.ts';
import { errorFields, logger } from '../../runtime/logger.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { deploymentIn } from '../pipeline/deployment.ts';
import { newGroupId } from '../pipeline/new-id.ts';
import { reportCashReceipt } from './cash-receipt.ts';
import { releaseName, releaseTrial, transferOwner } from './company.ts';
import { EnvSchema } from './env.ts';
import {
  addAffiliate,
  changeMain,
  dissolveGroup,
  formGroup,
  removeAffiliate,
  setLinkedCards,
  undoDissolution,
} from './groups.ts';
import { dismissMail, renewTimers, retryMail, retryOperation } from './operator.ts';
import { reportPayment } from './payment.ts';
import { type RenewAllWorkDeps, renewAllWork } from './renew-all-work.ts';
import { type RetryAllMailsDeps, retryAllMails } from './retry-all-mails.ts';

const env = parseEnv(EnvSchema);
const fingerprintKey = await readStackKey(createSecrets(), env.TRIAL_FINGERPRINT_KEY_ARN);
const dynamo = createDynamo();
const store = {
  ...createCommandStore(dynamo, env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME, {
    fingerprintKey,
  }),
  deployment: deploymentIn(env),
};
const ledger = {
  ...createUsageReader(dynamo, env.TABLE_NAME),
  ...createGroupReader(dynamo, env.TABLE_NAME),
  ...createPaymentReader(dynamo, env.TABLE_NAME),
};
const trials = createOwnerTrials(dynamo, env.TABLE_NAME);
const everybody: RenewAllWorkDeps = {
  ...createTenantList(dynamo, env.TABLE_NAME),
  ...createTenantLoader(dynamo, env.TABLE_NAME),
  commit: createSystemCommit(dynamo, env.TABLE_NAME),
  reportFailure: (tenantId, error) =>
    logger.error('The work of a tenant could not be renewed', { tenantId, ...errorFields(error) }),
};
const mails = createMailReader(dynamo, env.TABLE_NAME);
const undelivered: RetryAllMailsDeps = {
  ...createStuckIndex(dynamo, env.TABLE_NAME),
  ...mails,
  ...createTenantLoader(dynamo, env.TABLE_NAME),
  commit: createSystemCommit(dynamo, env.TABLE_NAME),
  reportFailure: (tenantId, error) =>
    logger.error('A mail of a tenant could not be tried again', { tenantId, ...errorFields(error) }),
};
const groups = {
  ...createGroupStore(dynamo, env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME),
  newGroupId,
  deployment: deploymentIn(env),
};

export const handler = httpEntry(
  byRouteKey<HttpWork>({
    retryOperation: (request) => retryOperation(store, request),
    renewTimers: (request) => renewTimers(store, request),
    renewAllWork: (request) => renewAllWork(everybody, request),
    reportCashReceipt: (request) => reportCashReceipt(store, request),
    reportPayment: (request) => reportPayment({ ...store, ...ledger }, request),
    releaseName: (request) => releaseName(store, request),
    releaseTrial: (request) => releaseTrial(store, request),
    transferOwner: (request) => transferOwner({ ...store, ...trials }, request),
    dismissMail: (request) => dismissMail({ ...store, ...mails }, request),
    retryAllMails: (request) => retryAllMails(undelivered, request),
    retryMail: (request) => retryMail({ ...store, ...mails }, request),
    formGroup: (request) => formGroup(groups, request),
    addAffiliate: (request) => addAffiliate(groups, request),
    removeAffiliate: (request) => removeAffiliate(groups, request),
    dissolveGroup: (request) => dissolveGroup(groups, request),
    undoDissolution: (request) => undoDissolution(groups, request),
    changeMain: (request) => changeMain(groups, request),
    setLinkedCards: (request) => setLinkedCards(groups, request),
  }),
);

import { createSecrets, readStackKey } from '../../adapters/crypto/stack-key.ts';
import { createCommandStore } from '../../adapters/stores/command-store.ts';
import { createGroupReader } from '../../adapters/stores/groups/group-reader.ts';
import { createGroupStore } from '../../adapters/stores/groups/group-store.ts';
import { createNameLookup } from '../../adapters/stores/name-lookup.ts';
import { createUsageReader } from '../../adapters/stores/tenants/usage-reader.ts';
import { createDynamo } from '../../adapters/table/dynamo.ts';
import { byRouteKey } from '../../routes/routes.ts';
import { type HttpReply, type HttpRequest, type HttpWork, httpEntry } from '../../runtime/http-entry.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { deploymentIn } from '../pipeline/deployment.ts';
import type { CommandDeps } from '../pipeline/run-command.ts';
import { changeBillingProfile } from './billing-profile.ts';
import { cancel, undoCancellation } from './cancellation.ts';
import { changeCapacity } from './capacity.ts';
import { requestCashReceipt } from './cash-receipt.ts';
import { EnvSchema } from './env.ts';
import { saveOrgChart } from './org-chart.ts';
import { dropBundlePaidSwitch, dropPaidSwitch, switchBundleToPaid, switchToPaid } from './paid-switch.ts';
import { changeDomain, changeGroupName } from './rename.ts';
import { changeRenewal } from './renewal.ts';
import { subscribe } from './subscribe.ts';
import { updateProfile } from './update-profile.ts';
import { upgradeBundle, upgradeProduct } from './upgrade.ts';
import { verifyDomain } from './verify-domain.ts';

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
};
const lookUpNames = createNameLookup(dynamo, env.TABLE_NAME, fingerprintKey);
const groups = createGroupStore(dynamo, env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME);

const onStore =
  (work: (deps: CommandDeps, request: HttpRequest) => Promise<HttpReply>): HttpWork =>
  (request) =>
    work(store, request);

export const handler = httpEntry(
  byRouteKey<HttpWork>({
    updateProfile: onStore(updateProfile),
    changeBillingProfile: onStore(changeBillingProfile),
    requestCashReceipt: (request) => requestCashReceipt({ ...store, ...ledger }, request),
    switchToPaid: onStore(switchToPaid),
    dropPaidSwitch: onStore(dropPaidSwitch),
    switchBundleToPaid: onStore(switchBundleToPaid),
    dropBundlePaidSwitch: onStore(dropBundlePaidSwitch),
    changeRenewal: onStore(changeRenewal),
    changeCapacity: onStore(changeCapacity),
    cancel: onStore(cancel),
    undoCancellation: onStore(undoCancellation),
    changeDomain: onStore(changeDomain),
    changeGroupName: onStore(changeGroupName),
    verifyDomain: onStore(verifyDomain),
    subscribe: (request) => subscribe({ ...store, lookUpNames }, request),
    saveOrgChart: (request) => saveOrgChart(groups, request),
    upgradeProduct: onStore(upgradeProduct),
    upgradeBundle: onStore(upgradeBundle),
  }),
);

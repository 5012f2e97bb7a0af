import { createPasswordOriginReader } from '../../adapters/stores/accounts/password-origin-reader.ts';
import { createMemberReader } from '../../adapters/stores/accounts/registered-account-reader.ts';
import { createMemberStore } from '../../adapters/stores/accounts/registered-account-store.ts';
import { createCapacityReportStore } from '../../adapters/stores/capacity-report-store.ts';
import { createClaimReader } from '../../adapters/stores/claims.ts';
import { createTenantLookup } from '../../adapters/stores/tenant-loader.ts';
import { createDynamo } from '../../adapters/table/dynamo.ts';
import { byRouteKey } from '../../routes/routes.ts';
import { type HttpWork, httpEntry } from '../../runtime/http-entry.ts';
import { parseEnv } from '../../runtime/parse-env.ts';
import { changeMembersInBatch, registerMember, removeMember } from './accounts.ts';
import { getEntitlement } from './entitlement.ts';
import { EnvSchema } from './env.ts';
import { listMembers } from './list-accounts.ts';
import { reportUsedBytes } from './used-bytes.ts';

const env = parseEnv(EnvSchema);
const dynamo = createDynamo();
const deps = {
  ...createTenantLookup(dynamo, env.TABLE_NAME),
  ...createClaimReader(dynamo, env.TABLE_NAME),
  membersOf: createMemberReader(dynamo, env.TABLE_NAME),
  passwordsOf: createPasswordOriginReader(dynamo, env.CREDENTIALS_TABLE_NAME),
};

const members = createMemberStore(dynamo, env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME);
const reports = {
  ...members,
  ...createCapacityReportStore(dynamo, env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME),
};

export const handler = httpEntry(
  byRouteKey<HttpWork>({
    getEntitlement: (request) => getEntitlement(deps, request),
    registerMember: (request) => registerMember(members, request),
    removeMember: (request) => removeMember(members, request),
    changeMembers: (request) => changeMembersInBatch(members, request),
    listMembers: (request) => listMembers(deps, request),
    reportUsedBytes: (request) => reportUsedBytes(reports, request),
  }),
);

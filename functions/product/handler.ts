import { createCapacityReportStore } from '../adapters/capacity-report-store.ts';
import { createClaimReader } from '../adapters/claims.ts';
import { createDynamo } from '../adapters/dynamo.ts';
import { createMemberReader } from '../adapters/member-reader.ts';
import { createMemberStore } from '../adapters/member-store.ts';
import { createPasswordOriginReader } from '../adapters/password-origin-reader.ts';
import { createTenantLookup } from '../adapters/tenant-loader.ts';
import { byRouteKey } from '../routes.ts';
import { type HttpWork, httpEntry } from '../runtime/http-entry.ts';
import { parseEnv } from '../runtime/parse-env.ts';
import { getEntitlement } from './entitlement.ts';
import { EnvSchema } from './env.ts';
import { listMembers } from './list-members.ts';
import { changeMembersInBatch, registerMember, removeMember } from './members.ts';
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

import { createCapacityReportStore } from '../adapters/capacity-report-store.ts';
import { createClaimReader } from '../adapters/claims.ts';
import { createDynamo } from '../adapters/dynamo.ts';
import { createMemberReader } from '../adapters/member-reader.ts';
import { createMemberStore } from '../adapters/member-store.ts';
import { createTenantLookup } from '../adapters/tenant-loader.ts';
import { ROUTES, routeKeyOf } from '../routes.ts';
import { httpEntry } from '../runtime/http-entry.ts';
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
};

const members = createMemberStore(dynamo, env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME);
const reports = {
  ...members,
  ...createCapacityReportStore(dynamo, env.TABLE_NAME, env.IDEMPOTENCY_TABLE_NAME),
};

export const handler = httpEntry({
  [routeKeyOf(ROUTES.getEntitlement)]: (request) => getEntitlement(deps, request),
  [routeKeyOf(ROUTES.registerMember)]: (request) => registerMember(members, request),
  [routeKeyOf(ROUTES.removeMember)]: (request) => removeMember(members, request),
  [routeKeyOf(ROUTES.changeMembers)]: (request) => changeMembersInBatch(members, request),
  [routeKeyOf(ROUTES.listMembers)]: (request) => listMembers(deps, request),
  [routeKeyOf(ROUTES.reportUsedBytes)]: (request) => reportUsedBytes(reports, request),
});

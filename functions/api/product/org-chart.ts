import { kstDateOf } from '../../core/business-calendar.ts';
import { companyOn, type Group } from '../../core/model/group.ts';
import type { Tenant } from '../../core/model/tenant.ts';
import { RefusedError, refuse } from '../../core/refusals/refusals.ts';
import { orgChartView } from '../../core/views/groups/org-chart-view.ts';
import type { HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { assertOwned, callerIn } from '../pipeline/callers.ts';
import { etagOf } from '../pipeline/headers.ts';
import { tenantIdIn } from '../pipeline/path-parameters.ts';

export interface OrgChartDeps {
  readonly tenants: (tenantIds: readonly string[]) => Promise<readonly Tenant[]>;
  readonly groups: (groupIds: readonly string[]) => Promise<ReadonlyMap<string, Group>>;
}

/** GET …/group/org-chart: what WORKPLACE shows its employees of the other companies (R148, R149, R152, R153). */
export async function getOrgChart(deps: OrgChartDeps, request: HttpRequest): Promise<HttpReply> {
  const [tenant] = await deps.tenants([tenantIdIn(request)]);
  assertOwned(tenant, callerIn(request));
  const group = tenant.group && (await deps.groups([tenant.group.groupId])).get(tenant.group.groupId);
  if (!group || !companyOn(group, tenant.tenantId, kstDateOf(request.now)))
    throw new RefusedError(refuse('NOT_FOUND'));
  return {
    status: 200,
    headers: { etag: etagOf(group.version) },
    body: orgChartView(group, request.now),
  };
}

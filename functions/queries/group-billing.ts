import { callerIn } from '../command-flow/callers.ts';
import { visibleGroup } from '../command-flow/run-group-command.ts';
import { billedContractsOf } from '../core/billed-contracts.ts';
import { periodOf } from '../core/billing/period.ts';
import { usageWindowOf } from '../core/billing/window.ts';
import { kstDateOf } from '../core/business-calendar.ts';
import type { Group } from '../core/groups/group.ts';
import { type BilledCompany, groupBillOf } from '../core/groups/group-bill.ts';
import { settle } from '../core/settle.ts';
import type { KnownTenant } from '../core/tenant.ts';
import type { HttpReply, HttpRequest } from '../runtime/http-entry.ts';
import type { BillingDeps } from './billing.ts';
import { assertGroupedIn, groupBillPathIn } from './month.ts';

export interface GroupBillingDeps extends Pick<BillingDeps, 'usageIn'> {
  readonly group: (groupId: string) => Promise<Group | undefined>;
  readonly knownCompanies: (tenantIds: readonly string[]) => Promise<(KnownTenant | undefined)[]>;
}

/** GET /v1/groups/{groupId}/billing/{month} (R146): also of companies that have left since. */
export async function getGroupBill(deps: GroupBillingDeps, request: HttpRequest): Promise<HttpReply> {
  const { groupId, month } = groupBillPathIn(request);
  const group = visibleGroup(await deps.group(groupId), callerIn(request), request.now);
  assertGroupedIn(month, group, request.now);
  const period = periodOf(month, kstDateOf(request.now));
  const ids = Object.entries(group.members).sort(([, a], [, b]) => a.joinedIn - b.joinedIn);
  const known = await deps.knownCompanies(ids.map(([tenantId]) => tenantId));
  const settled = known.flatMap((company) => (company ? [settle(company.tenant, request.now).tenant] : []));
  const companies = await Promise.all(
    settled.map(async (tenant): Promise<BilledCompany> => {
      const window = usageWindowOf(billedContractsOf(tenant), period);
      return { tenant, usage: await deps.usageIn(tenant.tenantId, window) };
    }),
  );
  return { status: 200, body: groupBillOf(group, companies, period) };
}

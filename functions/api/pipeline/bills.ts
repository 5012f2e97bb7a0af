import { type Bill, billOf, totalsOf } from '../../core/billing/bill.ts';
import { billedContractsOf } from '../../core/billing/billed-contracts.ts';
import type { Days } from '../../core/billing/contract-days.ts';
import { type BilledCompany, type GroupBill, groupBillOf } from '../../core/billing/group-bill.ts';
import { type Groups, groupsBilledIn, payersOf } from '../../core/billing/group-payers.ts';
import { type Period, usageWindowOf } from '../../core/billing/period.ts';
import type { Instant } from '../../core/business-calendar.ts';
import { applyDue } from '../../core/lifecycle/apply-due.ts';
import { type Group, inOrder } from '../../core/model/group.ts';
import type { KnownTenant, Tenant } from '../../core/model/tenant.ts';
import type { UsageDays } from '../../core/model/usage.ts';
import type { Paid } from '../../core/views/billing/payable-bill-view.ts';

export interface BillDeps {
  readonly usageIn: (tenantId: string, days: Days) => Promise<UsageDays>;
  readonly groups: (groupIds: readonly string[]) => Promise<Groups>;
}
export interface GroupBillDeps extends BillDeps {
  readonly knownCompanies: (tenantIds: readonly string[]) => Promise<(KnownTenant | undefined)[]>;
}

/** The bill of a company that is up to date. */
export async function billIn(deps: BillDeps, tenant: Tenant, period: Period): Promise<Bill> {
  const contracts = billedContractsOf(tenant);
  const [usage, groups] = await Promise.all([
    deps.usageIn(tenant.tenantId, usageWindowOf(contracts, period)),
    deps.groups(groupsBilledIn(tenant, period)),
  ]);
  const payers = payersOf(tenant, groups, period);
  return billOf({ tenantId: tenant.tenantId, contracts, payers }, usage, period);
}

/** The bill of a group, or what some of its payers pay of it, with its companies. */
export async function groupBillIn(
  deps: GroupBillDeps,
  group: Group,
  period: Period,
  now: Instant,
  isShown: (payer: string) => boolean,
): Promise<{ readonly bill: GroupBill; readonly known: readonly KnownTenant[] }> {
  const ids = inOrder(group).map(([tenantId]) => tenantId);
  const known = (await deps.knownCompanies(ids)).flatMap((company) => company ?? []);
  const tenants = known.map(({ tenant }) => applyDue(tenant, now).tenant);
  const groups = new Map([[group.groupId, group], ...(await otherGroups(deps, tenants, period, group))]);
  const companies = await Promise.all(
    tenants.map(async (tenant): Promise<BilledCompany> => {
      const window = usageWindowOf(billedContractsOf(tenant), period);
      return { tenant, usage: await deps.usageIn(tenant.tenantId, window) };
    }),
  );
  return { bill: groupBillOf(group, groups, companies, period, isShown), known };
}

/** What a company pays for the month of its bill: its own fees, and as the main company of a group those of the group (R146). */
export async function paidIn(
  deps: GroupBillDeps,
  { tenantId, lines, payers, ...period }: Bill,
  now: Instant,
): Promise<Paid> {
  const own = lines.filter(({ billedTo, groupId }) => billedTo === tenantId && groupId === undefined);
  const mainIn = payers.flatMap(({ billedTo, groupId }) => (billedTo === tenantId && groupId) || []);
  const groups = await deps.groups([...new Set(mainIn)]);
  const bills = await Promise.all(
    [...groups.values()].map((group) => groupBillIn(deps, group, period, now, (payer) => payer === tenantId)),
  );
  const parts = [totalsOf(own), ...bills.map(({ bill }) => bill)];
  const sumOf = (name: 'total' | 'creditEligibleTotal') => parts.reduce((sum, part) => sum + part[name], 0);
  return {
    total: sumOf('total'),
    creditEligibleTotal: sumOf('creditEligibleTotal'),
    samplePrices: parts.some(({ samplePrices }) => samplePrices),
  };
}

/** A company may have been in two groups within the month. */
function otherGroups(
  deps: GroupBillDeps,
  tenants: readonly Tenant[],
  period: Period,
  { groupId }: Group,
): Promise<Groups> {
  const ids = new Set(tenants.flatMap((tenant) => groupsBilledIn(tenant, period)));
  return deps.groups([...ids].filter((id) => id !== groupId));
}

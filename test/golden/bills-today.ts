import {
  groupFrom,
  groupItem,
  type Item,
  tenantFrom,
  tenantItem,
  usageDayFrom,
  usageDayItem,
} from '../../functions/adapters/table/items.ts';
import { type Bill, billOf } from '../../functions/core/billing/bill.ts';
import { billedContractsOf } from '../../functions/core/billing/billed-contracts.ts';
import { type GroupBill, groupBillOf } from '../../functions/core/billing/group-bill.ts';
import { payersOf } from '../../functions/core/billing/group-payers.ts';
import { type Period, periodOf } from '../../functions/core/billing/period.ts';
import { type Instant, kstDateOf, monthOf, monthsAfter } from '../../functions/core/business-calendar.ts';
import { applyDue } from '../../functions/core/lifecycle/apply-due.ts';
import type { Group } from '../../functions/core/model/group.ts';
import type { StoredTenant } from '../../functions/core/model/tenant.ts';
import { cutShort, leapYear, monthly, upgraded, withStorage } from './company-lives.ts';
import { groupLife, lifeInTwoGroups } from './group-lives.ts';

/** What stands in the table of a tenant's money, and the bills that were answered from it at an instant. */
export interface GoldenCase {
  readonly name: string;
  readonly now: Instant;
  readonly tenant: Item;
  readonly days: readonly Item[];
  readonly groups: readonly Item[];
  readonly bills: readonly Bill[];
}

/** What stands in the table of a group and its companies, and the bills that were answered from it at an instant. */
export interface GoldenGroup extends Pick<GoldenCase, 'name' | 'now'> {
  readonly group: Item;
  /** All that its companies were in. */
  readonly groups: readonly Item[];
  readonly companies: readonly Pick<GoldenCase, 'tenant' | 'days'>[];
  readonly bills: readonly GroupBill[];
}

const groupsIn = (items: readonly Item[]) =>
  new Map(items.map(groupFrom).map((group) => [group.groupId, group]));

/** Every bill of a life, from the first month to the present one, made of stored items as a request makes them. */
export function billsOf({ now, tenant: item, days, groups }: Omit<GoldenCase, 'name' | 'bills'>): Bill[] {
  const { tenant } = applyDue(tenantFrom(item), now);
  const { tenantId } = tenant;
  const known = groupsIn(groups);
  return periodsFrom(tenant.createdAt, now).map((period) => {
    const billed = {
      tenantId,
      contracts: billedContractsOf(tenant),
      payers: payersOf(tenant, known, period),
    };
    return billOf(billed, days.map(usageDayFrom), period);
  });
}

export function groupBillsOf({
  now,
  group: item,
  groups,
  companies,
}: Omit<GoldenGroup, 'name' | 'bills'>): GroupBill[] {
  const group = groupFrom(item);
  const billed = companies.map(({ tenant, days }) => ({
    tenant: applyDue(tenantFrom(tenant), now).tenant,
    usage: days.map(usageDayFrom),
  }));
  return periodsFrom(group.createdAt, now).map((period) =>
    groupBillOf(group, groupsIn(groups), billed, period),
  );
}

function periodsFrom(createdAt: Instant, now: Instant): Period[] {
  const today = kstDateOf(now);
  const periods: Period[] = [];
  for (let month = monthOf(kstDateOf(createdAt)); month <= monthOf(today); month = monthsAfter(month, 1))
    periods.push(periodOf(month, today));
  return periods;
}

/** Written by the code and the catalog of today. */
export const goldenBills = () => ({ companies: goldenCompanies(), groups: goldenGroups() });

/** Lives that have every kind of line, and several payers. */
function goldenCompanies(): GoldenCase[] {
  return [
    caseOf('monthly, accounts that come and go', monthly(), '2026-09-11T01:00:00Z'),
    caseOf('a term over a leap day and a change to monthly', leapYear(), '2028-12-02T01:00:00Z'),
    caseOf('a bundle that loses a part in its term, and then the other', cutShort(), '2027-05-01T01:00:00Z'),
    caseOf('another plan within a month', upgraded(), '2026-09-01T01:00:00Z'),
    caseOf('added storage, returned and added again', withStorage(), '2026-09-01T01:00:00Z'),
    caseOf('an affiliate that comes and goes', groupLife()[1], '2026-11-03T01:00:00Z'),
    caseOf('a main company of some days', groupLife()[2], '2026-11-03T01:00:00Z'),
    inTwoGroups(),
  ];
}

function caseOf(
  name: string,
  stored: StoredTenant,
  now: Instant,
  groups = stored.group ? [groupItem(stored.group)] : [],
): GoldenCase {
  const items = { now, ...rowsOf(stored), groups };
  return { name, ...items, bills: billsOf(items) };
}

const rowsOf = ({ tenant, usage }: StoredTenant) => ({
  tenant: tenantItem(tenant),
  days: usage.map((day) => usageDayItem(tenant.tenantId, day)),
});

function inTwoGroups(): GoldenCase {
  const { groups, companies } = lifeInTwoGroups();
  const name = 'paid by year, in one group and then in another, ended before its term';
  return caseOf(name, companies[1], '2026-11-03T01:00:00Z', groups.map(groupItem));
}

function goldenGroups(): GoldenGroup[] {
  const life = groupLife();
  const { groups, companies } = lifeInTwoGroups();
  const [first, second, third] = companies;
  return [
    groupCaseOf('three companies, two main ones, until the group is dissolved', [life[0].group], life),
    groupCaseOf(
      'an affiliate that comes from another group, pays by year and ends before its term',
      groups.toReversed(),
      [second, third],
    ),
    groupCaseOf('the group that it comes from', groups, [first, second]),
  ];
}

/** The first of the groups is the one that is billed. */
function groupCaseOf(
  name: string,
  groups: readonly Group[],
  companies: readonly StoredTenant[],
): GoldenGroup {
  const [group, ...others] = groups.map(groupItem);
  if (!group) throw new Error('there is no group');
  const items = {
    now: '2026-11-03T01:00:00Z',
    group,
    groups: [group, ...others],
    companies: companies.map(rowsOf),
  } as const;
  return { name, ...items, bills: groupBillsOf(items) };
}

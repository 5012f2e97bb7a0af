import {
  groupFrom,
  groupItem,
  type Item,
  tenantFrom,
  tenantItem,
  usageDayFrom,
  usageDayItem,
} from '../../functions/adapters/items.ts';
import { type Bill, billOf } from '../../functions/core/billing/bill.ts';
import { billedContractsOf } from '../../functions/core/billing/billed-contracts.ts';
import { type GroupBill, groupBillOf } from '../../functions/core/billing/group-bill.ts';
import { payersOf } from '../../functions/core/billing/group-payers.ts';
import { type Period, periodOf } from '../../functions/core/billing/period.ts';
import {
  type Instant,
  type KstDate,
  kstDateOf,
  monthOf,
  monthsAfter,
} from '../../functions/core/business-calendar.ts';
import { commitOf } from '../../functions/core/commit.ts';
import { quoteOf } from '../../functions/core/decide/cancellation.ts';
import { decideDataDeleted } from '../../functions/core/decide/data-deletion.ts';
import { settle } from '../../functions/core/lifecycle/settle.ts';
import type { StoredTenant } from '../../functions/core/model/tenant.ts';
import type { UsageDays } from '../../functions/core/model/usage.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKBOX_BODY, WORKPLACE_BODY } from '../support/forms.ts';
import { groupHouse, paidCompany } from '../support/group-house.ts';
import { cancelling, decided, paid, subscriptionOf } from '../support/subscriptions.ts';
import { membersOn, withUsage } from '../support/usage.ts';

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
  readonly companies: readonly Pick<GoldenCase, 'tenant' | 'days'>[];
  readonly bills: readonly GroupBill[];
}

const groupsIn = (items: readonly Item[]) =>
  new Map(items.map(groupFrom).map((group) => [group.groupId, group]));

/** Every bill of a life, from the first month to the present one, made of stored items as a request makes them. */
export function billsOf({ now, tenant: item, days, groups }: Omit<GoldenCase, 'name' | 'bills'>): Bill[] {
  const { tenant } = settle(tenantFrom(item), now);
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
  companies,
}: Omit<GoldenGroup, 'name' | 'bills'>): GroupBill[] {
  const group = groupFrom(item);
  const billed = companies.map(({ tenant, days }) => ({
    tenant: settle(tenantFrom(tenant), now).tenant,
    usage: days.map(usageDayFrom),
  }));
  return periodsFrom(group.createdAt, now).map((period) =>
    groupBillOf(group, groupsIn([item]), billed, period),
  );
}

function periodsFrom(createdAt: Instant, now: Instant): Period[] {
  const today = kstDateOf(now);
  const periods: Period[] = [];
  for (let month = monthOf(kstDateOf(createdAt)); month <= monthOf(today); month = monthsAfter(month, 1))
    periods.push(periodOf(month, today));
  return periods;
}

const REQUESTED: Instant = '2026-05-20T05:00:00Z';
const PAID: Instant = '2026-06-10T05:00:00Z';

/** Written by the code and the catalog of today. */
export const goldenBills = () => ({ companies: goldenCompanies(), groups: [goldenGroup()] });

/** Lives that have every kind of line, and several payers. */
function goldenCompanies(): GoldenCase[] {
  return [
    caseOf('monthly, members that come and go', monthly(), '2026-09-11T01:00:00Z'),
    caseOf('a term over a leap day and a change to monthly', leapYear(), '2028-12-02T01:00:00Z'),
    caseOf('a bundle that loses a part in its term, and then the other', cutShort(), '2027-05-01T01:00:00Z'),
    caseOf('another plan within a month', upgraded(), '2026-09-01T01:00:00Z'),
    caseOf('added storage, returned and added again', withStorage(), '2026-09-01T01:00:00Z'),
    caseOf('an affiliate that comes and goes', groupLife()[1], '2026-11-03T01:00:00Z'),
    caseOf('a main company of some days', groupLife()[2], '2026-11-03T01:00:00Z'),
  ];
}

function caseOf(name: string, stored: StoredTenant, now: Instant): GoldenCase {
  const groups = stored.group ? [groupItem(stored.group)] : [];
  const items = { now, ...rowsOf(stored), groups };
  return { name, ...items, bills: billsOf(items) };
}

const rowsOf = ({ tenant, usage }: StoredTenant) => ({
  tenant: tenantItem(tenant),
  days: usage.map((day) => usageDayItem(tenant.tenantId, day)),
});

function goldenGroup(): GoldenGroup {
  const life = groupLife();
  const group = groupItem(life[0].group);
  const items = { now: '2026-11-03T01:00:00Z', group, companies: life.map(rowsOf) } as const;
  return {
    name: 'three companies, two main ones, until the group is dissolved',
    ...items,
    bills: groupBillsOf(items),
  };
}

/** The second comes and goes within July, the third is the main company from then on, and in October there is no group. */
function groupLife() {
  const [at, later]: Instant[] = ['2026-07-05T05:00:00Z', '2026-07-20T05:00:00Z'];
  if (!at || !later) throw new Error('no day');
  const house = groupHouse(...[0, 1, 2].map((number) => paidCompany(number, '2026-06-30T05:00:00Z')));
  house.form(0, at);
  house.join(1, at, '2026-07-16');
  house.join(2, at);
  house.leave(1, later, '2026-07-26');
  house.changeMain(2, '2026-07-21', later);
  house.dissolve(later, '2026-10-11');
  const usage = [
    membersOn('2026-06-30', { NAVER_WORKS: 7, WORKPLACE: 11 }),
    membersOn('2026-07-18', { NAVER_WORKS: 3, WORKPLACE: 13 }),
  ];
  const companyOf = (number: number) => ({ ...withUsage(house.stored(number), usage), group: house.group() });
  return [companyOf(0), companyOf(1), companyOf(2)] as const;
}

function monthly(): StoredTenant {
  const stored = paid(WORKPLACE_BODY, 'WORKPLACE', PAID, { billingPlan: 'MONTHLY' }, REQUESTED);
  return withUsage(stored, [
    membersOn('2026-05-20', { WORKPLACE: 1 }),
    membersOn('2026-06-01', { WORKPLACE: 10 }),
    membersOn('2026-06-16', { WORKPLACE: 15 }),
    membersOn('2026-06-20', { WORKPLACE: 13 }, { WORKPLACE: 16 }),
    membersOn('2026-08-31', { WORKPLACE: 2 }, { WORKPLACE: 13 }),
  ]);
}

function leapYear(): StoredTenant {
  const at: Instant = '2027-11-30T05:00:00Z';
  const annual = withUsage(paid(NAVER_WORKS_BODY, 'NAVER_WORKS', at, {}, at), [
    membersOn('2027-11-30', { NAVER_WORKS: 7 }),
    membersOn('2028-02-29', { NAVER_WORKS: 8 }),
  ]);
  return settledAt(annual, '2028-11-29T15:00:00Z');
}

function cutShort(): StoredTenant {
  const usage = [
    membersOn('2026-05-20', { NAVER_WORKS: 1, WORKPLACE: 1 }),
    membersOn('2026-06-15', { NAVER_WORKS: 33, WORKPLACE: 33 }),
    membersOn('2027-01-17', { NAVER_WORKS: 31, WORKPLACE: 31 }, { NAVER_WORKS: 33, WORKPLACE: 33 }),
  ];
  const stored = withUsage(paid(BUNDLE_BODY, 'BUNDLE', PAID, {}, REQUESTED), usage);
  const first = ended(stored, 'WORKPLACE', '2027-02-01', '2027-01-20T05:00:00Z', usage);
  return ended(first, 'NAVER_WORKS', '2027-03-15', '2027-03-14T15:00:00Z', usage);
}

/** Cancelled for a date, ended on it, and deleted. */
function ended(
  stored: StoredTenant,
  product: 'NAVER_WORKS' | 'WORKPLACE',
  date: KstDate,
  now: Instant,
  usage: UsageDays,
): StoredTenant {
  const items = [{ product, date }];
  const { total } = quoteOf(stored.tenant, usage, items);
  const leaving = withUsage(cancelling(stored, items, now, total), usage);
  const after = `${date}T05:00:00Z` as Instant;
  const settled = settledAt(leaving, after);
  return withUsage(decided(settled, decideDataDeleted(settled, product, after)), usage);
}

/** Written, so that no price of a later catalog is asked for. */
function settledAt(stored: StoredTenant, now: Instant): StoredTenant {
  const { steps } = settle(stored.tenant, now);
  return steps.length === 0 ? stored : withUsage(decided(stored, commitOf(stored, steps, now)), stored.usage);
}

/** On the day of an upgrade the contract has a new segment from that day on. */
function upgraded(): StoredTenant {
  const stored = paid(NAVER_WORKS_BODY, 'NAVER_WORKS', PAID, { billingPlan: 'MONTHLY' }, REQUESTED);
  const subscription = subscriptionOf(stored, 'NAVER_WORKS');
  const { contract } = subscription;
  const [first] = contract?.segments ?? [];
  if (!contract || !first) throw new Error('there is no contract');
  const segments = [
    first,
    { ...first, from: '2026-07-15', plan: 'PREMIUM', price: 12_000, listPrice: 12_000 } as const,
  ];
  const NAVER_WORKS = { ...subscription, plan: 'PREMIUM', contract: { ...contract, segments } } as const;
  return withUsage({ ...stored, tenant: { ...stored.tenant, subscriptions: { NAVER_WORKS } } }, [
    membersOn('2026-05-20', { NAVER_WORKS: 20 }),
  ]);
}

function withStorage(): StoredTenant {
  const stored = paid(WORKBOX_BODY, 'WORKBOX', PAID, { billingPlan: 'MONTHLY' }, REQUESTED);
  const day = (date: KstDate, present: number, counted: number) => ({
    ...membersOn(date, { WORKBOX: 4 }),
    units: { WORKBOX: { present, counted } },
  });
  return withUsage(stored, [
    membersOn('2026-05-20', { WORKBOX: 4 }),
    day('2026-06-20', 3, 3),
    day('2026-07-10', 1, 3),
    day('2026-07-11', 2, 2),
  ]);
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { billOf } from '../../../functions/core/billing/bill.ts';
import { billedContractsOf } from '../../../functions/core/billing/billed-contracts.ts';
import { groupBillOf } from '../../../functions/core/billing/group-bill.ts';
import { payersOf } from '../../../functions/core/billing/group-payers.ts';
import { itself, wholeMonth } from '../../../functions/core/billing/payers.ts';
import { type Period, periodOf } from '../../../functions/core/billing/period.ts';
import {
  addDays,
  type Instant,
  type KstDate,
  kstDateOf,
  monthOf,
  monthsAfter,
} from '../../../functions/core/business-calendar.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { Group } from '../../../functions/core/model/group.ts';
import type { Tenant } from '../../../functions/core/model/tenant.ts';
import type { UsageDays } from '../../../functions/core/model/usage.ts';
import { companyId, GROUP_ID, OTHER_GROUP_ID } from '../../support/groups/group-house.ts';
import { withIntent } from '../../support/groups/group-intent.ts';
import { beginGroup, groupStep, payerStep, walkGroup } from '../../support/groups/group-walk.ts';
import { runsOf } from '../../support/runs.ts';
import { accountsOn } from '../../support/usage.ts';

const RUNS = runsOf(150, 3);
const numbers = [0, 1, 2, 3];
const counts = fc.array(fc.nat({ max: 5_000 }), { minLength: 6, maxLength: 6 });

const usageOf = (accounts: readonly number[]): UsageDays =>
  accounts.map((count, index) =>
    accountsOn(addDays('2026-06-30', index * 11), { NAVER_WORKS: count, WORKPLACE: count + 1 }),
  );

type PayerOn = (day: KstDate) => string;

/** What is stored, day by day: the last entry of the company, then the last main company of that group. */
function storedPayer(
  { tenantId, billedTo = [] }: Tenant,
  groups: ReadonlyMap<string, Group>,
  day: KstDate,
): string {
  const group = groups.get(billedTo.findLast(({ from }) => from <= day)?.groupId ?? '');
  if (!group || (group.until !== undefined && group.until <= day)) return tenantId;
  return `${group.mains.findLast(({ from }) => from <= day)?.tenantId} by ${group.groupId}`;
}

function expectEveryDayPaid(
  tenant: Tenant,
  groups: ReadonlyMap<string, Group>,
  period: Period,
  payerOn: PayerOn,
): void {
  const { from, to } = wholeMonth(period);
  const payers = payersOf(tenant, groups, period);
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const paying = payers.filter((run) => run.from <= day && day <= run.to);
    const named = paying.map(({ billedTo, groupId }) => (groupId ? `${billedTo} by ${groupId}` : billedTo));
    expect({ day, named }).toEqual({ day, named: [payerOn(day)] });
  }
}

const monthsUpTo = (today: KstDate): Period[] => {
  const periods: Period[] = [];
  for (let month = monthOf('2026-06-30'); month <= monthOf(today); month = monthsAfter(month, 1))
    periods.push(periodOf(month, today));
  return periods;
};
const sumOf = (totals: readonly number[]): number => totals.reduce((sum, total) => sum + total, 0);

function expectSums(
  { house, payerOn }: ReturnType<typeof withIntent>,
  accounts: readonly number[][],
  now: Instant,
): number {
  const groups = new Map([[GROUP_ID, house.group()]]);
  const companies = numbers.map((number) => ({
    tenant: applyDue(house.stored(number).tenant, now).tenant,
    usage: usageOf(accounts[number] ?? []),
  }));
  let split = 0;
  for (const period of monthsUpTo(kstDateOf(now))) {
    const bills = companies.map(({ tenant, usage }, number) => {
      expectEveryDayPaid(tenant, groups, period, (day) => payerOn(number, day));
      const contracts = billedContractsOf(tenant);
      const { tenantId } = tenant;
      const alone = billOf({ tenantId, contracts, payers: itself(tenantId, period) }, usage, period);
      const bill = billOf({ tenantId, contracts, payers: payersOf(tenant, groups, period) }, usage, period);
      // Being in a group costs no won more or less, whoever pays it.
      expect(bill.total).toBe(alone.total);
      expect(sumOf(bill.payers.map(({ total }) => total))).toBe(bill.total);
      if (bill.payers.filter(({ total }) => total > 0).length > 1) split += 1;
      return bill;
    });
    const group = groupBillOf(house.group(), groups, companies, period);
    const paidAlone = bills.flatMap(({ lines }) =>
      lines.flatMap(({ groupId, amount }) => (groupId === undefined ? [amount] : [])),
    );
    expect(sumOf(group.payers.map(({ total }) => total))).toBe(group.total);
    expect(group.total + sumOf(paidAlone)).toBe(sumOf(bills.map(({ total }) => total)));
    expect(group.companies.flatMap(({ lines }) => lines)).toHaveLength(
      bills.flatMap(({ lines }) => lines.filter(({ groupId }) => groupId)).length,
    );
  }
  return split;
}

it('R146 the bills of all payers of a month are the bills of all companies, to the won, whoever comes, leaves or is the main company', {
  timeout: 60_000,
}, () => {
  let split = 0;
  fc.assert(
    fc.property(
      fc.array(groupStep(numbers.length), { minLength: 7, maxLength: 14, size: 'max' }),
      fc.tuple(counts, counts, counts, counts),
      (steps, accounts) => {
        const begun = beginGroup(['MONTHLY', 'ANNUAL', 'MONTHLY', 'WORKPLACE_TRIAL']);
        const intended = withIntent(begun, numbers.length);
        split += expectSums(intended, accounts, walkGroup(intended.house, steps));
      },
    ),
    { numRuns: RUNS },
  );
  // Months that two payers share: the sums say nothing without them.
  expect(split).toBeGreaterThan(RUNS / 8);
});

it('R146 each day is paid by whoever it was last decided for, whatever else was decided since', () => {
  fc.assert(
    fc.property(
      fc.array(payerStep(numbers.length), { minLength: 6, maxLength: 25, size: 'max' }),
      (steps) => {
        const { house, payerOn } = withIntent(beginGroup(numbers.map(() => 'MONTHLY')), numbers.length);
        const now = walkGroup(house, steps);
        const groups = new Map([[GROUP_ID, house.group()]]);
        for (const number of numbers)
          for (const period of monthsUpTo(addDays(kstDateOf(now), 60)))
            expectEveryDayPaid(house.stored(number).tenant, groups, period, (day) => payerOn(number, day));
      },
    ),
    { numRuns: RUNS },
  );
});

it('R146 a company that goes from one group to another within a month has a payer on every day', () => {
  const house = beginGroup(['MONTHLY', 'MONTHLY', 'MONTHLY']);
  const first: Group = { ...house.group(), until: '2026-07-20' };
  const second: Group = {
    ...house.group(),
    groupId: OTHER_GROUP_ID,
    mains: [{ from: '2026-07-01', tenantId: companyId(2), ownerSub: 'owner-2' }],
  };
  const groups = new Map([first, second].map((group) => [group.groupId, group]));
  const tenant: Tenant = {
    ...house.stored(1).tenant,
    billedTo: [
      { from: '2026-07-05', groupId: first.groupId },
      { from: '2026-07-10' },
      { from: '2026-07-12', groupId: first.groupId },
      { from: '2026-07-25', groupId: second.groupId },
    ],
  };
  const period = periodOf('2026-07', '2026-09-01');
  expectEveryDayPaid(tenant, groups, period, (day) => storedPayer(tenant, groups, day));
  expect(payersOf(tenant, groups, period)).toHaveLength(6);
  expect(() => payersOf(tenant, new Map([[first.groupId, first]]), period)).toThrow('without the group');
});

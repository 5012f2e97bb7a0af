import { expect, it } from 'vitest';
import { billOf } from '../../../functions/core/billing/bill.ts';
import { billedContractsOf } from '../../../functions/core/billing/billed-contracts.ts';
import { groupBillOf } from '../../../functions/core/billing/group-bill.ts';
import { payersOf } from '../../../functions/core/billing/group-payers.ts';
import { periodOf } from '../../../functions/core/billing/period.ts';
import type { Instant, KstDate, KstMonth } from '../../../functions/core/business-calendar.ts';
import { decideCancellation, quoteOf } from '../../../functions/core/decide/cancellation.ts';
import { decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import {
  company,
  companyId,
  GROUP_ID,
  type GroupHouse,
  groupHouse,
  paidCompany,
} from '../../support/groups/group-house.ts';
import { cancellationRequest, contextAt, decided, switchRequest } from '../../support/subscriptions.ts';
import { REQUESTED_AT } from '../../support/tenants.ts';
import { accountsOn } from '../../support/usage.ts';

const JULY_5: Instant = '2026-07-05T05:00:00Z';
const JULY_20: Instant = '2026-07-20T05:00:00Z';
const AUGUST_1: KstDate = '2026-08-01';
const TEN = [accountsOn('2026-06-30', { NAVER_WORKS: 10, WORKPLACE: 10 })];

const groupsOf = (house: GroupHouse) => new Map([[GROUP_ID, house.group()]]);

function billIn(house: GroupHouse, month: KstMonth, today: KstDate, count = 3) {
  const companies = Array.from({ length: count }, (_, number) => {
    const { tenant } = house.stored(number);
    return { tenant: applyDue(tenant, `${today}T05:00:00Z`).tenant, usage: TEN };
  });
  return groupBillOf(house.group(), groupsOf(house), companies, periodOf(month, today));
}
const sharesIn = ({ companies }: ReturnType<typeof billIn>) =>
  companies.map(({ tenantId, billedTo, from, to, lines }) => {
    const used = lines.filter(({ kind }) => kind === 'USAGE').map(({ quantity }) => quantity);
    return [tenantId, billedTo, from, to, ...used];
  });
const numbered = (number: number) => companyId(number);

/** The second comes on the 16th and goes on the 26th; the third is the main company from the 21st on. */
function splitMonth(): GroupHouse {
  const house = groupHouse(...[0, 1, 2].map((number) => paidCompany(number, REQUESTED_AT)));
  house.form(0, JULY_5);
  house.join(1, JULY_5, '2026-07-16');
  house.join(2, JULY_5);
  house.leave(1, JULY_20, '2026-07-26');
  house.changeMain(2, '2026-07-21', JULY_20);
  return house;
}

it('R146 a bill of all companies, split by the day on which one came, went, or got another main company', () => {
  const house = splitMonth();
  const bill = billIn(house, '2026-07', AUGUST_1);
  const [first, second, third] = [0, 1, 2].map(numbered);
  expect(sharesIn(bill)).toEqual([
    [first, first, '2026-07-05', '2026-07-20', 160, 160],
    [first, third, '2026-07-21', '2026-07-31', 110, 110],
    [second, first, '2026-07-16', '2026-07-20', 50, 50],
    [second, third, '2026-07-21', '2026-07-25', 50, 50],
    [third, first, '2026-07-05', '2026-07-20', 160, 160],
    [third, third, '2026-07-21', '2026-07-31', 110, 110],
  ]);
  const amounts = bill.companies.flatMap(({ lines }) => lines.map(({ amount }) => amount));
  expect(bill.total).toBe(amounts.reduce((sum, amount) => sum + amount, 0));
  expect(bill.payers.map(({ tenantId }) => tenantId)).toEqual([first, third]);
  expect(bill.payers.reduce((sum, { total }) => sum + total, 0)).toBe(bill.total);
});

it('R146 in a whole month it is the sum of the bills of its companies', () => {
  const house = splitMonth();
  const bill = billIn(house, '2026-08', '2026-09-01');
  expect(sharesIn(bill).map(([tenantId]) => tenantId)).toEqual([numbered(0), numbered(2)]);
  for (const { tenantId, lines } of bill.companies) {
    const { tenant } = house.stored(tenantId === numbered(0) ? 0 : 2);
    const period = periodOf('2026-08', '2026-09-01');
    const payers = payersOf(tenant, groupsOf(house), period);
    const own = billOf({ tenantId, contracts: billedContractsOf(tenant), payers }, TEN, period);
    expect(lines).toEqual(own.lines);
  }
});

it('R112 R146 of the present month up to yesterday, and nothing of a company that comes later', () => {
  const house = groupHouse(paidCompany(0, REQUESTED_AT), paidCompany(1, REQUESTED_AT));
  house.form(0, JULY_5);
  house.join(1, JULY_5, '2026-07-25');
  const bill = billIn(house, '2026-07', '2026-07-20', 2);
  expect(bill).toMatchObject({ partial: true, to: '2026-07-19' });
  expect(sharesIn(bill)).toEqual([[numbered(0), numbered(0), '2026-07-05', '2026-07-19', 150, 150]]);
});

/** Paid by the year, it ends on a day. */
function houseWithEnd(endsOn: KstDate): GroupHouse {
  const form = switchRequest({ billingPlan: 'ANNUAL', startDate: '2026-06-30' });
  const trial = company(1);
  const annual = decided(trial, decidePaidSwitch(trial, 'BUNDLE', form, contextAt(REQUESTED_AT)));
  const house = groupHouse(paidCompany(0, REQUESTED_AT), annual, paidCompany(2, REQUESTED_AT));
  house.form(0, JULY_5);
  house.join(1, JULY_5);
  house.join(2, JULY_5);
  house.changeMain(2, '2026-07-21', JULY_5);
  house.act(1, (stored) => {
    const plan = (['NAVER_WORKS', 'WORKPLACE'] as const).map((product) => ({ product, date: endsOn }));
    const { total } = quoteOf(stored.tenant, TEN, plan);
    return decideCancellation({ ...stored, usage: TEN }, cancellationRequest(plan, total), contextAt(JULY_5));
  });
  return house;
}
const penaltiesIn = ({ companies }: ReturnType<typeof billIn>) =>
  companies.flatMap(({ tenantId, billedTo, lines }) =>
    lines.flatMap((line) => (line.kind === 'PENALTY' ? [[tenantId, billedTo, line.date]] : [])),
  );

it.each<[KstDate, number]>([
  ['2026-07-20', 0],
  ['2026-07-21', 2],
])('R118 R146 the penalty of an end on %s goes once, to the main company of that day', (endsOn, payer) => {
  const bill = billIn(houseWithEnd(endsOn), '2026-07', AUGUST_1);
  const expected = [numbered(1), numbered(payer), endsOn];
  expect(penaltiesIn(bill)).toEqual([expected, expected]);
});

it('R146 the penalty of an end after it has left is not in the bill of the group', () => {
  const house = houseWithEnd('2026-07-25');
  house.leave(1, JULY_20, '2026-07-25');
  const bill = billIn(house, '2026-07', AUGUST_1);
  expect(penaltiesIn(bill)).toEqual([]);
  expect(bill.companies.findLast(({ tenantId }) => tenantId === numbered(1))?.to).toBe('2026-07-24');
});

it('R118 R146 an end on the first of the month is billed on that day already', () => {
  const bill = billIn(houseWithEnd('2026-08-01'), '2026-08', AUGUST_1);
  expect(bill).toMatchObject({ days: 0, partial: true });
  expect(penaltiesIn(bill)).toHaveLength(2);
});

it('R146 the own bill of a company says who pays for which of its days, line by line', () => {
  const house = splitMonth();
  const { tenant } = house.stored(1);
  const [first, second, third] = [0, 1, 2].map(numbered);
  const billIn = (month: KstMonth) => {
    const period = periodOf(month, '2026-09-01');
    const payers = payersOf(tenant, groupsOf(house), period);
    return billOf({ tenantId: tenant.tenantId, contracts: billedContractsOf(tenant), payers }, TEN, period);
  };
  const july = billIn('2026-07');
  expect(july).not.toHaveProperty('billedTo');
  expect(july.payers).toMatchObject([
    { billedTo: second, from: '2026-07-01', to: '2026-07-15' },
    { billedTo: first, groupId: GROUP_ID, from: '2026-07-16', to: '2026-07-20' },
    { billedTo: third, groupId: GROUP_ID, from: '2026-07-21', to: '2026-07-25' },
    { billedTo: second, from: '2026-07-26', to: '2026-07-31' },
  ]);
  expect(july.payers[0]).not.toHaveProperty('groupId');
  const naverWorks = july.lines.filter(({ product }) => product === 'NAVER_WORKS');
  expect(naverWorks.map(({ billedTo, quantity }) => [billedTo, quantity])).toEqual([
    [second, 150],
    [first, 50],
    [third, 50],
    [second, 60],
  ]);
  expect(billIn('2026-08')).toMatchObject({ billedTo: second, payers: [{ billedTo: second }] });
});

it('R146 a bill of which days cost nothing is that of whoever pays the others', () => {
  const house = groupHouse(paidCompany(0, REQUESTED_AT), paidCompany(1, JULY_5));
  house.form(0, JULY_5);
  house.join(1, JULY_5);
  const { tenant } = house.stored(1);
  const period = periodOf('2026-07', '2026-08-01');
  const billed = {
    tenantId: tenant.tenantId,
    contracts: billedContractsOf(tenant),
    payers: payersOf(tenant, groupsOf(house), period),
  };
  const main = numbered(0);
  expect(billOf(billed, TEN, period)).toMatchObject({
    billedTo: main,
    payers: [{ billedTo: tenant.tenantId, to: '2026-07-04', total: 0 }, { billedTo: main }],
  });
  expect(billOf(billed, [], period)).not.toHaveProperty('billedTo');
});

it('R146 tells of each payer what it pays, of each share whose it is, and of a company that used nothing that it was there', () => {
  const house = splitMonth();
  const { companyId: _, ...nameless } = house.stored(2).tenant.identity;
  const companies = [0, 1, 2].map((number) => {
    const { tenant } = applyDue(house.stored(number).tenant, `${AUGUST_1}T05:00:00Z`);
    return number === 2 ? { tenant: { ...tenant, identity: nameless }, usage: [] } : { tenant, usage: TEN };
  });
  const period = periodOf('2026-07', AUGUST_1);
  const bill = groupBillOf(house.group(), groupsOf(house), companies, period);
  const [first, second, third] = [0, 1, 2].map(numbered);
  const totalOf = (payer: string | undefined) =>
    bill.companies.reduce((sum, { billedTo, total }) => sum + (billedTo === payer ? total : 0), 0);
  expect(bill.payers).toEqual([
    { tenantId: first, total: totalOf(first) },
    { tenantId: third, total: totalOf(third) },
  ]);
  expect(totalOf(first)).toBeGreaterThan(totalOf(third));
  expect(bill.companies.map(({ tenantId, companyId: name, from, to }) => [tenantId, name, from, to])).toEqual(
    [
      [first, 'company-0', '2026-07-05', '2026-07-20'],
      [first, 'company-0', '2026-07-21', '2026-07-31'],
      [second, 'company-1', '2026-07-16', '2026-07-20'],
      [second, 'company-1', '2026-07-21', '2026-07-25'],
      [third, undefined, '2026-07-05', '2026-07-20'],
      [third, undefined, '2026-07-21', '2026-07-31'],
    ],
  );
  expect(bill.companies.at(-1)).not.toHaveProperty('companyId');
  const shown = groupBillOf(house.group(), groupsOf(house), companies, period, (payer) => payer === third);
  expect(shown.payers).toEqual([{ tenantId: third, total: totalOf(third) }]);
  expect(shown.total).toBe(totalOf(third));
  expect(shown.companies).toEqual(bill.companies.filter(({ billedTo }) => billedTo === third));
});

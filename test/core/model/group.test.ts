import { describe, expect, it } from 'vitest';
import type { KstDate } from '../../../functions/core/business-calendar.ts';
import {
  companiesOn,
  companyOn,
  type Group,
  type GroupCompany,
  inOrder,
  isAffiliate,
  isDissolved,
  mainOn,
  todayIn,
} from '../../../functions/core/model/group.ts';

const companyIn = (joinedIn: number, change: Partial<GroupCompany> = {}): GroupCompany => ({
  joinedIn,
  from: '2026-07-01',
  cards: 0,
  enrollment: {},
  ...change,
});
const group: Group = {
  groupId: 'g-one',
  version: 3,
  createdAt: '2026-07-01T05:00:00Z',
  asOf: '2026-07-05T05:00:00Z',
  mains: [
    { from: '2026-07-01', tenantId: 'first', ownerSub: 'owner-1' },
    { from: '2026-08-01', tenantId: 'second', ownerSub: 'owner-2' },
  ],
  companies: { second: companyIn(3), third: companyIn(2, { until: '2026-07-20' }), first: companyIn(1) },
  orgChart: [],
};
const until: KstDate = '2026-09-01';

describe('the companies of a group', () => {
  it('stand in the order in which they came, whatever order the store keeps', () => {
    expect(inOrder(group).map(([tenantId]) => tenantId)).toEqual(['first', 'third', 'second']);
  });

  it.each<[Group, KstDate, string[]]>([
    [group, '2026-07-19', ['first', 'third', 'second']],
    [group, '2026-07-20', ['first', 'second']],
    [{ ...group, until }, '2026-08-31', ['first', 'second']],
    [{ ...group, until }, '2026-09-01', []],
  ])('R143 are those that have not left, while there is a group (%#)', (known, date, tenantIds) => {
    expect(companiesOn(known, date).map(([tenantId]) => tenantId)).toEqual(tenantIds);
    for (const tenantId of ['first', 'second', 'third', 'other'])
      expect(companyOn(known, tenantId, date) !== undefined).toBe(tenantIds.includes(tenantId));
  });

  it('are none of no group', () => {
    expect(companyOn(undefined, 'first', '2026-07-19')).toBeUndefined();
  });
});

describe('the main company', () => {
  it.each<[Group, KstDate, string]>([
    [group, '2026-07-31', 'first'],
    [group, '2026-08-01', 'second'],
    [{ ...group, until }, '2026-09-01', 'second'],
  ])('A28 is that of the day, and the last one of a group that is no more (%#)', (known, date, tenantId) => {
    expect(mainOn(known, date).tenantId).toBe(tenantId);
  });

  it('is missing in no group', () => {
    expect(() => mainOn({ ...group, mains: [] }, '2026-07-31')).toThrow('a main company on every day');
  });
});

it.each<[string, Group | undefined, KstDate, boolean]>([
  ['first', group, '2026-07-31', true],
  ['first', { ...group, mains: group.mains.slice(0, 1) }, '2026-07-31', false],
  ['first', group, '2026-08-01', true],
  ['second', group, '2026-07-31', true],
  ['second', group, '2026-08-01', false],
  ['third', group, '2026-07-19', true],
  ['third', group, '2026-07-20', false],
  ['third', undefined, '2026-07-19', false],
  ['third', { ...group, until }, '2026-09-01', false],
])('R154 %s is an affiliate as long as it is in the group and is not its main company for good (%#)', (tenantId, known, date, is) => {
  expect(isAffiliate(known, tenantId, date)).toBe(is);
});

it.each<[KstDate | undefined, KstDate, boolean]>([
  [undefined, '2099-01-01', false],
  [until, '2026-08-31', false],
  [until, '2026-09-01', true],
])('a group until %s is dissolved on %s: %s', (end, date, dissolved) => {
  expect(isDissolved(end ? { ...group, until: end } : group, date)).toBe(dissolved);
});

it('a group is judged as of its latest decision, or later', () => {
  expect([todayIn(group, '2026-07-04'), todayIn(group, '2026-07-06')]).toEqual(['2026-07-05', '2026-07-06']);
});

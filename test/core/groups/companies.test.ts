import { describe, expect, it } from 'vitest';
import type { Instant, KstDate } from '../../../functions/core/business-calendar.ts';
import { companyOf, formerGroup, joined, left } from '../../../functions/core/groups/companies.ts';
import type { Tenant } from '../../../functions/core/model/tenant.ts';
import {
  company,
  GROUP_ID,
  type GroupHouse,
  groupHouse,
  OTHER_GROUP_ID,
  paidCompany,
} from '../../support/groups/group-house.ts';

const TODAY: Instant = '2026-07-05T05:00:00Z';
const DAY: KstDate = '2026-07-05';
const { tenant } = company(1);

function houseOfTwo(): GroupHouse {
  const house = groupHouse(paidCompany(0, TODAY), company(1));
  house.form(0, TODAY);
  house.join(1, TODAY);
  return house;
}

describe('a company is one of a group', () => {
  it('while the group has it', () => {
    const house = houseOfTwo();
    expect(companyOf(house.group(), house.stored(1), DAY)).toMatchObject({ companyId: 'company-1' });
  });

  it('no more once it has gone over to another one, whatever the first still says of it', () => {
    const house = houseOfTwo();
    const elsewhere: Tenant = { ...house.stored(1).tenant, group: { groupId: OTHER_GROUP_ID } };
    expect(companyOf(house.group(), { tenant: elsewhere }, DAY)).toBeUndefined();
  });

  it('no more when it names no group', () => {
    expect(companyOf(houseOfTwo().group(), { tenant }, DAY)).toBeUndefined();
  });
});

describe('what a company keeps of the group that it is in', () => {
  const known = { groupId: GROUP_ID, until: '2026-08-01' as const, sinceLaterRelease: 7 };

  it('is what another release knows, without the day on which it was to leave', () => {
    const { group } = joined(GROUP_ID, DAY)({ ...tenant, group: known });
    expect(group).toStrictEqual({ groupId: GROUP_ID, sinceLaterRelease: 7 });
  });

  it('is the same when it leaves, with its new last day', () => {
    const { group } = left(GROUP_ID, { from: DAY, until: '2026-07-20' })({ ...tenant, group: known });
    expect(group).toStrictEqual({ groupId: GROUP_ID, until: '2026-07-20', sinceLaterRelease: 7 });
  });

  it('is nothing when it comes into another one', () => {
    const { group } = joined(OTHER_GROUP_ID, DAY)({ ...tenant, group: known });
    expect(group).toStrictEqual({ groupId: OTHER_GROUP_ID });
  });
});

describe('R146 who is billed from which day on', () => {
  const G = GROUP_ID;
  const H = OTHER_GROUP_ID;
  type Entries = NonNullable<Tenant['billedTo']>;
  const billed = (billedTo: Entries | undefined): Tenant => (billedTo ? { ...tenant, billedTo } : tenant);

  it.each<[string, Entries | undefined, KstDate, Entries]>([
    ['a company that was in no group', undefined, '2026-07-05', [{ from: '2026-07-05', groupId: G }]],
    [
      'one that was billed itself again',
      [{ from: '2026-07-01', groupId: H }, { from: '2026-07-03' }],
      '2026-07-05',
      [{ from: '2026-07-01', groupId: H }, { from: '2026-07-03' }, { from: '2026-07-05', groupId: G }],
    ],
    [
      'one that left another group on the very day',
      [{ from: '2026-07-01', groupId: H }, { from: '2026-07-05' }],
      '2026-07-05',
      [
        { from: '2026-07-01', groupId: H },
        { from: '2026-07-05', groupId: G },
      ],
    ],
    [
      'one that was to leave later, and stays',
      [{ from: '2026-07-01', groupId: G }, { from: '2026-08-01' }],
      '2026-07-05',
      [{ from: '2026-07-01', groupId: G }],
    ],
  ])('%s: the group from the day on which it joins', (_, before, from, after) => {
    expect(joined(G, from)(billed(before)).billedTo).toEqual(after);
  });

  it.each<[string, Entries, { from: KstDate; until: KstDate }, Entries]>([
    [
      'from its last day on itself',
      [{ from: '2026-07-05', groupId: G }],
      { from: '2026-07-05', until: '2026-07-20' },
      [{ from: '2026-07-05', groupId: G }, { from: '2026-07-20' }],
    ],
    [
      'itself all along when it leaves on the day on which it was to come',
      [{ from: '2026-07-10', groupId: G }],
      { from: '2026-07-10', until: '2026-07-10' },
      [],
    ],
    [
      'itself all along when it leaves before that day',
      [{ from: '2026-07-10', groupId: G }],
      { from: '2026-07-10', until: '2026-07-06' },
      [],
    ],
    [
      'itself after another group, when it leaves before it was to come',
      [
        { from: '2026-07-01', groupId: H },
        { from: '2026-07-10', groupId: G },
      ],
      { from: '2026-07-10', until: '2026-07-08' },
      [{ from: '2026-07-01', groupId: H }, { from: '2026-07-08' }],
    ],
    [
      'itself between two stays',
      [{ from: '2026-07-01', groupId: G }, { from: '2026-07-04' }, { from: '2026-07-10', groupId: G }],
      { from: '2026-07-10', until: '2026-08-01' },
      [
        { from: '2026-07-01', groupId: G },
        { from: '2026-07-04' },
        { from: '2026-07-10', groupId: G },
        { from: '2026-08-01' },
      ],
    ],
  ])('a company that leaves: %s', (_, before, days, after) => {
    expect(left(G, days)(billed(before)).billedTo).toEqual(after);
  });
});

it('a company that comes into another group had a former one; one that comes back into its own had none', () => {
  const group = houseOfTwo().group();
  expect(formerGroup({ group }, OTHER_GROUP_ID)).toBe(group);
  expect(formerGroup({ group }, GROUP_ID)).toBeUndefined();
  expect(formerGroup({ group: undefined }, GROUP_ID)).toBeUndefined();
});

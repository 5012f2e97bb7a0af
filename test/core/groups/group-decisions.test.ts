import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { decideCancellation, decideUndo } from '../../../functions/core/decide/cancellation.ts';
import { decideJoin } from '../../../functions/core/decide/group.ts';
import { decideOrgChart } from '../../../functions/core/decide/group-settings.ts';
import { MAX_COMPANIES } from '../../../functions/core/model/group.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { groupView } from '../../../functions/core/views/group-view.ts';
import { NAVER_WORKS_BODY, WORKBOX_BODY } from '../../support/forms.ts';
import {
  company,
  companyId,
  GROUP_ID,
  type GroupHouse,
  groupHouse,
  paidCompany,
} from '../../support/group-house.ts';
import { cancellationForm, cancelling, contextAt } from '../../support/subscriptions.ts';
import { failed, ready } from '../../support/tenants.ts';
import { membersOn } from '../../support/usage.ts';

const TODAY: Instant = '2026-07-05T05:00:00Z';

const onDate = (...dates: [`${number}-${number}-${number}`, `${number}-${number}-${number}`]) =>
  (['NAVER_WORKS', 'WORKPLACE'] as const).map((product, index) => ({
    product,
    date: dates[index] ?? dates[0],
  }));
const factsOf = (decision: ReturnType<GroupHouse['join']>) =>
  'commits' in decision ? decision.commits.flatMap(({ facts }) => facts) : decision;

describe('a group is formed', () => {
  it('R143 R145 of a company that pays for WORKPLACE, which is its first one', () => {
    const house = groupHouse(paidCompany(0, TODAY));
    expect(factsOf(house.form(0, TODAY))).toMatchObject([
      { type: 'GROUP_FORMED', details: { groupId: GROUP_ID } },
    ]);
    expect(house.stored(0).tenant).toMatchObject({
      group: { groupId: GROUP_ID },
      billedTo: [{ from: '2026-07-05', groupId: GROUP_ID }],
    });
    expect(groupView(house.group(), TODAY)).toMatchObject({
      version: 1,
      mainTenantId: companyId(0),
      companies: [{ tenantId: companyId(0), companyId: 'company-0', role: 'MAIN', linkedCards: 0 }],
    });
  });

  it.each<[string, StoredTenant]>([
    ['in its trial', company(0)],
    ['without WORKPLACE', ready(NAVER_WORKS_BODY)],
    ['with WORKBOX alone', ready(WORKBOX_BODY)],
    ['whose set-up has failed', failed()],
    ['that ends', cancelling(paidCompany(0, TODAY), onDate('2026-08-01', '2026-08-01'), TODAY)],
    [
      'of which a part ends',
      cancelling(paidCompany(0, TODAY), onDate('2026-08-01', '2026-08-01').slice(0, 1), TODAY),
    ],
  ])('R145 not of a company %s', (_, stored) => {
    const house = groupHouse({ ...stored, tenant: { ...stored.tenant, tenantId: companyId(0) } });
    expect(house.form(0, TODAY)).toEqual({ refused: 'MAIN_NEEDS_WORKPLACE' });
  });

  it('not of a company that is in a group', () => {
    const house = groupHouse(paidCompany(0, TODAY));
    house.form(0, TODAY);
    expect(house.form(0, TODAY)).toEqual({ refused: 'IN_A_GROUP' });
  });
});

describe('an affiliate joins', () => {
  it('R146 and is billed to the main company from a day on, but bound to the group at once', () => {
    const house = groupHouse(paidCompany(0, TODAY), company(1));
    house.form(0, TODAY);
    expect(factsOf(house.join(1, TODAY, '2026-07-16'))).toMatchObject([
      { type: 'GROUP_JOINED', details: { groupId: GROUP_ID, from: '2026-07-16' } },
    ]);
    expect(house.stored(1).tenant.billedTo).toEqual([{ from: '2026-07-16', groupId: GROUP_ID }]);
    expect(groupView(house.group(), TODAY).companies[1]).toMatchObject({
      role: 'AFFILIATE',
      from: '2026-07-16',
      subscribed: [
        { product: 'NAVER_WORKS', endsOn: '2026-07-30', endsAt: '2026-07-29T15:00:00Z', by: 'EXPIRY' },
        { product: 'WORKPLACE', endsOn: '2026-07-30', by: 'EXPIRY' },
      ],
    });
  });

  it('not twice, and the main company is no affiliate of its own', () => {
    const house = groupHouse(paidCompany(0, TODAY), company(1));
    house.form(0, TODAY);
    house.join(1, TODAY);
    expect(house.join(1, TODAY)).toEqual({ refused: 'IN_A_GROUP' });
    expect(house.join(0, TODAY)).toEqual({ refused: 'IS_MAIN' });
  });

  it('not while the main company is about to end', () => {
    const house = groupHouse(paidCompany(0, TODAY), company(1));
    house.form(0, TODAY);
    const end = cancellationForm(onDate('2026-08-01', '2026-08-01'));
    house.act(0, (stored) => decideCancellation(stored, end, contextAt(TODAY)));
    expect(house.join(1, TODAY)).toEqual({ refused: 'MAIN_CANCELLATION_SCHEDULED' });
    house.act(0, (stored) => decideUndo(stored, undefined, contextAt(TODAY)));
    expect(house.join(1, TODAY)).not.toHaveProperty('refused');
  });

  it.each([
    ['yesterday', '2026-07-04', 'DATE_IN_PAST'],
    ['in more than a year', '2027-07-06', 'DATE_OUT_OF_RANGE'],
  ] as const)('not from %s on', (_, from, code) => {
    const house = groupHouse(paidCompany(0, TODAY), company(1));
    house.form(0, TODAY);
    expect(house.join(1, TODAY, from)).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: '#/from', code }],
    });
  });

  it('R155 not with products that end on different dates, nor without one of them', () => {
    const uneven = cancelling(paidCompany(1, TODAY), onDate('2026-08-01', '2026-08-02'), TODAY);
    const other = ready(WORKBOX_BODY);
    const house = groupHouse(paidCompany(0, TODAY), uneven, {
      ...other,
      tenant: { ...other.tenant, tenantId: companyId(2) },
    });
    house.form(0, TODAY);
    expect(house.join(1, TODAY)).toMatchObject({ refused: 'CANCELLATION_SCHEDULED' });
    expect(house.join(2, TODAY)).toMatchObject({ refused: 'NOT_SUBSCRIBED' });
  });
});

describe('an affiliate leaves', () => {
  const joined = (): GroupHouse => {
    const house = groupHouse(paidCompany(0, TODAY), paidCompany(1, TODAY));
    house.form(0, TODAY);
    house.join(1, TODAY);
    return house;
  };

  it('R146 and is billed itself from a day on; until then it belongs to the group', () => {
    const house = joined();
    const left = house.leave(1, TODAY, '2026-07-21');
    expect(factsOf(left)).toMatchObject([{ type: 'GROUP_LEFT', details: { until: '2026-07-21' } }]);
    expect(house.stored(1).tenant).toMatchObject({
      group: { groupId: GROUP_ID, until: '2026-07-21' },
      billedTo: [{ from: '2026-07-05', groupId: GROUP_ID }, { from: '2026-07-21' }],
    });
    expect(groupView(house.group(), '2026-07-20T14:59:59Z').companies).toHaveLength(2);
    expect(groupView(house.group(), '2026-07-20T15:00:00Z').companies).toHaveLength(1);
  });

  it('may stay after all, and may join a group again once it has left', () => {
    const house = joined();
    house.leave(1, TODAY, '2026-07-21');
    house.join(1, TODAY);
    expect(house.group().members[companyId(1)]?.until).toBeUndefined();
    house.leave(1, TODAY, '2026-07-21');
    const later: Instant = '2026-08-01T05:00:00Z';
    expect(house.leave(1, later)).toEqual({ refused: 'NOT_IN_GROUP' });
    house.join(1, later);
    expect(house.stored(1).tenant.billedTo).toEqual([
      { from: '2026-07-05', groupId: GROUP_ID },
      { from: '2026-07-21' },
      { from: '2026-08-01', groupId: GROUP_ID },
    ]);
  });

  it('on another day when that is decided anew, also when it has not come yet', () => {
    const house = groupHouse(paidCompany(0, TODAY), paidCompany(1, TODAY));
    house.form(0, TODAY);
    house.join(1, TODAY, '2026-07-11');
    for (const until of ['2026-07-21', '2026-07-31', '2026-07-25'] as const) {
      house.leave(1, TODAY, until);
      expect(house.stored(1).tenant.billedTo).toEqual([
        { from: '2026-07-11', groupId: GROUP_ID },
        { from: until },
      ]);
    }
  });

  it('R146 and is billed from its joining again when a day of leaving before that is put off', () => {
    const house = groupHouse(paidCompany(0, TODAY), paidCompany(1, TODAY));
    house.form(0, TODAY);
    house.join(1, TODAY, '2026-07-20');
    house.leave(1, TODAY, '2026-07-10');
    house.leave(1, TODAY, '2026-07-31');
    expect(house.stored(1).tenant.billedTo).toEqual([
      { from: '2026-07-20', groupId: GROUP_ID },
      { from: '2026-07-31' },
    ]);
  });

  it('R146 and is billed itself in between when it comes back on a later day, wherever it leaves again', () => {
    const [first, between] = [{ from: '2026-07-05', groupId: GROUP_ID }, { from: '2026-07-10' }];
    const house = joined();
    house.leave(1, TODAY, '2026-07-10');
    house.join(1, TODAY, '2026-07-20');
    house.leave(1, TODAY, '2026-07-25');
    const again = { from: '2026-07-20', groupId: GROUP_ID };
    expect(house.stored(1).tenant.billedTo).toEqual([first, between, again, { from: '2026-07-25' }]);
    house.leave(1, TODAY, '2026-07-15');
    expect(house.stored(1).tenant.billedTo).toEqual([first, between]);
    house.join(1, TODAY, '2026-07-08');
    expect(house.stored(1).tenant.billedTo).toEqual([first]);
  });

  it('and is never billed to it when it goes on the day on which it came', () => {
    const house = joined();
    house.leave(1, TODAY);
    expect(house.stored(1).tenant.billedTo).toEqual([]);
  });

  it('R156 not later than the day on which the end of the main company rests', () => {
    const house = joined();
    house.leave(1, TODAY, '2026-08-01');
    const end = cancellationForm(onDate('2026-08-01', '2026-08-01'), 0);
    expect(house.act(0, (stored) => decideCancellation(stored, end, contextAt(TODAY)))).toHaveProperty(
      'facts',
    );
    expect(house.leave(1, TODAY, '2026-12-20')).toEqual({ refused: 'MAIN_CANCELLATION_SCHEDULED' });
    expect(house.leave(1, TODAY, '2026-07-20')).toHaveProperty('group');
  });

  it('but the main company stays', () => {
    expect(joined().leave(0, TODAY)).toEqual({ refused: 'IS_MAIN' });
  });
});

describe('the main company is changed', () => {
  const grouped = (): GroupHouse => {
    const house = groupHouse(paidCompany(0, TODAY), paidCompany(1, TODAY), company(2));
    house.form(0, TODAY);
    house.join(1, TODAY);
    house.join(2, TODAY);
    return house;
  };

  it('A28 on a date, with a fact for both; until then the old one is it', () => {
    const house = grouped();
    const changed = house.changeMain(1, '2026-07-16', TODAY);
    expect(factsOf(changed)).toMatchObject([
      { tenantId: companyId(0), type: 'GROUP_MAIN_CHANGED', details: { mainTenantId: companyId(1) } },
      { tenantId: companyId(1), type: 'GROUP_MAIN_CHANGED', details: { from: '2026-07-16' } },
    ]);
    expect(groupView(house.group(), TODAY)).toMatchObject({
      mainTenantId: companyId(0),
      scheduledMain: {
        tenantId: companyId(1),
        effectiveDate: '2026-07-16',
        effectiveAt: '2026-07-15T15:00:00Z',
      },
    });
    const after = groupView(house.group(), '2026-07-15T15:00:00Z');
    expect(after).toMatchObject({ mainTenantId: companyId(1) });
    expect(after).not.toHaveProperty('scheduledMain');
  });

  it('is replaced by a later decision, and dropped by naming the present one', () => {
    const house = grouped();
    house.changeMain(1, '2026-07-16', TODAY);
    house.changeMain(1, '2026-07-20', TODAY);
    expect(house.group().mains.map(({ from }) => from)).toEqual(['2026-07-05', '2026-07-20']);
    house.changeMain(0, '2026-07-16', TODAY);
    expect(house.group().mains.map(({ tenantId }) => tenantId)).toEqual([companyId(0)]);
    expect(house.changeMain(0, '2026-07-16', TODAY)).toEqual({ refused: 'IS_MAIN' });
  });

  it('R145 only to a company of the group that pays for WORKPLACE and goes on', () => {
    const house = grouped();
    expect(house.changeMain(2, '2026-07-16', TODAY)).toEqual({ refused: 'MAIN_NEEDS_WORKPLACE' });
    house.leave(1, TODAY, '2026-09-01');
    expect(house.changeMain(1, '2026-07-16', TODAY)).toEqual({ refused: 'NOT_IN_GROUP' });
  });

  it('R157 and then the old one may end, from that date on, as the affiliate that it is by then', () => {
    const house = grouped();
    house.changeMain(1, '2026-07-16', TODAY);
    const cancelOn = (date: `${number}-${number}-${number}`) =>
      house.act(0, (stored) =>
        decideCancellation(stored, cancellationForm(onDate(date, date)), contextAt(TODAY)),
      );
    expect(cancelOn('2026-07-15')).toMatchObject({ refused: 'AFFILIATES_SUBSCRIBED' });
    expect(cancelOn('2026-07-16')).not.toHaveProperty('refused');
    const one = cancellationForm(onDate('2026-07-20', '2026-07-20').slice(0, 1));
    expect(house.act(0, (stored) => decideCancellation(stored, one, contextAt(TODAY)))).toMatchObject({
      refused: 'AFFILIATE_MUST_CANCEL_BOTH',
    });
    const next = cancellationForm(onDate('2026-08-01', '2026-08-01'));
    expect(house.act(1, (stored) => decideCancellation(stored, next, contextAt(TODAY)))).toMatchObject({
      refused: 'AFFILIATES_SUBSCRIBED',
    });
    // Dropping the change would leave the others without a main company from 16 July on.
    expect(house.changeMain(0, '2026-07-16', TODAY)).toEqual({ refused: 'MAIN_NEEDS_WORKPLACE' });
  });

  it('the one that will be it neither leaves nor ends', () => {
    const house = grouped();
    house.changeMain(1, '2026-07-16', TODAY);
    expect(house.leave(1, TODAY)).toEqual({ refused: 'IS_MAIN' });
    expect(house.join(1, TODAY)).toEqual({ refused: 'IS_MAIN' });
  });
});

describe('what support and the main company set', () => {
  const grouped = (): GroupHouse => {
    const house = groupHouse(paidCompany(0, TODAY), company(1));
    house.form(0, TODAY);
    house.join(1, TODAY);
    return house;
  };

  it('R147 are the linked cards of a company', () => {
    const house = grouped();
    const set = house.setCards(1, 12, TODAY);
    expect(groupView(house.group(), TODAY).companies[1]?.linkedCards).toBe(12);
    expect(factsOf(set)).toMatchObject([{ type: 'GROUP_CARDS_SET', details: { cards: 12 } }]);
    house.leave(1, TODAY);
    expect(house.setCards(1, 1, TODAY)).toEqual({ refused: 'NOT_IN_GROUP' });
  });

  it('R147 beside the users of each company, by what is registered now', () => {
    const house = grouped();
    const usage = membersOn('2026-07-04', { NAVER_WORKS: 7, WORKPLACE: 9 }, { NAVER_WORKS: 8 });
    const heads = new Map([[companyId(1), { ...usage, storage: {}, revision: 3 }]]);
    expect(groupView(house.group(), TODAY, heads).companies.map(({ users }) => users)).toEqual([
      [],
      [
        { product: 'NAVER_WORKS', registered: 7 },
        { product: 'WORKPLACE', registered: 9 },
      ],
    ]);
    expect(groupView(house.group(), TODAY).companies[1]).not.toHaveProperty('users');
  });

  it('R148 R153 are display range and order, saved as one', () => {
    const house = grouped();
    const companies = [
      { tenantId: companyId(1), displayRange: 'OWN', parentTenantId: companyId(0), position: 0 },
      { tenantId: companyId(0), displayRange: 'GROUP', parentTenantId: null, position: 3 },
    ] as const;
    const saved = decideOrgChart(
      house.group(),
      house.stored(0),
      { companies: [...companies] },
      contextAt(TODAY),
    );
    if ('refused' in saved) throw new Error(saved.refused);
    expect(groupView(saved.group, TODAY).companies).toMatchObject([
      { tenantId: companyId(0), displayRange: 'GROUP', position: 0 },
      { tenantId: companyId(1), displayRange: 'OWN', parentTenantId: companyId(0) },
    ]);
    const half = decideOrgChart(
      house.group(),
      house.stored(0),
      { companies: [companies[1]] },
      contextAt(TODAY),
    );
    expect(half).toMatchObject({ refused: 'INPUT_INVALID', errors: [{ code: 'COMPANY_MISSING' }] });
  });
});

it('a group has as many companies as one read takes', () => {
  const house = groupHouse(paidCompany(0, TODAY), company(1));
  house.form(0, TODAY);
  const group = house.group();
  const member = group.members[companyId(0)];
  if (!member) throw new Error('no member');
  const many = Array.from({ length: MAX_COMPANIES - 1 }, (_, index) => [`other-${index}`, member] as const);
  const full = { ...group, members: { ...group.members, ...Object.fromEntries(many) } };
  expect(decideJoin(full, house.stored(1), {}, contextAt(TODAY))).toEqual({ refused: 'GROUP_FULL' });
});

import { describe, expect, it } from 'vitest';
import type { Instant, KstDate } from '../../../functions/core/business-calendar.ts';
import { decideCancellation, decideUndo } from '../../../functions/core/decide/cancellation.ts';
import { decideJoin } from '../../../functions/core/decide/groups/membership.ts';
import { MAX_COMPANIES } from '../../../functions/core/model/group.ts';
import { groupView } from '../../../functions/core/views/groups/group-view.ts';
import {
  company,
  companyId,
  eventsOf,
  GROUP_ID,
  type GroupHouse,
  groupHouse,
  onDate,
  paidCompany,
} from '../../support/groups/group-house.ts';
import { WORKBOX_BODY } from '../../support/requests.ts';
import { cancellationRequest, cancelling, contextAt } from '../../support/subscriptions.ts';
import { ready } from '../../support/tenants.ts';

const TODAY: Instant = '2026-07-05T05:00:00Z';

describe('an affiliate joins', () => {
  it('R146 and is billed to the main company from a day on, but bound to the group at once', () => {
    const house = groupHouse(paidCompany(0, TODAY), company(1));
    house.form(0, TODAY);
    expect(eventsOf(house.join(1, TODAY, '2026-07-16'))).toMatchObject([
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
    const end = cancellationRequest(onDate('2026-08-01', '2026-08-01'));
    house.act(0, (stored) => decideCancellation(stored, end, contextAt(TODAY)));
    expect(house.join(1, TODAY)).toEqual({ refused: 'MAIN_CANCELLATION_SCHEDULED' });
    house.act(0, (stored) => decideUndo(stored, undefined, contextAt(TODAY)));
    expect(house.join(1, TODAY)).not.toHaveProperty('refused');
  });

  it('R157 while the main company is about to end, if nobody is left: it ends no later, or the group ends before', () => {
    const end = (house: GroupHouse, number: number, date: KstDate) =>
      house.act(number, (stored) =>
        decideCancellation(stored, cancellationRequest(onDate(date, date)), contextAt(TODAY)),
      );
    const house = groupHouse(paidCompany(0, TODAY), paidCompany(1, TODAY), paidCompany(2, TODAY));
    house.form(0, TODAY);
    end(house, 0, '2026-08-01');
    end(house, 1, '2026-08-01');
    expect(house.join(1, TODAY)).not.toHaveProperty('refused');
    expect(house.join(2, TODAY)).toEqual({ refused: 'MAIN_CANCELLATION_SCHEDULED' });
    house.dissolve(TODAY, '2026-08-01');
    expect(house.join(2, TODAY)).not.toHaveProperty('refused');
  });

  it('R156 not a group whose main company has ended', () => {
    const house = groupHouse(paidCompany(0, TODAY), paidCompany(1, TODAY));
    house.form(0, TODAY);
    const end = cancellationRequest(onDate('2026-08-01', '2026-08-01'));
    house.act(0, (stored) => decideCancellation(stored, end, contextAt(TODAY)));
    expect(house.join(1, '2026-07-31T15:00:00Z')).toEqual({ refused: 'MAIN_ENDED' });
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
    expect(eventsOf(left)).toMatchObject([{ type: 'GROUP_LEFT', details: { until: '2026-07-21' } }]);
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
    expect(house.group().companies[companyId(1)]?.until).toBeUndefined();
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

  it('R154 and until then cancels both products together, also for a day on which it has left', () => {
    const house = joined();
    house.leave(1, TODAY, '2026-07-21');
    const one = cancellationRequest(onDate('2026-08-05', '2026-08-05').slice(1));
    const cancel = (now: Instant) =>
      house.act(1, (stored) => decideCancellation(stored, one, contextAt(now)));
    expect(cancel('2026-07-20T14:59:59Z')).toMatchObject({ refused: 'AFFILIATE_MUST_CANCEL_BOTH' });
    expect(cancel('2026-07-20T15:00:00Z')).not.toHaveProperty('refused');
  });

  it('and is never billed to it when it goes on the day on which it came', () => {
    const house = joined();
    house.leave(1, TODAY);
    expect(house.stored(1).tenant.billedTo).toEqual([]);
  });

  it('R156 not later than the day on which the end of the main company rests', () => {
    const house = joined();
    house.leave(1, TODAY, '2026-08-01');
    const end = cancellationRequest(onDate('2026-08-01', '2026-08-01'), 0);
    expect(house.act(0, (stored) => decideCancellation(stored, end, contextAt(TODAY)))).toHaveProperty(
      'events',
    );
    expect(house.leave(1, TODAY, '2026-12-20')).toEqual({ refused: 'MAIN_CANCELLATION_SCHEDULED' });
    expect(house.leave(1, TODAY, '2026-07-20')).toHaveProperty('group');
  });

  it('but the main company stays', () => {
    expect(joined().leave(0, TODAY)).toEqual({ refused: 'IS_MAIN' });
  });
});

it('a group has as many companies as one read takes', () => {
  const house = groupHouse(paidCompany(0, TODAY), company(1));
  house.form(0, TODAY);
  const group = house.group();
  const groupCompany = group.companies[companyId(0)];
  if (!groupCompany) throw new Error('no groupCompany');
  const many = Array.from(
    { length: MAX_COMPANIES - 1 },
    (_, index) => [`other-${index}`, groupCompany] as const,
  );
  const full = { ...group, companies: { ...group.companies, ...Object.fromEntries(many) } };
  expect(decideJoin(full, house.stored(1), {}, contextAt(TODAY))).toEqual({ refused: 'GROUP_FULL' });
});

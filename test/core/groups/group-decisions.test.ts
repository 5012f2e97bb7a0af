import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { decideCancellation } from '../../../functions/core/decide/cancellation.ts';
import { decideOrgChart } from '../../../functions/core/decide/groups/settings.ts';
import { decideNameRelease } from '../../../functions/core/decide/support/name-release.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { NameReleaseSchema } from '../../../functions/core/requests/support.ts';
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
import { NAVER_WORKS_BODY, WORKBOX_BODY } from '../../support/requests.ts';
import { cancellationRequest, cancelling, contextAt } from '../../support/subscriptions.ts';
import { failed, ready } from '../../support/tenants.ts';
import { accountsOn } from '../../support/usage.ts';

const TODAY: Instant = '2026-07-05T05:00:00Z';

describe('a group is formed', () => {
  it('R143 R145 of a company that pays for WORKPLACE, which is its first one', () => {
    const house = groupHouse(paidCompany(0, TODAY));
    expect(eventsOf(house.form(0, TODAY))).toMatchObject([
      { type: 'GROUP_FORMED', details: { groupId: GROUP_ID } },
    ]);
    expect(house.group().orgChart).toEqual([]);
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

  it('R34 of which a company without a company ID is known by none', () => {
    const stored = ready(NAVER_WORKS_BODY);
    const alone = { ...stored, tenant: { ...stored.tenant, tenantId: companyId(1) } };
    const house = groupHouse(paidCompany(0, TODAY), alone);
    house.form(0, TODAY);
    house.join(1, TODAY);
    expect(house.group().companies[companyId(1)]).toMatchObject({ joinedIn: 2 });
    expect(house.group().companies[companyId(1)]).not.toHaveProperty('companyId');
  });

  it('R147 each company is shown by its company ID of today, also after support has replaced it', () => {
    const house = groupHouse(paidCompany(0, TODAY), company(1));
    house.form(0, TODAY);
    house.join(1, TODAY);
    const wrong = { field: 'companyId', name: 'company-1', replacement: 'other-1', reason: 'wrong' };
    const release = NameReleaseSchema.parse(wrong);
    house.act(1, (stored) => decideNameRelease(stored, release, undefined, contextAt(TODAY)));
    const shown = groupView(house.group(), TODAY).companies.map((one) => one.companyId);
    expect(shown).toEqual(['company-0', 'other-1']);
  });

  it('not of a company that is in a group', () => {
    const house = groupHouse(paidCompany(0, TODAY));
    house.form(0, TODAY);
    expect(house.form(0, TODAY)).toEqual({ refused: 'IN_A_GROUP' });
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

  it('A28 on a date, with an event for both; until then the old one is it', () => {
    const house = grouped();
    const changed = house.changeMain(1, '2026-07-16', TODAY);
    expect(eventsOf(changed)).toMatchObject([
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
    expect(eventsOf(house.changeMain(0, '2026-07-16', TODAY))).toMatchObject([
      {
        tenantId: companyId(0),
        type: 'GROUP_MAIN_CHANGED',
        details: { mainTenantId: companyId(0), from: '2026-07-05' },
      },
    ]);
    expect(house.group().mains.map(({ tenantId }) => tenantId)).toEqual([companyId(0)]);
    expect(house.changeMain(0, '2026-07-16', TODAY)).toEqual({ refused: 'IS_MAIN' });
  });

  it('today takes the place of one that became it today', () => {
    const house = grouped();
    house.changeMain(1, '2026-07-05', TODAY);
    expect(house.group().mains).toMatchObject([{ from: '2026-07-05', tenantId: companyId(1) }]);
  });

  it('R156 not later than the day on which the old one ends, as it could when the change was planned', () => {
    const house = grouped();
    house.changeMain(1, '2026-07-16', TODAY);
    const end = cancellationRequest(onDate('2026-07-16', '2026-07-16'));
    house.act(0, (stored) => decideCancellation(stored, end, contextAt(TODAY)));
    expect(house.changeMain(1, '2026-07-20', TODAY)).toMatchObject({ refused: expect.any(String) });
    expect(house.changeMain(1, '2026-07-10', TODAY)).not.toHaveProperty('refused');
  });

  it('R145 only to a company of the group that pays for WORKPLACE and goes on', () => {
    const house = grouped();
    expect(house.changeMain(2, '2026-07-16', TODAY)).toEqual({ refused: 'MAIN_NEEDS_WORKPLACE' });
    house.leave(1, TODAY, '2026-09-01');
    expect(house.changeMain(1, '2026-07-16', TODAY)).toEqual({ refused: 'NOT_IN_GROUP' });
  });

  it('A28 R146 only from a day on which it is billed to the group itself: its bill has what it pays for the others', () => {
    const house = groupHouse(paidCompany(0, TODAY), paidCompany(1, TODAY));
    house.form(0, TODAY);
    house.join(1, TODAY, '2026-08-01');
    expect(house.changeMain(1, '2026-07-31', TODAY)).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [
        {
          pointer: '#/effectiveDate',
          code: 'DATE_TOO_EARLY',
          message: { en: expect.stringContaining('2026-08-01'), ko: expect.stringContaining('2026-08-01') },
        },
      ],
    });
    expect(house.changeMain(1, '2026-08-01', TODAY)).not.toHaveProperty('refused');
  });

  it('A28 R146 nor before a company that comes back is billed to the group again', () => {
    const house = groupHouse(paidCompany(0, TODAY), paidCompany(1, TODAY));
    house.form(0, TODAY);
    house.join(1, TODAY);
    house.leave(1, '2026-07-07T05:00:00Z');
    house.join(1, '2026-07-08T05:00:00Z', '2026-08-01');
    expect(house.changeMain(1, '2026-07-20', '2026-07-09T05:00:00Z')).toMatchObject({
      errors: [{ code: 'DATE_TOO_EARLY' }],
    });
  });

  it('R157 and then the old one may end, from that date on, as the affiliate that it is by then', () => {
    const house = grouped();
    house.changeMain(1, '2026-07-16', TODAY);
    const cancelOn = (date: `${number}-${number}-${number}`) =>
      house.act(0, (stored) =>
        decideCancellation(stored, cancellationRequest(onDate(date, date)), contextAt(TODAY)),
      );
    expect(cancelOn('2026-07-15')).toMatchObject({ refused: 'AFFILIATES_SUBSCRIBED' });
    expect(cancelOn('2026-07-16')).not.toHaveProperty('refused');
    const one = cancellationRequest(onDate('2026-07-20', '2026-07-20').slice(0, 1));
    expect(house.act(0, (stored) => decideCancellation(stored, one, contextAt(TODAY)))).toMatchObject({
      refused: 'AFFILIATE_MUST_CANCEL_BOTH',
    });
    const next = cancellationRequest(onDate('2026-08-01', '2026-08-01'));
    expect(house.act(1, (stored) => decideCancellation(stored, next, contextAt(TODAY)))).toMatchObject({
      refused: 'AFFILIATES_SUBSCRIBED',
    });
    // Dropping the change would leave the others without a main company from 16 July on.
    expect(house.changeMain(0, '2026-07-16', TODAY)).toEqual({ refused: 'MAIN_NEEDS_WORKPLACE' });
  });

  it('R155 not while the old one ends its products on two dates: it is an affiliate from then on', () => {
    const house = grouped();
    house.dissolve(TODAY, '2026-08-01');
    const end = cancellationRequest(onDate('2026-08-05', '2026-08-06'));
    house.act(0, (stored) => decideCancellation(stored, end, contextAt(TODAY)));
    expect(house.changeMain(1, '2026-07-16', TODAY)).toMatchObject({ refused: 'CANCELLATION_SCHEDULED' });
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
    expect(eventsOf(set)).toMatchObject([{ type: 'GROUP_CARDS_SET', details: { cards: 12 } }]);
    house.leave(1, TODAY);
    expect(house.setCards(1, 1, TODAY)).toEqual({ refused: 'NOT_IN_GROUP' });
  });

  it('R147 beside the users of each company, by what is registered now', () => {
    const house = grouped();
    const usage = accountsOn('2026-07-04', { NAVER_WORKS: 7, WORKPLACE: 9 }, { NAVER_WORKS: 8 });
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
    // Of a later release.
    const orgChart = saved.group.orgChart.map((place) => Object.assign({ color: 'green' }, place));
    const later = { ...saved.group, orgChart };
    const kept = decideOrgChart(later, house.stored(0), { companies: [...companies] }, contextAt(TODAY));
    expect(kept).toMatchObject({ group: { orgChart: [{ color: 'green' }, { color: 'green' }] } });
    const half = decideOrgChart(
      house.group(),
      house.stored(0),
      { companies: [companies[1]] },
      contextAt(TODAY),
    );
    expect(half).toMatchObject({ refused: 'INPUT_INVALID', errors: [{ code: 'COMPANY_MISSING' }] });
  });
});

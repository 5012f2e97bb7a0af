import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { decideOrgChart } from '../../../functions/core/decide/groups/settings.ts';
import { inTimeOf } from '../../../functions/core/groups/group-commit.ts';
import { companiesOn } from '../../../functions/core/model/group.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import {
  companyId,
  GROUP_ID,
  type GroupHouse,
  groupHouse,
  OTHER_GROUP_ID,
  paidCompany,
} from '../../support/groups/group-house.ts';
import { contextAt } from '../../support/subscriptions.ts';

const TODAY: Instant = '2026-07-05T05:00:00Z';
const BEFORE: Instant = '2026-07-09T14:59:59Z';
const MIDNIGHT: Instant = '2026-07-09T15:00:00Z';
const LATER: Instant = '2026-08-01T05:00:00Z';

/** Company 1 belongs to the group of company 0 until 10 July; company 2 has a group of its own. */
function houseOfTwoGroups(end: 'dissolve' | 'leave'): GroupHouse {
  const house = groupHouse(...[0, 1, 2].map((number) => paidCompany(number, TODAY)));
  house.form(0, TODAY);
  house.join(1, TODAY);
  if (end === 'dissolve') house.dissolve(TODAY, '2026-07-10');
  else house.leave(1, TODAY, '2026-07-10');
  house.of(OTHER_GROUP_ID).form(2, TODAY);
  return house;
}
const idsIn = (house: GroupHouse, groupId: string) =>
  companiesOn(house.of(groupId).group(), '2026-07-10').map(([tenantId]) => tenantId);

describe('a company comes into another group', () => {
  it('on the day on which it is in its own no more, not before', () => {
    for (const end of ['dissolve', 'leave'] as const) {
      const house = houseOfTwoGroups(end);
      const other = house.of(OTHER_GROUP_ID);
      expect(other.join(1, BEFORE)).toEqual({ refused: 'IN_A_GROUP' });
      expect(other.join(1, MIDNIGHT)).not.toHaveProperty('refused');
      expect(house.stored(1).tenant).toMatchObject({
        group: { groupId: OTHER_GROUP_ID },
        billedTo: expect.arrayContaining([{ from: '2026-07-10', groupId: OTHER_GROUP_ID }]),
      });
      expect(house.group().asOf).toBe(MIDNIGHT);
    }
  });

  it('and no call that was sent before brings it back: not one that keeps the group, nor one that keeps the company', () => {
    const dissolved = houseOfTwoGroups('dissolve');
    dissolved.of(OTHER_GROUP_ID).join(1, MIDNIGHT);
    expect(dissolved.undoDissolution(BEFORE)).toEqual({ refused: 'GROUP_DISSOLVED' });
    expect(dissolved.dissolve(BEFORE, '2026-08-10')).toEqual({ refused: 'GROUP_DISSOLVED' });

    const left = houseOfTwoGroups('leave');
    left.of(OTHER_GROUP_ID).join(1, MIDNIGHT);
    expect(left.join(1, BEFORE)).toEqual({ refused: 'IN_A_GROUP' });
    for (const house of [dissolved, left]) {
      expect(idsIn(house, GROUP_ID)).not.toContain(companyId(1));
      expect(idsIn(house, OTHER_GROUP_ID)).toContain(companyId(1));
      expect(house.stored(1).tenant.group).toEqual({ groupId: OTHER_GROUP_ID });
    }
  });

  it('nor does it when the company forms a group', () => {
    const house = houseOfTwoGroups('leave');
    const formed = house.of('g43456789bcdfghjkmnpq').form(1, MIDNIGHT);
    expect(formed).toMatchObject({ former: { groupId: GROUP_ID, asOf: MIDNIGHT } });
    expect(house.join(1, BEFORE)).toEqual({ refused: 'IN_A_GROUP' });
  });

  it('and its group of before has no say in it: it neither leaves nor has cards there', () => {
    for (const now of [BEFORE, LATER]) {
      const house = houseOfTwoGroups('leave');
      house.of(OTHER_GROUP_ID).join(1, MIDNIGHT);
      const { tenant } = house.stored(1);
      const refused = { refused: 'NOT_IN_GROUP' };
      expect(house.leave(1, now)).toEqual(refused);
      expect(house.setCards(1, 3, now)).toEqual(refused);
      expect(house.changeMain(1, '2026-08-02', now)).toEqual(refused);
      expect(house.stored(1).tenant).toBe(tenant);
    }
  });

  it('and one that was the main company before arranges nothing there any more, whenever that was sent', () => {
    const house = houseOfTwoGroups('leave');
    house.join(1, TODAY);
    house.changeMain(1, '2026-07-10', TODAY);
    house.leave(0, MIDNIGHT);
    house.of(OTHER_GROUP_ID).join(0, MIDNIGHT);
    const context = inTimeOf(house.group(), contextAt(BEFORE));
    if (isRefusal(context)) throw new Error(context.refused);
    const place = { tenantId: companyId(1), displayRange: 'OWN', parentTenantId: null, position: 0 } as const;
    const saved = decideOrgChart(house.group(), house.stored(1), { companies: [place] }, context);
    expect(saved).toMatchObject({ decidedAt: MIDNIGHT });
  });

  it('again its own: that is written once', () => {
    const house = houseOfTwoGroups('leave');
    expect(house.join(1, LATER)).toMatchObject({ group: { groupId: GROUP_ID }, former: undefined });
  });
});

import { describe, expect, it } from 'vitest';
import { type Instant, type KstDate, kstDateOf } from '../../../functions/core/business-calendar.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import { decideCancellation, decideUndo } from '../../../functions/core/decide/cancellation.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { withSubscription } from '../../../functions/core/model/tenant.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import { subscriptionActions } from '../../../functions/core/views/allowed-actions.ts';
import { groupView, tenantGroupView } from '../../../functions/core/views/groups/group-view.ts';
import {
  companyId,
  GROUP_ID,
  type GroupHouse,
  groupHouse,
  paidCompany,
} from '../../support/groups/group-house.ts';
import { beginGroup } from '../../support/groups/group-walk.ts';
import { cancellationRequest, contextAt, subscriptionOf } from '../../support/subscriptions.ts';

const TODAY: Instant = '2026-07-05T05:00:00Z';
const END: KstDate = '2026-08-01';
const BEFORE_END: Instant = '2026-07-31T14:59:59Z';
const AT_END: Instant = '2026-07-31T15:00:00Z';

function houseOfThree(): GroupHouse {
  const house = groupHouse(...[0, 1, 2].map((number) => paidCompany(number, TODAY)));
  house.form(0, TODAY);
  house.join(1, TODAY);
  house.join(2, TODAY);
  return house;
}
const cancel = (house: GroupHouse, number: number, dates: KstDate[], now = TODAY) => {
  const items = (['NAVER_WORKS', 'WORKPLACE'] as const).flatMap((product, index) => {
    const date = dates[index];
    return date ? [{ product, date }] : [];
  });
  return house.act(number, (stored) =>
    decideCancellation(stored, cancellationRequest(items), contextAt(now)),
  );
};
const both = (date: KstDate): KstDate[] => [date, date];

describe('a group is dissolved', () => {
  it('R157 with the main company that is planned for a day before; one that is planned for later never is it', () => {
    const mainsAfter = (from: KstDate) => {
      const house = houseOfThree();
      house.changeMain(1, from, TODAY);
      house.dissolve(TODAY, END);
      return house.group().mains.map(({ tenantId }) => tenantId);
    };
    expect(mainsAfter('2026-07-31')).toEqual([companyId(0), companyId(1)]);
    expect(mainsAfter(END)).toEqual([companyId(0)]);
  });

  it('today: each company is on its own, with an event for the main one; its bills are told by the group', () => {
    const house = houseOfThree();
    const dissolved = house.dissolve(TODAY);
    if (isRefusal(dissolved)) throw new Error(dissolved.refused);
    expect(dissolved.commits.flatMap(({ events }) => events)).toMatchObject([
      {
        tenantId: companyId(0),
        type: 'GROUP_DISSOLVED',
        details: { groupId: GROUP_ID, until: '2026-07-05' },
      },
    ]);
    expect(groupView(house.group(), TODAY)).toMatchObject({
      until: '2026-07-05',
      mainTenantId: companyId(0),
      companies: [],
    });
    for (const number of [0, 1, 2])
      expect(tenantGroupView(house.group(), companyId(number), TODAY)).toEqual({});
    expect(cancel(house, 1, ['2026-09-01'])).not.toHaveProperty('refused');
    expect(cancel(house, 0, ['2026-09-01', '2026-09-02'])).not.toHaveProperty('refused');
    expect(house.form(2, TODAY)).not.toHaveProperty('refused');
  });

  it('on a date: all rules hold until its midnight, and none from then on', () => {
    const house = houseOfThree();
    house.dissolve(TODAY, END);
    expect(tenantGroupView(house.group(), companyId(1), BEFORE_END)).toMatchObject({ group: { until: END } });
    expect(cancel(house, 1, ['2026-08-05'], BEFORE_END)).toMatchObject({
      refused: 'AFFILIATE_MUST_CANCEL_BOTH',
    });
    expect(cancel(house, 0, both('2026-07-31'), BEFORE_END)).toMatchObject({
      refused: 'AFFILIATES_SUBSCRIBED',
    });
    expect(cancel(house, 1, ['2026-08-05'], AT_END)).not.toHaveProperty('refused');
    expect(cancel(house, 0, both('2026-08-01'), AT_END)).not.toHaveProperty('refused');
  });

  it('R156 a main company may plan to end with the group or after it, and not before', () => {
    const house = houseOfThree();
    house.dissolve(TODAY, END);
    expect(cancel(house, 0, both('2026-07-31'))).toMatchObject({ refused: 'AFFILIATES_SUBSCRIBED' });
    expect(cancel(house, 0, both(END))).not.toHaveProperty('refused');
  });

  it('R156 allowedActions say that it cannot cancel when its last day comes before the group ends', () => {
    const house = beginGroup(['ANNUAL', 'MONTHLY']);
    const late: Instant = '2027-06-20T05:00:00Z';
    const canCancel = () => {
      const { group } = house.stored(0);
      const { tenant } = applyDue(house.stored(0).tenant, late);
      const at = { group, today: kstDateOf(late) };
      return subscriptionActions(tenant, subscriptionOf({ tenant }, 'WORKPLACE'), at).find(
        ({ action }) => action === 'CANCEL',
      );
    };
    // Its term ends on 29 June 2027.
    house.dissolve(late, '2027-07-01');
    expect(canCancel()).toMatchObject({ allowed: false, code: 'AFFILIATES_SUBSCRIBED' });
    house.dissolve(late, '2027-06-30');
    expect(canCancel()).toMatchObject({ action: 'CANCEL', allowed: true });
  });

  it('R156 and then it is dissolved no later, and not kept; sooner it may be', () => {
    const house = houseOfThree();
    house.dissolve(TODAY, END);
    cancel(house, 0, both(END));
    const refused = { refused: 'MAIN_CANCELLATION_SCHEDULED' };
    expect(house.dissolve(TODAY, '2026-08-02')).toEqual(refused);
    expect(house.undoDissolution(TODAY)).toEqual(refused);
    expect(house.dissolve(TODAY, '2026-07-20')).not.toHaveProperty('refused');
    house.act(0, (stored) => decideUndo(stored, undefined, contextAt(TODAY)));
    expect(house.undoDissolution(TODAY)).not.toHaveProperty('refused');
    expect(house.group()).not.toHaveProperty('until');
    expect(house.undoDissolution(TODAY)).toEqual({ refused: 'NOTHING_SCHEDULED' });
  });

  it('ends that are bound to one another stay bound until it is', () => {
    const house = houseOfThree();
    for (const number of [1, 2, 0]) cancel(house, number, both('2026-07-20'));
    house.dissolve(TODAY, END);
    const undo = (number: number) =>
      house.act(number, (stored) => decideUndo(stored, undefined, contextAt(TODAY)));
    expect(undo(1)).toEqual({ refused: 'MAIN_CANCELLATION_SCHEDULED' });
    house.dissolve(TODAY, '2026-07-20');
    expect(undo(1)).not.toHaveProperty('refused');
  });

  it('a change of the main company on that day or later is dropped; nobody joins and no main company begins by then', () => {
    const house = houseOfThree();
    house.changeMain(1, '2026-08-10', TODAY);
    house.dissolve(TODAY, END);
    expect(house.group().mains).toHaveLength(1);
    const late = { refused: 'INPUT_INVALID', errors: [{ code: 'DATE_OUT_OF_RANGE' }] };
    expect(house.changeMain(1, END, TODAY)).toMatchObject(late);
    expect(house.changeMain(1, '2026-07-31', TODAY)).not.toHaveProperty('refused');
    expect(house.leave(2, TODAY, END)).toMatchObject({
      ...late,
      errors: [{ pointer: 'query/from', code: 'DATE_OUT_OF_RANGE' }],
    });
    house.leave(2, TODAY);
    expect(house.join(2, TODAY, END)).toMatchObject(late);
    expect(house.join(2, TODAY, '2026-07-31')).not.toHaveProperty('refused');
  });

  it('not on a day before today, nor more than a year ahead', () => {
    const house = houseOfThree();
    for (const [date, code] of [
      ['2026-07-04', 'DATE_IN_PAST'],
      ['2027-07-06', 'DATE_OUT_OF_RANGE'],
    ] as const)
      expect(house.dissolve(TODAY, date)).toMatchObject({ errors: [{ pointer: 'query/from', code }] });
  });

  it('nothing brings it back: no later day, and no call that was sent before it was dissolved', () => {
    const house = houseOfThree();
    house.dissolve(AT_END);
    const refused = { refused: 'GROUP_DISSOLVED' };
    expect(house.dissolve(AT_END, '2026-08-10')).toEqual(refused);
    expect(house.undoDissolution(AT_END)).toEqual(refused);
    expect(house.dissolve(BEFORE_END, '2026-08-10')).toEqual(refused);
    expect(house.undoDissolution(BEFORE_END)).toEqual(refused);
  });

  it('R156 lets the end of a main company come that was held, by the commit that dissolves the group', () => {
    const house = houseOfThree();
    const { tenant, ...rest } = house.stored(0);
    const forced = withSubscription(tenant, {
      ...subscriptionOf({ tenant }, 'WORKPLACE'),
      cancellation: { date: '2026-07-20', reset: {} },
    });
    house.put({ ...rest, tenant: forced });
    const late: Instant = '2026-07-25T00:00:00Z';
    const timer = () => house.act(0, (stored) => commitOf(stored, applyDue(stored.tenant, late).steps, late));
    expect(timer()).toMatchObject({ refused: 'AFFILIATES_SUBSCRIBED' });
    expect(house.dissolve(late)).not.toHaveProperty('refused');
    expect(house.stored(0).tenant.subscriptions.WORKPLACE?.phase).toBe('ENDED');
  });
});

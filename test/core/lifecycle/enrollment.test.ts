import { describe, expect, it } from 'vitest';
import type { Instant, KstDate } from '../../../functions/core/business-calendar.ts';
import {
  enrollmentOf,
  enrollmentOn,
  groupAfter,
  withEnrollment,
} from '../../../functions/core/lifecycle/enrollment.ts';
import type { Enrollment } from '../../../functions/core/model/group.ts';
import { company, companyId, groupHouse, paidCompany } from '../../support/groups/group-house.ts';
import { NAVER_WORKS_BODY, WORKBOX_BODY } from '../../support/requests.ts';
import { cancelling } from '../../support/subscriptions.ts';
import { ready } from '../../support/tenants.ts';

const TODAY: Instant = '2026-07-05T05:00:00Z';
const LATER: Instant = '2026-07-08T05:00:00Z';

/** The first company was the main one until 6 July and has left; the second one is it. */
function houseWithFormerMain() {
  const house = groupHouse(paidCompany(0, TODAY), paidCompany(1, TODAY), paidCompany(2, TODAY));
  house.form(0, TODAY);
  house.join(1, TODAY);
  house.join(2, TODAY);
  house.changeMain(1, '2026-07-06', TODAY);
  house.leave(0, '2026-07-07T05:00:00Z');
  return house;
}

describe('what binds a company to its group', () => {
  it.each<[string, Parameters<typeof enrollmentOf>[0], Enrollment]>([
    ['nothing of WORKBOX', ready(WORKBOX_BODY).tenant, {}],
    [
      'the end of a trial of the bundle',
      company(1).tenant,
      {
        NAVER_WORKS: { endsOn: '2026-07-30', by: 'EXPIRY' },
        WORKPLACE: { endsOn: '2026-07-30', by: 'EXPIRY' },
      },
    ],
    [
      'the end of a trial with its grace',
      ready(NAVER_WORKS_BODY).tenant,
      {
        NAVER_WORKS: { endsOn: '2026-08-29', by: 'EXPIRY' },
      },
    ],
    ['no end of a paid product', paidCompany(1, TODAY).tenant, { NAVER_WORKS: {}, WORKPLACE: {} }],
    [
      'the date of a cancellation',
      cancelling(paidCompany(1, TODAY), [{ product: 'WORKPLACE', date: '2026-08-01' }], TODAY).tenant,
      {
        NAVER_WORKS: {},
        WORKPLACE: { endsOn: '2026-08-01', by: 'CANCELLATION' },
      },
    ],
  ])('R156 is %s', (_, tenant, enrollment) => {
    expect(enrollmentOf(tenant)).toEqual(enrollment);
  });

  it.each<[KstDate, string[]]>([
    ['2026-07-31', ['NAVER_WORKS', 'WORKPLACE']],
    ['2026-08-01', ['NAVER_WORKS']],
    ['2026-08-02', ['NAVER_WORKS']],
  ])('is gone on its first day without service: on %s', (date, products) => {
    const enrollment: Enrollment = {
      NAVER_WORKS: {},
      WORKPLACE: { endsOn: '2026-08-01', by: 'CANCELLATION' },
    };
    expect(Object.keys(enrollmentOn(enrollment, date))).toEqual(products);
  });

  it('is nothing of a company that is not in the group', () => {
    expect(() => withEnrollment(houseWithFormerMain().group(), companyId(5), {})).toThrow(
      'the company is not in the group',
    );
  });
});

describe('the group after a commit of one of its companies', () => {
  const house = houseWithFormerMain();
  const group = house.group();
  const ownedBy = (number: number, ownerSub: string) => ({ ...house.stored(number).tenant, ownerSub });
  const ownersIn = ({ mains }: typeof group) => mains.map(({ ownerSub }) => ownerSub);

  it.each([0, 1, 2])('is as it was when company %i changes nothing of it', (number) => {
    expect(groupAfter(group, house.stored(number).tenant, LATER)).toBe(group);
  });

  it.each([
    [0, 'that was the main one and has left', ['owner-2', 'owner-1']],
    [1, 'that is the main one', ['owner-1', 'owner-2']],
  ] as const)('has the new owner of company %i, %s, in its next version', (number, _, owners) => {
    const after = groupAfter(group, ownedBy(number, 'owner-2'), LATER);
    expect(ownersIn(after)).toEqual(owners);
    expect([after.version, after.asOf]).toEqual([group.version + 1, LATER]);
  });

  it('has no owner of a company that was never the main one', () => {
    expect(groupAfter(group, ownedBy(2, 'owner-2'), LATER)).toBe(group);
  });

  it.each([
    ['another one in place of a released one', 'company-9'],
    ['none', undefined],
  ])('R147 has the company ID of the company as it is now: %s', (_, id) => {
    const { tenant } = house.stored(2);
    const identity = { ...tenant.identity, companyId: id };
    const after = groupAfter(group, { ...tenant, identity }, LATER);
    expect(after.companies[companyId(2)]?.companyId).toBe(id);
    expect(after.version).toBe(group.version + 1);
    // The first one that a company has, as that of a bundle.
    const named = groupAfter(after, tenant, LATER);
    expect(named.companies[companyId(2)]?.companyId).toBe('company-2');
  });

  it.each<[string, Enrollment]>([
    ['another day', { NAVER_WORKS: {}, WORKPLACE: { endsOn: '2026-08-02', by: 'CANCELLATION' } }],
    ['another reason', { NAVER_WORKS: {}, WORKPLACE: { endsOn: '2026-08-01', by: 'EXPIRY' } }],
    ['no end', { NAVER_WORKS: {}, WORKPLACE: {} }],
    ['a product less', { WORKPLACE: { endsOn: '2026-08-01', by: 'CANCELLATION' } }],
    [
      'an end more',
      { NAVER_WORKS: { endsOn: '2026-08-01' }, WORKPLACE: { endsOn: '2026-08-01', by: 'CANCELLATION' } },
    ],
  ])('has what binds the company now, where the group knew %s', (_, known) => {
    const { tenant } = cancelling(
      paidCompany(2, TODAY),
      [{ product: 'WORKPLACE', date: '2026-08-01' }],
      TODAY,
    );
    const before = withEnrollment(group, companyId(2), known);
    const after = groupAfter(before, tenant, LATER);
    expect(after.companies[companyId(2)]?.enrollment).toEqual(enrollmentOf(tenant));
    expect(after.version).toBe(group.version + 1);
  });
});

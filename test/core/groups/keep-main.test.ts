import { describe, expect, it } from 'vitest';
import type { Instant, KstDate } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { type Commit, commitOf } from '../../../functions/core/commit.ts';
import { decideCancellation } from '../../../functions/core/decide/cancellation.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import {
  isHeldByMain,
  keepingGroup,
  leftWithoutMain,
  refusalOf,
} from '../../../functions/core/groups/keep-main.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { withEnrollment } from '../../../functions/core/lifecycle/enrollment.ts';
import type { Enrollment, Group } from '../../../functions/core/model/group.ts';
import { type StoredTenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import {
  companyId,
  type GroupHouse,
  groupHouse,
  onDate,
  paidCompany,
} from '../../support/groups/group-house.ts';
import { BY_OWNER, cancellationRequest, contextAt, subscriptionOf } from '../../support/subscriptions.ts';

const TODAY: Instant = '2026-07-05T05:00:00Z';
const DAY: KstDate = '2026-07-05';
const END: KstDate = '2026-08-01';
const AT_END: Instant = '2026-07-31T15:00:00Z';

function houseOfTwo(): GroupHouse {
  const house = groupHouse(paidCompany(0, TODAY), paidCompany(1, TODAY));
  house.form(0, TODAY);
  house.join(1, TODAY);
  return house;
}
const canceled = { endsOn: END, by: 'CANCELLATION' } as const;
const expires = { endsOn: END, by: 'EXPIRY' } as const;
/** The group with these ends of its main company and of its affiliate. */
const groupWith = (main: Enrollment, affiliate: Enrollment): Group =>
  withEnrollment(withEnrollment(houseOfTwo().group(), companyId(0), main), companyId(1), affiliate);

describe('the companies that are left without a main one', () => {
  const both: Enrollment = { NAVER_WORKS: {}, WORKPLACE: {} };

  it.each<[string, Enrollment, Enrollment, boolean]>([
    ['goes on', both, both, false],
    ['has WORKPLACE alone and goes on', { WORKPLACE: {} }, both, false],
    ['cancels WORKPLACE', { ...both, WORKPLACE: canceled }, both, true],
    ['cancels NAVER WORKS', { ...both, NAVER_WORKS: canceled }, both, true],
    ['has a trial of NAVER WORKS that runs out', { ...both, NAVER_WORKS: expires }, both, false],
    ['has no WORKPLACE', { NAVER_WORKS: {} }, both, true],
    [
      'cancels both, as the other does on that day',
      { NAVER_WORKS: canceled, WORKPLACE: canceled },
      { WORKPLACE: canceled },
      false,
    ],
    [
      'cancels both, the other a day later',
      { WORKPLACE: canceled },
      { WORKPLACE: { ...canceled, endsOn: '2026-08-02' } },
      true,
    ],
    [
      'cancels both, the other has a trial that runs out on that day',
      { WORKPLACE: canceled },
      { WORKPLACE: expires },
      true,
    ],
    ['cancels both, the other has nothing any more', { WORKPLACE: canceled }, {}, false],
  ])('R156 R157 when the main company %s', (_, main, affiliate, isLeft) => {
    expect(leftWithoutMain(groupWith(main, affiliate), DAY)).toEqual(isLeft ? [companyId(1)] : []);
  });

  it('R157 are none when another company is the main one by then, or the group is no more', () => {
    const group = groupWith({ WORKPLACE: canceled }, both);
    const next = (from: KstDate): Group => ({
      ...group,
      mains: [...group.mains, { from, tenantId: companyId(1), ownerSub: 'owner-1' }],
    });
    expect(leftWithoutMain(next(END), DAY)).toEqual([]);
    expect(leftWithoutMain(next('2026-08-02'), DAY)).toEqual([companyId(1)]);
    expect(leftWithoutMain({ ...group, until: END }, DAY)).toEqual([]);
    expect(leftWithoutMain({ ...group, until: '2026-08-02' }, DAY)).toEqual([companyId(1)]);
  });
});

describe('a company whose end the end of the main company rests on', () => {
  it('R156 is held by it; the others are not', () => {
    const group = groupWith({ WORKPLACE: canceled }, { WORKPLACE: canceled });
    expect(isHeldByMain(group, companyId(1), DAY)).toBe(true);
    expect(isHeldByMain(houseOfTwo().group(), companyId(1), DAY)).toBe(false);
  });

  it('is never one that is not in the group', () => {
    const group = groupWith({ WORKPLACE: canceled }, { WORKPLACE: canceled });
    expect(isHeldByMain(group, companyId(5), DAY)).toBe(false);
  });
});

describe('what the companies in the way are called', () => {
  it('R156 by their ID, with their company ID where they have one', () => {
    const named = groupWith({ WORKPLACE: {} }, { WORKPLACE: {} });
    const { companyId: _, ...nameless } = named.companies[companyId(1)] ?? never();
    const group = { ...named, companies: { ...named.companies, [companyId(1)]: nameless } };
    const affiliatesIn = (before: Group) =>
      refusalOf(before, withEnrollment(before, companyId(0), { WORKPLACE: canceled }), companyId(0), DAY)
        ?.extensions?.['affiliates'];
    expect(affiliatesIn(named)).toStrictEqual([{ tenantId: companyId(1), companyId: 'company-1' }]);
    expect(affiliatesIn(group)).toStrictEqual([{ tenantId: companyId(1) }]);
  });
});

describe('a group that is out of order, as no command leaves it', () => {
  /** The main company ends these products on 1 August, and its affiliate goes on: both are written like that. */
  function outOfOrder(...products: Product[]): GroupHouse {
    const house = houseOfTwo();
    const { tenant, ...rest } = house.stored(0);
    const ending = products.reduce((at, product) => {
      const cancellation = { date: END, reset: {} };
      return withSubscription(at, { ...subscriptionOf({ tenant: at }, product), cancellation });
    }, tenant);
    house.put({ ...rest, tenant: ending });
    const enrollment = Object.fromEntries(products.map((product) => [product, canceled]));
    house.putGroup(
      withEnrollment(house.group(), companyId(0), { NAVER_WORKS: {}, WORKPLACE: {}, ...enrollment }),
    );
    return house;
  }
  const timerAt = (now: Instant) => (stored: StoredTenant) =>
    commitOf(stored, applyDue(stored.tenant, now).steps, now);
  const speaksEnglish = (now: Instant) => (stored: StoredTenant) =>
    decideProfile(stored, { language: 'en' }, BY_OWNER, now);

  it.each<[string, Product[]]>([
    ['both products', ['NAVER_WORKS', 'WORKPLACE']],
    ['WORKPLACE alone', ['WORKPLACE']],
  ])('R156 holds the end of the main company that is to end %s', (_, products) => {
    const house = outOfOrder(...products);
    expect(house.act(0, timerAt(AT_END))).toMatchObject({
      refused: 'AFFILIATES_SUBSCRIBED',
      extensions: { affiliates: [{ tenantId: companyId(1), companyId: 'company-1' }] },
    });
  });

  it('lets the main company do all else', () => {
    const house = outOfOrder('WORKPLACE');
    expect(house.act(0, speaksEnglish(TODAY))).not.toHaveProperty('refused');
  });

  it('R156 lets an affiliate do as it likes: it is left by no fault of its own', () => {
    const house = outOfOrder('NAVER_WORKS', 'WORKPLACE');
    expect(house.act(1, speaksEnglish(TODAY))).not.toHaveProperty('refused');
    const end = cancellationRequest(onDate('2026-08-10', '2026-08-10'));
    const cancel = (stored: StoredTenant) => decideCancellation(stored, end, contextAt(TODAY));
    expect(house.act(1, cancel)).not.toHaveProperty('refused');
    // Its end comes while it is still left.
    expect(house.act(1, timerAt('2026-08-09T15:00:00Z'))).not.toHaveProperty('refused');
  });
});

describe('an affiliate with two ends', () => {
  /** A commit that gives one product an end, as no command of an affiliate does. */
  function endingOne(stored: StoredTenant, date: KstDate): Commit {
    const workplace = { ...subscriptionOf(stored, 'WORKPLACE'), cancellation: { date, reset: {} } };
    const after = withSubscription(stored.tenant, workplace);
    const step = { type: 'CANCELLATION_SCHEDULED', after, effectiveAt: TODAY, actor: BY_OWNER } as const;
    return commitOf(stored, [{ ...step, product: 'WORKPLACE' }], TODAY);
  }

  it('R155 is refused, whatever made it', () => {
    const affiliate = houseOfTwo().stored(1);
    expect(keepingGroup(affiliate, endingOne(affiliate, END))).toMatchObject({
      refused: 'AFFILIATE_SAME_DATE',
    });
  });

  it('R155 is no fault of the commit when it had them before', () => {
    const house = houseOfTwo();
    const uneven = endingOne(house.stored(1), END).tenant;
    const stored = { ...house.stored(1), tenant: uneven };
    expect(keepingGroup(stored, endingOne(stored, '2026-08-02'))).not.toHaveProperty('refused');
  });

  it('R155 is a matter of affiliates: the main company may have them once the group is to end', () => {
    const house = houseOfTwo();
    house.dissolve(TODAY, '2026-07-20');
    const main = house.stored(0);
    expect(keepingGroup(main, endingOne(main, END))).not.toHaveProperty('refused');
  });
});

it('a company in no group is held to none', () => {
  const stored = paidCompany(0, TODAY);
  const commit = decideProfile(stored, { language: 'en' }, BY_OWNER, TODAY);
  if (!commit || isRefusal(commit)) throw new Error('the language is another one');
  expect(keepingGroup(stored, commit)).toBe(commit);
  // One that it was in once, and that was read with it.
  expect(keepingGroup({ ...stored, group: houseOfTwo().group() }, commit)).toBe(commit);
});

function never(): never {
  throw new Error('the company is in the group');
}

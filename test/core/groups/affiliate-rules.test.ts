import { describe, expect, it } from 'vitest';
import type { Instant, KstDate } from '../../../functions/core/business-calendar.ts';
import { BUNDLE } from '../../../functions/core/catalog/bundle.ts';
import type { OfferKey, Product } from '../../../functions/core/catalog/codes.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import { decideCancellation, decideUndo, quoteOf } from '../../../functions/core/decide/cancellation.ts';
import { decideDropReservation, decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { decideSetupComplete } from '../../../functions/core/decide/system/setup.ts';
import { decideProfile } from '../../../functions/core/decide/update-profile.ts';
import { together } from '../../../functions/core/groups/affiliate.ts';
import { keepingGroup } from '../../../functions/core/groups/keep-main.ts';
import { undoInGroupGuard } from '../../../functions/core/guards/group-guards.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { Subscription } from '../../../functions/core/model/subscription.ts';
import { type StoredTenant, type Tenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import {
  type PaidSwitchRequest,
  PaidSwitchRequestSchema,
} from '../../../functions/core/requests/paid-switch.ts';
import { withdrawnSchedules } from '../../../functions/core/views/reset-schedules.ts';
import { tenantView } from '../../../functions/core/views/tenant-view.ts';
import {
  company,
  companyId,
  type GroupHouse,
  groupHouse,
  paidCompany,
} from '../../support/groups/group-house.ts';
import { upgradeBundle } from '../../support/plan-changes.ts';
import { WORKBOX_BODY } from '../../support/requests.ts';
import {
  BY_OWNER,
  cancellationRequest,
  contextAt,
  subscriptionOf,
  switchRequest,
} from '../../support/subscriptions.ts';

// All companies were requested on 2026-06-30; the main one is paid by month from 2026-07-05 on.
const TODAY: Instant = '2026-07-05T05:00:00Z';
const NEXT_DAY: Instant = '2026-07-06T05:00:00Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';

/** A main company and two affiliates, the second of which is still in its trial. */
function houseOfThree(): GroupHouse {
  const house = groupHouse(paidCompany(0, TODAY), paidCompany(1, TODAY), company(2));
  house.form(0, TODAY);
  house.join(1, TODAY);
  house.join(2, TODAY);
  return house;
}

const cancelOn =
  (items: [Product, KstDate][], now = TODAY) =>
  (stored: StoredTenant) => {
    const plan = items.map(([product, date]) => ({ product, date }));
    const { total } = quoteOf(applyDue(stored.tenant, now).tenant, stored.usage, plan);
    return decideCancellation(stored, cancellationRequest(plan, total), contextAt(now));
  };
const both = (date: KstDate): [Product, KstDate][] => [
  ['NAVER_WORKS', date],
  ['WORKPLACE', date],
];
const datesOf = ({ tenant }: StoredTenant) => [
  tenant.subscriptions.NAVER_WORKS?.cancellation?.date,
  tenant.subscriptions.WORKPLACE?.cancellation?.date,
];

/** The second company, an affiliate, has WORKBOX beside the bundle. */
function houseWithWorkbox(): GroupHouse {
  const [affiliate, workbox] = [paidCompany(1, TODAY), company(1, WORKBOX_BODY)];
  const tenant = withSubscription(affiliate.tenant, subscriptionOf(workbox, 'WORKBOX'));
  const house = groupHouse(paidCompany(0, TODAY), { ...affiliate, tenant });
  house.form(0, TODAY);
  house.join(1, TODAY);
  return house;
}
const datesOfThree = ({ tenant }: StoredTenant) => [
  tenant.subscriptions.NAVER_WORKS?.cancellation?.date,
  tenant.subscriptions.WORKPLACE?.cancellation?.date,
  tenant.subscriptions.WORKBOX?.cancellation?.date,
];

describe('an affiliate with WORKBOX', () => {
  const undo = (product: Product | undefined) => (stored: StoredTenant) =>
    decideUndo(stored, product, contextAt(TODAY));

  it('R93 R154 cancels it alone, as WORKBOX is no product of the group', () => {
    const house = houseWithWorkbox();
    expect(house.act(1, cancelOn([['WORKBOX', '2026-07-20']]))).not.toHaveProperty('refused');
    expect(datesOfThree(house.stored(1))).toEqual([undefined, undefined, '2026-07-20']);
  });

  it('R155 cancels it on a date of its own beside the two of the group', () => {
    const house = houseWithWorkbox();
    house.act(1, cancelOn([...both('2026-08-01'), ['WORKBOX', '2026-07-20']]));
    expect(datesOfThree(house.stored(1))).toEqual(['2026-08-01', '2026-08-01', '2026-07-20']);
  });

  it('R155 hears of the dates of the two when they differ, not of that of WORKBOX', () => {
    const dates: [Product, KstDate][] = [
      ['WORKBOX', '2026-07-20'],
      ['NAVER_WORKS', '2026-08-01'],
      ['WORKPLACE', '2026-08-02'],
    ];
    const refused = houseWithWorkbox().act(1, cancelOn(dates));
    const errors = refused && 'errors' in refused ? refused.errors : [];
    expect(errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['#/items/1/date', 'AFFILIATE_SAME_DATE'],
      ['#/items/2/date', 'AFFILIATE_SAME_DATE'],
    ]);
  });

  it.each<[Product, (KstDate | undefined)[]]>([
    ['NAVER_WORKS', [undefined, undefined, '2026-07-20']],
    ['WORKBOX', ['2026-08-01', '2026-08-01', undefined]],
  ])('A29 undoes the cancellation of %s without the others that are not of its kind', (product, left) => {
    const house = houseWithWorkbox();
    house.act(1, cancelOn([...both('2026-08-01'), ['WORKBOX', '2026-07-20']]));
    expect(house.act(1, undo(product))).not.toHaveProperty('refused');
    expect(datesOfThree(house.stored(1))).toEqual(left);
  });
});

describe('an affiliate', () => {
  it('EDGE-G9 A29 R154 cancels both products, never one', () => {
    const house = houseOfThree();
    for (const product of ['NAVER_WORKS', 'WORKPLACE'] as const)
      expect(house.act(1, cancelOn([[product, '2026-08-01']]))).toMatchObject({
        refused: 'AFFILIATE_MUST_CANCEL_BOTH',
      });
    expect(house.act(1, cancelOn(both('2026-08-01')))).not.toHaveProperty('refused');
    expect(datesOf(house.stored(1))).toEqual(['2026-08-01', '2026-08-01']);
  });

  it.each<[Product, string, string]>([
    ['NAVER_WORKS', 'add WORKPLACE.', 'WORKPLACE를 추가해'],
    ['WORKPLACE', 'add NAVER WORKS.', 'NAVER WORKS를 추가해'],
  ])('R154 that names %s alone hears which product is missing', (product, en, ko) => {
    expect(houseOfThree().act(1, cancelOn([[product, '2026-08-01']]))).toMatchObject({
      detail: { en: expect.stringContaining(en), ko: expect.stringContaining(ko) },
    });
  });

  it('EDGE-G9 A29 R155 cancels them on one date; each date of two is blamed', () => {
    const house = houseOfThree();
    const twoDates = cancelOn([
      ['NAVER_WORKS', '2026-08-01'],
      ['WORKPLACE', '2026-08-02'],
    ]);
    expect(house.act(1, twoDates)).toMatchObject({
      refused: 'AFFILIATE_SAME_DATE',
      errors: [{ pointer: '#/items/0/date' }, { pointer: '#/items/1/date' }],
    });
  });

  it.each([
    'NAVER_WORKS',
    'WORKPLACE',
    undefined,
  ] as const)('EDGE-G13 A29 undoes both, naming %s', (product) => {
    const house = houseOfThree();
    house.act(1, cancelOn(both('2026-08-01')));
    house.act(1, (stored) => decideUndo(stored, product, contextAt(NEXT_DAY)));
    expect(datesOf(house.stored(1))).toEqual([undefined, undefined]);
  });

  it('switches both products to paid, never one; so it drops both reservations', () => {
    const house = houseOfThree();
    const one = (stored: StoredTenant) =>
      decidePaidSwitch(stored, 'WORKPLACE', switchRequest(), contextAt(TODAY));
    expect(house.act(2, one)).toMatchObject({ refused: 'AFFILIATE_MUST_SWITCH_BOTH' });
    house.act(2, (stored) => decidePaidSwitch(stored, 'BUNDLE', switchRequest(), contextAt(TODAY)));
    const drop = (stored: StoredTenant) => decideDropReservation(stored, 'WORKPLACE', contextAt(TODAY));
    expect(house.act(2, drop)).toMatchObject({ refused: 'AFFILIATE_MUST_SWITCH_BOTH' });
    house.act(2, (stored) => decideDropReservation(stored, 'BUNDLE', contextAt(TODAY)));
    expect(house.stored(2).tenant.subscriptions.WORKPLACE?.reservation).toBeUndefined();
  });

  it('switches and drops the one product that is left to switch, where the other one was paid before it joined', () => {
    const house = groupHouse(paidCompany(0, TODAY), company(1));
    const today = switchRequest({ billingPlan: 'MONTHLY', startDate: '2026-07-05' });
    house.act(1, (stored) => decidePaidSwitch(stored, 'WORKPLACE', today, contextAt(TODAY)));
    house.form(0, TODAY);
    house.join(1, TODAY);
    const naverWorks = () => house.stored(1).tenant.subscriptions.NAVER_WORKS;
    house.act(1, (stored) => decidePaidSwitch(stored, 'NAVER_WORKS', switchRequest(), contextAt(TODAY)));
    expect(naverWorks()).toHaveProperty('reservation');
    house.act(1, (stored) => decideDropReservation(stored, 'NAVER_WORKS', contextAt(TODAY)));
    expect(naverWorks()).not.toHaveProperty('reservation');
  });

  describe('EDGE-C8 EDGE-G13 is offered after its undo', () => {
    const TERMS = { billingPlan: 'ANNUAL', renewalType: 'AUTO_RENEW', startDate: '2026-07-20' } as const;
    /** An affiliate that was reserved so before it joined, or after; then both were cancelled, and the undo offers. */
    function offered(reserve: (house: GroupHouse) => void, isAffiliate = true) {
      const house = groupHouse(paidCompany(0, TODAY), company(1));
      house.form(0, TODAY);
      reserve(house);
      if (isAffiliate) house.join(1, TODAY);
      house.act(1, cancelOn(both('2026-07-25')));
      const before = house.stored(1).tenant;
      house.act(1, (stored) => decideUndo(stored, undefined, contextAt(TODAY)));
      return { house, offers: withdrawnSchedules(before, house.stored(1), NEXT_DAY) };
    }
    const reserve =
      (offer: OfferKey, form: Partial<PaidSwitchRequest> = TERMS) =>
      (house: GroupHouse) =>
        house.act(1, (stored) => decidePaidSwitch(stored, offer, switchRequest(form), contextAt(TODAY)));

    it.each<[string, boolean, OfferKey[]]>([
      ['an affiliate the switch of both', true, ['BUNDLE']],
      ['a company alone the switch of each', false, ['NAVER_WORKS', 'WORKPLACE']],
    ])('to %s, and accepted as it is offered', (_, isAffiliate, expected) => {
      const { house, offers } = offered(reserve('BUNDLE'), isAffiliate);
      expect(offers.map(({ product }) => product)).toEqual(expected);
      for (const { product, path, body } of offers) {
        expect(path).toMatch(
          product === 'BUNDLE' ? /\/bundle\/paid-switch$/ : `/subscriptions/${product}/paid-switch`,
        );
        const form = PaidSwitchRequestSchema.parse(body);
        const sent = (stored: StoredTenant) =>
          decidePaidSwitch(stored, product, form, contextAt(NEXT_DAY, false));
        expect(house.act(1, sent)).not.toHaveProperty('refused');
      }
      for (const product of BUNDLE.parts)
        expect(subscriptionOf(house.stored(1), product).reservation).toEqual({ ...TERMS, plan: 'BASIC' });
    });

    it.each<[string, (house: GroupHouse) => void, Product[]]>([
      [
        'the two on two dates',
        (house) => {
          reserve('NAVER_WORKS')(house);
          reserve('WORKPLACE', { ...TERMS, startDate: '2026-07-21' })(house);
        },
        ['NAVER_WORKS', 'WORKPLACE'],
      ],
      ['one of the two', reserve('WORKPLACE'), ['WORKPLACE']],
    ])('without a call where it had reserved %s before it joined: it hears what is lost', (_, before, lost) => {
      expect(offered(before).offers).toEqual(
        lost.map((product) => ({ product, type: 'START_PAID_SERVICE' })),
      );
    });

    it('alone for what is left to switch, where the other product is paid', () => {
      const { house, offers } = offered((at) => {
        reserve('WORKPLACE', { billingPlan: 'MONTHLY', startDate: '2026-07-05' })(at);
        reserve('NAVER_WORKS')(at);
      });
      const [offer, ...others] = offers;
      expect(others).toEqual([]);
      const form = PaidSwitchRequestSchema.parse(offer?.body);
      const sent = (stored: StoredTenant) =>
        decidePaidSwitch(stored, 'NAVER_WORKS', form, contextAt(NEXT_DAY, false));
      expect(house.act(1, sent)).not.toHaveProperty('refused');
    });
  });

  it('F36 goes up to a higher bundle by itself: the others keep theirs, and the group is as it was', () => {
    const house = houseOfThree();
    const before = house.group();
    expect(house.act(1, (stored) => upgradeBundle(stored, 'PREMIUM_BASIC', NEXT_DAY))).not.toHaveProperty(
      'refused',
    );
    house.act(1, (stored) => decideSetupComplete(stored, stored.tenant.operation.version, NEXT_DAY));
    expect([0, 1, 2].map((number) => house.stored(number).tenant.bundle?.plan)).toEqual([
      'BASIC_BASIC',
      'PREMIUM_BASIC',
      'BASIC_BASIC',
    ]);
    expect(house.group()).toEqual(before);
  });

  it('R155 that has left and ends on two dates is not held to one by a call that was sent while it was an affiliate', () => {
    const house = houseOfThree();
    house.leave(1, TODAY, '2026-07-06');
    house.act(1, cancelOn([['WORKPLACE', '2026-08-01']], NEXT_DAY));
    expect(datesOf(house.stored(1))).toEqual([undefined, '2026-08-01']);
    const late: Instant = '2026-07-05T14:59:59Z';
    const change = (stored: StoredTenant) => decideProfile(stored, { language: 'en' }, BY_OWNER, late);
    expect(house.act(1, change)).not.toHaveProperty('refused');
    // What it may not do as an affiliate, a late call may not do either.
    const undoOne = (stored: StoredTenant) => decideUndo(stored, undefined, contextAt(late));
    expect(house.act(1, undoOne)).not.toHaveProperty('refused');
    expect(house.act(1, cancelOn([['WORKPLACE', '2026-08-01']], late))).toMatchObject({
      refused: 'AFFILIATE_MUST_CANCEL_BOTH',
    });
  });

  it('cancels and switches one product as it likes before it joins and after it has left', () => {
    const house = houseOfThree();
    house.leave(1, TODAY, '2026-07-06');
    const one: [Product, KstDate][] = [['WORKPLACE', '2026-08-01']];
    expect(house.act(1, cancelOn(one))).toMatchObject({ refused: 'AFFILIATE_MUST_CANCEL_BOTH' });
    expect(house.act(1, cancelOn(one, NEXT_DAY))).not.toHaveProperty('refused');
  });
});

describe('the products that an affiliate changes together', () => {
  const { tenant } = houseWithWorkbox().stored(1);
  const { NAVER_WORKS: _, ...withoutNaverWorks } = tenant.subscriptions;
  const workplace = subscriptionOf({ tenant }, 'WORKPLACE');
  const ended = withSubscription(tenant, { ...workplace, phase: 'ENDED' });

  it.each<[string, Tenant, Product[], (one: Subscription) => boolean, Product[]]>([
    [
      'one of the two, and the other one that it concerns',
      tenant,
      ['WORKPLACE'],
      () => true,
      ['NAVER_WORKS', 'WORKPLACE'],
    ],
    [
      'WORKBOX beside it, in the order of the catalog',
      tenant,
      ['WORKBOX', 'WORKPLACE'],
      () => true,
      ['NAVER_WORKS', 'WORKPLACE', 'WORKBOX'],
    ],
    ['not the other one where it does not concern it', tenant, ['WORKPLACE'], () => false, ['WORKPLACE']],
    ['WORKBOX alone', tenant, ['WORKBOX'], () => true, ['WORKBOX']],
    ['not one that has ended', ended, ['NAVER_WORKS'], () => true, ['NAVER_WORKS']],
    [
      'not one that it does not have',
      { ...tenant, subscriptions: withoutNaverWorks },
      ['WORKPLACE'],
      () => true,
      ['WORKPLACE'],
    ],
  ])('A29 R154 are %s', (_name, company, products, concerns, all) => {
    expect(together(company, products, concerns)).toEqual(all);
  });
});

describe('a main company', () => {
  const mainCancels = (house: GroupHouse, date: KstDate, now = TODAY) =>
    house.act(0, cancelOn(both(date), now));

  it('EDGE-G10 R156 does not cancel while an affiliate is subscribed, now or later, and hears which', () => {
    const house = houseOfThree();
    for (const date of ['2026-07-05', '2026-12-01'] as const)
      expect(mainCancels(house, date)).toEqual({
        refused: 'AFFILIATES_SUBSCRIBED',
        extensions: {
          affiliates: [
            { tenantId: companyId(1), companyId: 'company-1' },
            { tenantId: companyId(2), companyId: 'company-2' },
          ],
        },
      });
    expect(house.act(0, cancelOn([['NAVER_WORKS', '2026-12-01']]))).toMatchObject({
      refused: 'AFFILIATES_SUBSCRIBED',
    });
  });

  it('R157 cancels on the date of the last affiliate or later', () => {
    const house = houseOfThree();
    house.act(1, cancelOn(both('2026-08-01')));
    house.act(2, cancelOn(both('2026-07-20')));
    expect(mainCancels(house, '2026-07-31')).toMatchObject({
      extensions: {
        affiliates: [{ tenantId: companyId(1), endsOn: '2026-08-01', endsAt: '2026-07-31T15:00:00Z' }],
      },
    });
    expect(mainCancels(house, '2026-08-01')).not.toHaveProperty('refused');
  });

  it('R156 waits for an affiliate in its trial until the trial is over, whether or not a timer ran', () => {
    const house = houseOfThree();
    house.act(1, cancelOn(both('2026-07-20')));
    expect(mainCancels(house, '2026-10-01')).toMatchObject({ refused: 'AFFILIATES_SUBSCRIBED' });
    expect(mainCancels(house, '2026-07-30', '2026-07-29T14:59:59Z')).toMatchObject({
      refused: 'AFFILIATES_SUBSCRIBED',
    });
    expect(mainCancels(house, '2026-07-30', '2026-07-29T15:00:00Z')).not.toHaveProperty('refused');
  });

  it('an affiliate whose date the end of the main company rests on neither undoes nor moves it', () => {
    const house = houseOfThree();
    house.act(1, cancelOn(both('2026-08-01')));
    house.act(2, cancelOn(both('2026-07-20')));
    mainCancels(house, '2026-08-10');
    const undo = (stored: StoredTenant) => decideUndo(stored, undefined, contextAt(NEXT_DAY));
    expect(house.act(1, undo)).toEqual({ refused: 'MAIN_CANCELLATION_SCHEDULED' });
    expect(house.act(1, cancelOn(both('2026-08-11')))).toEqual({ refused: 'MAIN_CANCELLATION_SCHEDULED' });
    expect(house.act(1, cancelOn(both('2026-08-10')))).not.toHaveProperty('refused');
    expect(mainCancels(house, '2026-08-09')).toMatchObject({ refused: 'AFFILIATES_SUBSCRIBED' });
    house.act(0, undo);
    expect(house.act(1, undo)).not.toHaveProperty('refused');
  });

  it('a switch that was sent a second before the trial was over, and comes after the main company has ended', () => {
    const house = groupHouse(paidCompany(0, TODAY), company(1));
    house.form(0, TODAY);
    house.join(1, TODAY);
    expect(mainCancels(house, '2026-07-30', EXPIRY)).not.toHaveProperty('refused');
    const late: Instant = '2026-07-29T14:59:59Z';
    const form = switchRequest({ billingPlan: 'MONTHLY', startDate: '2026-07-29' });
    const pays = (stored: StoredTenant) => decidePaidSwitch(stored, 'BUNDLE', form, contextAt(late));
    expect(house.act(1, pays)).toEqual({ refused: 'MAIN_ENDED' });
  });

  it('its date and those of its affiliates write nothing into the group when they come', () => {
    const house = houseOfThree();
    house.act(1, cancelOn(both('2026-08-01')));
    house.act(2, cancelOn(both('2026-07-20')));
    mainCancels(house, '2026-08-10');
    const { version } = house.group();
    const late: Instant = '2026-09-01T00:00:00Z';
    const timer = (stored: StoredTenant) => commitOf(stored, applyDue(stored.tenant, late).steps, late);
    for (const number of [1, 2, 0]) expect(house.act(number, timer)).not.toHaveProperty('refused');
    expect(house.stored(0).tenant.subscriptions.WORKPLACE?.phase).toBe('ENDED');
    expect(house.group().version).toBe(version);
  });
});

describe('the end of a main company that was never to be scheduled', () => {
  it('R156 is held while an affiliate is subscribed, by timers and commands alike', () => {
    const house = groupHouse(paidCompany(0, TODAY), paidCompany(1, TODAY));
    house.form(0, TODAY);
    house.join(1, TODAY);
    const { tenant, ...rest } = house.stored(0);
    const workplace = subscriptionOf({ tenant }, 'WORKPLACE');
    const forced = withSubscription(tenant, {
      ...workplace,
      cancellation: { date: '2026-08-01', reset: {} },
    });
    const late: Instant = '2026-08-02T00:00:00Z';
    const commit = commitOf({ ...rest, tenant: forced }, applyDue(forced, late).steps, late);
    expect(keepingGroup({ ...rest, tenant: forced }, commit)).toMatchObject({
      refused: 'AFFILIATES_SUBSCRIBED',
    });
    // The cure: the affiliate ends as well.
    expect(house.act(1, cancelOn(both('2026-07-10')))).not.toHaveProperty('refused');
  });

  it('a tenant that was loaded without its group is not decided on', () => {
    const { group: _, ...stored } = houseOfThree().stored(2);
    expect(() => commitOf(stored, applyDue(stored.tenant, EXPIRY).steps, EXPIRY)).toThrow(
      'without its group',
    );
  });
});

describe('allowedActions of a company in a group', () => {
  const actionOf = (house: GroupHouse, number: number, action: string) => {
    const { tenant, group } = house.stored(number);
    const [naverWorks] = tenantView(tenant, TODAY, { group }).subscriptions;
    return naverWorks?.allowedActions.find((one) => one.action === action);
  };

  it('R156 say that a main company cannot cancel, and that it can once all affiliates have a date', () => {
    const house = houseOfThree();
    expect(actionOf(house, 0, 'CANCEL')).toMatchObject({ allowed: false, code: 'AFFILIATES_SUBSCRIBED' });
    expect(actionOf(house, 1, 'CANCEL')).toMatchObject({ action: 'CANCEL', allowed: true });
    house.act(1, cancelOn(both('2026-08-01')));
    house.act(2, cancelOn(both('2026-07-20')));
    expect(actionOf(house, 0, 'CANCEL')).toMatchObject({ action: 'CANCEL', allowed: true });
    expect(actionOf(house, 1, 'UNDO_CANCELLATION')?.allowed).toBe(true);
    house.act(0, cancelOn(both('2026-08-10')));
    expect(actionOf(house, 1, 'UNDO_CANCELLATION')).toMatchObject({ code: 'MAIN_CANCELLATION_SCHEDULED' });
    // It may still end on another date, up to the one of the main company.
    expect(actionOf(house, 1, 'CANCEL')).toMatchObject({ allowed: true });
  });

  it('R156 say that an affiliate undoes what does not hold its main company: WORKBOX, or what is not cancelled', () => {
    const house = houseWithWorkbox();
    house.act(1, cancelOn([...both('2026-07-20'), ['WORKBOX', '2026-07-20']]));
    house.act(0, cancelOn(both('2026-08-10')));
    const { tenant, group } = house.stored(1);
    const { cancellation: _, ...running } = subscriptionOf({ tenant }, 'WORKPLACE');
    const undone = (subscription: Subscription, of = group) =>
      undoInGroupGuard({ tenant, subscription, group: of, today: '2026-07-05' });
    expect(undone(subscriptionOf({ tenant }, 'WORKPLACE'))).toBe('MAIN_CANCELLATION_SCHEDULED');
    expect(undone(subscriptionOf({ tenant }, 'WORKBOX'))).toBeUndefined();
    expect(undone(running)).toBeUndefined();
    expect(
      undoInGroupGuard({
        tenant,
        subscription: subscriptionOf({ tenant }, 'WORKPLACE'),
        group: undefined,
        today: '2026-07-05',
      }),
    ).toBeUndefined();
  });
});

it('A35 R154 an affiliate leaves its bundle with both products or not at all; a main company when none is left', () => {
  const house = houseOfThree();
  const leaving = (number: number) => {
    const { tenant, group } = house.stored(number);
    return tenantView(tenant, TODAY, { group }).allowedActions.find(
      ({ action }) => action === 'LEAVE_BUNDLE',
    );
  };
  expect([leaving(0), leaving(1)]).toMatchObject([
    { allowed: false, code: 'AFFILIATES_SUBSCRIBED' },
    { allowed: false, code: 'AFFILIATE_MUST_CANCEL_BOTH' },
  ]);
});

import { describe, expect, it } from 'vitest';
import type { Instant, KstDate, KstMonth } from '../../../functions/core/business-calendar.ts';
import { decideCancellation } from '../../../functions/core/decide/cancellation.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { billingProfileView } from '../../../functions/core/views/billing/billing-profile-view.ts';
import { tenantView } from '../../../functions/core/views/tenant-view.ts';
import {
  company,
  type GroupHouse,
  groupHouse,
  onDate,
  paidCompany,
} from '../../support/groups/group-house.ts';
import { billingOn, CARD, STRICT, strictly, TRANSFER } from '../../support/payment-methods.ts';
import { cancellationRequest, contextAt, decided, switchingOn } from '../../support/subscriptions.ts';

const NOW: Instant = '2026-07-10T05:00:00Z';
const [AUGUST, SEPTEMBER] = ['2026-08-01', '2026-09-01'] as const;
const decide = billingOn(NOW);
const withCard = (stored: StoredTenant): StoredTenant =>
  decided(stored, decide(stored, { paymentMethod: CARD }));
const goodUntil = (expires: KstMonth) => ({ ...CARD, expires });

interface Story {
  /** As it is before it joins; without a method. */
  readonly affiliate?: StoredTenant;
  /** Since when the group pays. */
  readonly from?: KstDate;
  readonly change?: (house: GroupHouse) => unknown;
}

/** A group whose main company has a method; its affiliate is on trial, unless it is another one. */
function grouped({ affiliate = company(1), from, change }: Story = {}): GroupHouse {
  const house = groupHouse(withCard(paidCompany(0, NOW)), affiliate);
  for (const decision of [house.form(0, NOW), house.join(1, NOW, from), change?.(house) ?? {}])
    expect(decision).not.toHaveProperty('refused');
  return house;
}

const affiliateOf = (house: GroupHouse) => strictly(house.stored(1));
const switchOn = (startDate: KstDate) => (stored: StoredTenant) =>
  switchingOn(NOW)(strictly(stored), 'BUNDLE', { startDate, billingPlan: 'MONTHLY' });
const register = (house: GroupHouse, paymentMethod: typeof TRANSFER | ReturnType<typeof goodUntil>) =>
  house.act(1, (stored) => decide(strictly(stored), { paymentMethod }));
const remove = (house: GroupHouse, now: Instant) => decide(affiliateOf(house), { paymentMethod: null }, now);
const viewOf = (house: GroupHouse) => {
  const { tenant, ...seen } = affiliateOf(house);
  return tenantView(tenant, NOW, seen);
};
const askedIn = (house: GroupHouse) =>
  viewOf(house).alerts.find(({ code }) => code === 'PAYMENT_METHOD_MISSING')?.message;
const isOffered = (house: GroupHouse) =>
  viewOf(house).subscriptions[0]?.allowedActions.find(({ action }) => action === 'SWITCH_TO_PAID')?.allowed;

const leaving = (house: GroupHouse) => house.leave(1, NOW, SEPTEMBER);
const paying = (house: GroupHouse) => house.act(1, switchOn('2026-07-10'));

/** Ways in which the company pays itself from September on. */
const PAYS_ITSELF_LATER: [string, (house: GroupHouse) => unknown][] = [
  ['it leaves', (house) => [paying(house), leaving(house)]],
  ['its group ends', (house) => [paying(house), house.dissolve(NOW, SEPTEMBER)]],
  ['it becomes the main company', (house) => [paying(house), house.changeMain(1, SEPTEMBER, NOW)]],
  [
    'a switch is reserved for a day on which the group pays',
    (house) => [house.act(1, switchOn('2026-07-20')), leaving(house)],
  ],
];

describe('F46 R146 a switch to the paid service in a group', () => {
  it.each([
    '2026-07-10',
    '2026-07-20',
  ] as const)('needs no method of its own on %s while the group pays', (startDate) => {
    const house = grouped();
    expect(isOffered(house)).toBe(true);
    expect(house.act(1, switchOn(startDate))).not.toHaveProperty('refused');
    expect(askedIn(house)).toBeUndefined();
  });

  it.each<[string, Story, start: KstDate, own: KstMonth, tooSoon: KstMonth]>([
    [
      'the group pays from a later day on',
      { affiliate: company(1, undefined, '2026-07-10T05:00:00Z'), from: '2026-08-05' },
      '2026-08-04',
      '2026-08',
      '2026-07',
    ],
    ['it leaves', { change: leaving }, '2026-07-20', '2026-09', '2026-08'],
    [
      'the group ends',
      { change: (house) => house.dissolve(NOW, SEPTEMBER) },
      '2026-07-20',
      '2026-09',
      '2026-08',
    ],
  ])('needs one that is good on the first day of its own where %s', (_, story, startDate, own, tooSoon) => {
    const house = grouped(story);
    expect(isOffered(house)).toBe(false);
    expect(house.act(1, switchOn(startDate))).toMatchObject({ refused: 'PAYMENT_METHOD_REQUIRED' });
    register(house, goodUntil(tooSoon));
    expect(house.act(1, switchOn(startDate))).toMatchObject({ refused: 'PAYMENT_METHOD_REQUIRED' });
    register(house, goodUntil(own));
    expect(house.act(1, switchOn(startDate))).not.toHaveProperty('refused');
  });
});

describe('F46 R146 the alert of a company in a group without a method', () => {
  const FROM_THEN_ON = {
    en: 'No payment method is registered. From 1 September 2026 on the company pays itself: register a method before that day.',
    ko: '등록된 결제 수단이 없습니다. 2026년 9월 1일부터는 회사가 직접 결제하므로, 그 전에 결제 수단을 등록해 주십시오.',
  };

  it.each(PAYS_ITSELF_LATER)('says from when on it pays itself where %s', (_, change) => {
    const house = grouped();
    change(house);
    expect(askedIn(house)).toEqual(FROM_THEN_ON);
  });

  it('is about the fees of this month as long as it pays itself', () => {
    const house = grouped({ affiliate: paidCompany(1, NOW), from: '2026-07-15' });
    leaving(house);
    expect(askedIn(house)?.en).toBe(
      'No payment method is registered. The paid service goes on, and its fees of July 2026 are billed on 1 August 2026.',
    );
  });

  it('stays away while the group pays to the end', () => {
    const house = grouped({ change: paying });
    expect(askedIn(house)).toBeUndefined();
    const cancel = cancellationRequest(onDate('2026-08-15', '2026-08-15'));
    const canceled = house.act(1, (stored) => decideCancellation(stored, cancel, contextAt(NOW)));
    expect(canceled).not.toHaveProperty('refused');
    expect(leaving(house)).not.toHaveProperty('refused');
    expect(askedIn(house)).toBeUndefined();
  });
});

describe('F46 R146 a company in a group keeps the method that it has', () => {
  /** It has paid for itself before it joined, since the 5th. */
  const paidBefore = (): Story => ({
    affiliate: withCard(paidCompany(1, '2026-07-05T05:00:00Z')),
  });

  it('F44 until the bill of its own days was collected', () => {
    const house = grouped(paidBefore());
    expect(remove(house, '2026-08-31T14:59:59Z')).toMatchObject({
      refused: 'PAYMENT_METHOD_IN_USE',
      detail: {
        en: 'It can be removed from 1 September 2026 on, when the last bill is collected. Until then, register another method in its place.',
        ko: '마지막 요금이 청구된 후 2026년 9월 1일부터 삭제할 수 있습니다. 그 전에는 다른 결제 수단으로 변경해 주십시오.',
      },
    });
    expect(remove(house, '2026-08-31T15:00:00Z')).not.toHaveProperty('refused');
  });

  it('F33 while a bill of its own is overdue', () => {
    const house = grouped(paidBefore());
    const stored = affiliateOf(house);
    const deployment = { ...STRICT, isFinanceConnected: true };
    const tenant = { ...stored.tenant, overdueBills: ['2026-07', '2026-08'] satisfies KstMonth[] };
    const removeIn = (change: Partial<StoredTenant>) =>
      decide({ ...stored, deployment, ...change }, { paymentMethod: null }, '2026-10-10T05:00:00Z');
    expect(removeIn({ tenant })).toMatchObject({
      refused: 'PAYMENT_METHOD_IN_USE',
      detail: {
        en: 'It can be removed once the overdue fees of July 2026 and August 2026 are paid. Until then, register another method in its place.',
        ko: '2026년 7월 및 2026년 8월분 미납 요금을 납부한 후 삭제할 수 있습니다. 그 전에는 다른 결제 수단으로 변경해 주십시오.',
      },
    });
    expect(removeIn({})).not.toHaveProperty('refused');
    expect(removeIn({ tenant, deployment: STRICT })).not.toHaveProperty('refused');
    const asksForNone = { ...deployment, requiresPaymentMethod: false };
    expect(removeIn({ tenant, deployment: asksForNone })).not.toHaveProperty('refused');
  });

  it('without a day on which it could go where it will pay itself', () => {
    const house = grouped({ ...paidBefore(), change: leaving });
    expect(remove(house, NOW)).toEqual({ refused: 'PAYMENT_METHOD_IN_USE' });
  });

  it('not for days of its own that were free', () => {
    const house = grouped({ affiliate: withCard(company(1)), change: paying });
    expect(remove(house, NOW)).not.toHaveProperty('refused');
  });
});

describe('F46 R146 a card in the place of the method of a company in a group', () => {
  it.each(PAYS_ITSELF_LATER)('is good on the first day of its own where %s', (_, change) => {
    const house = grouped();
    change(house);
    expect(register(house, goodUntil('2026-08'))).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [
        {
          pointer: '#/paymentMethod/expires',
          code: 'CARD_EXPIRES_TOO_SOON',
          message: {
            en: 'From 2026-09-01 on the company pays for a service itself: the card must still be good on that day.',
            ko: '2026-09-01부터 회사가 직접 결제하는 서비스가 있습니다. 그날에도 유효한 카드를 등록해 주십시오.',
          },
        },
      ],
    });
    expect(register(house, goodUntil('2026-09'))).not.toHaveProperty('refused');
    expect(register(house, TRANSFER)).not.toHaveProperty('refused');
  });

  it('may be any where a switch is reserved and the group pays', () => {
    const house = grouped({ change: (made) => made.act(1, switchOn('2026-07-29')) });
    expect(register(house, goodUntil('2026-07'))).not.toHaveProperty('refused');
  });
});

it('F46 R146 a company is shown that it needs a method on the days on which it pays itself', () => {
  const house = grouped({ change: leaving });
  const isRequired = (stored: StoredTenant, now = NOW) =>
    billingProfileView(stored, now).isPaymentMethodRequired;
  expect(isRequired(affiliateOf(house))).toBe(false);
  expect(isRequired(affiliateOf(house), '2026-08-31T15:00:00Z')).toBe(true);
  expect(isRequired(strictly(house.stored(0)))).toBe(true);
  expect(isRequired(house.stored(0))).toBe(false);
});

describe('F46 R146 the main company', () => {
  it('becomes it with a method that is good on its first day only, for then it pays for all', () => {
    const house = grouped({ change: paying });
    house.put(affiliateOf(house));
    expect(house.changeMain(1, AUGUST, NOW)).toEqual({ refused: 'MAIN_NEEDS_PAYMENT_METHOD' });
    register(house, CARD);
    house.put(affiliateOf(house));
    expect(house.changeMain(1, SEPTEMBER, NOW)).toEqual({ refused: 'MAIN_NEEDS_PAYMENT_METHOD' });
    expect(house.changeMain(1, AUGUST, NOW)).not.toHaveProperty('refused');
  });

  it('stays it without one', () => {
    const house = grouped({ change: (made) => [paying(made), made.changeMain(1, AUGUST, NOW)] });
    const { paymentMethod: _, ...tenant } = house.stored(0).tenant;
    house.put(strictly({ ...house.stored(0), tenant }));
    expect(house.changeMain(0, AUGUST, NOW)).not.toHaveProperty('refused');
  });

  it('forms a group with one only', () => {
    const alone = groupHouse(strictly(paidCompany(0, NOW)), strictly(withCard(paidCompany(1, NOW))));
    expect(alone.form(0, NOW)).toEqual({ refused: 'MAIN_NEEDS_PAYMENT_METHOD' });
    expect(alone.form(1, NOW)).not.toHaveProperty('refused');
  });
});

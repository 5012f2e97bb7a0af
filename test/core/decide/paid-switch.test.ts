import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Instant,
  type KstDate,
  startOfKstDay,
} from '../../../functions/core/business-calendar.ts';
import type { OfferKey, PlanCode } from '../../../functions/core/catalog/codes.ts';
import { planOf } from '../../../functions/core/catalog/lookups.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { freeDaysGivenUp } from '../../../functions/core/lifecycle/lifecycle.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import type { PaidSwitchRequest } from '../../../functions/core/requests/paid-switch.ts';
import { cancelToday, moved, subscribe, toBundle, upgradeBundle } from '../../support/plan-changes.ts';
import {
  BUNDLE_BODY,
  LITE_BUNDLE_BODY,
  NAVER_WORKS_BODY,
  WORKBOX_BODY,
  WORKPLACE_BODY,
} from '../../support/requests.ts';
import {
  cancelling,
  decided,
  paid,
  reserved,
  subscriptionOf,
  switchingOn,
} from '../../support/subscriptions.ts';
import { committed, failed, REQUESTED_AT, ready, requested } from '../../support/tenants.ts';
import { ANY_TEXT } from '../../support/texts.ts';

// Requested on 2026-06-30 in Seoul: the last free day D+29 is 2026-07-29.
const TODAY: Instant = '2026-07-10T05:00:00Z';
const LAST_FREE_DAY: KstDate = '2026-07-29';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const GRACE_END: Instant = '2026-08-28T15:00:00Z';

const decide = switchingOn(TODAY);
const typesOf = ({ events }: { events: readonly { type: string }[] }) => events.map(({ type }) => type);
const dateError = (code: string) => ({
  refused: 'INPUT_INVALID',
  errors: [{ pointer: '#/startDate', code, message: ANY_TEXT }],
});

describe.each<[string, unknown, OfferKey]>([
  ['NAVER_WORKS', NAVER_WORKS_BODY, 'NAVER_WORKS'],
  ['WORKPLACE', WORKPLACE_BODY, 'WORKPLACE'],
  ['WORKBOX', WORKBOX_BODY, 'WORKBOX'],
  ['the bundle', BUNDLE_BODY, 'BUNDLE'],
])('EDGE-R1 F39 the date of a switch of %s', (_, body, offer) => {
  it('R67 today: at once', () => {
    const commit = committed(decide(ready(body), offer, { startDate: '2026-07-10' }));
    for (const subscription of Object.values(commit.tenant.subscriptions)) {
      expect(subscription).toMatchObject({ phase: 'PAID', contract: { startDate: '2026-07-10' } });
      expect(subscription).not.toHaveProperty('reservation');
    }
    expect(new Set(typesOf(commit))).toEqual(new Set(['PAID_SERVICE_STARTED']));
    expect(commit.events.every(({ effectiveAt }) => effectiveAt === TODAY)).toBe(true);
  });

  it.each<KstDate>(['2026-07-11', '2026-07-28', LAST_FREE_DAY])('R70 %s: reserved', (startDate) => {
    const commit = committed(decide(ready(body), offer, { startDate }));
    for (const subscription of Object.values(commit.tenant.subscriptions)) {
      expect(subscription).toMatchObject({ phase: 'TRIAL', reservation: { startDate } });
    }
    expect(new Set(typesOf(commit))).toEqual(new Set(['PAID_SWITCH_RESERVED']));
    const { steps } = applyDue(commit.tenant, startOfKstDay(startDate));
    expect(steps.map(({ type, effectiveAt }) => [type, effectiveAt])).toEqual(
      Object.keys(commit.tenant.subscriptions).map(() => ['PAID_SERVICE_STARTED', startOfKstDay(startDate)]),
    );
  });

  it('R71 A3 none given: D+29', () => {
    const { tenant } = committed(decide(ready(body), offer));
    for (const subscription of Object.values(tenant.subscriptions))
      expect(subscription.reservation?.startDate).toBe(LAST_FREE_DAY);
  });

  it.each<[KstDate, string]>([
    ['2026-07-30', 'DATE_OUT_OF_RANGE'],
    ['2027-01-01', 'DATE_OUT_OF_RANGE'],
    ['2026-07-09', 'DATE_IN_PAST'],
    ['2026-06-29', 'DATE_IN_PAST'],
  ])('R72 %s: refused', (startDate, code) => {
    expect(decide(ready(body), offer, { startDate })).toEqual(dateError(code));
  });
});

it('EDGE-T1 today is the day in Seoul, whatever the date in UTC', () => {
  const form = { startDate: '2026-07-11' } as const;
  const late: Instant = '2026-07-10T15:00:00Z';
  expect(committed(decide(ready(), 'BUNDLE', form, late)).tenant.subscriptions.WORKPLACE?.phase).toBe('PAID');
  const before: Instant = '2026-07-10T14:59:59Z';
  const { tenant } = committed(decide(ready(), 'BUNDLE', form, before));
  expect(tenant.subscriptions.WORKPLACE?.phase).toBe('TRIAL');
});

it('R63 R65 on the last free day there is only today, and it is the default', () => {
  const lastSecond: Instant = '2026-07-29T14:59:59Z';
  expect(
    decided(ready(), decide(ready(), 'BUNDLE', {}, lastSecond)).tenant.subscriptions.WORKPLACE,
  ).toMatchObject({
    phase: 'PAID',
    contract: { startDate: LAST_FREE_DAY },
  });
});

describe('the contract of a switch', () => {
  it('R66 R69 has the plan, the billing plan and the prices of the catalog', () => {
    const { contract, plan } = subscriptionOf(
      paid(WORKPLACE_BODY, 'WORKPLACE', TODAY, { billingPlan: 'MONTHLY', plan: 'COLLABO' }),
      'WORKPLACE',
    );
    const { monthlyPrice } = planOf('WORKPLACE', 'COLLABO');
    expect(plan).toBe('COLLABO');
    expect(contract).toMatchObject({
      billingPlan: 'MONTHLY',
      segments: [{ from: '2026-07-10', plan: 'COLLABO', price: monthlyPrice, listPrice: monthlyPrice }],
    });
  });

  it('R76 takes a renewal option; without one it becomes monthly after the term', () => {
    const chosen = paid(WORKPLACE_BODY, 'WORKPLACE', TODAY, { renewalType: 'AUTO_RENEW' });
    expect(subscriptionOf(chosen, 'WORKPLACE').contract?.renewal).toEqual({ renewalType: 'AUTO_RENEW' });
    const unset = paid(WORKPLACE_BODY, 'WORKPLACE', TODAY);
    expect(subscriptionOf(unset, 'WORKPLACE').contract?.renewal).toEqual({
      renewalType: 'SWITCH_TO_MONTHLY',
    });
  });

  it('keeps the renewal option of a reservation until it begins', () => {
    const { tenant } = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { renewalType: 'AUTO_RENEW' });
    const begun = applyDue(tenant, EXPIRY).tenant.subscriptions.WORKPLACE;
    expect(begun?.contract).toMatchObject({
      startDate: LAST_FREE_DAY,
      renewal: { renewalType: 'AUTO_RENEW' },
      commitment: { startDate: LAST_FREE_DAY, endDate: '2027-07-28' },
    });
  });

  it.each<[KstDate, number]>([
    ['2026-06-30', 30],
    ['2026-07-10', 20],
    ['2026-07-29', 1],
    ['2026-07-30', 0],
    ['2026-08-15', 0],
  ])('R66 from %s on it gives up %i free days', (firstPaidDay, days) => {
    expect(freeDaysGivenUp(subscriptionOf(ready(), 'WORKPLACE'), firstPaidDay)).toBe(days);
  });
});

describe('R12 R66 the plan of a switch', () => {
  it.each<[string, unknown, OfferKey, PlanCode, string]>([
    ['a part of a bundle keeps its plan', BUNDLE_BODY, 'NAVER_WORKS', 'PREMIUM', 'PLAN_OF_BUNDLE'],
    ['a bundle keeps its plans', LITE_BUNDLE_BODY, 'BUNDLE', 'PREMIUM', 'PLAN_OF_BUNDLE'],
    ['a plan that is not the product’s', WORKPLACE_BODY, 'WORKPLACE', 'PREMIUM', 'PLAN_NOT_OFFERED'],
    ['a plan that is sold in bundles only', WORKPLACE_BODY, 'WORKPLACE', 'BASIC', 'PLAN_NOT_OFFERED'],
    ['a plan that needs a domain', NAVER_WORKS_BODY, 'NAVER_WORKS', 'PREMIUM', 'DOMAIN_REQUIRED'],
  ])('%s', (_, body, offer, plan, code) => {
    expect(decide(ready(body), offer, { plan })).toEqual({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: '#/plan', code, message: ANY_TEXT }],
    });
  });

  it('a plan that the product does not have is refused in words that name the product', () => {
    expect(decide(ready(WORKPLACE_BODY), 'WORKPLACE', { plan: 'PREMIUM' })).toMatchObject({
      errors: [
        {
          message: {
            en: expect.stringMatching(/^WORKPLACE has no such plan/),
            ko: expect.stringMatching(/^WORKPLACE에는 이 플랜이 없습니다/),
          },
        },
      ],
    });
  });

  it('all that is wrong is told at once', () => {
    expect(
      decide(ready(WORKPLACE_BODY), 'WORKPLACE', { plan: 'LITE', startDate: '2026-01-01' }),
    ).toMatchObject({
      errors: [{ pointer: '#/startDate' }, { pointer: '#/plan' }],
    });
  });

  it('the same plan may be named for a part of a bundle', () => {
    const { tenant } = committed(decide(ready(), 'WORKPLACE', { plan: 'BASIC' }));
    expect(tenant.subscriptions.WORKPLACE?.reservation?.plan).toBe('BASIC');
  });
});

describe('A1 A3 in the grace of NAVER WORKS', () => {
  const now: Instant = '2026-08-15T05:00:00Z';
  const stored = ready(NAVER_WORKS_BODY);

  it.each<[string, Partial<PaidSwitchRequest>]>([
    ['today', { startDate: '2026-08-15' }],
    ['no date', {}],
  ])('%s: paid at once, and the suspension is over', (_, form) => {
    const commit = committed(decide(stored, 'NAVER_WORKS', form, now));
    expect(typesOf(commit)).toEqual(['TRIAL_SUSPENDED', 'PAID_SERVICE_STARTED']);
    expect(commit.tenant.subscriptions.NAVER_WORKS).not.toHaveProperty('suspension');
    expect(applyDue(commit.tenant, GRACE_END).steps).toEqual([]);
  });

  it.each<[KstDate, string]>([
    ['2026-08-16', 'DATE_OUT_OF_RANGE'],
    ['2026-08-14', 'DATE_IN_PAST'],
    [LAST_FREE_DAY, 'DATE_IN_PAST'],
  ])('%s: refused, there is only today', (startDate, code) => {
    expect(decide(stored, 'NAVER_WORKS', { startDate }, now)).toEqual(dateError(code));
  });

  it('the refusal says that only today is possible; in a trial it names the last day', () => {
    const messageOf = (...asked: Parameters<typeof decide>) => {
      const decision = decide(...asked);
      return 'refused' in decision ? decision.errors?.[0]?.message : undefined;
    };
    expect(messageOf(stored, 'NAVER_WORKS', { startDate: '2026-08-16' }, now)).toEqual({
      en: expect.stringContaining('only today, 2026-08-15,'),
      ko: expect.stringContaining('오늘(2026-08-15)만'),
    });
    expect(messageOf(stored, 'NAVER_WORKS', { startDate: '2026-07-30' })).toEqual({
      en: expect.stringContaining('the last possible day is 2026-07-29'),
      ko: expect.stringContaining('2026-07-29까지'),
    });
  });

  it('R55 ends in its last second', () => {
    committed(decide(stored, 'NAVER_WORKS', {}, '2026-08-28T14:59:59Z'));
    expect(decide(stored, 'NAVER_WORKS', {}, GRACE_END)).toEqual({ refused: 'SUBSCRIPTION_ENDED' });
  });
});

describe('R64 A30 the bundle', () => {
  const annual = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);

  it('both parts at once, or none when one is refused', () => {
    const half = paid(BUNDLE_BODY, 'WORKPLACE', TODAY, {}, REQUESTED_AT);
    expect(decide(half, 'BUNDLE')).toEqual({ refused: 'CHANGE_ALREADY_EFFECTIVE' });
    expect(decide(ready(WORKPLACE_BODY), 'BUNDLE')).toEqual({ refused: 'NOT_FOUND' });
  });

  it('a part that is paid for is what is wrong, however long its own trial is over', () => {
    const joins: Instant = '2026-08-10T05:00:00Z';
    const half = moved(annual, toBundle(annual, 'PREMIUM_BASIC', joins), joins);
    expect(subscriptionOf(half, 'NAVER_WORKS').phase).toBe('TRIAL');
    expect(decide(half, 'BUNDLE', {}, joins)).toEqual({ refused: 'CHANGE_ALREADY_EFFECTIVE' });
  });

  it('R64 is none for a company that has both products without it: each is switched by itself', () => {
    const alone = ready(WORKPLACE_BODY);
    const both = moved(alone, subscribe(alone, 'NAVER_WORKS', TODAY), TODAY);
    expect(decide(both, 'BUNDLE')).toEqual({ refused: 'NOT_FOUND' });
    expect(decided(both, decide(both, 'NAVER_WORKS')).tenant.subscriptions).toMatchObject({
      NAVER_WORKS: { reservation: { startDate: '2026-08-08' } },
      WORKPLACE: both.tenant.subscriptions.WORKPLACE,
    });
  });

  it('A26 a part that is left of it is paid for with the plan that it had, which is not sold alone', () => {
    const before = ready();
    const left = decided(before, cancelToday(before, 'NAVER_WORKS', TODAY));
    expect(decided(left, decide(left, 'WORKPLACE')).tenant.subscriptions.WORKPLACE).toMatchObject({
      reservation: { plan: 'BASIC' },
    });
    expect(decide(left, 'WORKPLACE', { plan: 'COLLABO' })).not.toHaveProperty('refused');
  });

  it.each([
    ['WORKPLACE', 'NAVER_WORKS'],
    ['NAVER_WORKS', 'WORKPLACE'],
  ] as const)('A30 only %s paid: at D+30 %s ends at once, and the other one goes on alone', (kept, ended) => {
    const { tenant } = paid(BUNDLE_BODY, kept, TODAY, {}, REQUESTED_AT);
    expect(applyDue(tenant, '2026-07-29T14:59:59Z').steps).toEqual([]);
    const { steps, tenant: alone } = applyDue(tenant, EXPIRY);
    expect(steps).toMatchObject([{ type: 'TRIAL_ENDED', product: ended, effectiveAt: EXPIRY }]);
    expect(alone).not.toHaveProperty('bundle');
    expect(alone.integrations).toEqual([]);
    expect(alone.subscriptions[kept]).toEqual(tenant.subscriptions[kept]);
    expect(alone.subscriptions[ended]).toMatchObject({ phase: 'ENDED', dataStatus: 'DELETION_PENDING' });
  });

  it('the parts may begin on different days', () => {
    const first = reserved(BUNDLE_BODY, 'WORKPLACE', REQUESTED_AT, { startDate: '2026-07-15' });
    const both = decided(first, decide(first, 'NAVER_WORKS', { startDate: '2026-07-20' }));
    expect(
      applyDue(both.tenant, EXPIRY).steps.map(({ product, effectiveAt }) => [product, effectiveAt]),
    ).toEqual([
      ['WORKPLACE', startOfKstDay('2026-07-15')],
      ['NAVER_WORKS', startOfKstDay('2026-07-20')],
    ]);
  });
});

describe('a switch is refused', () => {
  const cancelled = cancelling(ready(), [{ product: 'WORKPLACE', date: '2026-07-20' }], TODAY);
  const raising = decided(ready(), upgradeBundle(ready(), 'PREMIUM_BASIC', TODAY));

  it.each<[string, StoredTenant, OfferKey, Instant, string]>([
    ['R44 EDGE-C15 while the set-up runs', requested(), 'BUNDLE', TODAY, 'OPERATION_IN_PROGRESS'],
    ['F14 EDGE-C15 while an upgrade of the bundle runs', raising, 'BUNDLE', TODAY, 'OPERATION_IN_PROGRESS'],
    ['EDGE-R13 after a failed set-up', failed(), 'BUNDLE', TODAY, 'OPERATION_FAILED'],
    ['EDGE-C5 while a cancellation is scheduled', cancelled, 'WORKPLACE', TODAY, 'CANCELLATION_SCHEDULED'],
    [
      'EDGE-C5 for the bundle of which a part is cancelled',
      cancelled,
      'BUNDLE',
      TODAY,
      'CANCELLATION_SCHEDULED',
    ],
    ['R63 after the end of the trial', ready(WORKPLACE_BODY), 'WORKPLACE', EXPIRY, 'SUBSCRIPTION_ENDED'],
    ['once paid', paid(BUNDLE_BODY, 'BUNDLE', TODAY), 'WORKPLACE', TODAY, 'CHANGE_ALREADY_EFFECTIVE'],
    ['of a product that nobody has', ready(), 'WORKBOX', TODAY, 'NOT_FOUND'],
  ])('%s', (_, stored, offer, now, refused) => {
    expect(decide(stored, offer, {}, now)).toMatchObject({ refused });
  });

  it('EDGE-C5 of one part does not hinder the other', () => {
    committed(decide(cancelled, 'NAVER_WORKS', { startDate: addDays('2026-07-10', 3) }));
  });
});

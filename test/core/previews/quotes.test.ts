import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Instant,
  type KstDate,
  startOfKstDay,
} from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { decideCancellation } from '../../../functions/core/decide/cancellation.ts';
import { decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { penaltyOn } from '../../../functions/core/lifecycle/early-end.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { type QuoteRequest, QuotesSchema, quotesOf } from '../../../functions/core/previews/quotes.ts';
import {
  CancellationRequestSchema,
  CONFIRMATION_TEXTS,
} from '../../../functions/core/requests/cancellation.ts';
import { groupHouse, onDate, paidCompany } from '../../support/groups/group-house.ts';
import { moved, subscribe } from '../../support/plan-changes.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import {
  cancellationRequest,
  cancelling,
  contextAt,
  decided,
  paid,
  reserved,
  subscriptionOf,
  switchRequest,
} from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready, requested } from '../../support/tenants.ts';
import { ANY_TEXT } from '../../support/texts.ts';

// Paid from 2026-07-10 on: the commitment ends on 2027-07-09, E+1 is 2027-07-10.
const NOW: Instant = '2026-07-10T05:00:00Z';
const asked = (from: KstDate, to: KstDate, product?: Product): QuoteRequest => ({ from, to, product });
const quotes = (stored: StoredTenant, request: QuoteRequest, now = NOW) =>
  QuotesSchema.parse(quotesOf(stored, request, now));
const annual = () => paid(WORKPLACE_BODY, 'WORKPLACE', NOW, { renewalType: 'AUTO_RENEW' });

describe('R133-R137 the quotes of a cancellation', () => {
  it('are those of the penalty, date by date, to the last day on which it can be cancelled', () => {
    const { quotes: found } = quotes(annual(), asked('2027-07-01', '2027-08-01'));
    expect(found.map(({ date }) => date)).toEqual(
      Array.from({ length: 10 }, (_, index) => addDays('2027-07-01', index)),
    );
    for (const { date, effectiveAt, ...quote } of found) {
      expect(effectiveAt).toBe(startOfKstDay(date));
      expect(quote).toEqual(penaltyOn(subscriptionOf(annual(), 'WORKPLACE'), annual().usage, date));
    }
  });

  it('R136 name the cheapest date and what it saves against the first one', () => {
    const { quotes: found, cheapestDate, saving } = quotes(annual(), asked('2027-07-01', '2027-08-01'));
    expect(cheapestDate).toBe('2027-07-10');
    expect(saving).toBe(found[0]?.total);
    expect(found.at(-1)?.total).toBe(0);
  });

  it('R136 say in a sentence what waiting saves, by the day when it is one', () => {
    const adviceOf = (from: KstDate, to: KstDate) => quotes(annual(), asked(from, to));
    const { advice, saving } = adviceOf('2027-07-09', '2027-07-10');
    const won = saving?.toLocaleString('en');
    expect(advice).toEqual({
      en: `Waiting a day, until 2027-07-10, saves ₩${won}.`,
      ko: `해지일을 1일 늦추어 2027년 7월 10일로 하면 ${won}원을 절약할 수 있습니다.`,
    });
    expect(saving).toBeGreaterThan(0);
    expect(adviceOf('2027-07-01', '2027-07-10').advice?.en).toMatch(
      /^Waiting 9 days, until 2027-07-10, saves /,
    );
    // The penalty grows from a day to the next when the discount of a day is more than its tenth.
    expect(adviceOf('2027-07-01', '2027-07-02').advice).toBeUndefined();
  });

  it('are all accepted by the cancellation itself', () => {
    const stored = paid(BUNDLE_BODY, 'BUNDLE', NOW);
    for (const { date, total, discountPart, remainingPart } of quotes(
      stored,
      asked('2026-07-10', '2026-08-20'),
    ).quotes) {
      expect(discountPart + remainingPart).toBe(total);
      const items = [{ product: 'NAVER_WORKS', date } as const, { product: 'WORKPLACE', date } as const];
      const form = { items, confirmationText: CONFIRMATION_TEXTS.ko, acceptedPenalty: total };
      committed(decideCancellation(stored, form, contextAt(NOW)));
    }
  });

  it('of one part of a bundle are of that part', () => {
    const stored = paid(BUNDLE_BODY, 'BUNDLE', NOW);
    const { products, quotes: found } = quotes(stored, asked('2026-08-01', '2026-08-01', 'WORKPLACE'));
    expect(products).toEqual(['WORKPLACE']);
    expect(found[0]?.total).toBe(
      penaltyOn(subscriptionOf(stored, 'WORKPLACE'), stored.usage, '2026-08-01').total,
    );
  });

  it('R137 cost nothing in a trial and by month', () => {
    const monthly = paid(WORKPLACE_BODY, 'WORKPLACE', NOW, { billingPlan: 'MONTHLY' });
    for (const stored of [monthly, ready()]) {
      const { quotes: found, cheapestDate, saving } = quotes(stored, asked('2026-07-10', '2026-07-25'));
      expect(found).toHaveLength(16);
      expect([cheapestDate, saving]).toEqual(['2026-07-10', 0]);
      expect(new Set(found.map(({ total }) => total))).toEqual(new Set([0]));
    }
  });

  it('begin today at the earliest', () => {
    const { quotes: found } = quotes(ready(), asked('2026-07-01', '2026-07-12'));
    expect(found.map(({ date }) => date)).toEqual(['2026-07-10', '2026-07-11', '2026-07-12']);
  });

  it('EDGE-C4 R125 list what would be reset, the phrases and the back-up warning', () => {
    const found = quotes(annual(), asked('2026-07-10', '2026-07-10'));
    expect(found.resetSchedules).toMatchObject([{ type: 'RENEWAL', body: { renewalType: 'AUTO_RENEW' } }]);
    expect(found.confirmationTexts).toEqual(Object.values(CONFIRMATION_TEXTS));
    expect(found.warning.en).toMatch(/deleted for good.*Back it up/);
    const trial = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    expect(quotes(trial, asked('2026-07-10', '2026-07-10')).resetSchedules).toMatchObject([
      { type: 'START_PAID_SERVICE' },
    ]);
  });

  it.each<[string, StoredTenant, Instant, string]>([
    ['EDGE-C15 an operation that runs', requested(), NOW, 'OPERATION_IN_PROGRESS'],
    ['the end of the product', ready(WORKPLACE_BODY), '2026-08-01T00:00:00Z', 'SUBSCRIPTION_ENDED'],
  ])('stand still before %s, which they name with its cure', (_, stored, now, code) => {
    const found = quotes(stored, asked('2026-07-10', '2026-09-10', 'WORKPLACE'), now);
    expect(found.quotes).toEqual([]);
    expect(found.blockers).toEqual([{ product: 'WORKPLACE', code, fix: ANY_TEXT }]);
    expect(found).not.toHaveProperty('cheapestDate');
  });

  it('of nothing are none', () => {
    expect(quotes(ready(WORKPLACE_BODY), asked('2026-07-10', '2026-07-12', 'WORKBOX'))).toMatchObject({
      products: [],
      quotes: [],
      blockers: [],
    });
    expect(
      quotes(ready(WORKPLACE_BODY), asked('2026-08-10', '2026-08-12'), '2026-08-10T00:00:00Z').products,
    ).toEqual([]);
  });

  it('A1 in a grace reach to its last day', () => {
    const now: Instant = startOfKstDay('2026-08-20');
    const { quotes: found } = quotes(ready(NAVER_WORKS_BODY), asked('2026-08-20', '2026-10-01'), now);
    expect(found.at(-1)?.date).toBe('2026-08-28');
  });
});

describe('the form of a cancellation', () => {
  const body = (change: object = {}) => ({
    items: [{ product: 'WORKPLACE', date: '2026-07-20' }],
    confirmationText: CONFIRMATION_TEXTS.en,
    acceptedPenalty: 0,
    ...change,
  });

  it.each([
    ['the phrase in English', CONFIRMATION_TEXTS.en],
    ['the phrase in Korean', CONFIRMATION_TEXTS.ko],
    ['spaces around it', `  ${CONFIRMATION_TEXTS.en}\n`],
  ])('EDGE-C14 R123 R128 A21 takes %s', (_, confirmationText) => {
    expect(CancellationRequestSchema.safeParse(body({ confirmationText })).success).toBe(true);
  });

  it.each([
    ['another phrase', { confirmationText: 'cancel' }],
    ['another case', { confirmationText: CONFIRMATION_TEXTS.en.toUpperCase() }],
    ['spaces within it', { confirmationText: CONFIRMATION_TEXTS.en.replace(' ', '  ') }],
    ['no phrase', { confirmationText: undefined }],
    ['nothing to cancel', { items: [] }],
    ['a product twice', { items: [body().items[0], { product: 'WORKPLACE', date: '2026-07-21' }] }],
    ['EDGE-T5 a day that is not real', { items: [{ product: 'WORKPLACE', date: '2026-02-30' }] }],
    ['EDGE-T5 an instant for a date', { items: [{ product: 'WORKPLACE', date: '2026-07-01T00:00:00Z' }] }],
    ['EDGE-T5 a date without hyphens', { items: [{ product: 'WORKPLACE', date: '20260701' }] }],
    ['a penalty below nothing', { acceptedPenalty: -1 }],
    ['a field it does not know', { refund: true }],
  ])('EDGE-C14 refuses %s', (_, change) => {
    expect(CancellationRequestSchema.safeParse(body(change)).success).toBe(false);
  });
});

it('a scheduled cancellation may be quoted for another date, with all that it had reset before', () => {
  const stored = cancelling(annual(), [{ product: 'WORKPLACE', date: '2027-07-10' }], NOW);
  const found = quotes(stored, asked('2026-07-10', '2026-07-12'));
  expect(found.quotes).toHaveLength(3);
  expect(found.resetSchedules).toMatchObject([{ type: 'RENEWAL', body: { renewalType: 'AUTO_RENEW' } }]);
});

it('R131 what else is scheduled stays, so the consequences are those of both', () => {
  const bundle = paid(BUNDLE_BODY, 'BUNDLE', NOW, { billingPlan: 'MONTHLY' });
  const stored = cancelling(bundle, [{ product: 'WORKPLACE', date: '2026-07-20' }], NOW);
  const { consequences } = quotes(stored, asked('2026-07-25', '2026-07-25', 'NAVER_WORKS'));
  expect(consequences.map((one) => [one.code, 'at' in one ? one.at : undefined])).toEqual([
    ['SERVICE_ENDS', startOfKstDay('2026-07-20')],
    ['DATA_DELETED', startOfKstDay('2026-07-20')],
    ['BUNDLE_ENDS', startOfKstDay('2026-07-20')],
    ['INTEGRATIONS_END', startOfKstDay('2026-07-20')],
    ['LOGIN_IDS_STAY', undefined],
    ['PASSWORDS_RESET', startOfKstDay('2026-07-20')],
    ['GOES_ON_PAID', undefined],
    ['ACCOUNT_PRICE', undefined],
    ['SERVICE_ENDS', startOfKstDay('2026-07-25')],
    ['DATA_DELETED', startOfKstDay('2026-07-25')],
  ]);
});

it('the days of a quote are those of the longest term', () => {
  const early: Instant = '2026-07-03T05:00:00Z';
  const first = paid(BUNDLE_BODY, 'NAVER_WORKS', early);
  const stored = decided(
    first,
    decidePaidSwitch(first, 'WORKPLACE', switchRequest({ startDate: '2026-07-10' }), contextAt(NOW)),
  );
  const [both] = quotes(stored, asked('2026-07-20', '2026-07-20')).quotes;
  const [of] = quotes(stored, asked('2026-07-20', '2026-07-20', 'WORKPLACE')).quotes;
  expect([both?.elapsedDays, both?.remainingDays]).toEqual([10, of?.remainingDays]);
  expect(both?.remainingDays).toBeGreaterThan(
    quotes(stored, asked('2026-07-20', '2026-07-20', 'NAVER_WORKS')).quotes[0]?.remainingDays ?? 0,
  );
});

describe('R154-R157 the quotes in a group', () => {
  const house = () => {
    const main = paidCompany(0, NOW);
    const withWorkbox = moved(main, subscribe(main, 'WORKBOX', NOW), NOW);
    const built = groupHouse(withWorkbox, paidCompany(1, NOW), paidCompany(2, NOW));
    built.form(0, NOW);
    built.join(1, NOW);
    return built;
  };
  const leaving = (stored: StoredTenant) =>
    decideCancellation(stored, cancellationRequest(onDate('2026-08-01', '2026-08-01')), contextAt(NOW));
  const toAugust = (product?: Product) => asked('2026-07-30', '2026-08-02', product);
  const codes = ({ blockers }: ReturnType<typeof quotes>) =>
    blockers.map(({ product, code }) => `${product} ${code}`);

  it('of an affiliate are of both products together', () => {
    const affiliate = house().stored(1);
    expect(quotes(affiliate, toAugust()).quotes).toHaveLength(4);
    const one = quotes(affiliate, toAugust('WORKPLACE'));
    expect([one.quotes, codes(one)]).toEqual([[], ['WORKPLACE AFFILIATE_MUST_CANCEL_BOTH']]);
  });

  it('of a main company are none while an affiliate is subscribed, and of WORKBOX are no matter of the group', () => {
    const built = house();
    const found = quotes(built.stored(0), toAugust());
    expect(found.quotes).toEqual([]);
    expect(found.products).toContain('WORKBOX');
    expect(codes(found)).toEqual(['NAVER_WORKS AFFILIATES_SUBSCRIBED', 'WORKPLACE AFFILIATES_SUBSCRIBED']);
    const workbox = quotes(built.stored(0), toAugust('WORKBOX'));
    expect([workbox.quotes.length, codes(workbox)]).toEqual([4, []]);
  });

  it('of a main company begin with the last day of the affiliates, and nothing stands in the way then', () => {
    const built = house();
    built.act(1, leaving);
    const found = quotes(built.stored(0), toAugust());
    expect(found.quotes.map(({ date }) => date)).toEqual(['2026-08-01', '2026-08-02']);
    expect(found.blockers).toEqual([]);
    const before = quotes(built.stored(0), asked('2026-07-20', '2026-07-20'));
    expect([before.quotes, codes(before).length]).toEqual([[], 2]);
  });

  it('of an affiliate end with its main company, and name nothing where there is a quote', () => {
    const built = house();
    for (const number of [1, 0]) built.act(number, leaving);
    const found = quotes(built.stored(1), toAugust());
    expect(found.quotes.map(({ date }) => date)).toEqual(['2026-07-30', '2026-07-31', '2026-08-01']);
    expect(found.blockers).toEqual([]);
  });

  it('of a company that is in no group now ask nothing of one', () => {
    const built = house();
    const stranger = { ...built.stored(2), group: built.group() };
    expect(quotes(stranger, toAugust('WORKPLACE')).quotes).toHaveLength(4);
  });
});

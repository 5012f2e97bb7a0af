import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import type { Subscription } from '../../../functions/core/model/subscription.ts';
import { type StoredTenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { type CapacityState, capacitiesOf } from '../../../functions/core/usage/capacity.ts';
import { lowCapacityNews, remedyOf } from '../../../functions/core/usage/low-capacity.ts';
import { renderMail } from '../../support/render-mail.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { paid, subscriptionOf } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready } from '../../support/tenants.ts';

const GB = 1_024 ** 3;
const EMPTY: CapacityState = {
  accounts: { WORKPLACE: { present: 8, counted: 8 } },
  units: {},
  storage: {},
};

const planned = (stored: StoredTenant, plan: Subscription['plan']): StoredTenant => ({
  ...stored,
  tenant: withSubscription(stored.tenant, { ...subscriptionOf(stored, 'WORKPLACE'), plan }),
});
const COLLABO = planned(paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT), 'COLLABO');

const reporting = (state: CapacityState, service: Product, usedBytes: number): CapacityState => ({
  ...state,
  storage: {
    ...state.storage,
    WORKPLACE: {
      ...state.storage.WORKPLACE,
      [service]: { usedBytes, isLow: state.storage.WORKPLACE?.[service]?.isLow ?? false },
    },
  },
});
const withAccounts = (state: CapacityState, present: number): CapacityState => ({
  ...state,
  accounts: { WORKPLACE: { present, counted: present } },
});
const withUnits = (state: CapacityState, present: number): CapacityState => ({
  ...state,
  units: { WORKPLACE: { present, counted: present } },
});

/** The state after the writes, and the services of the mails of each. */
function write(stored: StoredTenant, ...changes: ((state: CapacityState) => CapacityState)[]) {
  let state = EMPTY;
  const mails = changes.map((change) => {
    const after = change(state);
    const news = lowCapacityNews(stored, state, after);
    state = { ...after, storage: news.storage };
    for (const { template, language, data } of news.mails) renderMail(template, language, data);
    return news.mails.map(({ data }) => data['service']);
  });
  return { state, mails };
}
const uses =
  (gb: number, service: Product = 'WORKPLACE') =>
  (state: CapacityState) =>
    reporting(state, service, gb * GB);

describe('R106 A17 a crossing of the threshold', () => {
  it('is told once, and again after a recovery', () => {
    const { mails } = write(COLLABO, uses(400), uses(500), uses(510), uses(400), uses(500), uses(500));
    expect(mails).toEqual([[], ['WORKPLACE'], [], [], ['WORKPLACE'], []]);
  });

  it('R159 EDGE-A7 is told to the notification address, late to the present one, in its language, with the numbers and what helps', () => {
    const [mail] = lowCapacityNews(COLLABO, EMPTY, uses(500)(EMPTY)).mails;
    expect(mail).toEqual({
      template: 'LOW_CAPACITY',
      recipient: 'boss@acme-mail.com',
      isToProfile: true,
      language: 'ko',
      data: {
        product: 'WORKPLACE',
        plan: 'COLLABO',
        service: 'WORKPLACE',
        totalBytes: 520 * GB,
        usedBytes: 500 * GB,
        freeBytes: 20 * GB,
        remedy: 'ADD_UNITS',
        company: 'acme',
      },
    });
  });

  it('comes also by the removal of accounts and by a return of units; adding either recovers', () => {
    const { mails } = write(
      COLLABO,
      (state) => withAccounts(state, 100),
      uses(530),
      (state) => withAccounts(state, 8),
      (state) => withUnits(state, 1),
      (state) => withUnits(state, 0),
    );
    expect(mails).toEqual([[], [], ['WORKPLACE'], [], ['WORKPLACE']]);
  });

  it('R110 of one service says nothing of the other', () => {
    const { mails } = write(
      COLLABO,
      uses(500),
      uses(1_000, 'NAVER_WORKS'),
      uses(100),
      uses(1_030, 'NAVER_WORKS'),
    );
    expect(mails).toEqual([['WORKPLACE'], ['NAVER_WORKS'], [], []]);
    const both = write(
      COLLABO,
      (state) => withAccounts(state, 500),
      uses(900),
      uses(1_300, 'NAVER_WORKS'),
      (state) => withAccounts(state, 8),
    );
    expect(both.mails).toEqual([[], [], [], ['WORKPLACE', 'NAVER_WORKS']]);
  });

  it('is told again when a larger plan had made room in between, without a write', () => {
    const low = write(COLLABO, uses(500)).state;
    const larger = planned(COLLABO, 'COLLABO_PLUS');
    expect(lowCapacityNews(larger, low, uses(1_020)(low)).mails).toHaveLength(1);
    expect(lowCapacityNews(larger, low, uses(501)(low))).toMatchObject({
      mails: [],
      storage: { WORKPLACE: { WORKPLACE: { isLow: false } } },
    });
  });

  it.each([
    ['a trial', ready(WORKPLACE_BODY), 'SWITCH_TO_PAID'],
    ['a paid service', paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT), 'ADD_UNITS'],
  ])('of %s says what helps', (_, stored, remedy) => {
    expect(lowCapacityNews(stored, EMPTY, uses(519)(EMPTY)).mails).toMatchObject([{ data: { remedy } }]);
  });

  it('R110 of the LINE WORKS capacity offers no units', () => {
    const news = lowCapacityNews(COLLABO, EMPTY, uses(1_030, 'NAVER_WORKS')(EMPTY));
    expect(news.mails).toMatchObject([{ data: { service: 'NAVER_WORKS', remedy: 'DELETE' } }]);
  });

  it('is nobody’s business once the product has ended', () => {
    const ended = {
      ...COLLABO,
      tenant: withSubscription(COLLABO.tenant, { ...subscriptionOf(COLLABO, 'WORKPLACE'), phase: 'ENDED' }),
    };
    expect(lowCapacityNews(ended, EMPTY, uses(519)(EMPTY)).mails).toEqual([]);
  });
});

type Change =
  | { readonly kind: 'REPORT'; readonly service: 'WORKPLACE' | 'NAVER_WORKS'; readonly gb: number }
  | { readonly kind: 'ACCOUNTS' | 'UNITS'; readonly count: number }
  | { readonly kind: 'PLAN'; readonly plan: 'WORKPLACE' | 'COLLABO' | 'COLLABO_PLUS' };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('REPORT' as const),
    service: fc.constantFrom('WORKPLACE' as const, 'NAVER_WORKS' as const),
    gb: fc.constantFrom(0, 400, 460, 500, 930, 1_000, 1_500, 3_000, 11_000),
  }),
  fc.record({ kind: fc.constantFrom('ACCOUNTS' as const, 'UNITS' as const), count: fc.nat({ max: 4 }) }),
  fc.record({
    kind: fc.constant('PLAN' as const),
    plan: fc.constantFrom('WORKPLACE', 'COLLABO', 'COLLABO_PLUS'),
  }),
);

it('R106 A17 whatever is reported, added, returned and removed, each crossing has exactly one mail', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      let stored = COLLABO;
      let state = EMPTY;
      // The naive account: what was low and told of when last looked at, service by service.
      const told = new Map<string, boolean>();
      for (const one of changes) {
        if (one.kind === 'PLAN') {
          stored = planned(stored, one.plan);
          continue;
        }
        // Another plan since the last look may have made room.
        for (const { service, low } of capacitiesOf(subscriptionOf(stored, 'WORKPLACE'), state))
          if (!low) told.set(service, false);
        const after = applied(state, one);
        const { storage, mails } = lowCapacityNews(stored, state, after);
        state = { ...after, storage };
        const expected = capacitiesOf(subscriptionOf(stored, 'WORKPLACE'), state).flatMap(
          ({ service, low }) => {
            const isNew = low && told.get(service) !== true;
            told.set(service, low);
            return isNew ? [service] : [];
          },
        );
        expect(mails.map(({ data }) => data['service'])).toEqual(expected);
      }
    }),
    { numRuns: 500 },
  );
});

function applied(state: CapacityState, one: Exclude<Change, { kind: 'PLAN' }>): CapacityState {
  if (one.kind === 'REPORT') return uses(one.gb, one.service)(state);
  return one.kind === 'UNITS' ? withUnits(state, one.count) : withAccounts(state, one.count * 100);
}

describe('A17 two services of one product', () => {
  const state = (workplaceGb: number): CapacityState => ({
    ...EMPTY,
    storage: {
      WORKPLACE: {
        // Told before; it has recovered by another plan, which is written nowhere.
        WORKPLACE: { usedBytes: workplaceGb * GB, isLow: true },
        NAVER_WORKS: { usedBytes: 1_030 * GB, isLow: true },
      },
    },
  });

  it('R106 are told of apart: little in the one hides no crossing of the other', () => {
    const { mails, storage } = lowCapacityNews(COLLABO, state(400), state(500));
    expect(mails.map(({ data }) => data['service'])).toEqual(['WORKPLACE']);
    expect(storage.WORKPLACE?.NAVER_WORKS?.isLow).toBe(true);
  });

  it('R110 have capacities of their own: units and what the company kept are those of the product', () => {
    const kept = { product: 'WORKPLACE', plan: 'COLLABO', keptBaseGb: 20_480 } as const;
    const capacities = capacitiesOf(kept, withUnits(withAccounts(EMPTY, 0), 3));
    expect(
      capacities.map(({ service, totalBytes, addedUnits }) => [service, totalBytes / GB, addedUnits]),
    ).toEqual([
      ['WORKPLACE', 20_480 + 3 * 1_024, 3],
      ['NAVER_WORKS', 1_024, 0],
    ]);
  });

  it.each<[Product, 'TRIAL' | 'PAID', Product, string]>([
    ['WORKPLACE', 'PAID', 'WORKPLACE', 'ADD_UNITS'],
    ['WORKPLACE', 'TRIAL', 'WORKPLACE', 'SWITCH_TO_PAID'],
    ['WORKPLACE', 'PAID', 'NAVER_WORKS', 'DELETE'],
    ['NAVER_WORKS', 'PAID', 'NAVER_WORKS', 'DELETE'],
  ])('R102 of %s (%s) with little of %s is helped by %s', (product, phase, service, remedy) => {
    expect(remedyOf({ product, phase }, service)).toBe(remedy);
  });
});

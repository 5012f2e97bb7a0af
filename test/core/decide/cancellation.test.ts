import { describe, expect, it } from 'vitest';
import {
  addSeconds,
  type Instant,
  type KstDate,
  startOfKstDay,
} from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import { decideCancellation } from '../../../functions/core/decide/cancellation.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { penaltyOfEnd, penaltyOn } from '../../../functions/core/lifecycle/early-end.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { chargesOf } from '../../../functions/core/previews/charges.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import {
  cancellationRequest,
  cancelling,
  contextAt,
  decided,
  paid,
  reserved,
  subscriptionOf,
} from '../../support/subscriptions.ts';
import { committed, failed, REQUESTED_AT, ready, requested } from '../../support/tenants.ts';

// Requested on 2026-06-30, paid from 2026-07-10 on: the commitment ends on 2027-07-09, E+1 is 2027-07-10.
const TODAY: Instant = '2026-07-10T05:00:00Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';

type Items = readonly (readonly [Product, KstDate])[];
const decide = (
  stored: StoredTenant,
  items: Items,
  { accepted = 0, now = TODAY, isConditional = true } = {},
) =>
  decideCancellation(
    stored,
    cancellationRequest(
      items.map(([product, date]) => ({ product, date })),
      accepted,
    ),
    contextAt(now, isConditional),
  );
const typesOf = ({ events }: { events: readonly { type: string; product?: string | undefined }[] }) =>
  events.map(({ type, product }) => `${type} ${product}`);
const penaltyOf = (stored: StoredTenant, product: Product, date: KstDate) =>
  penaltyOn(subscriptionOf(stored, product), stored.usage, date).total;

const annual = () => paid(WORKPLACE_BODY, 'WORKPLACE', TODAY, { renewalType: 'AUTO_RENEW' }, REQUESTED_AT);

describe('EDGE-C1 R122 R124 a cancellation dated today', () => {
  it('ends the product now: nothing is due any more but the deletion of its data', () => {
    const { tenant, events, work } = committed(decide(ready(WORKPLACE_BODY), [['WORKPLACE', '2026-07-10']]));
    expect(tenant.subscriptions.WORKPLACE).toMatchObject({
      phase: 'ENDED',
      ended: { reason: 'CANCELED', at: TODAY },
      dataStatus: 'DELETION_PENDING',
    });
    expect(events).toMatchObject([{ type: 'SUBSCRIPTION_CANCELED', effectiveAt: TODAY }]);
    const states = work.map(({ kind, state }) => `${kind} ${state}`).sort();
    expect(states).toEqual([
      'DATA_DELETION PENDING',
      'TRIAL_ENDS_IN_1_DAY VOID',
      'TRIAL_ENDS_IN_7_DAYS VOID',
      'TRIAL_EXPIRY VOID',
    ]);
  });

  it('R133 A8 charges the penalty of today, and drops what was reserved', () => {
    const now: Instant = '2026-07-20T05:00:00Z';
    const penalty = penaltyOf(annual(), 'WORKPLACE', '2026-07-20');
    expect(penalty).toBeGreaterThan(0);
    const commit = committed(decide(annual(), [['WORKPLACE', '2026-07-20']], { accepted: penalty, now }));
    expect(commit.events).toMatchObject([{ type: 'SUBSCRIPTION_CANCELED', details: { penalty } }]);
    expect(chargesOf(commit, annual().usage)).toEqual({ currency: 'KRW', dueNow: penalty, onDates: [] });
    const dropped = reserved(WORKPLACE_BODY, 'WORKPLACE', TODAY);
    const { tenant } = committed(decide(dropped, [['WORKPLACE', '2026-07-10']]));
    expect(tenant.subscriptions.WORKPLACE).not.toHaveProperty('reservation');
    expect(applyDue(tenant, '2030-01-01T00:00:00Z').steps).toEqual([]);
  });

  it('A13 R136 on the day after the term costs nothing, also where a new term has begun that day', () => {
    const [dayAfter, next]: [Instant, Instant] = ['2027-07-10T05:00:00Z', '2027-07-11T05:00:00Z'];
    const renewed = applyDue(annual().tenant, dayAfter);
    expect(subscriptionOf(renewed, 'WORKPLACE').contract?.commitment).toMatchObject({
      startDate: '2027-07-10',
      term: 1,
    });
    const commit = committed(decide(annual(), [['WORKPLACE', '2027-07-10']], { now: dayAfter }));
    expect(typesOf(commit)).toEqual(['CONTRACT_RENEWED WORKPLACE', 'SUBSCRIPTION_CANCELED WORKPLACE']);
    expect(chargesOf(commit, annual().usage)).toMatchObject({ dueNow: 0 });
    // A day later the new term is cut short.
    expect(decide(annual(), [['WORKPLACE', '2027-07-11']], { now: next })).toMatchObject({
      refused: 'QUOTE_CHANGED',
    });
    expect(penaltyOf({ ...annual(), ...renewed }, 'WORKPLACE', '2027-07-11')).toBeGreaterThan(0);
  });

  it('A13 R133 on the first day of the first term costs what is left of it', () => {
    expect(penaltyOf(annual(), 'WORKPLACE', '2026-07-10')).toBeGreaterThan(0);
  });

  it('is possible in the grace of NAVER WORKS, and while support mends a set-up', () => {
    const now: Instant = '2026-08-10T00:00:00Z';
    const commit = committed(decide(ready(NAVER_WORKS_BODY), [['NAVER_WORKS', '2026-08-10']], { now }));
    expect(typesOf(commit)).toEqual(['TRIAL_SUSPENDED NAVER_WORKS', 'SUBSCRIPTION_CANCELED NAVER_WORKS']);
    committed(decide(failed(), [['WORKPLACE', '2026-07-10']]));
  });
});

describe('R128 a cancellation on a later date', () => {
  it('is scheduled, and comes at 00:00 of its date, not a second before', () => {
    const { tenant } = committed(decide(annual(), [['WORKPLACE', '2027-07-10']]));
    expect(tenant.subscriptions.WORKPLACE).toMatchObject({
      phase: 'PAID',
      cancellation: { date: '2027-07-10' },
    });
    const at = startOfKstDay('2027-07-10');
    expect(applyDue(tenant, addSeconds(at, -1)).steps).toEqual([]);
    // EDGE-C3: the renewal of the same day does not happen.
    expect(applyDue(tenant, at).steps).toMatchObject([
      { type: 'SUBSCRIPTION_CANCELED', effectiveAt: at, actor: { type: 'SYSTEM' } },
    ]);
    expect(penaltyOfEnd(subscriptionOf(applyDue(tenant, at), 'WORKPLACE'), annual().usage).total).toBe(0);
  });

  it('R129 R134 charges on its date what its quote said', () => {
    const penalty = penaltyOf(annual(), 'WORKPLACE', '2026-12-24');
    const commit = committed(decide(annual(), [['WORKPLACE', '2026-12-24']], { accepted: penalty }));
    const at = startOfKstDay('2026-12-24');
    expect(chargesOf(commit, annual().usage)).toEqual({
      currency: 'KRW',
      dueNow: 0,
      onDates: [{ product: 'WORKPLACE', at, penalty }],
    });
    expect(applyDue(commit.tenant, at).tenant.subscriptions.WORKPLACE?.ended).toEqual({
      reason: 'CANCELED',
      at,
      acceptedPenalty: penalty,
    });
    const told = decided(annual(), commit);
    const { events } = commitOf(told, applyDue(told.tenant, at).steps, at);
    expect(events).toMatchObject([{ type: 'SUBSCRIPTION_CANCELED', details: { penalty } }]);
  });

  it.each<[string, StoredTenant, KstDate, KstDate]>([
    ['EDGE-C10 A11 in a trial until its last day', ready(WORKPLACE_BODY), '2026-07-29', '2026-07-30'],
    ['EDGE-C11 A11 F8 by year until E+1', annual(), '2027-07-10', '2027-07-11'],
    [
      'EDGE-C11 by month for a year ahead',
      paid(WORKPLACE_BODY, 'WORKPLACE', TODAY, { billingPlan: 'MONTHLY' }),
      '2027-07-10',
      '2027-07-11',
    ],
  ])('%s', (_, stored, last, tooLate) => {
    const accepted = penaltyOf(stored, 'WORKPLACE', last);
    committed(decide(stored, [['WORKPLACE', last]], { accepted }));
    expect(decide(stored, [['WORKPLACE', tooLate]])).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: '#/items/0/date', code: 'DATE_OUT_OF_RANGE' }],
    });
    expect(decide(stored, [['WORKPLACE', '2026-07-09']])).toMatchObject({
      errors: [{ pointer: '#/items/0/date', code: 'DATE_IN_PAST' }],
    });
  });

  it('A11 in the grace until the last day of it', () => {
    const now: Instant = '2026-08-10T00:00:00Z';
    committed(decide(ready(NAVER_WORKS_BODY), [['NAVER_WORKS', '2026-08-28']], { now }));
    expect(decide(ready(NAVER_WORKS_BODY), [['NAVER_WORKS', '2026-08-29']], { now })).toMatchObject({
      errors: [{ code: 'DATE_OUT_OF_RANGE' }],
    });
  });

  it('names every date that is wrong by its place', () => {
    expect(
      decide(ready(), [
        ['NAVER_WORKS', '2026-07-01'],
        ['WORKPLACE', '2026-08-01'],
      ]),
    ).toMatchObject({
      errors: [
        { pointer: '#/items/0/date', code: 'DATE_IN_PAST' },
        { pointer: '#/items/1/date', code: 'DATE_OUT_OF_RANGE' },
      ],
    });
  });
});

describe('the whole plan of cancellations', () => {
  const both = cancelling(
    ready(),
    [
      { product: 'NAVER_WORKS', date: '2026-07-20' },
      { product: 'WORKPLACE', date: '2026-07-25' },
    ],
    TODAY,
  );
  const datesOf = ({ tenant }: Pick<StoredTenant, 'tenant'>) =>
    [tenant.subscriptions.NAVER_WORKS, tenant.subscriptions.WORKPLACE].map((one) => one?.cancellation?.date);

  it('moves what it names, and what it leaves out goes on', () => {
    const commit = committed(decide(both, [['WORKPLACE', '2026-07-28']]));
    expect(typesOf(commit)).toEqual(['CANCELLATION_UNDONE NAVER_WORKS', 'CANCELLATION_SCHEDULED WORKPLACE']);
    expect(datesOf(commit)).toEqual([undefined, '2026-07-28']);
  });

  it('R131 of which one date is moved keeps what the others have reset', () => {
    const stored = cancelling(
      reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT),
      [
        { product: 'NAVER_WORKS', date: '2026-07-20' },
        { product: 'WORKPLACE', date: '2026-07-25' },
      ],
      TODAY,
    );
    const commit = committed(
      decide(stored, [
        ['NAVER_WORKS', '2026-07-20'],
        ['WORKPLACE', '2026-07-28'],
      ]),
    );
    expect(typesOf(commit)).toEqual([
      'CANCELLATION_SCHEDULED NAVER_WORKS',
      'CANCELLATION_SCHEDULED WORKPLACE',
    ]);
    for (const product of ['NAVER_WORKS', 'WORKPLACE'] as const)
      expect(subscriptionOf(commit, product).cancellation?.reset).toEqual(
        subscriptionOf(stored, product).cancellation?.reset,
      );
    expect(datesOf(commit)).toEqual(['2026-07-20', '2026-07-28']);
  });

  it('R121 R138 may end one product today and another one later', () => {
    const commit = committed(
      decide(ready(), [
        ['NAVER_WORKS', '2026-07-10'],
        ['WORKPLACE', '2026-07-20'],
      ]),
    );
    expect(typesOf(commit)).toEqual([
      'SUBSCRIPTION_CANCELED NAVER_WORKS',
      'CANCELLATION_SCHEDULED WORKPLACE',
    ]);
    expect(commit.tenant).not.toHaveProperty('bundle');
  });

  it('428: replacing it without If-Match is refused, the first one needs none', () => {
    const one = cancelling(ready(), [{ product: 'NAVER_WORKS', date: '2026-07-20' }], TODAY);
    for (const stored of [both, one])
      expect(decide(stored, [['WORKPLACE', '2026-07-28']], { isConditional: false })).toEqual({
        refused: 'IF_MATCH_REQUIRED',
      });
    committed(decide(ready(), [['WORKPLACE', '2026-07-28']], { isConditional: false }));
  });

  it('R133 its penalty is accepted as a whole, or the new quote is answered', () => {
    const bundle = paid(BUNDLE_BODY, 'BUNDLE', TODAY);
    const items = [
      ['NAVER_WORKS', '2026-08-01'],
      ['WORKPLACE', '2026-09-01'],
    ] as const;
    const [first, second] = items.map(([product, date]) => penaltyOf(bundle, product, date));
    const total = (first ?? 0) + (second ?? 0);
    for (const accepted of [0, first ?? 0, total - 1, total + 1]) {
      expect(decide(bundle, items, { accepted })).toMatchObject({
        refused: 'QUOTE_CHANGED',
        extensions: {
          quote: {
            total,
            items: [
              { product: 'NAVER_WORKS', date: '2026-08-01', total: first },
              { product: 'WORKPLACE', date: '2026-09-01', total: second },
            ],
          },
        },
      });
    }
    committed(decide(bundle, items, { accepted: total }));
  });
});

describe('EDGE-C12 R138 A26 one part of a bundle is cancelled', () => {
  it('A26 the other one goes on alone with its dates, its status and the login ID', () => {
    const stored = paid(BUNDLE_BODY, 'NAVER_WORKS', TODAY, {}, REQUESTED_AT);
    const { tenant } = committed(decide(stored, [['WORKPLACE', '2026-07-10']]));
    expect(tenant.subscriptions.NAVER_WORKS).toEqual(stored.tenant.subscriptions.NAVER_WORKS);
    expect(tenant.identity).toEqual(stored.tenant.identity);
    expect(tenant.subscriptions.WORKPLACE?.dataStatus).toBe('DELETION_PENDING');
    expect(tenant.subscriptions.NAVER_WORKS?.dataStatus).toBe('RETAINED');
  });

  it('R141 R142 nothing links the services any more', () => {
    const { tenant } = committed(decide(ready(), [['NAVER_WORKS', '2026-07-10']]));
    expect(tenant).not.toHaveProperty('bundle');
    expect(tenant.integrations).toEqual([]);
    expect(ready().tenant.integrations).not.toEqual([]);
  });

  it('A26 a penalty only on the part that is cancelled', () => {
    const stored = paid(BUNDLE_BODY, 'BUNDLE', TODAY);
    const accepted = penaltyOf(stored, 'WORKPLACE', '2026-07-10');
    const { tenant } = committed(decide(stored, [['WORKPLACE', '2026-07-10']], { accepted }));
    expect(penaltyOfEnd(subscriptionOf({ tenant }, 'WORKPLACE'), stored.usage).total).toBe(accepted);
    expect(tenant.subscriptions.NAVER_WORKS).not.toHaveProperty('ended');
  });

  it('A1 A26 NAVER WORKS alone in its trial has its own grace', () => {
    const { tenant } = committed(decide(ready(), [['WORKPLACE', '2026-07-10']]));
    expect(applyDue(tenant, EXPIRY).steps.map(({ type }) => type)).toEqual(['TRIAL_SUSPENDED']);
  });
});

describe('a cancellation is refused', () => {
  it.each<[string, StoredTenant, Product, Instant, string]>([
    ['EDGE-C15 while an operation runs', requested(), 'WORKPLACE', TODAY, 'OPERATION_IN_PROGRESS'],
    ['on an ended subscription', ready(WORKPLACE_BODY), 'WORKPLACE', EXPIRY, 'SUBSCRIPTION_ENDED'],
    ['of a product that nobody has', ready(), 'WORKBOX', TODAY, 'NOT_SUBSCRIBED'],
  ])('%s', (_, stored, product, now, refused) => {
    expect(decide(stored, [[product, '2026-07-10']], { now })).toMatchObject({ refused });
  });

  it('of a product that nobody has in words that name it', () => {
    expect(decide(ready(), [['WORKBOX', '2026-07-10']])).toMatchObject({
      detail: {
        en: expect.stringMatching(/no subscription of .*WORKBOX/),
        ko: expect.stringMatching(/WORKBOX.*이용하고 있지 않습니다/),
      },
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { startOfKstDay } from '../../../functions/core/business-calendar.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import { consequencesOfBundle } from '../../../functions/core/consequences/bundle.ts';
import type { Consequence } from '../../../functions/core/consequences/consequence.ts';
import { consequencesOfEnds } from '../../../functions/core/consequences/ends.ts';
import { decideCancellation, decideUndo } from '../../../functions/core/decide/cancellation.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import {
  type StoredTenant,
  subscriptionsOf,
  type Tenant,
  withSubscription,
} from '../../../functions/core/model/tenant.ts';
import { consequencesOf } from '../../../functions/core/previews/consequences.ts';
import { moved, subscribe, toBundle } from '../../support/plan-changes.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import {
  cancellationRequest,
  cancelling,
  contextAt,
  decided,
  paid,
  reserved,
  subscriptionOf,
  WITH_FINANCE,
} from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready } from '../../support/tenants.ts';
import { cancelledBy, companyOf, inShort, NOW } from '../../support/ways-out.ts';

/** The trials that were requested together end here. */
const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const codes = (consequences: readonly Consequence[]) => consequences.map(({ code }) => code);
const endsOf = (tenant: Tenant, at: Instant) => consequencesOfEnds(applyDue(tenant, at).tenant, at);
const owing = <S extends { readonly tenant: Tenant }>(stored: S): S => ({
  ...stored,
  tenant: { ...stored.tenant, overdueBills: ['2026-06' as const] },
});
const withWorkbox = (stored: StoredTenant) => moved(stored, subscribe(stored, 'WORKBOX', NOW), NOW);

describe('A36 F43 F44 overdue bills are named where somebody leaves', () => {
  const workplace = withWorkbox(ready(WORKPLACE_BODY));

  it('by a cancellation, also of one product beside others', () => {
    expect(codes(consequencesOf(cancelledBy(owing(workplace), { WORKPLACE: '2026-07-20' })))).toEqual([
      'SERVICE_ENDS',
      'DATA_DELETED',
      'BILLS_OVERDUE',
    ]);
  });

  it('by a cancellation that breaks a bundle, before what becomes of the rest', () => {
    const commit = cancelledBy(owing(ready(BUNDLE_BODY)), { WORKPLACE: '2026-07-20' });
    expect(codes(consequencesOf(commit)).slice(1, 4)).toEqual([
      'DATA_DELETED',
      'BILLS_OVERDUE',
      'BUNDLE_ENDS',
    ]);
  });

  it('by the end of the last trial, and not by that of a product beside others', () => {
    expect(codes(endsOf(owing(workplace).tenant, EXPIRY))).toEqual(['SERVICE_ENDS', 'DATA_DELETED']);
    expect(codes(endsOf(owing(ready(WORKPLACE_BODY)).tenant, EXPIRY))).toEqual([
      'SERVICE_ENDS',
      'DATA_DELETED',
      'BILLS_OVERDUE',
    ]);
  });

  it('by a cancellation for the instant at which a trial ends too', () => {
    const three = withWorkbox(
      paid(BUNDLE_BODY, 'NAVER_WORKS', NOW, { billingPlan: 'MONTHLY' }, REQUESTED_AT),
    );
    const leaving = cancelling(owing(three), [{ product: 'NAVER_WORKS', date: '2026-07-30' }], NOW);
    const ends = endsOf(leaving.tenant, EXPIRY);
    expect(ends.filter(({ code }) => code === 'SERVICE_ENDS')).toHaveLength(2);
    expect(codes(ends)).toContain('BILLS_OVERDUE');
  });

  it('once, with the last of several ends; where finance is not connected, not at all', () => {
    const stored = owing(companyOf({ NAVER_WORKS: 'monthly', WORKPLACE: 'monthly' }));
    const commit = cancelledBy(stored, { NAVER_WORKS: '2026-07-25', WORKPLACE: '2026-07-20' });
    const [first, last] = [consequencesOf(commit), consequencesOf(commit, WITH_FINANCE)];
    expect(first).toEqual(last);
    expect(codes(last).slice(-3)).toEqual(['SERVICE_ENDS', 'DATA_DELETED', 'BILLS_OVERDUE']);
    expect(codes(last).filter((code) => code === 'BILLS_OVERDUE')).toHaveLength(1);
    const without = consequencesOf(commit, { ...WITH_FINANCE, isFinanceConnected: false });
    expect(without).toEqual(last.slice(0, -1));
  });
});

describe('A36 cash receipts are lost with the data of the last product', () => {
  const waiting = { awaitedReceipts: ['2026-06' as const] };
  /** Each alone, so that NAVER WORKS has its grace. */
  const both = (): Tenant => {
    const { tenant } = ready(NAVER_WORKS_BODY);
    return withSubscription({ ...tenant, ...waiting }, subscriptionOf(ready(WORKPLACE_BODY), 'WORKPLACE'));
  };

  it('at the latest deletion, whichever product ends now', () => {
    const lost = endsOf(both(), EXPIRY).filter(({ code }) => code === 'CASH_RECEIPTS_LOST');
    expect(lost).toEqual([{ code: 'CASH_RECEIPTS_LOST', months: ['2026-06'], at: '2026-08-28T15:00:00Z' }]);
  });

  it('with the only one', () => {
    const { tenant } = ready(WORKPLACE_BODY);
    expect(endsOf({ ...tenant, ...waiting }, EXPIRY)).toContainEqual({
      code: 'CASH_RECEIPTS_LOST',
      months: ['2026-06'],
      at: EXPIRY,
    });
  });

  it('not while a product goes on, and not at an instant at which nothing ends', () => {
    const { tenant } = withWorkbox(ready(WORKPLACE_BODY));
    expect(codes(endsOf({ ...tenant, ...waiting }, EXPIRY))).not.toContain('CASH_RECEIPTS_LOST');
    expect(endsOf({ ...both(), overdueBills: ['2026-06'] }, '2026-09-30T15:00:00Z')).toEqual([]);
  });
});

describe('A36 what a call means', () => {
  it('is not what a date has ended in the very second of the call', () => {
    const midnight = startOfKstDay('2026-07-20');
    const stored = cancelling(
      withWorkbox(ready(WORKPLACE_BODY)),
      [{ product: 'WORKPLACE', date: '2026-07-20' }],
      NOW,
    );
    const items = [{ product: 'WORKBOX', date: '2026-07-25' } as const];
    const commit = committed(decideCancellation(stored, cancellationRequest(items), contextAt(midnight)));
    expect(commit.events.map(({ type }) => type)).toEqual([
      'SUBSCRIPTION_CANCELED',
      'CANCELLATION_SCHEDULED',
    ]);
    expect(consequencesOf(commit).map(inShort)).toEqual([
      'SERVICE_ENDS WORKBOX 2026-07-25 CANCELED',
      'DATA_DELETED WORKBOX 2026-07-25',
    ]);
  });

  it('R138 is what ends at once, by a cancellation of today', () => {
    expect(
      consequencesOf(cancelledBy(ready(WORKPLACE_BODY), { WORKPLACE: '2026-07-08' })).map(inShort),
    ).toEqual(['SERVICE_ENDS WORKPLACE 2026-07-08 now CANCELED', 'DATA_DELETED WORKPLACE 2026-07-08 now']);
  });

  it('A9 is not the end of a former trial, where the cancellation of a paid product is undone', () => {
    const half = paid(BUNDLE_BODY, 'NAVER_WORKS', NOW, { billingPlan: 'MONTHLY' }, REQUESTED_AT);
    const later: Instant = '2026-08-05T00:00:00Z';
    const stored = decided(half, commitOf(half, applyDue(half.tenant, later).steps, later));
    const leaving = cancelling(stored, [{ product: 'NAVER_WORKS', date: '2026-08-20' }], later);
    expect(consequencesOf(committed(decideUndo(leaving, undefined, contextAt(later))))).toEqual([]);
  });

  it('R138 is a price from 0 won on, where the other part begins to be paid on that day', () => {
    const stored = reserved(BUNDLE_BODY, 'NAVER_WORKS', REQUESTED_AT, { startDate: '2026-07-20' });
    expect(
      consequencesOf(cancelledBy(stored, { WORKPLACE: '2026-07-20' }))
        .map(inShort)
        .slice(-2),
    ).toEqual(['GOES_ON_PAID NAVER_WORKS BASIC ANNUAL 5000 2027-07-19', 'ACCOUNT_PRICE 2026-07-20 0 5000']);
  });
});

describe('A36 a price is a sample', () => {
  /** A product whose contract has frozen a price of its own. */
  const frozen = ({ tenant }: StoredTenant, product: 'NAVER_WORKS' | 'WORKPLACE'): Tenant => {
    const { contract, ...rest } = subscriptionOf({ tenant }, product);
    if (!contract) throw new Error(`${product} is paid`);
    const segments = contract.segments.map(({ samplePrices: _, ...one }) => one);
    return withSubscription(tenant, { ...rest, contract: { ...contract, segments } });
  };
  const samplesIn = (stored: StoredTenant, tenant: Tenant) => {
    const commit = cancelledBy({ ...stored, tenant }, { WORKPLACE: '2026-07-20' });
    return consequencesOf(commit).flatMap((one) =>
      one.code === 'GOES_ON_PAID' || one.code === 'ACCOUNT_PRICE' ? [one.samplePrices] : [],
    );
  };
  const bundle = companyOf({ NAVER_WORKS: 'annual', WORKPLACE: 'annual' });

  it.each<[string, Tenant, boolean[]]>([
    ['where all are', bundle.tenant, [true, true]],
    ['where that of the part that ends is one', frozen(bundle, 'NAVER_WORKS'), [false, true]],
    ['where that of the part that goes on is one', frozen(bundle, 'WORKPLACE'), [true, true]],
    [
      'nowhere else',
      frozen({ ...bundle, tenant: frozen(bundle, 'WORKPLACE') }, 'NAVER_WORKS'),
      [false, false],
    ],
  ])('%s', (_, tenant, samples) => {
    expect(samplesIn(bundle, tenant)).toEqual(samples);
  });
});

describe('A36 R96 a switch to a bundle', () => {
  const before = withWorkbox(paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT));
  const { tenant } = decided(before, toBundle(before, 'BASIC_BASIC', NOW));

  it('says nothing of WORKBOX, which is no part of it', () => {
    expect(subscriptionsOf(tenant)).toHaveLength(3);
    const told = consequencesOfBundle(tenant);
    expect(told.map((one) => ('product' in one ? one.product : one.code))).toEqual([
      'LOGIN_IDS_STAY',
      'NAVER_WORKS',
      'WORKPLACE',
      'ACCOUNT_PRICE',
    ]);
  });

  it('means nothing once a part has ended, and nothing where none is asked for', () => {
    const ended = { ...subscriptionOf({ tenant }, 'WORKPLACE'), phase: 'ENDED' as const };
    expect(consequencesOfBundle(withSubscription(tenant, ended))).toEqual([]);
    const { target: _, ...untargeted } = tenant.operation;
    expect(consequencesOfBundle({ ...tenant, operation: untargeted })).toEqual([]);
  });
});

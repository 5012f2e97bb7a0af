import { describe, expect, it } from 'vitest';
import {
  type Instant,
  type KstDate,
  kstDateOf,
  startOfKstDay,
} from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { penaltyOfEnd } from '../../../functions/core/lifecycle/early-end.ts';
import { requiredTimers } from '../../../functions/core/lifecycle/timers.ts';
import { TIMER_KINDS } from '../../../functions/core/lifecycle/work-kinds.ts';
import { newContract } from '../../../functions/core/model/contract.ts';
import { type Subscription, trialFrom } from '../../../functions/core/model/subscription.ts';
import { type Tenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY } from '../../support/requests.ts';
import { subscriptionOf } from '../../support/subscriptions.ts';
import { ready } from '../../support/tenants.ts';
import { accountsOn } from '../../support/usage.ts';

const AT: Instant = startOfKstDay('2026-07-30');
const PLANS = { NAVER_WORKS: 'BASIC', WORKPLACE: 'WORKPLACE', WORKBOX: 'STANDARD' } as const;

/** A subscription of which one effect is due at 00:00 on 2026-07-30. */
const DUE: Record<string, (product: Product) => Subscription> = {
  SUBSCRIPTION_CANCELED: (product) => ({
    ...trialOf(product, '2026-07-10'),
    cancellation: { date: kstDateOf(AT), reset: {} },
  }),
  PAID_SERVICE_STARTED: (product) => ({
    ...trialOf(product, '2026-07-10'),
    reservation: reservationOf(product),
  }),
  CONTRACT_RENEWED: (product) => ({
    ...trialOf(product, '2025-07-30'),
    phase: 'PAID',
    contract: newContract({
      product,
      plan: PLANS[product],
      billingPlan: 'ANNUAL',
      startDate: '2025-07-30',
    }),
  }),
  // In the order of A25 the end of a trial comes last; WORKBOX has no grace.
  TRIAL_ENDED: (product) => trialOf(product, '2026-06-30'),
};

const trialOf = (product: Product, startDate: '2026-07-10' | '2026-06-30' | '2025-07-30'): Subscription => ({
  product,
  plan: PLANS[product],
  phase: 'TRIAL',
  trial: trialFrom(startDate),
  dataStatus: 'RETAINED',
});
const reservationOf = (product: Product) =>
  ({ billingPlan: 'ANNUAL', plan: PLANS[product], startDate: '2026-07-30' }) as const;

const tenantOf = (...subscriptions: Subscription[]): Tenant =>
  subscriptions.reduce(withSubscription, { ...ready(NAVER_WORKS_BODY).tenant, subscriptions: {} });
const typesAt = (tenant: Tenant) => applyDue(tenant, AT).steps.map(({ type }) => type);

describe('EDGE-C3 A25 effects due on one date come in one order', () => {
  const ORDER = ['SUBSCRIPTION_CANCELED', 'PAID_SERVICE_STARTED', 'CONTRACT_RENEWED', 'TRIAL_ENDED'];

  it('has an effect of every timer, in DUE and in ORDER', () => {
    const kinds = ORDER.map((effect) => {
      const subscription = DUE[effect]?.('WORKBOX');
      const timers = subscription ? requiredTimers(tenantOf(subscription)) : [];
      return timers.find(({ dueAt }) => dueAt === AT)?.kind;
    });
    expect(kinds.toSorted()).toEqual(TIMER_KINDS.toSorted());
    expect(Object.keys(DUE).toSorted()).toEqual(ORDER.toSorted());
  });

  const pairs = ORDER.flatMap((first, index) => ORDER.slice(index + 1).map((second) => [first, second]));

  it.each(pairs)('%s before %s, whichever product comes first in the catalog', (first = '', second = '') => {
    const [a, b] = [DUE[first], DUE[second]];
    if (!a || !b) throw new Error('an unknown effect');
    expect(typesAt(tenantOf(a('WORKPLACE'), b('WORKBOX')))).toEqual([first, second]);
    expect(typesAt(tenantOf(a('WORKBOX'), b('WORKPLACE')))).toEqual([first, second]);
  });

  it('an earlier date comes first, whatever it brings', () => {
    const expired = trialOf('WORKPLACE', '2026-06-30');
    const trial = { ...trialFrom('2026-06-30'), expiresAt: startOfKstDay('2026-07-29') };
    const early = { ...expired, trial };
    expect(typesAt(tenantOf(early, DUE['SUBSCRIPTION_CANCELED']?.('WORKBOX') ?? early))).toEqual([
      'TRIAL_ENDED',
      'SUBSCRIPTION_CANCELED',
    ]);
  });
});

describe('EDGE-C3 of one subscription the first effect of a date takes the place of the others', () => {
  const expiring = trialOf('WORKPLACE', '2026-06-30');
  const cancellation = { date: kstDateOf(AT), reset: {} };

  it('EDGE-R5 a paid switch blocks the expiry of its date', () => {
    expect(typesAt(tenantOf({ ...expiring, reservation: reservationOf('WORKPLACE') }))).toEqual([
      'PAID_SERVICE_STARTED',
    ]);
  });

  it('a cancellation is the end: no switch, no renewal, no expiry', () => {
    expect(typesAt(tenantOf({ ...expiring, cancellation }))).toEqual(['SUBSCRIPTION_CANCELED']);
    const reserved = { ...expiring, cancellation, reservation: reservationOf('WORKPLACE') };
    expect(typesAt(tenantOf(reserved))).toEqual(['SUBSCRIPTION_CANCELED']);
    const paid = DUE['CONTRACT_RENEWED']?.('WORKPLACE') ?? expiring;
    expect(typesAt(tenantOf({ ...paid, cancellation }))).toEqual(['SUBSCRIPTION_CANCELED']);
  });

  it('R136 a cancellation at E+1 costs nothing, one a day earlier does', () => {
    const paid = DUE['CONTRACT_RENEWED']?.('WORKPLACE') ?? expiring;
    const endedOn = (date: '2026-07-29' | '2026-07-30') =>
      subscriptionOf(applyDue(tenantOf({ ...paid, cancellation: { date, reset: {} } }), AT), 'WORKPLACE');
    const usage = [accountsOn('2026-01-01', { WORKPLACE: 1 })];
    expect(endedOn('2026-07-30').ended).toEqual({ reason: 'CANCELED', at: AT });
    expect(penaltyOfEnd(endedOn('2026-07-30'), usage).total).toBe(0);
    expect(penaltyOfEnd(endedOn('2026-07-29'), usage).total).toBeGreaterThan(0);
  });
});

describe('A30 EDGE-C3 what the instant found as a part of the bundle ends as one', () => {
  const bundle = ready(BUNDLE_BODY).tenant;
  const { NAVER_WORKS, WORKPLACE } = bundle.subscriptions;
  if (!NAVER_WORKS || !WORKPLACE) throw new Error('a bundle has two parts');
  const paidAt = (one: Subscription): Subscription => ({
    ...one,
    phase: 'PAID',
    contract: newContract({
      product: one.product,
      plan: one.plan,
      billingPlan: 'MONTHLY',
      startDate: '2026-07-10',
    }),
  });
  const cancelledOn = (one: Subscription, date: KstDate): Subscription => ({
    ...one,
    cancellation: { date, reset: {} },
  });
  const today = kstDateOf(AT);
  const eve = '2026-07-29';
  /** Whatever order the store keeps, and whether timers come one by one or all at once. */
  const endsOf = (...parts: Subscription[]) =>
    [parts, parts.toReversed()].flatMap((order) => {
      const tenant = order.reduce(withSubscription, { ...bundle, subscriptions: {} });
      const late = startOfKstDay('2026-10-01');
      const early = applyDue(applyDue(tenant, startOfKstDay(eve)).tenant, AT).tenant;
      return [applyDue(tenant, late).tenant, applyDue(early, late).tenant].map(({ subscriptions }) =>
        Object.fromEntries(
          Object.values(subscriptions).map(({ product, ended }) => [product, ended && kstDateOf(ended.at)]),
        ),
      );
    });
  const graceEnd = '2026-08-29';

  it.each<[string, Subscription[], Partial<Record<Product, KstDate>>]>([
    [
      'WORKPLACE is paid and cancelled on D+30: NAVER WORKS has no grace',
      [cancelledOn(paidAt(WORKPLACE), today), NAVER_WORKS],
      { WORKPLACE: today, NAVER_WORKS: today },
    ],
    [
      'NAVER WORKS is paid and cancelled on D+30: WORKPLACE has none anyway',
      [cancelledOn(paidAt(NAVER_WORKS), today), WORKPLACE],
      { WORKPLACE: today, NAVER_WORKS: today },
    ],
    ['nobody has paid: both end', [WORKPLACE, NAVER_WORKS], { WORKPLACE: today, NAVER_WORKS: today }],
    [
      'WORKPLACE is cancelled on the eve: NAVER WORKS was alone and has its grace',
      [cancelledOn(WORKPLACE, eve), NAVER_WORKS],
      { WORKPLACE: eve, NAVER_WORKS: graceEnd },
    ],
    [
      'NAVER WORKS is cancelled on the eve: WORKPLACE has no grace of its own',
      [cancelledOn(NAVER_WORKS, eve), WORKPLACE],
      { WORKPLACE: today, NAVER_WORKS: eve },
    ],
    [
      'WORKPLACE goes on, paid: NAVER WORKS ends at once',
      [paidAt(WORKPLACE), NAVER_WORKS],
      { WORKPLACE: undefined, NAVER_WORKS: today },
    ],
  ])('%s', (_, parts, ends) => {
    expect(endsOf(...parts)).toEqual([ends, ends, ends, ends]);
  });
});

it('EDGE-I12 the effects of 1,000 tenants due at one midnight are all of that midnight', () => {
  const late: Instant = '2026-07-29T15:04:37Z';
  for (let index = 0; index < 1_000; index++) {
    const tenant = { ...tenantOf(trialOf('WORKPLACE', '2026-06-30')), tenantId: `t${index}` };
    expect(applyDue(tenant, late).steps.map(({ effectiveAt }) => effectiveAt)).toEqual([AT]);
  }
});

import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { applyDue, EffectRepeatsError } from '../../../functions/core/lifecycle/apply-due.ts';
import { endSubscription } from '../../../functions/core/lifecycle/lifecycle.ts';
import { byTimerKind } from '../../../functions/core/lifecycle/work-kinds.ts';
import type { Subscription } from '../../../functions/core/model/subscription.ts';
import { type Tenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKBOX_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { cancelling, paid, subscriptionOf } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready, requested } from '../../support/tenants.ts';

// Requested on 2026-06-30 in Seoul: D+30 is 2026-07-30, D+60 is 2026-08-29.
const BEFORE_EXPIRY: Instant = '2026-07-29T14:59:59Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const BEFORE_GRACE_END: Instant = '2026-08-28T14:59:59Z';
const GRACE_END: Instant = '2026-08-28T15:00:00Z';

const typesAt = (body: unknown, now: Instant) =>
  applyDue(ready(body).tenant, now).steps.map(({ type, product, effectiveAt }) => [
    type,
    product,
    effectiveAt,
  ]);

describe('the end of a trial with grace: NAVER WORKS alone', () => {
  const subscriptionAt = (now: Instant) =>
    applyDue(ready(NAVER_WORKS_BODY).tenant, now).tenant.subscriptions.NAVER_WORKS;

  it('R55 A1 changes nothing in the last second of the trial', () => {
    expect(typesAt(NAVER_WORKS_BODY, BEFORE_EXPIRY)).toEqual([]);
    expect(subscriptionAt(BEFORE_EXPIRY)).toEqual(ready(NAVER_WORKS_BODY).tenant.subscriptions.NAVER_WORKS);
  });

  it.each<Instant>([EXPIRY, BEFORE_GRACE_END])('R55 A1 F1 F4 is suspended with its data at %s', (now) => {
    expect(typesAt(NAVER_WORKS_BODY, now)).toEqual([['TRIAL_SUSPENDED', 'NAVER_WORKS', EXPIRY]]);
    expect(subscriptionAt(now)).toMatchObject({
      phase: 'TRIAL',
      dataStatus: 'RETAINED',
      suspension: { reason: 'TRIAL_ENDED', since: EXPIRY, graceEndsAt: GRACE_END },
    });
  });

  it.each<Instant>([GRACE_END, '2031-01-01T00:00:00Z'])('R55 A1 F5 has ended for good at %s', (now) => {
    expect(typesAt(NAVER_WORKS_BODY, now)).toEqual([
      ['TRIAL_SUSPENDED', 'NAVER_WORKS', EXPIRY],
      ['GRACE_ENDED', 'NAVER_WORKS', GRACE_END],
    ]);
    expect(subscriptionAt(now)).toMatchObject({
      phase: 'ENDED',
      ended: { reason: 'TRIAL_EXPIRED', at: GRACE_END },
      dataStatus: 'DELETION_PENDING',
    });
    expect(subscriptionAt(now)).not.toHaveProperty('suspension');
  });
});

describe.each<[string, unknown, Product[]]>([
  ['R52 R53 the bundle', BUNDLE_BODY, ['NAVER_WORKS', 'WORKPLACE']],
  ['R54 WORKPLACE alone', WORKPLACE_BODY, ['WORKPLACE']],
  ['R53 WORKBOX alone', WORKBOX_BODY, ['WORKBOX']],
])('the end of a trial without grace: %s', (_, body, products) => {
  it('changes nothing in the last second of the trial', () => {
    expect(typesAt(body, BEFORE_EXPIRY)).toEqual([]);
  });

  it.each<Instant>([EXPIRY, GRACE_END, '2031-01-01T00:00:00Z'])('has ended, to be deleted, at %s', (now) => {
    expect(typesAt(body, now)).toEqual(products.map((product) => ['TRIAL_ENDED', product, EXPIRY]));
    const { subscriptions } = applyDue(ready(body).tenant, now).tenant;
    for (const product of products) {
      expect(subscriptions[product]).toMatchObject({
        phase: 'ENDED',
        ended: { reason: 'TRIAL_EXPIRED', at: EXPIRY },
        dataStatus: 'DELETION_PENDING',
      });
      expect(subscriptions[product]).not.toHaveProperty('suspension');
    }
  });
});

it('EDGE-R13 the trial ends on its date whether the set-up was done or not', () => {
  const { tenant } = applyDue(requested(WORKPLACE_BODY).tenant, EXPIRY);
  expect(tenant.subscriptions.WORKPLACE?.phase).toBe('ENDED');
  expect(tenant.operation.status).toBe('IN_PROGRESS');
});

it('A25 applies the dates of several products in their order, whichever product comes first', () => {
  const { tenant } = ready(NAVER_WORKS_BODY);
  const { WORKPLACE } = ready(WORKPLACE_BODY, '2026-07-10T05:00:00Z').tenant.subscriptions;
  const both = { ...tenant, subscriptions: { ...tenant.subscriptions, WORKPLACE } };
  expect(applyDue(both, GRACE_END).steps.map(({ type, effectiveAt }) => [type, effectiveAt])).toEqual([
    ['TRIAL_SUSPENDED', EXPIRY],
    ['TRIAL_ENDED', '2026-08-08T15:00:00Z'],
    ['GRACE_ENDED', GRACE_END],
  ]);
  const { NAVER_WORKS } = ready(NAVER_WORKS_BODY, '2026-07-10T05:00:00Z').tenant.subscriptions;
  const other = { ...tenant, subscriptions: { ...ready(WORKPLACE_BODY).tenant.subscriptions, NAVER_WORKS } };
  expect(applyDue(other, GRACE_END).steps.map(({ product }) => product)).toEqual([
    'WORKPLACE',
    'NAVER_WORKS',
  ]);
});

it('names each step as done by the service itself', () => {
  const { steps } = applyDue(ready(NAVER_WORKS_BODY).tenant, GRACE_END);
  expect(steps.map(({ actor }) => actor)).toEqual([{ type: 'SYSTEM' }, { type: 'SYSTEM' }]);
});

it('answers the tenant itself when nothing is due', () => {
  const { tenant } = ready();
  expect(applyDue(tenant, BEFORE_EXPIRY)).toEqual({ tenant, steps: [] });
});

it('refuses an effect that leaves its own timer asked for: it would be applied for ever', () => {
  const nothing = (tenant: Tenant) => ({ type: 'TRIAL_ENDED', after: tenant }) as const;
  const effects = byTimerKind(() => nothing);
  const { tenant } = ready(WORKPLACE_BODY);
  expect(applyDue(tenant, BEFORE_EXPIRY, effects).steps).toEqual([]);
  expect(() => applyDue(tenant, EXPIRY, effects)).toThrow(EffectRepeatsError);
});

it('EDGE-C3 lets an effect leave the other timers of its instant, which follow in the order of one day', () => {
  const { tenant } = cancelling(
    paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT),
    [{ product: 'WORKPLACE', date: '2027-06-30' }],
    REQUESTED_AT,
  );
  const without = (part: 'cancellation' | 'contract') => (at: Tenant, subscription: Subscription) => {
    const { [part]: _, ...kept } = subscription;
    return { type: 'RENEWAL_CHANGED', after: withSubscription(at, kept) } as const;
  };
  const effects = {
    ...byTimerKind(() => without('contract')),
    CANCELLATION: without('cancellation'),
  };
  const at: Instant = '2027-06-29T15:00:00Z';
  const left = applyDue(tenant, at, effects).steps.map(({ after }) => {
    const { cancellation, contract } = after.subscriptions.WORKPLACE ?? {};
    return [cancellation !== undefined, contract !== undefined];
  });
  expect(left).toEqual([
    [false, true],
    [false, false],
  ]);
});

describe('the end of one of several products', () => {
  const AT: Instant = '2026-07-10T15:00:00Z';
  const workbox = subscriptionOf(ready(WORKBOX_BODY), 'WORKBOX');
  const bundle = withSubscription(ready(BUNDLE_BODY).tenant, workbox);
  const { bundle: _, ...alone } = bundle;
  const endOf = (tenant: Tenant, product: Product) =>
    endSubscription(tenant, subscriptionOf({ tenant }, product), 'CANCELED', AT);

  it.each<[Product, Instant | undefined]>([
    ['WORKPLACE', AT],
    ['NAVER_WORKS', undefined],
  ])('R138-R142 %s ends its bundle with its links; only NAVER WORKS that goes on asks for new passwords', (product, since) => {
    const after = endOf(bundle, product);
    expect(after).not.toHaveProperty('bundle');
    expect([after.integrations, after.passwordsValidFrom]).toEqual([[], since]);
    expect(after.subscriptions[product]?.ended).toEqual({
      reason: 'CANCELED',
      at: AT,
      endedBundle: 'BASIC_BASIC',
    });
  });

  it('R139 asks for no new passwords when NAVER WORKS has ended before', () => {
    const { bundle: __, ...rest } = endOf(bundle, 'NAVER_WORKS');
    expect(
      endOf({ ...rest, bundle: { plan: 'BASIC_BASIC' } }, 'WORKPLACE').passwordsValidFrom,
    ).toBeUndefined();
  });

  it.each<[string, Tenant, Product]>([
    ['WORKBOX beside a bundle', bundle, 'WORKBOX'],
    ['WORKPLACE beside NAVER WORKS that was bought apart', { ...alone, integrations: ['SSO'] }, 'WORKPLACE'],
  ])('R93 %s changes nothing of the others', (_name, tenant, product) => {
    const { subscriptions, ...after } = endOf(tenant, product);
    const { subscriptions: before, ...rest } = tenant;
    expect(after).toEqual(rest);
    expect(subscriptions).toEqual({ ...before, [product]: subscriptions[product] });
    expect(subscriptions[product]?.ended).toEqual({ reason: 'CANCELED', at: AT });
  });
});

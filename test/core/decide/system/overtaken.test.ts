import { describe, expect, it } from 'vitest';
import type { Instant, KstDate } from '../../../../functions/core/business-calendar.ts';
import type { PlanCode, Product } from '../../../../functions/core/catalog/codes.ts';
import { decideCancellation, decideUndo, quoteOf } from '../../../../functions/core/decide/cancellation.ts';
import { decidePaidSwitch } from '../../../../functions/core/decide/paid-switch.ts';
import { decideOperationRetry } from '../../../../functions/core/decide/system/setup.ts';
import { hasLapsed } from '../../../../functions/core/lifecycle/operation.ts';
import { isSetUp, type StoredTenant } from '../../../../functions/core/model/tenant.ts';
import type { PaidSwitchRequest } from '../../../../functions/core/requests/paid-switch.ts';
import { broken, done, subscribe, toBundle, upgrade, upgradeBundle } from '../../../support/plan-changes.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY, withAccount } from '../../../support/requests.ts';
import {
  cancellationRequest,
  contextAt,
  decided,
  paid,
  switchRequest,
} from '../../../support/subscriptions.ts';
import { REQUESTED_AT, ready } from '../../../support/tenants.ts';
import { accountsOn, withUsage } from '../../../support/usage.ts';

const SUPPORT = { type: 'SUPPORT', sub: 'desk' } as const;
const REQUESTED: Instant = '2026-07-01T01:00:00Z';
const FAILED: Instant = '2026-07-01T01:01:00Z';
const DECIDED: Instant = '2026-07-01T03:00:00Z';
const RETRIED: Instant = '2026-07-02T03:00:00Z';
const NAVER_WORKS = withAccount(NAVER_WORKS_BODY, { groupName: undefined, domainName: 'acme.com' });

const failedSwitch = (body: typeof NAVER_WORKS | typeof WORKPLACE_BODY, names = {}): StoredTenant => {
  const stored = ready(body);
  return broken(decided(stored, toBundle(stored, 'LITE_BASIC', REQUESTED, names)), FAILED);
};
const fromNaverWorks = () => failedSwitch(NAVER_WORKS, { companyId: 'acme' });
const paying = (stored: StoredTenant, product: Product, body: Partial<PaidSwitchRequest>): StoredTenant =>
  decided(stored, decidePaidSwitch(stored, product, switchRequest(body), contextAt(DECIDED)));
const ending = (stored: StoredTenant, date: KstDate, product: Product = 'NAVER_WORKS'): StoredTenant => {
  const items = [{ product, date }];
  const { total } = quoteOf(stored.tenant, stored.usage, items);
  return decided(stored, decideCancellation(stored, cancellationRequest(items, total), contextAt(DECIDED)));
};
const retried = (stored: StoredTenant): StoredTenant =>
  done(decided(stored, decideOperationRetry(stored, SUPPORT, RETRIED)), '2026-07-02T03:00:30Z');
const plansOf = ({ tenant }: StoredTenant, product: Product): readonly (PlanCode | undefined)[] => {
  const subscription = tenant.subscriptions[product];
  const segment = subscription?.contract?.segments.at(-1);
  return [subscription?.plan, segment?.plan, subscription?.reservation?.plan];
};

describe('EDGE-C5 EDGE-G8 A35 what a company decides after a plan change has failed stands when support retries it', () => {
  const annualToday = { startDate: '2026-07-01', billingPlan: 'ANNUAL' } as const;
  it.each<[string, StoredTenant, Product, readonly (PlanCode | undefined)[]]>([
    [
      'a higher plan of NAVER WORKS that it pays for',
      paying(fromNaverWorks(), 'NAVER_WORKS', { ...annualToday, plan: 'PREMIUM' }),
      'NAVER_WORKS',
      ['PREMIUM', 'PREMIUM', undefined],
    ],
    [
      'features of WORKPLACE that it pays for',
      paying(failedSwitch(WORKPLACE_BODY), 'WORKPLACE', { ...annualToday, plan: 'COLLABO_PLUS' }),
      'WORKPLACE',
      ['COLLABO_PLUS', 'COLLABO_PLUS', undefined],
    ],
    [
      'a reservation',
      paying(fromNaverWorks(), 'NAVER_WORKS', { startDate: '2026-07-10', plan: 'PREMIUM' }),
      'NAVER_WORKS',
      ['LITE', undefined, 'PREMIUM'],
    ],
    ['an end', ending(fromNaverWorks(), '2026-07-10'), 'NAVER_WORKS', ['LITE', undefined, undefined]],
    [
      'an end of the product that the switch has begun',
      ending(fromNaverWorks(), '2026-07-10', 'WORKPLACE'),
      'NAVER_WORKS',
      ['LITE', undefined, undefined],
    ],
  ])('%s: no bundle', (_, stored, product, plans) => {
    const after = retried(stored);
    expect(after.tenant.operation.status).toBe('SUCCEEDED');
    expect(after.tenant.bundle).toBeUndefined();
    expect(plansOf(after, product)).toEqual(plans);
    // What the switch has begun is ready, alone.
    expect(Object.keys(after.tenant.subscriptions).sort()).toEqual(['NAVER_WORKS', 'WORKPLACE']);
  });

  it.each([
    [1_000, { plan: 'LITE_BASIC' }],
    [1_001, undefined],
  ])('F2 %i accounts of what it pays for, which would come into the trial of NAVER WORKS: %j', (count, bundle) => {
    const monthly = { startDate: '2026-07-01', billingPlan: 'MONTHLY' } as const;
    const stored = paying(failedSwitch(WORKPLACE_BODY), 'WORKPLACE', monthly);
    const after = retried(withUsage(stored, [accountsOn('2026-07-01', { WORKPLACE: count })]));
    expect(after.tenant.bundle).toEqual(bundle);
    expect(after.tenant.subscriptions).toHaveProperty('NAVER_WORKS');
  });

  it('R125 an end: no upgrade, and the penalty that was accepted', () => {
    const stored = paid(NAVER_WORKS, 'NAVER_WORKS', REQUESTED_AT, { billingPlan: 'ANNUAL' });
    const failed = broken(decided(stored, upgrade(stored, 'NAVER_WORKS', 'PREMIUM', REQUESTED)), FAILED);
    const ends = ending(failed, '2026-07-20');
    const quote = ({ tenant, usage }: StoredTenant) =>
      quoteOf(tenant, usage, [{ product: 'NAVER_WORKS', date: '2026-07-20' }]).total;
    expect(quote(ends)).toBeGreaterThan(0);
    expect(quote(retried(ends))).toBe(quote(ends));
  });

  it('an end of one part: no higher bundle', () => {
    const stored = ready(BUNDLE_BODY);
    const failed = broken(decided(stored, upgradeBundle(stored, 'PREMIUM_BASIC', REQUESTED)), FAILED);
    expect(retried(ending(failed, '2026-07-10')).tenant.bundle).toEqual(stored.tenant.bundle);
    expect(retried(failed).tenant.bundle).toEqual({ plan: 'PREMIUM_BASIC' });
  });

  it('an end of a product alone: it is set up for the days until then', () => {
    const stored = ready(NAVER_WORKS);
    const asked = subscribe(stored, 'WORKPLACE', REQUESTED, { companyId: 'acme' });
    const ends = ending(broken(decided(stored, asked), FAILED), '2026-07-10', 'WORKPLACE');
    const { tenant } = retried(ends);
    expect(isSetUp(tenant, 'WORKPLACE')).toBe(true);
    expect(hasLapsed(tenant.operation)).toBe(false);
  });

  it('nothing, or an end that it has undone: the change', () => {
    expect(retried(fromNaverWorks()).tenant.bundle).toEqual({ plan: 'LITE_BASIC' });
    const ends = ending(fromNaverWorks(), '2026-07-10');
    const overtaken = broken(
      decided(ends, decideOperationRetry(ends, SUPPORT, RETRIED)),
      '2026-07-02T03:00:30Z',
    );
    const undone = decided(overtaken, decideUndo(overtaken, undefined, contextAt('2026-07-02T04:00:00Z')));
    const again = decided(undone, decideOperationRetry(undone, SUPPORT, '2026-07-02T05:00:00Z'));
    expect(done(again, '2026-07-02T05:00:30Z').tenant.bundle).toEqual({ plan: 'LITE_BASIC' });
  });
});

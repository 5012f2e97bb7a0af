import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { penaltyOn } from '../../../functions/core/lifecycle/early-end.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { forecastOf } from '../../../functions/core/previews/forecast.ts';
import { NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { cancelling, paid, subscriptionOf } from '../../support/subscriptions.ts';
import { ready } from '../../support/tenants.ts';

const TODAY: Instant = '2026-07-10T05:00:00Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const GRACE_END: Instant = '2026-08-28T15:00:00Z';

describe('what happens if you do nothing', () => {
  const entries = (stored: StoredTenant, now = TODAY, months = 24) => forecastOf(stored, now, months).entries;

  it('R55 A1 of a trial: its suspension and its end', () => {
    expect(entries(ready(NAVER_WORKS_BODY))).toEqual([
      { date: '2026-07-30', at: EXPIRY, product: 'NAVER_WORKS', effect: 'TRIAL_SUSPENDED' },
      { date: '2026-08-29', at: GRACE_END, product: 'NAVER_WORKS', effect: 'GRACE_ENDED' },
    ]);
  });

  it('R78 of an annual plan: monthly, and nothing more; with AUTO_RENEW another year', () => {
    expect(entries(paid(WORKPLACE_BODY, 'WORKPLACE', TODAY))).toMatchObject([
      { date: '2027-07-10', effect: 'CONTRACT_RENEWED', billingPlan: 'MONTHLY', plan: 'WORKPLACE' },
    ]);
    const auto = paid(WORKPLACE_BODY, 'WORKPLACE', TODAY, { renewalType: 'AUTO_RENEW' });
    expect(entries(auto, TODAY, 25).map(({ date, billingPlan }) => [date, billingPlan])).toEqual([
      ['2027-07-10', 'ANNUAL'],
      ['2028-07-10', 'ANNUAL'],
    ]);
  });

  it('R133 of an early cancellation: the penalty, and no renewal after it', () => {
    const stored = paid(WORKPLACE_BODY, 'WORKPLACE', TODAY);
    const { total } = penaltyOn(subscriptionOf(stored, 'WORKPLACE'), stored.usage, '2026-12-24');
    const cancelled = cancelling(stored, [{ product: 'WORKPLACE', date: '2026-12-24' }], TODAY, total);
    expect(entries(cancelled)).toEqual([
      {
        date: '2026-12-24',
        at: '2026-12-23T15:00:00Z',
        product: 'WORKPLACE',
        effect: 'SUBSCRIPTION_CANCELED',
        penalty: total,
      },
    ]);
  });

  it('reaches just so far as was asked', () => {
    const stored = ready(WORKPLACE_BODY, '2026-06-30T05:00:00Z');
    expect(forecastOf(stored, '2026-06-30T05:00:00Z', 1).entries).toHaveLength(1);
    expect(forecastOf(stored, '2026-06-29T05:00:00Z', 1).entries).toEqual([]);
  });
});

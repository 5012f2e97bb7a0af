import { describe, expect, it } from 'vitest';
import type { KstDate } from '../../../functions/core/business-calendar.ts';
import { lastCancellationDay, penaltyOfEnd, penaltyOn } from '../../../functions/core/lifecycle/early-end.ts';
import type { Segment } from '../../../functions/core/model/contract.ts';
import type { Subscription } from '../../../functions/core/model/subscription.ts';
import { NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { paid, subscriptionOf } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready } from '../../support/tenants.ts';
import { accountsOn } from '../../support/usage.ts';

const SAMPLE: Segment = {
  from: '2026-01-01',
  plan: 'WORKPLACE',
  billingPlan: 'ANNUAL',
  listPrice: 10_000,
  price: 8_000,
};
/** The contract of the worked numbers. */
const YEAR = {
  product: 'WORKPLACE',
  contract: {
    commitment: { startDate: '2026-01-01', endDate: '2026-12-31', anchorDate: '2026-01-01', term: 0 },
    segments: [SAMPLE],
  },
} as const;
const TEN = accountsOn('2025-12-05', { WORKPLACE: 10 });

describe('R133 R134 A12 the worked numbers from the days of the ledger', () => {
  it.each<[KstDate, number]>([
    ['2026-01-02', 96_387],
    ['2026-07-01', 168_000],
    ['2026-07-11', 171_870],
    ['2026-12-31', 239_612],
    ['2027-01-01', 0],
  ])('10 accounts, cancelled on %s', (date, total) => {
    expect(penaltyOn(YEAR, [TEN], date).total).toBe(total);
  });

  it('10 accounts come on 1 April: 276,000 on 1 July', () => {
    const usage = [TEN, accountsOn('2026-04-01', { WORKPLACE: 20 })];
    expect(penaltyOn(YEAR, usage, '2026-07-01')).toMatchObject({
      discountPart: 180_000,
      remainingPart: 96_000,
      total: 276_000,
    });
  });

  it('EDGE-T10 who leaves counts on the day of leaving, for the days used and for the rest', () => {
    // 20 in the morning of 31 March, 10 when it ends.
    const usage = [
      accountsOn('2025-12-05', { WORKPLACE: 20 }),
      accountsOn('2026-03-31', { WORKPLACE: 10 }, { WORKPLACE: 20 }),
    ];
    expect(penaltyOn(YEAR, usage, '2026-04-01')).toMatchObject({
      discountPart: 120_000,
      remainingPart: 9 * 20 * 800,
    });
    expect(penaltyOn(YEAR, usage, '2026-07-01')).toMatchObject({
      discountPart: 120_000 + 60_000,
      remainingPart: 6 * 10 * 800,
    });
  });

  it('accounts of another product do not count', () => {
    const usage = [TEN, accountsOn('2026-04-01', { WORKPLACE: 10, NAVER_WORKS: 500 })];
    expect(penaltyOn(YEAR, usage, '2026-07-01').total).toBe(168_000);
  });
});

it('who joins on the cancellation date or later changes no amount: it is final when the day begins', () => {
  const before = penaltyOn(YEAR, [TEN], '2026-07-01');
  for (const date of ['2026-07-01', '2026-07-02'] as const) {
    expect(penaltyOn(YEAR, [TEN, accountsOn(date, { WORKPLACE: 900 })], '2026-07-01')).toEqual(before);
  }
});

it('a commitment without its days is an error, never a penalty of nothing', () => {
  expect(() => penaltyOn(YEAR, [], '2026-07-01')).toThrow('nothing is known of the accounts of WORKPLACE');
});

it('R137 without a commitment there is no penalty, nor without an end', () => {
  const none = { total: 0, discountPart: 0, remainingPart: 0, elapsedDays: 0, remainingDays: 0 };
  expect(penaltyOn({ product: 'WORKPLACE' }, [], '2026-07-01')).toEqual(none);
  const stored = paid(WORKPLACE_BODY, 'WORKPLACE', '2026-07-10T05:00:00Z');
  expect(penaltyOfEnd(subscriptionOf(stored, 'WORKPLACE'), stored.usage)).toEqual(none);
});

describe('the last day on which a product can be cancelled', () => {
  const TODAY: KstDate = '2026-07-05';
  const onTrial = subscriptionOf(ready(NAVER_WORKS_BODY), 'NAVER_WORKS');
  const suspension = {
    reason: 'TRIAL_ENDED',
    since: '2026-07-29T15:00:00Z',
    graceEndsAt: '2026-08-28T15:00:00Z',
  } as const;
  const paidBy = (billingPlan: 'MONTHLY' | 'ANNUAL') =>
    subscriptionOf(paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { billingPlan }), 'WORKPLACE');

  it.each<[string, Subscription, KstDate]>([
    ['EDGE-C10 the last free day of a trial', onTrial, '2026-07-29'],
    ['EDGE-C10 the last day of its grace', { ...onTrial, suspension }, '2026-08-28'],
    ['EDGE-C11 the day after the commitment', paidBy('ANNUAL'), '2027-06-30'],
    ['A11 a year ahead by month', paidBy('MONTHLY'), '2027-07-05'],
    ['A11 a year ahead without a contract', { ...onTrial, phase: 'PAID' }, '2027-07-05'],
  ])('is %s', (_, subscription, day) => {
    expect(lastCancellationDay(subscription, TODAY)).toBe(day);
  });
});

import { describe, expect, it } from 'vitest';
import type { Instant, KstDate } from '../../../functions/core/business-calendar.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { decideCancellation } from '../../../functions/core/decide/cancellation.ts';
import { decideCapacity } from '../../../functions/core/decide/capacity.ts';
import { penaltyOn } from '../../../functions/core/lifecycle/early-end.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { chargesOf } from '../../../functions/core/previews/charges.ts';
import { cancelToday } from '../../support/plan-changes.ts';
import { BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import {
  cancellationRequest,
  contextAt,
  decided,
  paid,
  subscriptionOf,
} from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT } from '../../support/tenants.ts';

const NOON: Instant = '2026-07-10T03:00:00Z';

describe('the charges of a change of capacity', () => {
  const stored = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
  const charges = (before: StoredTenant, addedUnits: number) => {
    const commit = committed(decideCapacity(before, 'WORKPLACE', { addedUnits }, contextAt(NOON)));
    return chargesOf(commit, before.usage);
  };

  it('R102 are the price of all its units in a whole month, at the price of the contract', () => {
    expect(charges(stored, 3)).toMatchObject({
      dueNow: 0,
      capacity: [{ product: 'WORKPLACE', addedUnits: 3, unitPrice: 60_000, monthlyPrice: 180_000 }],
    });
    const added = decided(stored, decideCapacity(stored, 'WORKPLACE', { addedUnits: 3 }, contextAt(NOON)));
    expect(charges(added, 1)).toMatchObject({ capacity: [{ addedUnits: 1, monthlyPrice: 60_000 }] });
    expect(charges(added, 0)).toMatchObject({ capacity: [{ addedUnits: 0, monthlyPrice: 0 }] });
  });
});

it('R133 what is due now is the penalty of what this call ends, not of what has ended before', () => {
  const bundle = paid(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
  const first = committed(cancelToday(bundle, 'WORKPLACE', NOON));
  const later: Instant = '2026-07-12T03:00:00Z';
  const after = decided(bundle, first);
  const second = committed(cancelToday(after, 'NAVER_WORKS', later));
  const [ofFirst, ofSecond] = [chargesOf(first, bundle.usage).dueNow, chargesOf(second, after.usage).dueNow];
  const penaltyAt = (stored: StoredTenant, product: 'NAVER_WORKS' | 'WORKPLACE', date: KstDate) =>
    penaltyOn(subscriptionOf(stored, product), stored.usage, date).total;
  expect(ofFirst).toBe(penaltyAt(bundle, 'WORKPLACE', '2026-07-10'));
  expect(ofSecond).toBe(penaltyAt(after, 'NAVER_WORKS', '2026-07-12'));
  expect([ofFirst > 0, ofSecond > 0]).toEqual([true, true]);
  expect(chargesOf(second, after.usage)).not.toHaveProperty('capacity');
});

it('R133 what is due on a date is the penalty of what is scheduled, as quoted today', () => {
  const bundle = paid(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
  const { total: penalty } = penaltyOn(subscriptionOf(bundle, 'WORKPLACE'), bundle.usage, '2026-08-01');
  const items = [{ product: 'WORKPLACE', date: '2026-08-01' } as const];
  const commit = committed(decideCancellation(bundle, cancellationRequest(items, penalty), contextAt(NOON)));
  const charges = chargesOf(commit, bundle.usage);
  expect(charges).toMatchObject({
    dueNow: 0,
    onDates: [{ product: 'WORKPLACE', at: '2026-07-31T15:00:00Z', penalty }],
  });
  expect(charges.onDates).toHaveLength(1);
  expect(penalty).toBeGreaterThan(0);
});

describe('a change of capacity without what it is priced by is a fault', () => {
  const before = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
  const commit = committed(decideCapacity(before, 'WORKPLACE', { addedUnits: 3 }, contextAt(NOON)));
  const { contract, ...unbound } = subscriptionOf(before, 'WORKPLACE');
  const having = (WORKPLACE: StoredTenant['tenant']['subscriptions']['WORKPLACE']): Commit => ({
    ...commit,
    tenant: { ...commit.tenant, subscriptions: { WORKPLACE } },
  });

  it.each<[string, Commit, string]>([
    ['no subscription', having(undefined), 'no price of capacity is frozen for WORKPLACE'],
    ['no contract', having(unbound), 'no price of capacity is frozen for WORKPLACE'],
    [
      'no segment of the contract',
      having({ ...unbound, ...(contract && { contract: { ...contract, segments: [] } }) }),
      'no price of capacity is frozen for WORKPLACE',
    ],
    ['no head of the usage', { ...commit, usageHead: undefined }, 'no units of WORKPLACE are counted'],
  ])('%s', (_, broken, fault) => {
    expect(() => chargesOf(broken, before.usage)).toThrow(new Error(fault));
  });
});

import { describe, expect, it } from 'vitest';
import { type Instant, kstDateOf } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { decideCapacity } from '../../../functions/core/decide/capacity.ts';
import { decideUsedBytes } from '../../../functions/core/decide/used-bytes.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { isRefusal } from '../../../functions/core/refusals/refusals.ts';
import { CapacityRequestSchema, UsedBytesRequestSchema } from '../../../functions/core/requests/capacity.ts';
import { capacitiesOf, withUsedBytes } from '../../../functions/core/usage/capacity.ts';
import { headOn } from '../../../functions/core/usage/usage-changes.ts';
import { NAVER_WORKS_BODY, WORKBOX_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import {
  cancelling,
  contextAt,
  decided,
  paid,
  reserved,
  subscriptionOf,
} from '../../support/subscriptions.ts';
import { committed, failed, REQUESTED_AT, ready, requested } from '../../support/tenants.ts';

const GB = 1_024 ** 3;
const NOON: Instant = '2026-07-10T03:00:00Z';
const NEXT_DAY: Instant = '2026-07-11T03:00:00Z';
const monthly = (body: unknown, product: Product): StoredTenant =>
  paid(body, product, REQUESTED_AT, { billingPlan: 'MONTHLY' });
const WORKPLACE = monthly(WORKPLACE_BODY, 'WORKPLACE');

const change = (stored: StoredTenant, addedUnits: number, now = NOON, product: Product = 'WORKPLACE') =>
  decideCapacity(stored, product, { addedUnits }, contextAt(now));
const changed = (stored: StoredTenant, addedUnits: number, now = NOON): StoredTenant =>
  decided(stored, change(stored, addedUnits, now));
const refusedWith = (decision: object): unknown => (isRefusal(decision) ? decision.refused : decision);

/** So much is used of the service's capacity. */
function using(stored: StoredTenant, usedBytes: number, service: Product = 'WORKPLACE'): StoredTenant {
  const head = headOn(stored.usageHead, kstDateOf(REQUESTED_AT));
  return { ...stored, usageHead: withUsedBytes(head, 'WORKPLACE', service, usedBytes) };
}

describe('R102 R103 R104 capacity of a paid product', () => {
  it('is set to the wanted number of units: a repeat changes nothing more', () => {
    const once = changed(WORKPLACE, 2);
    const twice = changed(once, 2);
    expect(once.usageHead?.units).toEqual({ WORKPLACE: { present: 2, counted: 2 } });
    expect(twice.usageHead?.units).toEqual(once.usageHead?.units);
    expect(changed(twice, 1).usageHead?.units).toEqual({ WORKPLACE: { present: 1, counted: 2 } });
  });

  it('EDGE-T10 counts the day on which it is added and the day on which it is returned', () => {
    const added = changed(WORKPLACE, 2);
    expect(added.usageHead).toMatchObject({ date: '2026-07-10', units: { WORKPLACE: { counted: 2 } } });
    const returned = changed(added, 0, NEXT_DAY);
    expect(returned.usageHead).toMatchObject({
      date: '2026-07-11',
      units: { WORKPLACE: { present: 0, counted: 2 } },
    });
  });

  it('is told in an event with its number, which changes nothing of the snapshot but the version', () => {
    const { events, tenant, expectedVersion, mails } = committed(change(WORKPLACE, 3));
    expect(events).toMatchObject([
      { type: 'CAPACITY_CHANGED', product: 'WORKPLACE', details: { addedUnits: 3 }, effectiveAt: NOON },
    ]);
    expect(events[0]?.changes).toEqual({ version: expectedVersion + 1 });
    expect(tenant).toEqual({ ...WORKPLACE.tenant, version: expectedVersion + 1 });
    expect(mails).toEqual([]);
  });

  it('F40 is sold for WORKBOX too, each product on its own', () => {
    const workbox = monthly(WORKBOX_BODY, 'WORKBOX');
    expect(committed(change(workbox, 1, NOON, 'WORKBOX')).usageHead?.units).toEqual({
      WORKBOX: { present: 1, counted: 1 },
    });
  });

  it('may be added and returned while a cancellation is scheduled: units end with the product', () => {
    const leaving = cancelling(WORKPLACE, [{ product: 'WORKPLACE', date: '2026-12-01' }], REQUESTED_AT);
    expect(changed(changed(leaving, 2), 1).usageHead?.units).toEqual({
      WORKPLACE: { present: 1, counted: 2 },
    });
  });

  it('is brought up to date before it is decided: a switch that is due makes the trial a paid service', () => {
    const due = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { startDate: '2026-07-10' });
    expect(committed(change(due, 1)).events.map(({ type }) => type)).toEqual([
      'PAID_SERVICE_STARTED',
      'CAPACITY_CHANGED',
    ]);
  });
});

describe('capacity is refused', () => {
  it.each<[string, StoredTenant, Product, Instant, string]>([
    ['in a trial (R102)', ready(WORKPLACE_BODY), 'WORKPLACE', NOON, 'CAPACITY_NEEDS_PAID_SERVICE'],
    [
      'while a switch is only reserved (R102)',
      reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT),
      'WORKPLACE',
      NOON,
      'CAPACITY_NEEDS_PAID_SERVICE',
    ],
    [
      'for NAVER WORKS, which sells none (R110)',
      monthly(NAVER_WORKS_BODY, 'NAVER_WORKS'),
      'NAVER_WORKS',
      NOON,
      'CAPACITY_NOT_SOLD',
    ],
    ['for what is not there', WORKPLACE, 'WORKBOX', NOON, 'NOT_FOUND'],
    [
      'after the end of a trial',
      ready(WORKPLACE_BODY),
      'WORKPLACE',
      '2026-07-29T15:00:00Z',
      'SUBSCRIPTION_ENDED',
    ],
    [
      'from 00:00 of the cancellation date on, however late its timer',
      cancelling(WORKPLACE, [{ product: 'WORKPLACE', date: '2026-08-01' }], REQUESTED_AT),
      'WORKPLACE',
      '2026-07-31T15:00:00Z',
      'SUBSCRIPTION_ENDED',
    ],
    ['while the set-up runs', requested(WORKPLACE_BODY), 'WORKPLACE', NOON, 'CAPACITY_NEEDS_PAID_SERVICE'],
    ['after a failed set-up', failed(WORKPLACE_BODY), 'WORKPLACE', NOON, 'CAPACITY_NEEDS_PAID_SERVICE'],
  ])('%s', (_, stored, product, now, code) => {
    expect(refusedWith(change(stored, 1, now, product))).toBe(code);
  });

  it('A18 when less would be left than is used, with the numbers', () => {
    const full = using(changed(WORKPLACE, 3), 2_000 * GB);
    expect(change(full, 2)).not.toHaveProperty('refused');
    expect(change(full, 1)).toEqual({
      refused: 'CAPACITY_IN_USE',
      extensions: {
        capacity: {
          service: 'WORKPLACE',
          totalBytes: 1_537 * GB,
          usedBytes: 2_000 * GB,
          freeBytes: 0,
          addedUnits: 1,
          low: true,
        },
      },
    });
    const exact = using(changed(WORKPLACE, 1), 513 * GB);
    expect(change(exact, 0)).not.toHaveProperty('refused');
    expect(refusedWith(change(using(exact, 513 * GB + 1), 0))).toBe('CAPACITY_IN_USE');
  });

  it('A18 never when it is added, or set again to what it is, however full it may be', () => {
    const overfull = using(changed(WORKPLACE, 1), 9_000 * GB);
    expect(change(overfull, 1)).not.toHaveProperty('refused');
    expect(change(overfull, 2)).not.toHaveProperty('refused');
  });

  it('R110 A18 not by what another service uses', () => {
    const stored = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, {
      billingPlan: 'MONTHLY',
      plan: 'COLLABO',
    });
    expect(change(using(changed(stored, 1), 9_000 * GB, 'NAVER_WORKS'), 0)).not.toHaveProperty('refused');
  });

  it.each([
    [-1],
    [0.5],
    [1.000_1],
    [1_001],
    [1e21],
    [Number.NaN],
    ['1'],
    [null],
    [undefined],
  ])('R103 R104 as %s units: they are whole, not below 0 and at most 1,000', (addedUnits) => {
    expect(CapacityRequestSchema.safeParse({ addedUnits }).success).toBe(false);
  });

  it('R103 with a field of no meaning', () => {
    expect(CapacityRequestSchema.safeParse({ addedUnits: 1, addUnits: 1 }).success).toBe(false);
    expect(CapacityRequestSchema.safeParse({ addedUnits: 1_000 }).success).toBe(true);
  });
});

describe('R106 a report of used bytes', () => {
  const report = (stored: StoredTenant, usedBytes: number, service?: Product, now = NOON) =>
    decideUsedBytes(stored, 'WORKPLACE', { usedBytes, service }, now);
  const reported = (stored: StoredTenant, usedBytes: number, service?: Product, now = NOON) => {
    const decision = report(stored, usedBytes, service, now);
    if (isRefusal(decision)) throw new Error(decision.refused);
    return decision;
  };

  it('is the number itself, of the product’s own service unless it names another (R110)', () => {
    const stored = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { plan: 'COLLABO' });
    const first = reported(stored, 5);
    expect(first.usageHead.storage).toEqual({ WORKPLACE: { WORKPLACE: { usedBytes: 5, isLow: false } } });
    const { usageHead, capacity } = reported({ ...stored, usageHead: first.usageHead }, 7, 'NAVER_WORKS');
    expect(usageHead.storage).toEqual({
      WORKPLACE: { WORKPLACE: { usedBytes: 5, isLow: false }, NAVER_WORKS: { usedBytes: 7, isLow: false } },
    });
    expect(capacity).toEqual(capacitiesOf(subscriptionOf(stored, 'WORKPLACE'), usageHead));
  });

  it('changes no counts and no day of the ledger', () => {
    const stored = changed(WORKPLACE, 2);
    const { usageHead } = reported(stored, 9, undefined, NEXT_DAY);
    expect(usageHead).toMatchObject({ date: '2026-07-10', units: { WORKPLACE: { present: 2, counted: 2 } } });
    expect(usageHead.revision).toBe((stored.usageHead?.revision ?? 0) + 1);
  });

  it('is the first that is known of the usage: it begins on its day', () => {
    expect(reported({ ...WORKPLACE, usageHead: undefined }, 5).usageHead).toMatchObject({
      date: '2026-07-10',
      storage: { WORKPLACE: { WORKPLACE: { usedBytes: 5 } } },
    });
  });

  it('asks for one mail when it crosses the threshold, in a trial too', () => {
    const stored = ready(WORKPLACE_BODY);
    const { usageHead, mails } = reported(stored, 510 * GB);
    expect(mails).toMatchObject([{ template: 'LOW_CAPACITY', data: { remedy: 'SWITCH_TO_PAID' } }]);
    expect(reported({ ...stored, usageHead }, 511 * GB).mails).toEqual([]);
  });

  it.each<[string, StoredTenant, Product | undefined, Instant, string]>([
    ['not subscribed', monthly(WORKBOX_BODY, 'WORKBOX'), undefined, NOON, 'NOT_SUBSCRIBED'],
    ['ended', ready(WORKPLACE_BODY), undefined, '2026-07-29T15:00:00Z', 'SUBSCRIPTION_ENDED'],
    ['of a service that the plan does not have', WORKPLACE, 'NAVER_WORKS', NOON, 'INPUT_INVALID'],
    ['of a service of another product', WORKPLACE, 'WORKBOX', NOON, 'INPUT_INVALID'],
  ])('is refused for a product that is %s', (_, stored, service, now, code) => {
    expect(refusedWith(report(stored, 1, service, now))).toBe(code);
  });

  it('is refused for a product without a shared capacity, in words that name it', () => {
    const stored = ready(NAVER_WORKS_BODY);
    expect(decideUsedBytes(stored, 'NAVER_WORKS', { usedBytes: 1 }, NOON)).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [
        {
          pointer: '#/service',
          code: 'SERVICE_WITHOUT_CAPACITY',
          message: {
            en: expect.stringMatching(/no shared capacity of NAVER WORKS/),
            ko: expect.stringMatching(/NAVER WORKS의 공용 용량이 없습니다/),
          },
        },
      ],
    });
  });

  it.each([[-1], [0.5], [2 ** 53], ['5'], [null]])('is not %s bytes', (usedBytes) => {
    expect(UsedBytesRequestSchema.safeParse({ usedBytes }).success).toBe(false);
  });
});

it('R106 A17 a return of units that leaves little is told in the same commit', () => {
  const stored = using(changed(WORKPLACE, 1), 480 * GB);
  const commit = committed(change(stored, 0));
  expect(commit.mails).toMatchObject([{ template: 'LOW_CAPACITY', data: { remedy: 'ADD_UNITS' } }]);
  expect(commit.usageHead?.storage.WORKPLACE?.WORKPLACE).toEqual({ usedBytes: 480 * GB, isLow: true });
  const again = { ...stored, usageHead: commit.usageHead };
  expect(committed(change(again, 0)).mails).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import type { KstDate } from '../../../functions/core/business-calendar.ts';
import { canPayOn, paymentMarkOf } from '../../../functions/core/model/payment-method.ts';
import { type Subscription, trialOf } from '../../../functions/core/model/subscription.ts';
import {
  bundleOf,
  committedSince,
  companyCalled,
  isDeleted,
  isSetUp,
  loginIdOf,
  type Tenant,
  withSubscription,
} from '../../../functions/core/model/tenant.ts';
import { countOn, countsOf } from '../../../functions/core/model/usage.ts';
import { BUNDLE_BODY, WORKBOX_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { paid, reserved, subscriptionOf } from '../../support/subscriptions.ts';
import { failed, REQUESTED_AT, ready, requested } from '../../support/tenants.ts';
import { accountsOn } from '../../support/usage.ts';

const NOW = '2026-07-10T05:00:00Z';
const { tenant: onTrial } = ready(WORKPLACE_BODY);
const { tenant: annual } = paid(WORKPLACE_BODY, 'WORKPLACE', NOW);
const workplaceIn = (tenant: Tenant, change: Partial<Subscription>): Tenant =>
  withSubscription(tenant, { ...subscriptionOf({ tenant }, 'WORKPLACE'), ...change });
const earlier = subscriptionOf(paid(WORKBOX_BODY, 'WORKBOX', REQUESTED_AT), 'WORKBOX');

describe('R133 the first day of a commitment that an early end might be charged by', () => {
  it.each<[string, Tenant, KstDate | undefined]>([
    ['is none in a trial', onTrial, undefined],
    ['is that of the commitment', annual, '2026-07-10'],
    [
      'is none by month',
      paid(WORKPLACE_BODY, 'WORKPLACE', NOW, { billingPlan: 'MONTHLY' }).tenant,
      undefined,
    ],
    [
      'is that of a reserved one: it may have begun',
      reserved(WORKPLACE_BODY, 'WORKPLACE', NOW).tenant,
      '2026-08-08',
    ],
    [
      'is none of a reservation by month',
      reserved(WORKPLACE_BODY, 'WORKPLACE', NOW, { billingPlan: 'MONTHLY' }).tenant,
      undefined,
    ],
    [
      'is still that of a product that has ended',
      workplaceIn(annual, { phase: 'ENDED', dataStatus: 'DELETION_PENDING' }),
      '2026-07-10',
    ],
    ['is none of a product whose data is gone', workplaceIn(annual, { dataStatus: 'DELETED' }), undefined],
    ['is the first of several', withSubscription(annual, earlier), '2026-06-30'],
  ])('%s', (_, tenant, day) => {
    expect(committedSince(tenant)).toBe(day);
  });
});

describe('R111 what counts from which day on', () => {
  const one = accountsOn('2026-07-01', { WORKPLACE: 1 }, { WORKPLACE: 3 });

  it('is what was there in any part of the day of a change, then what was there when it ended', () => {
    expect(countsOf([one], 'accounts', 'WORKPLACE')).toEqual([
      { from: '2026-07-01', count: 3 },
      { from: '2026-07-02', count: 1 },
    ]);
  });

  it('is said once where the next day has a change of its own', () => {
    const two = accountsOn('2026-07-02', { WORKPLACE: 2 });
    const three = accountsOn('2026-07-04', { WORKPLACE: 5 }, { WORKPLACE: 6 });
    expect(countsOf([one, two, three], 'accounts', 'WORKPLACE')).toEqual([
      { from: '2026-07-01', count: 3 },
      { from: '2026-07-02', count: 2 },
      { from: '2026-07-03', count: 2 },
      { from: '2026-07-04', count: 6 },
      { from: '2026-07-05', count: 5 },
    ]);
  });

  it.each<[KstDate, number]>([
    ['2026-06-30', 0],
    ['2026-07-01', 3],
    ['2026-07-02', 1],
    ['2027-07-02', 1],
  ])('is on %s %i', (date, count) => {
    expect(countOn([one], 'accounts', 'WORKPLACE', date)).toBe(count);
    expect(countOn([one], 'accounts', 'WORKBOX', date)).toBe(0);
  });
});

describe('R114 a payment method', () => {
  it('is known by its kind, and by its last month where it has one', () => {
    const method = { token: 'token-1', label: 'Card', registeredAt: REQUESTED_AT };
    expect(paymentMarkOf({ ...method, kind: 'BANK_TRANSFER' })).toStrictEqual({ kind: 'BANK_TRANSFER' });
    expect(paymentMarkOf({ ...method, kind: 'CARD', expires: '2026-08' })).toStrictEqual({
      kind: 'CARD',
      expires: '2026-08',
    });
  });

  it.each<[KstDate, boolean]>([
    ['2026-08-31', true],
    ['2026-09-01', false],
  ])('is good on %s: %s', (date, good) => {
    expect(canPayOn({ kind: 'CARD', expires: '2026-08' }, date)).toBe(good);
    expect([canPayOn({ kind: 'BANK_TRANSFER' }, date), canPayOn(undefined, date)]).toEqual([true, false]);
  });
});

describe('a company', () => {
  const { tenant: bundle } = ready(BUNDLE_BODY);

  it('R93 has WORKBOX beside its bundle, not in it', () => {
    expect([bundleOf(bundle, 'WORKPLACE'), bundleOf(bundle, 'NAVER_WORKS')]).toEqual([
      bundle.bundle,
      bundle.bundle,
    ]);
    expect([bundleOf(bundle, 'WORKBOX'), bundleOf(onTrial, 'WORKPLACE')]).toEqual([undefined, undefined]);
  });

  it.each<[string, Tenant, boolean]>([
    ['when its set-up has succeeded', onTrial, true],
    ['not while it runs', requested(WORKPLACE_BODY).tenant, false],
    ['not after it has failed', failed(WORKPLACE_BODY).tenant, false],
    [
      'while another operation runs',
      { ...onTrial, operation: { ...onTrial.operation, type: 'UPGRADE', status: 'IN_PROGRESS' } },
      true,
    ],
    ['not while it is what begins', beginning('WORKPLACE'), false],
    ['while another product begins', beginning('WORKBOX'), true],
    ['while its plan changes with another that begins', beginning('WORKBOX', 'WORKPLACE'), true],
  ])('can use a product %s', (_, tenant, is) => {
    expect(isSetUp(tenant, 'WORKPLACE')).toBe(is);
  });

  it('is deleted once the data of all products is', () => {
    const gone = { phase: 'ENDED', dataStatus: 'DELETED' } as const;
    const one = withSubscription(bundle, { ...subscriptionOf({ tenant: bundle }, 'WORKPLACE'), ...gone });
    const both = withSubscription(one, { ...subscriptionOf({ tenant: one }, 'NAVER_WORKS'), ...gone });
    expect([bundle, one, both].map(isDeleted)).toEqual([false, false, true]);
  });

  it('is called by its name, else by what it has claimed', () => {
    const names = { companyId: 'acme', domainName: 'acme.com', groupName: 'acme-group' };
    const { companyId: _, ...unnamed } = names;
    expect([
      companyCalled({ companyName: 'Acme' }, names),
      companyCalled({}, names),
      companyCalled({}, unnamed),
      companyCalled({}, { groupName: 'acme-group' }),
      companyCalled({}, {}),
    ]).toEqual(['Acme', 'acme', 'acme.com', 'acme-group', undefined]);
  });

  it('R49 R50 logs in under its domain, else its group name; one of them is always there', () => {
    expect(loginIdOf('mina', { domainName: 'acme.com', groupName: 'acme-group' })).toBe('mina@acme.com');
    expect(loginIdOf('mina', { groupName: 'acme-group' })).toBe('mina@acme-group');
    expect(() => loginIdOf('mina', { companyId: 'acme' })).toThrow('neither a domain nor a group name');
  });

  it('has no trial of a product that began paid', () => {
    const { trial: _, ...workplace } = subscriptionOf({ tenant: annual }, 'WORKPLACE');
    expect(() => trialOf(workplace)).toThrow('WORKPLACE began without a trial');
  });
});

function beginning(begins: 'WORKPLACE' | 'WORKBOX', kept?: 'WORKPLACE'): Tenant {
  const parts = [
    { product: begins, plan: 'STANDARD' as const, begins: true as const },
    ...(kept ? [{ product: kept, plan: 'COLLABO' as const }] : []),
  ];
  const target = { requestedOn: '2026-07-10' as const, parts };
  return {
    ...onTrial,
    operation: { ...onTrial.operation, type: 'ADD_PRODUCT', status: 'IN_PROGRESS', target },
  };
}

import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { PlanCode, Product } from '../../../functions/core/catalog/codes.ts';
import { BUNDLE_LINKS, carriedOut, renewalsDroppedBy } from '../../../functions/core/lifecycle/operation.ts';
import type { RenewalType } from '../../../functions/core/model/contract.ts';
import type { Subscription } from '../../../functions/core/model/subscription.ts';
import { type Tenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { toBundle, upgrade, upgradeBundle } from '../../support/plan-changes.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { decided, paid, subscriptionOf } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready, requested } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';

describe('an upgrade that completes late', () => {
  const before = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
  const running = decided(before, upgrade(before, 'WORKPLACE', 'COLLABO', NOW));
  const subscription = subscriptionOf(running, 'WORKPLACE');

  it.each<[string, Partial<Subscription>, string]>([
    ['applies to a product that is as it was', {}, 'COLLABO'],
    [
      'does nothing to a product that has ended',
      { phase: 'ENDED', ended: { reason: 'CANCELED', at: NOW } },
      'WORKPLACE',
    ],
    ['does nothing to a product that has moved higher', { plan: 'COLLABO_PLUS' }, 'COLLABO_PLUS'],
  ])('R86 %s', (_, change, plan) => {
    const tenant = withSubscription(running.tenant, { ...subscription, ...change });
    const after = carriedOut(tenant).subscriptions.WORKPLACE;
    expect([after?.plan, after?.contract?.segments.at(-1)?.plan]).toEqual([
      plan,
      plan === 'COLLABO' ? 'COLLABO' : 'WORKPLACE',
    ]);
  });
});

describe('R86 an upgrade that is meant no more when it completes', () => {
  const before = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
  const { tenant } = decided(before, upgrade(before, 'WORKPLACE', 'COLLABO', NOW));

  it('does nothing once the product is a part of a bundle', () => {
    const bundled: Tenant = { ...tenant, bundle: { plan: 'BASIC_BASIC' } };
    expect(carriedOut(bundled)).toBe(bundled);
  });

  it('does nothing of several parts when one of them has moved higher', () => {
    const { target } = tenant.operation;
    const parts = [
      { product: 'WORKPLACE', plan: 'COLLABO' },
      { product: 'WORKPLACE', plan: 'WORKPLACE' },
    ] as const;
    const two: Tenant = {
      ...tenant,
      operation: { ...tenant.operation, ...(target && { target: { ...target, parts: [...parts] } }) },
    };
    expect(carriedOut(two)).toBe(two);
  });

  it('does nothing without the product', () => {
    const without: Tenant = { ...tenant, subscriptions: {} };
    expect(carriedOut(without)).toBe(without);
    expect(renewalsDroppedBy(without)).toEqual([]);
  });

  it('A35 keeps no storage where the new plan has as much', () => {
    expect(carriedOut(tenant).subscriptions.WORKPLACE).not.toHaveProperty('keptBaseGb');
  });
});

describe('a switch to a bundle that completes late', () => {
  const before = ready(NAVER_WORKS_BODY);
  const { tenant } = decided(
    before,
    toBundle(before, 'BASIC_BASIC', NOW, { companyId: 'acme', domainName: 'acme.com' }),
  );
  const naverWorks = subscriptionOf({ tenant }, 'NAVER_WORKS');

  it('R56 joins what is there', () => {
    const after = carriedOut(tenant);
    expect(after.bundle).toEqual({ plan: 'BASIC_BASIC' });
    expect(after.integrations).toEqual(BUNDLE_LINKS);
  });

  it.each<[string, Partial<Subscription>]>([
    [
      'A1 is in its grace',
      { suspension: { reason: 'TRIAL_ENDED', since: NOW, graceEndsAt: '2026-08-28T15:00:00Z' } },
    ],
    ['has ended', { phase: 'ENDED' }],
  ])('does nothing while a part %s', (_, change) => {
    const one = withSubscription(tenant, { ...naverWorks, ...change });
    expect(carriedOut(one)).toBe(one);
  });
});

describe('the change of plan that was chosen for the end of a term', () => {
  const before = paid(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
  const { tenant } = decided(before, upgradeBundle(before, 'PREMIUM_BASIC', NOW));
  const choosing = (plan: PlanCode): Tenant => {
    const naverWorks = subscriptionOf({ tenant }, 'NAVER_WORKS');
    const { contract } = naverWorks;
    if (!contract) throw new Error('the bundle is paid for');
    const renewal = { renewalType: 'CHANGE', plan } as const;
    return withSubscription(tenant, { ...naverWorks, contract: { ...contract, renewal } });
  };

  it.each<[PlanCode, RenewalType, Product[]]>([
    ['PREMIUM', 'CHANGE', []],
    ['LITE', 'SWITCH_TO_MONTHLY', ['NAVER_WORKS']],
  ])('EDGE-G3 F13 of a bundle, to %s, is %s once the bundle is upgraded to PREMIUM', (plan, left, dropped) => {
    const chosen = choosing(plan);
    expect(carriedOut(chosen).subscriptions.NAVER_WORKS?.contract?.renewal.renewalType).toBe(left);
    expect(renewalsDroppedBy(chosen)).toEqual(dropped);
  });
});

describe('a product that was added', () => {
  const { tenant } = ready(NAVER_WORKS_BODY);
  const target = {
    requestedOn: '2026-07-08' as const,
    parts: [{ product: 'NAVER_WORKS' as const, plan: 'LITE' as const, begins: true as const }],
    domainName: 'acme.com',
  };
  const added: Tenant = { ...tenant, operation: { ...tenant.operation, type: 'ADD_PRODUCT', target } };

  it('F31 brings its domain', () => {
    const { groupName: _, ...identity } = tenant.identity;
    const after = carriedOut(added);
    expect(after.identity).toEqual({ ...identity, domainName: 'acme.com' });
    expect(after.domainOwnership).toBe('UNPROVEN');
  });

  it('brings nothing when it has ended meanwhile', () => {
    const naverWorks = subscriptionOf({ tenant }, 'NAVER_WORKS');
    const ended = withSubscription(added, { ...naverWorks, phase: 'ENDED' });
    expect(carriedOut(ended)).toBe(ended);
  });
});

it('an operation without a target, a set-up, links what the bundle links and nothing else', () => {
  const bundle = requested(BUNDLE_BODY).tenant;
  expect(renewalsDroppedBy(bundle)).toEqual([]);
  expect(carriedOut({ ...bundle, integrations: [] })).toEqual({ ...bundle, integrations: BUNDLE_LINKS });
  const alone = requested(WORKPLACE_BODY).tenant;
  expect(carriedOut({ ...alone, integrations: ['SSO'] })).toEqual({ ...alone, integrations: [] });
});

import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { carriedOut } from '../../../functions/core/lifecycle/operation.ts';
import type { Subscription } from '../../../functions/core/model/subscription.ts';
import { withSubscription } from '../../../functions/core/model/tenant.ts';
import { upgrade } from '../../support/plan-changes.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { decided, paid, subscriptionOf } from '../../support/subscriptions.ts';
import { REQUESTED_AT } from '../../support/tenants.ts';

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

import { describe, expect, it } from 'vitest';
import { detailsOf, type EventDetails } from '../../../functions/core/lifecycle/event-details.ts';
import { eventsOf } from '../../../functions/core/lifecycle/events.ts';
import { renewContract } from '../../../functions/core/lifecycle/lifecycle.ts';
import type { EventType } from '../../../functions/core/model/event-types.ts';
import type { Subscription } from '../../../functions/core/model/subscription.ts';
import { withSubscription } from '../../../functions/core/model/tenant.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { paid, reserved, subscriptionOf } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready } from '../../support/tenants.ts';

const onTrial = subscriptionOf(ready(WORKPLACE_BODY), 'WORKPLACE');
const waiting = subscriptionOf(
  reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { renewalType: 'AUTO_RENEW' }),
  'WORKPLACE',
);
const annual = subscriptionOf(
  paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { renewalType: 'AUTO_RENEW' }),
  'WORKPLACE',
);

describe('the details of an event', () => {
  it.each<[EventType, Subscription, EventDetails]>([
    [
      'PAID_SWITCH_RESERVED',
      waiting,
      { billingPlan: 'ANNUAL', plan: 'WORKPLACE', startDate: '2026-07-29', renewalType: 'AUTO_RENEW' },
    ],
    [
      'PAID_SERVICE_STARTED',
      annual,
      { plan: 'WORKPLACE', billingPlan: 'ANNUAL', commitmentEndDate: '2027-06-29' },
    ],
    ['RENEWAL_CHANGED', annual, { renewalType: 'AUTO_RENEW' }],
    [
      'CANCELLATION_SCHEDULED',
      { ...annual, cancellation: { date: '2026-08-01', reset: {} } },
      { date: '2026-08-01' },
    ],
  ])('%s are what was chosen', (type, subscription, details) => {
    expect(detailsOf(type, subscription, [])).toStrictEqual(details);
  });

  it.each<[EventType, EventDetails]>([
    ['PAID_SWITCH_RESERVED', {}],
    ['PAID_SWITCH_CHANGED', {}],
    ['PAID_SERVICE_STARTED', { plan: 'WORKPLACE' }],
    ['CONTRACT_RENEWED', { plan: 'WORKPLACE' }],
    ['RENEWAL_CHANGED', {}],
    ['CANCELLATION_SCHEDULED', {}],
    ['SUBSCRIPTION_CANCELED', { penalty: 0 }],
  ])('%s leave out what the subscription does not have', (type, details) => {
    expect(detailsOf(type, onTrial, [])).toStrictEqual(details);
  });

  it('are none of an event without a reader, and of no product', () => {
    expect(detailsOf('TRIAL_SUSPENDED', onTrial, [])).toBeUndefined();
    expect(detailsOf('RENEWAL_CHANGED', undefined, [])).toBeUndefined();
  });
});

it('what has no contract is not renewed', () => {
  const { tenant } = ready(WORKPLACE_BODY);
  expect(() => renewContract(tenant, onTrial)).toThrow('WORKPLACE has no contract to renew');
});

describe('the events of a new company', () => {
  const { tenant } = ready(WORKPLACE_BODY);
  const step = { effectiveAt: REQUESTED_AT, actor: { type: 'SYSTEM' }, product: 'WORKPLACE' } as const;

  it('have their details too', () => {
    const [event] = eventsOf(
      undefined,
      [{ ...step, type: 'CONTRACT_RENEWED', after: tenant }],
      1,
      REQUESTED_AT,
    );
    expect(event).toMatchObject({ product: 'WORKPLACE', details: { plan: 'WORKPLACE' } });
  });

  it('R133 tell no penalty of days that nobody knows', () => {
    const ended = { reason: 'CANCELED', at: '2026-08-01T15:00:00Z' } as const;
    const after = withSubscription(tenant, { ...annual, phase: 'ENDED', ended });
    const canceled = { ...step, type: 'SUBSCRIPTION_CANCELED', after } as const;
    expect(() => eventsOf(undefined, [canceled], 1, REQUESTED_AT)).toThrow(
      'nothing is known of the accounts',
    );
  });
});

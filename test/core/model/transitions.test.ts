import { describe, expect, it } from 'vitest';
import type { EventType } from '../../../functions/core/model/event-types.ts';
import type { Subscription } from '../../../functions/core/model/subscription.ts';
import {
  isAllowedTransition,
  type LifecycleState,
  lifecycleState,
} from '../../../functions/core/model/transitions.ts';
import { NAVER_WORKS_BODY } from '../../support/requests.ts';
import { subscriptionOf } from '../../support/subscriptions.ts';
import { ready } from '../../support/tenants.ts';

const trial = subscriptionOf(ready(NAVER_WORKS_BODY), 'NAVER_WORKS');
const suspension = {
  reason: 'TRIAL_ENDED',
  since: '2026-07-29T15:00:00Z',
  graceEndsAt: '2026-08-28T15:00:00Z',
} as const;

it.each<[LifecycleState, Subscription | undefined]>([
  ['NONE', undefined],
  ['TRIAL', trial],
  ['SUSPENDED', { ...trial, suspension }],
  ['PAID', { ...trial, phase: 'PAID' }],
  ['ENDED', { ...trial, phase: 'ENDED' }],
])('a subscription is %s', (state, subscription) => {
  expect(lifecycleState(subscription)).toBe(state);
});

describe('a step of a subscription', () => {
  it.each<[EventType, LifecycleState, LifecycleState, boolean]>([
    ['TRIAL_SUSPENDED', 'TRIAL', 'SUSPENDED', true],
    ['BILL_PAID', 'PAID', 'PAID', true],
    ['TRIAL_ENDED', 'ENDED', 'ENDED', true],
    // Each with one thing that is another one than in the list.
    ['TRIAL_ENDED', 'TRIAL', 'SUSPENDED', false],
    ['TRIAL_SUSPENDED', 'PAID', 'SUSPENDED', false],
    ['TRIAL_SUSPENDED', 'TRIAL', 'ENDED', false],
    ['PAID_SERVICE_STARTED', 'ENDED', 'PAID', false],
    ['SUBSCRIPTION_CANCELED', 'ENDED', 'TRIAL', false],
  ])('R52-R55 %s from %s to %s: %s', (type, from, to, allowed) => {
    expect(isAllowedTransition(type, from, to)).toBe(allowed);
  });
});

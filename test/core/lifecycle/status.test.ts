import { expect, it } from 'vitest';
import { isOpen, type Status, statusOf } from '../../../functions/core/lifecycle/status.ts';
import type { Subscription } from '../../../functions/core/model/subscription.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { paid, subscriptionOf } from '../../support/subscriptions.ts';
import { failed, REQUESTED_AT, ready, requested } from '../../support/tenants.ts';

const suspension = {
  reason: 'TRIAL_ENDED',
  since: '2026-07-29T15:00:00Z',
  graceEndsAt: '2026-08-28T15:00:00Z',
} as const;

it.each<[string, StoredTenant, Partial<Subscription>, Status, boolean]>([
  ['while it is set up', requested(WORKPLACE_BODY), {}, 'PROVISIONING', false],
  ['after a set-up that failed', failed(WORKPLACE_BODY), {}, 'PROVISIONING', false],
  ['in its trial', ready(WORKPLACE_BODY), {}, 'TRIALING', true],
  ['in its grace', ready(WORKPLACE_BODY), { suspension }, 'SUSPENDED', false],
  ['while it is paid for', paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT), {}, 'ACTIVE', true],
  ['once it has ended', ready(WORKPLACE_BODY), { phase: 'ENDED' }, 'CANCELED', false],
  ['once it has ended before it was set up', failed(WORKPLACE_BODY), { phase: 'ENDED' }, 'CANCELED', false],
])('the status of a product %s', (_, stored, change, status, open) => {
  const shown = statusOf(stored.tenant, { ...subscriptionOf(stored, 'WORKPLACE'), ...change });
  expect([shown, isOpen(shown)]).toEqual([status, open]);
});

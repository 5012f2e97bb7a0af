import { describe, expect, it } from 'vitest';
import type { Seen } from '../../../functions/core/views/allowed-actions.ts';
import { tenantView } from '../../../functions/core/views/tenant-view.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { reserved } from '../../support/subscriptions.ts';
import { REQUESTED_AT } from '../../support/tenants.ts';

describe('the timer of a scheduled change', () => {
  const { tenant } = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
  const timer = {
    tenantId: tenant.tenantId,
    scope: 'WORKPLACE',
    kind: 'PAID_SWITCH',
    dueAt: '2026-07-28T15:00:00Z',
    wakeAt: '2026-07-28T15:00:00Z',
    version: 3,
    restarts: 0,
  } as const;
  const healthOf = (work: Seen['timers']) =>
    tenantView(tenant, REQUESTED_AT, { ...(work && { timers: work }) }).subscriptions[0]?.scheduledChanges[0]
      ?.timer;

  it('R70 tells the date of its start, waits, is being started, or is dead', () => {
    const waits = { ...timer, state: 'WAITING', sweepAt: '2026-06-23T15:00:00Z' } as const;
    const { timer: none, timerStartsAt } =
      tenantView(tenant, REQUESTED_AT, { timers: [waits] }).subscriptions[0]?.scheduledChanges[0] ?? {};
    expect([none, timerStartsAt]).toEqual([undefined, '2026-06-23T15:00:00Z']);
    expect(healthOf([{ ...waits, deadSince: REQUESTED_AT }])).toBe('DEAD');
    expect(healthOf([{ ...timer, state: 'STARTED' }])).toBe('WAITING');
    expect(healthOf([{ ...timer, state: 'PENDING' }])).toBe('STARTING');
    expect(healthOf([{ ...timer, state: 'VOID' }])).toBe('DEAD');
    expect(healthOf([{ ...timer, state: 'STARTED', dueAt: '2026-07-20T15:00:00Z' }])).toBe('DEAD');
    expect(healthOf([{ ...timer, state: 'STARTED', kind: 'CANCELLATION' }])).toBe('DEAD');
    expect(healthOf([{ ...timer, state: 'STARTED', scope: 'WORKBOX' }])).toBe('DEAD');
    expect(healthOf([])).toBe('DEAD');
    expect(healthOf(undefined)).toBeUndefined();
  });

  it('EDGE-T6 stands beside the date, the instant and what the switch gives up', () => {
    expect(tenantView(tenant, REQUESTED_AT).subscriptions[0]?.scheduledChanges).toEqual([
      {
        product: 'WORKPLACE',
        type: 'START_PAID_SERVICE',
        effectiveDate: '2026-07-29',
        effectiveAt: '2026-07-28T15:00:00Z',
        terms: { billingPlan: 'ANNUAL', plan: 'WORKPLACE' },
        firstPaidDay: '2026-07-29',
        freeDaysGivenUp: 1,
      },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, kstDateOf } from '../../functions/core/business-calendar.ts';
import type { Product } from '../../functions/core/catalog/codes.ts';
import type { Commit } from '../../functions/core/commit.ts';
import { decideCancellation, decideUndo, quoteOf } from '../../functions/core/decide/cancellation.ts';
import { decideDropReservation, decidePaidSwitch } from '../../functions/core/decide/paid-switch.ts';
import { decideRenewal } from '../../functions/core/decide/renewal.ts';
import { decideProfile } from '../../functions/core/decide/update-profile.ts';
import { isRefusal, REFUSALS, type Refusal } from '../../functions/core/refusals.ts';
import { settle } from '../../functions/core/settle.ts';
import type { StoredTenant } from '../../functions/core/tenant.ts';
import { type Beside, tenantView } from '../../functions/core/views/tenant-view.ts';
import { WORKPLACE_BODY } from '../support/forms.ts';
import { BY_OWNER, cancellationForm, contextAt, reserved, switchForm } from '../support/subscriptions.ts';
import { anyLife, live } from '../support/tenant-life.ts';
import { REQUESTED_AT } from '../support/tenants.ts';

/** What the owner would send who follows each action with the dates and the penalty of today. */
const CALLS: Readonly<
  Record<string, (stored: StoredTenant, product: Product, now: Instant) => Commit | Refusal>
> = {
  SWITCH_TO_PAID: (stored, product, now) =>
    decidePaidSwitch(stored, product, switchForm({ startDate: kstDateOf(now) }), contextAt(now)),
  DROP_RESERVATION: (stored, product, now) => decideDropReservation(stored, product, contextAt(now)),
  CHANGE_RENEWAL: (stored, product, now) =>
    decideRenewal(stored, product, { renewalType: 'AUTO_RENEW' }, contextAt(now)),
  CANCEL: (stored, product, now) => {
    const items = [{ product, date: kstDateOf(now) }];
    const { total } = quoteOf(settle(stored.tenant, now).tenant, items);
    return decideCancellation(stored, cancellationForm(items, total), contextAt(now));
  },
  UNDO_CANCELLATION: (stored, product, now) => decideUndo(stored, product, contextAt(now)),
};

describe('the actions that a tenant shows', () => {
  it('R68 R161 are exactly those that the decisions accept, and the code is the refusal of the others', async () => {
    const seen = new Set<string>();
    const check = (stored: StoredTenant, now: Instant) => {
      const view = tenantView(stored.tenant, now);
      for (const { product, allowedActions } of view.subscriptions) {
        expect(allowedActions.map(({ action }) => action)).toEqual(Object.keys(CALLS));
        for (const { action, allowed, code, fix } of allowedActions) {
          const answer = CALLS[action]?.(stored, product, now);
          const refused = answer && isRefusal(answer) ? answer.refused : undefined;
          expect([action, code, allowed]).toEqual([action, refused, refused === undefined]);
          expect(fix).toBe(refused && REFUSALS[refused].fix);
          seen.add(`${action} ${refused ?? 'allowed'}`);
        }
      }
      const decided = decideProfile(stored, { language: 'ko' }, BY_OWNER, now);
      expect(view.allowedActions).toEqual([
        'refused' in decided
          ? {
              action: 'UPDATE_PROFILE',
              allowed: false,
              code: decided.refused,
              fix: REFUSALS[decided.refused].fix,
            }
          : { action: 'UPDATE_PROFILE', allowed: true },
      ]);
    };
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        await live(life, { wakes: true, each: ({ current }, now) => check(current(), now) });
      }),
      { numRuns: 150 },
    );
    // Every action was seen allowed and refused.
    for (const action of Object.keys(CALLS)) {
      expect([...seen].filter((one) => one.startsWith(`${action} `)).length).toBeGreaterThan(1);
      expect(seen).toContain(`${action} allowed`);
    }
  });
});

describe('the timer of a scheduled change', () => {
  const { tenant } = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
  const timer = {
    tenantId: tenant.tenantId,
    scope: 'WORKPLACE',
    kind: 'PAID_SWITCH',
    dueAt: '2026-07-28T15:00:00Z',
    wakeAt: '2026-07-28T15:00:00Z',
    version: 3,
    hop: 0,
  } as const;
  const healthOf = (timers: Beside['timers']) =>
    tenantView(tenant, REQUESTED_AT, { timers }).subscriptions[0]?.scheduledChanges[0]?.timer;

  it('R70 waits in its execution, is being started, or is missing', () => {
    expect(healthOf([{ ...timer, state: 'STARTED' }])).toBe('WAITING');
    expect(healthOf([{ ...timer, state: 'PENDING' }])).toBe('STARTING');
    expect(healthOf([{ ...timer, state: 'VOID' }])).toBe('MISSING');
    expect(healthOf([{ ...timer, state: 'STARTED', dueAt: '2026-07-20T15:00:00Z' }])).toBe('MISSING');
    expect(healthOf([])).toBe('MISSING');
    expect(healthOf(undefined)).toBeUndefined();
  });

  it('T6 stands beside the date, the instant and what the switch gives up', () => {
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

import { describe, expect, it } from 'vitest';
import {
  type Instant,
  instantOf,
  type KstDate,
  startOfKstDay,
} from '../../../functions/core/business-calendar.ts';
import type { OfferKey } from '../../../functions/core/catalog/codes.ts';
import { decideDropReservation } from '../../../functions/core/decide/paid-switch.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { contextAt, decided, reserved, subscriptionOf, switchingOn } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready } from '../../support/tenants.ts';

// Requested on 2026-06-30 in Seoul: the last free day D+29 is 2026-07-29.
const TODAY: Instant = '2026-07-10T05:00:00Z';
const LAST_FREE_DAY: KstDate = '2026-07-29';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';

const decide = switchingOn(TODAY);
const typesOf = ({ events }: { events: readonly { type: string }[] }) => events.map(({ type }) => type);

describe('a reservation', () => {
  const stored = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { startDate: '2026-07-20' });
  const edited = { startDate: '2026-07-25', billingPlan: 'MONTHLY' } as const;

  it('R73 is edited by a further switch, whole', () => {
    const commit = committed(decide(stored, 'WORKPLACE', edited));
    expect(commit.tenant.subscriptions.WORKPLACE?.reservation).toEqual({ ...edited, plan: 'WORKPLACE' });
    expect(typesOf(commit)).toEqual(['PAID_SWITCH_CHANGED']);
  });

  it('EDGE-R3 moved later: the old date changes nothing, the new one converts once', () => {
    const { tenant } = decided(stored, decide(stored, 'WORKPLACE', edited));
    expect(applyDue(tenant, startOfKstDay('2026-07-20')).steps).toEqual([]);
    expect(applyDue(tenant, EXPIRY).steps).toMatchObject([
      { type: 'PAID_SERVICE_STARTED', effectiveAt: startOfKstDay('2026-07-25') },
    ]);
  });

  it('R73 428: editing or dropping it without If-Match is refused', () => {
    expect(decide(stored, 'WORKPLACE', edited, TODAY, false)).toEqual({ refused: 'IF_MATCH_REQUIRED' });
    expect(decideDropReservation(stored, 'WORKPLACE', contextAt(TODAY, false))).toEqual({
      refused: 'IF_MATCH_REQUIRED',
    });
    // To reserve for the first time needs none.
    committed(decide(ready(WORKPLACE_BODY), 'WORKPLACE', edited, TODAY, false));
  });

  it('EDGE-R8 F12 paid now: it is dropped, and both events are recorded', () => {
    const commit = committed(decide(stored, 'WORKPLACE', { startDate: '2026-07-10' }));
    expect(typesOf(commit)).toEqual(['PAID_SWITCH_DROPPED', 'PAID_SERVICE_STARTED']);
    expect(commit.tenant.subscriptions.WORKPLACE).not.toHaveProperty('reservation');
    expect(applyDue(commit.tenant, EXPIRY).steps).toEqual([]);
  });

  it('EDGE-R2 at 23:59:59.999 on the eve it is edited and dropped, at 00:00:00.000 it has begun', () => {
    const midnight = Date.parse(startOfKstDay('2026-07-20'));
    const [eve, day] = [instantOf(midnight - 1), instantOf(midnight)];
    committed(decide(stored, 'WORKPLACE', edited, eve));
    committed(decideDropReservation(stored, 'WORKPLACE', contextAt(eve)));
    // No timer has run: the tenant still stands in its trial.
    expect(subscriptionOf(stored, 'WORKPLACE').phase).toBe('TRIAL');
    for (const refusal of [
      decide(stored, 'WORKPLACE', edited, day),
      decide(stored, 'WORKPLACE', edited, day, false),
      decideDropReservation(stored, 'WORKPLACE', contextAt(day)),
    ]) {
      expect(refusal).toEqual({ refused: 'CHANGE_ALREADY_EFFECTIVE' });
    }
  });

  it('R73 F11 dropped: the trial ends as if nothing had been reserved', () => {
    const commit = committed(decideDropReservation(stored, 'WORKPLACE', contextAt(TODAY)));
    expect(typesOf(commit)).toEqual(['PAID_SWITCH_DROPPED']);
    expect(applyDue(commit.tenant, EXPIRY).steps).toMatchObject([
      { type: 'TRIAL_ENDED', effectiveAt: EXPIRY },
    ]);
  });

  it('that is not there cannot be dropped', () => {
    const drop = (tenant: StoredTenant, offer: OfferKey) =>
      decideDropReservation(tenant, offer, contextAt(TODAY));
    expect(drop(ready(), 'WORKPLACE')).toEqual({ refused: 'NOTHING_SCHEDULED' });
    expect(drop(ready(), 'WORKBOX')).toEqual({ refused: 'NOT_FOUND' });
    expect(drop(ready(WORKPLACE_BODY), 'BUNDLE')).toEqual({ refused: 'NOT_FOUND' });
    expect(drop(reserved(BUNDLE_BODY, 'WORKPLACE', REQUESTED_AT), 'BUNDLE')).toEqual({
      refused: 'NOTHING_SCHEDULED',
    });
  });

  it('EDGE-R5 EDGE-R6 due and not yet run, it blocks the expiry and converts with its planned date', () => {
    const { tenant } = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    const late: Instant = '2026-12-24T00:00:00Z';
    const { steps, tenant: recovered } = applyDue(tenant, late);
    expect(steps).toMatchObject([
      { type: 'PAID_SERVICE_STARTED', effectiveAt: startOfKstDay(LAST_FREE_DAY), actor: { type: 'SYSTEM' } },
    ]);
    expect(recovered.subscriptions.WORKPLACE).toMatchObject({ phase: 'PAID', dataStatus: 'RETAINED' });
  });
});

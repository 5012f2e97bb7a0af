import { describe, expect, it } from 'vitest';
import {
  type Instant,
  instantOf,
  type KstDate,
  startOfKstDay,
} from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { decideUndo } from '../../../functions/core/decide/cancellation.ts';
import { decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { decideRenewal } from '../../../functions/core/decide/renewal.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { penaltyOn } from '../../../functions/core/lifecycle/early-end.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { PaidSwitchRequestSchema } from '../../../functions/core/requests/paid-switch.ts';
import { type RenewalRequest, RenewalRequestSchema } from '../../../functions/core/requests/renewal.ts';
import { resetSchedules } from '../../../functions/core/views/reset-schedules.ts';
import { trialWarnings } from '../../../functions/core/views/warnings.ts';
import { NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import {
  cancelling,
  contextAt,
  decided,
  paid,
  reserved,
  subscriptionOf,
} from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready, TENANT_ID } from '../../support/tenants.ts';

// Requested on 2026-06-30, paid from 2026-07-10 on: the commitment ends on 2027-07-09, E+1 is 2027-07-10.
const TODAY: Instant = '2026-07-10T05:00:00Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';

const undo = (stored: StoredTenant, product?: Product, now = TODAY, isConditional = true) =>
  decideUndo(stored, product, contextAt(now, isConditional));
const typesOf = ({ events }: { events: readonly { type: string; product?: string | undefined }[] }) =>
  events.map(({ type, product }) => `${type} ${product}`);
const annual = () => paid(WORKPLACE_BODY, 'WORKPLACE', TODAY, { renewalType: 'AUTO_RENEW' }, REQUESTED_AT);
/** The penalty of the day is accepted. */
const cancelled = (stored: StoredTenant, product: Product, date: KstDate) =>
  cancelling(
    stored,
    [{ product, date }],
    TODAY,
    penaltyOn(subscriptionOf(stored, product), stored.usage, date).total,
  );

describe('R132 the undo of a scheduled cancellation', () => {
  const stored = cancelling(ready(WORKPLACE_BODY), [{ product: 'WORKPLACE', date: '2026-07-20' }], TODAY);

  it('A10 goes through at 23:59:59.999 on the eve, is refused at 00:00:00.000 of the date', () => {
    const midnight = Date.parse(startOfKstDay('2026-07-20'));
    committed(undo(stored, 'WORKPLACE', instantOf(midnight - 1)));
    for (const product of ['WORKPLACE', undefined] as const) {
      expect(undo(stored, product, instantOf(midnight))).toEqual({ refused: 'SUBSCRIPTION_ENDED' });
    }
  });

  it('A9 EDGE-C8 gives back the renewal by month and no reservation; in a trial, the trial ends as ever', () => {
    const paidOne = cancelling(annual(), [{ product: 'WORKPLACE', date: '2027-07-10' }], TODAY);
    const undone = decided(paidOne, undo(paidOne));
    expect(subscriptionOf(undone, 'WORKPLACE').contract?.renewal).toEqual({
      renewalType: 'SWITCH_TO_MONTHLY',
    });
    const trial = cancelling(
      reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT),
      [{ product: 'WORKPLACE', date: '2026-07-20' }],
      TODAY,
    );
    const { tenant } = committed(undo(trial));
    expect(tenant.subscriptions.WORKPLACE).not.toHaveProperty('reservation');
    expect(applyDue(tenant, EXPIRY).steps).toMatchObject([{ type: 'TRIAL_ENDED' }]);
  });

  it('of one product leaves the other one scheduled, without a product it is all of them', () => {
    const both = cancelling(
      ready(),
      [
        { product: 'NAVER_WORKS', date: '2026-07-20' },
        { product: 'WORKPLACE', date: '2026-07-20' },
      ],
      TODAY,
    );
    expect(typesOf(committed(undo(both, 'WORKPLACE')))).toEqual(['CANCELLATION_UNDONE WORKPLACE']);
    expect(typesOf(committed(undo(both)))).toEqual([
      'CANCELLATION_UNDONE NAVER_WORKS',
      'CANCELLATION_UNDONE WORKPLACE',
    ]);
  });

  it('is refused where nothing is scheduled, and without If-Match', () => {
    expect(undo(ready(), 'WORKPLACE')).toEqual({ refused: 'NOTHING_SCHEDULED' });
    expect(undo(ready())).toEqual({ refused: 'NOTHING_SCHEDULED' });
    expect(undo(ready(), 'WORKBOX')).toEqual({ refused: 'NOT_FOUND' });
    expect(undo(stored, undefined, TODAY, false)).toEqual({ refused: 'IF_MATCH_REQUIRED' });
  });

  it('A→B→A: cancelled, undone and cancelled again on one date, it comes once', () => {
    const undone = decided(stored, undo(stored));
    const again = cancelling(undone, [{ product: 'WORKPLACE', date: '2026-07-20' }], TODAY);
    expect(applyDue(again.tenant, EXPIRY).steps.map(({ type }) => type)).toEqual(['SUBSCRIPTION_CANCELED']);
  });
});

describe('EDGE-C4 EDGE-C8 R131 what a cancellation has reset', () => {
  const withChange = (form: RenewalRequest) =>
    decided(annual(), decideRenewal(annual(), 'WORKPLACE', form, contextAt(TODAY)));

  it('A8 is gone in the same commit, and listed as the call that sets it again', () => {
    const stored = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { startDate: '2026-07-25' });
    const { tenant } = cancelled(stored, 'WORKPLACE', '2026-07-20');
    expect(tenant.subscriptions.WORKPLACE).not.toHaveProperty('reservation');
    expect(resetSchedules({ tenant, group: undefined }, TODAY)).toEqual([
      {
        product: 'WORKPLACE',
        type: 'START_PAID_SERVICE',
        method: 'PUT',
        path: `/v1/tenants/${TENANT_ID}/subscriptions/WORKPLACE/paid-switch`,
        body: {
          billingPlan: 'ANNUAL',
          plan: 'WORKPLACE',
          startDate: '2026-07-25',
          termsVersion: expect.any(String),
        },
      },
    ]);
  });

  it.each<KstDate | undefined>([
    '2026-07-25',
    '2026-07-12',
    undefined,
  ])('A9 a reservation of %s is sent again through its form, by month or by year, after the undo', (startDate) => {
    const before = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, {
      renewalType: 'AUTO_RENEW',
      ...(startDate && { startDate }),
    });
    const later = cancelled(before, 'WORKPLACE', '2026-07-20');
    // By then the 12th has passed: the last free day takes its place.
    const now: Instant = '2026-07-15T00:00:00Z';
    const undone = decided(later, undo(later, undefined, now));
    const [call] = resetSchedules(later, now);
    const form = PaidSwitchRequestSchema.parse(JSON.parse(JSON.stringify(call?.body)));
    const { tenant } = committed(decidePaidSwitch(undone, 'WORKPLACE', form, contextAt(now)));
    const { reservation } = subscriptionOf(before, 'WORKPLACE');
    const isPast = startDate === '2026-07-12';
    expect(tenant.subscriptions.WORKPLACE?.reservation).toEqual({
      ...reservation,
      ...(isPast && { startDate: '2026-07-29' }),
    });
  });

  it.each<RenewalRequest>([
    { renewalType: 'AUTO_RENEW' },
    { renewalType: 'CHANGE', billingPlan: 'MONTHLY' },
    { renewalType: 'CHANGE', plan: 'COLLABO', billingPlan: 'ANNUAL' },
  ])('A9 a renewal option %j is sent again through its form', (form) => {
    const later = cancelled(withChange(form), 'WORKPLACE', '2026-12-24');
    const [call, ...others] = resetSchedules(later, TODAY);
    expect(others).toEqual([]);
    const undone = decided(later, undo(later));
    const sent = RenewalRequestSchema.parse(JSON.parse(JSON.stringify(call?.body)));
    const again = committed(decideRenewal(undone, 'WORKPLACE', sent, contextAt(TODAY)));
    expect(again.tenant.subscriptions.WORKPLACE?.contract?.renewal).toEqual(form);
  });

  it('is nothing where nothing was chosen', () => {
    const stored = paid(WORKPLACE_BODY, 'WORKPLACE', TODAY, {}, REQUESTED_AT);
    expect(resetSchedules(cancelled(stored, 'WORKPLACE', '2026-12-24'), TODAY)).toEqual([]);
  });

  it('stays known when the cancellation is moved to another date', () => {
    const first = cancelled(annual(), 'WORKPLACE', '2026-12-24');
    const moved = cancelled(first, 'WORKPLACE', '2027-01-24');
    expect(resetSchedules(moved, TODAY)).toMatchObject([
      { type: 'RENEWAL', body: { renewalType: 'AUTO_RENEW' } },
    ]);
  });
});

describe('EDGE-C8 the warning after an undo', () => {
  it('tells in a trial that it still ends and that its data is deleted, with the end of the grace', () => {
    expect(trialWarnings(ready(WORKPLACE_BODY).tenant)).toEqual([
      {
        en: expect.stringMatching(/WORKPLACE: Its free trial ends at 00:00 on 30 July 2026.*deleted/),
        ko: expect.stringMatching(/WORKPLACE 서비스: 무료 체험이 2026년 7월 30일 00:00에 끝나며.*삭제/),
      },
    ]);
    const suspended = applyDue(ready(NAVER_WORKS_BODY).tenant, EXPIRY).tenant;
    expect(trialWarnings(suspended)).toMatchObject([
      { en: expect.stringContaining('deleted for good at 00:00 on 29 August 2026') },
    ]);
  });

  it('tells nobody who has paid, reserved or cancelled', () => {
    const upToDate = [
      annual(),
      reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT),
      cancelled(ready(WORKPLACE_BODY), 'WORKPLACE', '2026-07-20'),
    ];
    expect(upToDate.flatMap(({ tenant }) => trialWarnings(tenant))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant, startOfKstDay } from '../../../functions/core/business-calendar.ts';
import type { PlanCode, Product } from '../../../functions/core/catalog/codes.ts';
import { decideRenewal } from '../../../functions/core/decide/renewal.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { requiredWork } from '../../../functions/core/lifecycle/work.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { type RenewalRequest, RenewalRequestSchema } from '../../../functions/core/requests/renewal.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import {
  cancelling,
  contextAt,
  decided,
  paid,
  reserved,
  subscriptionOf,
} from '../../support/subscriptions.ts';
import { committed, ready } from '../../support/tenants.ts';

// Paid from 2026-07-10 on: the commitment ends on 2027-07-09, E+1 is 2027-07-10.
const PAID_AT: Instant = '2026-07-10T05:00:00Z';
const NOW: Instant = '2026-09-01T00:00:00Z';
const RENEWED_AT: Instant = startOfKstDay('2027-07-10');

const decide = (stored: StoredTenant, product: Product, form: RenewalRequest, now: Instant = NOW) =>
  decideRenewal(stored, product, form, contextAt(now, false));
const annual = (body: unknown = WORKPLACE_BODY) =>
  paid(body, body === WORKPLACE_BODY ? 'WORKPLACE' : 'NAVER_WORKS', PAID_AT);

describe('R76 R77 R79 F17 a change of the renewal option', () => {
  it.each<RenewalRequest>([
    { renewalType: 'AUTO_RENEW' },
    { renewalType: 'SWITCH_TO_MONTHLY' },
    { renewalType: 'CHANGE', billingPlan: 'MONTHLY' },
    { renewalType: 'CHANGE', plan: 'COLLABO' },
    { renewalType: 'CHANGE', plan: 'COLLABO_PLUS', billingPlan: 'ANNUAL' },
  ])('%j is saved as it was chosen, and moves nothing', (form) => {
    const stored = annual();
    const { tenant, events, work } = committed(decide(stored, 'WORKPLACE', form));
    const { renewal, ...contract } = subscriptionOf({ tenant }, 'WORKPLACE').contract ?? {};
    expect(renewal).toEqual(form);
    const { renewal: _, ...before } = subscriptionOf(stored, 'WORKPLACE').contract ?? {};
    expect(contract).toEqual(before);
    expect(events).toMatchObject([{ type: 'RENEWAL_CHANGED', product: 'WORKPLACE', effectiveAt: NOW }]);
    expect(work).toEqual([]);
  });

  it.each<[string, unknown, Product, PlanCode, string]>([
    ['a plan of another product', WORKPLACE_BODY, 'WORKPLACE', 'PREMIUM', 'PLAN_NOT_OFFERED'],
    ['a plan that needs a domain', NAVER_WORKS_BODY, 'NAVER_WORKS', 'BASIC', 'DOMAIN_REQUIRED'],
  ])('is refused with %s', (_, body, product, plan, code) => {
    const stored = paid(body, product, PAID_AT);
    expect(decide(stored, product, { renewalType: 'CHANGE', plan })).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: '#/plan', code }],
    });
  });

  it('is refused for the plan of a part of a bundle', () => {
    const stored = paid(BUNDLE_BODY, 'BUNDLE', PAID_AT);
    expect(decide(stored, 'NAVER_WORKS', { renewalType: 'CHANGE', plan: 'PREMIUM' })).toMatchObject({
      errors: [{ code: 'PLAN_OF_BUNDLE' }],
    });
    committed(decide(stored, 'NAVER_WORKS', { renewalType: 'CHANGE', billingPlan: 'MONTHLY' }));
  });

  const cancelled = cancelling(annual(), [{ product: 'WORKPLACE', date: '2027-07-10' }], NOW);
  it.each<[string, StoredTenant, Product, string]>([
    ['R77 in a trial', ready(WORKPLACE_BODY, NOW), 'WORKPLACE', 'RENEWAL_NOT_AVAILABLE'],
    ['after the end', ready(WORKPLACE_BODY), 'WORKPLACE', 'SUBSCRIPTION_ENDED'],
    [
      'R77 before the reserved switch',
      reserved(WORKPLACE_BODY, 'WORKPLACE', NOW),
      'WORKPLACE',
      'RENEWAL_NOT_AVAILABLE',
    ],
    [
      'on a monthly plan',
      paid(WORKPLACE_BODY, 'WORKPLACE', PAID_AT, { billingPlan: 'MONTHLY' }),
      'WORKPLACE',
      'RENEWAL_NOT_AVAILABLE',
    ],
    ['EDGE-C5 while a cancellation is scheduled', cancelled, 'WORKPLACE', 'CANCELLATION_SCHEDULED'],
    ['of a product that nobody has', annual(), 'WORKBOX', 'NOT_FOUND'],
  ])('is refused %s', (_, stored, product, refused) => {
    expect(decide(stored, product, { renewalType: 'AUTO_RENEW' })).toMatchObject({ refused });
  });

  it('F18 counts until the last second of the commitment, and not after', () => {
    const last = addSeconds(RENEWED_AT, -1);
    const chosen = decided(annual(), decide(annual(), 'WORKPLACE', { renewalType: 'AUTO_RENEW' }, last));
    expect(applyDue(chosen.tenant, RENEWED_AT).tenant.subscriptions.WORKPLACE?.contract?.billingPlan).toBe(
      'ANNUAL',
    );
    // At E+1 it became monthly, whether or not a timer has written it.
    expect(decide(annual(), 'WORKPLACE', { renewalType: 'AUTO_RENEW' }, RENEWED_AT)).toEqual({
      refused: 'RENEWAL_NOT_AVAILABLE',
    });
  });
});

describe('R78 A24 the day after the commitment', () => {
  it('changes nothing in the last second, renews at 00:00:00, with its planned date', () => {
    const { tenant } = annual();
    expect(applyDue(tenant, addSeconds(RENEWED_AT, -1)).steps).toEqual([]);
    expect(applyDue(tenant, '2027-12-01T00:00:00Z').steps).toMatchObject([
      { type: 'CONTRACT_RENEWED', product: 'WORKPLACE', effectiveAt: RENEWED_AT },
    ]);
  });

  it('by year it asks for the timer of the next term, by month for none', () => {
    const auto = decided(annual(), decide(annual(), 'WORKPLACE', { renewalType: 'AUTO_RENEW' }));
    const timersOf = ({ tenant }: StoredTenant) =>
      requiredWork(applyDue(tenant, RENEWED_AT).tenant).filter(({ kind }) => kind === 'CONTRACT_RENEWAL');
    expect(timersOf(auto)).toEqual([
      { scope: 'WORKPLACE', kind: 'CONTRACT_RENEWAL', dueAt: startOfKstDay('2028-07-10') },
    ]);
    expect(timersOf(annual())).toEqual([]);
  });

  it('EDGE-T7 automatic renewals of years come with their dates, however late they are written', () => {
    const auto = decided(annual(), decide(annual(), 'WORKPLACE', { renewalType: 'AUTO_RENEW' }));
    const { steps } = applyDue(auto.tenant, '2030-07-09T15:00:00Z');
    expect(steps.map(({ effectiveAt }) => effectiveAt)).toEqual(
      (['2027-07-10', '2028-07-10', '2029-07-10', '2030-07-10'] as const).map(startOfKstDay),
    );
  });

  it('R79 F18 a change of the plan holds from that day on', () => {
    const changed = decided(
      annual(),
      decide(annual(), 'WORKPLACE', { renewalType: 'CHANGE', plan: 'COLLABO' }),
    );
    expect(applyDue(changed.tenant, RENEWED_AT).tenant.subscriptions.WORKPLACE).toMatchObject({
      plan: 'COLLABO',
      contract: { renewal: { renewalType: 'SWITCH_TO_MONTHLY' }, commitment: { startDate: '2027-07-10' } },
    });
  });
});

it('R76 R79 the form: a change says what it changes to, the others name nothing', () => {
  for (const form of [
    { renewalType: 'CHANGE' },
    { renewalType: 'AUTO_RENEW', plan: 'BASIC' },
    { renewalType: 'SWITCH_TO_MONTHLY', billingPlan: 'MONTHLY' },
    { renewalType: 'STAY' },
    {},
  ]) {
    expect(RenewalRequestSchema.safeParse(form).success).toBe(false);
  }
});

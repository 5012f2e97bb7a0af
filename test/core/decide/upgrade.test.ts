import { describe, expect, it } from 'vitest';
import { billOf } from '../../../functions/core/billing/bill.ts';
import { billedContractsOf } from '../../../functions/core/billing/billed-contracts.ts';
import { itself } from '../../../functions/core/billing/payers.ts';
import { periodOf } from '../../../functions/core/billing/period.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { decidePaidSwitch } from '../../../functions/core/decide/paid-switch.ts';
import { decideRenewal } from '../../../functions/core/decide/renewal.ts';
import { decideDataDeleted } from '../../../functions/core/decide/system/data-deletion.ts';
import { decideOperationRetry, decideSetupComplete } from '../../../functions/core/decide/system/setup.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { StoredTenant, Tenant } from '../../../functions/core/model/tenant.ts';
import type { RenewalRequest } from '../../../functions/core/requests/renewal.ts';
import { tenantView } from '../../../functions/core/views/tenant-view.ts';
import {
  broken,
  cancelToday,
  done,
  FREE,
  moved,
  subscribe,
  upgrade,
  upgradeBundle,
} from '../../support/plan-changes.ts';
import { BUNDLE_BODY, LITE_BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import {
  cancelling,
  contextAt,
  decided,
  paid,
  reserved,
  subscriptionOf,
  switchRequest,
} from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready } from '../../support/tenants.ts';
import { accountsOn } from '../../support/usage.ts';

/** 2026-07-08 23:59:50 in Seoul; a minute later it is the 9th. */
const NOW: Instant = '2026-07-08T14:59:50Z';
const NEXT_DAY: Instant = '2026-07-08T15:00:40Z';
const BY_SUPPORT = { type: 'SUPPORT', sub: 'support-1' } as const;

const workplace = () => paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
const lite = () => paid(NAVER_WORKS_BODY, 'NAVER_WORKS', REQUESTED_AT);
const bundle = () => paid(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
const actionOf = (stored: StoredTenant, action: string, product?: Product) => {
  const view = tenantView(stored.tenant, NOW);
  const actions = product
    ? view.subscriptions.find((one) => one.product === product)?.allowedActions
    : view.allowedActions;
  return actions?.find((one) => one.action === action);
};
const renewing = (stored: StoredTenant, product: Product, form: RenewalRequest) =>
  decided(stored, decideRenewal(stored, product, form, contextAt(NOW)));

const upgradeDone = (stored: StoredTenant, now = NOW) =>
  decideSetupComplete(stored, stored.tenant.operation.version, now);
const upToDate = (stored: StoredTenant, now: Instant) => applyDue(stored.tenant, now).tenant;

describe('an upgrade that was requested', () => {
  const before = workplace();
  const commit = committed(upgrade(before, 'WORKPLACE', 'COLLABO', NOW));
  const running = decided(before, upgrade(before, 'WORKPLACE', 'COLLABO', NOW));

  it('R83 R89 is work for the services; until it is done nothing is another', () => {
    expect(commit.tenant.subscriptions).toEqual(before.tenant.subscriptions);
    expect(commit.tenant.operation).toMatchObject({
      type: 'UPGRADE',
      status: 'IN_PROGRESS',
      target: { requestedOn: '2026-07-08', parts: [{ product: 'WORKPLACE', plan: 'COLLABO' }] },
    });
    expect(commit.tenant.operation.version).toBe(commit.tenant.version);
    expect(commit.work).toMatchObject([{ kind: 'PROVISION', state: 'PENDING', dueAt: NOW }]);
    expect(commit.events).toMatchObject([{ type: 'UPGRADE_REQUESTED', product: 'WORKPLACE' }]);
  });

  it('R90 A22 EDGE-C15 lets no second change begin', () => {
    const second = upgrade(running, 'WORKPLACE', 'COLLABO_PLUS', NOW);
    expect(second).toMatchObject({ refused: 'OPERATION_IN_PROGRESS' });
    expect(subscribe(running, 'WORKBOX', NOW)).toMatchObject({ refused: 'OPERATION_IN_PROGRESS' });
    expect(cancelToday(running, 'WORKPLACE', NOW)).toMatchObject({ refused: 'OPERATION_IN_PROGRESS' });
    expect(actionOf(running, 'UPGRADE', 'WORKPLACE')).toMatchObject({ code: 'OPERATION_IN_PROGRESS' });
  });

  it('F32 counts from the day of its request, also when it is done after midnight', () => {
    const { contract, plan } = subscriptionOf(done(running, NEXT_DAY), 'WORKPLACE');
    expect(plan).toBe('COLLABO');
    expect(contract?.segments.map(({ from, plan: of, price }) => [from, of, price])).toEqual([
      ['2026-06-30', 'WORKPLACE', 3_500],
      ['2026-07-08', 'COLLABO', 6_500],
    ]);
    expect(contract?.commitment).toEqual(subscriptionOf(before, 'WORKPLACE').contract?.commitment);
  });

  it('R89 R158 EDGE-G5 WORKPLACE is told at the request and when it is done, each once', () => {
    expect(commit.mails).toMatchObject([
      {
        template: 'UPGRADE_REQUESTED',
        data: { from: { plan: 'WORKPLACE' }, to: { product: 'WORKPLACE', plan: 'COLLABO' } },
      },
    ]);
    const after = done(running, NOW);
    expect(committed(upgradeDone(running)).mails).toMatchObject([
      { template: 'UPGRADE_COMPLETE', data: { billedFrom: '2026-07-08' } },
    ]);
    expect(upgradeDone(after)).toBeUndefined();
  });

  it('R83 A23 NAVER WORKS and the bundle are told when it is done', () => {
    const alone = lite();
    const one = committed(upgrade(alone, 'NAVER_WORKS', 'BASIC', NOW, { domainName: 'acme.com' }));
    expect(one.mails).toEqual([]);
    expect(one.events).toMatchObject([{ type: 'UPGRADE_REQUESTED', product: 'NAVER_WORKS' }]);
    const all = bundle();
    const raised = decided(all, upgradeBundle(all, 'PREMIUM_BASIC', NOW));
    const asked = committed(upgradeBundle(all, 'PREMIUM_BASIC', NOW));
    expect(asked.mails).toEqual([]);
    expect(asked.events).toMatchObject([{ type: 'UPGRADE_REQUESTED' }]);
    expect(asked.events[0]).not.toHaveProperty('product');
    expect(committed(upgradeDone(raised)).mails).toMatchObject([
      { template: 'UPGRADE_COMPLETE', data: { bundlePlan: 'PREMIUM_BASIC', billedFrom: '2026-07-08' } },
    ]);
  });

  it('two upgrades on one day leave one price for it: there is one plan a day', () => {
    const stored = moved(lite(), upgrade(lite(), 'NAVER_WORKS', 'BASIC', NOW, { domainName: 'a.com' }), NOW);
    const twice = moved(stored, upgrade(stored, 'NAVER_WORKS', 'PREMIUM', NOW), NOW);
    expect(
      subscriptionOf(twice, 'NAVER_WORKS').contract?.segments.map(({ from, plan }) => [from, plan]),
    ).toEqual([
      ['2026-06-30', 'LITE'],
      ['2026-07-08', 'PREMIUM'],
    ]);
  });
});

describe('what is offered', () => {
  it.each([
    ['WORKPLACE', ['COLLABO', 'COLLABO_PLUS']],
    ['COLLABO', undefined],
  ] as const)('R87 R88 from %s', (plan, plans) => {
    const before = workplace();
    const stored =
      plan === 'WORKPLACE' ? before : moved(before, upgrade(before, 'WORKPLACE', plan, NOW), NOW);
    const action = actionOf(stored, 'UPGRADE', 'WORKPLACE');
    expect(action?.plans).toEqual(plans);
    expect(action?.code).toBe(plans ? undefined : 'NOT_AN_UPGRADE');
    expect(upgrade(stored, 'WORKPLACE', 'COLLABO_PLUS', NOW)).toMatchObject(
      plans ? { tenant: {} } : { refused: 'NOT_AN_UPGRADE' },
    );
  });

  it('R84 A7 nothing to what is left of a bundle in its trial: it has to be paid for first', () => {
    const trial = ready(BUNDLE_BODY);
    const left = decided(trial, cancelToday(trial, 'NAVER_WORKS', NOW));
    expect(upgrade(left, 'WORKPLACE', 'COLLABO', NOW)).toMatchObject({ refused: 'UPGRADE_NEEDS_PAID' });
  });

  it('R81 EDGE-G1 nothing at the top of the bundles, and why', () => {
    const before = bundle();
    expect(actionOf(before, 'UPGRADE_BUNDLE')).toMatchObject({ allowed: true, plans: ['PREMIUM_BASIC'] });
    const top = moved(before, upgradeBundle(before, 'PREMIUM_BASIC', NOW), NOW);
    expect(actionOf(top, 'UPGRADE_BUNDLE')).toMatchObject({ allowed: false, code: 'NOT_AN_UPGRADE' });
    expect(upgradeBundle(top, 'PREMIUM_BASIC', NOW)).toMatchObject({ refused: 'NOT_AN_UPGRADE' });
  });

  it('A14 no plan of another generation: BASIC is a part of bundles only', () => {
    expect(upgrade(workplace(), 'WORKPLACE', 'BASIC', NOW)).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: '#/plan', code: 'PLAN_NOT_OFFERED' }],
    });
  });

  it('EDGE-C5 nothing while a cancellation is scheduled', () => {
    const stored = cancelling(bundle(), [{ product: 'WORKPLACE', date: '2027-06-30' }], NOW);
    expect(upgradeBundle(stored, 'PREMIUM_BASIC', NOW)).toMatchObject({ refused: 'CANCELLATION_SCHEDULED' });
    const alone = cancelling(workplace(), [{ product: 'WORKPLACE', date: '2027-06-30' }], NOW);
    expect(upgrade(alone, 'WORKPLACE', 'COLLABO', NOW)).toMatchObject({ refused: 'CANCELLATION_SCHEDULED' });
  });
});

describe('F31 a company under a group name that goes up', () => {
  const before = lite();
  const domain = { domainName: 'acme.com' };

  it.each([
    [{}, 'REQUIRED'],
    [domain, undefined],
  ])('R12 needs a domain: %j', (given, code) => {
    expect(upgrade(before, 'NAVER_WORKS', 'BASIC', NOW, given)).toMatchObject(
      code ? { errors: [{ pointer: '#/domainName', code }] } : { tenant: {} },
    );
  });

  it('R37 takes a name that is free, at the request', () => {
    const commit = committed(upgrade(before, 'NAVER_WORKS', 'BASIC', NOW, domain));
    expect(commit.claimed).toEqual([{ field: 'domainName', value: 'acme.com' }]);
    expect(commit.tenant.identity).toEqual(before.tenant.identity);
    const known = { ...FREE, taken: ['domainName'] } as const;
    expect(upgrade(before, 'NAVER_WORKS', 'BASIC', NOW, { ...domain, known })).toMatchObject({
      refused: 'VALUE_TAKEN',
      errors: [{ pointer: '#/domainName' }],
    });
  });

  it('R49 stands under the domain when it is done, to be proven; the group name is free', () => {
    const running = decided(before, upgrade(before, 'NAVER_WORKS', 'BASIC', NOW, domain));
    const commit = committed(upgradeDone(running));
    expect(commit.tenant).toMatchObject({
      identity: { domainName: 'acme.com' },
      domainOwnership: 'UNPROVEN',
    });
    expect(commit.tenant.identity).not.toHaveProperty('groupName');
    expect(commit.released).toEqual([{ field: 'groupName', value: 'acme-group' }]);
    expect(commit.mails).toMatchObject([
      { data: { newLogin: { loginId: 'admin@acme.com', domainName: 'acme.com' } } },
    ]);
  });

  it('the bundle likewise; a company with a domain keeps it', () => {
    const stored = ready(LITE_BUNDLE_BODY);
    const running = decided(stored, upgradeBundle(stored, 'BASIC_BASIC', NOW, domain));
    expect(committed(upgradeDone(running)).released).toEqual([{ field: 'groupName', value: 'acme-group' }]);
    const raised = done(running, NOW);
    expect(raised.tenant.identity).toEqual({ companyId: 'acme', domainName: 'acme.com' });
    expect(
      upgradeBundle(ready(BUNDLE_BODY), 'PREMIUM_BASIC', NOW, { domainName: 'other.com' }),
    ).toMatchObject({ errors: [{ pointer: '#/domainName', code: 'VALUE_KEPT' }] });
    expect(upgradeBundle(ready(BUNDLE_BODY), 'PREMIUM_BASIC', NOW, { domainName: 'acme.com' })).toMatchObject(
      { claimed: [] },
    );
  });

  it('frees a domain of which nothing came once: with the last data, or when it is done', () => {
    const EVE: Instant = '2026-07-29T14:59:50Z';
    const LATE: Instant = '2026-07-29T15:00:30Z';
    const trial = ready(LITE_BUNDLE_BODY);
    const running = decided(trial, upgradeBundle(trial, 'BASIC_BASIC', EVE, domain));
    const pending = { field: 'domainName', value: 'acme.com' };
    expect(committed(upgradeDone(running, LATE)).released).toEqual([pending]);
    const one = decided(running, decideDataDeleted(running, 'NAVER_WORKS', LATE));
    const last = committed(decideDataDeleted(one, 'WORKPLACE', LATE));
    expect(last.released).toContainEqual(pending);
    // By now it may be another company's.
    expect(committed(upgradeDone(decided(one, last), LATE)).released).toEqual([]);
  });

  it('is not tried again when all has ended', () => {
    const failed = broken(decided(before, upgrade(before, 'NAVER_WORKS', 'BASIC', NOW, domain)), NOW);
    const ended = decided(failed, cancelToday(failed, 'NAVER_WORKS', NOW));
    expect(decideOperationRetry(ended, BY_SUPPORT, NOW)).toMatchObject({ refused: 'SUBSCRIPTION_ENDED' });
  });
});

describe('EDGE-G3 F13 a change of plan that was chosen to follow the term', () => {
  it.each([
    ['at the new plan', { renewalType: 'CHANGE', plan: 'COLLABO' }, true],
    ['above it', { renewalType: 'CHANGE', plan: 'COLLABO_PLUS' }, false],
    ['of the way of paying only', { renewalType: 'CHANGE', billingPlan: 'MONTHLY' }, false],
    ['none', { renewalType: 'AUTO_RENEW' }, false],
  ] as const)('%s', (_, form, isDropped) => {
    const stored = renewing(workplace(), 'WORKPLACE', form);
    const running = decided(stored, upgrade(stored, 'WORKPLACE', 'COLLABO', NOW));
    expect(tenantView(running.tenant, NOW).operation.dropsRenewalOf).toEqual(
      isDropped ? ['WORKPLACE'] : undefined,
    );
    const commit = committed(upgradeDone(running));
    expect(commit.tenant.subscriptions.WORKPLACE?.contract?.renewal).toEqual(
      isDropped ? { renewalType: 'SWITCH_TO_MONTHLY' } : form,
    );
    expect(commit.events.map(({ type }) => type)).toEqual([
      ...(isDropped ? ['RENEWAL_DROPPED'] : []),
      'UPGRADE_COMPLETED',
    ]);
    expect(commit.mails[0]?.data['renewalDropped']).toBe(isDropped ? true : undefined);
  });
});

describe('A7 a bundle on trial', () => {
  it('keeps its trial, and a reserved switch with its date and the new plan', () => {
    const stored = reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT, { startDate: '2026-07-20' });
    const after = moved(stored, upgradeBundle(stored, 'PREMIUM_BASIC', NOW), NOW);
    expect(subscriptionOf(after, 'NAVER_WORKS')).toMatchObject({
      plan: 'PREMIUM',
      reservation: { plan: 'PREMIUM', startDate: '2026-07-20', billingPlan: 'ANNUAL' },
      trial: subscriptionOf(stored, 'NAVER_WORKS').trial,
    });
    expect(subscriptionOf(after, 'WORKPLACE').reservation?.plan).toBe('BASIC');
  });

  it('that is paid when the upgrade is done counts the new plan from its first paid day on', () => {
    const stored = reserved(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT, { startDate: '2026-07-09' });
    const running = decided(stored, upgradeBundle(stored, 'PREMIUM_BASIC', NOW));
    const late = subscriptionOf(done(running, NEXT_DAY), 'NAVER_WORKS');
    expect(late.contract?.segments).toMatchObject([{ from: '2026-07-09', plan: 'PREMIUM' }]);
    expect(late).toEqual(subscriptionOf({ tenant: upToDate(done(running, NOW), NEXT_DAY) }, 'NAVER_WORKS'));
  });
});

describe('an upgrade that failed', () => {
  const before = bundle();
  const failed = broken(decided(before, upgradeBundle(before, 'PREMIUM_BASIC', NOW)), NOW);

  it('EDGE-R13 changes nothing, and tells the services again what holds', () => {
    expect(failed.tenant.subscriptions).toEqual(before.tenant.subscriptions);
    expect(failed.tenant.bundle).toEqual({ plan: 'BASIC_BASIC' });
    expect(failed.tenant.settingsDue).toBe(NOW);
    expect(tenantView(failed.tenant, NOW)).toMatchObject({
      subscriptions: [{ status: 'ACTIVE' }, { status: 'ACTIVE' }],
      alerts: expect.arrayContaining([expect.objectContaining({ code: 'OPERATION_FAILED' })]),
    });
  });

  it('leaves the plan that works to be used, renewed and cancelled; further moves wait for support', () => {
    const automatic = { renewalType: 'AUTO_RENEW' } as const;
    expect(decideRenewal(failed, 'WORKPLACE', automatic, contextAt(NOW))).toHaveProperty('tenant');
    expect(cancelToday(failed, 'WORKPLACE', NOW)).toHaveProperty('tenant');
    expect(upgradeBundle(failed, 'PREMIUM_BASIC', NOW)).toMatchObject({ refused: 'OPERATION_FAILED' });
    expect(subscribe(failed, 'WORKBOX', NOW)).toMatchObject({ refused: 'OPERATION_FAILED' });
  });

  it('counts from the day of its first request when support has it tried again', () => {
    const again = decided(failed, decideOperationRetry(failed, BY_SUPPORT, '2026-07-12T00:00:00Z'));
    expect(again.tenant.operation).toMatchObject({
      status: 'IN_PROGRESS',
      target: { requestedOn: '2026-07-08' },
    });
    expect(again.tenant.operation.version).toBe(again.tenant.version);
    const after = done(again, '2026-07-12T00:00:10Z');
    expect(subscriptionOf(after, 'NAVER_WORKS').contract?.segments.at(-1)).toMatchObject({
      from: '2026-07-08',
      plan: 'PREMIUM',
    });
  });

  it('R111 counts from the first day of the month when that of its request is over: its bill is closed', () => {
    const again = decided(failed, decideOperationRetry(failed, BY_SUPPORT, '2026-08-02T00:00:00Z'));
    expect(again.tenant.operation.target).toEqual({
      ...failed.tenant.operation.target,
      requestedOn: '2026-08-01',
    });
  });

  it('finds what is left when it is tried again: a part that was cancelled is not raised', () => {
    const less = decided(failed, cancelToday(failed, 'WORKPLACE', NOW));
    const again = decided(less, decideOperationRetry(less, BY_SUPPORT, NOW));
    const commit = committed(upgradeDone(again));
    expect(commit.tenant.subscriptions.NAVER_WORKS?.plan).toBe('BASIC');
    expect(commit.tenant.bundle).toBeUndefined();
    expect(commit.mails).toEqual([]);
  });
});

it('a renewal between the request and the end of an upgrade keeps its date, and the new plan counts', () => {
  const LAST_DAY: Instant = '2027-06-29T14:59:50Z';
  const stored = workplace();
  const running = decided(stored, upgrade(stored, 'WORKPLACE', 'COLLABO', LAST_DAY));
  const late = done(running, '2027-06-29T15:00:20Z');
  expect(late.tenant.subscriptions.WORKPLACE).toEqual(
    upToDate(done(running, LAST_DAY), '2027-06-29T15:00:20Z').subscriptions.WORKPLACE,
  );
  expect(subscriptionOf(late, 'WORKPLACE').contract?.segments).toMatchObject([
    { from: '2026-06-30', plan: 'WORKPLACE' },
    { from: '2027-06-29', plan: 'COLLABO', billingPlan: 'ANNUAL' },
    { from: '2027-06-30', plan: 'COLLABO', billingPlan: 'MONTHLY' },
  ]);
});

describe('an upgrade that is done in the month after its request', () => {
  const AT_NIGHT: Instant = '2026-07-31T14:59:50Z';
  const running = decided(workplace(), upgrade(workplace(), 'WORKPLACE', 'COLLABO', AT_NIGHT));
  const commit = committed(upgradeDone(running, '2026-07-31T15:00:20Z'));

  it('F32 R111 counts from the first of that month: the bill of the month before is closed (ADR 14)', () => {
    expect(commit.tenant.subscriptions.WORKPLACE?.contract?.segments).toMatchObject([
      { from: '2026-06-30', plan: 'WORKPLACE' },
      { from: '2026-08-01', plan: 'COLLABO' },
    ]);
    const july = periodOf('2026-07', '2026-08-01');
    const usage = [accountsOn('2026-06-30', { WORKPLACE: 10 })];
    const billOfJuly = (tenant: Tenant) =>
      billOf({ tenantId: 't', contracts: billedContractsOf(tenant), payers: itself('t', july) }, usage, july);
    expect(billOfJuly(commit.tenant)).toEqual(billOfJuly(running.tenant));
  });

  it('F32 a bundle too, and its mail says so', () => {
    const bundled = decided(bundle(), upgradeBundle(bundle(), 'PREMIUM_BASIC', AT_NIGHT));
    const { tenant, mails } = committed(upgradeDone(bundled, '2026-07-31T15:00:20Z'));
    expect(tenant.subscriptions.NAVER_WORKS?.contract?.segments.at(-1)).toMatchObject({ from: '2026-08-01' });
    expect(mails).toMatchObject([
      {
        template: 'UPGRADE_COMPLETE',
        data: {
          billedFrom: '2026-08-01',
          consequences: expect.arrayContaining([
            expect.objectContaining({
              code: 'ACCOUNT_PRICE',
              from: '2026-08-01',
              before: expect.any(Number),
            }),
          ]),
        },
      },
    ]);
  });
});

it('R84 a switch to the paid service takes any plan: a trial of a product alone needs no upgrade', () => {
  const stored = ready(WORKPLACE_BODY);
  const form = switchRequest({ plan: 'COLLABO', startDate: '2026-07-08' });
  expect(decidePaidSwitch(stored, 'WORKPLACE', form, contextAt(NOW))).toHaveProperty('tenant');
});

import { describe, expect, it } from 'vitest';
import { entitlementOf } from '../../../../functions/core/accounts/entitlement.ts';
import type { Instant } from '../../../../functions/core/business-calendar.ts';
import { BUNDLE_INTEGRATIONS } from '../../../../functions/core/catalog/bundle-integrations.ts';
import { commitOf } from '../../../../functions/core/commit.ts';
import { decidePaidSwitch } from '../../../../functions/core/decide/paid-switch.ts';
import { decideRenewal } from '../../../../functions/core/decide/renewal.ts';
import { decideSetupComplete } from '../../../../functions/core/decide/system/setup.ts';
import { applyDue } from '../../../../functions/core/lifecycle/apply-due.ts';
import type { StoredTenant } from '../../../../functions/core/model/tenant.ts';
import { tenantView } from '../../../../functions/core/views/tenant-view.ts';
import {
  billed,
  broken,
  bundleRequest,
  cancelToday,
  done,
  FREE,
  inWords,
  moved,
  subscribe,
  toBundle,
} from '../../../support/plan-changes.ts';
import { NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../../support/requests.ts';
import {
  cancelling,
  contextAt,
  decided,
  paid,
  reserved,
  subscriptionOf,
  switchRequest,
} from '../../../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready } from '../../../support/tenants.ts';
import { ANY_TEXT } from '../../../support/texts.ts';
import { accountsOn, withUsage } from '../../../support/usage.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';
const workplace = () => paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { renewalType: 'AUTO_RENEW' });
const running = (stored: StoredTenant) => decided(stored, toBundle(stored, 'BASIC_BASIC', NOW));
const completion = (stored: StoredTenant, now: Instant = NOW) =>
  committed(decideSetupComplete(stored, stored.tenant.operation.version, now));
const upToDateAt = (stored: StoredTenant, now: Instant): StoredTenant =>
  decided(stored, commitOf(stored, applyDue(stored.tenant, now).steps, now));

describe('F2 R59 the accounts that come along', () => {
  const counted = (stored: StoredTenant, accounts: number) =>
    withUsage(stored, [accountsOn('2026-07-01', { WORKPLACE: accounts })]);

  it('have to have room in the trial of NAVER WORKS', () => {
    expect(toBundle(counted(workplace(), 1_000), 'BASIC_BASIC', NOW)).toHaveProperty('tenant');
    expect(toBundle(counted(workplace(), 1_001), 'BASIC_BASIC', NOW)).toMatchObject({
      refused: 'ACCOUNT_LIMIT_REACHED',
    });
  });

  it.each([
    [1_000, { allowed: true, plans: ['LITE_BASIC', 'BASIC_BASIC', 'PREMIUM_BASIC'] }],
    [1_001, { allowed: false, code: 'ACCOUNT_LIMIT_REACHED', fix: ANY_TEXT }],
  ])('R161 the tenant shows with %i of them whether the switch will be accepted', (accounts, shown) => {
    const { tenant, usageHead } = counted(workplace(), accounts);
    const { allowedActions } = tenantView(tenant, NOW, usageHead && { used: usageHead });
    expect(allowedActions).toContainEqual({ action: 'SWITCH_TO_BUNDLE', label: ANY_TEXT, ...shown });
  });

  it('have room where NAVER WORKS begins paid', () => {
    const known = { taken: [], trialUsed: [{ product: 'NAVER_WORKS', by: 'companyId' }] } as const;
    const change = { known: { ...known, trialUsed: [...known.trialUsed] }, billingPlan: 'MONTHLY' } as const;
    expect(toBundle(counted(workplace(), 5_000), 'BASIC_BASIC', NOW, change)).toHaveProperty('tenant');
  });

  it('have room in WORKPLACE, which knows no limit', () => {
    const naverWorks = paid(NAVER_WORKS_BODY, 'NAVER_WORKS', REQUESTED_AT);
    const many = withUsage(naverWorks, [accountsOn('2026-07-01', { NAVER_WORKS: 5_000 })]);
    expect(toBundle(many, 'LITE_BASIC', NOW, { companyId: 'acme' })).toHaveProperty('tenant');
  });
});

describe('R91 R95 a switch to a bundle that was requested', () => {
  const before = workplace();
  const commit = committed(toBundle(before, 'BASIC_BASIC', NOW));

  it('A27 begins the trial of the new part with the day of the request', () => {
    expect(commit.tenant.subscriptions.NAVER_WORKS).toEqual({
      product: 'NAVER_WORKS',
      plan: 'BASIC',
      phase: 'TRIAL',
      trial: { startDate: '2026-07-08', endDate: '2026-08-06', expiresAt: '2026-08-06T15:00:00Z' },
      dataStatus: 'RETAINED',
    });
    expect(commit.events.map(({ type, product }) => [type, product])).toEqual([
      ['TRIAL_REQUESTED', 'NAVER_WORKS'],
      ['BUNDLE_SWITCH_REQUESTED', undefined],
    ]);
    expect(commit.begun).toEqual(['NAVER_WORKS']);
    expect(commit.mails).toEqual([]);
  });

  it('R95 may name the names that the company has: nothing is claimed, and no domain is to come', () => {
    const own = { companyId: 'acme', domainName: 'acme.com' };
    for (const given of [{}, own]) {
      const { claimed, tenant } = committed(toBundle(before, 'BASIC_BASIC', NOW, given));
      expect(claimed).toEqual([]);
      expect(tenant.operation.target).not.toHaveProperty('domainName');
      expect(tenant.identity).toEqual(before.tenant.identity);
    }
  });

  it('is possible before anything is known of its usage', () => {
    expect(toBundle({ ...before, usageHead: undefined }, 'BASIC_BASIC', NOW)).toHaveProperty('tenant');
  });

  it('tells the services what holds when it is done, and when it has failed', () => {
    expect(completion(running(before)).tenant.settingsDue).toBe(NOW);
    expect(broken(running(before), NOW).tenant.settingsDue).toBe(NOW);
  });

  it('R92 EDGE-G3 drops the changes of plan that both products had chosen, one after the other', () => {
    const two = billed(moved(before, subscribe(before, 'NAVER_WORKS', NOW), NOW), 'annual', NOW);
    const chosen = [
      ['NAVER_WORKS', 'PREMIUM'],
      ['WORKPLACE', 'COLLABO'],
    ] as const;
    const changing = chosen.reduce(
      (at, [product, plan]) =>
        decided(at, decideRenewal(at, product, { renewalType: 'CHANGE', plan }, contextAt(NOW))),
      two,
    );
    const { events, tenant } = completion(running(changing));
    expect(events.map(({ type, product }) => `${type} ${product}`)).toEqual([
      'RENEWAL_DROPPED NAVER_WORKS',
      'RENEWAL_DROPPED WORKPLACE',
      'BUNDLE_SWITCH_COMPLETED undefined',
    ]);
    for (const { contract } of Object.values(tenant.subscriptions))
      expect(contract?.renewal).toEqual({ renewalType: 'SWITCH_TO_MONTHLY' });
    expect(events[2]?.changes).not.toHaveProperty('subscriptions.WORKPLACE.contract.renewal');
  });

  it('leaves what is owned as it is until the services are ready', () => {
    expect(commit.tenant.subscriptions.WORKPLACE).toEqual(before.tenant.subscriptions.WORKPLACE);
    expect([commit.tenant.bundle, commit.tenant.integrations]).toEqual([undefined, []]);
    const { products } = entitlementOf(commit.tenant, NOW);
    expect(products.map(({ product, loginAllowed, code }) => [product, loginAllowed, code])).toEqual([
      ['NAVER_WORKS', false, 'PROVISIONING'],
      ['WORKPLACE', true, 'ACTIVE'],
    ]);
  });

  it('R97 keeps the mode of the first password and no more', () => {
    expect(commit.tenant.operation.target?.initialPassword).toBe('USER');
    const admin = toBundle(before, 'BASIC_BASIC', NOW, {
      initialPassword: { mode: 'ADMIN', password: 'Spring-Rain.84' },
    });
    expect(JSON.stringify([commit, admin])).not.toMatch(/mina@|Spring-Rain/);
  });

  it('R56-R59 R96 is a bundle when it is done, with one price from the day of the request and one mail', () => {
    const finished = completion(running(before));
    expect(finished.tenant.bundle).toEqual({ plan: 'BASIC_BASIC' });
    expect(finished.tenant.integrations).toEqual(BUNDLE_INTEGRATIONS.map(({ code }) => code));
    const { contract, plan } = subscriptionOf(finished, 'WORKPLACE');
    expect(plan).toBe('BASIC');
    expect(contract?.segments.map(({ from, plan: of }) => [from, of])).toEqual([
      ['2026-06-30', 'WORKPLACE'],
      ['2026-07-08', 'BASIC'],
    ]);
    expect(contract?.renewal).toEqual({ renewalType: 'AUTO_RENEW' });
    expect(finished.mails).toMatchObject([
      {
        template: 'BUNDLE_COMPLETE',
        data: {
          bundlePlan: 'BASIC_BASIC',
          kept: [{ product: 'WORKPLACE', plan: 'BASIC' }],
          trialEndDate: '2026-08-06',
          initialPassword: 'USER',
        },
      },
    ]);
    expect(finished.events.map(({ type }) => type)).toEqual(['BUNDLE_SWITCH_COMPLETED']);
  });

  it('R92 works from both products too: nothing begins, and no trial is used', () => {
    const two = moved(before, subscribe(before, 'NAVER_WORKS', NOW), NOW);
    const both = committed(toBundle(two, 'BASIC_BASIC', NOW));
    expect(both.begun).toEqual([]);
    expect(both.events.map(({ type }) => type)).toEqual(['BUNDLE_SWITCH_REQUESTED']);
    expect(inWords(done(decided(two, both), NOW))).toBe(
      'NAVER_WORKS BASIC trial, WORKPLACE BASIC annual, as BASIC_BASIC',
    );
  });
});

describe('a switch to a bundle is refused', () => {
  it('EDGE-G8 while a switch to the paid service is reserved', () => {
    const stored = reserved(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    expect(toBundle(stored, 'BASIC_BASIC', NOW)).toMatchObject({ refused: 'RESERVATION_EXISTS' });
  });

  it('EDGE-C5 while a cancellation is scheduled', () => {
    const stored = cancelling(workplace(), [{ product: 'WORKPLACE', date: '2027-06-30' }], NOW);
    expect(toBundle(stored, 'BASIC_BASIC', NOW)).toMatchObject({ refused: 'CANCELLATION_SCHEDULED' });
  });

  it('EDGE-C5 EDGE-G8 while one of two products has something scheduled, or is suspended', () => {
    const two = moved(workplace(), subscribe(workplace(), 'NAVER_WORKS', NOW), NOW);
    const leaving = cancelling(two, [{ product: 'NAVER_WORKS', date: '2026-07-20' }], NOW);
    expect(toBundle(leaving, 'BASIC_BASIC', NOW)).toMatchObject({ refused: 'CANCELLATION_SCHEDULED' });
    const waiting = decided(two, decidePaidSwitch(two, 'NAVER_WORKS', switchRequest(), contextAt(NOW)));
    expect(toBundle(waiting, 'BASIC_BASIC', NOW)).toMatchObject({ refused: 'RESERVATION_EXISTS' });
    expect(toBundle(two, 'BASIC_BASIC', '2026-08-10T00:00:00Z')).toMatchObject({
      refused: 'SUBSCRIPTION_SUSPENDED',
    });
  });

  it('while NAVER WORKS is suspended: it has to be paid for first', () => {
    const stored = upToDateAt(ready(NAVER_WORKS_BODY), '2026-07-30T00:00:00Z');
    const decision = toBundle(stored, 'LITE_BASIC', '2026-07-30T00:00:00Z', { companyId: 'acme' });
    expect(decision).toMatchObject({ refused: 'SUBSCRIPTION_SUSPENDED' });
  });

  it('while the data of the missing part is being deleted', () => {
    const two = moved(workplace(), subscribe(workplace(), 'NAVER_WORKS', NOW), NOW);
    const one = decided(two, cancelToday(two, 'NAVER_WORKS', NOW));
    expect(toBundle(one, 'BASIC_BASIC', NOW)).toMatchObject({ refused: 'DATA_DELETION_RUNNING' });
    expect(subscribe(one, 'NAVER_WORKS', NOW)).toMatchObject({ refused: 'DATA_DELETION_RUNNING' });
  });

  it('R34 R37 without the names it needs, with other names than its own, with names of others', () => {
    const lite = ready(NAVER_WORKS_BODY);
    expect(toBundle(lite, 'BASIC_BASIC', NOW)).toMatchObject({
      errors: [
        { pointer: '#/companyId', code: 'REQUIRED' },
        { pointer: '#/domainName', code: 'REQUIRED' },
      ],
    });
    expect(
      toBundle(workplace(), 'BASIC_BASIC', NOW, { companyId: 'other', domainName: 'other.com' }),
    ).toMatchObject({
      errors: [
        { pointer: '#/companyId', code: 'VALUE_KEPT' },
        { pointer: '#/domainName', code: 'VALUE_KEPT' },
      ],
    });
    const known = { ...FREE, taken: ['companyId'] } as const;
    expect(toBundle(lite, 'LITE_BASIC', NOW, { companyId: 'acme', known })).toMatchObject({
      refused: 'VALUE_TAKEN',
      errors: [{ pointer: '#/companyId' }],
    });
  });

  it('R42 R93 without the terms, with WORKBOX in it, or without a first password', () => {
    for (const change of [{ termsVersion: 'old' }, { product: 'WORKBOX' }, { initialPassword: undefined }])
      expect(() => bundleRequest('BASIC_BASIC', change as object)).toThrow();
  });
});

describe('EDGE-R12 a trial of the missing part that was used before', () => {
  const known = { ...FREE, trialUsed: [{ product: 'NAVER_WORKS', by: 'companyId' }] } as const;

  it('is no second one: the part begins paid, or not at all', () => {
    expect(toBundle(workplace(), 'BASIC_BASIC', NOW, { known })).toMatchObject({
      refused: 'TRIAL_ALREADY_USED',
    });
    const commit = committed(toBundle(workplace(), 'BASIC_BASIC', NOW, { known, billingPlan: 'ANNUAL' }));
    expect(commit.events[0]).toMatchObject({ type: 'PAID_SERVICE_REQUESTED', product: 'NAVER_WORKS' });
    const after = done(decided(workplace(), commit), NOW);
    expect(subscriptionOf(after, 'NAVER_WORKS')).toMatchObject({
      phase: 'PAID',
      contract: { startDate: '2026-07-08', commitment: { endDate: '2027-07-07' } },
    });
    expect(subscriptionOf(after, 'NAVER_WORKS')).not.toHaveProperty('trial');
    expect(completion(decided(workplace(), commit)).mails[0]?.data['paid']).toEqual({
      products: [{ product: 'NAVER_WORKS', plan: 'BASIC' }],
      billingPlan: 'ANNUAL',
      startDate: '2026-07-08',
    });
  });

  it('a first trial stays free, however the company would pay', () => {
    const commit = committed(toBundle(workplace(), 'BASIC_BASIC', NOW, { billingPlan: 'ANNUAL' }));
    expect(subscriptionOf(commit, 'NAVER_WORKS').phase).toBe('TRIAL');
  });
});

describe('what changes meanwhile', () => {
  const MIDNIGHT: Instant = '2026-07-29T15:00:00Z';
  const EVE: Instant = '2026-07-29T14:59:50Z';

  it('A1 a bundle has no grace: NAVER WORKS that joined it on trial ends with the trial', () => {
    const stored = ready(NAVER_WORKS_BODY);
    const after = moved(stored, toBundle(stored, 'LITE_BASIC', NOW, { companyId: 'acme' }), NOW);
    const ended = upToDateAt(after, MIDNIGHT);
    expect(inWords(ended)).toBe('WORKPLACE BASIC trial');
    expect(subscriptionOf(ended, 'NAVER_WORKS').ended?.reason).toBe('TRIAL_EXPIRED');
  });

  it('A30 R138 a half-paid bundle goes on with the part that is paid', () => {
    const after = moved(workplace(), toBundle(workplace(), 'BASIC_BASIC', NOW), NOW);
    const half = upToDateAt(after, '2026-08-06T15:00:00Z');
    expect(inWords(half)).toBe('WORKPLACE BASIC annual');
    expect(half.tenant.integrations).toEqual([]);
  });

  it('a part that ends before the services are ready leaves no bundle, as if it had ended after', () => {
    const owned = billed(ready(WORKPLACE_BODY), 'trial', EVE);
    const requested = decided(owned, toBundle(owned, 'BASIC_BASIC', EVE));
    const late = completion(requested, '2026-07-29T15:00:30Z');
    const inTime = upToDateAt(done(requested, EVE), '2026-07-29T15:00:30Z');
    expect(inWords(late)).toBe('NAVER_WORKS BASIC trial');
    expect(inWords(inTime)).toBe(inWords(late));
    expect(late.tenant.bundle).toBeUndefined();
    expect(late.mails.map(({ template }) => template)).toEqual(['SETUP_COMPLETE']);
  });

  it('a change of plan at the renewal is dropped where a bundle has no such plan, and said', () => {
    const change = { renewalType: 'CHANGE', plan: 'COLLABO' } as const;
    const stored = decided(workplace(), decideRenewal(workplace(), 'WORKPLACE', change, contextAt(NOW)));
    const requested = running(stored);
    expect(tenantView(requested.tenant, NOW).operation.dropsRenewalOf).toEqual(['WORKPLACE']);
    expect(completion(requested).mails[0]?.data['renewalDropped']).toBe(true);
  });

  it('EDGE-R13 a switch that failed leaves a product that works, and a new one that does not yet', () => {
    const failed = broken(running(workplace()), NOW);
    expect(inWords(failed)).toBe('NAVER_WORKS BASIC trial, WORKPLACE WORKPLACE annual');
    const view = tenantView(failed.tenant, NOW);
    expect(view.subscriptions.map(({ status }) => status)).toEqual(['PROVISIONING', 'ACTIVE']);
    const codeOf = (product: string, action: string) =>
      view.subscriptions
        .find((one) => one.product === product)
        ?.allowedActions.find((one) => one.action === action)?.code;
    expect(codeOf('NAVER_WORKS', 'SWITCH_TO_PAID')).toBe('OPERATION_FAILED');
    expect(codeOf('WORKPLACE', 'CHANGE_RENEWAL')).toBeUndefined();
    expect(codeOf('NAVER_WORKS', 'CANCEL')).toBeUndefined();
  });
});

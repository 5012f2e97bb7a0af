import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { decideRename } from '../../../functions/core/decide/rename.ts';
import { decideRenewal } from '../../../functions/core/decide/renewal.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { Deployment } from '../../../functions/core/model/deployment.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import type { UsageHead } from '../../../functions/core/model/usage.ts';
import { NOTHING_USED } from '../../../functions/core/usage/capacity.ts';
import { EventViewSchema, eventView } from '../../../functions/core/views/event-view.ts';
import { tenantView, tenantWithProfile } from '../../../functions/core/views/tenant-view.ts';
import { done, upgrade, upgradeBundle } from '../../support/plan-changes.ts';
import {
  BUNDLE_BODY,
  LITE_BUNDLE_BODY,
  NAVER_WORKS_BODY,
  WORKBOX_BODY,
  WORKPLACE_BODY,
} from '../../support/requests.ts';
import { cancelling, contextAt, decided, paid, WITH_FINANCE } from '../../support/subscriptions.ts';
import { failed, REQUESTED_AT, ready, requestCommit, requested, TENANT_ID } from '../../support/tenants.ts';
import { ANY_TEXT } from '../../support/texts.ts';

const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const GRACE_END: Instant = '2026-08-28T15:00:00Z';

const shown = (
  stored: { tenant: Parameters<typeof tenantView>[0] },
  product: Product,
  now = REQUESTED_AT,
) => {
  const one = tenantView(stored.tenant, now).subscriptions.find((view) => view.product === product);
  if (!one) throw new Error(`no ${product} is shown`);
  return one;
};

describe('the status of a subscription', () => {
  it.each<[string, ReturnType<typeof ready>, Instant, string]>([
    ['R44 while it is set up', requested(NAVER_WORKS_BODY), REQUESTED_AT, 'PROVISIONING'],
    ['EDGE-R13 after a failed set-up', failed(NAVER_WORKS_BODY), REQUESTED_AT, 'PROVISIONING'],
    ['R48 once it is ready', ready(NAVER_WORKS_BODY), '2026-07-29T14:59:59Z', 'TRIALING'],
    ['A1 in its grace', ready(NAVER_WORKS_BODY), EXPIRY, 'SUSPENDED'],
    ['R55 after its grace', ready(NAVER_WORKS_BODY), GRACE_END, 'CANCELED'],
    ['R52 a trial over before it was set up', failed(NAVER_WORKS_BODY), GRACE_END, 'CANCELED'],
  ])('%s', (_, stored, now, status) => {
    expect(shown(stored, 'NAVER_WORKS', now).status).toBe(status);
  });

  it('R52 is exact at 00:00:00, whatever the timers have written', () => {
    const stored = ready(WORKPLACE_BODY);
    expect(shown(stored, 'WORKPLACE', '2026-07-29T14:59:59Z')).toMatchObject({
      status: 'TRIALING',
      phase: 'TRIAL',
    });
    expect(shown(stored, 'WORKPLACE', EXPIRY)).toMatchObject({
      status: 'CANCELED',
      phase: 'ENDED',
      dataStatus: 'DELETION_PENDING',
      ended: { reason: 'TRIAL_EXPIRED', at: EXPIRY },
    });
  });

  it('EDGE-T6 R3 shows the dates of the trial beside their instant, and no price', () => {
    expect(shown(ready(), 'WORKPLACE')).toMatchObject({
      trial: { startDate: '2026-06-30', endDate: '2026-07-29', expiresAt: EXPIRY },
      billingPlan: 'TRIAL',
      scheduledChanges: [],
    });
  });

  it('A1 shows until when a suspended one may still be paid for', () => {
    expect(shown(ready(NAVER_WORKS_BODY), 'NAVER_WORKS', EXPIRY).suspension).toEqual({
      reason: 'TRIAL_ENDED',
      since: EXPIRY,
      graceEndsAt: GRACE_END,
    });
  });
});

describe('R66 the contract of a subscription', () => {
  const NOW: Instant = '2026-07-10T05:00:00Z';
  const paidBy = (billingPlan: 'MONTHLY' | 'ANNUAL') =>
    shown(paid(WORKPLACE_BODY, 'WORKPLACE', NOW, { billingPlan }, REQUESTED_AT), 'WORKPLACE', NOW);

  it('by year shows its first paid day, its term and what follows it', () => {
    expect(paidBy('ANNUAL')).toMatchObject({
      billingPlan: 'ANNUAL',
      firstPaidDay: '2026-07-10',
      freeDaysGivenUp: 20,
      commitment: { startDate: '2026-07-10', endDate: '2027-07-09', endsAt: '2027-07-09T15:00:00Z' },
      renewal: { renewalType: 'SWITCH_TO_MONTHLY' },
    });
  });

  it('by month has no term', () => {
    const view = paidBy('MONTHLY');
    expect(view).toMatchObject({ billingPlan: 'MONTHLY', firstPaidDay: '2026-07-10', freeDaysGivenUp: 20 });
    for (const absent of ['commitment', 'renewal', 'suspension', 'ended'])
      expect(view).not.toHaveProperty(absent);
  });

  it('EDGE-T6 shows a scheduled cancellation with its instant, the next change first', () => {
    const items = [{ product: 'WORKPLACE', date: '2026-07-20' } as const];
    expect(shown(cancelling(ready(WORKPLACE_BODY), items, NOW), 'WORKPLACE', NOW).scheduledChanges).toEqual([
      {
        product: 'WORKPLACE',
        type: 'CANCELLATION',
        effectiveDate: '2026-07-20',
        effectiveAt: '2026-07-19T15:00:00Z',
      },
    ]);
  });
});

describe('R127 where a product is returned', () => {
  const returnUrlAt = (now: Instant, deployment: Deployment | undefined) =>
    tenantView(ready(WORKPLACE_BODY).tenant, now, { deployment }).subscriptions[0]?.returnUrl;

  it('is its page of the console, as long as it goes on and the stage has one', () => {
    expect(returnUrlAt(REQUESTED_AT, WITH_FINANCE)).toBe(
      `https://console.example/companies/${TENANT_ID}/products/WORKPLACE/cancellation`,
    );
    expect(returnUrlAt(EXPIRY, WITH_FINANCE)).toBeUndefined();
    expect(returnUrlAt(REQUESTED_AT, undefined)).toBeUndefined();
  });
});

describe('the accounts of a subscription', () => {
  it('are those that are registered now, where that was read', () => {
    const accountsOf = (used: UsageHead['accounts']) =>
      tenantView(ready(WORKPLACE_BODY).tenant, REQUESTED_AT, { used: { ...NOTHING_USED, accounts: used } })
        .subscriptions[0]?.accounts;
    expect(accountsOf({ WORKPLACE: { present: 12, counted: 15 } })).toBe(12);
    expect(accountsOf({})).toBe(0);
    expect(shown(ready(WORKPLACE_BODY), 'WORKPLACE')).not.toHaveProperty('accounts');
  });
});

describe('EDGE-G3 an operation', () => {
  const NOW: Instant = '2026-07-10T05:00:00Z';
  const annual = paid(WORKPLACE_BODY, 'WORKPLACE', NOW);
  const changing = decided(
    annual,
    decideRenewal(annual, 'WORKPLACE', { renewalType: 'CHANGE', plan: 'COLLABO' }, contextAt(NOW)),
  );

  it('says what it will change, and whose chosen renewal it drops, until it is done', () => {
    const running = decided(changing, upgrade(changing, 'WORKPLACE', 'COLLABO', NOW));
    expect(tenantView(running.tenant, NOW).operation).toMatchObject({
      type: 'UPGRADE',
      status: 'IN_PROGRESS',
      target: { parts: [{ product: 'WORKPLACE', plan: 'COLLABO' }], requestedOn: '2026-07-10' },
      dropsRenewalOf: ['WORKPLACE'],
    });
    expect(tenantView(done(running, NOW).tenant, NOW).operation).not.toHaveProperty('dropsRenewalOf');
    const other = decided(annual, upgrade(annual, 'WORKPLACE', 'COLLABO', NOW));
    expect(tenantView(other.tenant, NOW).operation).not.toHaveProperty('dropsRenewalOf');
  });
});

it('F30 the former domains are shown once there are some', () => {
  const NOW: Instant = '2026-07-10T05:00:00Z';
  const before = ready(BUNDLE_BODY);
  expect(tenantView({ ...before.tenant, secondaryDomains: [] }, NOW)).not.toHaveProperty('secondaryDomains');
  const rename = { field: 'domainName', value: 'fresh.com' } as const;
  const after = decided(before, decideRename(before, rename, undefined, contextAt(NOW)));
  expect(tenantView(after.tenant, NOW).secondaryDomains).toEqual(['acme.com']);
  const renaming = (stored: StoredTenant) =>
    tenantView(stored.tenant, NOW).allowedActions.find(({ action }) => action === 'CHANGE_DOMAIN');
  expect(renaming(after)).toMatchObject({ code: 'RENAMED_RECENTLY', allowedFrom: '2026-07-11T05:00:00Z' });
  const running = decided(after, upgradeBundle(after, 'PREMIUM_BASIC', NOW));
  expect(renaming(running)).toMatchObject({ code: 'OPERATION_IN_PROGRESS' });
  expect(renaming(running)).not.toHaveProperty('allowedFrom');
});

it('a profile that was erased is shown to nobody', () => {
  const { tenant, profile } = ready();
  expect(tenantWithProfile(tenant, { ...profile, erased: true }, REQUESTED_AT)).not.toHaveProperty('profile');
});

describe('the features of a subscription', () => {
  it('R60 Lite has no Mail and no Drive, Basic has both', () => {
    expect(shown(ready(NAVER_WORKS_BODY), 'NAVER_WORKS').features).not.toContain('MAIL');
    expect(shown(ready(NAVER_WORKS_BODY), 'NAVER_WORKS').features).not.toContain('DRIVE');
    expect(shown(ready(BUNDLE_BODY), 'NAVER_WORKS').limitedFeatures).toEqual(
      expect.arrayContaining(['MAIL', 'DRIVE']),
    );
  });

  it('R46 wait for the proof of the domain in NAVER WORKS, and only there', () => {
    const stored = ready(BUNDLE_BODY);
    expect(shown(stored, 'NAVER_WORKS').features).toEqual([]);
    expect(shown(stored, 'NAVER_WORKS').limitedFeatures).not.toEqual([]);
    expect(shown(stored, 'WORKPLACE').features).not.toEqual([]);
    expect(shown(stored, 'WORKPLACE').limitedFeatures).toEqual([]);
    const proven = { tenant: { ...stored.tenant, domainOwnership: 'PROVEN' as const } };
    expect(shown(proven, 'NAVER_WORKS').features).not.toEqual([]);
    expect(shown(proven, 'NAVER_WORKS').limitedFeatures).toEqual([]);
  });

  it('R47 wait for nothing under a group name', () => {
    expect(shown(ready(LITE_BUNDLE_BODY), 'NAVER_WORKS')).toMatchObject({
      features: expect.arrayContaining(['MESSAGE']),
      limitedFeatures: [],
    });
  });

  it.each<[string, ReturnType<typeof ready>, Instant]>([
    ['before it is ready', requested(NAVER_WORKS_BODY), REQUESTED_AT],
    ['R52 while login is refused', ready(NAVER_WORKS_BODY), EXPIRY],
    ['R52 after the end', ready(NAVER_WORKS_BODY), GRACE_END],
  ])('there are none %s', (_, stored, now) => {
    expect(shown(stored, 'NAVER_WORKS', now)).toMatchObject({ features: [], limitedFeatures: [] });
  });
});

describe('the addresses of a subscription', () => {
  it('R61 R48 R161 WORKPLACE has its pages under the company ID, NAVER WORKS an Admin page', () => {
    expect(shown(ready(), 'WORKPLACE')).toMatchObject({
      loginUrl: 'https://acme.ncpworkplace.com',
      adminUrl: 'https://acme.ncpworkplace.com',
    });
    expect(shown(ready(NAVER_WORKS_BODY), 'NAVER_WORKS').adminUrl).toBe('https://admin.worksmobile.com');
    expect(shown(ready(NAVER_WORKS_BODY), 'NAVER_WORKS')).not.toHaveProperty('loginUrl');
  });

  it.each<[string, ReturnType<typeof ready>, Instant]>([
    ['before the set-up is done', requested(NAVER_WORKS_BODY), REQUESTED_AT],
    ['in the grace', ready(NAVER_WORKS_BODY), EXPIRY],
    ['after the end', ready(NAVER_WORKS_BODY), GRACE_END],
  ])('R48 R163 are left out %s: nobody can log in there', (_, stored, now) => {
    expect(shown(stored, 'NAVER_WORKS', now)).not.toHaveProperty('adminUrl');
    expect(shown(requested(), 'WORKPLACE')).not.toHaveProperty('loginUrl');
  });

  it('are left out while the company ID they need is unknown', () => {
    const { tenant } = ready(WORKPLACE_BODY);
    const view = shown({ tenant: { ...tenant, identity: { domainName: 'acme.com' } } }, 'WORKPLACE');
    expect(view).not.toHaveProperty('adminUrl');
    expect(view).not.toHaveProperty('loginUrl');
  });
});

describe('a tenant', () => {
  it('R62 R5 shows its identity, its bundle and its products', () => {
    expect(tenantView(ready().tenant, REQUESTED_AT)).toMatchObject({
      version: 2,
      companyId: 'acme',
      domainName: 'acme.com',
      bundle: { plan: 'BASIC_BASIC' },
      subscriptions: [
        { product: 'NAVER_WORKS', partOfBundle: true },
        { product: 'WORKPLACE', partOfBundle: true },
      ],
    });
    const alone = tenantView(ready(WORKBOX_BODY).tenant, REQUESTED_AT);
    expect(alone).not.toHaveProperty('bundle');
    expect(alone.subscriptions).toMatchObject([{ product: 'WORKBOX', partOfBundle: false }]);
  });

  it('R93 a WORKBOX beside a bundle is no part of it', () => {
    const { tenant } = ready();
    const { WORKBOX } = ready(WORKBOX_BODY).tenant.subscriptions;
    const both = { tenant: { ...tenant, subscriptions: { ...tenant.subscriptions, WORKBOX } } };
    expect(shown(both, 'WORKBOX').partOfBundle).toBe(false);
  });

  it('shows neither its owner nor the version of a try', () => {
    const view = JSON.stringify(tenantView(ready().tenant, REQUESTED_AT));
    expect(view).not.toContain('owner-1');
    expect(tenantView(ready().tenant, REQUESTED_AT).operation).not.toHaveProperty('version');
  });

  it.each<[string, unknown, string]>([
    ['R51 a domain', BUNDLE_BODY, 'admin@acme.com'],
    ['R49 a group name', LITE_BUNDLE_BODY, 'admin@acme-group'],
  ])('R49 its administrator logs in under %s', (_, body, loginId) => {
    const { tenant, profile } = ready(body);
    const { profile: view } = tenantWithProfile(tenant, profile, REQUESTED_AT);
    expect(view).toMatchObject({ loginId, notificationEmail: 'boss@acme-mail.com' });
    expect(view).not.toHaveProperty('tenantId');
  });

  it('has no login ID without a domain or a group name', () => {
    const { tenant, profile } = ready();
    const nowhere = { ...tenant, identity: {} };
    expect(() => tenantWithProfile(nowhere, profile, REQUESTED_AT)).toThrow('neither');
  });

  const alertsOf = (stored: { tenant: Parameters<typeof tenantView>[0] }, now = REQUESTED_AT) =>
    tenantView(stored.tenant, now).alerts.map(({ code }) => code);

  it('R46 is alerted while its domain is unproven and NAVER WORKS runs', () => {
    expect(alertsOf(ready(BUNDLE_BODY))).toEqual(['DOMAIN_UNPROVEN']);
    expect(alertsOf(ready(BUNDLE_BODY), EXPIRY)).toEqual([]);
    expect(alertsOf(ready(WORKPLACE_BODY))).toEqual([]);
    expect(alertsOf(ready(LITE_BUNDLE_BODY))).toEqual([]);
  });

  it('EDGE-R13 is alerted of a failed set-up', () => {
    expect(alertsOf(failed(LITE_BUNDLE_BODY))).toEqual(['SETUP_FAILED']);
  });

  it('allows what is possible and says why not otherwise', () => {
    expect(tenantView(ready().tenant, REQUESTED_AT).allowedActions).toContainEqual({
      action: 'UPDATE_PROFILE',
      label: ANY_TEXT,
      allowed: true,
    });
    expect(tenantView(ready().tenant, EXPIRY).allowedActions).toContainEqual({
      action: 'UPDATE_PROFILE',
      label: ANY_TEXT,
      allowed: false,
      code: 'SUBSCRIPTION_ENDED',
      fix: ANY_TEXT,
    });
  });

  it('is the same whether stored or brought up to date before', () => {
    const { tenant } = ready(NAVER_WORKS_BODY);
    expect(tenantView(tenant, GRACE_END)).toEqual(tenantView(applyDue(tenant, GRACE_END).tenant, GRACE_END));
  });
});

it('an event shows who, what and when, but not its patch', () => {
  const [event] = requestCommit().events;
  if (!event) throw new Error('no event');
  const view = eventView(event);
  expect(EventViewSchema.parse(view)).toEqual(view);
  const bySystem = { ...event, actor: { type: 'SYSTEM' as const } };
  expect(eventView(bySystem).actor).toStrictEqual({ type: 'SYSTEM' });
  expect(Object.keys(view).sort()).toEqual([
    'actor',
    'effectiveAt',
    'number',
    'recordedAt',
    'type',
    'version',
  ]);
});

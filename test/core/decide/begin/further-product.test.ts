import { describe, expect, it } from 'vitest';
import { type Instant, kstDateOf } from '../../../../functions/core/business-calendar.ts';
import { commitOf } from '../../../../functions/core/commit.ts';
import { decideRequestTrial } from '../../../../functions/core/decide/begin/request-trial.ts';
import { quoteOf } from '../../../../functions/core/decide/cancellation.ts';
import { decidePaidSwitch } from '../../../../functions/core/decide/paid-switch.ts';
import { decideDataDeleted } from '../../../../functions/core/decide/system/data-deletion.ts';
import { decideSettingsApplied } from '../../../../functions/core/decide/system/settings-applied.ts';
import { decideSetupComplete } from '../../../../functions/core/decide/system/setup.ts';
import { decideProfile } from '../../../../functions/core/decide/update-profile.ts';
import { applyDue } from '../../../../functions/core/lifecycle/apply-due.ts';
import { requiredSettings } from '../../../../functions/core/lifecycle/service-settings.ts';
import { type StoredTenant, subscriptionsOf } from '../../../../functions/core/model/tenant.ts';
import { TenantViewSchema, tenantView } from '../../../../functions/core/views/tenant-view.ts';
import {
  billed,
  broken,
  cancelToday,
  done,
  FREE,
  inWords,
  moved,
  subscribe,
} from '../../../support/plan-changes.ts';
import { BUNDLE_BODY, formOf, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../../support/requests.ts';
import {
  BY_OWNER,
  cancelling,
  contextAt,
  decided,
  paid,
  subscriptionOf,
  switchRequest,
} from '../../../support/subscriptions.ts';
import { committed, OWNER, REQUESTED_AT, ready, storedBy, TENANT_ID } from '../../../support/tenants.ts';
import { accountsOn, withUsage } from '../../../support/usage.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';
const LATER: Instant = '2026-07-08T06:00:00Z';
const workplace = () => paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);

describe('R92 a further product', () => {
  it('is on its first trial from the request on, set up like any other, and announced alone', () => {
    const before = workplace();
    const commit = committed(subscribe(before, 'NAVER_WORKS', NOW));
    expect(commit.events).toMatchObject([{ type: 'TRIAL_REQUESTED', product: 'NAVER_WORKS' }]);
    expect(commit.tenant.operation).toMatchObject({ type: 'ADD_PRODUCT', status: 'IN_PROGRESS' });
    const ready = committed(
      decideSetupComplete(decided(before, commit), commit.tenant.operation.version, LATER),
    );
    expect(ready.mails).toMatchObject([
      {
        template: 'SETUP_COMPLETE',
        data: { products: [{ product: 'NAVER_WORKS' }], trialEndDate: '2026-08-06', graceDays: 30 },
      },
    ]);
    expect(ready.events).toMatchObject([{ type: 'SETUP_COMPLETED', product: 'NAVER_WORKS' }]);
  });

  it('R34 of a company without a company ID tells one', () => {
    const stored = ready(NAVER_WORKS_BODY);
    expect(subscribe(stored, 'WORKBOX', NOW)).toMatchObject({
      errors: [{ pointer: '#/companyId', code: 'REQUIRED' }],
    });
    const commit = committed(subscribe(stored, 'WORKBOX', NOW, { companyId: 'acme' }));
    expect(commit.claimed).toEqual([{ field: 'companyId', value: 'acme' }]);
    expect(commit.tenant.identity).toEqual({ groupName: 'acme-group', companyId: 'acme' });
  });

  it('EDGE-R13 that could not be set up waits for support; the rest goes on', () => {
    const failed = broken(decided(workplace(), subscribe(workplace(), 'WORKBOX', NOW)), LATER);
    const view = tenantView(failed.tenant, LATER);
    expect(view.subscriptions.map(({ product, status }) => [product, status])).toEqual([
      ['WORKPLACE', 'ACTIVE'],
      ['WORKBOX', 'PROVISIONING'],
    ]);
    expect(view.alerts).toContainEqual(expect.objectContaining({ code: 'SETUP_FAILED' }));
  });
});

describe('EDGE-R12 a company that has used its trial', () => {
  const known = { ...FREE, trialUsed: [{ product: 'WORKPLACE', by: 'companyId' }] } as const;
  const request = (body: object, taken: typeof known) =>
    decideRequestTrial({ tenantId: TENANT_ID, ownerSub: OWNER, body: formOf(body), now: NOW }, taken);

  it('starts paid with the day of the request when it says how it pays', () => {
    expect(request(WORKPLACE_BODY, known)).toMatchObject({ refused: 'TRIAL_ALREADY_USED' });
    const commit = committed(request({ ...WORKPLACE_BODY, billingPlan: 'ANNUAL' }, known));
    expect(commit.events).toMatchObject([{ type: 'PAID_SERVICE_REQUESTED' }]);
    expect(commit.tenant.subscriptions.WORKPLACE).toMatchObject({
      phase: 'PAID',
      contract: { startDate: '2026-07-08', commitment: { endDate: '2027-07-07' } },
    });
    const view = tenantView(done(storedBy(commit), LATER).tenant, LATER);
    expect(TenantViewSchema.safeParse(view).error).toBeUndefined();
    expect(view.subscriptions).toMatchObject([
      { status: 'ACTIVE', billingPlan: 'ANNUAL', freeDaysGivenUp: 0 },
    ]);
    expect(view.subscriptions[0]).not.toHaveProperty('trial');
  });

  it('R63 has nothing to switch: what began paid is refused like what was switched', () => {
    const began = storedBy(committed(request({ ...WORKPLACE_BODY, billingPlan: 'ANNUAL' }, known)));
    const body = switchRequest({ billingPlan: 'MONTHLY' });
    expect(decidePaidSwitch(done(began, LATER), 'WORKPLACE', body, contextAt(LATER))).toEqual({
      refused: 'CHANGE_ALREADY_EFFECTIVE',
    });
  });

  it('of a bundle pays for the part whose trial it used; the other part is free', () => {
    const commit = committed(request({ ...BUNDLE_BODY, billingPlan: 'MONTHLY' }, known));
    expect(inWords(commit)).toBe('NAVER_WORKS BASIC trial, WORKPLACE BASIC monthly, as BASIC_BASIC');
    expect(commit.events.map(({ type }) => type)).toEqual(['TRIAL_REQUESTED', 'PAID_SERVICE_REQUESTED']);
    const [mail] = committed(decideSetupComplete(storedBy(commit), 1, LATER)).mails;
    expect(mail?.data).toMatchObject({
      trialEndDate: '2026-08-06',
      paid: { products: [{ product: 'WORKPLACE' }], billingPlan: 'MONTHLY' },
    });
  });

  it('gets a first trial free, however it would pay', () => {
    const commit = committed(
      request({ ...WORKPLACE_BODY, billingPlan: 'ANNUAL' }, { ...known, trialUsed: [] as never }),
    );
    expect(inWords(commit)).toBe('WORKPLACE WORKPLACE trial');
  });

  it('may take a product again that it had and whose data is gone, for pay', () => {
    const two = moved(workplace(), subscribe(workplace(), 'WORKBOX', NOW), NOW);
    const one = decided(two, cancelToday(two, 'WORKBOX', NOW));
    const gone = decided(one, decideDataDeleted(one, 'WORKBOX', NOW));
    expect(subscribe(gone, 'WORKBOX', LATER)).toMatchObject({
      refused: 'TRIAL_ALREADY_USED',
      detail: {
        en: 'The free trial of WORKBOX was used before.',
        ko: expect.stringMatching(/^WORKBOX의 무료 체험/),
      },
    });
    const commit = committed(subscribe(gone, 'WORKBOX', LATER, { billingPlan: 'MONTHLY' }));
    expect(subscriptionOf(commit, 'WORKBOX')).toMatchObject({ phase: 'PAID', dataStatus: 'RETAINED' });
    expect(subscriptionOf(commit, 'WORKBOX')).not.toHaveProperty('ended');
    expect(commit.begun).toEqual(['WORKBOX']);
    // Of a trial there is no contract to keep.
    expect(commit.tenant.formerContracts).toEqual([]);
  });
});

describe('R111 a product that begins anew', () => {
  const both = () => billed(moved(workplace(), subscribe(workplace(), 'WORKBOX', NOW), NOW), 'annual', NOW);
  const again = (stored: StoredTenant, now: Instant) => {
    const gone = decided(stored, decideDataDeleted(stored, 'WORKBOX', now));
    return committed(subscribe(gone, 'WORKBOX', now, { billingPlan: 'MONTHLY' })).tenant.formerContracts;
  };

  it('leaves its former contract to the bills, until the day on which it ended', () => {
    const contract = subscriptionOf(both(), 'WORKBOX').contract;
    const ended = decided(both(), cancelToday(both(), 'WORKBOX', NOW));
    expect(again(ended, LATER)).toStrictEqual([{ product: 'WORKBOX', contract, endedOn: '2026-07-08' }]);
  });

  it('R134 with the penalty that was accepted when its end was scheduled', () => {
    const items = [{ product: 'WORKBOX' as const, date: '2026-07-20' as const }];
    const stored = withUsage(both(), [accountsOn('2026-07-01', { WORKPLACE: 5, WORKBOX: 5 })]);
    const { total } = quoteOf(stored.tenant, stored.usage, items);
    const leaving = cancelling(stored, items, NOW, total);
    const at: Instant = '2026-07-20T00:00:00Z';
    const ended = decided(leaving, commitOf(leaving, applyDue(leaving.tenant, at).steps, at));
    expect(total).toBeGreaterThan(0);
    expect(again(ended, at)).toMatchObject([{ endedOn: '2026-07-20', acceptedPenalty: total }]);
  });
});

describe('R138 a bundle that loses a part', () => {
  const before = paid(BUNDLE_BODY, 'BUNDLE', REQUESTED_AT);
  const without = (product: 'NAVER_WORKS' | 'WORKPLACE') => committed(cancelToday(before, product, NOW));

  it('R139 R140 EDGE-C12 WORKPLACE: NAVER WORKS goes on with its login IDs, and all passwords are to be set anew', () => {
    const commit = without('WORKPLACE');
    expect(inWords(commit)).toBe('NAVER_WORKS BASIC annual');
    expect(commit.tenant.identity).toEqual(before.tenant.identity);
    expect(commit.tenant.passwordsValidFrom).toBe(NOW);
    expect(commit.tenant.subscriptions.NAVER_WORKS).toEqual(before.tenant.subscriptions.NAVER_WORKS);
  });

  it('R141 R142 NAVER WORKS: WORKPLACE goes on with its passwords, without the links', () => {
    const commit = without('NAVER_WORKS');
    expect(inWords(commit)).toBe('WORKPLACE BASIC annual');
    expect(commit.tenant).not.toHaveProperty('passwordsValidFrom');
    expect(commit.tenant).not.toHaveProperty('bundle');
    expect(commit.tenant.integrations).toEqual([]);
    expect(commit.tenant.subscriptions.WORKPLACE).toEqual(before.tenant.subscriptions.WORKPLACE);
  });

  it.each([
    [['NAVER_WORKS', 'WORKPLACE'] as const],
    [['WORKPLACE', 'NAVER_WORKS'] as const],
  ])('R139 R140 both parts at once, named as %j: WORKBOX keeps its passwords', (products) => {
    const three = moved(before, subscribe(before, 'WORKBOX', NOW), NOW);
    const items = products.map((product) => ({ product, date: kstDateOf(NOW) }));
    const { total } = quoteOf(three.tenant, three.usage, items);
    const { tenant } = cancelling(three, items, NOW, total);
    expect(inWords({ tenant })).toBe('WORKBOX STANDARD trial');
    expect(tenant).not.toHaveProperty('passwordsValidFrom');
  });

  it.each([
    'NAVER_WORKS',
    'WORKPLACE',
  ] as const)('R142 without %s the other service is told so, as work beside the deletion', (product) => {
    const commit = without(product);
    expect(commit.work.map(({ kind, scope }) => `${scope} ${kind}`)).toEqual(
      expect.arrayContaining(['TENANT SERVICE_SETTINGS', `${product} DATA_DELETION`]),
    );
    const { subscriptions } = commit.tenant;
    const told = requiredSettings(commit.tenant, before.profile);
    expect(Object.values(told).map(({ integrations }) => integrations)).toEqual([[]]);
    expect(Object.keys(told)).not.toContain(product);
    expect(subscriptionsOf(commit.tenant).length).toBe(Object.keys(subscriptions).length);
  });
});

describe('what the services are to be told', () => {
  const stored = ready();
  const changed = decided(stored, decideProfile(stored, { language: 'en' }, BY_OWNER, NOW));
  const versionOf = ({ tenant }: StoredTenant) => tenant.version;
  const told = (at: StoredTenant, version: number) => {
    const decision = decideSettingsApplied(at, version, LATER);
    return decision === 'TELL_AGAIN' ? undefined : decision;
  };

  it('is told once, and then there is nothing to tell', () => {
    const commit = committed(told(changed, versionOf(changed)));
    expect(commit.tenant).not.toHaveProperty('settingsDue');
    expect(commit.events).toMatchObject([{ type: 'SETTINGS_APPLIED', actor: { type: 'SYSTEM' } }]);
    expect(commit.work).toMatchObject([{ kind: 'SERVICE_SETTINGS', state: 'DONE' }]);
    const after = decided(changed, commit);
    expect(decideSettingsApplied(after, versionOf(after), LATER)).toBeUndefined();
  });

  it('is told again when the tenant has changed since it was read, once for both changes', () => {
    const again = decided(changed, decideProfile(changed, { language: 'ko' }, BY_OWNER, LATER));
    expect(again.tenant.settingsDue).toBe(LATER);
    expect(decideSettingsApplied(again, versionOf(changed), LATER)).toBe('TELL_AGAIN');
  });

  it('what is due comes first', () => {
    const late = told(changed, versionOf(changed));
    expect(late?.tenant).not.toHaveProperty('settingsDue');
    const expired = decideSettingsApplied(changed, versionOf(changed), '2026-08-01T00:00:00Z');
    expect(expired).toMatchObject({ events: [{ type: 'TRIAL_ENDED' }, { type: 'TRIAL_ENDED' }, {}] });
  });
});

import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { decideRenewal } from '../../../functions/core/decide/renewal.ts';
import { decideSetupComplete } from '../../../functions/core/decide/system/setup.ts';
import { type StoredTenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { moved, subscribe, toBundle, upgrade, upgradeBundle } from '../../support/plan-changes.ts';
import { renderMail } from '../../support/render-mail.ts';
import { LITE_BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY, withAccount } from '../../support/requests.ts';
import { contextAt, decided, paid, subscriptionOf } from '../../support/subscriptions.ts';
import { committed, REQUESTED_AT, ready } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';
/** The trials of REQUESTED_AT end a second later than the first, and have ended at the other. */
const [BEFORE_END, AFTER_END]: [Instant, Instant] = ['2026-07-29T14:59:59Z', '2026-07-29T15:00:30Z'];

/** The mail of the operation that runs, once it is done. */
function toldOf(running: StoredTenant, now: Instant = NOW) {
  const commit = decideSetupComplete(running, running.tenant.operation.version, now);
  return commit?.mails.find(({ template }) => /^(UPGRADE|BUNDLE)_COMPLETE$/.test(template));
}
const mailOf = (running: StoredTenant, now?: Instant) => toldOf(running, now)?.data;
const withWorkbox = (stored: StoredTenant) => moved(stored, subscribe(stored, 'WORKBOX', NOW), NOW);
const upgrading = (stored: StoredTenant, now: Instant = NOW) =>
  decided(stored, upgrade(stored, 'WORKPLACE', 'COLLABO', now));
const switching = (stored: StoredTenant, change = {}, now: Instant = NOW) =>
  decided(stored, toBundle(stored, 'BASIC_BASIC', now, change));
const raising = (stored: StoredTenant, now: Instant = NOW) =>
  decided(stored, upgradeBundle(stored, 'BASIC_BASIC', now, { domainName: 'acme.kr' }));

describe('A23 the mail of an upgrade that is requested', () => {
  const told = (decision: Parameters<typeof committed>[0]) =>
    committed(decision).mails.map(({ template, data }) => [template, data['from'], data['to']]);

  it('is there for WORKPLACE, with both plans', () => {
    const stored = paid(WORKPLACE_BODY, 'WORKPLACE', NOW);
    expect(told(upgrade(stored, 'WORKPLACE', 'COLLABO', NOW))).toEqual([
      [
        'UPGRADE_REQUESTED',
        { product: 'WORKPLACE', plan: 'WORKPLACE' },
        { product: 'WORKPLACE', plan: 'COLLABO' },
      ],
    ]);
  });

  it('is there neither for NAVER WORKS nor for a bundle', () => {
    const alone = paid(NAVER_WORKS_BODY, 'NAVER_WORKS', NOW);
    expect(told(upgrade(alone, 'NAVER_WORKS', 'BASIC', NOW, { domainName: 'acme.kr' }))).toEqual([]);
    const bundle = ready(LITE_BUNDLE_BODY);
    expect(told(upgradeBundle(bundle, 'BASIC_BASIC', NOW, { domainName: 'acme.kr' }))).toEqual([]);
  });
});

describe('R83 the mail of an upgrade', () => {
  it('names what was upgraded and nothing beside it', () => {
    const data = mailOf(upgrading(withWorkbox(paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT))));
    expect(data).toMatchObject({
      products: [{ product: 'WORKPLACE', plan: 'COLLABO' }],
      billedFrom: '2026-07-08',
      billingPlan: 'ANNUAL',
      consequences: [],
    });
    for (const absent of ['bundlePlan', 'trialEndDate', 'newLogin', 'renewalDropped'])
      expect(data).not.toHaveProperty(absent);
  });

  it('A7 of a bundle on trial says when the trial ends, and the new login', () => {
    expect(mailOf(raising(ready(LITE_BUNDLE_BODY)))).toMatchObject({
      bundlePlan: 'BASIC_BASIC',
      products: [
        { product: 'NAVER_WORKS', plan: 'BASIC' },
        { product: 'WORKPLACE', plan: 'BASIC' },
      ],
      trialEndDate: '2026-07-29',
      newLogin: { domainName: 'acme.kr', loginId: 'admin@acme.kr' },
    });
  });

  it('of a paid bundle names no end of a trial', () => {
    const data = mailOf(raising(paid(LITE_BUNDLE_BODY, 'BUNDLE', NOW)));
    expect(data).toMatchObject({ billedFrom: '2026-07-08' });
    expect(data).not.toHaveProperty('trialEndDate');
  });

  it('is none where its product has ended meanwhile', () => {
    const running = upgrading(paid(WORKPLACE_BODY, 'WORKPLACE', NOW, { billingPlan: 'MONTHLY' }), BEFORE_END);
    const cancellation = { date: '2026-07-30', reset: {} } as const;
    const ending = { ...subscriptionOf(running, 'WORKPLACE'), cancellation };
    expect(
      mailOf({ ...running, tenant: withSubscription(running.tenant, ending) }, AFTER_END),
    ).toBeUndefined();
    expect(mailOf(running, AFTER_END)).toBeDefined();
  });

  it('is none where its product has moved higher meanwhile', () => {
    const running = upgrading(paid(WORKPLACE_BODY, 'WORKPLACE', NOW));
    const higher = { ...subscriptionOf(running, 'WORKPLACE'), plan: 'COLLABO_PLUS' as const };
    expect(mailOf({ ...running, tenant: withSubscription(running.tenant, higher) })).toBeUndefined();
  });

  it('EDGE-G3 says that the change which was chosen for the renewal is dropped', () => {
    const annual = paid(WORKPLACE_BODY, 'WORKPLACE', NOW);
    const form = { renewalType: 'CHANGE', plan: 'COLLABO' } as const;
    const changing = decided(annual, decideRenewal(annual, 'WORKPLACE', form, contextAt(NOW)));
    expect(mailOf(upgrading(changing))).toMatchObject({ renewalDropped: true });
  });

  it('is none where the bundle has ended meanwhile, though a part of it goes on', () => {
    const half = paid(LITE_BUNDLE_BODY, 'WORKPLACE', NOW, { billingPlan: 'MONTHLY' }, REQUESTED_AT);
    const running = raising(half, BEFORE_END);
    expect(mailOf(running, BEFORE_END)).toBeDefined();
    expect(mailOf(running, AFTER_END)).toBeUndefined();
  });
});

describe('R96 the mail of a switch to a bundle', () => {
  it('names the parts, and neither WORKBOX nor a login that stays', () => {
    const data = mailOf(switching(withWorkbox(paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT))));
    expect(data).toMatchObject({
      bundlePlan: 'BASIC_BASIC',
      kept: [{ product: 'WORKPLACE', plan: 'BASIC' }],
      trialEndDate: '2026-08-06',
      adminUrls: [{ product: 'NAVER_WORKS' }, { product: 'WORKPLACE' }],
      initialPassword: 'USER',
    });
    for (const absent of ['newLogin', 'paid']) expect(data).not.toHaveProperty(absent);
  });

  it('F31 from a group name to a domain names the new login', () => {
    const change = { companyId: 'acme', domainName: 'acme.com' };
    expect(mailOf(switching(ready(NAVER_WORKS_BODY), change))).toMatchObject({
      newLogin: { domainName: 'acme.com', loginId: 'admin@acme.com' },
    });
  });

  it('is none where the part that was there has ended meanwhile', () => {
    const running = switching(ready(WORKPLACE_BODY), {}, BEFORE_END);
    expect(mailOf(running, BEFORE_END)).toBeDefined();
    expect(mailOf(running, AFTER_END)).toBeUndefined();
  });

  it.each([
    ['NAVER_WORKS', 'WORKPLACE', WORKPLACE_BODY],
    [
      'WORKPLACE',
      'NAVER_WORKS',
      withAccount(NAVER_WORKS_BODY, { groupName: undefined, domainName: 'acme.com' }),
    ],
  ] as const)('R45 R96 is that of a set-up where only %s is left, as the trial of %s has ended meanwhile', (began, _, body) => {
    const known = body === WORKPLACE_BODY ? {} : { companyId: 'acme' };
    const running = switching(ready(body), known, BEFORE_END);
    const commit = decideSetupComplete(running, running.tenant.operation.version, AFTER_END);
    expect(commit?.events.at(-1)?.type).toBe('SETUP_COMPLETED');
    expect(commit?.tenant.bundle).toBeUndefined();
    expect(commit?.mails.filter(({ template }) => template === 'SETUP_COMPLETE')).toMatchObject([
      { data: { products: [{ product: began }], trialEndDate: '2026-08-27' } },
    ]);
    for (const { template, language, data } of commit?.mails ?? []) renderMail(template, language, data);
  });
});

describe('EDGE-A10 F31 the mail of a plan change', () => {
  const raisingAlone = () => {
    const alone = paid(NAVER_WORKS_BODY, 'NAVER_WORKS', NOW);
    return decided(alone, upgrade(alone, 'NAVER_WORKS', 'BASIC', NOW, { domainName: 'acme.kr' }));
  };
  const joining = () => switching(ready(NAVER_WORKS_BODY), { companyId: 'acme', domainName: 'acme.com' });

  it.each<[string, () => StoredTenant, readonly string[]]>([
    ['of NAVER WORKS alone', raisingAlone, ['NAVER_WORKS', 'LOGIN_NAME']],
    ['of a bundle', () => raising(ready(LITE_BUNDLE_BODY)), ['LOGIN_NAME']],
    ['to a bundle', joining, ['LOGIN_NAME']],
    [
      'of a product whose login stays',
      () => upgrading(paid(WORKPLACE_BODY, 'WORKPLACE', NOW)),
      ['WORKPLACE'],
    ],
  ])('%s is about the name of the logins where it is a new one', (_, running, about) => {
    expect(toldOf(running())?.about).toEqual(about);
  });
});

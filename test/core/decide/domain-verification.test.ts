import { describe, expect, it } from 'vitest';
import { entitlementOf } from '../../../functions/core/accounts/entitlement.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import { commitOf } from '../../../functions/core/commit.ts';
import {
  decideDomainChecked,
  decideVerification,
  wantedProof,
} from '../../../functions/core/decide/domain-verification.ts';
import { decideRename } from '../../../functions/core/decide/rename.ts';
import { decideDataDeleted } from '../../../functions/core/decide/system/data-deletion.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import { requiredWork } from '../../../functions/core/lifecycle/work.ts';
import { isProven, nextCheckAt, proofOf } from '../../../functions/core/model/domain-proof.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { tenantView } from '../../../functions/core/views/tenant-view.ts';
import { LITE_BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY, withAccount } from '../../support/requests.ts';
import { BY_OWNER } from '../../support/subscriptions.ts';
import { committed, ready, requested, storedBy } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-01T00:00:00Z';
const HOUR = 3_600;
const END = addSeconds(NOW, 72 * HOUR);
const EXPIRY: Instant = '2026-07-29T15:00:00Z';

const start = (stored: StoredTenant, now: Instant = NOW) =>
  decideVerification(stored, (domain) => `token-of-${domain}`, { actor: BY_OWNER, now });
const checking = (stored: StoredTenant = ready(), now: Instant = NOW) =>
  storedBy(committed(start(stored, now)), stored);
function wanted({ tenant }: StoredTenant) {
  const proof = wantedProof(tenant);
  if (!proof) throw new Error('nothing is looked for');
  return proof;
}
const checked = (stored: StoredTenant, isThere: boolean, now: Instant) =>
  decideDomainChecked(stored, wanted(stored), isThere, now);
const proven = (stored: StoredTenant, now: Instant = NOW) =>
  storedBy(committed(checked(stored, true, now)), stored);
const naverWorks = ({ tenant }: StoredTenant, now: Instant = NOW) =>
  entitlementOf(tenant, now).products.find(({ product }) => product === 'NAVER_WORKS')?.features;
const alertsOf = ({ tenant }: StoredTenant, now: Instant = NOW) =>
  tenantView(tenant, now).alerts.map(({ code }) => code);

describe('R46 F27 F29 the request for the proof', () => {
  it('asks for work that is due now and shows the record to publish', () => {
    const commit = committed(start(ready()));
    expect(commit.work).toMatchObject([
      { scope: 'TENANT', kind: 'DOMAIN_VERIFICATION', dueAt: NOW, state: 'PENDING' },
    ]);
    expect(tenantView(commit.tenant, NOW).domainVerification).toEqual({
      status: 'CHECKING',
      startedAt: NOW,
      endsAt: END,
      record: { type: 'TXT', name: 'acme.com', value: 'smartwork-verification=token-of-acme.com' },
    });
  });

  it('can be sent while the set-up runs', () => {
    expect(checking(requested()).tenant.domainVerification?.status).toBe('CHECKING');
  });

  it('sent again begins anew: other work, the same record', () => {
    const first = checking();
    const later = addSeconds(NOW, 10 * HOUR);
    const commit = committed(start(first, later));
    expect(commit.work).toMatchObject([{ kind: 'DOMAIN_VERIFICATION', dueAt: later, state: 'PENDING' }]);
    expect(commit.tenant.domainVerification).toMatchObject({
      token: first.tenant.domainVerification?.token,
      endsAt: addSeconds(later, 72 * HOUR),
    });
  });

  it.each<[string, StoredTenant, Instant, string]>([
    ['R47 of a group name', ready(LITE_BUNDLE_BODY), NOW, 'NAME_NOT_USED'],
    ['of a domain that is proven', proven(checking()), NOW, 'DOMAIN_ALREADY_PROVEN'],
    ['after the end', ready(WORKPLACE_BODY), EXPIRY, 'SUBSCRIPTION_ENDED'],
  ])('%s is refused', (_, stored, now, refused) => {
    expect(start(stored, now)).toMatchObject({ refused });
    const offered = tenantView(stored.tenant, now).allowedActions.find(
      ({ action }) => action === 'VERIFY_DOMAIN',
    );
    expect(offered).toMatchObject({ allowed: false, code: refused });
  });
});

describe('R46 R47 F29 whether NAVER WORKS waits for a proof', () => {
  const under = (plan: string, name: { domainName: string } | { groupName: string }) => {
    const body = { ...NAVER_WORKS_BODY, offer: { ...NAVER_WORKS_BODY.offer, plan } };
    return ready(withAccount(body, { groupName: undefined, ...name }));
  };

  it.each(['LITE', 'BASIC', 'PREMIUM'])('it does with %s and a domain', (plan) => {
    const stored = under(plan, { domainName: 'acme.com' });
    expect(stored.tenant.domainOwnership).toBe('UNPROVEN');
    expect([naverWorks(stored), alertsOf(stored)]).toEqual([[], ['DOMAIN_UNPROVEN']]);
    expect(naverWorks(proven(checking(stored)))).toContain('MESSAGE');
  });

  it('it does not with a group name, which Lite alone takes', () => {
    const stored = under('LITE', { groupName: 'acme-group' });
    expect(stored.tenant.domainOwnership).toBe('NOT_NEEDED');
    expect(naverWorks(stored)).toContain('MESSAGE');
    expect(alertsOf(stored)).toEqual([]);
  });
});

describe('R46 what a look brings', () => {
  it('limits NAVER WORKS until the proof is there, and nothing after it', () => {
    const before = checking();
    expect([naverWorks(before), alertsOf(before)]).toEqual([[], ['DOMAIN_UNPROVEN']]);
    const commit = committed(checked(before, true, NOW));
    expect(commit.events).toMatchObject([{ type: 'DOMAIN_PROVEN', actor: { type: 'SYSTEM' } }]);
    expect(commit.work).toMatchObject([{ kind: 'DOMAIN_VERIFICATION', state: 'DONE' }]);
    const after = storedBy(commit, before);
    expect(after.tenant.domainOwnership).toBe('PROVEN');
    expect(after.tenant).not.toHaveProperty('domainVerification');
    expect([naverWorks(after)?.includes('MAIL'), alertsOf(after)]).toEqual([true, []]);
  });

  it('writes nothing while there is time left', () => {
    expect(checked(checking(), false, addSeconds(END, -1))).toBeUndefined();
  });

  it('F27 gives up after 72 hours, with an alert, and can begin anew', () => {
    const before = checking();
    committed(checked(before, false, END));
    const commit = committed(checked(before, false, addSeconds(END, 30)));
    expect(commit.events).toMatchObject([{ type: 'DOMAIN_CHECK_FAILED', effectiveAt: END }]);
    const failed = storedBy(commit, before);
    expect(alertsOf(failed, END)).toEqual(['DOMAIN_CHECK_FAILED']);
    expect(requiredWork(failed.tenant).map(({ kind }) => kind)).not.toContain('DOMAIN_VERIFICATION');
    expect(tenantView(failed.tenant, END).domainVerification?.record.value).toContain('token-of-acme.com');
    expect(alertsOf(checking(failed, END), END)).toEqual(['DOMAIN_UNPROVEN']);
  });

  it('counts a proof that is seen late, at the last look', () => {
    expect(proven(checking(), addSeconds(END, 30)).tenant.domainOwnership).toBe('PROVEN');
  });

  it('PROMISE-7: of two looks that see it, the second writes nothing', () => {
    const before = checking();
    const looked = wanted(before);
    const after = proven(before);
    expect(decideDomainChecked(after, looked, true, NOW)).toBeUndefined();
  });

  it('F30 of the domain before is void when the company has another one meanwhile', () => {
    const before = checking();
    const looked = wanted(before);
    const renamed = decideRename(before, { field: 'domainName', value: 'acme.kr' }, undefined, {
      actor: BY_OWNER,
      now: NOW,
    });
    const after = storedBy(committed(renamed), before);
    expect(decideDomainChecked(after, looked, true, NOW)).toBeUndefined();
    const again = checking(after);
    expect(decideDomainChecked(again, looked, true, NOW)).toBeUndefined();
  });

  it('is void when everything has ended, also before a timer wrote it', () => {
    const before = checking(ready(WORKPLACE_BODY), '2026-07-28T00:00:00Z');
    expect(decideDomainChecked(before, wanted(before), true, EXPIRY)).toBeUndefined();
  });
});

it('R53 with the last product the verification goes, and the names with the secondary domains', () => {
  const stored = checking(ready(WORKPLACE_BODY), '2026-07-28T00:00:00Z');
  const left = { ...stored, tenant: { ...stored.tenant, secondaryDomains: ['acme.jp'] } };
  const expired = commitOf(left, applyDue(left.tenant, EXPIRY).steps, EXPIRY);
  const ended = committed(decideDataDeleted(storedBy(expired, left), 'WORKPLACE', EXPIRY));
  expect(ended.tenant).not.toHaveProperty('domainVerification');
  expect(ended.released).toEqual([
    { field: 'companyId', value: 'acme' },
    { field: 'domainName', value: 'acme.com' },
    { field: 'domainName', value: 'acme.jp' },
  ]);
});

describe('F27 the looks', () => {
  it('come soon at first, every hour at last, and end after 72 hours', () => {
    const { domainVerification } = checking().tenant;
    if (!domainVerification) throw new Error('nothing is looked for');
    const minutes: number[] = [];
    let at = NOW;
    while (at < END) {
      const next = nextCheckAt(domainVerification, at);
      minutes.push((Date.parse(next) - Date.parse(at)) / 60_000);
      at = next;
    }
    expect(at).toBe(END);
    expect(minutes.slice(0, 4)).toEqual([1, 1, 1, 1.5]);
    expect(Math.max(...minutes)).toBe(60);
    expect(minutes.length).toBeGreaterThan(75);
    expect(minutes.length).toBeLessThan(90);
  });

  it.each<[string, readonly string[], boolean]>([
    ['no record', [], false],
    ['the record alone', [proofOf('abc')], true],
    ['the record among others', ['v=spf1 -all', proofOf('abc'), 'google=x'], true],
    ['spaces around it', [` ${proofOf('abc')} `], true],
    ['the token of another tenant', [proofOf('abd')], false],
    ['the token alone', ['abc'], false],
    ['the record with more behind it', [`${proofOf('abc')}d`], false],
    ['the record with more before it', [`x${proofOf('abc')}`], false],
    ['capital letters', [proofOf('ABC')], false],
  ])('take %s for a proof or not', (_, records, expected) => {
    expect(isProven(records, 'abc')).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import type { Commit } from '../../../functions/core/commit.ts';
import { decideRename, type Rename } from '../../../functions/core/decide/rename.ts';
import { requiredSettings } from '../../../functions/core/lifecycle/service-settings.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { tenantView } from '../../../functions/core/views/tenant-view.ts';
import { renderMail } from '../../support/render-mail.ts';
import { BUNDLE_BODY, LITE_BUNDLE_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { BY_OWNER } from '../../support/subscriptions.ts';
import { committed, failed, ready, requested, storedBy, TENANT_ID } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-10T00:00:00Z';
const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const DAY = 24 * 3_600;

const rename = (stored: StoredTenant, name: Rename, now: Instant = NOW, ownedBy?: string) =>
  decideRename(stored, name, ownedBy, { actor: BY_OWNER, now });
const toDomain = (value: string): Rename => ({ field: 'domainName', value });
const toGroup = (value: string): Rename => ({ field: 'groupName', value });
const become = (stored: StoredTenant, name: Rename, now: Instant = NOW, ownedBy?: string) =>
  storedBy(committed(rename(stored, name, now, ownedBy)), stored);

describe('R39 F30 another domain', () => {
  it('is taken, and the one before stays the company’s as a secondary domain', () => {
    const commit = committed(rename(ready(), toDomain('acme.kr')));
    expect(commit.tenant).toMatchObject({
      identity: { companyId: 'acme', domainName: 'acme.kr' },
      secondaryDomains: ['acme.com'],
      renamedAt: NOW,
    });
    expect(commit.claimed).toEqual([toDomain('acme.kr')]);
    expect(commit.released).toEqual([]);
  });

  it('R46 is not proven, whatever the one before was', () => {
    const stored = ready();
    const domainVerification = { status: 'FAILED', token: 'x', startedAt: NOW, endsAt: NOW } as const;
    const proven = {
      ...stored,
      tenant: { ...stored.tenant, domainOwnership: 'PROVEN', domainVerification } as const,
    };
    const renamed = become(proven, toDomain('acme.kr'));
    expect(renamed.tenant.domainOwnership).toBe('UNPROVEN');
    expect(renamed.tenant).not.toHaveProperty('domainVerification');
  });

  it('F30 can be one of the secondary domains: nothing new is taken then', () => {
    const renamed = become(ready(), toDomain('acme.kr'));
    const back = committed(rename(renamed, toDomain('acme.com'), addSeconds(NOW, DAY), TENANT_ID));
    expect(back.tenant).toMatchObject({
      identity: { domainName: 'acme.com' },
      secondaryDomains: ['acme.kr'],
    });
    expect([back.claimed, back.released]).toEqual([[], []]);
  });

  it('leaves at most 20 secondary domains: a company that leaves frees them all at once', () => {
    const stored = ready();
    const secondaryDomains = Array.from({ length: 20 }, (_, index) => `acme-${index}.com`);
    const full = { ...stored, tenant: { ...stored.tenant, secondaryDomains } };
    expect(rename(full, toDomain('acme.kr'))).toMatchObject({ refused: 'TOO_MANY_DOMAINS' });
    const back = become(full, toDomain('acme-7.com'), NOW, TENANT_ID);
    expect(back.tenant.secondaryDomains).toHaveLength(20);
  });
});

describe('R39 F22 another group name', () => {
  it('is taken, and the one before is free at once', () => {
    const commit = committed(rename(ready(LITE_BUNDLE_BODY), toGroup('acme-team')));
    expect(commit.tenant.identity).toEqual({ companyId: 'acme', groupName: 'acme-team' });
    expect(commit.tenant).not.toHaveProperty('secondaryDomains');
    expect(commit.claimed).toEqual([toGroup('acme-team')]);
    expect(commit.released).toEqual([toGroup('acme-group')]);
  });

  it('R47 needs no proof', () => {
    const { tenant } = become(ready(LITE_BUNDLE_BODY), toGroup('acme-team'));
    expect(tenant.domainOwnership).toBe('NOT_NEEDED');
  });
});

describe('a rename', () => {
  it('F22 F30 is not allowed again within 24 hours, and is at the 24th', () => {
    const renamed = become(ready(), toDomain('acme.kr'));
    const [last, next] = [addSeconds(NOW, DAY - 1), addSeconds(NOW, DAY)];
    expect(rename(renamed, toDomain('acme.jp'), last)).toMatchObject({
      refused: 'RENAMED_RECENTLY',
      detail: { en: expect.stringMatching(/^The name can be changed again from .* on \(Korean time\)\.$/) },
      extensions: { allowedFrom: next },
    });
    expect(become(renamed, toDomain('acme.jp'), next).tenant.identity.domainName).toBe('acme.jp');
  });

  it('R37 to a name of another company is refused by its field', () => {
    expect(rename(ready(), toDomain('other.com'), NOW, 'someone-else')).toMatchObject({
      refused: 'VALUE_TAKEN',
      errors: [{ pointer: '#/domainName', code: 'VALUE_TAKEN' }],
    });
  });

  it.each<[string, StoredTenant, Rename, Instant, string]>([
    ['the name it has', ready(), toDomain('acme.com'), NOW, 'NAME_UNCHANGED'],
    ['a group name of a company with a domain', ready(), toGroup('acme-team'), NOW, 'NAME_NOT_USED'],
    [
      'a domain of a company with a group name',
      ready(LITE_BUNDLE_BODY),
      toDomain('acme.com'),
      NOW,
      'NAME_NOT_USED',
    ],
    ['anything during a set-up', requested(), toDomain('acme.kr'), NOW, 'OPERATION_IN_PROGRESS'],
    ['anything after a failed set-up', failed(), toDomain('acme.kr'), NOW, 'OPERATION_FAILED'],
    ['anything after the end', ready(WORKPLACE_BODY), toDomain('acme.kr'), EXPIRY, 'SUBSCRIPTION_ENDED'],
  ])('to %s is refused', (_, stored, name, now, refused) => {
    expect(rename(stored, name, now)).toMatchObject({ refused });
  });

  it('EDGE-T4 moves no date', () => {
    const stored = ready();
    const commit = committed(rename(stored, toDomain('acme.kr')));
    expect(commit.tenant.subscriptions).toEqual(stored.tenant.subscriptions);
  });

  it('F22 F30 is told to the services at once, which sign everybody out and serve under the new name', () => {
    const domain = committed(rename(ready(), toDomain('acme.kr')));
    const group = committed(rename(ready(LITE_BUNDLE_BODY), toGroup('acme-team')));
    for (const { work } of [domain, group])
      expect(work).toMatchObject([{ kind: 'SERVICE_SETTINGS', state: 'PENDING', dueAt: NOW }]);
    const told = (commit: Commit, stored: StoredTenant) => requiredSettings(commit.tenant, stored.profile);
    expect(told(domain, ready())).toMatchObject({
      NAVER_WORKS: { domainName: 'acme.kr' },
      WORKPLACE: { domainName: 'acme.kr' },
    });
    expect(told(group, ready(LITE_BUNDLE_BODY))).toMatchObject({ NAVER_WORKS: { groupName: 'acme-team' } });
  });

  it('writes what is due as well', () => {
    const paid = ready(BUNDLE_BODY);
    const { tenant } = paid;
    const { WORKPLACE: _, ...NAVER_WORKS } = tenant.subscriptions;
    const { bundle: __, ...alone } = { ...tenant, subscriptions: NAVER_WORKS };
    const { events } = committed(rename({ ...paid, tenant: alone }, toDomain('acme.kr'), EXPIRY));
    expect(events.map(({ type }) => type)).toEqual(['TRIAL_SUSPENDED', 'DOMAIN_CHANGED']);
  });

  it('F22 tells the top administrator the new login ID; the event holds no account', () => {
    const domain = committed(rename(ready(), toDomain('acme.kr')));
    const group = committed(rename(ready(LITE_BUNDLE_BODY), toGroup('acme-team')));
    expect(domain.mails).toMatchObject([
      {
        template: 'NAME_CHANGED',
        recipient: 'boss@acme-mail.com',
        data: {
          kind: 'DOMAIN',
          loginId: 'admin@acme.kr',
          secondaryDomain: 'acme.com',
          needsProof: true,
        },
      },
    ]);
    expect(group.mails).toMatchObject([{ data: { kind: 'GROUP_NAME', loginId: 'admin@acme-team' } }]);
    for (const { template, language, data } of [...domain.mails, ...group.mails])
      expect(renderMail(template, language, data ?? {}).text).toContain('admin@acme');
    expect(JSON.stringify([domain.events, group.events])).not.toMatch(/admin|boss@/);
  });

  it('is offered, or refused with the instant from which it is allowed', () => {
    const renamed = become(ready(), toDomain('acme.kr'));
    const actionsOf = (now: Instant) =>
      tenantView(renamed.tenant, now).allowedActions.filter(({ action }) =>
        /^CHANGE_(DOMAIN|GROUP)/.test(action),
      );
    expect(actionsOf(NOW)).toMatchObject([
      { action: 'CHANGE_DOMAIN', code: 'RENAMED_RECENTLY', allowedFrom: addSeconds(NOW, DAY) },
      { action: 'CHANGE_GROUP_NAME', code: 'NAME_NOT_USED' },
    ]);
    expect(actionsOf(addSeconds(NOW, DAY))[0]).toMatchObject({ action: 'CHANGE_DOMAIN', allowed: true });
    expect(tenantView(renamed.tenant, NOW).secondaryDomains).toEqual(['acme.com']);
  });
});

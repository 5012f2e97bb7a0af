import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ACTION_PAGES } from '../../console/src/actions/action-pages.ts';
import { ADVICE } from '../../console/src/components/advice.ts';
import type { Tenant } from '../../functions/core/model/tenant.ts';
import { placeholderFor } from '../../functions/core/names/placeholders.ts';
import { REFUSALS } from '../../functions/core/refusals/codes.ts';
import { ACTIONS } from '../../functions/core/views/actions.ts';
import { tenantView } from '../../functions/core/views/tenant-view.ts';
import { BUNDLE_BODY, WORKPLACE_BODY } from '../support/requests.ts';
import { ready } from '../support/tenants.ts';

/** The words of the API: a field, a header, a method, an address, an action, a call. */
const FOR_PROGRAMS =
  /\/v1|\b(?:GET|PUT|POST|PATCH|DELETE)\b|If-Match|ETag|Idempotency|Retry-After|\b[a-z]+[A-Z]\w*|\bmode\b|\berrors\b|\b[A-Z]+_[A-Z_]+\b|\bcall\b|\btenant\b|\banswer says\b|[Ss]end (?:another|the sub)|\bplans에|\breplacement 없이/;
/** They always come with a detail of their own, or answer calls of products and of finance. */
const NEVER_SHOWN = [
  'NOT_SUBSCRIBED',
  'AFFILIATE_MUST_CANCEL_BOTH',
  'BILL_TOTAL_DIFFERS',
  'BILL_NOT_PAID',
  'TASK_NOT_ASKED',
];

describe('the words of the console', () => {
  const advised = Object.entries(REFUSALS).filter(
    ([code, { fix }]) => !NEVER_SHOWN.includes(code) && FOR_PROGRAMS.test(`${fix.en} ${fix.ko}`),
  );

  it('are for people where the advice of the API is for programs', () => {
    expect(advised.length).toBeGreaterThan(20);
    expect(advised.map(([code]) => code).filter((code) => !(code in ADVICE))).toEqual([]);
  });

  it('call a company a company, also in what the API says', () => {
    expect(Object.values(REFUSALS).filter(({ title }) => /tenant/i.test(title.en))).toEqual([]);
  });

  const NOW = '2026-07-10T05:00:00Z';
  const LOOKED_FOR = { token: 'token', startedAt: NOW, endsAt: '2026-07-13T05:00:00Z' } as const;

  it.each<[string, object, (tenantId: string) => Partial<Tenant>]>([
    ['bouncing mails', WORKPLACE_BODY, () => ({ addressTrouble: { kind: 'BOUNCES', since: NOW } })],
    ['mails called spam', WORKPLACE_BODY, () => ({ addressTrouble: { kind: 'COMPLAINS', since: NOW } })],
    ['a domain to prove', BUNDLE_BODY, () => ({})],
    [
      'a domain looked for',
      BUNDLE_BODY,
      () => ({ domainVerification: { ...LOOKED_FOR, status: 'CHECKING' } }),
    ],
    ['a domain not found', BUNDLE_BODY, () => ({ domainVerification: { ...LOOKED_FOR, status: 'FAILED' } })],
    [
      'a released domain',
      WORKPLACE_BODY,
      (tenantId) => ({ identity: { domainName: placeholderFor('domainName', tenantId) } }),
    ],
    [
      'a released group name',
      WORKPLACE_BODY,
      (tenantId) => ({ identity: { groupName: placeholderFor('groupName', tenantId) } }),
    ],
    ['an expired card', WORKPLACE_BODY, () => ({ paymentMethod: { kind: 'CARD', expires: '2026-06' } })],
    ['a card that expires', WORKPLACE_BODY, () => ({ paymentMethod: { kind: 'CARD', expires: '2026-07' } })],
  ])('are for people in the alert of %s', (_, body, change) => {
    const { tenant } = ready(body);
    const { alerts } = tenantView({ ...tenant, ...change(tenant.tenantId) }, NOW);
    expect(alerts).toHaveLength(1);
    for (const { code, fix } of alerts)
      expect(Object.values(ADVICE[code] ?? fix).join()).not.toMatch(FOR_PROGRAMS);
  });

  it('never send people to the API', () => {
    for (const advice of Object.values(ADVICE))
      expect([advice?.en, advice?.ko].filter((text) => text && FOR_PROGRAMS.test(text))).toEqual([]);
  });

  it('have a page for every action of the API', () => {
    expect(Object.keys(ACTION_PAGES).sort()).toEqual(Object.keys(ACTIONS).sort());
  });
});

describe('the pages', () => {
  it.each([
    '/password',
    '/companies/:tenantId',
    '/companies/:tenantId/products/:product',
    '/companies/:tenantId/accounts',
    '/companies/:tenantId/bills',
    '/companies/:tenantId/billing-profile',
    '/companies/:tenantId/settings',
  ])('has %s, where mails lead', (path) => {
    expect(readFileSync('console/src/app/routes.tsx', 'utf8')).toContain(`'${path}'`);
  });
});

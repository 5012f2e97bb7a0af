import { describe, expect, it } from 'vitest';
import { getEntitlement } from '../../../functions/api/product/entitlement.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import type { Identity, StoredTenant } from '../../../functions/core/model/tenant.ts';
import { refusalOf, request } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { ready, TENANT_ID } from '../../support/tenants.ts';

const EXPIRY: Instant = '2026-07-29T15:00:00Z';
const reader = (owner: string | undefined = TENANT_ID, stored: StoredTenant | undefined = ready()) => ({
  ownerOf: recorder((_: Identity): string | undefined => owner),
  tenant: recorder((_: string): StoredTenant | undefined => stored),
});
const ask = (query: Record<string, string>, now: Instant = '2026-07-10T00:00:00Z') => request({ query, now });

describe('GET /v1/entitlements', () => {
  it('R52 asks for the claim, then for its tenant, and answers about now', async () => {
    const deps = reader();
    expect(await getEntitlement(deps, ask({ companyId: 'acme' }))).toMatchObject({
      status: 200,
      body: { loginAllowed: true, code: 'TRIALING' },
    });
    expect(deps.ownerOf.calls).toEqual([[{ companyId: 'acme' }]]);
    expect(deps.tenant.calls).toEqual([[TENANT_ID]]);
    expect(await getEntitlement(deps, ask({ companyId: 'acme' }, EXPIRY))).toMatchObject({
      body: { loginAllowed: false, code: 'CANCELED' },
    });
  });

  it.each([
    [{ companyId: 'ACME' }, { companyId: 'acme' }],
    [{ groupName: 'Acme-Group' }, { groupName: 'acme-group' }],
    [{ companyId: 'ａｃｍｅ' }, { companyId: 'acme' }],
    [{ domainName: 'ACME.com' }, { domainName: 'acme.com' }],
    [{ domainName: '회사.kr' }, { domainName: 'xn--vf4b131b.kr' }],
    [{ domainName: 'not a domain' }, { domainName: 'not a domain' }],
  ])('knows %o as it is claimed, however it is written', async (query, asked) => {
    const deps = reader();
    await getEntitlement(deps, ask(query));
    expect(deps.ownerOf.calls).toEqual([[asked]]);
  });

  it.each([
    ['nobody has it', undefined, ready()],
    ['its company is gone', TENANT_ID, undefined],
  ])('R53 answers as any refused login when %s', async (_, owner, stored) => {
    const deps = { ownerOf: async () => owner, tenant: async () => stored };
    expect(await getEntitlement(deps, ask({ groupName: 'acme' }))).toEqual({
      status: 200,
      body: { loginAllowed: false, code: 'NOT_SUBSCRIBED', products: [], validUntil: null },
      headers: { 'cache-control': 'private, max-age=60' },
    });
  });

  it.each([
    [-3_600, 60],
    [-61, 60],
    [-60, 59],
    [-2, 1],
    [-1, 0],
  ])('R52 may be kept %i seconds from the end of the trial for %i seconds, and never past it', async (seconds, age) => {
    const answer = await getEntitlement(reader(), ask({ companyId: 'acme' }, addSeconds(EXPIRY, seconds)));
    expect(answer).toMatchObject({
      body: { loginAllowed: true, validUntil: EXPIRY },
      headers: { 'cache-control': `private, max-age=${age}` },
    });
  });

  it.each([
    ['no name', {}],
    ['two names', { companyId: 'acme', groupName: 'acme' }],
    ['a name that is too long', { companyId: 'a'.repeat(254) }],
  ])('refuses %s without a read', async (_, query) => {
    const deps = reader();
    expect(await refusalOf(() => getEntitlement(deps, ask(query)))).toMatchObject({
      refused: 'INPUT_INVALID',
    });
    expect(deps.ownerOf.calls).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Tenant } from '../../../functions/core/model/tenant.ts';
import { claimsHeldBy, claimsOf, normalNames, pendingClaimOf } from '../../../functions/core/names/claims.ts';
import { isPlaceholder, placeholderFor, placeholdersIn } from '../../../functions/core/names/placeholders.ts';
import { NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { ready } from '../../support/tenants.ts';

const { tenant } = ready(NAVER_WORKS_BODY);
const parts = [{ product: 'NAVER_WORKS' as const, plan: 'BASIC' as const }];
const target = { requestedOn: '2026-07-08' as const, parts, domainName: 'fresh.com' };
const operated = (change: Partial<Tenant['operation']>): Tenant => ({
  ...tenant,
  operation: { ...tenant.operation, type: 'UPGRADE', ...change },
});

describe('R34-R37 what a company holds', () => {
  it('is one claim for each name that it has', () => {
    expect(claimsOf({ companyId: 'acme', domainName: 'acme.com' })).toEqual([
      { field: 'companyId', value: 'acme' },
      { field: 'domainName', value: 'acme.com' },
    ]);
    expect(claimsOf({ groupName: 'acme-group' })).toEqual([{ field: 'groupName', value: 'acme-group' }]);
  });

  it.each<[string, Tenant, string | undefined]>([
    ['while the operation runs', operated({ status: 'IN_PROGRESS', target }), 'fresh.com'],
    ['while a failed one may be tried again', operated({ status: 'FAILED', target }), 'fresh.com'],
    [
      'no more once it has succeeded: then it is a name',
      operated({ status: 'SUCCEEDED', target }),
      undefined,
    ],
    [
      'not of an operation without one',
      operated({ status: 'IN_PROGRESS', target: { requestedOn: '2026-07-08', parts } }),
      undefined,
    ],
    ['not of a set-up', operated({ status: 'IN_PROGRESS' }), undefined],
  ])('F31 is the domain that is to come %s', (_, company, domainName) => {
    const pending = domainName && { field: 'domainName', value: domainName };
    expect(pendingClaimOf(company)).toEqual(pending);
    expect(claimsHeldBy(company)).toEqual([
      { field: 'groupName', value: 'acme-group' },
      ...(pending ? [pending] : []),
    ]);
  });

  it('F30 are the domains that it had before', () => {
    const company: Tenant = { ...ready(WORKPLACE_BODY).tenant, secondaryDomains: ['old.com', 'older.com'] };
    expect(claimsHeldBy(company).map(({ field, value }) => `${field} ${value}`)).toEqual([
      'companyId acme',
      'domainName acme.com',
      'domainName old.com',
      'domainName older.com',
    ]);
  });
});

it('names are looked for as they are claimed, those that are there', () => {
  expect(normalNames({ companyId: 'ＡCME', domainName: 'ACME.com', groupName: 'Acme-Group' })).toStrictEqual({
    companyId: 'acme',
    domainName: 'acme.com',
    groupName: 'acme-group',
  });
  expect(normalNames({})).toStrictEqual({});
  expect(normalNames({ domainName: 'no domain' })).toStrictEqual({ domainName: 'no domain' });
});

describe('what takes the place of a released name', () => {
  const { tenantId } = tenant;

  it('is a domain that nobody can prove, or the ID of the company', () => {
    expect(placeholderFor('domainName', tenantId)).toBe(`${tenantId}.invalid`);
    expect([placeholderFor('companyId', tenantId), placeholderFor('groupName', tenantId)]).toEqual([
      tenantId,
      tenantId,
    ]);
    expect(isPlaceholder({ tenantId }, { field: 'domainName', value: `${tenantId}.invalid` })).toBe(true);
    expect(isPlaceholder({ tenantId }, { field: 'companyId', value: `${tenantId}.invalid` })).toBe(false);
  });

  it('waits for another one', () => {
    const identity = { companyId: tenantId, domainName: 'acme.com', groupName: tenantId };
    expect(placeholdersIn({ ...tenant, identity })).toEqual(['companyId', 'groupName']);
    expect(placeholdersIn(tenant)).toEqual([]);
  });
});

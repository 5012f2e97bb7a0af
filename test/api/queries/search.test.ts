import { describe, expect, it } from 'vitest';
import { isSearch, searchTenants } from '../../../functions/api/queries/search.ts';
import type { Identity, StoredTenant } from '../../../functions/core/model/tenant.ts';
import { refusalOf, request, STRANGER, SUPPORT } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { ready, TENANT_ID } from '../../support/tenants.ts';

const deps = (owner: string | undefined = TENANT_ID, former: readonly string[] = []) => ({
  formerOwnersOf: recorder((_: Identity, __: number) => former),
  ownerOf: recorder((_: Identity) => owner),
  tenant: recorder((tenantId: string): StoredTenant | undefined =>
    tenantId === TENANT_ID ? ready() : undefined,
  ),
});
const search = (query: Record<string, string>, caller: typeof SUPPORT | typeof STRANGER = SUPPORT) =>
  searchTenants(deps(), request({ query, caller }));
const FOUND = { status: 200, body: { tenants: [{ tenantId: TENANT_ID }] } };
const NONE = { status: 200, body: { tenants: [] } };

describe('support looks for a tenant', () => {
  it.each([
    [{ companyId: 'ACME' }, { companyId: 'acme' }],
    [{ domainName: 'ACME.com' }, { domainName: 'acme.com' }],
    [{ groupName: 'Acme-Group' }, { groupName: 'acme-group' }],
  ])('by %j, in normal form', async (query, asked) => {
    const reader = deps();
    expect(await searchTenants(reader, request({ query, caller: SUPPORT }))).toMatchObject(FOUND);
    expect(reader.ownerOf.calls).toEqual([[asked]]);
    expect(reader.formerOwnersOf.calls).toEqual([[asked, 50]]);
  });

  it('that has left, by a name that it had: after the one that has it now, and each once', async () => {
    const [now, once, left] = ['tnow', 'tonce', 'tleft'].map((name) => name.padEnd(21, '2'));
    const names = async (
      owner: string | undefined,
      former: readonly (string | undefined)[],
      limit = '50',
    ) => {
      const tenant = async (tenantId: string) => {
        const stored = ready();
        return { ...stored, tenant: { ...stored.tenant, tenantId } };
      };
      const reader = {
        ...deps(),
        ownerOf: async () => owner,
        formerOwnersOf: async () => former.map(String),
        tenant,
      };
      const query = { companyId: 'acme', limit };
      const { body } = await searchTenants(reader, request({ query, caller: SUPPORT }));
      return Object(body).tenants.map(({ tenantId }: { tenantId: string }) => tenantId);
    };
    expect(await names(undefined, [left])).toEqual([left]);
    expect(await names(now, [once, now, left, once])).toEqual([now, once, left]);
    expect(await names(now, [once, left], '2')).toEqual([now, once]);
  });

  it.each([
    `${TENANT_ID}-WORKPLACE-TRIAL_EXPIRY-v2`,
    `arn:aws:states:ap-northeast-2:1:execution:Machine:${TENANT_ID}-TENANT-PROVISION-v1`,
  ])('by the execution %s', async (executionName) => {
    expect(await search({ executionName })).toMatchObject(FOUND);
  });

  it.each([
    { executionName: 'no-such-execution' },
    { executionName: 't99999999999999999999-X-Y-v1' },
  ])('and finds nobody: an empty list for %j', async (query) => {
    expect(await search(query)).toEqual(NONE);
  });

  it('whose name nobody has, or has any more', async () => {
    const nobody = { ...deps(), ownerOf: async () => undefined };
    expect(await searchTenants(nobody, request({ query: { companyId: 'x' }, caller: SUPPORT }))).toEqual(
      NONE,
    );
  });

  it('by exactly one name', async () => {
    const query = { companyId: 'acme', groupName: 'acme' };
    expect(isSearch(request({ query }))).toBe(true);
    expect(await refusalOf(() => search(query))).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: 'query', code: 'ONE_NAME' }],
    });
    expect(isSearch(request({ query: { limit: '5' } }))).toBe(false);
  });
});

it('a customer finds no company but its own', async () => {
  expect(await search({ companyId: 'acme' }, STRANGER)).toEqual(NONE);
  expect(await searchTenants(deps(), request({ query: { companyId: 'acme' } }))).toMatchObject(FOUND);
});

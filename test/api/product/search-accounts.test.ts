import { describe, expect, it } from 'vitest';
import type {
  AccountSearch,
  SearchPlace,
} from '../../../functions/adapters/stores/accounts/account-search.ts';
import { searchAccounts } from '../../../functions/api/product/search-accounts.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { Identity, StoredTenant } from '../../../functions/core/model/tenant.ts';
import type { Refusal } from '../../../functions/core/refusals/refusals.ts';
import { companyId, groupHouse, paidCompany } from '../../support/groups/group-house.ts';
import { refusalOf, request } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { paid } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready, TENANT_ID } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';
const WORKPLACE = { sub: 'workplace', scopes: ['smartwork/product'] } as const;
const KIM = { product: 'WORKPLACE', id: 'kim', role: 'USER', registeredAt: REQUESTED_AT } as const;

const house = groupHouse(
  paidCompany(0, REQUESTED_AT),
  paidCompany(1, REQUESTED_AT),
  paidCompany(2, REQUESTED_AT),
);
house.form(0, REQUESTED_AT);
house.join(1, REQUESTED_AT);
house.join(2, REQUESTED_AT);
house.leave(2, REQUESTED_AT, '2026-07-05');
const GROUPED = [0, 1, 2].map((number) => house.stored(number));

/** Each company that is asked has one account, kim. */
function desk(stored: readonly StoredTenant[] = GROUPED, owner?: string) {
  const findAccounts = recorder(
    async (
      tenantIds: readonly string[],
      _: AccountSearch,
      { limit }: { readonly limit: number; readonly after: SearchPlace | undefined },
    ) => ({
      found: tenantIds.slice(0, limit).map((tenantId) => ({ tenantId, account: KIM })),
      next:
        tenantIds.length > limit
          ? { tenantId: tenantIds[limit - 1] ?? '', sortKey: 'ACCOUNTTERM#WORKPLACE#NAME#김#kim' }
          : undefined,
    }),
  );
  const deps = {
    groups: async () => new Map([[house.group().groupId, house.group()]]),
    tenants: async (ids: readonly string[]) =>
      ids.flatMap((id) => stored.find(({ tenant }) => tenant.tenantId === id)?.tenant ?? []),
    ownerOf: recorder(async (_: Identity) => owner),
    findAccounts,
  };
  const search = (query: Record<string, string>, tenantId = companyId(0), now = NOW) =>
    searchAccounts(deps, request({ caller: WORKPLACE, params: { tenantId }, query, now }));
  return { deps, search };
}
const accountsIn = ({ body }: { readonly body: unknown }): { tenantId: string; canReceiveMail: boolean }[] =>
  Object(body).accounts;

describe('the search for colleagues', () => {
  it('R150 asks every company of the group, whatever its display range, and none that has left', async () => {
    const { deps, search } = desk();
    const both = [companyId(0), companyId(1)].sort();
    expect(accountsIn(await search({ name: ' 김 ' })).map(({ tenantId }) => tenantId)).toEqual(both);
    expect(deps.findAccounts.calls[0]).toEqual([
      both,
      { by: 'NAME', text: '김' },
      { limit: 50, after: undefined },
    ]);
    await search({ name: '김' }, companyId(2));
    expect(deps.findAccounts.calls[1]?.[0]).toEqual([companyId(2)]);
    await search({ name: '김' }, companyId(0), '2026-07-04T05:00:00Z');
    expect(deps.findAccounts.calls[2]?.[0]).toHaveLength(3);
  });

  it.each([
    [{ name: 'KIM  Minsu' }, { by: 'NAME', text: 'kim minsu' }],
    [{ email: 'Kim@Acme' }, { by: 'EMAIL', text: 'kim@acme' }],
    [{ id: 'KIM' }, { by: 'ID', text: 'kim', isWhole: false }],
  ])('R150 by %j', async (query, asked) => {
    const { deps, search } = desk();
    await search(query);
    expect(deps.findAccounts.calls[0]?.[1]).toEqual(asked);
  });

  it('R150 by a whole login ID asks its own company, if that is of the group', async () => {
    const { deps, search } = desk(GROUPED, companyId(1));
    await search({ id: 'kim@acme.example' });
    expect(deps.ownerOf.calls).toEqual([[{ domainName: 'acme.example' }]]);
    expect(deps.findAccounts.calls[0]?.slice(0, 2)).toEqual([
      [companyId(1)],
      { by: 'ID', text: 'kim', isWhole: true },
    ]);
    const elsewhere = desk(GROUPED, companyId(2));
    expect((await elsewhere.search({ id: 'kim@other.example' })).body).toEqual({ accounts: [] });
  });

  it.each([
    [{}, ['query ONE_SEARCH']],
    [{ name: '김', id: 'kim' }, ['query ONE_SEARCH']],
    [{ name: '  ' }, ['query/name INVALID']],
    [{ id: 'kim lee' }, ['query/id SEARCH_ID_INVALID']],
    [{ id: 'a@b@c' }, ['query/id SEARCH_ID_INVALID']],
    [{ name: '김', limit: '101' }, ['query/limit INVALID']],
    [{ name: '김', cursor: 'x' }, ['query/cursor CURSOR_INVALID']],
  ])('R150 refuses %j', async (query, errors) => {
    const refusal: Refusal = Object(await refusalOf(() => desk().search(query)));
    expect(refusal.refused).toBe('INPUT_INVALID');
    expect(refusal.errors?.map(({ pointer, code }) => `${pointer.replace(/\/$/, '')} ${code}`)).toEqual(
      errors,
    );
  });

  it('R150 goes on by its own cursor, and by that of no other search', async () => {
    const { deps, search } = desk();
    const { cursor } = Object((await search({ name: '김', limit: '1' })).body);
    await search({ name: '김', limit: '1', cursor });
    expect(deps.findAccounts.calls[1]?.[2]).toEqual({
      limit: 1,
      after: {
        tenantId: [companyId(0), companyId(1)].sort()[0],
        sortKey: 'ACCOUNTTERM#WORKPLACE#NAME#김#kim',
      },
    });
    const others: Record<string, string>[] = [{ name: '이' }, { id: 'kim' }];
    for (const other of others)
      expect(await refusalOf(() => search({ ...other, cursor }))).toMatchObject({
        errors: [{ pointer: 'query/cursor', code: 'CURSOR_INVALID' }],
      });
  });

  it('R150 a company without a group searches itself; one without WORKPLACE searches nobody', async () => {
    const alone = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
    const { search } = desk([alone]);
    expect(accountsIn(await search({ id: 'kim' }, TENANT_ID))).toHaveLength(1);
    const over = { ...alone, tenant: { ...alone.tenant, subscriptions: {} } };
    expect(await refusalOf(() => desk([over]).search({ id: 'kim' }, TENANT_ID))).toMatchObject({
      refused: 'NOT_SUBSCRIBED',
    });
    expect(await refusalOf(() => desk([]).search({ id: 'kim' }, TENANT_ID))).toMatchObject({
      refused: 'NOT_FOUND',
    });
  });
});

describe('what can be done with a colleague', () => {
  const onPlan = (plan: 'WORKPLACE' | 'COLLABO') =>
    paid(
      { ...WORKPLACE_BODY, offer: { type: 'PRODUCT', product: 'WORKPLACE', plan } },
      'WORKPLACE',
      REQUESTED_AT,
    );

  it.each([
    ['WORKPLACE', false],
    ['COLLABO', true],
  ] as const)('R151 with %s it can handle approvals, and mail is %s', async (plan, canReceiveMail) => {
    const [found] = accountsIn(await desk([onPlan(plan)]).search({ id: 'kim' }, TENANT_ID));
    expect(found).toMatchObject({ canHandleApprovals: true, canReceiveMail });
  });

  it('R151 neither while its company is not set up', async () => {
    const { tenant } = ready(WORKPLACE_BODY);
    const stored = {
      ...ready(WORKPLACE_BODY),
      tenant: { ...tenant, operation: { ...tenant.operation, status: 'IN_PROGRESS' as const } },
    };
    const [found] = accountsIn(await desk([stored]).search({ id: 'kim' }, TENANT_ID));
    expect(found).toMatchObject({ canHandleApprovals: false, canReceiveMail: false });
  });
});

import { describe, expect, it } from 'vitest';
import { getGroupBill } from '../../../functions/api/queries/group-billing.ts';
import { getGroup } from '../../../functions/api/queries/groups.ts';
import type { Days } from '../../../functions/core/billing/contract-days.ts';
import { GroupBillSchema } from '../../../functions/core/billing/group-bill.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { companyId, GROUP_ID, groupHouse, paidCompany } from '../../support/groups/group-house.ts';
import { soldCompany } from '../../support/groups/sold-company.ts';
import { refusalOf, request, STRANGER, SUPPORT } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { REQUESTED_AT } from '../../support/tenants.ts';
import { accountsOn } from '../../support/usage.ts';

const JULY_5: Instant = '2026-07-05T05:00:00Z';
const JULY_20: Instant = '2026-07-20T05:00:00Z';
const owner = (number: number) => ({ sub: `owner-${number}`, scopes: ['smartwork/console'] as const });

/** The first is the main company until 20 July, the second from the 21st on, the third is an affiliate; in October it is over. */
function house() {
  const companies = [0, 1, 2].map((number) => {
    const stored = paidCompany(number, REQUESTED_AT);
    return { ...stored, tenant: { ...stored.tenant, ownerSub: `owner-${number}` } };
  });
  const made = groupHouse(...companies);
  made.form(0, JULY_5);
  made.join(1, JULY_5);
  made.join(2, JULY_5);
  made.changeMain(1, '2026-07-21', JULY_20);
  made.dissolve(JULY_20, '2026-10-01');
  return made;
}

const MADE = house();
const deps = {
  groups: async (ids: readonly string[]) => new Map(ids.map((id) => [id, MADE.group()])),
  knownCompanies: async (ids: readonly string[]) =>
    ids.map((id) => MADE.stored([0, 1, 2].findIndex((number) => companyId(number) === id))),
  payments: async () => new Map(),
  usageIn: recorder((_: string, __: Days) => [accountsOn('2026-06-30', { NAVER_WORKS: 10, WORKPLACE: 10 })]),
};
const asked = (
  month: string,
  caller: typeof SUPPORT | ReturnType<typeof owner> | typeof STRANGER,
  more = {},
) => request({ now: '2026-12-05T01:00:00Z', params: { groupId: GROUP_ID, month }, caller, ...more });
const billFor = async (...call: Parameters<typeof asked>) =>
  GroupBillSchema.parse((await getGroupBill(deps, asked(...call))).body);
const payersIn = ({ payers }: Awaited<ReturnType<typeof billFor>>) => payers.map(({ tenantId }) => tenantId);

describe('GET /v1/groups/{groupId}/billing/{month}', () => {
  it('R146 is for support as a whole, and for each payer of the month its own part: together they are the whole', async () => {
    const whole = await billFor('2026-07', SUPPORT);
    expect(payersIn(whole)).toEqual([companyId(0), companyId(1)]);
    const parts = await Promise.all([0, 1].map((number) => billFor('2026-07', owner(number))));
    expect(parts.map(payersIn)).toEqual([[companyId(0)], [companyId(1)]]);
    expect(parts.map(({ total }) => total)).toEqual(whole.payers.map(({ total }) => total));
    for (const [number, { companies }] of parts.entries())
      expect(companies).toEqual(whole.companies.filter(({ billedTo }) => billedTo === companyId(number)));
  });

  it('R146 stays readable for who paid once, also after another company has become the main one', async () => {
    const now: Instant = '2026-08-05T01:00:00Z';
    expect(payersIn(await billFor('2026-07', owner(0), { now }))).toEqual([companyId(0)]);
    const august = { refused: 'NOT_FOUND' };
    expect(await refusalOf(() => getGroupBill(deps, asked('2026-08', owner(0), { now })))).toEqual(august);
    expect(payersIn(await billFor('2026-08', owner(1), { now: '2026-09-05T01:00:00Z' }))).toEqual([
      companyId(1),
    ]);
  });

  it.each([
    ['an affiliate’s owner', owner(2), '2026-12-05T01:00:00Z'],
    ['a stranger', STRANGER, '2026-12-05T01:00:00Z'],
    ['who will pay from a day on that is still to come', owner(1), '2026-07-20T14:59:59Z'],
  ] as const)('R144 does not exist for %s', async (_, caller, now) => {
    expect(await refusalOf(() => getGroupBill(deps, asked('2026-07', caller, { now })))).toEqual({
      refused: 'NOT_FOUND',
    });
  });

  it('R146 not yet for who paid once and will pay again from a later day of the month', async () => {
    const group = MADE.group();
    const [first] = group.mains;
    if (!first) throw new Error('no main company');
    const again = { ...group, mains: [...group.mains, { ...first, from: '2026-08-20' as const }] };
    const later = { ...deps, groups: async () => new Map([[GROUP_ID, again]]) };
    const on = (now: Instant) => getGroupBill(later, asked('2026-08', owner(0), { now }));
    expect(await refusalOf(() => on('2026-08-10T01:00:00Z'))).toEqual({ refused: 'NOT_FOUND' });
    expect(await on('2026-08-21T01:00:00Z')).toMatchObject({ status: 200 });
  });

  it('there is one from the day on which the payer begins, for no days yet', async () => {
    const bill = await billFor('2026-07', owner(1), { now: '2026-07-20T15:00:00Z' });
    expect(bill).toMatchObject({ to: '2026-07-20', companies: [], total: 0 });
  });

  it('of a group that is no more: its months stay, after it nothing is billed to it', async () => {
    expect((await billFor('2026-09', owner(1))).total).toBeGreaterThan(0);
    expect((await billFor('2026-11', SUPPORT)).companies).toEqual([]);
    expect(await refusalOf(() => getGroupBill(deps, asked('2026-11', owner(1))))).toEqual({
      refused: 'NOT_FOUND',
    });
  });

  it.each([
    ['2026-06', 'MONTH_BEFORE_GROUP'],
    ['2027-01', 'MONTH_IN_FUTURE'],
    ['2026-7', 'MONTH_INVALID'],
  ])('%s is refused: %s', async (month, code) => {
    expect(await refusalOf(() => getGroupBill(deps, asked(month, owner(1))))).toMatchObject({
      errors: [{ pointer: 'path/month', code }],
    });
  });

  it('R116 R146 is a file when Accept asks for CSV: who used it and who pays, by company ID, and only the caller’s part', async () => {
    const headers = { accept: 'text/csv' };
    const { headers: answered, body } = await getGroupBill(
      deps,
      asked('2026-07', owner(1), { headers, query: { language: 'en' } }),
    );
    expect(answered).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="group-bill-2026-07.csv"',
    });
    const rows = String(body).split('\r\n');
    expect(rows[0]).toMatch(/^\uFEFFMonth,Company,Product,.*,Billed to(,|$)/);
    const payer = rows[0]?.split(',').indexOf('Billed to') ?? -1;
    expect(rows.slice(1, -2).map((row) => [row.split(',')[1], row.split(',')[payer]])).toEqual(
      [0, 0, 1, 1, 2, 2].map((number) => [`company-${number}`, 'company-1']),
    );
    expect(rows.at(-2)).toContain(`,${(await billFor('2026-07', owner(1))).total},KRW,`);
    const korean = await getGroupBill(deps, asked('2026-07', SUPPORT, { headers }));
    expect(String(korean.body).startsWith('\uFEFF청구월,')).toBe(true);
  });

  it('R116 a name that a spreadsheet would run is quoted in the file', async () => {
    const tricked = {
      ...deps,
      knownCompanies: async (ids: readonly string[]) =>
        (await deps.knownCompanies(ids)).map((known) => ({
          ...known,
          tenant: { ...known.tenant, identity: { companyId: '=HYPERLINK("x")' } },
        })),
    };
    const { body } = await getGroupBill(
      tricked,
      asked('2026-07', SUPPORT, { headers: { accept: 'text/csv' } }),
    );
    expect(String(body)).not.toMatch(/,"?=/);
    expect(String(body)).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe('EDGE-A6 a group that its main company has left behind', () => {
  const buyer = owner(9);
  const { made } = soldCompany(2, buyer.sub);
  const former = {
    ...deps,
    groups: async (ids: readonly string[]) => new Map(ids.map((id) => [id, made.of(id).group()])),
    knownCompanies: async (ids: readonly string[]) =>
      ids.map((id) => made.stored([0, 1].findIndex((number) => companyId(number) === id))),
    companies: async () => [],
  };
  const before = { sub: 'owner-1', scopes: ['smartwork/console'] } as const;

  it('R146 has its bills for the owner of today, not for the one before', async () => {
    const bill = await getGroupBill(former, asked('2026-07', buyer));
    expect(payersIn(GroupBillSchema.parse(bill.body))).toEqual([companyId(0)]);
    expect(await refusalOf(() => getGroupBill(former, asked('2026-07', before)))).toEqual({
      refused: 'NOT_FOUND',
    });
  });

  it('R147 and its companies', async () => {
    expect(await getGroup(former, asked('2026-07', buyer))).toMatchObject({ status: 200 });
    expect(await refusalOf(() => getGroup(former, asked('2026-07', before)))).toEqual({
      refused: 'NOT_FOUND',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { listPayableBills } from '../../../functions/api/queries/payable-bills.ts';
import type { Days } from '../../../functions/core/billing/contract-days.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import { decideCashReceipt } from '../../../functions/core/decide/cash-receipt.ts';
import type { Payment } from '../../../functions/core/model/payment.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { StoreBusyError } from '../../../functions/core/refusals/refusals.ts';
import { PayableBillsSchema } from '../../../functions/core/views/billing/payable-bill-view.ts';
import { company, companyId, paidCompany } from '../../support/groups/group-house.ts';
import { cursorOf, FINANCE, refusalOf, request } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { BY_OWNER, decided, WITH_FINANCE } from '../../support/subscriptions.ts';
import { REQUESTED_AT } from '../../support/tenants.ts';
import { accountsOn } from '../../support/usage.ts';

const AUGUST: Instant = '2026-08-05T01:00:00Z';
const receiptOf = (stored: StoredTenant) =>
  decideCashReceipt(
    stored,
    '2026-07',
    { purpose: 'PROOF_OF_EXPENSE', identifier: '123-45-67891' },
    1_000,
    BY_OWNER,
    AUGUST,
  );
const paying = paidCompany(0, REQUESTED_AT);
const second = paidCompany(1, REQUESTED_AT);
const asking = decided(second, receiptOf(second));
const COMPANIES = [paying, asking, company(2)];
const PAYMENT: Payment = { month: '2026-07', status: 'PAID', total: 5, since: AUGUST };

const depsOf = (broken: readonly string[] = [], error: Error = new Error('unreadable')) => ({
  deployment: WITH_FINANCE,
  tenantIds: recorder(async (_: object) => ({
    items: COMPANIES.map(({ tenant }) => tenant.tenantId),
    next: companyId(2),
  })),
  tenant: async (tenantId: string) => {
    if (broken.includes(tenantId)) throw error;
    return COMPANIES.find(({ tenant }) => tenant.tenantId === tenantId);
  },
  usageIn: async (_: string, __: Days) => [accountsOn('2026-06-30', { NAVER_WORKS: 10, WORKPLACE: 10 })],
  groups: async () => new Map(),
  knownCompanies: async () => [],
  payments: async () => new Map([[companyId(1), PAYMENT]]),
  reportFailure: recorder((_: string, __: unknown) => undefined),
});
const asked = (query: Record<string, string> = {}, now = AUGUST) =>
  request({ path: '/v1/bills', caller: FINANCE, now, query: { month: '2026-07', ...query } });

describe('GET /v1/bills', () => {
  it('F33 has a bill of each company that pays something, with its payment and its cash receipt', async () => {
    const body = PayableBillsSchema.parse((await listPayableBills(depsOf(), asked())).body);
    expect(body.bills).toMatchObject([
      { tenantId: companyId(0), payment: { status: 'DUE' } },
      {
        tenantId: companyId(1),
        payment: { status: 'PAID', since: AUGUST },
        cashReceipt: { state: 'REQUESTED', identifier: '1234567891' },
      },
    ]);
    expect(body.bills[0]?.total).toBeGreaterThan(0);
    expect(body).toMatchObject({ month: '2026-07', left: [] });
    expect(body.cursor).toBe(cursorOf(asked(), companyId(2)));
  });

  it('F33 says nothing of payments where no finance system is connected', async () => {
    const deps = { ...depsOf(), deployment: { ...WITH_FINANCE, isFinanceConnected: false } };
    const { bills } = PayableBillsSchema.parse((await listPayableBills(deps, asked())).body);
    expect(bills.map((bill) => 'payment' in bill)).toEqual([false, false]);
  });

  it.each([
    ['the present month', { month: '2026-08' }, 'MONTH_NOT_OVER'],
    ['a month to come', { month: '2027-01' }, 'MONTH_IN_FUTURE'],
    ['no month', { month: '2026-7' }, 'MONTH_INVALID'],
  ])('F33 not of %s', async (_, query, code) => {
    expect(await refusalOf(() => listPayableBills(depsOf(), asked(query)))).toMatchObject({
      errors: [{ pointer: 'query/month', code }],
    });
  });

  it('EDGE-T1 F33 the month is over at midnight in Seoul', async () => {
    const at = (now: Instant) => listPayableBills(depsOf(), asked({}, now));
    expect(await refusalOf(() => at('2026-07-31T14:59:59Z'))).toMatchObject({ refused: 'INPUT_INVALID' });
    expect((await at('2026-07-31T15:00:00Z')).status).toBe(200);
  });

  it('F33 a cursor goes on in its own month only', async () => {
    const cursor = cursorOf(asked(), companyId(0));
    const deps = depsOf();
    await listPayableBills(deps, asked({ cursor }));
    expect(deps.tenantIds.calls).toMatchObject([[{ after: companyId(0) }]]);
    expect(await refusalOf(() => listPayableBills(deps, asked({ cursor, month: '2026-06' })))).toMatchObject({
      errors: [{ pointer: 'query/cursor', code: 'CURSOR_INVALID' }],
    });
  });

  it('F33 a company that cannot be read holds up nothing but itself; a busy table is told', async () => {
    const deps = depsOf([companyId(0)]);
    const { bills, left } = PayableBillsSchema.parse((await listPayableBills(deps, asked())).body);
    expect([bills.map(({ tenantId }) => tenantId), left]).toEqual([[companyId(1)], [companyId(0)]]);
    expect(deps.reportFailure.calls).toHaveLength(1);
    const busy = depsOf([companyId(0)], new StoreBusyError('throttled'));
    await expect(listPayableBills(busy, asked())).rejects.toBeInstanceOf(StoreBusyError);
  });
});

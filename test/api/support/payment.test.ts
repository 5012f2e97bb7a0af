import { describe, expect, it } from 'vitest';
import { getBill } from '../../../functions/api/queries/billing.ts';
import { reportPayment } from '../../../functions/api/support/payment.ts';
import type { Days } from '../../../functions/core/billing/contract-days.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { Payment } from '../../../functions/core/model/payment.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { companyId, groupHouse, paidCompany } from '../../support/groups/group-house.ts';
import { FINANCE, refusalOf, request } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { paid, WITH_FINANCE } from '../../support/subscriptions.ts';
import { REQUESTED_AT, TENANT_ID } from '../../support/tenants.ts';
import { accountsOn } from '../../support/usage.ts';

const AUGUST: Instant = '2026-08-05T01:00:00Z';
const TEN = [accountsOn('2026-06-30', { WORKPLACE: 10, NAVER_WORKS: 10 })];
const monthly = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { billingPlan: 'MONTHLY' });

function depsOf(stored: StoredTenant, told: readonly Payment[] = [], companies: StoredTenant[] = []) {
  const { group } = stored;
  return {
    deployment: WITH_FINANCE,
    load: async () => ({ stored, answered: undefined }),
    tenant: async () => stored,
    commit: recorder(async () => ({ outcome: 'COMMITTED' as const })),
    usageIn: recorder((_: string, __: Days) => TEN),
    groups: async (ids: readonly string[]) => new Map(group ? ids.map((id) => [id, group]) : []),
    knownCompanies: async () => companies,
    payments: async () => new Map(told.map((payment) => [stored.tenant.tenantId, payment])),
  };
}
const ofMonth = (month: string, tenantId = TENANT_ID) => ({ now: AUGUST, params: { tenantId, month } });
const billOf = async (deps: ReturnType<typeof depsOf>, month = '2026-07') =>
  Object((await getBill(deps, request(ofMonth(month)))).body);
const call = (body: object, more: Parameters<typeof request>[0] = {}, month = '2026-07') =>
  request({ method: 'PUT', caller: FINANCE, ...ofMonth(month), body, ...more });

describe('PUT …/billing/{month}/payment', () => {
  it('F33 is written once, and shown', async () => {
    const deps = depsOf(monthly);
    const { total } = await billOf(deps);
    const { status, body, headers } = await reportPayment(deps, call({ status: 'OVERDUE', total }));
    expect([status, body]).toEqual([200, { status: 'OVERDUE', total, since: AUGUST }]);
    expect(headers).toEqual({ etag: `"v${monthly.tenant.version + 1}"` });
    expect(deps.commit.calls).toHaveLength(1);
  });

  it('F33 told again, it is answered as it is known, and nothing is written', async () => {
    const { total } = await billOf(depsOf(monthly));
    const known = { month: '2026-07', status: 'PAID', total, since: '2026-08-02T00:00:00Z' } as const;
    const deps = depsOf(monthly, [known]);
    const { body, headers } = await reportPayment(deps, call({ status: 'PAID', total }));
    expect(body).toEqual({ status: 'PAID', total, since: known.since });
    expect(headers).toEqual({ etag: `"v${monthly.tenant.version}"` });
    const tried = await reportPayment(deps, call({ status: 'PAID', total }, { query: { dryRun: 'true' } }));
    expect(tried.body).toEqual({ dryRun: true, result: body });
    expect(deps.commit.calls).toEqual([]);
  });

  it('F33 is tried out without being written', async () => {
    const deps = depsOf(monthly);
    const { total } = await billOf(deps);
    const tried = call({ status: 'PAID', total }, { query: { dryRun: 'true' } });
    expect((await reportPayment(deps, tried)).body).toMatchObject({
      dryRun: true,
      result: { status: 'PAID' },
    });
    expect(deps.commit.calls).toEqual([]);
  });

  it.each([
    ['2026-08', { refused: 'MONTH_NOT_OVER' }],
    ['2026-09', { errors: [{ pointer: 'path/month', code: 'MONTH_IN_FUTURE' }] }],
    ['2026-05', { errors: [{ pointer: 'path/month', code: 'MONTH_BEFORE_TENANT' }] }],
    ['2026-13', { errors: [{ pointer: 'path/month', code: 'MONTH_INVALID' }] }],
    ['2026-07', { refused: 'BILL_TOTAL_DIFFERS' }],
  ])('F33 that of %s is refused', async (month, refusal) => {
    const asked = call({ status: 'PAID', total: 1 }, {}, month);
    expect(await refusalOf(() => reportPayment(depsOf(monthly), asked))).toMatchObject(refusal);
  });

  it('F33 of a company that there is not is a 404', async () => {
    const deps = { ...depsOf(monthly), load: async () => ({ stored: undefined, answered: undefined }) };
    expect(await refusalOf(() => reportPayment(deps, call({ status: 'PAID', total: 1 })))).toMatchObject({
      refused: 'NOT_FOUND',
    });
  });
});

describe('R146 F33 in a group', () => {
  const house = groupHouse(paidCompany(0, REQUESTED_AT), paidCompany(1, REQUESTED_AT));
  house.form(0, '2026-07-01T01:00:00Z');
  house.join(1, '2026-07-01T01:00:00Z');
  const companies = [0, 1].map((number) => house.stored(number));
  const of = (number: number) => depsOf({ ...house.stored(number), group: house.group() }, [], companies);
  const report = (number: number, total: number) =>
    reportPayment(of(number), call({ status: 'PAID', total }, ofMonth('2026-07', companyId(number))));

  it('the main company pays for itself and for the others, in one amount', async () => {
    const billed = request({ ...ofMonth('2026-07', companyId(0)), caller: FINANCE });
    const { payment, total } = Object((await getBill(of(0), billed)).body);
    expect(payment).toMatchObject({ status: 'DUE' });
    expect(payment.total).toBeGreaterThan(total);
    expect((await report(0, payment.total)).body).toMatchObject({ status: 'PAID', total: payment.total });
  });

  it('an affiliate pays nothing', async () => {
    const billed = request({ ...ofMonth('2026-07', companyId(1)), caller: FINANCE });
    expect((await getBill(of(1), billed)).body).not.toHaveProperty('payment');
    expect(await refusalOf(() => report(1, 1))).toMatchObject({ refused: 'NOTHING_TO_PAY' });
  });
});

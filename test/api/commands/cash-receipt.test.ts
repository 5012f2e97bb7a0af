import { describe, expect, it } from 'vitest';
import { requestCashReceipt } from '../../../functions/api/commands/cash-receipt.ts';
import type { Days } from '../../../functions/core/billing/contract-days.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { groupHouse, paidCompany } from '../../support/groups/group-house.ts';
import { refusalOf, request } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { paid } from '../../support/subscriptions.ts';
import { REQUESTED_AT, TENANT_ID } from '../../support/tenants.ts';
import { accountsOn } from '../../support/usage.ts';

const BODY = { purpose: 'PROOF_OF_EXPENSE', identifier: '123-45-67891' };
const AUGUST: Instant = '2026-08-05T01:00:00Z';
const TEN = [accountsOn('2026-06-30', { WORKPLACE: 10, NAVER_WORKS: 10 })];

const depsOf = (
  stored: StoredTenant,
  made?: ReturnType<typeof groupHouse>,
  companies: StoredTenant[] = [],
) => ({
  load: async () => ({ stored, answered: undefined }),
  commit: recorder(async () => ({ outcome: 'COMMITTED' as const })),
  usageIn: recorder((_: string, __: Days) => TEN),
  groups: async (ids: readonly string[]) => new Map(made ? ids.map((id) => [id, made.group()]) : []),
  knownCompanies: async () => companies,
});
const call = (month: string, more: Parameters<typeof request>[0] = {}) =>
  request({ method: 'PUT', now: AUGUST, params: { tenantId: TENANT_ID, month }, body: BODY, ...more });

describe('PUT …/cash-receipts/{month}', () => {
  const monthly = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { billingPlan: 'MONTHLY' });

  it('R117 is for what the bill of the month says, and shows the number in part', async () => {
    const deps = depsOf(monthly);
    const { status, body } = await requestCashReceipt(deps, call('2026-07'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ month: '2026-07', state: 'REQUESTED', maskedIdentifier: '******7891' });
    expect(Object(body).total).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toMatch(/67891|1234567891/);
    expect(deps.commit.calls).toHaveLength(1);
  });

  it('R117 is tried out without being written', async () => {
    const deps = depsOf(monthly);
    const { body } = await requestCashReceipt(deps, call('2026-07', { query: { dryRun: 'true' } }));
    expect(body).toMatchObject({ dryRun: true, result: { state: 'REQUESTED' } });
    expect(deps.commit.calls).toEqual([]);
  });

  it.each([
    ['2026-08', { refused: 'MONTH_NOT_OVER' }],
    ['2026-09', { errors: [{ pointer: 'path/month', code: 'MONTH_IN_FUTURE' }] }],
    ['2026-05', { errors: [{ pointer: 'path/month', code: 'MONTH_BEFORE_TENANT' }] }],
    ['2026-13', { errors: [{ pointer: 'path/month', code: 'MONTH_INVALID' }] }],
  ])('R117 that of %s is refused', async (month, refusal) => {
    expect(await refusalOf(() => requestCashReceipt(depsOf(monthly), call(month)))).toMatchObject(refusal);
  });

  it('R117 R146 the main company of a group asks for the fees of the group, and an affiliate for none', async () => {
    const made = groupHouse(paidCompany(0, REQUESTED_AT), paidCompany(1, REQUESTED_AT));
    made.form(0, '2026-07-01T05:00:00Z');
    made.join(1, '2026-07-01T05:00:00Z');
    const companies = [made.stored(0), made.stored(1)];
    const totalOf = async (number: number, month: string) => {
      const stored = made.stored(number);
      const params = { tenantId: stored.tenant.tenantId, month };
      const asked = call(month, { params, now: '2026-10-05T01:00:00Z' });
      return requestCashReceipt(depsOf(stored, made, companies), asked);
    };
    const alone = paidCompany(0, REQUESTED_AT);
    const single = await requestCashReceipt(
      depsOf(alone),
      call('2026-08', {
        params: { tenantId: alone.tenant.tenantId, month: '2026-08' },
        now: '2026-10-05T01:00:00Z',
      }),
    );
    const main = await totalOf(0, '2026-08');
    expect(Object(main.body).total).toBe(2 * Object(single.body).total);
    expect(await refusalOf(() => totalOf(1, '2026-08'))).toMatchObject({ refused: 'NOTHING_TO_RECEIPT' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, errorsIn, type JourneyCaller, tenantIdOf } from '../../support/journeys/caller.ts';
import { type Journey, startJourney } from '../../support/journeys/journey.ts';
import { workplaceRequest } from '../../support/journeys/requests.ts';

describe('a stage with a finance system', () => {
  let journey: Journey;
  let owner: JourneyCaller;
  let finance: JourneyCaller;
  let support: JourneyCaller;
  let product: JourneyCaller;
  let tenantId = '';
  let address = '';
  let month = '';
  let upgrade = '';
  const inKorea = () => new Date(journey.local.now().getTime() + 9 * 3_600_000).toISOString();
  const payment = () => `${address}/billing/${month}/payment`;
  const bill = async () => Object((await owner.get(`${address}/billing/${month}`)).body);
  const tell = async (status: string, more: object = {}) =>
    finance.send('PUT', payment(), { status, total: (await bill()).total, ...more });
  const tryUpgrade = () =>
    owner.post(`${upgrade}?dryRun=true`, { plan: 'COLLABO', termsVersion: '2026-07-01' });

  beforeAll(async () => {
    journey = await startJourney({ finance: true });
    owner = await journey.as('finance-owner');
    finance = await journey.as('finance-system', 'smartwork/finance');
    product = await journey.as('workplace', 'smartwork/product');
    support = await journey.support();
    tenantId = tenantIdOf(await owner.post('/v1/tenants', workplaceRequest('ledger')));
    address = `/v1/tenants/${tenantId}`;
    upgrade = `${address}/subscriptions/WORKPLACE/upgrade`;
    await journey.local.drain();
    const pay = { billingPlan: 'MONTHLY', startDate: inKorea().slice(0, 10), termsVersion: '2026-07-01' };
    await owner.send('PUT', `${address}/subscriptions/WORKPLACE/paid-switch`, pay);
    month = inKorea().slice(0, 7);
  });
  afterAll(() => journey.local.stop());

  it('F33 EDGE-T1 a bill is for finance from midnight in Seoul on, when the month is over', async () => {
    expect(codeOf(await finance.send('PUT', payment(), { status: 'PAID', total: 1 }))).toBe(
      '409 MONTH_NOT_OVER',
    );
    expect(errorsIn(await finance.get(`/v1/bills?month=${month}`))).toEqual(['query/month MONTH_NOT_OVER']);
    const [year = 0, number = 0] = month.split('-').map(Number);
    const midnight = Date.UTC(year, number, 1) - 9 * 3_600_000;
    await journey.local.advance({ to: new Date(midnight).toISOString().replace('.000Z', 'Z') });
    const { bills, left } = Object((await finance.get(`/v1/bills?month=${month}`)).body);
    const { total } = await bill();
    expect([bills, left]).toMatchObject([
      [
        {
          tenantId,
          companyId: 'ledger',
          total,
          creditEligibleTotal: total,
          payment: { status: 'DUE', total },
        },
      ],
      [],
    ]);
    expect(bills[0]).not.toHaveProperty('cashReceipt');
    expect((await bill()).payment).toEqual({ status: 'DUE', total });
  });

  it('F33 only finance reads the feed and tells, and an unknown parameter is refused', async () => {
    for (const other of [owner, support, product]) {
      expect((await other.get(`/v1/bills?month=${month}`)).status).toBe(403);
      expect((await other.send('PUT', payment(), { status: 'PAID', total: 1 })).status).toBe(403);
    }
    expect((await finance.get(address)).status).toBe(403);
    expect(errorsIn(await finance.get(`/v1/bills?month=${month}&page=2`))).toEqual([
      'query/page UNKNOWN_FIELD',
    ]);
    expect(errorsIn(await finance.get('/v1/bills'))).toEqual(['query/month REQUIRED']);
  });

  it('F33 an overdue bill refuses the upgrade, in both languages, until it is paid', async () => {
    expect((await tryUpgrade()).status).toBe(200);
    expect((await tell('OVERDUE')).body).toMatchObject({ status: 'OVERDUE' });
    const again = await tell('OVERDUE');
    expect(again.status).toBe(200);
    expect(codeOf(await tryUpgrade())).toBe('409 BILL_OVERDUE');
    const asked = { plan: 'COLLABO', termsVersion: '2026-07-01' };
    const refused = await owner.send('POST', upgrade, asked, {
      'accept-language': 'ko',
      'idempotency-key': 'upgrade-1',
    });
    expect(codeOf(refused)).toBe('409 BILL_OVERDUE');
    expect(refused.text).toContain('미납 요금을 납부해 주십시오');
    const { alerts, subscriptions } = Object((await owner.get(address)).body);
    expect(alerts).toMatchObject([{ code: 'BILL_OVERDUE' }]);
    const upgrading = subscriptions[0].allowedActions.find(
      ({ action }: { action: string }) => action === 'UPGRADE',
    );
    expect(upgrading).toMatchObject({ allowed: false, code: 'BILL_OVERDUE' });
    const file = await owner.send('GET', `${address}/billing/${month}?language=ko`, undefined, {
      accept: 'text/csv',
    });
    expect(file.text).toContain('미납');
  });

  it('F43 F44 a cancellation names it, and is possible', async () => {
    const { consequences, blockers } = Object((await owner.get(`${address}/cancellation/quotes`)).body);
    expect(blockers).toEqual([]);
    expect(consequences).toContainEqual(expect.objectContaining({ code: 'BILLS_OVERDUE', months: [month] }));
  });

  it('F33 PAID ends it; a late OVERDUE is refused, and a payment that has come back is not', async () => {
    expect(codeOf(await tell('PAID', { total: 1 }))).toBe('409 BILL_TOTAL_DIFFERS');
    expect((await tell('PAID')).status).toBe(200);
    expect((await tryUpgrade()).status).toBe(200);
    expect(codeOf(await tell('OVERDUE'))).toBe('409 BILL_PAID');
    expect((await tell('OVERDUE', { returned: true })).status).toBe(200);
    expect((await tell('PAID')).status).toBe(200);
    const { events } = Object((await owner.get(`${address}/events?limit=100`)).body);
    const told = events.filter(({ type }: { type: string }) => type.startsWith('BILL_'));
    expect(told.map(({ type }: { type: string }) => type)).toEqual([
      'BILL_OVERDUE',
      'BILL_PAID',
      'BILL_OVERDUE',
      'BILL_PAID',
    ]);
    expect(told[0]).toMatchObject({ actor: { type: 'FINANCE', sub: 'finance-system' }, details: { month } });
  });

  it('R117 a requested cash receipt is in the feed with its number, until finance tells the result', async () => {
    await owner.send('PUT', `${address}/cash-receipts/${month}`, {
      purpose: 'PROOF_OF_EXPENSE',
      identifier: '123-45-67891',
    });
    const receiptIn = async () =>
      Object((await finance.get(`/v1/bills?month=${month}`)).body).bills[0].cashReceipt;
    expect(await receiptIn()).toMatchObject({ state: 'REQUESTED', identifier: '1234567891' });
    const result = { state: 'ISSUED', approvalNumber: '123456789' };
    const issued = await finance.send('PUT', `${address}/cash-receipts/${month}/result`, result);
    expect(issued).toMatchObject({ status: 200, body: { month, ...result } });
    expect(await receiptIn()).not.toHaveProperty('identifier');
  });

  it('F44 the last bill is told after the company has left and its data is gone', async () => {
    const { version } = Object((await owner.get(address)).body);
    const gone = {
      items: [{ product: 'WORKPLACE', date: inKorea().slice(0, 10) }],
      confirmationText: 'Cancel the subscription to the selected service',
      acceptedPenalty: 0,
    };
    const left = await owner.send('PUT', `${address}/cancellation`, gone, { 'if-match': `"v${version}"` });
    expect(left.status).toBe(200);
    await journey.local.drain();
    expect((await tell('OVERDUE', { returned: true })).body).toMatchObject({ status: 'OVERDUE' });
    expect((await bill()).payment).toMatchObject({ status: 'OVERDUE' });
  });
});

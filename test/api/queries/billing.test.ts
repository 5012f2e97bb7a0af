import { describe, expect, it } from 'vitest';
import { getBill, getEstimate, getTrend, getUsage } from '../../../functions/api/queries/billing.ts';
import type { Days } from '../../../functions/core/billing/contract-days.ts';
import type { Instant, KstDate, KstMonth } from '../../../functions/core/business-calendar.ts';
import { planOf } from '../../../functions/core/catalog/lookups.ts';
import { quoteOf } from '../../../functions/core/decide/cancellation.ts';
import type { Deployment } from '../../../functions/core/model/deployment.ts';
import type { Payment } from '../../../functions/core/model/payment.ts';
import type { KnownTenant } from '../../../functions/core/model/tenant.ts';
import type { UsageDays } from '../../../functions/core/model/usage.ts';
import { refusalOf, request, STRANGER, SUPPORT } from '../../support/http.ts';
import { recorder } from '../../support/recorder.ts';
import { WORKPLACE_BODY } from '../../support/requests.ts';
import { cancelling, paid } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready, TENANT_ID } from '../../support/tenants.ts';
import { accountsOn, withUsage } from '../../support/usage.ts';

/** Requested and paid on 30 June 2026, with ten accounts from that day on. */
const TEN = [accountsOn('2026-06-30', { WORKPLACE: 10 })];
const { monthlyPrice, annualPrice } = planOf('WORKPLACE', 'WORKPLACE');
const monthly = () => paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { billingPlan: 'MONTHLY' });
const annual = () => paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);

interface Finance {
  readonly deployment?: Deployment;
  readonly payments?: ReadonlyMap<string, Payment>;
}

function reader(
  stored: KnownTenant = monthly(),
  usage: UsageDays = TEN,
  { deployment, payments = new Map() }: Finance = {},
) {
  return {
    tenant: recorder((_: string): KnownTenant | undefined => stored),
    usageIn: recorder((_: string, __: Days) => usage),
    groups: async () => new Map(),
    knownCompanies: async () => [],
    payments: recorder((_: readonly string[], __: KstMonth) => payments),
    ...(deployment && { deployment }),
  };
}

/** A call at ten in the morning in Seoul. */
const on = (date: KstDate, change: Parameters<typeof request>[0] = {}) =>
  request({ now: `${date}T01:00:00Z` as Instant, ...change });
const ofMonth = (month: string) => ({ params: { tenantId: TENANT_ID, month } });

describe('GET …/billing/estimate', () => {
  it('R112 EDGE-T11 is the bill of the first of the month to yesterday, by one read of those days', async () => {
    const deps = reader();
    const { status, body } = await getEstimate(deps, on('2026-07-11'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      month: '2026-07',
      from: '2026-07-01',
      to: '2026-07-10',
      partial: true,
      lines: [{ quantity: 100 }],
      total: Math.floor((100 * monthlyPrice) / 31),
    });
    expect(deps.usageIn.calls).toMatchObject([[TENANT_ID, { from: '2026-07-01', to: '2026-07-10' }]]);
  });

  it('EDGE-T11 on the first it is 0 for 0 days', async () => {
    const { body } = await getEstimate(reader(), on('2026-07-01'));
    expect(body).toMatchObject({ month: '2026-07', days: 0, lines: [], total: 0 });
  });

  it('EDGE-T1 the month is that of Seoul: half an hour before midnight there it is still July', async () => {
    const monthAt = async (now: Instant) => (await getEstimate(reader(), request({ now }))).body;
    expect(await monthAt('2026-07-31T14:59:59Z')).toMatchObject({ month: '2026-07', days: 30 });
    expect(await monthAt('2026-07-31T15:00:00Z')).toMatchObject({ month: '2026-08', days: 0 });
  });
});

describe('GET …/billing/{month}', () => {
  it('R116 is the bill of a month, whenever it is asked for', async () => {
    const bills = await Promise.all(
      (['2026-08-01', '2030-01-01'] as const).map((date) => getBill(reader(), on(date, ofMonth('2026-07')))),
    );
    expect(bills[0]?.body).toMatchObject({
      month: '2026-07',
      days: 31,
      partial: false,
      total: 10 * monthlyPrice,
    });
    expect(bills[1]).toEqual(bills[0]);
  });

  it('R118 R124 after the end and the deletion it is the same bill, with the penalty in the month of the end', async () => {
    const stored = withUsage(annual(), TEN);
    const items = [{ product: 'WORKPLACE', date: '2026-08-01' }] as const;
    const { total } = quoteOf(stored.tenant, TEN, items);
    const ended = cancelling(stored, [...items], REQUESTED_AT, total);
    const deps = reader(ended);
    const { body } = await getBill(deps, on('2027-01-01', ofMonth('2026-08')));
    expect(body).toMatchObject({ lines: [{ kind: 'PENALTY', date: '2026-08-01', amount: total }], total });
    expect(deps.usageIn.calls).toMatchObject([[TENANT_ID, { from: '2026-06-30', to: '2026-08-31' }]]);
    const { body: july } = await getBill(reader(ended), on('2027-01-01', ofMonth('2026-07')));
    expect(july).toMatchObject({ total: 10 * annualPrice, lines: [{ kind: 'USAGE' }] });
  });

  it('R116 is a file when Accept asks for CSV, in the language of the profile or the one that is asked for', async () => {
    const headers = { accept: 'text/csv' };
    const reply = await getBill(reader(), on('2026-08-01', { ...ofMonth('2026-07'), headers }));
    expect(reply).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="bill-2026-07.csv"',
      },
    });
    expect(String(reply.body).startsWith('\uFEFF청구월,')).toBe(true);
    const query = { language: 'en' };
    const english = await getBill(reader(), on('2026-08-01', { ...ofMonth('2026-07'), headers, query }));
    expect(String(english.body).startsWith('\uFEFFMonth,')).toBe(true);
  });
});

describe('GET …/billing/trend', () => {
  it('R115 shows six months, or as many as are asked for, by one read from the first of them on', async () => {
    const deps = reader();
    const { body } = await getTrend(deps, on('2026-09-11'));
    expect(body).toMatchObject({
      months: [
        { month: '2026-04', total: 0 },
        { month: '2026-05', total: 0 },
        { month: '2026-06', total: Math.floor((10 * monthlyPrice) / 30) },
        { month: '2026-07', total: 10 * monthlyPrice },
        { month: '2026-08', total: 10 * monthlyPrice, partial: false },
        { month: '2026-09', accountDays: 100, partial: true },
      ],
    });
    expect(deps.usageIn.calls).toMatchObject([[TENANT_ID, { from: '2026-04-01', to: '2026-09-10' }]]);
    const { body: one } = await getTrend(reader(), on('2026-09-11', { query: { months: '1' } }));
    expect(one).toMatchObject({ months: [{ month: '2026-09' }] });
  });

  it.each(['0', '25', '1.5', 'many', ''])('refuses "%s" months without a read', async (months) => {
    const deps = reader();
    expect(await refusalOf(() => getTrend(deps, on('2026-09-11', { query: { months } })))).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: 'query/months' }],
    });
    expect(deps.tenant.calls).toEqual([]);
  });
});

describe('GET …/usage', () => {
  it('R113 shows the days of a month, of the present one where none is named', async () => {
    const { body } = await getUsage(reader(), on('2026-08-01', { query: { month: '2026-07' } }));
    expect(body).toMatchObject({ month: '2026-07', products: [{ product: 'WORKPLACE', accountDays: 310 }] });
    const { body: present } = await getUsage(reader(), on('2026-08-03'));
    expect(present).toMatchObject({ month: '2026-08', to: '2026-08-02', partial: true });
  });
});

describe('a month', () => {
  const calls = {
    bill: (month: string, deps = reader()) => getBill(deps, on('2026-09-11', ofMonth(month))),
    usage: (month: string, deps = reader()) => getUsage(deps, on('2026-09-11', { query: { month } })),
  };
  const cases = (['bill', 'usage'] as const).flatMap((call) =>
    (
      [
        ['2026-13', 'MONTH_INVALID'],
        ['202607', 'MONTH_INVALID'],
        ['2026-7', 'MONTH_INVALID'],
        ['2026-07-01', 'MONTH_INVALID'],
        ['now', 'MONTH_INVALID'],
        ['2026-05', 'MONTH_BEFORE_TENANT'],
        ['2026-10', 'MONTH_IN_FUTURE'],
      ] as const
    ).map(([month, code]) => ({ call, month, code })),
  );

  it.each(cases)('R116 $month is refused for its $call: $code', async ({ call, month, code }) => {
    const deps = reader();
    expect(await refusalOf(() => calls[call](month, deps))).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: `${call === 'bill' ? 'path' : 'query'}/month`, code }],
    });
    expect(deps.usageIn.calls).toEqual([]);
  });

  it.each(['2026-06', '2026-09'])('R116 %s, the first or the present one, is answered', async (month) => {
    expect(await calls.bill(month)).toMatchObject({ status: 200 });
    expect(await calls.usage(month)).toMatchObject({ status: 200 });
  });
});

it.each([
  getBill,
  getEstimate,
  getTrend,
  getUsage,
])('R119 %o is for the owner and for support, for nobody else', async (call) => {
  const asked = (caller: typeof SUPPORT | typeof STRANGER) =>
    on('2026-07-11', { ...ofMonth('2026-07'), caller });
  expect(await call(reader(), asked(SUPPORT))).toMatchObject({ status: 200 });
  for (const deps of [reader(), { ...reader(), tenant: async () => undefined }]) {
    expect(await refusalOf(() => call(deps, asked(STRANGER)))).toEqual({ refused: 'NOT_FOUND' });
  }
});

it('R2 a trial is billed nothing, whoever is registered', async () => {
  const { body } = await getBill(reader(ready(WORKPLACE_BODY)), on('2026-08-01', ofMonth('2026-07')));
  expect(body).toMatchObject({ lines: [], total: 0 });
});

describe('F33 the bill of a month that is over says whether it is paid', () => {
  const connected = {
    consoleUrl: 'https://console.example',
    requiresPaymentMethod: false,
    isFinanceConnected: true,
  };
  const told = (status: Payment['status']): ReadonlyMap<string, Payment> =>
    new Map([[TENANT_ID, { month: '2026-07', status, total: 5, since: '2026-08-02T00:00:00Z' }]]);
  const billBy = async (
    finance: Finance,
    date: KstDate = '2026-08-05',
    month = '2026-07',
    stored = monthly(),
  ) => Object((await getBill(reader(stored, TEN, finance), on(date, ofMonth(month)))).body);

  it.each(['PAID', 'OVERDUE'] as const)('%s, and since when', async (status) => {
    const { payment } = await billBy({ deployment: connected, payments: told(status) });
    expect(payment).toEqual({ status, total: 5, since: '2026-08-02T00:00:00Z' });
  });

  it('until finance tells something, it is due', async () => {
    const { payment, total } = await billBy({ deployment: connected });
    expect(payment).toEqual({ status: 'DUE', total });
  });

  it.each<[string, Promise<object>]>([
    ['where finance is not connected', billBy({ payments: told('PAID') })],
    ['of the present month', billBy({ deployment: connected }, '2026-07-20')],
    [
      'where there is nothing to pay',
      billBy({ deployment: connected }, '2026-08-05', '2026-07', ready(WORKPLACE_BODY)),
    ],
  ])('nothing is said %s', async (_, bill) => {
    expect(await bill).not.toHaveProperty('payment');
  });

  it('R116 in the file too', async () => {
    const deps = reader(monthly(), TEN, { deployment: connected, payments: told('OVERDUE') });
    const file = { ...ofMonth('2026-07'), headers: { accept: 'text/csv' }, query: { language: 'ko' } };
    expect((await getBill(deps, on('2026-08-05', file))).body).toContain(',미납\r\n');
  });
});

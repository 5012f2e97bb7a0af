import { beforeAll, describe, expect, it } from 'vitest';
import { naivePenalty } from '../../model/penalty.ts';
import { errorsIn, type JourneyCaller, type Reply, tenantIdOf } from '../../support/journeys/caller.ts';
import { monthsAfter } from '../../support/journeys/days.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { workplaceRequest } from '../../support/journeys/requests.ts';

// A company pays by the year from the first of a month on, and leaves on the 11th of the third: ten accounts, fifteen
// from the 16th on, thirteen from the 21st on, and one more after it has scheduled its end.

const journey = journeyOfFile();
const COMPANY = 'three-months';
let owner: JourneyCaller;
let address: string;
let prices: { monthlyPrice: number; annualPrice: number };
let calendar: ReturnType<typeof monthsAfter>;
/** The bills as they were read on the first day after each month. */
const bills = new Map<number, unknown>();

const monthOf = (index: number): string => calendar.monthOf(index);
const day = (month: number, date: number): string => calendar.day(month, date);
const lengthOf = (month: number): number => calendar.lengthOf(month);
/** Ten in the morning in Seoul. */
const travelTo = async (date: string): Promise<void> => {
  await journey().local.advance({ to: `${date}T01:00:00Z` });
  await journey().local.drain();
};
const put = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> =>
  owner.call('PUT', address + path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
const ids = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `employee-${first + index}`);
const change = async (register: string[], remove: string[] = []): Promise<void> => {
  const accounts = register.map((id) => ({ id, email: `${id}@${COMPANY}.example` }));
  const { status, text } = await owner.post(`${address}/accounts/batch`, { accounts, remove });
  expect([status, text]).toMatchObject([200, expect.anything()]);
};
const bill = async (month: number) => (await owner.get(`${address}/billing/${monthOf(month)}`)).body;
const quotes = async (from: string, to = from) =>
  Object((await owner.get(`${address}/cancellation/quotes?from=${from}&to=${to}`)).body);

/** The penalty of an end on a date, worked out by the rule that is written a second time for the tests. */
function penaltyOn(date: string, accounts: readonly (readonly [string, number])[]) {
  const [start, firstYear] = [day(1, 1), Number(day(1, 1).slice(0, 4))];
  const end = new Date(Date.UTC(firstYear + 1, Number(start.slice(5, 7)) - 1, 0)).toISOString().slice(0, 10);
  const { monthlyPrice: listPrice, annualPrice: price } = prices;
  const counts = accounts.map(([from, count]) => ({ from, count }));
  return {
    end,
    ...naivePenalty({ start, end, prices: [{ from: start, listPrice, price }], accounts: counts }, date),
  };
}
const COUNTS = (): [string, number][] => [
  [day(1, 1), 10],
  [day(1, 16), 15],
  [day(1, 21), 13],
];

beforeAll(async () => {
  const { local, as, anyone } = journey();
  owner = await as('owner-of-bills');
  calendar = monthsAfter(local.now());
  const { offers } = Object((await anyone.get('/v1/catalog')).body);
  prices = offers.find((offer: { product?: string }) => offer.product === 'WORKPLACE').plans[0];
  await travelTo(day(1, 1));
  address = `/v1/tenants/${tenantIdOf(await owner.post('/v1/tenants', workplaceRequest(COMPANY)))}`;
  await local.drain();
  const terms = { billingPlan: 'ANNUAL', startDate: day(1, 1), termsVersion: '2026-07-01' };
  expect(await put('/subscriptions/WORKPLACE/paid-switch', terms)).toMatchObject({ status: 200 });
});

describe('bills over HTTP', () => {
  it('the first month: who was there in any part of a day counts (R69, R111, R112, EDGE-T10)', async () => {
    await change(ids(1, 9));
    await travelTo(day(1, 16));
    await change(ids(10, 14));
    await travelTo(day(1, 20));
    await change([], ids(13, 14));
    expect((await owner.get(`${address}/billing/estimate`)).body).toMatchObject({
      month: monthOf(1),
      from: day(1, 1),
      to: day(1, 19),
      partial: true,
      vatIncluded: false,
      currency: 'KRW',
      samplePrices: true,
      lines: [{ kind: 'USAGE', quantity: 150 + 60, price: prices.annualPrice }],
      total: Math.floor((210 * prices.annualPrice) / lengthOf(1)),
    });
    await travelTo(day(2, 1));
    const accountDays = 150 + 75 + (lengthOf(1) - 20) * 13;
    bills.set(1, await bill(1));
    expect(bills.get(1)).toMatchObject({
      partial: false,
      lines: [{ quantity: accountDays, from: day(1, 1), to: day(1, lengthOf(1)) }],
      total: Math.floor((accountDays * prices.annualPrice) / lengthOf(1)),
    });
    const usage = Object((await owner.get(`${address}/usage?month=${monthOf(1)}`)).body);
    expect(usage.products).toMatchObject([{ product: 'WORKPLACE', accountDays, unitDays: 0 }]);
    expect([1, 15, 16, 20, 21].map((date) => usage.products[0].days[date - 1].accounts)).toEqual([
      10, 10, 15, 15, 13,
    ]);
  });

  it('on the first of the second month the estimate is 0 for 0 days (R112, EDGE-T11)', async () => {
    expect((await owner.get(`${address}/billing/estimate`)).body).toMatchObject({
      month: monthOf(2),
      days: 0,
      lines: [],
      total: 0,
    });
  });

  it('quotes today, tomorrow, the last day and the day after it (R133, R134, R136)', async () => {
    const { end } = penaltyOn(day(2, 1), COUNTS());
    const free = new Date(Date.parse(`${end}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    for (const date of [day(2, 1), day(2, 2), end, free]) {
      const { total, discountPart, remainingPart } = penaltyOn(date, COUNTS());
      const { quotes: found } = await quotes(date);
      expect(found).toMatchObject([{ date, total, discountPart, remainingPart }]);
    }
    expect((await quotes(day(2, 1), free)).cheapestDate).toBe(free);
    expect(penaltyOn(free, []).total).toBe(0);
  });

  it('R133 an end is scheduled with the quote of that day, not with an older one', async () => {
    await travelTo(day(2, 10));
    const items = [{ product: 'WORKPLACE', date: day(3, 11) }];
    const confirmationText = 'Cancel the subscription to the selected service';
    const { total } = penaltyOn(day(3, 11), COUNTS());
    const older = penaltyOn(day(3, 10), COUNTS()).total;
    const stale = await put('/cancellation', { items, confirmationText, acceptedPenalty: older });
    expect(stale).toMatchObject({ status: 409, body: { code: 'QUOTE_CHANGED', quote: { total } } });
    const accepted = await put('/cancellation', { items, confirmationText, acceptedPenalty: total });
    expect(accepted).toMatchObject({
      status: 200,
      body: { charges: { dueNow: 0, onDates: [{ penalty: total }] } },
    });
    await travelTo(day(2, 20));
    await change(['latecomer']);
    await travelTo(day(3, 1));
    const accountDays = 19 * 13 + (lengthOf(2) - 19) * 14;
    bills.set(2, await bill(2));
    expect(bills.get(2)).toMatchObject({ lines: [{ kind: 'USAGE', quantity: accountDays }] });
  });

  it('the month of the end: fees to the day before it, the penalty as a line of its own (R118, R130, R134, R135)', async () => {
    await travelTo(day(3, 11));
    const counts: [string, number][] = [...COUNTS(), [day(2, 20), 14]];
    const { total: charged, discountPart } = penaltyOn(day(3, 11), counts);
    const usage = Math.floor((140 * prices.annualPrice) / lengthOf(3));
    const now = await bill(3);
    expect(now).toMatchObject({
      partial: true,
      lines: [
        {
          kind: 'USAGE',
          from: day(3, 1),
          to: day(3, 10),
          quantity: 140,
          amount: usage,
          creditEligible: true,
        },
        {
          kind: 'PENALTY',
          date: day(3, 11),
          amount: charged,
          discountPart,
          acceptedPenalty: penaltyOn(day(3, 11), COUNTS()).total,
          creditEligible: false,
        },
      ],
      creditEligibleTotal: usage,
      total: usage + charged,
    });
    bills.set(3, now);
  });

  it('R116 R118 R124 after the deletion every bill is the same', async () => {
    await travelTo(day(4, 5));
    const { subscriptions } = Object((await owner.get(address)).body);
    expect(subscriptions).toMatchObject([{ status: 'CANCELED', dataStatus: 'DELETED' }]);
    const partition = await journey().tables.ofTenant(address.replace('/v1/tenants/', ''), 'ACCOUNT');
    expect(partition).toEqual([]);
    expect([await bill(1), await bill(2)]).toEqual([bills.get(1), bills.get(2)]);
    const { lines, total } = Object(bills.get(3));
    expect(await bill(3)).toMatchObject({ partial: false, lines, total });
    expect(await bill(4)).toMatchObject({ partial: true, lines: [], total: 0 });
  });

  it('R115 the trend shows the months before the company came, those of its life and the present one', async () => {
    const { body } = await owner.get(`${address}/billing/trend?months=6`);
    const totalOf = (month: number): number => Object(bills.get(month)).total;
    const { months: shown } = Object(body);
    expect(shown.map(({ total, partial }: { total: number; partial: boolean }) => [total, partial])).toEqual([
      [0, false],
      [0, false],
      [totalOf(1), false],
      [totalOf(2), false],
      [totalOf(3), false],
      [0, true],
    ]);
  });

  it('R116 a bill is a file that a spreadsheet opens: BOM, CRLF, and the sums are those of the JSON', async () => {
    const path = `${address}/billing/${monthOf(3)}`;
    const reply = await owner.get(path, { accept: 'text/csv' });
    expect([reply.headers.get('content-type'), reply.headers.get('content-disposition')]).toEqual([
      'text/csv; charset=utf-8',
      `attachment; filename="bill-${monthOf(3)}.csv"`,
    ]);
    // fetch takes the byte order mark away; the bytes have it.
    const bytes = await fetch(journey().local.url + path, {
      headers: {
        accept: 'text/csv',
        authorization: `Bearer ${await journey().local.token('owner-of-bills', 'smartwork/console')}`,
      },
    });
    expect(
      Buffer.from(await bytes.arrayBuffer())
        .subarray(0, 3)
        .toString('hex'),
    ).toBe('efbbbf');
    const [head, ...rows] = reply.text.split('\r\n').map((row) => row.split(','));
    const amounts = rows.slice(0, -1).map((row) => Number(row[head?.indexOf('금액') ?? -1]));
    const { lines, total } = Object(bills.get(3));
    expect(amounts).toEqual([...lines.map(({ amount }: { amount: number }) => amount), total]);
    expect(reply.text).toContain('위약금');
  });

  it('refuses what is no month of the tenant, and answers nobody else (R116, R119)', async () => {
    const asked = async (month: string) => errorsIn(await owner.get(`${address}/billing/${month}`));
    const [year = 0] = monthOf(1).split('-').map(Number);
    expect(await asked(`${year}-13`)).toEqual(['path/month MONTH_INVALID']);
    expect(await asked(`${year - 1}-01`)).toEqual(['path/month MONTH_BEFORE_TENANT']);
    expect(await asked(monthOf(5))).toEqual(['path/month MONTH_IN_FUTURE']);
    expect(errorsIn(await owner.get(`${address}/usage?month=${monthOf(5)}`))).toEqual([
      'query/month MONTH_IN_FUTURE',
    ]);
    const stranger = await journey().as('stranger');
    const product = await journey().as('workplace', 'smartwork/product');
    const support = await journey().support();
    for (const path of ['estimate', 'trend', monthOf(3)].map((end) => `${address}/billing/${end}`)) {
      expect([await stranger.get(path), await product.get(path), await support.get(path)]).toMatchObject([
        { status: 404 },
        { status: 403 },
        { status: 200 },
      ]);
    }
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { errorsIn, type JourneyCaller, locationOf, type Reply } from '../../support/journeys/caller.ts';
import { trialOf } from '../../support/journeys/days.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { bundleRequest } from '../../support/journeys/requests.ts';

// A company whose people come and go over four days, told by its console and by WORKPLACE itself, until it leaves.

const journey = journeyOfFile();
const COMPANY = 'coming-and-going';
const PARTS = ['NAVER_WORKS', 'WORKPLACE'];
let owner: JourneyCaller;
let workplace: JourneyCaller;
let address: string;
let tenantId: string;
/** The days of the story, the first being that of the request. */
const days: string[] = [];

const asJson = { 'content-type': 'application/json' };
const change = (method: string, id: string, body?: unknown, caller = owner, query = ''): Promise<Reply> =>
  caller.call(
    method,
    `${address}/accounts/${id}${query}`,
    asJson,
    body === undefined ? undefined : JSON.stringify(body),
  );
const batch = (body: unknown, key?: string): Promise<Reply> =>
  workplace.post(`${address}/accounts/batch`, body, key);
const changesIn = ({ body }: Reply): unknown => Object(body).changes;
const idsOf = async (product: string): Promise<string[]> =>
  Object((await owner.get(`${address}/accounts?product=${product}`)).body).accounts.map(
    ({ id }: { id: string }) => id,
  );
/** Ten in the morning in Seoul, so many days later. */
async function nextDay(): Promise<void> {
  const { local } = journey();
  const tomorrow = trialOf(new Date(local.now().getTime() + 86_400_000)).startDate;
  await local.advance({ to: `${tomorrow}T01:00:00Z` });
  days.push(tomorrow);
}

beforeAll(async () => {
  const { local, as } = journey();
  owner = await as('owner-of-people');
  workplace = await as('workplace-itself', 'smartwork/product');
  await nextDay();
  address = locationOf(await owner.post('/v1/tenants', bundleRequest(COMPANY)));
  tenantId = address.replace('/v1/tenants/', '');
  await local.drain();
});

describe('R111 registered accounts, day by day', () => {
  it('day 1: the set-up has registered the top administrator in both parts (R33)', async () => {
    expect((await owner.get(`${address}/accounts`)).body).toEqual({
      accounts: PARTS.map((product) => ({
        product,
        id: 'head.office',
        role: 'TOP_ADMINISTRATOR',
        registeredAt: expect.any(String),
        hasPassword: true,
        mustResetPassword: false,
      })),
    });
  });

  it('R59 the console registers an account in both parts, after having tried it out', async () => {
    const kim = { email: 'kim@people.example', products: ['WORKPLACE'] };
    const both = PARTS.map((product) => ({ product, registered: 1, removed: 0, unchanged: 0, accounts: 2 }));
    const tried = await change('PUT', 'kim', kim, owner, '?dryRun=true');
    expect(tried.body).toEqual({ dryRun: true, result: { changes: both } });
    expect(await idsOf('WORKPLACE')).toEqual(['head.office']);
    expect((await change('PUT', 'kim', kim)).body).toEqual({ changes: both });
    expect(await idsOf('NAVER_WORKS')).toEqual(['head.office', 'kim']);
  });

  it('day 2: WORKPLACE registers many at once; a repeat with the same key tells the same and counts nobody', async () => {
    await nextDay();
    const accounts = Array.from({ length: 60 }, (_, index) => ({ id: `user-${10 + index}` }));
    const first = await batch({ accounts }, 'sixty');
    expect(changesIn(first)).toMatchObject(PARTS.map(() => ({ registered: 60, accounts: 62 })));
    expect((await batch({ accounts }, 'sixty')).body).toEqual(first.body);
    expect(changesIn(await batch({ accounts }))).toMatchObject(
      PARTS.map(() => ({ registered: 0, unchanged: 60, accounts: 62 })),
    );
  });

  it('they are listed page by page', async () => {
    const ids: string[] = [];
    for (let query = '?product=WORKPLACE&limit=25'; query !== ''; ) {
      const { accounts, cursor } = Object((await owner.get(`${address}/accounts${query}`)).body);
      ids.push(...accounts.map(({ id }: { id: string }) => id));
      query = cursor === undefined ? '' : `?product=WORKPLACE&limit=25&cursor=${cursor}`;
    }
    expect(ids).toHaveLength(62);
    expect(ids).toEqual([...new Set(ids)].sort());
    const { cursor } = Object((await owner.get(`${address}/accounts?product=WORKPLACE&limit=25`)).body);
    const foreign = await owner.get(`${address}/accounts?product=NAVER_WORKS&cursor=${cursor}`);
    expect([foreign.status, errorsIn(foreign)]).toEqual([422, ['query/cursor CURSOR_INVALID']]);
  });

  it('day 3: some leave, one of them for an hour only', async () => {
    await nextDay();
    const leaving = Array.from({ length: 50 }, (_, index) => `user-${10 + index}`);
    expect(changesIn(await batch({ remove: leaving }))).toMatchObject(
      PARTS.map(() => ({ removed: 50, accounts: 12 })),
    );
    await journey().local.advance({ by: 'PT1H' });
    expect(changesIn(await change('PUT', 'user-10', {}))).toMatchObject(PARTS.map(() => ({ accounts: 13 })));
    expect(changesIn(await change('DELETE', 'kim', undefined, workplace))).toMatchObject(
      PARTS.map(() => ({ removed: 1, accounts: 12 })),
    );
    expect(changesIn(await change('DELETE', 'kim', undefined, workplace))).toMatchObject(
      PARTS.map(() => ({ removed: 0, unchanged: 1, accounts: 12 })),
    );
  });

  it('EDGE-T10 each counts once on every day on which it was there at any time', async () => {
    await nextDay();
    await nextDay();
    const counted = new Map<string, number>();
    for (const month of new Set(days.map((day) => day.slice(0, 7)))) {
      const { products } = Object((await owner.get(`${address}/usage?month=${month}`)).body);
      const workplaceDays =
        products.find((one: { product: string }) => one.product === 'WORKPLACE')?.days ?? [];
      for (const { date, accounts } of workplaceDays) counted.set(date, accounts);
    }
    expect(days.slice(0, 4).map((day) => counted.get(day))).toEqual([2, 62, 62, 12]);
  });
});

describe('what is refused', () => {
  it('R33 the top administrator stays', async () => {
    expect(await change('DELETE', 'head.office')).toMatchObject({
      status: 409,
      body: { code: 'TOP_ADMINISTRATOR_STAYS' },
    });
  });

  it('F2 a trial of NAVER WORKS has 1,000 accounts at most', async () => {
    for (let start = 100; start < 1_000; start += 100) {
      const accounts = Array.from({ length: 100 }, (_, index) => ({ id: `user-${start + index}` }));
      expect((await batch({ accounts })).status).toBe(200);
    }
    const accounts = Array.from({ length: 100 }, (_, index) => ({ id: `user-${1_000 + index}` }));
    expect(await batch({ accounts })).toMatchObject({ status: 409, body: { code: 'ACCOUNT_LIMIT_REACHED' } });
    expect(changesIn(await batch({ accounts: accounts.slice(0, 88) }))).toMatchObject(
      PARTS.map(() => ({ accounts: 1_000 })),
    );
  });

  it.each<[string, unknown, string[]]>([
    [
      'more than 100 accounts',
      { remove: Array.from({ length: 101 }, (_, index) => `x-${index}`) },
      ['#/remove TOO_MANY'],
    ],
    ['an account named twice', { accounts: [{ id: 'lee' }], remove: ['lee'] }, ['#/remove/0 ID_TWICE']],
    ['an ID that none can be', { accounts: [{ id: 'Lee!' }] }, ['#/accounts/0/id ADMIN_ID_CHARACTERS']],
    ['nobody', {}, ['#/accounts REQUIRED']],
  ])('a batch with %s', async (_, body, errors) => {
    const reply = await batch(body);
    expect([reply.status, errorsIn(reply)]).toEqual([422, errors]);
  });

  it('a product that is not subscribed, and a company of somebody else', async () => {
    expect(await change('PUT', 'lee', { products: ['WORKBOX'] })).toMatchObject({
      status: 409,
      body: { code: 'NOT_SUBSCRIBED' },
    });
    const stranger = await journey().as('somebody-else');
    expect(await change('PUT', 'lee', {}, stranger)).toMatchObject({ status: 404 });
    expect(await stranger.get(`${address}/accounts`)).toMatchObject({ status: 404 });
    const support = await journey().support();
    expect(await support.get(`${address}/accounts`)).toMatchObject({ status: 403 });
  });
});

it('R53 R126 when the company leaves, nobody is left and the days before stay', async () => {
  const { local, tables } = journey();
  const date = days.at(-1);
  const items = PARTS.map((product) => ({ product, date }));
  const confirmationText = 'Cancel the subscription to the selected service';
  const body = JSON.stringify({ items, confirmationText, acceptedPenalty: 0 });
  const { status } = await owner.call('PUT', `${address}/cancellation`, asJson, body);
  expect(status).toBe(200);
  expect(await change('PUT', 'lee', {})).toMatchObject({ status: 409, body: { code: 'SUBSCRIPTION_ENDED' } });
  await local.drain();
  expect(await tables.ofTenant(tenantId, 'ACCOUNT')).toEqual([]);
  const ledger = await tables.ofTenant(tenantId, 'USAGE');
  expect(ledger.length).toBeGreaterThan(4);
  expect(JSON.stringify(ledger)).not.toMatch(/user-|kim|people/);
  expect(ledger).toMatchObject([
    { head: { accounts: { WORKPLACE: { present: 0, counted: 0 } } } },
    ...ledger.slice(1),
  ]);
});

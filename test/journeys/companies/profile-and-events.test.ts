import { beforeAll, expect, it } from 'vitest';
import { errorsIn, type JourneyCaller, tenantIdOf } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { naverWorksRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();
let owner: JourneyCaller;
let address: string;

beforeAll(async () => {
  owner = await journey().as('owner');
  address = `/v1/tenants/${tenantIdOf(await owner.post('/v1/tenants', naverWorksRequest('profiled')))}`;
  await journey().local.drain();
});

it('the administrator changes company information, zone, language and address (R18, R31, R32, EDGE-T4)', async () => {
  const english = { 'accept-language': 'en' };
  const before = await owner.get(address, english);
  const change = {
    companyName: 'Han River Shipping',
    companyPhone: '02-555-0100',
    timeZone: 'America/New_York',
    language: 'en',
    notificationEmail: 'Desk@Profiled.Example',
  };

  const changed = await owner.patch(`${address}/profile`, change, { 'if-match': '"v2"' });

  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).toBe('"v3"');
  expect(changed.body).toMatchObject({
    profile: { ...change, notificationEmail: 'Desk@profiled.example' },
  });
  const read = await owner.get(address);
  expect(read.body).toEqual(changed.body);
  expect(read.body).toMatchObject({ subscriptions: Object(before.body).subscriptions });
  // The services are told of the new language and zone.
  await journey().local.drain();
  expect((await owner.get(address)).headers.get('etag')).toBe('"v4"');
});

it.each([
  ['a stale ETag', '"v2"', 412, 'ETAG_STALE'],
  ['a malformed ETag', 'v4', 400, 'HEADER_MALFORMED'],
  ['a weak ETag', 'W/"v4"', 400, 'HEADER_MALFORMED'],
])('%s in If-Match is refused and nothing changes', async (_, ifMatch, status, code) => {
  await journey().local.drain();
  const before = await journey().tables.everything();
  const reply = await owner.patch(`${address}/profile`, { language: 'ko' }, { 'if-match': ifMatch });
  expect(reply).toMatchObject({ status, body: { code } });
  expect(await journey().tables.everything()).toEqual(before);
});

it.each([
  ['an empty change', {}, ['# NOTHING_TO_CHANGE']],
  ['a field of the account', { adminId: 'other' }, ['#/adminId UNKNOWN_FIELD']],
  [
    'several bad values at once',
    { timeZone: '+09:00', language: 'fr', companyPhone: 'none' },
    ['#/companyPhone COMPANY_PHONE_CHARACTERS', '#/language NOT_ALLOWED', '#/timeZone TIME_ZONE_UNKNOWN'],
  ],
])('%s is refused by its pointer', async (_, change, errors) => {
  const reply = await owner.patch(`${address}/profile`, change);
  expect(reply.status).toBe(422);
  expect(errorsIn(reply)).toEqual(expect.arrayContaining(errors));
});

it('of two edits with one ETag the second is refused (EDGE-R7, PROMISE-9)', async () => {
  await journey().local.drain();
  const edits = await Promise.all(
    ['02-555-0111', '02-555-0122'].map((companyPhone) =>
      owner.patch(`${address}/profile`, { companyPhone }, { 'if-match': '"v4"' }),
    ),
  );
  expect(edits.map(({ status }) => status).sort()).toEqual([200, 412]);
});

it('the events tell who did what and when, page by page, without personal values', async () => {
  const pages: unknown[][] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? '?limit=1' : `?limit=1&cursor=${encodeURIComponent(cursor)}`;
    const { events, ...more }: { events: unknown[]; cursor?: string } = Object(
      (await owner.get(`${address}/events${query}`)).body,
    );
    pages.push(events);
    cursor = more.cursor;
  } while (cursor !== undefined && pages.length < 20);

  const whole = await owner.get(`${address}/events`);
  expect(pages.flat()).toEqual(Object(whole.body).events);
  expect(pages.every((page) => page.length <= 1)).toBe(true);
  expect(whole.body).toMatchObject({
    events: [
      { version: 1, type: 'TRIAL_REQUESTED', actor: { type: 'CUSTOMER', sub: 'owner' } },
      { version: 2, type: 'SETUP_COMPLETED', actor: { type: 'SYSTEM' } },
      {
        version: 3,
        type: 'PROFILE_CHANGED',
        fields: ['companyName', 'companyPhone', 'language', 'notificationEmail', 'timeZone'],
      },
      { version: 4, type: 'SETTINGS_APPLIED', actor: { type: 'SYSTEM' } },
      { version: 5, type: 'PROFILE_CHANGED', fields: ['companyPhone'] },
    ],
  });
  expect(whole.text).not.toContain('Shipping');
});

it.each([
  'limit=0',
  'limit=101',
  'limit=many',
  'cursor=bm90aGluZw',
])('a list with %s is refused', async (query) => {
  expect((await owner.get(`${address}/events?${query}`)).status).toBe(422);
  expect((await owner.get(`/v1/tenants?${query}`)).status).toBe(422);
});

it('PROMISE-19 the bus was told of each event of the company, and a product that asks for them gets the same', async () => {
  const { as, local } = journey();
  await local.drain();
  const product = await as('naver-works', 'smartwork/product');
  const audited = Object((await owner.get(`${address}/events?limit=100`)).body).events;
  const asked = Object((await product.get(`${address}/events?product=NAVER_WORKS&limit=100`)).body).events;
  const told = local
    .told()
    .filter(({ bus, detail }) => bus === 'smartwork-local' && Object(detail).subject === tenantIdIn(address))
    .map(({ detail }) => detail);
  const byId = (events: readonly object[]) =>
    new Map(events.map((event): [string, object] => [Object(event).id, event]));
  expect(asked.map(({ data }: { data: object }) => data)).toEqual(
    audited.map(({ version, number, product: of, effectiveAt }: Record<string, unknown>) => ({
      tenantId: tenantIdIn(address),
      ...(of !== undefined && { product: of }),
      version,
      number,
      effectiveAt,
    })),
  );
  expect(byId(told)).toEqual(byId(asked));
  expect(errorsIn(await product.get(`${address}/events`))).toEqual(['query/product REQUIRED']);
  expect((await product.get(`${address}/events?product=WORKBOX`)).status).toBe(200);
});

const tenantIdIn = (path: string): string => path.split('/').at(-1) ?? '';

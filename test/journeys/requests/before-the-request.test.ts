import { expect, it } from 'vitest';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { bundleRequest, naverWorksRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();

it('the catalog tells what can be chosen, to anyone (R1, R8, R9, R38)', async () => {
  const catalog = await journey().anyone.get('/v1/catalog?language=en');
  expect(catalog.status).toBe(200);
  expect(catalog.body).toMatchObject({ termsVersion: '2026-07-01', currency: 'KRW' });
  const { offers = [] }: { offers?: { type: string; product?: string; plans: { features: unknown[] }[] }[] } =
    Object(catalog.body);
  expect(offers.map(({ type, product }) => product ?? type).sort()).toEqual([
    'BUNDLE',
    'NAVER_WORKS',
    'WORKBOX',
    'WORKPLACE',
  ]);
});

it.each([
  ['ko', '유료 서비스 이용 조건', '계정당 30 GB'],
  ['en', 'Conditions of the paid service', '30 GB per account'],
])('the catalog has the terms as documents and compares the plans in %s (R9, R40, R41, R43, F48)', async (language, title, amount) => {
  const { body } = await journey().anyone.get(`/v1/catalog?language=${language}`);
  const { terms, termsVersion, offers } = Object(body);
  expect(terms).toHaveLength(3);
  expect(terms[1]).toMatchObject({ code: 'PAID_SERVICE', version: termsVersion, title, sample: true });
  const comparison = offers.find((offer: object) => Object(offer).product === 'NAVER_WORKS').comparison;
  expect(comparison.find((row: object) => Object(row).code === 'MAIL')).toMatchObject({
    differs: true,
    cells: [
      { plan: 'LITE', included: false },
      { plan: 'BASIC', included: true, text: amount },
      { plan: 'PREMIUM', included: true },
    ],
  });
});

it('the health check and the document of the API are public', async () => {
  const { anyone } = journey();
  expect((await anyone.get('/v1/health')).body).toEqual({ status: 'UP' });
  expect((await anyone.get('/v1/openapi.json')).body).toMatchObject({
    openapi: expect.stringMatching(/^3\.1/),
  });
});

it.each([
  ['companyId=free-one', { companyId: { value: 'free-one', available: true } }],
  ['domainName=FREE-One.Example', { domainName: { value: 'free-one.example', available: true } }],
  ['groupName=free-one', { groupName: { value: 'free-one', available: true } }],
  ['companyId=www', { companyId: { available: false, code: 'RESERVED' } }],
  ['groupName=my-lineworks', { groupName: { available: false, code: 'RESERVED' } }],
  ['groupName=a--b', { groupName: { available: false, code: 'INVALID' } }],
  ['domainName=nowhere', { domainName: { available: false, code: 'INVALID' } }],
])('availability of %s is told with the rule in words (R34-R36, F21)', async (query, verdicts) => {
  const reply = await journey().anyone.get(`/v1/availability?${query}`);
  expect(reply.status).toBe(200);
  expect(reply.body).toMatchObject(verdicts);
  for (const verdict of Object.values(Object(reply.body))) {
    expect(verdict).toMatchObject({ rule: expect.stringMatching(/\S/) });
  }
});

it.each([
  '',
  'companyId=',
  'nothing=x',
  'companyId=a&language=fr',
])('a check that asks nothing sensible (%s) is no server error', async (query) => {
  const reply = await journey().anyone.get(`/v1/availability?${query}`);
  expect([200, 422]).toContain(reply.status);
});

it.each([
  ['a bundle', bundleRequest],
  ['NAVER WORKS', naverWorksRequest],
])('a dry run of %s shows the result and writes nothing (R17)', async (_, form) => {
  const { as, tables, local } = journey();
  const customer = await as('reviewer');
  const before = await tables.everything();

  const review = await customer.post('/v1/tenants?dryRun=true', form('review'));
  await local.drain();

  expect(review.status).toBe(200);
  expect(review.body).toMatchObject({
    dryRun: true,
    result: { operation: { status: 'IN_PROGRESS' } },
    charges: { currency: 'KRW', dueNow: 0 },
  });
  expect(await tables.everything()).toEqual(before);
  expect(local.mails()).toEqual([]);
  const misspelt = await customer.post('/v1/tenants?dryRun=yes', form('review'));
  expect(misspelt.status).toBe(422);
  expect(await tables.everything()).toEqual(before);
});

import { beforeAll, describe, expect, it } from 'vitest';
import { type JourneyCaller, tenantIdOf } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { liteBundleRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();
let owner: JourneyCaller;
let address: string;

beforeAll(async () => {
  owner = await journey().as('owner');
  address = `/v1/tenants/${tenantIdOf(await owner.post('/v1/tenants', liteBundleRequest('guarded')))}`;
  await journey().local.drain();
});

const PROTECTED = [
  ['GET', ''],
  ['GET', '/subscriptions/NAVER_WORKS'],
  ['GET', '/events'],
  ['PATCH', '/profile'],
  ['POST', '/operation/retry'],
] as const;

describe.each(PROTECTED)('%s /v1/tenants/{tenantId}%s', (method, rest) => {
  const HEADERS = { 'content-type': 'application/json', 'idempotency-key': 'key' };
  const body = method === 'GET' ? undefined : '{"language":"en"}';

  it('answers 401 without a token and with a bad one (R160)', async () => {
    const { anyone } = journey();
    const [none, bad] = [
      await anyone.call(method, address + rest, HEADERS, body),
      await anyone.call(method, address + rest, { ...HEADERS, authorization: 'Bearer no.such.token' }, body),
    ];
    expect([none.status, bad.status]).toEqual([401, 401]);
    expect(none.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('answers 403 without the scope (R160, F38)', async () => {
    const outsider = await journey().as('owner', 'smartwork/another');
    expect((await outsider.call(method, address + rest, HEADERS, body)).status).toBe(403);
  });

  it("answers 404 to another owner, as for a tenant that does not exist (another owner's is none)", async () => {
    if (rest === '/operation/retry') return;
    const other = await journey().as('another-owner');
    const missing = address.replace(/t[0-9a-z]{20}$/, 'tzzzzzzzzzzzzzzzzzzzz');
    const [foreign, none] = [
      await other.call(method, address + rest, HEADERS, body),
      await owner.call(method, missing + rest, HEADERS, body),
    ];
    for (const reply of [foreign, none]) {
      expect(reply.status).toBe(404);
      expect(reply.headers.get('content-type')).toBe('application/problem+json');
      expect(reply.body).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    }
  });
});

it('support reads every tenant, and only support may retry an operation', async () => {
  const support = await journey().support();
  expect((await support.get(address)).body).toMatchObject({ groupName: 'guarded' });
  expect((await support.get(`${address}/events`)).status).toBe(200);
  expect((await owner.post(`${address}/operation/retry`, {})).status).toBe(403);
  expect((await support.post('/v1/tenants', liteBundleRequest('by-support'))).status).toBe(403);
});

it('R160 a token with further scopes reaches the own tenants only, where those scopes open nothing', async () => {
  for (const scope of ['smartwork/console smartwork/product', 'smartwork/support smartwork/console']) {
    const other = await journey().as('another-owner', scope);
    expect((await other.patch(`${address}/profile`, { language: 'en' })).status).toBe(404);
    const headers = { 'content-type': 'application/json' };
    const password = `${address}/accounts/admin/password`;
    expect((await other.call('PUT', password, headers, '{"mode":"USER"}')).status).toBe(404);
  }
  const withProduct = await journey().as('another-owner', 'smartwork/console smartwork/product');
  expect((await withProduct.get(address)).status).toBe(404);
  expect((await withProduct.get(`${address}/accounts`)).status).toBe(200);
});

it('a text that is not well-formed is refused before anything is asked by it', async () => {
  const headers = { 'content-type': 'application/json' };
  const body = '{"loginId": "a\\ud800@b.example"}';
  const reply = await journey().anyone.call('POST', '/v1/password-resets', headers, body);
  expect(reply.status).toBe(400);
  expect(reply.body).toMatchObject({ code: 'JSON_MALFORMED' });
});

it('an address that the API does not have is a 404 in the form of all problems', async () => {
  const { anyone } = journey();
  for (const reply of [
    await anyone.get('/v1/nothing'),
    await anyone.call('DELETE', '/v1/nothing', {}),
    await anyone.get('/'),
  ]) {
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(reply.body).toMatchObject({
      type: 'urn:smartwork:problem:NOT_FOUND',
      code: 'NOT_FOUND',
      requestId: expect.stringMatching(/./),
    });
  }
});

it('a console on another origin may call, and reads ETag, Location and Retry-After (CORS)', async () => {
  const { anyone } = journey();
  const origin = 'http://localhost:5173';
  const preflight = await anyone.call('OPTIONS', '/v1/tenants', {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,idempotency-key',
  });
  const listed = (name: string) => preflight.headers.get(name)?.toLowerCase().split(',') ?? [];

  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(listed('access-control-allow-methods')).toEqual(expect.arrayContaining(['post', 'patch', 'delete']));
  expect(listed('access-control-allow-headers')).toEqual(
    expect.arrayContaining(['authorization', 'idempotency-key', 'if-match', 'content-type']),
  );

  const reply = await owner.get(address, { origin });
  expect(reply.headers.get('access-control-allow-origin')).toBe('*');
  expect(reply.headers.get('access-control-expose-headers')?.toLowerCase().split(',').sort()).toEqual([
    'content-disposition',
    'etag',
    'location',
    'retry-after',
  ]);
});

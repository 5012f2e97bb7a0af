import { beforeAll, describe, expect, it } from 'vitest';
import { errorsIn, type JourneyCaller, tenantIdOf } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { liteBundleRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();
let owner: JourneyCaller;
let support: JourneyCaller;
let address: string;

beforeAll(async () => {
  owner = await journey().as('owner');
  support = await journey().support();
  address = `/v1/tenants/${tenantIdOf(await owner.post('/v1/tenants', liteBundleRequest('paged')))}`;
  await journey().local.drain();
});

const inBase64 = (text: string): string => Buffer.from(text).toString('base64url');
const cursorOf = async (path: string): Promise<string> => Object((await owner.get(path)).body).cursor;

describe('EDGE-Q2 a crafted cursor is refused as a parameter, and never hides one’s own list', () => {
  it.each([
    ['/events', 'EVENT#9999999999#999'],
    ['/events', 'EVENT#0000000001#001'],
    ['/accounts', 'ACCOUNT#WORKPLACE#zz'],
    ['', '2026-06-30T05:00:00Z#tzzzzzzzzzzzzzzzzzzzz'],
  ])('of %s: %s', async (list, key) => {
    const path = list === '' ? '/v1/tenants' : `${address}${list}`;
    const reply = await owner.get(`${path}?cursor=${inBase64(key)}`);
    expect([reply.status, errorsIn(reply)]).toEqual([422, ['query/cursor CURSOR_INVALID']]);
    expect((await owner.get(path)).status).toBe(200);
  });

  it.each(['/work', '/mails'])('of %s', async (list) => {
    const reply = await support.get(`${address}${list}?cursor=${inBase64('WORK#TENANT#PROVISION')}`);
    expect([reply.status, errorsIn(reply)]).toEqual([422, ['query/cursor CURSOR_INVALID']]);
  });

  it('and so is one of another list, or of another caller', async () => {
    const cursor = await cursorOf(`${address}/events?limit=1`);
    expect((await owner.get(`${address}/events?cursor=${cursor}`)).status).toBe(200);
    for (const reply of [
      await support.get(`${address}/events?cursor=${cursor}`),
      await owner.get(`${address}/accounts?cursor=${cursor}`),
      await owner.get(`/v1/tenants?cursor=${cursor}`),
    ])
      expect([reply.status, errorsIn(reply)]).toEqual([422, ['query/cursor CURSOR_INVALID']]);
  });
});

describe('EDGE-Q1 a search takes the parameters of a list, and holds them to their rules', () => {
  it.each<[string, number, string[]]>([
    ['companyId=paged&limit=false', 422, ['query/limit WRONG_TYPE']],
    ['companyId=paged&limit=0', 422, ['query/limit INVALID']],
    ['companyId=paged&cursor=x', 422, ['query/cursor CURSOR_INVALID']],
    ['companyId=paged&limit=1', 200, []],
    ['companyid=paged', 422, ['query/companyid UNKNOWN_FIELD']],
  ])('%s', async (query, status, errors) => {
    const reply = await support.get(`/v1/tenants?${query}`);
    expect([reply.status, errorsIn(reply)]).toEqual([status, errors]);
  });
});

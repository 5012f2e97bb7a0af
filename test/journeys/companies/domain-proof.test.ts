import { beforeAll, describe, expect, it } from 'vitest';
import { type JourneyCaller, tenantIdOf } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { liteBundleRequest, naverWorksRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();
let owner: JourneyCaller;
let product: JourneyCaller;

interface Shown {
  domainOwnership: string;
  domainVerification?: { status: string; record: { type: string; name: string; value: string } };
  alerts: { code: string }[];
}

const json = { 'content-type': 'application/json' };
const call = (method: string, address: string, body?: unknown) =>
  owner.call(method, address, json, body === undefined ? undefined : JSON.stringify(body));
const tell = (name: string, told: object) => call('PUT', '/_local/dns', { name, ...told });
async function company(name: string): Promise<string> {
  const address = `/v1/tenants/${tenantIdOf(await owner.post('/v1/tenants', naverWorksRequest(name)))}`;
  await journey().local.drain();
  return address;
}
const shown = async (address: string): Promise<Shown> => Object((await owner.get(address)).body);
const features = async (domainName: string) => {
  const { body } = await product.get(`/v1/entitlements?domainName=${domainName}`);
  return Object(body).products[0].features as string[];
};
async function askForProof(address: string): Promise<string> {
  const asked = await owner.post(`${address}/domain-verification`, {});
  expect(asked.status).toBe(202);
  return Object(asked.body).domainVerification.record.value;
}
const looksAt = (address: string) =>
  journey()
    .local.executions()
    .filter(
      ({ name }) =>
        name.startsWith(address.replace('/v1/tenants/', '')) && name.includes('DOMAIN_VERIFICATION'),
    );

beforeAll(async () => {
  owner = await journey().as('owner');
  product = await journey().as('a-product', 'smartwork/product');
});

describe('R46 F27 F29 the proof of a domain', () => {
  it('is found once it is published, and NAVER WORKS works normally from then on', async () => {
    const address = await company('proving');
    expect(await features('proving.example')).toEqual([]);
    const value = await askForProof(address);
    expect(await shown(address)).toMatchObject({
      domainOwnership: 'UNPROVEN',
      domainVerification: { status: 'CHECKING', record: { type: 'TXT', name: 'proving.example', value } },
      alerts: [{ code: 'DOMAIN_UNPROVEN' }],
    });

    await tell('proving.example', { txt: ['v=spf1 -all', value] });
    await journey().local.advance({ by: 'PT1M' });

    const proven = await shown(address);
    expect(proven).toMatchObject({ domainOwnership: 'PROVEN', alerts: [] });
    expect(proven).not.toHaveProperty('domainVerification');
    expect(await features('proving.example')).toContain('MAIL');
    expect(looksAt(address)).toMatchObject([{ status: 'SUCCEEDED' }]);
    expect(await owner.post(`${address}/domain-verification`, {})).toMatchObject({
      status: 409,
      body: { code: 'DOMAIN_ALREADY_PROVEN' },
    });
    const { body } = await owner.get(`${address}/events`);
    const types = Object(body).events.map(({ type }: { type: string }) => type);
    expect(types.slice(-2)).toEqual(['DOMAIN_CHECK_STARTED', 'DOMAIN_PROVEN']);
  });

  it('is looked for in spite of silence, failure, other records and a wrong token; operators see each check', async () => {
    const address = await company('stormy');
    const value = await askForProof(address);
    await journey().local.drain();
    const answers = [
      { fault: 'SERVFAIL' },
      { txt: ['v=spf1 -all'] },
      { txt: `${value}0` },
      { txt: [[value.slice(0, 9), value.slice(9)]] },
    ];
    for (const answer of answers) {
      await tell('stormy.example', answer);
      await journey().local.advance({ by: 'PT2M' });
    }
    expect(await shown(address)).toMatchObject({ domainOwnership: 'PROVEN' });
    const [look] = looksAt(address);
    const seen = [...JSON.stringify(look?.history).matchAll(/\\*"seen\\*":\\*"(\w+)/g)].map(
      ([, what]) => what,
    );
    for (const what of ['NO_TXT_RECORD', 'NO_ANSWER', 'OTHER_TXT_RECORDS', 'PROOF'])
      expect(seen).toContain(what);
  });

  it('is given up after 72 hours, with an alert; asked for anew it is found at once', async () => {
    const address = await company('forgetful');
    const value = await askForProof(address);
    await journey().local.advance({ by: 'P3D' });
    expect(await shown(address)).toMatchObject({
      domainOwnership: 'UNPROVEN',
      domainVerification: { status: 'FAILED', record: { value } },
      alerts: [{ code: 'DOMAIN_CHECK_FAILED' }],
    });
    expect(looksAt(address)).toMatchObject([{ status: 'SUCCEEDED' }]);

    await tell('forgetful.example', { txt: value });
    expect(await askForProof(address)).toBe(value);
    await journey().local.drain();
    expect(await shown(address)).toMatchObject({ domainOwnership: 'PROVEN', alerts: [] });
  });

  it('is another one for another company, and for another domain of the same one', async () => {
    const [first, second] = await Promise.all(['alpha', 'beta'].map(company));
    const [ofFirst, ofSecond] = [await askForProof(first ?? ''), await askForProof(second ?? '')];
    await tell('beta.example', { txt: ofFirst });
    await journey().local.advance({ by: 'PT1M' });
    expect(await shown(second ?? '')).toMatchObject({ domainOwnership: 'UNPROVEN' });
    await tell('beta.example', { txt: ofSecond });

    await call('PUT', `${first}/domain`, { domainName: 'gamma.example' });
    const { domainVerification } = await shown(first ?? '');
    expect(domainVerification).toBeUndefined();
    await tell('gamma.example', { txt: ofFirst });
    expect(await askForProof(first ?? '')).not.toBe(ofFirst);
    await journey().local.advance({ by: 'PT5M' });
    expect(await shown(first ?? '')).toMatchObject({ domainOwnership: 'UNPROVEN' });
    expect(await shown(second ?? '')).toMatchObject({ domainOwnership: 'PROVEN' });
  });

  it('R47 is not asked for under a group name', async () => {
    const requested = await owner.post('/v1/tenants', liteBundleRequest('grouped'));
    await journey().local.drain();
    const address = `/v1/tenants/${tenantIdOf(requested)}`;
    expect(await shown(address)).toMatchObject({ domainOwnership: 'NOT_NEEDED', alerts: [] });
    expect(await owner.post(`${address}/domain-verification`, {})).toMatchObject({
      status: 409,
      body: { code: 'NAME_NOT_USED' },
    });
  });

  it('goes with the company: nothing is looked for after the end', async () => {
    const address = await company('leaving');
    await askForProof(address);
    const cancelled = await call('PUT', `${address}/cancellation`, {
      items: [
        {
          product: 'NAVER_WORKS',
          date: new Date(journey().local.now().getTime() + 9 * 36e5).toISOString().slice(0, 10),
        },
      ],
      confirmationText: 'Cancel the subscription to the selected service',
    });
    expect(cancelled.status).toBe(200);
    await journey().local.drain();
    expect(await shown(address)).not.toHaveProperty('domainVerification');
    await journey().local.advance({ by: 'P1D' });
    expect(looksAt(address)).toMatchObject([{ status: 'SUCCEEDED' }]);
    const left = await journey().tables.itemsOf('Subscriptions');
    expect(left.filter(({ pk }) => pk === 'CLAIM#DOMAIN#leaving.example')).toEqual([]);
  });
});

describe('the DNS server of the local run', () => {
  it('shows what it was told, and refuses what it does not understand', async () => {
    await tell('told.example', { txt: ['one'] });
    const { body } = await call('GET', '/_local/dns');
    expect(Object(body).records['told.example']).toEqual({ txt: ['one'] });
    expect((await tell('told.example', { mx: 'mail' })).status).toBe(422);
    expect((await tell('', { txt: 'x' })).status).toBe(422);
  });
});

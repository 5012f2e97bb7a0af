import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { codeOf, type JourneyCaller, locationOf } from '../../support/journeys/caller.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { naverWorksRequest, workplaceRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();
const REASON = 'The domain belongs to another company';

const mailsTo = (address: string) =>
  journey()
    .local.mails()
    .filter(({ to }) => to.includes(address))
    .map(({ template }) => template);

async function company(owner: JourneyCaller, form: object): Promise<string> {
  const address = locationOf(await owner.post('/v1/tenants', form));
  await journey().local.drain();
  return address;
}

/** A call as every caller who may not send it, on a company that is not there, then once and again. */
async function once(method: 'POST' | 'PUT', call: string, address: string, body: object) {
  const { as, support, local } = journey();
  const [desk, customer, product] = [
    await support(),
    await as(randomUUID()),
    await as('a-product', 'smartwork/product'),
  ];
  const key = { 'idempotency-key': randomUUID() };
  for (const stranger of [customer, product])
    expect((await stranger.send(method, `${address}${call}`, body, key)).status).toBe(403);
  const nobody = address.replace(/[^/]+$/, 't23456789bcdfghjkmnpqr');
  expect(codeOf(await desk.send(method, `${nobody}${call}`, body, key))).toBe('404 NOT_FOUND');
  const done = await desk.send(method, `${address}${call}`, body, key);
  expect(done.status).toBe(200);
  const repeated = await desk.send(method, `${address}${call}`, body, key);
  expect(repeated).toMatchObject({ status: 200, text: done.text });
  await local.drain();
  return {
    done,
    again: await desk.send(method, `${address}${call}`, body, { 'idempotency-key': randomUUID() }),
  };
}

describe('EDGE-A5 support releases a name', () => {
  it('F37 that a squatter has: its true owner takes it and its trial, and the squatter is told', async () => {
    const { as, local, anyone } = journey();
    const [squatter, owner] = [await as('squatter'), await as('true-owner')];
    const squatted = await company(squatter, naverWorksRequest('squatted'));
    expect(codeOf(await owner.post('/v1/tenants', naverWorksRequest('squatted')))).toBe('409 VALUE_TAKEN');

    const body = { field: 'domainName', name: 'Squatted.example', reason: REASON };
    const { done, again } = await once('POST', '/names/release', squatted, body);
    const tenantId = squatted.replace('/v1/tenants/', '');
    expect(done.body).toMatchObject({ domainName: `${tenantId}.invalid`, domainOwnership: 'UNPROVEN' });
    expect(codeOf(again)).toBe('409 NAME_NOT_HELD');
    expect(mailsTo('office@squatted-mail.example')).toContain('NAME_RELEASED');

    const availability = await anyone.get('/v1/availability?domainName=squatted.example');
    expect(availability.body).toMatchObject({ domainName: { available: true } });
    const owned = await company(owner, naverWorksRequest('squatted'));
    expect((await owner.get(owned)).body).toMatchObject({ domainName: 'squatted.example' });

    const next = { domainName: 'my-own-name.example' };
    expect(await squatter.send('PUT', `${squatted}/domain`, next)).toMatchObject({ status: 200, body: next });
    await local.drain();
    const claims = await journey().tables.itemsOf('Subscriptions');
    expect(claims.filter(({ pk }) => String(pk).startsWith('CLAIM#DOMAIN#t'))).toEqual([]);
    expect((await squatter.get(`${squatted}/events`)).body).toMatchObject({
      events: expect.arrayContaining([
        expect.objectContaining({
          type: 'NAME_RELEASED',
          details: { name: 'squatted.example', reason: REASON },
        }),
      ]),
    });
  });
});

describe('EDGE-A5 EDGE-R12 support gives a used trial back', () => {
  it('and the company that has left begins on trial again', async () => {
    const { as, local } = journey();
    const owner = await as('returning');
    const former = await company(owner, workplaceRequest('returning'));
    await local.advance({ by: 'P31D' });
    expect(codeOf(await owner.post('/v1/tenants', workplaceRequest('returning')))).toBe(
      '409 TRIAL_ALREADY_USED',
    );
    const body = { product: 'WORKPLACE', reason: 'The service was down in the trial' };
    const { again } = await once('POST', '/used-trials/release', former, body);
    expect(again.status).toBe(200);
    const back = await company(owner, workplaceRequest('returning'));
    expect((await owner.get(back)).body).toMatchObject({
      subscriptions: [{ product: 'WORKPLACE', status: 'TRIALING' }],
    });
  });
});

describe('EDGE-A6 support hands a company over', () => {
  it('with its events, its mails and its links; the owner before sees nothing of it any more', async () => {
    const { as, anyone, local } = journey();
    const [seller, buyer] = [await as('seller'), await as('buyer')];
    const sold = await company(seller, workplaceRequest('sold'));
    await anyone.post('/v1/password-resets', { loginId: 'head.office@sold.example' });
    await local.drain();
    const link = local.mails().findLast(({ template }) => template === 'PASSWORD_LINK');
    const token = /[#?]token=([^\s&"]+)/.exec(link?.text ?? '')?.[1];

    const body = { ownerSub: 'buyer', notificationEmail: 'it@buyer.example', reason: 'The company was sold' };
    const { again } = await once('PUT', '/owner', sold, body);
    expect(codeOf(again)).toBe('409 OWNER_UNCHANGED');
    expect((await seller.get(sold)).status).toBe(404);
    expect((await seller.get('/v1/tenants')).body).toMatchObject({ tenants: [] });
    expect((await buyer.get('/v1/tenants')).body).toMatchObject({ tenants: [{ companyId: 'sold' }] });
    expect((await buyer.get(`${sold}/events`)).text).toContain('OWNER_TRANSFERRED');
    expect(mailsTo('it@buyer.example')).toEqual(['OWNER_TRANSFERRED']);
    expect(mailsTo('office@sold-mail.example')).toContain('OWNER_TRANSFERRED');

    const redeemed = await anyone.post('/v1/password-resets/redeem', { token, password: 'An0ther-Kit.9' });
    expect(token).toBeDefined();
    expect(codeOf(redeemed)).toBe('422 LINK_NOT_VALID');
  });
});

describe('EDGE-A7 another notification address', () => {
  it('is told to the one before, and gets the mails from then on', async () => {
    const owner = await journey().as('moving');
    const moving = await company(owner, workplaceRequest('moving'));
    const changed = await owner.patch(`${moving}/profile`, { notificationEmail: 'new@moving.example' });
    expect(changed.status).toBe(200);
    await journey().local.drain();
    expect(mailsTo('office@moving-mail.example')).toEqual(['SETUP_COMPLETE', 'ADDRESS_CHANGED']);
    const told = journey()
      .local.mails()
      .findLast(({ template }) => template === 'ADDRESS_CHANGED');
    expect(told?.text).toContain('n***@moving.example');
    await owner.send('PUT', `${moving}/domain`, { domainName: 'moved.example' });
    await journey().local.drain();
    expect(mailsTo('new@moving.example')).toEqual(['NAME_CHANGED']);
  });
});

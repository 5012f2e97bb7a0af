import { describe, expect, it } from 'vitest';
import { type JourneyCaller, locationOf } from '../../support/journeys/caller.ts';
import { trialOf } from '../../support/journeys/days.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { naverWorksRequest, workboxRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();
/** As many as the tests' app allows. */
const MOST = 12;

/** NAVER WORKS with a domain of this name, requested by a customer. */
const ask = (customer: JourneyCaller, domain: string) =>
  customer.post('/v1/tenants', naverWorksRequest(domain));

/** Ends the company today, until nothing of it is left. */
async function leave(customer: JourneyCaller, address: string): Promise<void> {
  const { local } = journey();
  const ended = await customer.send('PUT', `${address}/cancellation`, {
    items: [{ product: 'NAVER_WORKS', date: trialOf(local.now()).startDate }],
    confirmationText: 'Cancel the subscription to the selected service',
    acceptedPenalty: 0,
  });
  expect(ended.status).toBe(200);
  await local.drain();
}

const USED = {
  status: 409,
  body: {
    code: 'TRIAL_ALREADY_USED',
    errors: [{ pointer: '#/account/domainName', code: 'TRIAL_ALREADY_USED' }],
  },
};

describe('EDGE-A3 a domain that nobody has proven', () => {
  it('has had its trial for the one who asked, and keeps it for its true owner, who then uses it up (EDGE-R12)', async () => {
    const { as, local } = journey();
    const [squatter, owner, next] = [await as('squatter'), await as('true-owner'), await as('next-owner')];
    const squatted = locationOf(await ask(squatter, 'squatted'));
    await local.drain();
    expect(await ask(owner, 'squatted')).toMatchObject({ status: 409, body: { code: 'VALUE_TAKEN' } });
    await leave(squatter, squatted);
    expect(await ask(squatter, 'squatted')).toMatchObject(USED);

    const owned = locationOf(await ask(owner, 'squatted'));
    await local.drain();
    const asked = await owner.post(`${owned}/domain-verification`, {});
    const { value } = Object(asked.body).domainVerification.record;
    await owner.send('PUT', '/_local/dns', { name: 'squatted.example', txt: [value] });
    await local.advance({ by: 'PT1M' });
    expect(Object((await owner.get(owned)).body).domainOwnership).toBe('PROVEN');
    await leave(owner, owned);
    expect(await ask(next, 'squatted')).toMatchObject(USED);
  });
});

describe('EDGE-A4 the companies of one customer on trial', () => {
  it('are as many as the setting says; one that pays makes room for another', async () => {
    const { as, local } = journey();
    const [customer, other] = [await as('collector'), await as('somebody-else')];
    const addresses: string[] = [];
    for (let number = 0; number < MOST; number++)
      addresses.push(locationOf(await customer.post('/v1/tenants', workboxRequest(`collected-${number}`))));
    await local.drain();
    const more = workboxRequest('one-too-many');
    const refused = { status: 409, body: { code: 'TRIAL_LIMIT_REACHED', mostTrials: MOST } };
    expect(await customer.post('/v1/tenants?dryRun=true', more)).toMatchObject(refused);
    expect(await customer.post('/v1/tenants', more)).toMatchObject(refused);
    expect((await other.post('/v1/tenants', workboxRequest('of-another'))).status).toBe(202);

    const [first] = addresses;
    const paid = await customer.send('PUT', `${first}/subscriptions/WORKBOX/paid-switch`, {
      billingPlan: 'MONTHLY',
      startDate: trialOf(local.now()).startDate,
      termsVersion: more.termsVersion,
    });
    expect(paid.status).toBe(200);
    expect((await customer.post('/v1/tenants', more)).status).toBe(202);
    expect(await customer.post('/v1/tenants', workboxRequest('again-too-many'))).toMatchObject(refused);
  });
});

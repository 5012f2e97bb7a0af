import { beforeAll, describe, expect, it } from 'vitest';
import { errorsIn, type JourneyCaller, tenantIdOf } from '../../support/journeys/caller.ts';
import { daysFrom, secondsFrom } from '../../support/journeys/days.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import { liteBundleRequest, naverWorksRequest, workplaceRequest } from '../../support/journeys/requests.ts';

const journey = journeyOfFile();
let owner: JourneyCaller;
let product: JourneyCaller;

const json = { 'content-type': 'application/json' };
const put = (address: string, body: unknown, headers = {}) =>
  owner.call('PUT', address, { ...json, ...headers }, JSON.stringify(body));
async function company(form: object): Promise<string> {
  const address = `/v1/tenants/${tenantIdOf(await owner.post('/v1/tenants', form))}`;
  await journey().local.drain();
  return address;
}
const entitlement = async (query: string) => (await product.get(`/v1/entitlements?${query}`)).body;
const mailsTo = (company: string) =>
  journey()
    .local.mails()
    .filter(({ to }) => to.includes(`office@${company}-mail.example`));

beforeAll(async () => {
  owner = await journey().as('owner');
  product = await journey().as('a-product', 'smartwork/product');
});

describe('a domain', () => {
  let address: string;
  beforeAll(async () => {
    address = await company(naverWorksRequest('rename-me'));
  });

  it('R17 R39 is tried out first: nothing is written', async () => {
    const before = await journey().tables.everything();
    const tried = await put(`${address}/domain?dryRun=true`, { domainName: 'Renamed.example' });
    expect(tried).toMatchObject({
      status: 200,
      body: { dryRun: true, result: { domainName: 'renamed.example' } },
    });
    expect(await journey().tables.everything()).toEqual(before);
  });

  it('R39 R49 F30 is changed: login IDs follow, both domains are the company’s', async () => {
    const changed = await put(`${address}/domain`, { domainName: 'Renamed.example' }, { 'if-match': '"v2"' });
    expect(changed).toMatchObject({
      status: 200,
      body: {
        domainName: 'renamed.example',
        secondaryDomains: ['rename-me.example'],
        domainOwnership: 'UNPROVEN',
      },
    });
    await journey().local.drain();
    expect((await owner.get(address)).body).toMatchObject({
      profile: { loginId: 'head.office@renamed.example' },
    });
    for (const domain of ['rename-me.example', 'renamed.example']) {
      expect(await entitlement(`domainName=${domain}`)).toMatchObject({ loginAllowed: true });
      expect((await journey().anyone.get(`/v1/availability?domainName=${domain}`)).body).toMatchObject({
        domainName: { available: false, code: 'TAKEN' },
      });
    }
  });

  it('F22 the top administrator is told, once', () => {
    const told = mailsTo('rename-me').filter(({ template }) => template === 'NAME_CHANGED');
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('head.office@renamed.example');
  });

  it('F30 is not changed again within 24 hours; the answer says from when on it can be', async () => {
    const { alerts: _, ...view } = Object((await owner.get(address)).body);
    const refused = await put(`${address}/domain`, { domainName: 'third.example' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'RENAMED_RECENTLY' } });
    const { allowedFrom }: { allowedFrom: string } = Object(refused.body);
    expect(view.allowedActions).toContainEqual(
      expect.objectContaining({ action: 'CHANGE_DOMAIN', code: 'RENAMED_RECENTLY', allowedFrom }),
    );
    await journey().local.advance({ to: secondsFrom(allowedFrom, -1) });
    expect((await put(`${address}/domain`, { domainName: 'third.example' })).status).toBe(409);
    await journey().local.advance({ to: allowedFrom });
    expect((await put(`${address}/domain`, { domainName: 'third.example' })).status).toBe(200);
  });

  it('R12 R37 of another company, of no form, or in place of a group name is refused', async () => {
    await company(workplaceRequest('neighbour'));
    await journey().local.advance({ by: 'P1D' });
    const taken = await put(`${address}/domain`, { domainName: 'neighbour.example' });
    expect(taken).toMatchObject({ status: 409, body: { code: 'VALUE_TAKEN' } });
    expect(errorsIn(taken)).toEqual(['#/domainName VALUE_TAKEN']);
    const dry = await put(`${address}/domain?dryRun=true`, { domainName: 'neighbour.example' });
    expect(dry).toMatchObject({ status: 409, body: { code: 'VALUE_TAKEN' } });
    const malformed = await put(`${address}/domain`, { domainName: 'no domain' });
    expect(errorsIn(malformed)).toEqual(['#/domainName DOMAIN_NAME_FORMAT']);
    expect(await put(`${address}/group-name`, { groupName: 'rename-me' })).toMatchObject({
      status: 409,
      body: { code: 'NAME_NOT_USED' },
    });
  });

  it('PROMISE-9: of two companies that take one domain at once, one has it', async () => {
    const others = await Promise.all(
      ['racer-one', 'racer-two'].map((name) => company(workplaceRequest(name))),
    );
    const replies = await Promise.all(
      others.map((other) => put(`${other}/domain`, { domainName: 'prize.example' })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const claims = await journey().tables.itemsOf('Subscriptions');
    expect(claims.filter(({ pk }) => pk === 'CLAIM#DOMAIN#prize.example')).toHaveLength(1);
  });

  it('EDGE-R7 a repeat under one key gets its first answer', async () => {
    const other = await company(workplaceRequest('repeated'));
    const key = { 'idempotency-key': 'rename-repeated' };
    const first = await put(`${other}/domain`, { domainName: 'repeated-again.example' }, key);
    expect(await put(`${other}/domain`, { domainName: 'repeated-again.example' }, key)).toMatchObject({
      status: 200,
      text: first.text,
    });
  });

  it('EDGE-R12 a trial that the company has had counts under its new domain too', async () => {
    const other = await company(workplaceRequest('moved-on'));
    await put(`${other}/domain`, { domainName: 'moved-again.example' });
    await journey().local.advance({ to: daysFrom(journey().local.now(), 31) });
    expect(await entitlement('domainName=moved-again.example')).toMatchObject({ code: 'NOT_SUBSCRIBED' });
    const form = workplaceRequest('somebody-new');
    const again = await owner.post('/v1/tenants', {
      ...form,
      account: { ...form.account, domainName: 'moved-again.example' },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'TRIAL_ALREADY_USED' } });
  });
});

describe('a group name', () => {
  it('R39 R49 F22 is changed: login IDs follow, the old one is free for others at once', async () => {
    const address = await company(liteBundleRequest('old-group'));
    expect(await put(`${address}/domain`, { domainName: 'old-group.example' })).toMatchObject({
      status: 409,
      body: { code: 'NAME_NOT_USED' },
    });
    const reserved = await put(`${address}/group-name`, { groupName: 'my-lineworks' });
    expect(errorsIn(reserved)).toEqual(['#/groupName VALUE_RESERVED']);
    const changed = await put(`${address}/group-name`, { groupName: 'new-group' });
    expect(changed).toMatchObject({
      status: 200,
      body: { groupName: 'new-group', domainOwnership: 'NOT_NEEDED' },
    });
    expect((await owner.get(address)).body).toMatchObject({ profile: { loginId: 'head.office@new-group' } });
    expect(await entitlement('groupName=old-group')).toMatchObject({ code: 'NOT_SUBSCRIBED' });
    expect(await entitlement('groupName=new-group')).toMatchObject({ loginAllowed: true });
    const form = liteBundleRequest('someone');
    const someone = await owner.post('/v1/tenants', {
      ...form,
      account: { ...form.account, groupName: 'old-group' },
    });
    // The name is free; the trials of whoever had it before are remembered.
    expect(someone).toMatchObject({ status: 409, body: { code: 'TRIAL_ALREADY_USED' } });
    const desk = await journey().support();
    const found = await desk.get('/v1/tenants?groupName=old-group');
    expect(found.body).toMatchObject({ tenants: [{ groupName: 'new-group' }] });
  });
});

describe('a company that has left', () => {
  const tenantsBy = async (caller: JourneyCaller, query: string) => {
    const { tenants }: { tenants: { tenantId: string; subscriptions: { dataStatus: string }[] }[] } = Object(
      (await caller.get(`/v1/tenants?${query}`)).body,
    );
    return tenants.map(({ tenantId, subscriptions }) => `${tenantId} ${subscriptions[0]?.dataStatus}`);
  };

  it('R124 is found by support under its former names, also once another company has them; by nobody else', async () => {
    const desk = await journey().support();
    const address = await company(workplaceRequest('once-here'));
    const [, , , left = ''] = address.split('/');
    expect(await tenantsBy(desk, 'companyId=once-here')).toEqual([`${left} RETAINED`]);
    await journey().local.advance({ by: 'P31D' });
    for (const query of ['companyId=once-here', 'companyId=Once-Here', 'domainName=once-here.example'])
      expect(await tenantsBy(desk, query)).toEqual([`${left} DELETED`]);
    const stranger = await journey().as('a-stranger');
    expect(await tenantsBy(stranger, 'companyId=once-here')).toEqual([]);
    expect(await entitlement('companyId=once-here')).toMatchObject({ code: 'NOT_SUBSCRIBED' });
    const available = await journey().anyone.get('/v1/availability?companyId=once-here');
    expect(available.body).toMatchObject({ companyId: { available: true } });

    const form = { ...workplaceRequest('once-here'), billingPlan: 'MONTHLY' };
    const next = tenantIdOf(await stranger.post('/v1/tenants', form));
    await journey().local.drain();
    expect(await tenantsBy(desk, 'companyId=once-here')).toEqual([`${next} RETAINED`, `${left} DELETED`]);
    expect(await tenantsBy(stranger, 'companyId=once-here')).toEqual([`${next} RETAINED`]);
  });
});

import { describe, expect, it } from 'vitest';
import { tokenIn } from '../../support/accounts.ts';
import { locationOf, type Reply, tenantIdOf } from '../../support/journeys/caller.ts';
import { trialOf } from '../../support/journeys/days.ts';
import { type Journey, journeyOfFile } from '../../support/journeys/journey.ts';
import {
  bundleRequest,
  domainOf,
  naverWorksRequest,
  PASSWORD,
  workboxRequest,
  workplaceRequest,
} from '../../support/journeys/requests.ts';

const journey = journeyOfFile();
const termsVersion = '2026-07-01';
const ANNUAL = { billingPlan: 'ANNUAL', termsVersion };
const NEW = 'Spring-Rain.84';
const BY_USER = { mode: 'USER', email: 'mina@home.example' };
const BY_ADMIN = { mode: 'ADMIN', password: NEW };
const PHRASE = 'Cancel the subscription to the selected service';

/** A company that moves, with what its owner does and sees. */
async function companyOf({ as, local, tables }: Journey, company: string, form: object) {
  const customer = await as(`owner-of-${company}`);
  const product = await as('login-page', 'smartwork/product');
  const accepted = await customer.post('/v1/tenants', form);
  await local.drain();
  const address = locationOf(accepted);
  const tenantId = tenantIdOf(accepted);
  const put = (path: string, body: object): Promise<Reply> =>
    customer.call(
      'PUT',
      `${address}/${path}`,
      { 'content-type': 'application/json', 'if-match': '*' },
      JSON.stringify(body),
    );
  return {
    address,
    tenantId,
    get: async (path: string) => (await customer.get(`${address}/${path}`)).body,
    post: (path: string, body: object) => customer.post(`${address}/${path}`, body),
    dry: (path: string, body: object) => customer.post(`${address}/${path}?dryRun=true`, body),
    pay: (name: string, change: object = {}) =>
      put(`subscriptions/${name}/paid-switch`, { ...ANNUAL, startDate: today(local), ...change }),
    /** Today, at the penalty that is quoted for it. */
    async cancel(name: string): Promise<Reply> {
      const date = today(local);
      const quote = await customer.get(
        `${address}/cancellation/quotes?product=${name}&from=${date}&to=${date}`,
      );
      const { quotes } = quote.body as { quotes: { total: number }[] };
      const items = [{ product: name, date }];
      return put('cancellation', { items, confirmationText: PHRASE, acceptedPenalty: quotes[0]?.total });
    },
    async read(): Promise<Tenant> {
      await local.drain();
      return (await customer.get(address)).body as Tenant;
    },
    verify: async (password: string, realm = domainOf(company), id = 'head.office') =>
      (await product.post('/v1/credentials/verify', { loginId: `${id}@${realm}`, password })).body,
    mails: () =>
      local
        .mails()
        .filter(({ to }) => to.some((one) => one.includes(company)))
        .map(({ template }) => template),
    items: async (prefix: string) => tables.ofTenant(tenantId, prefix),
  };
}

interface Shown {
  readonly product: string;
  readonly plan: string;
  readonly status: string;
  readonly partOfBundle: boolean;
  readonly trial?: { readonly endDate: string };
  readonly commitment?: unknown;
}
interface Tenant {
  readonly tenantId: string;
  readonly domainName?: string;
  readonly groupName?: string;
  readonly bundle?: { readonly plan: string };
  readonly operation: { readonly type: string; readonly status: string };
  readonly integrations: readonly string[];
  readonly subscriptions: readonly Shown[];
}
const shown = ({ subscriptions }: Tenant) =>
  subscriptions.map(({ product, plan, status }) => `${product} ${plan} ${status}`);
const partOf = ({ subscriptions }: Tenant, name: string) =>
  subscriptions.find(({ product }) => product === name);
const codeOf = ({ status, body }: Reply) => `${status} ${(body as { code?: string }).code}`;
const today = (local: Journey['local']): string => trialOf(local.now()).startDate;

describe('a company moves', () => {
  it('to the bundle with all its accounts: they are listed, counted and let in for both parts (R33 R59 F41)', async () => {
    const { local } = journey();
    const company = await companyOf(journey(), 'crowded', workplaceRequest('crowded'));
    await company.pay('WORKPLACE');
    const accounts = ['kim', 'lee', 'park'].map((id) => ({ id, email: `${id}@crowded-home.example` }));
    expect((await company.post('accounts/batch', { accounts })).status).toBe(200);
    const form = { plan: 'BASIC_BASIC', initialPassword: BY_ADMIN, termsVersion };
    expect((await company.post('bundle', form)).status).toBe(202);
    await company.read();

    const listed = async (name: string) =>
      Object(await company.get(`accounts?product=${name}`)).accounts.map(({ id }: { id: string }) => id);
    expect(await listed('NAVER_WORKS')).toEqual(['head.office', 'kim', 'lee', 'park']);
    expect(await listed('WORKPLACE')).toEqual(await listed('NAVER_WORKS'));
    expect(await company.verify(NEW, domainOf('crowded'), 'kim')).toMatchObject({
      loginAllowed: true,
      mustResetPassword: true,
    });
    const date = today(local);
    // A day is counted when it is over.
    await local.advance({ by: 'P1D' });
    const { products } = Object(await company.get(`usage?month=${date.slice(0, 7)}`));
    for (const { days } of products)
      expect(days.find((day: { date: string }) => day.date === date)).toMatchObject({ accounts: 4 });
    expect(products).toHaveLength(2);
    const executions = JSON.stringify(local.executions());
    expect(executions).toContain('Set up the accounts');
    for (const { id } of accounts) expect(executions).not.toContain(id);
  });

  it('from WORKPLACE to the bundle, up, and back to NAVER WORKS alone (R42 R56 R82 R83 R91 R94-R99 R138-R140 EDGE-C12)', async () => {
    const { local, anyone } = journey();
    const company = await companyOf(journey(), 'climber', workplaceRequest('climber'));
    await company.pay('WORKPLACE');
    const before = partOf(await company.read(), 'WORKPLACE');
    const form = { plan: 'BASIC_BASIC', initialPassword: BY_USER, termsVersion };

    expect(await company.post('bundle', { ...form, termsVersion: 'old' })).toMatchObject({ status: 422 });
    const tried = await company.dry('bundle', form);
    expect(tried).toMatchObject({ status: 200, body: { dryRun: true } });
    expect((await company.read()).operation.type).toBe('PROVISION');

    const accepted = await company.post('bundle', form);
    expect([accepted.status, locationOf(accepted)]).toEqual([202, company.address]);
    const bundled = await company.read();
    expect(bundled).toMatchObject({
      bundle: { plan: 'BASIC_BASIC' },
      operation: { type: 'SWITCH_TO_BUNDLE', status: 'SUCCEEDED' },
    });
    expect(shown(bundled)).toEqual(['NAVER_WORKS BASIC TRIALING', 'WORKPLACE BASIC ACTIVE']);
    expect(bundled.integrations).toHaveLength(7);
    expect(partOf(bundled, 'WORKPLACE')?.commitment).toEqual(before?.commitment);
    expect(bundled.tenantId).toBe(company.tenantId);

    const link = local
      .mails()
      .findLast(({ template, to }) => template === 'PASSWORD_LINK' && to.includes(BY_USER.email));
    const token = tokenIn(link?.text ?? '');
    expect(await anyone.post('/v1/password-resets/redeem', { token, password: NEW })).toMatchObject({
      status: 200,
    });
    expect(await company.verify(NEW)).toMatchObject({ verified: true, loginAllowed: true });

    const up = { plan: 'PREMIUM_BASIC', termsVersion };
    expect(await company.dry('bundle/upgrade', up)).toMatchObject({
      status: 200,
      body: { result: { operation: { type: 'UPGRADE', target: { bundlePlan: 'PREMIUM_BASIC' } } } },
    });
    expect((await company.read()).operation.type).toBe('SWITCH_TO_BUNDLE');
    expect((await company.post('bundle/upgrade', up)).status).toBe(202);
    const raised = await company.read();
    expect(shown(raised)).toEqual(['NAVER_WORKS PREMIUM TRIALING', 'WORKPLACE BASIC ACTIVE']);
    expect(partOf(raised, 'NAVER_WORKS')?.trial).toEqual(partOf(bundled, 'NAVER_WORKS')?.trial);

    expect((await company.cancel('WORKPLACE')).status).toBe(200);
    const alone = await company.read();
    expect(shown(alone)).toEqual(['NAVER_WORKS PREMIUM TRIALING', 'WORKPLACE BASIC CANCELED']);
    expect(alone).toMatchObject({ integrations: [], domainName: domainOf('climber') });
    expect(alone).not.toHaveProperty('bundle');
    expect(await company.verify(NEW)).toMatchObject({ verified: true, mustResetPassword: false });
    expect(await company.items('DATA#WORKPLACE#')).toEqual([]);
    const [links] = await company.items('DATA#NAVER_WORKS#INTEGRATIONS');
    expect(links).toMatchObject({ codes: [] });
    expect(company.mails()).toEqual([
      'SETUP_COMPLETE',
      'PAID_SERVICE_STARTED',
      'BUNDLE_COMPLETE',
      'UPGRADE_COMPLETE',
      'SERVICE_ENDED',
    ]);
  });

  it('from NAVER WORKS Lite under a group name up to a domain, to the bundle, and back to WORKPLACE alone (R60 R84 R85 R100 R141 R142 F31)', async () => {
    const { groupName, ...rest } = { ...naverWorksRequest('grower').account, groupName: 'grower' };
    const { domainName: _, ...account } = { ...rest, groupName };
    const form = {
      ...naverWorksRequest('grower'),
      account,
      offer: { type: 'PRODUCT', product: 'NAVER_WORKS', plan: 'LITE' },
    };
    const company = await companyOf(journey(), 'grower', form);
    const up = { plan: 'BASIC', domainName: domainOf('grower'), termsVersion };
    const call = (body: object) => company.post('subscriptions/NAVER_WORKS/upgrade', body);
    expect(codeOf(await call(up))).toBe('409 UPGRADE_NEEDS_PAID');
    await company.pay('NAVER_WORKS');
    expect(await call({ plan: 'BASIC', termsVersion })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '#/domainName', code: 'REQUIRED' }] },
    });
    expect((await call(up)).status).toBe(202);
    const raised = await company.read();
    expect(raised).toMatchObject({ domainName: domainOf('grower'), domainOwnership: 'UNPROVEN' });
    expect(raised).not.toHaveProperty('groupName');
    expect(await company.verify(PASSWORD)).toMatchObject({ verified: true });
    expect(await company.verify(PASSWORD, 'grower')).toMatchObject({ verified: false });
    const free = await journey().anyone.get('/v1/availability?groupName=grower');
    expect(free.body).toMatchObject({ groupName: { available: true } });
    const [settings] = await company.items('DATA#NAVER_WORKS#SETTINGS');
    expect(settings).toMatchObject({ settings: { plan: 'BASIC', domainName: domainOf('grower') } });

    const bundle = { plan: 'BASIC_BASIC', companyId: 'grower', initialPassword: BY_ADMIN, termsVersion };
    expect((await company.post('bundle', bundle)).status).toBe(202);
    expect(shown(await company.read())).toEqual(['NAVER_WORKS BASIC ACTIVE', 'WORKPLACE BASIC TRIALING']);
    for (const name of ['NAVER_WORKS', 'WORKPLACE'])
      expect(await company.items(`DATA#${name}#INTEGRATIONS`)).toMatchObject([{ codes: { length: 7 } }]);

    expect((await company.cancel('NAVER_WORKS')).status).toBe(200);
    expect(shown(await company.read())).toEqual(['NAVER_WORKS BASIC CANCELED', 'WORKPLACE BASIC TRIALING']);
    expect(await company.items('DATA#WORKPLACE#INTEGRATIONS')).toMatchObject([{ codes: [] }]);
    expect(await company.items('DATA#NAVER_WORKS#')).toEqual([]);
  });

  it('up from WORKPLACE, told at the request and at the end, one change at a time (R86-R90 EDGE-G5)', async () => {
    const company = await companyOf(journey(), 'collabo', workplaceRequest('collabo'));
    await company.pay('WORKPLACE');
    const ask = () => company.post('subscriptions/WORKPLACE/upgrade', { plan: 'COLLABO', termsVersion });
    const replies = await Promise.all([ask(), ask()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([202, 409]);
    expect(shown(await company.read())).toEqual(['WORKPLACE COLLABO ACTIVE']);
    expect(codeOf(await ask())).toBe('409 NOT_AN_UPGRADE');
    expect(company.mails().slice(-2)).toEqual(['UPGRADE_REQUESTED', 'UPGRADE_COMPLETE']);
  });

  it('with one product more, and comes back to it for pay when it is gone (R92 EDGE-R12)', async () => {
    const company = await companyOf(journey(), 'returner', workplaceRequest('returner'));
    const offer = { type: 'PRODUCT', product: 'WORKBOX', plan: 'STANDARD' };
    expect((await company.post('subscriptions', { offer, termsVersion })).status).toBe(202);
    expect(shown(await company.read())).toEqual([
      'WORKPLACE WORKPLACE TRIALING',
      'WORKBOX STANDARD TRIALING',
    ]);
    await company.cancel('WORKBOX');
    await company.read();
    expect(codeOf(await company.post('subscriptions', { offer, termsVersion }))).toBe(
      '409 TRIAL_ALREADY_USED',
    );
    const again = { offer, billingPlan: 'MONTHLY', termsVersion };
    expect((await company.post('subscriptions', again)).status).toBe(202);
    expect(shown(await company.read())).toEqual(['WORKPLACE WORKPLACE TRIALING', 'WORKBOX STANDARD ACTIVE']);

    // A company that has left altogether, too, is known by its names.
    await company.cancel('WORKBOX');
    await company.cancel('WORKPLACE');
    await company.read();
    const customer = await journey().as('owner-of-returner');
    const form = workplaceRequest('returner');
    expect(codeOf(await customer.post('/v1/tenants', form))).toBe('409 TRIAL_ALREADY_USED');
    const back = await companyOf(journey(), 'returner', { ...form, billingPlan: 'ANNUAL' });
    expect(shown(await back.read())).toEqual(['WORKPLACE WORKPLACE ACTIVE']);
    expect(back.tenantId).not.toBe(company.tenantId);
  });
});

describe('a move is refused', () => {
  it('by name of what stands in the way (R81 R88 R93 EDGE-G1 EDGE-G7 EDGE-G8 EDGE-C5)', async () => {
    const bundle = await companyOf(journey(), 'at-the-top', {
      ...bundleRequest('at-the-top'),
      offer: { type: 'BUNDLE', plan: 'PREMIUM_BASIC' },
    });
    const workbox = await companyOf(journey(), 'box', workboxRequest('box'));
    const alone = await companyOf(journey(), 'waiting', workplaceRequest('waiting'));
    const form = { plan: 'BASIC_BASIC', initialPassword: BY_USER, termsVersion };
    const codes = {
      top: codeOf(await bundle.post('bundle/upgrade', { plan: 'PREMIUM_BASIC', termsVersion })),
      part: codeOf(await bundle.post('subscriptions/WORKPLACE/upgrade', { plan: 'COLLABO', termsVersion })),
      again: codeOf(await bundle.post('bundle', form)),
      workbox: codeOf(await workbox.post('bundle', form)),
      none: codeOf(await workbox.post('bundle/upgrade', { plan: 'PREMIUM_BASIC', termsVersion })),
      twice: codeOf(
        await workbox.post('subscriptions', { offer: workboxRequest('box').offer, termsVersion }),
      ),
    };
    expect(codes).toEqual({
      top: '409 NOT_AN_UPGRADE',
      part: '409 PART_OF_BUNDLE',
      again: '409 ALREADY_BUNDLE',
      workbox: '422 WORKBOX_NOT_IN_BUNDLE',
      none: '404 NOT_FOUND',
      twice: '409 ALREADY_SUBSCRIBED',
    });
    await alone.pay('WORKPLACE', { startDate: undefined });
    expect(codeOf(await alone.post('bundle', form))).toBe('409 RESERVATION_EXISTS');
  });

  it('for names of others, also by a dry run, and for every broken rule of a first password (R25-R28 R37)', async () => {
    const owner = await companyOf(journey(), 'first-here', workplaceRequest('first-here'));
    expect((await owner.read()).operation.status).toBe('SUCCEEDED');
    const company = await companyOf(journey(), 'second-here', naverWorksRequest('second-here'));
    const form = { plan: 'BASIC_BASIC', companyId: 'first-here', initialPassword: BY_USER, termsVersion };
    for (const reply of [await company.post('bundle', form), await company.dry('bundle', form)])
      expect(reply).toMatchObject({
        status: 409,
        body: { code: 'VALUE_TAKEN', errors: [{ pointer: '#/companyId' }] },
      });
    const weak = { ...form, companyId: 'second-here', initialPassword: { mode: 'ADMIN', password: 'abc' } };
    const refused = await company.post('bundle', weak);
    expect(refused).toMatchObject({ status: 422, body: { code: 'INPUT_INVALID' } });
    expect(refused.text).toContain('#/initialPassword/password');
    expect(refused.text).not.toContain('"abc"');
  });
});

import { describe, expect, it } from 'vitest';
import { locationOf, tenantIdOf } from '../../support/journeys/caller.ts';
import { trialOf } from '../../support/journeys/days.ts';
import { journeyOfFile } from '../../support/journeys/journey.ts';
import {
  bundleRequest,
  domainOf,
  liteBundleRequest,
  naverWorksRequest,
  workboxRequest,
  workplaceRequest,
} from '../../support/journeys/requests.ts';
import { IS_LONG } from '../../support/runs.ts';

const journey = journeyOfFile();

const ALL_OFFERS = [
  {
    what: 'a bundle with a domain (S1, R5, R13)',
    company: 'han-bundle',
    form: bundleRequest,
    loginId: 'head.office@han-bundle.example',
    products: ['NAVER_WORKS', 'WORKPLACE'],
  },
  {
    what: 'a Lite bundle with a group name (S1, R11, R14)',
    company: 'han-lite',
    form: liteBundleRequest,
    loginId: 'head.office@han-lite',
    products: ['NAVER_WORKS', 'WORKPLACE'],
  },
  {
    what: 'NAVER WORKS alone (S2, R4, R15, R16)',
    company: 'han-works',
    form: naverWorksRequest,
    loginId: 'head.office@han-works.example',
    products: ['NAVER_WORKS'],
  },
  {
    what: 'WORKPLACE alone (R5)',
    company: 'han-place',
    form: workplaceRequest,
    loginId: 'head.office@han-place.example',
    products: ['WORKPLACE'],
  },
  {
    what: 'WORKBOX alone (R5)',
    company: 'han-box',
    form: workboxRequest,
    loginId: 'head.office@han-box.example',
    products: ['WORKBOX'],
  },
] as const;
/** The others are requested in `npm run test:long`, under faults. */
const OFFERS = IS_LONG ? ALL_OFFERS : ALL_OFFERS.slice(0, 3);

describe.each(OFFERS)('a trial of $what', ({ company, form, loginId, products }) => {
  it('is accepted at once, set up by one execution and announced by one mail (R2, R3, R44, R45, R49, A22)', async () => {
    const { local, as, tables } = journey();
    const customer = await as(company);
    const trial = trialOf(local.now());

    const accepted = await customer.post('/v1/tenants', form(company));

    expect(accepted.status).toBe(202);
    expect(accepted.headers.get('etag')).toBe('"v1"');
    expect(accepted.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(accepted.headers.get('cache-control')).toBe('no-store');
    expect(accepted.body).toMatchObject({ operation: { type: 'PROVISION', status: 'IN_PROGRESS' } });

    await local.drain();
    const ready = await customer.get(locationOf(accepted));

    expect(ready.status).toBe(200);
    expect(ready.headers.get('etag')).toBe('"v2"');
    expect(ready.body).toMatchObject({
      operation: { status: 'SUCCEEDED' },
      profile: { loginId },
      subscriptions: products.map((product) => ({
        product,
        status: 'TRIALING',
        billingPlan: 'TRIAL',
        trial,
      })),
    });

    const tenantId = tenantIdOf(accepted);
    const executions = local.executions().filter(({ name }) => name.startsWith(tenantId));
    const provisions = executions.filter(({ name }) => name.includes('PROVISION'));
    expect(provisions).toMatchObject([{ status: 'SUCCEEDED', error: null }]);
    const timers = executions.filter(({ name }) => name.includes('TRIAL_EXPIRY'));
    expect(timers.map(({ status }) => status)).toEqual(products.map(() => 'RUNNING'));

    const mails = local.mails().filter(({ to }) => to.includes(`office@${company}-mail.example`));
    expect(mails).toMatchObject([{ template: 'SETUP_COMPLETE', from: 'no-reply@smartwork.example' }]);
    expect(mails[0]?.text).toContain(loginId);

    // R33: one administrator for all products.
    const accounts = await tables.ofTenant(tenantId, 'ACCOUNT#');
    expect(accounts.map(({ sk }) => sk)).toEqual(products.map((product) => `ACCOUNT#${product}#head.office`));
    expect(accounts).toMatchObject(
      products.map(() => ({ account: { id: 'head.office', role: 'TOP_ADMINISTRATOR' } })),
    );
  });
});

it('the parts of a bundle are linked, as the tenant and the table show (R56-R59)', async () => {
  const { as, tables } = journey();
  const { body } = await (await as('han-bundle')).get('/v1/tenants');

  const integrations = [
    'SINGLE_LOGIN',
    'MAIL_AND_CALENDAR_MENUS',
    'APPROVALS_AND_ABSENCES_IN_NAVER_WORKS',
    'ACCOUNTS_MANAGED_IN_WORKPLACE',
    'ABSENCES_IN_CALENDAR',
    'WORK_TALK_BOT',
    'HOME_WIDGETS',
  ];
  expect(body).toMatchObject({ tenants: [{ integrations }] });
  const stored = await tables.ofTenant(Object(body).tenants[0].tenantId, 'DATA#NAVER_WORKS#INTEGRATIONS');
  expect(stored).toMatchObject([{ codes: integrations }]);
});

it('a domain limits NAVER WORKS until its ownership is proven; a group name does not (R46, R47)', async () => {
  const { as } = journey();
  const withDomain = await (await as('han-bundle')).get('/v1/tenants');
  const withGroup = await (await as('han-lite')).get('/v1/tenants');

  expect(withDomain.body).toMatchObject({
    tenants: [{ domainName: domainOf('han-bundle'), alerts: [{ code: 'DOMAIN_UNPROVEN' }] }],
  });
  expect(withGroup.body).toMatchObject({ tenants: [{ groupName: 'han-lite', alerts: [] }] });
});

it.each([
  ['ko', '준비되었습니다', '무료 체험 마지막 날'],
  ['en', 'is ready', 'Last free day'],
] as const)('the mail of a tenant that chose %s is written in it (R32, R158)', async (language, subject, line) => {
  const { as, local } = journey();
  const company = `han-mail-${language}`;
  const customer = await as(company);
  await customer.post('/v1/tenants', { ...liteBundleRequest(company), language });
  await local.drain();

  const mails = local.mails().filter(({ to }) => to.includes(`office@${company}-mail.example`));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toContain(subject);
  expect(mails[0]?.text).toContain(line);
  expect(mails[0]?.html).toContain(`<html lang="${language}"`);
  expect(mails[0]?.html).toContain(line);
});

it('the products of a tenant open one by one as My Product (R64, R161)', async () => {
  const { as } = journey();
  const customer = await as('han-works');
  const { tenants = [] }: { tenants?: { tenantId: string }[] } = Object(
    (await customer.get('/v1/tenants')).body,
  );
  const address = `/v1/tenants/${tenants[0]?.tenantId}/subscriptions`;

  const mine = await customer.get(`${address}/NAVER_WORKS`);

  expect(mine.body).toMatchObject({ product: 'NAVER_WORKS', plan: 'BASIC', status: 'TRIALING' });
  expect((await customer.get(`${address}/WORKBOX`)).status).toBe(404);
  expect((await customer.get(`${address}/NO_PRODUCT`)).status).toBe(404);
});

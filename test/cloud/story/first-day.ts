import assert from 'node:assert/strict';
import { locationOf } from '../../support/journeys/caller.ts';
import { bundleRequest } from '../../support/journeys/requests.ts';
import {
  codeOf,
  isSetUp,
  ok,
  read,
  type StoryDeps,
  step,
  toSimulator,
  until,
  untilDelivered,
  untilSent,
} from './story-steps.ts';

/** The local run is called by pages of this machine only; a deployment by any. */
const CONSOLE = 'http://localhost:3000';

/** From the first look at the API to a company that is set up; answers with its address. */
export async function tellFirstDay(deps: StoryDeps): Promise<string> {
  const { customer, stranger, support, product, anyone, company } = deps;
  await step(deps, 'The API is up, and the name is free', async () => {
    assert.deepEqual(ok(await anyone.get('/v1/health')).body, { status: 'UP' });
    ok(await anyone.get('/v1/catalog'));
    assert.equal(await isFree(deps), true);
  });
  await step(deps, 'The gateway answers preflights of browsers', async () => {
    for (const [method, path] of [
      ['POST', '/v1/tenants'],
      ['DELETE', '/v1/tenants/any/cancellation'],
    ] as const) {
      const preflight = await anyone.call('OPTIONS', path, {
        origin: CONSOLE,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type,idempotency-key,if-match',
      });
      assert.ok([200, 204].includes(preflight.status), `${preflight.status} ${preflight.text}`);
      const allowed = (name: string) =>
        preflight.headers.get(`access-control-allow-${name}`)?.toLowerCase() ?? '';
      assert.equal(allowed('origin'), '*');
      assert.ok(allowed('methods').includes(method.toLowerCase()), allowed('methods'));
      for (const header of ['authorization', 'idempotency-key', 'if-match'])
        assert.ok(allowed('headers').includes(header), allowed('headers'));
    }
    const answer = await anyone.get('/v1/health', { origin: CONSOLE });
    assert.match(answer.headers.get('access-control-expose-headers')?.toLowerCase() ?? '', /etag/);
  });

  const form = toSimulator(bundleRequest(company), company);
  const address = await step(
    deps,
    'A trial is requested once, however often the call is repeated',
    async () => {
      assert.equal((await anyone.post('/v1/tenants', form)).status, 401);
      assert.equal(ok(await customer.post('/v1/tenants?dryRun=true', form)).status, 200);
      const key = `story-${company}`;
      const accepted = await customer.post('/v1/tenants', form, key);
      const location = locationOf(accepted);
      assert.equal((await customer.post('/v1/tenants', form, key)).text, accepted.text);
      const other = { ...form, country: 'KR', language: 'en' };
      assert.equal(codeOf(await customer.post('/v1/tenants', other, key)), 'IDEMPOTENCY_KEY_REUSED');
      assert.equal(codeOf(await customer.post('/v1/tenants', form)), 'VALUE_TAKEN');
      return location;
    },
  );
  await step(deps, 'The services are set up', async () => {
    await until(deps, 'set up', () => isSetUp(customer, address));
    const { subscriptions } = await read(customer, address);
    assert.deepEqual(
      subscriptions.map(({ status }) => status),
      ['TRIALING', 'TRIALING'],
    );
    assert.equal(await isFree(deps), false);
  });
  await step(deps, 'The dashboard shows the company to its owner only', async () => {
    const idsOf = async (caller: typeof customer): Promise<string[]> =>
      Object(ok(await caller.get('/v1/tenants')).body).tenants.map(
        ({ tenantId }: { tenantId: string }) => tenantId,
      );
    const tenantId = address.split('/').at(-1) ?? '';
    assert.ok((await idsOf(customer)).includes(tenantId));
    if (!stranger) return;
    assert.equal((await stranger.get(address)).status, 404);
    assert.ok(!(await idsOf(stranger)).includes(tenantId));
  });
  if (product)
    await step(deps, 'Its accounts may log in', async () => {
      const entitled = ok(await product.get(`/v1/entitlements?companyId=${company}`));
      assert.equal(Object(entitled.body).loginAllowed, true);
    });
  if (support) {
    await step(deps, 'The mail that tells of the set-up is sent', () =>
      untilSent(deps, support, address, 'SETUP_COMPLETE'),
    );
    await step(deps, 'SES tells that it was delivered', () =>
      untilDelivered(deps, support, address, 'SETUP_COMPLETE'),
    );
  }
  return address;
}

export async function isFree({ anyone, company }: StoryDeps): Promise<boolean> {
  const { companyId } = Object(ok(await anyone.get(`/v1/availability?companyId=${company}`)).body);
  return companyId.available;
}

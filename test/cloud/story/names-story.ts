import assert from 'node:assert/strict';
import { domainOf, liteBundleRequest, naverWorksRequest, PASSWORD } from '../../support/journeys/requests.ts';
import { linkIn } from './accounts-story.ts';
import {
  bouncingAddressOf,
  leave,
  mailAddressOf,
  ok,
  put,
  read,
  type StoryDeps,
  setUp,
  step,
  todayOf,
  toSimulator,
  until,
  untilSent,
  workOf,
} from './story-steps.ts';

const REASON = 'The cloud story tries it out';
const BUNDLE = ['NAVER_WORKS', 'WORKPLACE'] as const;

/** A company under a group name: it takes another one, and the old one is free. */
export async function tellGroupNameStory(deps: StoryDeps): Promise<void> {
  const { customer, anyone, product, support } = deps;
  const company = `${deps.company}-lite`;
  const isNameFree = async (groupName: string): Promise<boolean> =>
    Object(ok(await anyone.get(`/v1/availability?groupName=${groupName}`)).body).groupName.available;

  const address = await step(deps, 'A company is set up under a group name', () =>
    setUp(deps, toSimulator(liteBundleRequest(company), company, bouncingAddressOf)),
  );
  await step(deps, 'Its mail comes back, and its owner sees so', () =>
    until(deps, 'the alert', async () =>
      (await read(customer, address)).alerts.some(({ code }) => code === 'NOTIFICATION_ADDRESS_BOUNCES'),
    ),
  );
  await step(deps, 'It takes another group name, and the old one is free', async () => {
    assert.equal(await isNameFree(company), false);
    ok(await put(customer, `${address}/group-name`, { groupName: `${company}-2` }));
    assert.equal(await isNameFree(company), true);
    assert.equal(await isNameFree(`${company}-2`), false);
  });
  if (product)
    await step(deps, 'Its login IDs follow', async () => {
      const login = { loginId: `head.office@${company}-2`, password: PASSWORD };
      const { verified } = Object(ok(await product.post('/v1/credentials/verify', login)).body);
      assert.equal(verified, true);
    });
  if (support)
    await step(deps, 'The services are told of it', () => untilDone(deps, address, 'SERVICE_SETTINGS'));
  if (support)
    await step(deps, 'Support takes the name from it', async () => {
      const asked = { field: 'groupName', name: `${company}-2`, reason: REASON };
      ok(await support.post(`${address}/names/release`, asked));
      assert.equal(await isNameFree(`${company}-2`), true);
    });
  await step(deps, 'It leaves', () => leave(deps, address, BUNDLE));
  if (support)
    await step(deps, 'Support gives a used trial back', async () => {
      ok(await support.post(`${address}/used-trials/release`, { product: 'WORKPLACE', reason: REASON }));
    });
}

/** A company with mail only: it proves its domain, and takes the bundle. */
export async function tellBundleStory(deps: StoryDeps): Promise<void> {
  const { customer, anyone, product, support, mailsTo } = deps;
  const company = `${deps.company}-mail`;
  const form = toSimulator(naverWorksRequest(company), company);
  const address = await step(deps, 'A company is set up with one product', () => setUp(deps, form));
  await step(deps, 'It asks for the proof of its domain', async () => {
    const asked = ok(await customer.post(`${address}/domain-verification`, {}));
    assert.equal(Object(asked.body).domainVerification.record.type, 'TXT');
  });
  if (support)
    await step(deps, 'The domain is looked up', async () => {
      await until(deps, 'the check started', async () =>
        (await workOf(support, address)).some(
          ({ kind, state }) => kind === 'DOMAIN_VERIFICATION' && state !== 'PENDING',
        ),
      );
    });
  const home = mailAddressOf(`head-${company}`);
  await step(deps, 'It switches to the bundle', async () => {
    ok(await put(customer, `${address}/accounts/kim`, { email: mailAddressOf(`kim-${company}`) }));
    const asked = {
      plan: 'BASIC_BASIC',
      companyId: company,
      initialPassword: { mode: 'USER', email: home },
      termsVersion: form.termsVersion,
    };
    ok(await customer.post(`${address}/bundle`, asked));
    await until(deps, 'switched', async () => {
      const { operation, subscriptions } = await read(customer, address);
      assert.notEqual(operation.status, 'FAILED');
      return operation.status === 'SUCCEEDED' && subscriptions.length === 2;
    });
  });
  if (product)
    await step(deps, 'The accounts are those of both parts', async () => {
      const { accounts } = Object(ok(await product.get(`${address}/accounts?product=WORKPLACE`)).body);
      assert.deepEqual(
        accounts.map(({ id }: { id: string }) => id),
        ['head.office', 'kim'],
      );
    });
  if (support)
    await step(deps, 'The mail that tells of the bundle is sent', () =>
      untilSent(deps, support, address, 'BUNDLE_COMPLETE', 'PASSWORD_LINK'),
    );
  if (mailsTo && product)
    await step(deps, 'Its administrator sets a password with the link of that mail', async () => {
      const password = 'Autumn-Leaf.73';
      ok(
        await anyone.post('/v1/password-resets/redeem', {
          token: await linkIn(deps, mailsTo, home),
          password,
        }),
      );
      const login = { loginId: `head.office@${domainOf(company)}`, password };
      const { verified } = Object(ok(await product.post('/v1/credentials/verify', login)).body);
      assert.equal(verified, true);
    });
  await step(deps, 'It pays for a year', async () => {
    const startDate = await todayOf(customer, address);
    const year = { billingPlan: 'ANNUAL', renewalType: 'AUTO_RENEW', startDate };
    ok(await put(customer, `${address}/bundle/paid-switch`, { ...year, termsVersion: form.termsVersion }));
  });
  await step(
    deps,
    'In that year its administrator resets a password, and support renews its timers',
    async () => {
      ok(
        await put(customer, `${address}/accounts/kim/password`, {
          mode: 'ADMIN',
          password: 'Winter-Wood.31',
        }),
      );
      if (support) ok(await support.post(`${address}/work/renew`, undefined));
    },
  );
  await step(deps, 'It leaves too', () => leave(deps, address, BUNDLE));
}

/** The work of a kind was done and closed. */
async function untilDone(deps: StoryDeps, address: string, kind: string): Promise<void> {
  const { support } = deps;
  if (!support) return;
  await until(deps, `${kind} done`, async () => {
    const work = (await workOf(support, address)).filter((one) => one.kind === kind);
    return work.length > 0 && work.every(({ state }) => state === 'DONE' || state === 'VOID');
  });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { tokenIn } from '../../support/accounts.ts';
import { locationOf, type Reply } from '../../support/journeys/caller.ts';
import { trialOf } from '../../support/journeys/days.ts';
import { type Journey, journeyOfFile, startJourney } from '../../support/journeys/journey.ts';
import { bundleRequest, domainOf, PASSWORD } from '../../support/journeys/requests.ts';

// A password takes a fifth of a second of a whole core, and all workers of the tests share two.
vi.setConfig({ testTimeout: 120_000 });

const journey = journeyOfFile();
const NEW = 'Spring-Rain.84';
const WRONG = 'Wrong-Pass.57';
const IN = { verified: true, loginAllowed: true, code: 'TRIALING', mustResetPassword: false };
const OUT = { verified: false, loginAllowed: false, code: 'NOT_VERIFIED', mustResetPassword: false };

/** A bundle in its trial, with what its login pages and its users do. */
async function companyIn({ as, anyone, local }: Journey, company: string) {
  const customer = await as(`owner-of-${company}`);
  const product = await as('login-page', 'smartwork/product');
  const accepted = await customer.post('/v1/tenants', bundleRequest(company));
  await local.drain();
  const address = locationOf(accepted);
  const idOf = (account: string) => `${account}@${domainOf(company)}`;

  return {
    customer,
    address,
    idOf,
    admin: idOf('head.office'),
    /** An account of both, with an address of its own. */
    async register(id: string): Promise<void> {
      const body = JSON.stringify({ email: `${id}@${company}-home.example` });
      const { status } = await customer.call(
        'PUT',
        `${address}/accounts/${id}`,
        { 'content-type': 'application/json' },
        body,
      );
      expect(status).toBe(200);
    },
    remove: (id: string): Promise<Reply> => customer.call('DELETE', `${address}/accounts/${id}`, {}),
    verify: (loginId: string, password: string): Promise<Reply> =>
      product.post('/v1/credentials/verify', { loginId, password }),
    ask: (loginId: string): Promise<Reply> => anyone.post('/v1/password-resets', { loginId }),
    redeem: (token: string, password: string): Promise<Reply> =>
      anyone.post('/v1/password-resets/redeem', { token, password }),
    /** The token of the newest link that came to the address. */
    async linkTo(to: string): Promise<string> {
      await local.drain();
      const mail = local.mails().findLast((one) => one.template === 'PASSWORD_LINK' && one.to.includes(to));
      return tokenIn(mail?.text ?? '');
    },
  };
}

describe('an account', () => {
  it('gets a link by mail, sets its password with it once, and logs in (R33, R49, R50, R98, R99, R163)', async () => {
    const { register, idOf, admin, ask, linkTo, redeem, verify } = await companyIn(journey(), 'linked');
    await register('mina');
    expect((await verify(admin, PASSWORD)).body).toEqual(IN);
    expect((await verify(idOf('mina'), NEW)).body).toEqual(OUT);

    const [known, unknown] = [await ask(idOf('mina')), await ask('ghost@nowhere.example')];
    expect([known.status, known.text]).toEqual([202, '{"accepted":true}']);
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    const token = await linkTo('mina@linked-home.example');
    expect(await redeem(token, 'spring')).toMatchObject({ status: 422, body: { code: 'INPUT_INVALID' } });
    expect(await redeem(token, NEW)).toMatchObject({ status: 200, body: { redeemed: true } });
    expect(await redeem(token, 'Other-Word.62')).toMatchObject({
      status: 422,
      body: { code: 'LINK_NOT_VALID' },
    });
    expect((await verify(idOf('mina'), NEW)).body).toEqual(IN);
  });

  it('that was removed and registered again is a new one: the old password is refused, a link brings another (R49, R99)', async () => {
    const { local } = journey();
    const { register, remove, idOf, ask, linkTo, redeem, verify } = await companyIn(journey(), 'returned');
    const home = 'mina@returned-home.example';
    await register('mina');
    await ask(idOf('mina'));
    await redeem(await linkTo(home), NEW);
    expect((await verify(idOf('mina'), NEW)).body).toEqual(IN);
    await ask(idOf('mina'));
    const old = await linkTo(home);

    await local.advance({ by: 'PT1M' });
    expect((await remove('mina')).status).toBe(200);
    expect((await verify(idOf('mina'), NEW)).body).toEqual(OUT);
    await register('mina');
    expect((await verify(idOf('mina'), NEW)).body).toEqual(OUT);
    expect(await redeem(old, NEW)).toMatchObject({ status: 422, body: { code: 'LINK_NOT_VALID' } });
    await local.advance({ by: 'PT10M' });
    await ask(idOf('mina'));
    await redeem(await linkTo(home), 'Summer-Moon.95');
    expect((await verify(idOf('mina'), 'Summer-Moon.95')).body).toEqual(IN);
  });

  it('that cannot help itself gets a password from the administrator, which it must change; a link sent before is void (F42, R98, R100, R101)', async () => {
    const { customer, address, register, idOf, ask, linkTo, redeem, verify } = await companyIn(
      journey(),
      'helped',
    );
    const home = 'mina@helped-home.example';
    await register('mina');
    const reset = (body: object) =>
      customer.call(
        'PUT',
        `${address}/accounts/mina/password`,
        { 'content-type': 'application/json' },
        JSON.stringify(body),
      );
    const shown = async () => {
      const { accounts } = Object((await customer.get(`${address}/accounts?product=WORKPLACE`)).body);
      return accounts.find(({ id }: { id: string }) => id === 'mina');
    };
    expect(await shown()).toMatchObject({ hasPassword: false, mustResetPassword: false });
    await ask(idOf('mina'));
    const before = await linkTo(home);
    expect(await reset({ mode: 'ADMIN', password: NEW })).toMatchObject({ status: 200 });
    expect((await verify(idOf('mina'), NEW)).body).toEqual({ ...IN, mustResetPassword: true });
    expect(await shown()).toMatchObject({ hasPassword: true, mustResetPassword: true });
    expect(await redeem(before, 'Other-Word.62')).toMatchObject({ body: { code: 'LINK_NOT_VALID' } });

    expect(await reset({ mode: 'USER' })).toMatchObject({ status: 202 });
    const sent = await linkTo(home);
    await ask(idOf('mina'));
    const asked = await linkTo(home);
    expect(asked).not.toBe(sent);
    expect(await redeem(sent, 'Summer-Moon.95')).toMatchObject({ status: 200 });
    expect((await verify(idOf('mina'), 'Summer-Moon.95')).body).toEqual(IN);
    expect(await shown()).toMatchObject({ hasPassword: true, mustResetPassword: false });
    expect(await redeem(asked, 'Other-Word.62')).toMatchObject({ body: { code: 'LINK_NOT_VALID' } });
  });

  it('cannot use a link after a day', async () => {
    const { local } = journey();
    const { admin, ask, linkTo, redeem } = await companyIn(journey(), 'too-late');
    await ask(admin);
    const token = await linkTo('office@too-late-mail.example');
    await local.advance({ by: 'P1D' });
    expect(await redeem(token, NEW)).toMatchObject({ status: 422, body: { code: 'LINK_NOT_VALID' } });
  });

  it('keeps its password when the company changes its domain, under the new name and the old one (F30)', async () => {
    const { customer, address, admin, verify } = await companyIn(journey(), 'renamed');
    const changed = await customer.call(
      'PUT',
      `${address}/domain`,
      { 'content-type': 'application/json' },
      JSON.stringify({ domainName: 'renamed-since.example' }),
    );
    expect(changed.status).toBe(200);
    expect((await verify('head.office@renamed-since.example', PASSWORD)).body).toEqual(IN);
    expect((await verify(admin, PASSWORD)).body).toEqual(IN);
  });

  it('keeps its login ID when WORKPLACE leaves the bundle, but must set a new password unless it is the administrator (R139, R140, EDGE-C12)', async () => {
    const { customer, address, register, idOf, admin, ask, linkTo, redeem, verify } = await companyIn(
      journey(),
      'parted',
    );
    await register('mina');
    await ask(idOf('mina'));
    await redeem(await linkTo('mina@parted-home.example'), NEW);
    const { local } = journey();
    await local.advance({ by: 'PT1M' });
    const cancelled = await customer.call(
      'PUT',
      `${address}/cancellation`,
      { 'content-type': 'application/json' },
      JSON.stringify({
        items: [{ product: 'WORKPLACE', date: trialOf(local.now()).startDate }],
        confirmationText: 'Cancel the subscription to the selected service',
        acceptedPenalty: 0,
      }),
    );
    expect(cancelled.status).toBe(200);
    await local.drain();

    expect((await verify(idOf('mina'), NEW)).body).toEqual({ ...IN, mustResetPassword: true });
    expect((await verify(admin, PASSWORD)).body).toEqual(IN);
    await ask(idOf('mina'));
    await redeem(await linkTo('mina@parted-home.example'), 'Summer-Moon.95');
    expect((await verify(idOf('mina'), 'Summer-Moon.95')).body).toEqual(IN);
  });
});

it('only a product may check logins; whoever has forgotten a password needs no token', async () => {
  const { as, anyone, support } = journey();
  const body = { loginId: 'ghost@nowhere.example', password: WRONG };
  const statuses = await Promise.all(
    [anyone, await as('somebody'), await support()].map((caller) =>
      caller.post('/v1/credentials/verify', body),
    ),
  );
  expect(statuses.map(({ status }) => status)).toEqual([401, 403, 403]);
  const redeemed = await anyone.post('/v1/password-resets/redeem', { token: 'nonsense', password: NEW });
  expect(redeemed).toMatchObject({ status: 422, body: { code: 'LINK_NOT_VALID' } });
});

it('EDGE-A2 one password at many accounts is turned away at its place, and those who work there go on from theirs', async () => {
  const { as, local } = journey();
  const { admin } = await companyIn(journey(), 'sprayed');
  // The tries of a place are counted by the hour: no hour may end meanwhile.
  const secondsLeft = 3_600 - (Math.floor(local.now().getTime() / 1_000) % 3_600);
  await local.advance({ by: `PT${secondsLeft}S` });
  const product = await as('login-page', 'smartwork/product');
  const login = (loginId: string, password: string, clientIp: string) =>
    product.post('/v1/credentials/verify', { loginId, password, clientIp });
  const [office, stranger] = ['203.0.113.7', '2001:db8::7'];
  expect((await login(admin, PASSWORD, office)).body).toEqual(IN);
  for (let number = 0; number < 20; number++)
    expect((await login(`user-${number}@sprayed.example`, WRONG, stranger)).body).toEqual(OUT);
  const turnedAway = await login(admin, PASSWORD, stranger);
  expect(turnedAway).toMatchObject({ status: 429, body: { code: 'TOO_MANY_TRIES' } });
  expect(Number(turnedAway.headers.get('retry-after'))).toBeLessThanOrEqual(3_600);
  expect((await login(admin, PASSWORD, office)).body).toEqual(IN);
  expect(await login(admin, PASSWORD, 'the office')).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '#/clientIp', code: 'CLIENT_IP_FORMAT' }] },
  });
});

it('five wrong passwords lock a login ID, also over a restart, until the time is over', async () => {
  const data = mkdtempSync(join(tmpdir(), 'journey-data-'));
  onTestFinished(() => rmSync(data, { recursive: true }));
  const first = await startJourney({ data });
  const { admin, verify } = await companyIn(first, 'locked');
  for (let time = 0; time < 5; time++) expect((await verify(admin, WRONG)).body).toEqual(OUT);
  await first.local.stop();

  const second = await startJourney({ data });
  onTestFinished(() => second.local.stop());
  const product = await second.as('login-page', 'smartwork/product');
  const again = () => product.post('/v1/credentials/verify', { loginId: admin, password: PASSWORD });
  const locked = await again();
  expect(locked).toMatchObject({ status: 429, body: { code: 'LOGIN_LOCKED' } });
  expect(Number(locked.headers.get('retry-after'))).toBeLessThanOrEqual(30);
  await second.local.advance({ by: 'PT30S' });
  expect((await again()).body).toEqual(IN);
});

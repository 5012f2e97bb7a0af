import { describe, expect, it } from 'vitest';
import { SHARED_LIMITS } from '../../../functions/core/accounts/login-tries.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import { accountDesk } from '../../support/accounts.ts';
import { refusalOf } from '../../support/http.ts';
import { REQUESTED_AT, ready, TENANT_ID } from '../../support/tenants.ts';

const RIGHT = 'Spring-Rain.84';
const COMMON = 'Password-2026.1';
const HOME = '203.0.113.7';
const STRANGER = '198.51.100.1';
const OUT = { verified: false };
const IN = { verified: true, loginAllowed: true };
/** 14:00 in Korea, so an hour is left. */
const NOW: Instant = REQUESTED_AT;
const HOUR_LATER = addSeconds(NOW, 3_600);
const TOO_MANY = { refused: 'TOO_MANY_TRIES', retryAfterSeconds: 3_600 };
type Desk = ReturnType<typeof accountDesk>;

const idOf = (number: number): string => `user-${number}`;
const place = (number: number): string => `10.0.${number >> 8}.${number & 255}`;

function company(accounts: number): Desk {
  const desk = accountDesk(ready());
  for (let number = 0; number < accounts; number++) {
    desk.register(idOf(number), `${idOf(number)}@home.example`);
    desk.setPassword(idOf(number), RIGHT);
  }
  return desk;
}

const tryAt = (desk: Desk, number: number, password: string, from?: string, at: Instant = NOW) =>
  desk.verify(`${idOf(number)}@acme.com`, password, at, from);

/** One common password at one account after the other, until a limit is met; how many tries were looked at. */
async function spray(desk: Desk, accounts: number, from: (number: number) => string | undefined) {
  let looked = 0;
  for (let number = 0; number < accounts; number++) {
    const refusal = await refusalOf(async () => {
      expect(await tryAt(desk, number, COMMON, from(number))).toMatchObject(OUT);
      looked += 1;
      throw Object.assign(new Error(), { refusal: undefined });
    });
    if (refusal) return { looked, refusal };
  }
  return { looked, refusal: undefined };
}

describe('EDGE-A2 one password at many accounts', () => {
  it('is tried from one place so often, and then turned away unseen until the next hour', async () => {
    const desk = company(30);
    expect(await spray(desk, 30, () => STRANGER)).toMatchObject({ looked: 20, refusal: TOO_MANY });
    expect(desk.compared.calls).toHaveLength(SHARED_LIMITS.PLACE);
    expect(desk.sprayed.calls).toEqual([['PLACE', TENANT_ID]]);
    expect(await tryAt(desk, 29, COMMON, STRANGER, HOUR_LATER)).toMatchObject(OUT);
  });

  it('counts for the place over all companies, known and unknown', async () => {
    const desk = company(1);
    for (let number = 0; number < 20; number++)
      expect(await desk.verify(`ghost@nowhere-${number}.com`, COMMON, NOW, STRANGER)).toMatchObject(OUT);
    expect(await refusalOf(() => tryAt(desk, 0, RIGHT, STRANGER))).toMatchObject(TOO_MANY);
    expect(desk.sprayed.calls).toEqual([['PLACE', TENANT_ID]]);
  });

  it.each([
    ['from a place of its own for each', place],
    ['at a login page that does not tell the place', () => undefined],
  ])('%s, is tried at one company so often', async (_, from) => {
    const desk = company(60);
    expect(await spray(desk, 60, from)).toMatchObject({ looked: SHARED_LIMITS.COMPANY, refusal: TOO_MANY });
    expect(desk.sprayed.calls).toEqual([['COMPANY', TENANT_ID]]);
    expect(await desk.verify('ghost@elsewhere.com', COMMON, NOW, place(999))).toMatchObject(OUT);
  });

  it('meets the limit at a company that nobody has as at one that somebody has', async () => {
    const desk = company(1);
    for (let number = 0; number < SHARED_LIMITS.COMPANY; number++)
      await desk.verify(`${idOf(number)}@nowhere.com`, COMMON, NOW, place(number));
    expect(await refusalOf(() => desk.verify('x@nowhere.com', COMMON, NOW, place(99)))).toMatchObject(
      TOO_MANY,
    );
    expect(desk.sprayed.calls).toEqual([['COMPANY', undefined]]);
  });

  it('is looked at as often as the limit says when a hundred come at the same time', async () => {
    const desk = company(100);
    const all = Array.from({ length: 100 }, (_, number) => tryAt(desk, number, COMMON, STRANGER));
    const looked = (await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled');
    expect(looked).toHaveLength(SHARED_LIMITS.PLACE);
    expect(desk.compared.calls).toHaveLength(SHARED_LIMITS.PLACE);
  });
});

describe('EDGE-A2 no stranger locks a company out', () => {
  it('who has logged in from a place before logs in from there, whatever the limits say', async () => {
    const desk = company(60);
    expect(await tryAt(desk, 0, RIGHT, HOME)).toMatchObject(IN);
    await spray(desk, 60, place);
    expect(await refusalOf(() => tryAt(desk, 1, RIGHT, HOME))).toMatchObject(TOO_MANY);
    expect(await tryAt(desk, 0, RIGHT, HOME)).toMatchObject(IN);
    expect(await tryAt(desk, 0, COMMON, HOME)).toMatchObject(OUT);
    expect(await tryAt(desk, 0, RIGHT, HOME)).toMatchObject(IN);
  });

  it('nor one account: wrong passwords from elsewhere lock no familiar place, those from there do', async () => {
    const desk = company(1);
    await tryAt(desk, 0, RIGHT, HOME);
    for (let time = 0; time < 5; time++) await tryAt(desk, 0, COMMON, STRANGER);
    expect(await refusalOf(() => tryAt(desk, 0, RIGHT, STRANGER))).toMatchObject({ refused: 'LOGIN_LOCKED' });
    expect(await tryAt(desk, 0, RIGHT, HOME)).toMatchObject(IN);
    expect(await refusalOf(() => tryAt(desk, 0, RIGHT, STRANGER))).toMatchObject({ refused: 'LOGIN_LOCKED' });
    for (let time = 0; time < 5; time++) await tryAt(desk, 0, COMMON, HOME);
    expect(await refusalOf(() => tryAt(desk, 0, RIGHT, HOME))).toMatchObject({ refused: 'LOGIN_LOCKED' });
  });

  it('at a login page that does not tell the place, who has logged in before goes on', async () => {
    const desk = company(60);
    expect(await tryAt(desk, 59, RIGHT)).toMatchObject(IN);
    await spray(desk, 55, () => undefined);
    expect(await refusalOf(() => tryAt(desk, 58, RIGHT))).toMatchObject(TOO_MANY);
    expect(await tryAt(desk, 59, RIGHT)).toMatchObject(IN);
  });

  it('F42 a link lets its user in from anywhere for a day', async () => {
    const desk = company(60);
    await spray(desk, 60, place);
    expect(await refusalOf(() => tryAt(desk, 3, RIGHT, HOME))).toMatchObject(TOO_MANY);
    await desk.ask(`${idOf(3)}@acme.com`);
    await desk.redeem(await desk.post(), 'Summer-Moon.95');
    expect(await tryAt(desk, 3, COMMON, HOME)).toMatchObject(OUT);
    expect(await tryAt(desk, 3, 'Summer-Moon.95', STRANGER)).toMatchObject(IN);
    const tomorrow = addSeconds(NOW, 86_400);
    for (let number = 0; number < SHARED_LIMITS.COMPANY; number++)
      await tryAt(desk, number + 4, COMMON, place(number), tomorrow);
    expect(await refusalOf(() => tryAt(desk, 3, 'Summer-Moon.95', place(77), tomorrow))).toMatchObject({
      refused: 'TOO_MANY_TRIES',
    });
    expect(await tryAt(desk, 3, 'Summer-Moon.95', STRANGER, tomorrow)).toMatchObject(IN);
  });

  it('an office that moves in meets no limit: each right password makes room for a mistyped one', async () => {
    const desk = company(150);
    for (let number = 0; number < 150; number++) {
      if (number % 2 === 1) expect(await tryAt(desk, number, 'mistyped', HOME)).toMatchObject(OUT);
      expect(await tryAt(desk, number, RIGHT, HOME)).toMatchObject(IN);
    }
  });
});

describe('EDGE-A2 a place', () => {
  const DAYS_30 = 30 * 86_400;

  it('is familiar for 30 days after the last login from there', async () => {
    const desk = company(60);
    await tryAt(desk, 0, RIGHT, HOME);
    const last = addSeconds(NOW, DAYS_30 - 3_601);
    await tryAt(desk, 0, RIGHT, HOME, last);
    const then = addSeconds(last, DAYS_30);
    for (let number = 1; number <= SHARED_LIMITS.COMPANY; number++)
      await tryAt(desk, number, COMMON, place(number), addSeconds(then, -1));
    expect(await tryAt(desk, 0, COMMON, HOME, addSeconds(then, -1))).toMatchObject(OUT);
    expect(await refusalOf(() => tryAt(desk, 0, RIGHT, HOME, then))).toMatchObject({
      refused: 'TOO_MANY_TRIES',
    });
  });

  it.each([
    ['2001:db8:1:2::5', '2001:DB8:1:2:ffff::9'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
  ])('is the network of an address: %s and %s are one', async (first, second) => {
    const desk = company(25);
    for (let number = 0; number < 20; number++) await tryAt(desk, number, COMMON, first);
    expect(await refusalOf(() => tryAt(desk, 20, COMMON, second))).toMatchObject(TOO_MANY);
    expect(await tryAt(desk, 20, COMMON, '2001:db8:1:3::5')).toMatchObject(OUT);
  });

  it.each([
    '203.0.113',
    '203.0.113.256',
    '203.0.113.7:80',
    '::1%eth0',
    'localhost',
    '',
    '1::2::3',
    '[::1]',
  ])('is refused when it is no address: %j', async (clientIp) => {
    expect(await refusalOf(() => tryAt(company(1), 0, RIGHT, clientIp))).toMatchObject({
      errors: [{ pointer: '#/clientIp', code: 'CLIENT_IP_FORMAT' }],
    });
  });

  it('PROMISE-15: stands nowhere in clear', async () => {
    const desk = company(2);
    await tryAt(desk, 0, RIGHT, HOME);
    await tryAt(desk, 1, COMMON, HOME);
    expect(JSON.stringify([desk.credentials.items(), desk.subscriptions.items()])).not.toContain(HOME);
  });
});

import { describe, expect, it } from 'vitest';
import { addSeconds, type Instant, kstDateOf } from '../../../functions/core/business-calendar.ts';
import { decideCancellation } from '../../../functions/core/decide/cancellation.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { accountDesk } from '../../support/accounts.ts';
import { refusalOf } from '../../support/http.ts';
import { BUNDLE_BODY } from '../../support/requests.ts';
import { cancellationRequest, contextAt, decided } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready, requested } from '../../support/tenants.ts';

const RIGHT = 'Sm4rtW0rk!9';
const ADMIN = 'admin@acme.com';
const IN = { verified: true, loginAllowed: true, code: 'TRIALING', mustResetPassword: false };
const OUT = { verified: false, loginAllowed: false, code: 'NOT_VERIFIED', mustResetPassword: false };
/** Of the account, and of the company. */
const COUNTS = ['PutItemCommand', 'UpdateItemCommand'];
const TRIAL_OVER: Instant = '2026-07-29T15:00:00Z';
const LATER = addSeconds(REQUESTED_AT, 3_600);

/** The bundle that has lost WORKPLACE, whose data is being deleted. */
const withoutWorkplace = decided(
  ready(),
  decideCancellation(
    ready(),
    cancellationRequest([{ product: 'WORKPLACE', date: kstDateOf(REQUESTED_AT) }]),
    contextAt(REQUESTED_AT),
  ),
);

describe('POST /v1/credentials/verify', () => {
  it('R33 R49 R163 lets the administrator in with the one account of the bundle', async () => {
    const desk = accountDesk(ready());
    expect(await desk.verify(ADMIN, RIGHT)).toEqual(IN);
    expect(await desk.verify(' Admin@ACME.com', RIGHT)).toEqual(IN);
    expect(await desk.verify(ADMIN, 'sm4rtW0rk!9')).toEqual(OUT);
  });

  it('R50 lets an account in who has set a password, and nobody who is not registered any more', async () => {
    const desk = accountDesk(ready());
    desk.setPassword('mina', 'Spring-Rain.84');
    expect(await desk.verify('mina@acme.com', 'Spring-Rain.84')).toEqual(OUT);
    desk.register('mina');
    expect(await desk.verify('mina@acme.com', 'Spring-Rain.84')).toEqual(IN);
    expect(await desk.verify('mina@acme', 'Spring-Rain.84')).toEqual(OUT);
  });

  it('R50 refuses the password of whoever had the ID before: a removed account that is registered again is a new one', async () => {
    const desk = accountDesk(ready());
    desk.register('mina');
    desk.setPassword('mina', 'Spring-Rain.84');
    expect(await desk.verify('mina@acme.com', 'Spring-Rain.84', LATER)).toEqual(IN);
    desk.register('mina', undefined, ['NAVER_WORKS', 'WORKPLACE'], LATER);
    expect(await desk.verify('mina@acme.com', 'Spring-Rain.84', LATER)).toEqual(OUT);
    desk.setInitialPassword('Autumn-Wind.73');
    expect(await desk.verify('mina@acme.com', 'Autumn-Wind.73', LATER)).toMatchObject({ verified: true });
    desk.setPassword('mina', 'Summer-Moon.95', LATER);
    expect(await desk.verify('mina@acme.com', 'Summer-Moon.95', LATER)).toEqual(IN);
  });

  it('what still stands of an ended product keeps no password alive (R53)', async () => {
    const desk = accountDesk(withoutWorkplace);
    desk.register('mina', undefined, ['WORKPLACE']);
    desk.setPassword('mina', 'Spring-Rain.84');
    desk.register('mina', undefined, ['NAVER_WORKS'], LATER);
    expect(await desk.verify('mina@acme.com', 'Spring-Rain.84', LATER)).toEqual(OUT);
  });

  it('R52 says of a right password that login is refused, at 00:00:00 sharp', async () => {
    const desk = accountDesk(ready());
    expect(await desk.verify(ADMIN, RIGHT, addSeconds(TRIAL_OVER, -1))).toEqual(IN);
    expect(await desk.verify(ADMIN, RIGHT, TRIAL_OVER)).toEqual({
      ...IN,
      loginAllowed: false,
      code: 'CANCELED',
    });
    const settingUp = accountDesk(requested());
    expect(await settingUp.verify(ADMIN, RIGHT)).toMatchObject({ loginAllowed: false, code: 'PROVISIONING' });
  });

  it('looks at the products that the account is registered for', async () => {
    const stored = ready();
    const { tenant } = stored;
    const workplace = tenant.subscriptions.WORKPLACE;
    if (!workplace) throw new Error('the bundle has no WORKPLACE');
    const suspension = {
      reason: 'TRIAL_ENDED',
      since: REQUESTED_AT,
      graceEndsAt: '2026-07-30T00:00:00Z',
    } as const;
    const subscriptions = { ...tenant.subscriptions, WORKPLACE: { ...workplace, suspension } };
    const desk = accountDesk({ ...stored, tenant: { ...tenant, subscriptions } } as StoredTenant);
    for (const [id, product] of [
      ['mina', 'WORKPLACE'],
      ['juno', 'NAVER_WORKS'],
    ] as const) {
      desk.register(id, undefined, [product]);
      desk.setPassword(id, RIGHT);
    }
    expect(await desk.verify('mina@acme.com', RIGHT)).toMatchObject({
      loginAllowed: false,
      code: 'SUSPENDED',
    });
    expect(await desk.verify('juno@acme.com', RIGHT)).toEqual(IN);
  });

  it('R100 R101 takes the password that the administrator has set for those without one, to be changed', async () => {
    const desk = accountDesk(ready());
    desk.setInitialPassword('Autumn-Wind.73');
    desk.register('mina');
    desk.register('juno');
    desk.setPassword('juno', 'Spring-Rain.84');
    expect(await desk.verify('mina@acme.com', 'Autumn-Wind.73')).toEqual({ ...IN, mustResetPassword: true });
    expect(await desk.verify('juno@acme.com', 'Autumn-Wind.73')).toEqual(OUT);
    expect(await desk.verify(ADMIN, 'Autumn-Wind.73')).toEqual(OUT);
  });

  it('R139 R140 asks everybody but the administrator for a new password when WORKPLACE has left the bundle', async () => {
    const { tenant, profile } = ready();
    const since = addSeconds(REQUESTED_AT, 60);
    const desk = accountDesk({ tenant: { ...tenant, passwordsValidFrom: since }, profile } as StoredTenant);
    desk.register('mina');
    desk.setPassword('mina', 'Spring-Rain.84');
    expect(await desk.verify('mina@acme.com', 'Spring-Rain.84')).toEqual({ ...IN, mustResetPassword: true });
    expect(await desk.verify(ADMIN, RIGHT)).toEqual(IN);
    desk.setPassword('mina', 'Summer-Moon.95', since);
    expect(await desk.verify('mina@acme.com', 'Summer-Moon.95', since)).toEqual(IN);
  });

  it('F30 follows a rename: under the new name, under a domain that stays its own, not under one that is free', async () => {
    const { tenant, profile } = ready();
    const desk = accountDesk({ tenant, profile } as StoredTenant);
    expect(await desk.verify('admin@acme-new.com', RIGHT)).toEqual(OUT);
    desk.claim('domainName', 'acme-new.com');
    expect(await desk.verify('admin@acme-new.com', RIGHT)).toEqual(IN);
    expect(await desk.verify(ADMIN, RIGHT)).toEqual(IN);
    expect(await desk.verify('admin@acme', RIGHT)).toEqual(OUT);
  });

  it.each([
    ['nobody has', 'ghost@nowhere.com'],
    ['no account of the company has', 'ghost@acme.com'],
    ['has no password', 'mina@acme.com'],
    ['has another password', ADMIN],
  ])('does the same work for a login ID that %s', async (_, loginId) => {
    const desk = accountDesk(ready());
    desk.register('mina');
    expect(await desk.verify(loginId, 'Wrong-Pass.57')).toEqual(OUT);
    expect(desk.calls).toEqual(['BatchGetItemCommand', 'BatchGetItemCommand', ...COUNTS]);
    expect(desk.compared.calls).toHaveLength(1);
  });

  it('refuses what has not the form of a login ID, and names the field', async () => {
    const desk = accountDesk(ready());
    expect(await refusalOf(() => desk.verify('admin', RIGHT))).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: '#/loginId', code: 'LOGIN_ID_FORMAT' }],
    });
  });
});

describe('wrong passwords', () => {
  const later = (seconds: number) => addSeconds(REQUESTED_AT, seconds);
  const locked = (retryAfterSeconds: number) => ({ refused: 'LOGIN_LOCKED', retryAfterSeconds });

  async function guess(desk: ReturnType<typeof accountDesk>, loginId: string, times: number): Promise<void> {
    for (let time = 0; time < times; time++) expect(await desk.verify(loginId, 'Wrong-Pass.57')).toEqual(OUT);
  }

  it.each([
    ['that somebody has', ADMIN],
    ['that nobody has', 'ghost@nowhere.com'],
  ])('lock a login ID %s after five, without a further hash, until the time is over', async (_, loginId) => {
    const desk = accountDesk(ready());
    await guess(desk, loginId, 5);
    expect(await refusalOf(() => desk.verify(loginId, RIGHT, later(0)))).toMatchObject(locked(30));
    expect(await refusalOf(() => desk.verify(loginId, RIGHT, later(29)))).toMatchObject(locked(1));
    expect(desk.compared.calls).toHaveLength(5);
    expect(desk.locked.calls).toHaveLength(2);
    expect(await desk.verify(loginId, 'Wrong-Pass.57', later(30))).toEqual(OUT);
    expect(await refusalOf(() => desk.verify(loginId, RIGHT, later(30)))).toMatchObject(locked(60));
  });

  it('are forgotten with the right one', async () => {
    const desk = accountDesk(ready());
    for (let round = 0; round < 3; round++) {
      await guess(desk, ADMIN, 4);
      expect(await desk.verify(ADMIN, RIGHT)).toEqual(IN);
    }
  });

  it('lock an account whatever of its names is tried, and no other account', async () => {
    const desk = accountDesk(ready());
    desk.claim('domainName', 'acme-old.com');
    desk.register('mina');
    await guess(desk, ADMIN, 2);
    await guess(desk, 'ADMIN@acme-old.com', 3);
    expect(await refusalOf(() => desk.verify(ADMIN, RIGHT))).toMatchObject(locked(30));
    expect(await desk.verify('mina@acme.com', RIGHT)).toEqual(OUT);
  });

  it('are counted also when a hundred come at the same time', async () => {
    const desk = accountDesk(ready());
    const all = Array.from({ length: 100 }, () => desk.verify(ADMIN, 'Wrong-Pass.57'));
    const outcomes = await Promise.allSettled(all);
    const looked = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(looked.length).toBeLessThanOrEqual(5);
    expect(desk.compared.calls).toHaveLength(looked.length);
    expect(await refusalOf(() => desk.verify(ADMIN, RIGHT))).toMatchObject({ refused: 'LOGIN_LOCKED' });
  });

  it('PROMISE-15: leave neither the login ID nor the password in the table', async () => {
    const desk = accountDesk(ready(BUNDLE_BODY));
    await guess(desk, 'ghost@nowhere.com', 1);
    const written = JSON.stringify(desk.credentials.items().filter(({ pk }) => pk?.S?.startsWith('TRIES#')));
    expect(written).toContain('TRIES#LOGIN#');
    expect(written).not.toMatch(/ghost|nowhere|Wrong/);
  });
});

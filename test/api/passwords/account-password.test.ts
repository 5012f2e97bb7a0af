import { describe, expect, it } from 'vitest';
import { eventFrom } from '../../../functions/adapters/table/items.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import { eventView } from '../../../functions/core/views/event-view.ts';
import { accountDesk } from '../../support/accounts.ts';
import { refusalOf, STRANGER } from '../../support/http.ts';
import { cancelling } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready } from '../../support/tenants.ts';

const ADMINS = 'Autumn-Wind.73';
const OWN = 'Spring-Rain.84';
const MINA = 'mina@acme.com';
const BY_ADMIN = { mode: 'ADMIN', password: ADMINS };
const BY_USER = { mode: 'USER' };
const LATER = addSeconds(REQUESTED_AT, 3_600);

function withMina() {
  const desk = accountDesk(ready());
  desk.register('mina', 'mina@home.example');
  return desk;
}
type Desk = ReturnType<typeof withMina>;

const events = ({ subscriptions }: Desk) =>
  subscriptions
    .items()
    .filter(({ sk }) => sk?.S?.startsWith('EVENT#'))
    .map((item) => eventView(eventFrom(item)));

describe('PUT …/accounts/{accountId}/password', () => {
  it('F42 R100 R101 sets the password in mode ADMIN, which the account must change at its next login', async () => {
    const desk = withMina();
    desk.setPassword('mina', OWN);
    const reply = await desk.reset('mina', BY_ADMIN);
    expect(reply).toEqual({ status: 200, headers: { etag: '"v3"' }, body: { mode: 'ADMIN' } });
    expect(await desk.verify(MINA, OWN)).toMatchObject({ verified: false });
    expect(await desk.verify(MINA, ADMINS)).toMatchObject({ verified: true, mustResetPassword: true });
    expect(desk.mails()).toEqual([]);
  });

  it('F42 R98 R99 sends a link to the address of the account in mode USER, and leaves the password as it is', async () => {
    const desk = withMina();
    desk.setPassword('mina', OWN);
    expect(await desk.reset('mina', BY_USER)).toMatchObject({ status: 202, body: { mode: 'USER' } });
    expect(await desk.verify(MINA, OWN)).toMatchObject({ verified: true });
    const token = await desk.post();
    expect(desk.sent).toMatchObject([{ template: 'PASSWORD_LINK', recipient: 'mina@home.example' }]);
    await desk.redeem(token, ADMINS);
    expect(await desk.verify(MINA, ADMINS)).toMatchObject({ verified: true, mustResetPassword: false });
  });

  it('voids every link that was sent before, and ends the lock of wrong passwords', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    const token = await desk.post();
    for (let time = 0; time < 5; time++) await desk.verify(MINA, 'Wrong-Pass.57');
    expect(await refusalOf(() => desk.verify(MINA, OWN))).toMatchObject({ refused: 'LOGIN_LOCKED' });
    await desk.reset('mina', BY_ADMIN);
    expect(await refusalOf(() => desk.redeem(token, OWN))).toEqual({ refused: 'LINK_NOT_VALID' });
    expect(await desk.verify(MINA, ADMINS)).toMatchObject({ verified: true });
  });

  it('R50 a password that was set for whoever had the ID before is nobody’s', async () => {
    const desk = withMina();
    await desk.reset('mina', BY_ADMIN);
    desk.register('mina', undefined, ['NAVER_WORKS', 'WORKPLACE'], LATER);
    expect(await desk.verify(MINA, ADMINS, LATER)).toMatchObject({ verified: false });
  });

  it('R140 gives the top administrator a link only: what two know would stay', async () => {
    const desk = withMina();
    expect(await refusalOf(() => desk.reset('admin', BY_ADMIN))).toEqual({
      refused: 'TOP_ADMINISTRATOR_BY_LINK',
    });
    expect(await desk.reset('admin', BY_USER)).toMatchObject({ status: 202 });
    await desk.post();
    expect(desk.sent).toMatchObject([{ recipient: 'boss@acme-mail.com' }]);
  });

  it.each([
    ['an account without an address', 'juno', BY_USER, { refused: 'ACCOUNT_WITHOUT_EMAIL' }],
    ['an account that is not registered', 'ghost', BY_ADMIN, { refused: 'NOT_FOUND' }],
    [
      'R25 a password against the rules',
      'mina',
      { mode: 'ADMIN', password: 'Sh0rt-w' },
      { errors: [{ pointer: '#/password', code: 'PASSWORD_LENGTH' }] },
    ],
    ['R97 no mode', 'mina', { password: ADMINS }, { refused: 'INPUT_INVALID' }],
    ['R98 an address', 'mina', { mode: 'USER', email: 'me@else.example' }, { refused: 'INPUT_INVALID' }],
    ['R24 an ID that none can be', 'M', BY_ADMIN, { errors: [{ pointer: 'path/accountId' }, {}] }],
  ])('refuses %s, and hashes nothing', async (_, accountId, body, refusal) => {
    const desk = withMina();
    desk.register('juno');
    expect(await refusalOf(() => desk.reset(accountId, body))).toMatchObject(refusal);
    expect(desk.hashed.calls).toEqual([]);
  });

  it('is not for another owner, nor for one who has left', async () => {
    const desk = withMina();
    expect(await refusalOf(() => desk.reset('mina', BY_ADMIN, { caller: STRANGER }))).toEqual({
      refused: 'NOT_FOUND',
    });
    const now = '2026-07-29T15:00:00Z';
    expect(await refusalOf(() => desk.reset('mina', BY_ADMIN, { now }))).toEqual({
      refused: 'SUBSCRIPTION_ENDED',
    });
  });

  it('fills no mailbox: after three links the next one has to wait, and mode ADMIN stays open', async () => {
    const desk = withMina();
    for (let time = 0; time < 3; time++) await desk.reset('mina', BY_USER);
    expect(await refusalOf(() => desk.reset('mina', BY_USER))).toEqual({
      refused: 'TOO_MANY_LINKS',
      retryAfterSeconds: 300,
    });
    expect(desk.mails()).toHaveLength(3);
    expect(await desk.reset('mina', BY_ADMIN)).toMatchObject({ status: 200 });
    expect(await desk.reset('mina', BY_USER)).toMatchObject({ status: 202 });
  });

  it('EDGE-A1 F42 is not blocked by a stranger who asks for links: it has a count of its own', async () => {
    const desk = withMina();
    for (let time = 0; time < 10; time++) await desk.ask(MINA);
    expect(desk.mails()).toHaveLength(3);
    expect(await desk.reset('mina', BY_USER)).toMatchObject({ status: 202 });
    expect(desk.mails()).toHaveLength(4);
  });

  it('tries out without a hash, a mail or a write (dry run)', async () => {
    const desk = withMina();
    const before = JSON.stringify([desk.subscriptions.items(), desk.credentials.items()]);
    for (const body of [BY_ADMIN, BY_USER])
      expect(await desk.reset('mina', body, { query: { dryRun: 'true' } })).toEqual({
        status: 200,
        headers: { etag: '"v2"' },
        body: { dryRun: true, result: { mode: body.mode } },
      });
    expect(JSON.stringify([desk.subscriptions.items(), desk.credentials.items()])).toBe(before);
    expect(desk.hashed.calls).toEqual([]);
  });

  it('EDGE-R7 a repeat with the key gets the first answer, whatever password it brings; another mode is another request', async () => {
    const desk = withMina();
    const headers = { 'idempotency-key': 'key-1' };
    const first = await desk.reset('mina', BY_ADMIN, { headers });
    expect(await desk.reset('mina', { ...BY_ADMIN, password: OWN }, { headers })).toMatchObject(first);
    expect(await desk.verify(MINA, ADMINS)).toMatchObject({ verified: true });
    expect(desk.hashed.calls).toHaveLength(1);
    expect(await refusalOf(() => desk.reset('mina', BY_USER, { headers }))).toMatchObject({
      refused: 'IDEMPOTENCY_KEY_REUSED',
    });
    const stale = { 'if-match': '"v2"' };
    expect(await refusalOf(() => desk.reset('mina', BY_ADMIN, { headers: stale }))).toMatchObject({
      refused: 'ETAG_STALE',
    });
  });

  it('PROMISE-15: the event says who did it, when and how, and nothing of the account or its password', async () => {
    const desk = withMina();
    await desk.reset('mina', BY_ADMIN);
    await desk.reset('mina', BY_USER, { now: LATER });
    expect(events(desk)).toMatchObject([
      { type: 'ACCOUNT_PASSWORD_RESET', recordedAt: REQUESTED_AT, details: { mode: 'ADMIN' } },
      { type: 'ACCOUNT_PASSWORD_RESET', recordedAt: LATER, details: { mode: 'USER' } },
    ]);
    expect(JSON.stringify(events(desk))).not.toMatch(/mina|Autumn/);
    expect(JSON.stringify(desk.subscriptions.records)).not.toContain(ADMINS);
  });
});

describe('GET …/accounts', () => {
  const shown = async (desk: Desk, now: Instant = REQUESTED_AT, product = 'WORKPLACE') =>
    (await desk.accounts(now, { product })).map((account) => {
      const { id, hasPassword, mustResetPassword } = Object(account);
      return [id, hasPassword, mustResetPassword];
    });

  /** What the login page is told of each, with the password that it has. */
  const verified = async (desk: Desk, passwords: Record<string, string>) =>
    Promise.all(
      Object.entries(passwords).map(async ([id, password]) => {
        const { verified: has, mustResetPassword } = Object(await desk.verify(`${id}@acme.com`, password));
        return [id, has, mustResetPassword];
      }),
    );

  it('R100 R101 shows who must set a new password at the next login, as verify will say', async () => {
    const desk = withMina();
    desk.register('admin');
    for (const id of ['juno', 'noor']) desk.register(id);
    desk.setPassword('juno', OWN);
    await desk.reset('mina', BY_ADMIN);
    expect(await shown(desk)).toEqual([
      ['admin', true, false],
      ['juno', true, false],
      ['mina', true, true],
      ['noor', false, false],
    ]);
    desk.setInitialPassword('Winter-Snow.61');
    const expected = [
      ['admin', true, false],
      ['juno', true, false],
      ['mina', true, true],
      ['noor', true, true],
    ];
    expect(await shown(desk)).toEqual(expected);
    expect(
      await verified(desk, { admin: 'Sm4rtW0rk!9', juno: OWN, mina: ADMINS, noor: 'Winter-Snow.61' }),
    ).toEqual(expected);
  });

  it('R50 takes no password of whoever had the ID before for one', async () => {
    const desk = withMina();
    desk.setPassword('mina', OWN);
    expect(await shown(desk)).toEqual([['mina', true, false]]);
    desk.register('mina', undefined, ['WORKPLACE'], LATER);
    expect(await shown(desk, LATER)).toEqual([['mina', false, false]]);
  });

  it('R139 R140 from 00:00 of the day on which WORKPLACE ends, also before that is written down', async () => {
    const stored = cancelling(ready(), [{ product: 'WORKPLACE', date: '2026-07-07' }], REQUESTED_AT);
    const desk = accountDesk(stored);
    desk.register('mina');
    desk.setPassword('mina', OWN);
    expect(await shown(desk, '2026-07-06T14:59:59Z', 'NAVER_WORKS')).toEqual([['mina', true, false]]);
    expect(await shown(desk, '2026-07-06T15:00:00Z', 'NAVER_WORKS')).toEqual([['mina', true, true]]);
  });

  it('R50 lists nobody for a product that has ended, whose data still waits for its deletion', async () => {
    const desk = accountDesk(
      cancelling(ready(), [{ product: 'NAVER_WORKS', date: '2026-07-07' }], REQUESTED_AT),
    );
    desk.register('mina', 'old@home.example', ['NAVER_WORKS']);
    desk.setPassword('mina', OWN);
    const [before, after] = ['2026-07-06T14:59:59Z', '2026-07-06T15:00:00Z'] as const;
    desk.register('mina', 'new@home.example', ['WORKPLACE'], after);
    expect(await shown(desk, before, 'NAVER_WORKS')).toEqual([['mina', true, false]]);
    expect(await shown(desk, after, 'NAVER_WORKS')).toEqual([]);
    expect(await desk.accounts(after)).toMatchObject([{ product: 'WORKPLACE', hasPassword: false }]);
    expect(await desk.verify(MINA, OWN, after)).toMatchObject({ verified: false });
  });

  it('R139 R140 asks everybody but the top administrator when WORKPLACE has left the bundle', async () => {
    const stored = ready();
    const desk = accountDesk({ ...stored, tenant: { ...stored.tenant, passwordsValidFrom: LATER } });
    for (const id of ['admin', 'juno', 'mina']) desk.register(id);
    desk.setPassword('juno', OWN);
    desk.setPassword('mina', OWN, LATER);
    expect(await shown(desk)).toEqual([
      ['admin', true, false],
      ['juno', true, true],
      ['mina', true, false],
    ]);
  });
});

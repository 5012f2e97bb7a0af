import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MailNotTakenError } from '../../../functions/adapters/email/email-sender.ts';
import { deliverMail } from '../../../functions/background/delivery/deliver-mail.ts';
import { linkMailToGiven } from '../../../functions/core/accounts/password-link.ts';
import { addSeconds, type Instant } from '../../../functions/core/business-calendar.ts';
import { applyDue } from '../../../functions/core/lifecycle/apply-due.ts';
import type { StoredTenant } from '../../../functions/core/model/tenant.ts';
import { accountDesk, PAGE, tokenIn } from '../../support/accounts.ts';
import { refusalOf } from '../../support/http.ts';
import { LITE_BUNDLE_BODY } from '../../support/requests.ts';
import { cancelling } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready, TENANT_ID } from '../../support/tenants.ts';

const DAY = 86_400;
const NEW = 'Spring-Rain.84';
const MINA = 'mina@acme.com';
const ACCEPTED = { status: 202, body: { accepted: true } };
const REDEEMED = { status: 200, body: { redeemed: true } };
const NOT_VALID = { refused: 'LINK_NOT_VALID' };
const LATER = addSeconds(REQUESTED_AT, 3_600);
const later = (seconds: number): Instant => addSeconds(REQUESTED_AT, seconds);

/** The bundle after its trial, for which nobody has paid. */
const ended = ((): StoredTenant => {
  const stored = ready();
  const { tenant } = applyDue(stored.tenant, '2026-07-29T15:00:00Z');
  return { ...stored, tenant: { ...tenant, version: tenant.version + 1 } };
})();

type Desk = ReturnType<typeof accountDesk>;

function withMina(stored: StoredTenant = ready()) {
  const desk = accountDesk(stored);
  desk.register('mina', 'mina@home.example');
  return desk;
}

describe('POST /v1/password-resets', () => {
  it('R98 R99 R158 F42 sends a link to the address of the account, by which its user sets the password', async () => {
    const desk = withMina();
    expect(await desk.ask(MINA)).toEqual(ACCEPTED);
    const token = await desk.post();
    expect(desk.sent).toHaveLength(1);
    expect(desk.sent[0]).toMatchObject({ recipient: 'mina@home.example', template: 'PASSWORD_LINK' });
    expect(desk.sent[0]?.text).toContain(`${PAGE}#token=${token}`);
    expect(await desk.redeem(token, NEW)).toEqual(REDEEMED);
    expect(await desk.verify(MINA, NEW)).toMatchObject({ verified: true, mustResetPassword: false });
  });

  it('PROMISE-3: a record of the mail that comes again makes no other link', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    const token = await desk.post(undefined, 3);
    expect(desk.sent).toHaveLength(1);
    expect(await desk.redeem(token, NEW)).toEqual(REDEEMED);
  });

  it('A20 sends the top administrator its link to the notification address', async () => {
    const desk = accountDesk(ready());
    await desk.ask('admin@acme.com');
    await desk.post();
    expect(desk.sent[0]?.recipient).toBe('boss@acme-mail.com');
  });

  it.each([
    ['nobody has', 'ghost@nowhere.com'],
    ['no account of the company has', 'ghost@acme.com'],
    ['has no address', 'juno@acme.com'],
    ['has one', MINA],
  ])('answers alike and in as many calls for a login ID that %s', async (_, loginId) => {
    const desk = withMina();
    desk.register('juno');
    expect(await desk.ask(loginId)).toEqual(ACCEPTED);
    expect(desk.calls).toEqual(['BatchGetItemCommand', 'BatchGetItemCommand', 'TransactWriteItemsCommand']);
    expect(desk.mails()).toHaveLength(loginId === MINA ? 1 : 0);
  });

  it('fills no mailbox: after three links the next one has to wait, and the answer does not tell', async () => {
    const desk = withMina();
    for (let time = 0; time < 6; time++) expect(await desk.ask(MINA)).toEqual(ACCEPTED);
    expect(desk.mails()).toHaveLength(3);
    expect(await desk.ask(MINA, later(299))).toEqual(ACCEPTED);
    expect(desk.mails()).toHaveLength(3);
    expect(await desk.ask(MINA, later(300))).toEqual(ACCEPTED);
    expect(desk.mails()).toHaveLength(4);
  });

  it.each([
    ['a link that was redeemed', async (desk: Desk) => void (await desk.redeem(await desk.post(), NEW))],
    [
      'the administrator who sets a password',
      async (desk: Desk) => void (await desk.reset('mina', { mode: 'ADMIN', password: 'Autumn-Wind.73' })),
    ],
  ])('EDGE-A1 F42 is not blocked by a stranger: %s lets the next one go at once', async (_, setPassword) => {
    const desk = withMina();
    for (let time = 0; time < 10; time++) await desk.ask(MINA);
    expect(desk.mails()).toHaveLength(3);
    await setPassword(desk);
    await desk.ask(MINA);
    expect(desk.mails()).toHaveLength(4);
  });

  it('PROMISE-15: no list of guesses finds a login ID in the table: the counts of tries stand under a keyed hash', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    await desk.reset('mina', { mode: 'USER' });
    await desk.verify(MINA, NEW);
    const counted = desk.credentials.items().flatMap(({ pk }) => (pk?.S?.startsWith('TRIES#') ? [pk.S] : []));
    expect(counted.map((pk) => pk.split('#')[1]).toSorted()).toEqual([
      'ADMIN_LINK',
      'COMPANY',
      'LINK',
      'LOGIN',
    ]);
    const guess = createHash('sha256')
      .update(JSON.stringify([TENANT_ID, 'mina']))
      .digest('base64url');
    expect(counted.filter((pk) => pk.includes(guess))).toEqual([]);
  });

  it('sends nothing when nothing is subscribed any more, and writes nothing on a dry run', async () => {
    const desk = withMina();
    expect(await desk.ask(MINA, '2026-07-29T15:00:00Z')).toEqual(ACCEPTED);
    expect(desk.mails()).toHaveLength(0);
    const before = desk.credentials.items().length;
    expect(await desk.ask(MINA, REQUESTED_AT, { dryRun: 'true' })).toEqual({
      status: 200,
      body: { dryRun: true, accepted: true },
    });
    expect([desk.mails().length, desk.credentials.items().length]).toEqual([0, before]);
  });

  it("a link is worth nothing when its ID was removed, or is somebody else's since it was asked for", async () => {
    const desk = withMina();
    await desk.ask(MINA);
    const token = await desk.post();
    desk.register('mina', 'mina@new.example', ['NAVER_WORKS', 'WORKPLACE'], LATER);
    expect(await refusalOf(() => desk.redeem(token, NEW, LATER))).toEqual(NOT_VALID);
    await desk.ask(MINA, LATER);
    const own = await desk.post();
    expect(desk.sent.at(-1)?.recipient).toEqual('mina@new.example');
    desk.remove('mina');
    expect(await refusalOf(() => desk.redeem(own, NEW, LATER))).toEqual(NOT_VALID);
    desk.register('mina', 'mina@new.example', ['NAVER_WORKS'], LATER);
    expect((await desk.redeem(own, NEW, LATER)).body).toEqual({ redeemed: true });
    expect(await desk.verify(MINA, NEW, LATER)).toMatchObject({ verified: true });
  });

  it('R50 goes to whoever has the ID now, also while data of an ended product has the address of another', async () => {
    const [today, then] = ['2026-06-30', '2026-06-30T06:00:00Z'] as const;
    const desk = accountDesk(cancelling(ready(), [{ product: 'NAVER_WORKS', date: today }], REQUESTED_AT));
    desk.register('mina', 'old@home.example', ['NAVER_WORKS']);
    desk.register('mina', 'new@home.example', ['WORKPLACE'], then);
    await desk.ask(MINA, then);
    await desk.reset('mina', { mode: 'USER' }, { now: then });
    expect(desk.mails().map(({ recipient }) => recipient)).toEqual(['new@home.example', 'new@home.example']);
    desk.register('mina', undefined, ['WORKPLACE'], then);
    expect(await refusalOf(() => desk.reset('mina', { mode: 'USER' }, { now: then }))).toMatchObject({
      refused: 'ACCOUNT_WITHOUT_EMAIL',
    });
  });

  it.each([
    ['corrected', 'mina@home.example'],
    ['removed', undefined],
  ])('is worth nothing once the address that it was sent to is %s', async (_, email) => {
    const desk = withMina();
    desk.register('mina', 'stranger@home.example');
    await desk.ask(MINA);
    const strangers = await desk.post();
    await desk.reset('mina', { mode: 'USER' });
    desk.register('mina', email);
    expect(await refusalOf(() => desk.redeem(strangers, NEW))).toEqual(NOT_VALID);
    // The mail that had not left yet goes where it was asked for.
    const late = await desk.post();
    expect(late).not.toBe(strangers);
    expect(desk.sent.map(({ recipient }) => recipient)).toEqual(Array(2).fill('stranger@home.example'));
    expect(await refusalOf(() => desk.redeem(late, NEW))).toEqual(NOT_VALID);
    expect(JSON.stringify(desk.credentials.items())).not.toContain('stranger');
    desk.register('mina', 'stranger@home.example');
    expect(await desk.redeem(strangers, NEW)).toEqual(REDEEMED);
  });

  it('nor is one of the top administrator once the notification address is another', async () => {
    const stored = ready();
    const desk = accountDesk(stored);
    await desk.ask('admin@acme.com');
    const token = await desk.post();
    desk.put({ ...stored, profile: { ...stored.profile, notificationEmail: 'next@acme-mail.com' } });
    expect(await refusalOf(() => desk.redeem(token, NEW))).toEqual(NOT_VALID);
  });

  it('so is one whose mail was asked for before, and left after', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    desk.register('mina', 'mina@new.example', ['NAVER_WORKS', 'WORKPLACE'], LATER);
    const token = await desk.post(LATER);
    expect(await refusalOf(() => desk.redeem(token, NEW, LATER))).toEqual(NOT_VALID);
  });

  it('puts no mail behind the end of the data: what changed since the lookup is looked up again', async () => {
    const desk = withMina();
    const { tenant, profile } = ready();
    const lookup = await desk.desk.lookUp(
      'LINK',
      { accountId: 'mina', realm: { domainName: 'acme.com' } },
      REQUESTED_AT,
    );
    desk.put({ tenant: { ...tenant, version: tenant.version + 1 }, profile } as StoredTenant);
    desk.calls.length = 0;
    let lookups = 0;
    const { lookUp: lookUpAgain } = desk.desk;
    desk.desk.lookUp = async (...args) => (lookups++ === 0 ? lookup : lookUpAgain(...args));
    expect(await desk.ask(MINA)).toEqual(ACCEPTED);
    expect(lookups).toBe(2);
    expect(desk.mails()).toHaveLength(1);
  });
});

describe('POST /v1/password-resets/redeem', () => {
  it('R99 uses a link up: the second time it is refused', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    const token = await desk.post();
    await desk.redeem(token, NEW);
    expect(await refusalOf(() => desk.redeem(token, 'Other-Word.62'))).toMatchObject(NOT_VALID);
    expect(await desk.verify(MINA, NEW)).toMatchObject({ verified: true });
  });

  it('lets one of many at the same time win', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    const token = await desk.post();
    const passwords = Array.from({ length: 10 }, (_, index) => `Spring-Rain.8${index}`);
    const outcomes = await Promise.allSettled(passwords.map((password) => desk.redeem(token, password)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = passwords[outcomes.findIndex(({ status }) => status === 'fulfilled')] ?? '';
    expect(await desk.verify(MINA, winner)).toMatchObject({ verified: true });
  });

  it('takes a link for 24 hours and not a second longer', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    const token = await desk.post();
    expect(await refusalOf(() => desk.redeem(token, NEW, later(DAY)))).toMatchObject(NOT_VALID);
    expect(await desk.redeem(token, NEW, later(DAY - 1))).toEqual(REDEEMED);
  });

  it('keeps an unused link good when another one is asked for, by whoever knows the login ID', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    const first = await desk.post();
    await desk.ask(MINA, LATER);
    const second = await desk.post(LATER);
    expect(second).not.toBe(first);
    expect(await desk.redeem(first, NEW, LATER)).toEqual(REDEEMED);
    expect(await desk.verify(MINA, NEW, LATER)).toMatchObject({ verified: true });
  });

  it('voids all other links with the one that is used, also those whose mail has not left yet', async () => {
    const desk = withMina();
    const tokens: string[] = [];
    for (let time = 0; time < 2; time++) {
      await desk.ask(MINA);
      tokens.push(await desk.post());
    }
    await desk.ask(MINA);
    const [first = '', second = ''] = tokens;
    expect(await desk.redeem(second, NEW)).toEqual(REDEEMED);
    const third = await desk.post();
    for (const token of [first, second, third])
      expect(await refusalOf(() => desk.redeem(token, 'Other-Word.62'))).toEqual(NOT_VALID);
    await desk.ask(MINA, LATER);
    expect(await desk.redeem(await desk.post(LATER), 'Other-Word.62', LATER)).toEqual(REDEEMED);
  });

  it('lets one of two links that are used at the same time win', async () => {
    const desk = withMina();
    const tokens: string[] = [];
    for (let time = 0; time < 2; time++) {
      await desk.ask(MINA);
      tokens.push(await desk.post());
    }
    const outcomes = await Promise.allSettled(tokens.map((token) => desk.redeem(token, NEW)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('tells a used, an unknown, a foreign and a broken token apart by nothing', async () => {
    const [desk, stranger] = [withMina(), withMina(ready(LITE_BUNDLE_BODY))];
    await stranger.ask('mina@acme-group');
    const foreign = await stranger.post();
    await desk.ask(MINA);
    const token = await desk.post();
    const other = token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const elsewhere = token.replace(TENANT_ID, 't99999999999999999999');
    for (const wrong of [foreign, other, elsewhere, `${token}x`, 'nonsense', '']) {
      expect(await refusalOf(() => desk.redeem(wrong, NEW))).toEqual(NOT_VALID);
    }
    expect(await desk.redeem(token, NEW)).toEqual(REDEEMED);
  });

  it.each([
    ['R25', 'Sh0rt-w', 'PASSWORD_LENGTH'],
    ['R26', 'spring-rain.84', 'PASSWORD_CLASSES'],
    ['R26', 'Spring Rain.84', 'PASSWORD_CHARACTERS'],
    ['R27', 'Spring-Rain.abc8', 'PASSWORD_SEQUENCE'],
    ['R28', 'Spring-Rain.8444', 'PASSWORD_REPEAT'],
  ])('%s refuses %s by its own code, and the link stays good', async (_, password, code) => {
    const desk = withMina();
    await desk.ask(MINA);
    const token = await desk.post();
    expect(await refusalOf(() => desk.redeem(token, password))).toMatchObject({
      refused: 'INPUT_INVALID',
      errors: [{ pointer: '#/password', code }],
    });
    expect(desk.hashed.calls).toHaveLength(0);
    expect(await desk.redeem(token, NEW)).toEqual(REDEEMED);
  });

  it('is open while logins are locked, and ends the lock', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    const token = await desk.post();
    for (let time = 0; time < 5; time++) await desk.verify(MINA, 'Wrong-Pass.57');
    expect(await refusalOf(() => desk.verify(MINA, NEW))).toMatchObject({ refused: 'LOGIN_LOCKED' });
    expect(await desk.redeem(token, NEW)).toEqual(REDEEMED);
    expect(await desk.verify(MINA, NEW)).toMatchObject({ verified: true });
  });

  it('tries a link out without using it (dry run)', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    const token = await desk.post();
    const tried = await desk.redeem(token, NEW, REQUESTED_AT, { dryRun: 'true' });
    expect(tried).toEqual({ status: 200, body: { dryRun: true, redeemed: false } });
    expect(await desk.verify(MINA, NEW)).toMatchObject({ verified: false });
    expect(await desk.redeem(token, NEW)).toEqual(REDEEMED);
  });

  it('sets no password behind the end of the data', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    const token = await desk.post();
    expect(await refusalOf(() => desk.redeem(token, NEW, '2026-07-29T15:00:00Z'))).toEqual(NOT_VALID);
    const { find } = desk.desk;
    let finds = 0;
    desk.desk.find = async (...asked) => {
      const link = await find(...asked);
      // All ends between the lookup and the write.
      if (finds++ === 0) desk.put(ended);
      return link;
    };
    expect(await refusalOf(() => desk.redeem(token, NEW))).toEqual(NOT_VALID);
    expect(finds).toBe(2);
    const accounts = desk.credentials.items().filter(({ sk }) => sk?.S?.startsWith('PASSWORD#'));
    expect(accounts.map(({ sk }) => sk?.S)).toEqual(['PASSWORD#admin']);
  });
});

describe('the token of a link', () => {
  /** Everything that the tables hold or the stream has ever told. */
  const written = (desk: ReturnType<typeof withMina>) =>
    JSON.stringify([desk.subscriptions.items(), desk.subscriptions.records, desk.credentials.items()]);

  it('PROMISE-15: stands in the mail and nowhere else, before, while and after it is sent', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    const token = await desk.post();
    await desk.redeem(token, NEW);
    expect(written(desk)).not.toContain(token);
    expect(written(desk)).not.toContain(token.split('.')[1]);
    expect(desk.mails()[0]).toMatchObject({ state: 'SENT' });
    expect(desk.mails()[0]).not.toHaveProperty('data');
  });

  it('PROMISE-15: neither when SES refuses the mail, nor when nobody knows what became of it', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    const tokens: string[] = [];
    const failing = (error: Error) => ({
      ...desk.office,
      send: async ({ text }: { text: string }): Promise<string> => {
        tokens.push(tokenIn(text));
        throw error;
      },
    });
    const pending = () => desk.mails()[0] ?? expect.fail('there is no mail');
    await deliverMail(failing(new MailNotTakenError('throttled')), pending());
    expect(pending()).toMatchObject({ state: 'PENDING', attempts: 1, data: { accountId: 'mina' } });
    const anHourOn = { ...desk.office, clock: () => Date.parse(REQUESTED_AT) + 3_600_000 };
    const broken = { ...failing(new Error('socket hang up')), clock: anHourOn.clock };
    await expect(deliverMail(broken, pending(), later(3_600))).rejects.toThrow('socket hang up');
    await deliverMail(
      { ...anHourOn, clock: () => Date.parse(REQUESTED_AT) + 7_200_000 },
      pending(),
      later(7_200),
    );
    const last = tokenIn(desk.sent[0]?.text ?? '');
    expect(new Set([...tokens, last]).size).toBe(3);
    for (const token of [...tokens, last]) expect(written(desk)).not.toContain(token.split('.')[1]);
    // What may have come in spite of all works as well, each for its own 24 hours.
    const [refused = ''] = tokens;
    expect(await refusalOf(() => desk.redeem(refused, NEW, later(DAY)))).toEqual(NOT_VALID);
    expect(await desk.redeem(last, NEW, later(DAY + 7_199))).toEqual(REDEEMED);
    for (const token of tokens) expect(await refusalOf(() => desk.redeem(token, NEW))).toEqual(NOT_VALID);
  });

  it('EDGE-R9 is not made when there is nothing left to log in to', async () => {
    const desk = withMina();
    await desk.ask(MINA);
    const [mail] = desk.mails();
    if (!mail) throw new Error('there is no mail');
    await deliverMail(desk.office, mail, '2026-07-29T15:00:00Z');
    expect(desk.mails()[0]).toMatchObject({ state: 'VOID' });
    expect(desk.sent).toEqual([]);
  });

  it('is made for the company as it is: one that is renamed meanwhile is looked at again, one that ends gets none', async () => {
    const stored = ready();
    const { tenant } = stored;
    const identity = { ...tenant.identity, domainName: 'acme.kr' };
    for (const [changed, state] of [
      [{ ...stored, tenant: { ...tenant, identity, version: tenant.version + 1 } }, 'SENT'],
      [ended, 'VOID'],
    ] as const) {
      const desk = withMina();
      await desk.ask(MINA);
      let reads = 0;
      const { tenantAtSending } = desk;
      const freshData = desk.freshDataWith(async (tenantId) => {
        const stored = await tenantAtSending(tenantId);
        // Behind the read, before the link is made.
        if (reads++ === 0) desk.put(changed);
        return stored;
      });
      const [mail] = desk.mails();
      if (!mail) throw new Error('there is no mail');
      await deliverMail({ ...desk.office, freshData }, mail);
      expect(reads).toBe(2);
      expect(desk.mails()[0]).toMatchObject({ state });
      expect(desk.sent.map(({ text }) => text.includes('mina@acme.kr'))).toEqual(
        state === 'SENT' ? [true] : [],
      );
    }
  });

  it('R98 goes to the address of the form when a switch to a bundle asks for the mail', () => {
    const { profile } = ready();
    const admin = { profile, accountId: 'admin', passwordId: 'p-1' };
    expect(linkMailToGiven(admin, 'new@home.example')).toEqual({
      template: 'PASSWORD_LINK',
      recipient: 'new@home.example',
      language: 'ko',
      data: { accountId: 'admin', replaces: 'p-1' },
      about: ['admin new@home.example'],
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { PasswordHash } from '../../../../functions/adapters/crypto/password-hash.ts';
import { addressMark, readResetToken } from '../../../../functions/adapters/crypto/tokens.ts';
import { createAccountStore } from '../../../../functions/adapters/stores/accounts/account-store.ts';
import { createLinkRequestStore } from '../../../../functions/adapters/stores/accounts/link-request-store.ts';
import { createLinkStore } from '../../../../functions/adapters/stores/accounts/link-store.ts';
import {
  type PasswordChange,
  passwordChangeWrites,
} from '../../../../functions/adapters/stores/accounts/password-changes.ts';
import { createRedeemStore } from '../../../../functions/adapters/stores/accounts/redeem-store.ts';
import { createSharedTries } from '../../../../functions/adapters/stores/accounts/shared-tries.ts';
import { passwordFrom, triesFrom } from '../../../../functions/adapters/table/credential-items.ts';
import { TRIES_KINDS } from '../../../../functions/adapters/table/credential-keys.ts';
import {
  accountItem,
  mailItem,
  profileItem,
  tenantItem,
  toItem,
} from '../../../../functions/adapters/table/items.ts';
import { claimKey } from '../../../../functions/adapters/table/keys.ts';
import { whileCurrent } from '../../../../functions/adapters/table/password-writes.ts';
import { transact } from '../../../../functions/adapters/table/transaction.ts';
import { setByUser } from '../../../../functions/core/accounts/account-password.ts';
import { type LoginCounts, SHARED_LIMITS } from '../../../../functions/core/accounts/login-tries.ts';
import { addSeconds, epochOf, type Instant } from '../../../../functions/core/business-calendar.ts';
import type { MailItem } from '../../../../functions/core/mails/mail-item.ts';
import { memoryStore } from '../../../faults/engine/store.ts';
import { FAILED_MAIL } from '../../../support/mails.ts';
import { REQUESTED_AT as NOW, ready, TENANT_ID } from '../../../support/tenants.ts';

const hashOf = (key: string): PasswordHash => ({ algorithm: 'scrypt', n: 2, r: 1, p: 1, salt: 's', key });
const triesUntil = (forgottenAt: Instant, count = 1): LoginCounts => ({
  tries: { count, lockedUntil: NOW, forgottenAt },
});
const LATER = addSeconds(NOW, 86_400);
const ONE = triesUntil(LATER);
const MINA = { accountId: 'mina', realm: { domainName: 'acme.com' } } as const;

/** A company with the account `mina`, on a table that carries out what it is sent. */
async function company() {
  const { client, tables, items, put } = memoryStore();
  const counting = { ...tables, triesSecret: 'a-secret-of-the-stack' };
  const { tenant, profile } = ready();
  const passwords = { table: tables.credentials, triesSecret: counting.triesSecret };
  const change = (one: PasswordChange) => transact(client, passwordChangeWrites(passwords, TENANT_ID, one));
  await put('subscriptions', [
    tenantItem(tenant),
    profileItem(profile),
    toItem({ ...claimKey('domainName', 'acme.com'), tenantId: TENANT_ID }),
    accountItem(TENANT_ID, {
      product: 'WORKPLACE',
      id: 'mina',
      email: 'mina@acme.com',
      role: 'USER',
      registeredAt: NOW,
    }),
  ]);
  return {
    ...createAccountStore(client, counting),
    ...createLinkRequestStore(client, counting),
    ...createLinkStore(client, counting),
    ...createRedeemStore(client, counting),
    ...createSharedTries(client, counting),
    tenant,
    put,
    change,
    setPassword: (accountId: string, key: string) =>
      change({ kind: 'SET_OF_ACCOUNT', accountId, hash: hashOf(key), origin: setByUser(NOW) }),
    setInitial: (key: string) => change({ kind: 'SET_INITIAL', hash: hashOf(key), at: NOW }),
    dropInitial: () => change({ kind: 'REMOVE_INITIAL' }),
    /** The company as somebody else has changed it meanwhile. */
    changed: () => put('subscriptions', [tenantItem({ ...tenant, version: tenant.version + 1 })]),
    rowsOf: async (table: 'subscriptions' | 'credentials', prefix: string) =>
      (await items(table)).filter(({ pk, sk }) => `${pk?.S} ${sk?.S}`.includes(prefix)),
  };
}

describe('who a login ID names', () => {
  it('R49 is the account of the company that has the name, with its own password', async () => {
    const { lookUp, lookUpIn, setPassword, setInitial } = await company();
    await setPassword('mina', 'own');
    await setInitial('initial');
    const found = await lookUp('LOGIN', MINA, NOW);
    expect(found).toMatchObject({
      company: TENANT_ID,
      account: { accountId: 'mina', email: 'mina@acme.com', passwordId: found.password?.passwordId },
      password: { hash: hashOf('own'), setBy: 'USER' },
    });
    expect(found.password?.passwordId).toEqual(expect.any(String));
    expect(await lookUpIn('LOGIN', TENANT_ID, 'mina', NOW)).toEqual(found);
  });

  it('R100 has the first password that the administrator has set for all, until it is taken back', async () => {
    const { lookUp, setInitial, dropInitial } = await company();
    await setInitial('initial');
    const found = await lookUp('LOGIN', MINA, NOW);
    expect(found.password).toMatchObject({ hash: hashOf('initial'), setBy: 'ADMIN', setAt: NOW });
    expect(found.account?.passwordId).toBeUndefined();
    await dropInitial();
    expect((await lookUp('LOGIN', MINA, NOW)).password).toBeUndefined();
  });

  it.each([
    ['in a company', { ...MINA, accountId: 'nobody' }, TENANT_ID],
    ['of no company', { ...MINA, realm: { groupName: 'acme' } }, '{"groupName":"acme"}'],
  ])('is nobody %s, without a password, and its tries are counted all the same', async (_, id, name) => {
    const { lookUp, setInitial, countTry } = await company();
    await setInitial('initial');
    const found = await lookUp('LOGIN', id, NOW);
    expect(found).toMatchObject({ company: name, account: undefined, password: undefined });
    expect(await countTry(found, ONE)).toBe(true);
    expect((await lookUp('LOGIN', id, NOW)).tries).toMatchObject(ONE);
  });

  it('is nobody while the company stands without its profile', async () => {
    const { lookUpIn, put } = await company();
    const other = 't33456789bcdfghjkmnpq';
    await put('subscriptions', [
      tenantItem({ ...ready().tenant, tenantId: other }),
      accountItem(other, { product: 'WORKPLACE', id: 'mina', role: 'USER', registeredAt: NOW }),
    ]);
    expect((await lookUpIn('LOGIN', other, 'mina', NOW)).account).toBeUndefined();
  });
});

describe('the tries of an account', () => {
  it('are counted one after the other: of two that have read the same, one reads again', async () => {
    const { lookUp, countTry } = await company();
    for (const count of [1, 2]) {
      const found = await lookUp('LOGIN', MINA, NOW);
      expect(await countTry(found, triesUntil(LATER, count))).toBe(true);
      expect(await countTry(found, triesUntil(LATER, 9))).toBe(false);
      expect((await lookUp('LOGIN', MINA, NOW)).tries?.tries.count).toBe(count);
    }
  });

  it('F42 are counted with a link that the administrator sends, once', async () => {
    const { lookUpIn, change } = await company();
    const lookup = await lookUpIn('ADMIN_LINK', TENANT_ID, 'mina', NOW);
    expect(await change({ kind: 'COUNT_LINK', lookup, after: ONE })).toEqual([]);
    expect(await change({ kind: 'COUNT_LINK', lookup, after: ONE })).toMatchObject([{ name: 'TRIES' }]);
    expect((await lookUpIn('ADMIN_LINK', TENANT_ID, 'mina', NOW)).tries).toMatchObject(ONE);
  });

  it('are wiped out by a success, also one that was counted meanwhile', async () => {
    const { lookUp, countTry, putTries } = await company();
    const found = await lookUp('LOGIN', MINA, NOW);
    await countTry(found, ONE);
    await putTries(found, triesUntil(NOW, 0));
    expect((await lookUp('LOGIN', MINA, NOW)).tries?.tries.count).toBe(0);
  });

  it('of logins and of links are counted apart, under no name, until they say nothing any more', async () => {
    const { lookUp, countTry, rowsOf } = await company();
    for (const [index, kind] of TRIES_KINDS.entries())
      await countTry(await lookUp(kind, MINA, NOW), triesUntil(LATER, index + 1));
    const rows = await rowsOf('credentials', 'TRIES#');
    expect(rows.map((row) => triesFrom(row).tries.count).sort()).toEqual([1, 2, 3]);
    expect(JSON.stringify(rows)).not.toContain('mina');
    for (const row of rows) expect(row['expiresAtEpoch']).toEqual({ N: String(epochOf(LATER) / 1_000) });
  });
});

describe('EDGE-A2 the tries that a company or a place has in common', () => {
  it('are so many in an hour, and a right password makes room again', async () => {
    const { placeOf, countShared, takeBackShared, rowsOf } = await company();
    const place = placeOf('10.0.0.0/24');
    const tries = async (times: number, at: Instant, limit: 'PLACE' | 'COMPANY' = 'PLACE') => {
      const counted: boolean[] = [];
      for (let time = 0; time < times; time++) counted.push(await countShared(limit, place, at));
      return counted.filter(Boolean).length;
    };
    expect(await tries(SHARED_LIMITS.PLACE + 3, NOW)).toBe(SHARED_LIMITS.PLACE);
    await takeBackShared('PLACE', place, NOW);
    expect(await tries(5, addSeconds(NOW, 3_599))).toBe(2);
    expect(await tries(1, addSeconds(NOW, 3_600))).toBe(1);
    expect(await tries(SHARED_LIMITS.COMPANY + 3, NOW, 'COMPANY')).toBe(SHARED_LIMITS.COMPANY);
    const [row] = await rowsOf('credentials', 'TRIES#COMPANY#');
    expect(row?.['expiresAtEpoch']).toEqual({ N: String(epochOf(NOW) / 1_000 + 7_200) });
  });

  it('PROMISE-15: name no address; all who tell none are in one place', async () => {
    const { placeOf } = await company();
    expect(placeOf('10.0.0.0/24')).not.toContain('10.0');
    expect(placeOf('10.0.0.0/24')).not.toBe(placeOf('10.0.1.0/24'));
    expect(placeOf(undefined)).toBe(placeOf(''));
  });
});

describe('R98 asking for a link', () => {
  const MAIL: MailItem = { ...FAILED_MAIL, mailId: '1-PASSWORD_LINK', state: 'PENDING' };
  const ASKED = 'MAIL#1-PASSWORD_LINK';

  it('counts the request and puts the mail in the box, both or nothing', async () => {
    const { lookUp, askForLink, rowsOf } = await company();
    const found = await lookUp('LINK', MINA, NOW);
    expect(await askForLink(found, ONE, MAIL)).toBe(true);
    expect(await rowsOf('subscriptions', ASKED)).toEqual([mailItem(MAIL)]);
    const again = { ...MAIL, mailId: '2-PASSWORD_LINK' };
    expect(await askForLink(found, ONE, again)).toBe(false);
    expect(await rowsOf('subscriptions', 'MAIL#2')).toEqual([]);
  });

  it('is only counted where nobody is or no mail goes', async () => {
    const { lookUp, askForLink, rowsOf } = await company();
    expect(await askForLink(await lookUp('LINK', MINA, NOW), ONE, undefined)).toBe(true);
    const nobody = await lookUp('LINK', { ...MINA, accountId: 'nobody' }, NOW);
    expect(await askForLink(nobody, ONE, MAIL)).toBe(true);
    expect(await rowsOf('subscriptions', 'MAIL#')).toEqual([]);
    expect(await rowsOf('credentials', 'TRIES#')).toHaveLength(2);
  });

  it('R53 writes no address down when the company has changed since', async () => {
    const { lookUp, askForLink, changed, rowsOf } = await company();
    const found = await lookUp('LINK', MINA, NOW);
    await changed();
    expect(await askForLink(found, ONE, MAIL)).toBe(false);
    expect(await rowsOf('subscriptions', 'MAIL#')).toEqual([]);
    expect(await rowsOf('credentials', 'TRIES#')).toEqual([]);
  });
});

describe('R99 a link', () => {
  const REQUEST = { accountId: 'mina', replaces: undefined, ownAddress: 'mina@acme.com', askedAt: NOW };
  type Company = Awaited<ReturnType<typeof company>>;
  const made = async ({ putLink, tenant }: Company, change: Partial<typeof REQUEST> = {}) => {
    const link = await putLink(tenant, { ...REQUEST, ...change }, NOW);
    const check = link && readResetToken(link.token);
    if (!link || !check) throw new Error('no link was made');
    return { ...link, check };
  };

  it('is found by its token, which stands in no table, with the account that it is for', async () => {
    const house = await company();
    const { token, expiresAt, check } = await made(house);
    expect(expiresAt).toBe(addSeconds(NOW, 86_400));
    expect(await house.find(check, NOW)).toMatchObject({
      accountId: 'mina',
      sentTo: addressMark(token, 'mina@acme.com'),
      askedAt: NOW,
      expiresAt,
      account: { accountId: 'mina', email: 'mina@acme.com', passwordId: undefined },
    });
    const rows = await house.rowsOf('credentials', 'LINK#');
    expect(rows[0]?.['expiresAtEpoch']).toEqual({ N: String(epochOf(expiresAt) / 1_000) });
    expect(JSON.stringify(rows)).not.toMatch(/mina@acme/);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('to an address that was given has no mark of one', async () => {
    const house = await company();
    const { putLink, tenant, find } = house;
    const link = await putLink(tenant, { ...REQUEST, ownAddress: undefined }, NOW);
    const check = readResetToken(link?.token ?? '');
    expect(check && (await find(check, NOW))).not.toHaveProperty('sentTo');
  });

  it('is not made behind a change of the company', async () => {
    const { putLink, tenant, changed, rowsOf } = await company();
    await changed();
    expect(await putLink(tenant, REQUEST, NOW)).toBeUndefined();
    expect(await rowsOf('credentials', 'LINK#')).toEqual([]);
  });

  it('is none of another token, or of an account that is gone', async () => {
    const house = await company();
    const { check } = await made(house);
    expect(await house.find({ ...check, tokenHash: 'other' }, NOW)).toBeUndefined();
    const gone = await made(house, { accountId: 'gone' });
    expect(await house.find(gone.check, NOW)).toBeUndefined();
  });

  it('sets the password once, and ends all locks', async () => {
    const house = await company();
    await house.setPassword('mina', 'old');
    const before = await house.lookUp('LOGIN', MINA, NOW);
    await house.putTries(before, triesUntil(LATER, 7));
    const replaces = before.password?.passwordId;
    const { putLink, tenant, find, redeem } = house;
    const link = await putLink(tenant, { ...REQUEST, replaces }, NOW);
    const found = await find(readResetToken(link?.token ?? '') ?? { tenantId: '', tokenHash: '' }, NOW);
    if (!found) throw new Error('no link was found');
    expect(found.account.passwordId).toBe(replaces);
    expect(await redeem(found, hashOf('new'), LATER)).toBe(true);
    const after = await house.lookUp('LOGIN', MINA, LATER);
    expect(after.password).toMatchObject({ hash: hashOf('new'), setAt: LATER, setBy: 'USER' });
    expect(after.tries).toMatchObject({
      tries: { count: 0 },
      familiar: { openUntil: addSeconds(LATER, 86_400) },
    });
    for (const kind of ['LINK', 'ADMIN_LINK'] as const) {
      const { tries } = await house.lookUp(kind, MINA, LATER);
      expect(tries?.tries.count).toBe(0);
      expect(tries).not.toHaveProperty('familiar');
    }
    expect(await redeem(found, hashOf('second'), LATER)).toBe(false);
    expect((await house.lookUp('LOGIN', MINA, LATER)).password?.hash).toEqual(hashOf('new'));
  });

  it('sets the first password of an account once: of two links one goes through', async () => {
    const house = await company();
    const found = await house.find((await made(house)).check, NOW);
    const other = await house.find((await made(house)).check, NOW);
    if (!found || !other) throw new Error('no link was found');
    expect(await house.redeem(found, hashOf('first'), NOW)).toBe(true);
    expect(await house.redeem(other, hashOf('second'), NOW)).toBe(false);
    const [row] = await house.rowsOf('credentials', 'PASSWORD#mina');
    expect(row && passwordFrom(row).hash).toEqual(hashOf('first'));
  });

  it('is taken while the account has no password by a condition without values: the table takes no empty list', () => {
    expect(whileCurrent(undefined)).not.toHaveProperty('ExpressionAttributeValues');
    expect(whileCurrent('p')).toMatchObject({ ExpressionAttributeValues: { ':passwordId': { S: 'p' } } });
  });

  it('R53 sets none behind a change of the company', async () => {
    const house = await company();
    const found = await house.find((await made(house)).check, NOW);
    if (!found) throw new Error('no link was found');
    await house.changed();
    expect(await house.redeem(found, hashOf('new'), NOW)).toBe(false);
    expect(await house.rowsOf('credentials', 'PASSWORD#')).toEqual([]);
  });
});

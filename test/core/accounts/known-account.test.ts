import { describe, expect, it } from 'vitest';
import { type Account, accountsChange, inEveryProduct } from '../../../functions/core/accounts/accounts.ts';
import { entitlementOf, maxAgeOf } from '../../../functions/core/accounts/entitlement.ts';
import { knownAccount } from '../../../functions/core/accounts/known-account.ts';
import { NOT_VERIFIED, verdictOf } from '../../../functions/core/accounts/login-verdict.ts';
import { linkMailToGiven, resetMail } from '../../../functions/core/accounts/password-link.ts';
import {
  sharedBy,
  sharingRefusal,
  trialAfterSwitch,
} from '../../../functions/core/accounts/shared-accounts.ts';
import type { Instant } from '../../../functions/core/business-calendar.ts';
import type { Product } from '../../../functions/core/catalog/codes.ts';
import { type StoredTenant, type Tenant, withSubscription } from '../../../functions/core/model/tenant.ts';
import { cancelToday, toBundle, upgrade } from '../../support/plan-changes.ts';
import { BUNDLE_BODY, NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { cancelling, decided, paid, subscriptionOf } from '../../support/subscriptions.ts';
import { REQUESTED_AT, ready } from '../../support/tenants.ts';

const NOW: Instant = '2026-07-08T05:00:00Z';
const bundle = ready(BUNDLE_BODY);
const accountOf = (product: Product, change: Partial<Account> = {}): Account => ({
  product,
  id: 'mina',
  role: 'USER',
  registeredAt: '2026-07-02T00:00:00Z',
  ...change,
});
const known = (accountId: string, accounts: readonly Account[], stored: StoredTenant = bundle) =>
  knownAccount(accountId, stored, accounts, NOW);

describe('R60 who may have a password', () => {
  it('is the top administrator, of all products and with the address of the company, registered or not', () => {
    const top = known('admin', []);
    expect(top).toMatchObject({
      isTopAdministrator: true,
      registeredAt: undefined,
      email: 'boss@acme-mail.com',
    });
    expect(top?.products).toEqual(['NAVER_WORKS', 'WORKPLACE', 'WORKBOX']);
  });

  it('is a registered account, of its products, with the first address that it has', () => {
    const accounts = [
      accountOf('NAVER_WORKS', { registeredAt: '2026-07-03T00:00:00Z' }),
      accountOf('WORKPLACE', { email: 'mina@acme.com' }),
    ];
    expect(known('mina', accounts)).toMatchObject({
      accountId: 'mina',
      isTopAdministrator: false,
      registeredAt: '2026-07-02T00:00:00Z',
      products: ['NAVER_WORKS', 'WORKPLACE'],
      email: 'mina@acme.com',
    });
    expect(known('mina', [accountOf('NAVER_WORKS')])?.email).toBeUndefined();
  });

  it('is nobody else', () => {
    expect(known('mina', [])).toBeUndefined();
  });

  it('is judged by the products that go on, and by the others only where none does', () => {
    const one = decided(bundle, cancelToday(bundle, 'WORKPLACE', NOW));
    const both = decided(one, cancelToday(one, 'NAVER_WORKS', NOW));
    const accounts = [
      accountOf('WORKPLACE', { email: 'before@acme.com', registeredAt: '2026-07-01T00:00:00Z' }),
      accountOf('NAVER_WORKS', { email: 'mina@acme.com' }),
    ];
    expect(known('mina', accounts, one)).toMatchObject({
      products: ['NAVER_WORKS'],
      email: 'mina@acme.com',
      registeredAt: '2026-07-02T00:00:00Z',
    });
    expect(known('mina', accounts, both)).toMatchObject({
      products: ['WORKPLACE', 'NAVER_WORKS'],
      email: 'before@acme.com',
    });
  });
});

describe('R61 what a login page is told', () => {
  it('is the same for all who are not verified', () => {
    expect(NOT_VERIFIED).toEqual({
      verified: false,
      loginAllowed: false,
      code: 'NOT_VERIFIED',
      mustResetPassword: false,
    });
  });

  it.each([
    ['USER', false],
    ['ADMIN', true],
  ] as const)('R101 is whether the account may log in, and whether a password of %s is to be replaced: %s', (setBy, must) => {
    const account = known('mina', [accountOf('WORKPLACE')]);
    if (!account) throw new Error('the account is registered');
    expect(verdictOf(account, { setAt: NOW, setBy }, NOW)).toEqual({
      verified: true,
      loginAllowed: true,
      code: 'TRIALING',
      mustResetPassword: must,
    });
  });
});

it('R101 R142 a password is to be replaced from the second on in which the bundle breaks, written or not', () => {
  const leaving = cancelling(bundle, [{ product: 'WORKPLACE', date: '2026-07-20' }], NOW);
  const account = known('mina', [accountOf('NAVER_WORKS')], leaving);
  if (!account) throw new Error('the account is registered');
  const verdictAt = (now: Instant) => verdictOf(account, { setAt: NOW, setBy: 'USER' }, now);
  expect(verdictAt('2026-07-19T14:59:59Z')).toMatchObject({ code: 'TRIALING', mustResetPassword: false });
  expect(verdictAt('2026-07-19T15:00:00Z')).toMatchObject({ code: 'TRIALING', mustResetPassword: true });
});

describe('R98 R99 the mail with a link', () => {
  it.each<[string, boolean]>([
    ['an account with an address and a product', true],
    ['an account without an address', false],
    ['nobody', false],
    ['an account of a company that has ended', false],
  ])('goes to who has forgotten a password: %s, %s', (who, goes) => {
    const { tenant, profile } = bundle;
    const ended = ['NAVER_WORKS', 'WORKPLACE'].reduce<Tenant>(
      (at, product) =>
        withSubscription(at, { ...subscriptionOf({ tenant: at }, product as Product), phase: 'ENDED' }),
      tenant,
    );
    const holder = {
      tenant: who.includes('ended') ? ended : tenant,
      profile,
      accountId: 'mina',
      passwordId: 'password-1',
      isTopAdministrator: false,
      registeredAt: NOW,
      products: ['WORKPLACE' as const],
      email: who.includes('without') ? undefined : 'mina@acme.com',
    };
    const mail = resetMail(who === 'nobody' ? undefined : holder, NOW);
    expect(mail?.recipient).toBe(goes ? 'mina@acme.com' : undefined);
    if (mail) expect([mail.about, mail.data['isOwnAddress']]).toEqual([['mina mina@acme.com'], true]);
  });

  it('to a given address says that it is not the own one', () => {
    const { profile } = bundle;
    const given = linkMailToGiven({ profile, accountId: 'mina', passwordId: 'password-1' }, 'other@acme.com');
    expect(given.data).not.toHaveProperty('isOwnAddress');
    expect(given.about).toEqual(['mina other@acme.com']);
  });
});

describe('R59 F41 whose accounts become accounts of the other part', () => {
  const before = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT);
  const switching = decided(before, toBundle(before, 'BASIC_BASIC', NOW)).tenant;
  const ended = { ...subscriptionOf({ tenant: switching }, 'NAVER_WORKS'), phase: 'ENDED' as const };
  const { target: aim, ...untargeted } = switching.operation;
  const overtaken: Tenant = {
    ...switching,
    operation: { ...switching.operation, ...(aim && { target: { ...aim, isOvertaken: true } }) },
  };

  it.each<[string, Tenant, ReturnType<typeof sharedBy>]>([
    ['those of the part that is owned, by the switch', switching, [{ from: 'WORKPLACE', to: 'NAVER_WORKS' }]],
    ['nobody’s without a switch', bundle.tenant, []],
    ['nobody’s by an upgrade', decided(before, upgrade(before, 'WORKPLACE', 'COLLABO', NOW)).tenant, []],
    ['nobody’s once a part has ended', withSubscription(switching, ended), []],
    ['nobody’s of a switch without a target', { ...switching, operation: untargeted }, []],
    ['nobody’s of a switch that was overtaken: no bundle comes of it', overtaken, []],
  ])('%s', (_name, tenant, shared) => {
    expect(sharedBy(tenant)).toEqual(shared);
  });

  it('those of both parts, of both', () => {
    const { target } = switching.operation;
    const parts = target?.parts.map(({ begins: __, ...part }) => part) ?? [];
    const both = {
      ...switching,
      operation: { ...switching.operation, ...(target && { target: { ...target, parts } }) },
    };
    expect(sharedBy(both)).toHaveLength(2);
  });
});

describe('R61 how long an entitlement may be kept', () => {
  it('is until the next date of the company', () => {
    const trial = ready(NAVER_WORKS_BODY).tenant;
    expect(entitlementOf(trial, NOW).validUntil).toBe('2026-07-29T15:00:00Z');
    const monthly = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT, { billingPlan: 'MONTHLY' }).tenant;
    expect(entitlementOf(monthly, NOW).validUntil).toBeNull();
  });

  it.each<[Instant | null, number]>([
    [null, 60],
    ['2026-07-08T06:00:00Z', 60],
    ['2026-07-08T05:01:01Z', 60],
    ['2026-07-08T05:01:00Z', 59],
    ['2026-07-08T05:00:01Z', 0],
    ['2026-07-08T05:00:00Z', 0],
  ])('at most a minute, and a second less than until %s: %i', (validUntil, seconds) => {
    expect(maxAgeOf({ ...entitlementOf(bundle.tenant, NOW), validUntil }, NOW)).toBe(seconds);
  });
});

describe('R111 what a change of accounts writes', () => {
  const none = () => ({ account: undefined, goneOn: undefined });
  const change = (register: Account[], remove: Account[], records: Parameters<typeof accountsChange>[2]) =>
    accountsChange(undefined, { register, remove }, records, '2026-07-08');

  it.each<[string, Partial<Account>, boolean]>([
    ['the same', {}, false],
    ['another name', { name: 'Mina Kim' }, true],
    ['another address', { email: 'mina@acme.com' }, true],
    ['another role', { role: 'TOP_ADMINISTRATOR' }, true],
  ])('of an account with %s', (_, difference, isWritten) => {
    const stands = () => ({ account: accountOf('WORKPLACE'), goneOn: undefined });
    const written = change([accountOf('WORKPLACE', difference)], [], stands);
    expect(written?.put).toEqual(isWritten ? [accountOf('WORKPLACE', difference)] : undefined);
  });

  it('are the terms that an account is found by, put with it and dropped with it', () => {
    const mina = accountOf('WORKPLACE', { name: 'Mina', email: 'mina@acme.com' });
    const came = change([mina], [], none);
    expect(came?.terms.put.length).toBeGreaterThan(0);
    expect(came?.terms.dropped).toEqual([]);
    const gone = change([], [mina], () => ({ account: mina, goneOn: undefined }));
    expect(gone?.terms.put).toEqual([]);
    expect(gone?.terms.dropped).toHaveLength(came?.terms.put.length ?? 0);
  });

  it('asks for each ID once, in every product', () => {
    expect(inEveryProduct([{ id: 'mina' }, { id: 'kim' }, { id: 'mina' }])).toEqual(
      ['mina', 'kim'].flatMap((id) =>
        ['NAVER_WORKS', 'WORKPLACE', 'WORKBOX'].map((product) => ({ product, id })),
      ),
    );
  });
});

describe('F2 the accounts that would come along into a bundle', () => {
  const owned = paid(WORKPLACE_BODY, 'WORKPLACE', REQUESTED_AT).tenant;
  const used = (product: Product, present: number) => ({ [product]: { present, counted: present } });
  const always = () => true;

  it('have to have room in the trial of the other part, and the refusal says how many there are', () => {
    expect(sharingRefusal(owned, used('WORKPLACE', 1_000), always)).toBeUndefined();
    const refused = sharingRefusal(owned, used('WORKPLACE', 1_001), always);
    expect(refused).toMatchObject({
      refused: 'ACCOUNT_LIMIT_REACHED',
      detail: {
        en: 'A trial of NAVER WORKS has 1000 accounts at most; WORKPLACE has 1001, which would be accounts of both.',
        ko: expect.stringContaining('NAVER WORKS 무료 체험에는 계정을 최대 1000개까지'),
      },
    });
    expect(refused).toMatchObject({ detail: { ko: expect.stringContaining('WORKPLACE의 계정 1001개') } });
  });

  it('count in one direction: those of NAVER WORKS have no limit in a trial of WORKPLACE, and none comes to itself', () => {
    const { tenant } = paid(NAVER_WORKS_BODY, 'NAVER_WORKS', REQUESTED_AT);
    expect(sharingRefusal(tenant, used('NAVER_WORKS', 5_000), always)).toBeUndefined();
    expect(sharingRefusal(bundle.tenant, used('NAVER_WORKS', 5_000), always)).toBeUndefined();
    expect(sharingRefusal(bundle.tenant, used('WORKPLACE', 1_001), always)).toMatchObject({
      refused: 'ACCOUNT_LIMIT_REACHED',
    });
  });

  it('meet a trial where the part is on one, or never was there', () => {
    const isTrial = trialAfterSwitch(owned);
    expect([isTrial('NAVER_WORKS'), isTrial('WORKPLACE')]).toEqual([true, false]);
    expect(trialAfterSwitch(bundle.tenant)('NAVER_WORKS')).toBe(true);
    const ended = { ...subscriptionOf(bundle, 'NAVER_WORKS'), phase: 'ENDED' as const };
    expect(trialAfterSwitch(withSubscription(bundle.tenant, ended))('NAVER_WORKS')).toBe(false);
  });

  it.each<
    [string, Tenant, Partial<Record<Product, { present: number; counted: number }>> | undefined, boolean]
  >([
    ['of a part that is no trial', owned, used('WORKPLACE', 5_000), false],
    ['of a product that is not owned', owned, used('NAVER_WORKS', 5_000), true],
    ['when nobody is registered', owned, undefined, true],
    ['when nobody is registered for the product', owned, {}, true],
  ])('are no matter %s', (_, tenant, accounts, onTrial) => {
    expect(sharingRefusal(tenant, accounts, () => onTrial)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import {
  isOfAccount,
  mustResetPassword,
  passwordOf,
  setByAdmin,
  setByUser,
} from '../../../functions/core/accounts/account-password.ts';
import { codeOf } from '../../../functions/core/issue-code.ts';
import { InitialPasswordSchema } from '../../../functions/core/requests/accounts/initial-password.ts';
import { ready } from '../../support/tenants.ts';

const { tenant } = ready();
const BEFORE = '2026-08-01T00:00:00Z';
const END = '2026-08-31T15:00:00Z';
const lostWorkplace = { ...tenant, passwordsValidFrom: END } as const;

describe('an account must set a new password', () => {
  it('R100 R101 when the administrator has set it and passed it on', () => {
    expect(mustResetPassword(tenant, setByAdmin(BEFORE), false)).toBe(true);
    expect(mustResetPassword(tenant, setByUser(BEFORE), false)).toBe(false);
  });

  it('R139 R140 EDGE-C12 when WORKPLACE has left the bundle since it was set', () => {
    expect(mustResetPassword(lostWorkplace, setByUser(BEFORE), false)).toBe(true);
    expect(mustResetPassword(lostWorkplace, setByUser('2026-08-31T14:59:59Z'), false)).toBe(true);
    expect(mustResetPassword(lostWorkplace, setByUser(END), false)).toBe(false);
  });

  it('R140 but never when it is the top administrator', () => {
    for (const origin of [setByAdmin(BEFORE), setByUser(BEFORE)])
      expect(mustResetPassword(lostWorkplace, origin, true)).toBe(false);
  });
});

describe('a password counts for the account as it is registered now', () => {
  const account = { isTopAdministrator: false, registeredAt: END } as const;
  const [own, initial] = [setByUser(BEFORE), setByAdmin(BEFORE)];

  it('and not for whoever gets the ID after it was removed (R50)', () => {
    expect(isOfAccount(BEFORE, account)).toBe(false);
    expect(isOfAccount('2026-08-31T14:59:59Z', account)).toBe(false);
    expect(isOfAccount(END, account)).toBe(true);
    expect(isOfAccount(END, { ...account, registeredAt: undefined })).toBe(false);
    expect(passwordOf({ own, initial: undefined }, account)).toBeUndefined();
  });

  it('F42 nor does one that the administrator has set for whoever had it', () => {
    expect(passwordOf({ own: setByAdmin(BEFORE), initial: undefined }, account)).toBeUndefined();
    expect(passwordOf({ own: setByAdmin(END), initial: undefined }, account)).toEqual(setByAdmin(END));
  });

  it('R100 the first one that the administrator sets is for whoever comes, and has none of its own', () => {
    expect(passwordOf({ own: undefined, initial }, account)).toBe(initial);
    expect(passwordOf({ own, initial }, account)).toBe(initial);
    expect(passwordOf({ own: setByUser(END), initial }, account)).toEqual(setByUser(END));
  });

  it('R33 the top administrator sets one before anybody is registered, and is never removed', () => {
    expect(passwordOf({ own, initial }, { ...account, isTopAdministrator: true })).toBe(own);
  });
});

describe('the first password of a switch to a bundle', () => {
  const codesOf = (form: unknown): string[] => {
    const { error } = InitialPasswordSchema.safeParse(form);
    return (error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${codeOf(issue) ?? issue.code}`);
  };

  it('R97 R98 R100 is set by the user, through a link to an address, or by the administrator', () => {
    expect(codesOf({ mode: 'USER', email: 'mina@home.example' })).toEqual([]);
    expect(codesOf({ mode: 'ADMIN', password: 'Autumn-Wind.73' })).toEqual([]);
    expect(codesOf({ mode: 'USER', password: 'Autumn-Wind.73' })).toEqual([
      'email invalid_type',
      ' unrecognized_keys',
    ]);
    expect(codesOf({ mode: 'USER', email: 'mina' })).toEqual(['email NOTIFICATION_EMAIL_FORMAT']);
    expect(codesOf({ mode: 'NOBODY' })).toEqual(['mode invalid_union']);
    expect(codesOf(undefined)).toEqual([' invalid_type']);
  });

  it.each([
    ['R25', 'Sh0rt-w', 'PASSWORD_LENGTH'],
    ['R26', 'autumn-wind.73', 'PASSWORD_CLASSES'],
    ['R27', 'Autumn-Wind.321', 'PASSWORD_SEQUENCE'],
    ['R28', 'Autumn-Wind.7333', 'PASSWORD_REPEAT'],
  ])('%s keeps the rules of every password: %s', (_, password, code) => {
    expect(codesOf({ mode: 'ADMIN', password })).toEqual([`password ${code}`]);
  });
});

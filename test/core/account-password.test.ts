import { describe, expect, it } from 'vitest';
import { mustResetPassword, setByAdmin, setByUser } from '../../functions/core/account-password.ts';
import { ready } from '../support/tenants.ts';

const { tenant } = ready();
const BEFORE = '2026-08-01T00:00:00Z';
const END = '2026-08-31T15:00:00Z';
const lostWorkplace = { ...tenant, passwordsValidFrom: END } as const;

describe('an account must set a new password', () => {
  it('R100 R101 when the administrator has set it and passed it on', () => {
    expect(mustResetPassword(tenant, setByAdmin(BEFORE), false)).toBe(true);
    expect(mustResetPassword(tenant, setByUser(BEFORE), false)).toBe(false);
  });

  it('R139 R140 C-12 when WORKPLACE has left the bundle since it was set', () => {
    expect(mustResetPassword(lostWorkplace, setByUser(BEFORE), false)).toBe(true);
    expect(mustResetPassword(lostWorkplace, setByUser('2026-08-31T14:59:59Z'), false)).toBe(true);
    expect(mustResetPassword(lostWorkplace, setByUser(END), false)).toBe(false);
  });

  it('R140 but never when it is the top administrator', () => {
    for (const origin of [setByAdmin(BEFORE), setByUser(BEFORE)])
      expect(mustResetPassword(lostWorkplace, origin, true)).toBe(false);
  });
});

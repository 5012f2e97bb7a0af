import { describe, expect, it } from 'vitest';
import { readLoginId } from '../../../functions/core/accounts/login-id.ts';
import { loginIdOf } from '../../../functions/core/model/tenant.ts';

describe('a login ID', () => {
  it.each([
    ['R49 the administrator under a domain', 'admin@acme.com', 'admin', { domainName: 'acme.com' }],
    ['R49 the administrator under a group name', 'admin@acme', 'admin', { groupName: 'acme' }],
    ['R50 an account', 'mina.kim@acme.com', 'mina.kim', { domainName: 'acme.com' }],
    [
      'R51 one in the form of an address, as a person types it',
      ' Mina.Kim@ACME.com ',
      'mina.kim',
      { domainName: 'acme.com' },
    ],
    ['a domain in its own script', 'admin@회사.com', 'admin', { domainName: 'xn--vf4b131b.com' }],
  ])('%s is read', (_, text, accountId, realm) => {
    expect(readLoginId(text)).toEqual({ accountId, realm });
  });

  it.each([
    '',
    'admin',
    '@acme.com',
    'admin@',
    'a@b@acme.com',
    'admin@acme..com',
    'admin@acme.com/x',
  ])('%j is none', (text) => expect(readLoginId(text)).toBeUndefined());

  it('R50 is read as it is written', () => {
    for (const realm of [{ domainName: 'acme.com' }, { groupName: 'acme' }]) {
      expect(readLoginId(loginIdOf('mina', realm))).toEqual({ accountId: 'mina', realm });
    }
  });
});

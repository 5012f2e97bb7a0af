import { describe, expect, it } from 'vitest';
import { keyedHash } from '../../../functions/adapters/crypto/keyed-hash.ts';
import {
  addressMark,
  newResetToken,
  readResetToken,
  verificationTokenOf,
} from '../../../functions/adapters/crypto/tokens.ts';
import { TENANT_ID } from '../../support/tenants.ts';

describe('the token of a link', () => {
  const { token, tenantId, tokenHash } = newResetToken(TENANT_ID);

  it('is another one each time, and is looked up by its company and a hash that does not hold it', () => {
    expect(readResetToken(token)).toEqual({ tenantId, tokenHash });
    expect(tenantId).toBe(TENANT_ID);
    expect(token).not.toContain(tokenHash);
    expect(newResetToken(TENANT_ID).token).not.toBe(token);
    expect(readResetToken(newResetToken(TENANT_ID).token)?.tokenHash).not.toBe(tokenHash);
  });

  it.each([
    ['nothing', ''],
    ['something before it', ` ${token}`],
    ['something after it', `${token}=`],
    ['fewer characters', token.slice(0, -1)],
    ['an ID in capitals', token.toUpperCase()],
    ['an ID that is too short', token.replace(TENANT_ID, TENANT_ID.slice(0, -1))],
    ['an ID of something else', `g${token.slice(1)}`],
    ['no secret', TENANT_ID],
    ['another sign between', token.replace('.', '-')],
    ['a sign that is none of the alphabet', `${token.slice(0, -1)}+`],
  ])('is none with %s', (_, text) => {
    expect(readResetToken(text)).toBeUndefined();
  });

  it('marks an address so that only its holder can tell which', () => {
    expect(addressMark(token, 'a@acme.com')).toBe(addressMark(token, 'a@acme.com'));
    expect(addressMark(token, 'b@acme.com')).not.toBe(addressMark(token, 'a@acme.com'));
    expect(addressMark('other', 'a@acme.com')).not.toBe(addressMark(token, 'a@acme.com'));
  });
});

it('R46 what proves a domain is the same whenever a company asks, and another one for each domain and company', () => {
  const proof = verificationTokenOf('t1', 'acme.com');
  expect(proof).toMatch(/^[0-9a-f]{40}$/);
  expect(verificationTokenOf('t1', 'acme.com')).toBe(proof);
  expect(verificationTokenOf('t1', 'acme.kr')).not.toBe(proof);
  expect(verificationTokenOf('t2', 'acme.com')).not.toBe(proof);
});

it('a keyed hash tells its parts apart, and is another one under another key', () => {
  const hashes = [keyedHash('k', 'a', 'b'), keyedHash('k', 'ab'), keyedHash('k', 'a'), keyedHash('l', 'a')];
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(keyedHash('k', 'a')).toBe(keyedHash('k', 'a'));
});

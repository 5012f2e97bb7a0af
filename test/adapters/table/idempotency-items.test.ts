import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idempotencyFrom,
  idempotencyItem,
  idempotencyKey,
  payloadHashOf,
} from '../../../functions/adapters/table/idempotency-items.ts';
import { BUNDLE_BODY, withAccount } from '../../support/requests.ts';

const call = { sub: 'a', method: 'POST', path: '/p', key: 'k' };

describe('the stored responses', () => {
  it('stand under caller, method, path and key, and no two calls share a key', () => {
    const calls = [
      call,
      { ...call, sub: 'b' },
      { ...call, method: 'PUT' },
      { ...call, path: '/q' },
      { ...call, key: 'l' },
      { ...call, path: '/pk', key: '' },
    ];
    expect(new Set(calls.map((one) => idempotencyKey(one).pk)).size).toBe(calls.length);
    expect(idempotencyKey({ ...call }).pk).toBe(idempotencyKey(call).pk);
  });

  it('come back as they went, and are forgotten a day later', () => {
    const record = { payloadHash: 'h', status: 202, headers: { etag: '"v1"' }, body: '{}' };
    const item = idempotencyItem(call, record, 1_000_000);
    expect(idempotencyFrom(item)).toEqual(record);
    expect(item['expiresAtEpoch']).toEqual({ N: String(1_000 + 86_400) });
  });
});

describe('the hash of a body', () => {
  it('R97 tells who sets the initial password, and to whom a link goes; not the password', () => {
    const hashOf = (initialPassword: object) => payloadHashOf({ plan: 'BASIC_BASIC', initialPassword });
    const user = hashOf({ mode: 'USER', email: 'a@x.example' });
    expect(hashOf({ mode: 'USER', email: 'b@x.example' })).not.toBe(user);
    expect(hashOf({ mode: 'ADMIN', password: 'one' })).not.toBe(user);
    expect(hashOf({ mode: 'ADMIN', password: 'two' })).toBe(hashOf({ mode: 'ADMIN', password: 'one' }));
  });

  it.each([
    'adminPassword',
    'adminPasswordConfirmation',
    'newPASSWORD',
  ])('PROMISE-15: leaves %s out, at any depth', (field) => {
    expect(payloadHashOf(withAccount(BUNDLE_BODY, { [field]: 'one' }))).toBe(
      payloadHashOf(withAccount(BUNDLE_BODY, { [field]: 'other' })),
    );
    expect(payloadHashOf([{ [field]: 'one' }])).toBe(payloadHashOf([{}]));
  });

  it('changes with any other value', () => {
    const bodies = [
      BUNDLE_BODY,
      withAccount(BUNDLE_BODY, { adminId: 'x' }),
      {},
      [],
      null,
      'a',
      ['a'],
      undefined,
    ];
    expect(new Set(bodies.map(payloadHashOf)).size).toBe(bodies.length);
  });

  it('is the same in every release: a repeat may come after a deployment', () => {
    const hash = createHash('sha256').update('{"a":{"c":1,"d":2},"b":3}').digest('base64url');
    expect(payloadHashOf({ b: 3, a: { d: 2, c: 1 } })).toBe(hash);
  });

  it('does not depend on the order of the fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
        const reversed = Object.fromEntries(Object.entries(body).reverse());
        expect(payloadHashOf(reversed)).toBe(payloadHashOf(body));
      }),
    );
  });
});

import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signedHeaders, signingKeysIn } from '../../../functions/adapters/crypto/webhook-signature.ts';

const SECRET = `whsec_${Buffer.from('a key of thirty-six bytes, just so..').toString('base64')}`;
const OTHER = `whsec_${Buffer.from('another key of the same length......').toString('base64')}`;
const BODY = '{"id":"t1-v1-1","subject":"회사"}';
const NOW = Date.UTC(2026, 6, 1) / 1_000;

const signed = (secret: string, timestamp = NOW) =>
  signedHeaders(signingKeysIn(secret), { id: 't1-v1-1', timestamp, body: BODY });
/** By the library of the specification, which shares no line with what signs. */
const verify = (headers: ReturnType<typeof signed>, body = BODY, secret = SECRET) =>
  new Webhook(secret).verify(body, headers);

describe('the signature of a webhook', () => {
  // The library refuses what was signed more than five minutes ago.
  beforeAll(() => void vi.useFakeTimers({ now: NOW * 1_000, toFake: ['Date'] }));
  afterAll(() => void vi.useRealTimers());

  it('is verified by the library of Standard Webhooks', () => {
    expect(verify(signed(SECRET))).toEqual(JSON.parse(BODY));
  });

  it.each<[string, () => unknown]>([
    ['another key', () => verify(signed(OTHER))],
    ['another body', () => verify(signed(SECRET), BODY.replace('v1', 'v2'))],
    ['another ID', () => verify({ ...signed(SECRET), 'webhook-id': 't1-v1-2' })],
    ['another time', () => verify({ ...signed(SECRET), 'webhook-timestamp': String(NOW - 1) })],
    ['a time of six minutes ago', () => verify(signed(SECRET, NOW - 360))],
  ])('is refused with %s', (_, verifying) => {
    expect(verifying).toThrow();
  });

  it('is made by both keys while one is exchanged for the other', () => {
    const headers = signed(`${OTHER} ${SECRET}`);
    expect(headers['webhook-signature'].split(' ')).toHaveLength(2);
    expect(verify(headers)).toEqual(JSON.parse(BODY));
    expect(verify(headers, BODY, OTHER)).toEqual(JSON.parse(BODY));
  });

  it('is the same with a key that Secrets Manager has made, without the prefix', () => {
    const key = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKl';
    expect(verify(signed(key), BODY, `whsec_${key}`)).toEqual(JSON.parse(BODY));
  });

  it('is made by the keys of a secret, however much space is around them', () => {
    expect(signingKeysIn(` ${OTHER}  \n${SECRET}\n`)).toEqual(signingKeysIn(`${OTHER} ${SECRET}`));
  });

  it.each([
    '',
    'whsec_',
    'whsec_c2hvcnQ=',
    `${SECRET} short`,
    `${SECRET}!`,
  ])('is not made with %j, which is no key', (text) => {
    expect(() => signingKeysIn(text)).toThrow('at least 24 bytes');
  });
});

import { describe, expect, it } from 'vitest';
import { jsonBodyOf } from '../../functions/runtime/json-body.ts';
import { refusalOf } from '../support/http.ts';

const sent = (
  body: string | undefined,
  contentType: string | undefined = 'application/json',
  base64 = false,
) => ({
  ...(body !== undefined && { body }),
  headers: { 'content-type': contentType },
  isBase64Encoded: base64,
});
const inBase64 = (text: string) => Buffer.from(text).toString('base64');

describe('the JSON body of a call', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/json;charset=utf-8',
  ])('is read when it is %s', (contentType) => {
    expect(jsonBodyOf(sent('{"a":[1,"가"]}', contentType))).toEqual({ a: [1, '가'] });
  });

  it('is read in base64 too', () => {
    expect(jsonBodyOf(sent(inBase64('{"a":"가"}'), 'application/json', true))).toEqual({ a: '가' });
  });

  it.each([undefined, ''])('is undefined when nothing was sent: %s', (body) => {
    expect(jsonBodyOf({ ...sent(body), headers: {} })).toBeUndefined();
  });

  it.each([
    'text/plain',
    'application/jsonp',
    'application/x-www-form-urlencoded',
    'text/application/json',
    '',
  ])('is refused when it is "%s"', async (contentType) => {
    expect(await refusalOf(() => jsonBodyOf(sent('{}', contentType)))).toEqual({
      refused: 'CONTENT_TYPE_UNSUPPORTED',
    });
  });

  it('is refused without a content type', async () => {
    expect(await refusalOf(() => jsonBodyOf({ body: '{}', headers: {}, isBase64Encoded: false }))).toEqual({
      refused: 'CONTENT_TYPE_UNSUPPORTED',
    });
  });

  it.each([
    '{',
    '{"adminPassword": "canary"',
    "{'a': 1}",
    'canary',
    '\u0000',
    '{"loginId": "a\\ud800@b.example"}',
    '{"\\udc00": 1}',
    '[["\\ud83d"]]',
  ])('PROMISE-15: is refused without an echo when it is broken: %j', async (body) => {
    const refusal = await refusalOf(() => jsonBodyOf(sent(body)));
    expect(refusal).toEqual({ refused: 'JSON_MALFORMED' });
  });

  it('may hold any character, also as two escapes', () => {
    expect(jsonBodyOf(sent('["\\ud83d\\ude00 \u{1f600} 한"]'))).toEqual(['😀 😀 한']);
  });

  const jsonOf = (bytes: number) => JSON.stringify('x'.repeat(bytes - 2));

  it('may have 64 kB and not a byte more, however it is encoded', async () => {
    expect(jsonBodyOf(sent(jsonOf(65_536)))).toHaveLength(65_534);
    expect(jsonBodyOf(sent(inBase64(jsonOf(65_536)), 'application/json', true))).toHaveLength(65_534);
    for (const tooLarge of [
      sent(jsonOf(65_537)),
      sent(inBase64(jsonOf(65_537)), 'application/json', true),
      sent(JSON.stringify('가'.repeat(22_000))),
    ]) {
      expect(await refusalOf(() => jsonBodyOf(tooLarge))).toEqual({ refused: 'BODY_TOO_LARGE' });
    }
  });
});

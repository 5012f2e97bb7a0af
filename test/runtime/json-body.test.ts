import * as fc from 'fast-check';
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

  it.each<[string, string]>([
    ['{"a":1,"a":1}', '#/a'],
    ['{"a":1,"b":{"a":1},"a":2}', '#/a'],
    ['{"a":{"b":[0,{"c":1,"d":2,"c":3}]}}', '#/a/b/1/c'],
    ['[[],[{}],[{"x":1,"x":1}]]', '#/2/0/x'],
    ['{"a":1,"\\u0061":2}', '#/a'],
    ['{"":1,"":2}', '#/'],
    ['{"a/b~":1,"a/b~":2}', '#/a~1b~0'],
    ['{"__proto__":1,"__proto__":2}', '#/__proto__'],
    ['{"\\"":"\\\\","\\"":1}', '#/"'],
    ['{ "a" : 1 ,\n "a" : 2 }', '#/a'],
  ])('EDGE-Q3 with a key twice in one object is refused, at any depth: %s', async (body, pointer) => {
    for (const way of [sent(body), sent(inBase64(body), 'application/json', true)])
      expect(await refusalOf(() => jsonBodyOf(way))).toMatchObject({
        refused: 'JSON_MALFORMED',
        errors: [{ pointer, code: 'KEY_TWICE' }],
      });
  });

  it.each<[string, unknown]>([
    ['{"a":{"a":1},"b":{"a":1}}', { a: { a: 1 }, b: { a: 1 } }],
    ['[{"a":1},{"a":1}]', [{ a: 1 }, { a: 1 }]],
    ['{"a":"b","b":"a"}', { a: 'b', b: 'a' }],
    ['{"a":"\\"a\\":1,\\"a\\":2","b":"{\\"b\\":"}', { a: '"a":1,"a":2', b: '{"b":' }],
    ['{"a":1,"A":2}', { a: 1, A: 2 }],
  ])('EDGE-Q3 may have a key again elsewhere: %s', (body, value) => {
    expect(jsonBodyOf(sent(body))).toEqual(value);
  });

  it.each<[string, number[]]>([
    ['half of a character', [0x22, 0xea, 0xb0, 0x22]],
    ['a byte that stands for nothing', [0x22, 0xff, 0x22]],
    ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
    ['half of a pair', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['EUC-KR', [0x22, 0xb0, 0xa1, 0x22]],
  ])('EDGE-Q3 is refused where it is no UTF-8: %s', async (_, bytes) => {
    const body = Buffer.from(bytes);
    // The gateway makes a text of it before a function sees it.
    for (const way of [sent(body.toString('utf8')), sent(body.toString('base64'), 'application/json', true)])
      expect(await refusalOf(() => jsonBodyOf(way))).toMatchObject({
        refused: 'JSON_MALFORMED',
        errors: [{ pointer: '#', code: 'NOT_UTF_8' }],
      });
  });

  it('EDGE-Q3 is read whatever it holds, as long as no key stands twice', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const text = JSON.stringify(value);
        if (!text.includes('\ufffd')) expect(jsonBodyOf(sent(text))).toEqual(JSON.parse(text));
      }),
    );
    const escapes = JSON.stringify('\n'.repeat(30_000));
    expect(jsonBodyOf(sent(escapes))).toHaveLength(30_000);
  });

  it('is refused, and stops nobody, when it is nested as deep as it is long', async () => {
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    expect(await refusalOf(() => jsonBodyOf(sent(deep)))).toEqual({ refused: 'JSON_MALFORMED' });
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

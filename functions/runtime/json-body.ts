import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Localized } from '../core/language.ts';
import { RefusedError, refuse } from '../core/refusals/refusals.ts';
import { pointerOf } from './field-errors.ts';
import { repeatedKey } from './repeated-key.ts';

const MAX_BODY_BYTES = 64 * 1024;

type BodyEvent = Pick<APIGatewayProxyEventV2, 'body' | 'headers' | 'isBase64Encoded'>;

/** The JSON value of the body, or undefined when nothing was sent. The gateway encodes unknown content types in base64. */
export function jsonBodyOf({ body, headers, isBase64Encoded }: BodyEvent): unknown {
  if (!body) return undefined;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > MAX_BODY_BYTES) throw new RefusedError(refuse('BODY_TOO_LARGE'));
  const contentType = headers['content-type'] ?? '';
  if (!/^application\/json(;.*)?$/i.test(contentType.trim())) {
    throw new RefusedError(refuse('CONTENT_TYPE_UNSUPPORTED'));
  }
  const text = bytes.toString('utf8');
  // What was no UTF-8 has become this character, here or in the gateway; nobody types it.
  if (text.includes('\ufffd')) throw malformed([], 'NOT_UTF_8', NOT_UTF_8);
  const value = parsed(text);
  const repeated = repeatedKey(text);
  if (repeated) throw malformed(repeated, 'KEY_TWICE', KEY_TWICE);
  return value;
}

const NOT_UTF_8 = { en: 'Send the body as UTF-8.', ko: '본문을 UTF-8로 보내 주십시오.' };
const KEY_TWICE = {
  en: 'A key stands once in its object.',
  ko: '한 객체에 같은 키를 두 번 사용할 수 없습니다.',
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, wellFormed);
  } catch {
    // The parser's message quotes the body, which may hold a password: it goes nowhere.
    throw new RefusedError(refuse('JSON_MALFORMED'));
  }
}

const malformed = (path: readonly PropertyKey[], code: string, message: Localized): RefusedError =>
  new RefusedError(
    refuse('JSON_MALFORMED', { errors: [{ pointer: pointerOf(path, 'body'), code, message }] }),
  );

/** An escape may write half of a character, which no other system takes: RFC 7493 (I-JSON) forbids it. */
function wellFormed(key: string, value: unknown): unknown {
  if (!key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed())) {
    throw new TypeError('a text is not well-formed');
  }
  return value;
}

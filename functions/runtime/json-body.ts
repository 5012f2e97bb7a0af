import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { RefusedError, refuse } from '../core/refusals/refusals.ts';

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
  try {
    return JSON.parse(bytes.toString('utf8'), wellFormed);
  } catch {
    // The parser's message quotes the body, which may hold a password: it goes nowhere.
    throw new RefusedError(refuse('JSON_MALFORMED'));
  }
}

/** An escape may write half of a character, which no other system takes: RFC 7493 (I-JSON) forbids it. */
function wellFormed(key: string, value: unknown): unknown {
  if (!key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed())) {
    throw new TypeError('a text is not well-formed');
  }
  return value;
}

import { createHmac } from 'node:crypto';

/** The specification asks for 24 to 64 bytes (https://github.com/standard-webhooks/standard-webhooks). */
const SHORTEST_BYTES = 24;
const PREFIX = 'whsec_';
/** In either alphabet. A sign that is none would be passed over here, and refused by the receiver. */
const BASE64 = /^[\w+/-]*={0,2}$/;

/** What is signed: the ID of the message, the seconds of this attempt, and the body as it is sent. */
export interface SignedContent {
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The keys that a secret holds, in base64 and with or without `whsec_`. While a key is exchanged there are two, with a
 * space between them.
 */
export function signingKeysIn(secret: string): readonly Buffer[] {
  const keys = secret
    .trim()
    .split(/\s+/)
    .map((key) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key));
  return keys.map((key) => {
    const bytes = Buffer.from(key, 'base64');
    if (!BASE64.test(key) || bytes.byteLength < SHORTEST_BYTES)
      throw new Error(`a signing key of a webhook is base64 of at least ${SHORTEST_BYTES} bytes`);
    return bytes;
  });
}

/** The headers of Standard Webhooks, with a signature by each key: a receiver takes any that it can verify. */
export function signedHeaders(
  keys: readonly Buffer[],
  { id, timestamp, body }: SignedContent,
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const content = `${id}.${timestamp}.${body}`;
  const signatures = keys.map((key) => `v1,${createHmac('sha256', key).update(content).digest('base64')}`);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}

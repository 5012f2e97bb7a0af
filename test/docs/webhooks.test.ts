import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedHeaders, signingKeysIn } from '../../functions/adapters/crypto/webhook-signature.ts';
import { pauseAfter } from '../../functions/background/webhook/deliver.ts';
import { MOST_CALLS } from '../../infra/constructs/bus/webhooks.ts';

type EventIn = (
  secret: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  now: number,
) => object | undefined;

const page = readFileSync('docs/webhooks.md', 'utf8');
const sample = /```js\n(.*?)```/s.exec(page)?.[1] ?? '';
const secretOf = (text: string) => `whsec_${Buffer.from(text.padEnd(36, '.')).toString('base64')}`;
const [SECRET, OTHER] = [secretOf('ours'), secretOf('another')];
const BODY = '{"id":"t1-v1-1","subject":"회사"}';
const NOW = Date.UTC(2026, 6, 1);
const signedWith = (secret: string, at = NOW) =>
  signedHeaders(signingKeysIn(secret), { id: 't1-v1-1', timestamp: at / 1_000, body: BODY });

describe('the sample of docs/webhooks.md', () => {
  const file = join(tmpdir(), `sample-of-webhooks-${process.pid}.mjs`);
  let eventIn: EventIn;
  beforeAll(async () => {
    writeFileSync(file, sample);
    ({ eventIn } = await import(/* @vite-ignore */ pathToFileURL(file).href));
  });
  afterAll(() => rmSync(file));

  it('verifies what is signed with its key, also while another one is exchanged for it', () => {
    expect(eventIn(SECRET, signedWith(SECRET), BODY, NOW)).toEqual(JSON.parse(BODY));
    expect(eventIn(SECRET, signedWith(`${OTHER} ${SECRET}`), BODY, NOW)).toEqual(JSON.parse(BODY));
  });

  it.each<[string, () => unknown]>([
    ['another key', () => eventIn(SECRET, signedWith(OTHER), BODY, NOW)],
    ['another body', () => eventIn(SECRET, signedWith(SECRET), BODY.replace('v1', 'v2'), NOW)],
    ['another ID', () => eventIn(SECRET, { ...signedWith(SECRET), 'webhook-id': 't1' }, BODY, NOW)],
    ['an old call', () => eventIn(SECRET, signedWith(SECRET, NOW - 301_000), BODY, NOW)],
    ['no headers', () => eventIn(SECRET, {}, BODY, NOW)],
    ['no time', () => eventIn(SECRET, { ...signedWith(SECRET), 'webhook-timestamp': 'x' }, BODY, NOW)],
  ])('refuses %s', (_, verifying) => {
    expect(verifying()).toBeUndefined();
  });
});

it('the pauses and the calls of docs/webhooks.md are those of the code', () => {
  expect([1, 2, 3].map((attempt) => pauseAfter(attempt, 500))).toEqual([5, 10, 20]);
  expect(pauseAfter(99, 500)).toBe(300);
  expect(page).toContain('5, 10, 20 seconds and so on, up to 5 minutes');
  expect(page).toContain(`at most ${MOST_CALLS} calls at a time`);
});

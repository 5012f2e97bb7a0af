import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Synthesized } from '../../infra/local/app/synth.ts';
import { hiddenAddress } from '../../infra/local/engines/hidden-address.ts';
import { startLocal } from '../../infra/local/start.ts';
import { synthesizeFixture } from './fixture/synthesized.ts';

let assembly: Synthesized;
let local: Awaited<ReturnType<typeof startLocal>>;

beforeAll(async () => {
  assembly = await synthesizeFixture();
  local = await startLocal({ port: 0, assembly: assembly.directory, quiet: true });
});

afterAll(async () => {
  await local.stop();
  assembly.remove();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** fetch would not let a test choose its Host. */
function call(
  url: string,
  method: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method, headers: { ...headers, 'content-length': body.length } },
      (incoming) => {
        let text = '';
        incoming.on('data', (chunk) => {
          text += String(chunk);
        });
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const LIST_TABLES = {
  'x-amz-target': 'DynamoDB_20120810.ListTables',
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20261129T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20261129/local/local/aws4_request, SignedHeaders=host, Signature=local',
};
const LIST_MACHINES = {
  'x-amz-target': 'AWSStepFunctions.ListStateMachines',
  'content-type': 'application/x-amz-json-1.0',
};

type Door = readonly [name: string, call: (headers: Readonly<Record<string, string>>) => Promise<Answer>];
const DOORS: readonly Door[] = [
  ['the API', (headers) => call(`${local.url}/anything`, 'GET', headers)],
  ['the overview', (headers) => call(`${local.url}/_local/`, 'GET', headers)],
  ['the mails', (headers) => call(`${local.url}/_local/mails`, 'GET', headers)],
  ['the keys of the issuer', (headers) => call(`${local.url}/.well-known/jwks.json`, 'GET', headers)],
  [
    'tokens',
    (headers) =>
      call(
        `${local.url}/_local/tokens`,
        'POST',
        { 'content-type': 'application/json', ...headers },
        '{"sub":"a","scope":"smartwork/support"}',
      ),
  ],
  ['the tables', (headers) => call(local.dynamodbUrl, 'POST', { ...LIST_TABLES, ...headers }, '{}')],
  [
    'Step Functions',
    (headers) => call(local.stepFunctionsUrl, 'POST', { ...LIST_MACHINES, ...headers }, '{}'),
  ],
  ['the inbox', (headers) => call(`${local.sesUrl}/`, 'GET', headers)],
  ['the store of mails', (headers) => call(`${local.sesUrl}/store`, 'GET', headers)],
];

describe.each(DOORS)('EDGE-Q6 %s', (_, knock) => {
  it.each([
    'localhost',
    'localhost:3000',
    'LOCALHOST:3000',
    '127.0.0.1',
    '127.0.0.1:41234',
    '[::1]',
    '[::1]:3000',
  ])('is open under the name %s', async (host) => {
    expect((await knock({ host })).status).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    'localhost.evil.example:3000',
    'evil.localhost',
    'evil.example:3000@localhost',
    'localhost:3000.evil.example',
    'localhost:',
    '127.0.0.1.nip.io:3000',
    '127.0.0.2:3000',
    '0.0.0.0:3000',
    '169.254.169.254',
    '[::ffff:127.0.0.1]',
  ])('is shut under the name "%s", which may be pointed here', async (host) => {
    const { status, text } = await knock({ host });
    expect(status).toBe(403);
    expect(text).toContain('localhost');
  });

  it.each([
    'http://localhost:5173',
    'https://localhost',
    'http://127.0.0.1:3000',
    'http://[::1]:8080',
  ])('is open to a page of %s', async (origin) => {
    expect((await knock({ origin })).status).toBe(200);
  });

  it.each([
    'https://evil.example',
    'http://localhost.evil.example',
    'http://evil.example/http://localhost',
    'http://localhost@evil.example',
    'http://localhost:3000.evil.example',
    'file://',
    'null',
    'chrome-extension://abcdefgh',
    '',
  ])('is shut to a page of "%s"', async (origin) => {
    const { status, headers } = await knock({ origin });
    expect(status).toBe(403);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('EDGE-Q6 a preflight', () => {
  const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-amz-target' };

  it.each([
    ['the API', () => `${local.url}/work`],
    ['tokens', () => `${local.url}/_local/tokens`],
    ['the tables', () => local.dynamodbUrl],
    ['Step Functions', () => local.stepFunctionsUrl],
    ['SES', () => local.sesUrl],
  ])('of a page from elsewhere to %s is refused', async (_, url) => {
    const { status, headers } = await call(url(), 'OPTIONS', { origin: 'https://evil.example', ...asked });
    expect([status, headers['access-control-allow-origin']]).toEqual([403, undefined]);
  });

  it('of a page of this machine is answered by the API as it is configured', async () => {
    const { status, headers } = await call(`${local.url}/work`, 'OPTIONS', {
      origin: 'http://localhost:5173',
      ...asked,
    });
    expect([status, headers['access-control-allow-origin']]).toEqual([204, '*']);
  });
});

describe('EDGE-Q6 what moves the local run', () => {
  const TOKEN = '{"sub":"a","scope":"smartwork/support"}';

  it.each([
    ['POST', '/_local/tokens', TOKEN],
    ['POST', '/_local/clock/advance', '{"by":"PT0S"}'],
    ['PUT', '/_local/dns', '{"name":"acme.example","txt":"x"}'],
  ])('%s %s takes JSON only, which no form of a page can send', async (method, path, body) => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonp',
    ]) {
      const { status, headers } = await call(local.url + path, method, { 'content-type': type }, body);
      expect([type, status, headers['content-type']]).toEqual([type, 415, 'application/problem+json']);
    }
    expect((await call(local.url + path, method, {}, body)).status).toBe(415);
    for (const type of ['application/json', 'Application/JSON; charset=utf-8'])
      expect((await call(local.url + path, method, { 'content-type': type }, body)).status).toBe(200);
  });

  it('so does Step Functions', async () => {
    const form = { ...LIST_MACHINES, 'content-type': 'text/plain' };
    expect((await call(local.stepFunctionsUrl, 'POST', form, '{}')).status).toBe(415);
  });
});

describe('EDGE-Q6 an engine behind a door', () => {
  it('lets every page in, so it stands where no page looks', async () => {
    const [one, other] = await Promise.all([hiddenAddress(), hiddenAddress()]);
    for (const { host } of [one, other]) expect(host).toMatch(/^127\.\d+\.\d+\.\d+$/);
    expect(one.host).not.toBe(other.host);
    expect([one.host, other.host]).not.toContain('127.0.0.1');
  });

  it('answers through the door as it does itself', async () => {
    const { status, headers, text } = await call(local.dynamodbUrl, 'POST', LIST_TABLES, '{}');
    expect([status, headers['content-type']]).toEqual([200, 'application/x-amz-json-1.0']);
    // The AWS CLI checks the answer by it.
    expect(headers['x-amz-crc32']).toMatch(/^\d+$/);
    expect(JSON.parse(text)).toHaveProperty('TableNames');
  });
});

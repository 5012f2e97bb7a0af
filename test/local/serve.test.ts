import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Synthesized } from '../../infra/local/app/synth.ts';
import { callAws, WireError } from '../../infra/local/base/wire.ts';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { startLocal } from '../../infra/local/start.ts';
import { synthesizeFixture } from './fixture/synthesized.ts';

let assembly: Synthesized;
let local: LocalRun;
let writer: string;

beforeAll(async () => {
  assembly = await synthesizeFixture();
  local = await startLocal({ port: 0, assembly: assembly.directory, quiet: true });
  writer = await local.token('someone', 'openid fixture/write');
});

afterAll(async () => {
  await local.stop();
  assembly.remove();
});

function post(path: string, body: object, token?: string): Promise<Response> {
  return fetch(local.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
}

describe('the gateway', () => {
  it('hands a request to the function of its route, with the environment of the template', async () => {
    const answer = await fetch(`${local.url}/items/a%20b`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      event: { routeKey: 'GET /items/{id}', pathParameters: { id: 'a b' } },
      context: { functionName: 'Api' },
      secret: expect.stringMatching(/^[\w-]{40}$/),
    });
  });

  it('answers 401 without a valid token and 403 without the scope, in the shapes of AWS', async () => {
    for (const token of [undefined, 'nonsense', `${writer}x`]) {
      const refused = await post('/work', {}, token);
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(await refused.json()).toEqual({ message: 'Unauthorized' });
    }
    const forbidden = await post('/work', {}, await local.token('someone', 'fixture/read'));
    expect(forbidden.status).toBe(403);
    expect(await forbidden.json()).toEqual({ message: 'Forbidden' });
  });

  it('hides the failure of a handler behind a 500', async () => {
    const failed = await fetch(`${local.url}/fail`);
    expect(failed.status).toBe(500);
    expect(await failed.json()).toEqual({ message: 'Internal Server Error' });
  });

  it('decodes a base64 answer and sends its cookies', async () => {
    const binary = await fetch(`${local.url}/binary`);
    expect(await binary.text()).toBe('hello');
    expect(binary.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('answers a preflight itself and exposes headers', async () => {
    const origin = 'http://localhost:5173';
    const preflight = await fetch(`${local.url}/work`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET,POST');
    const answer = await fetch(`${local.url}/anything`, { headers: { origin } });
    expect(answer.headers.get('access-control-expose-headers')).toBe('ETag');
  });

  it('refuses a body over 10 MB', async () => {
    const large = await fetch(`${local.url}/anything`, {
      method: 'POST',
      body: Buffer.alloc(10 * 1024 * 1024 + 1),
    });
    expect(large.status).toBe(413);
  });
});

describe('the pages of the local run', () => {
  const get = async (path: string): Promise<unknown> => (await fetch(local.url + path)).json();

  it('tell the issuer, give tokens and show the clock', async () => {
    expect(await get('/.well-known/openid-configuration')).toMatchObject({
      jwks_uri: `${local.url}/.well-known/jwks.json`,
    });
    expect(await get('/.well-known/jwks.json')).toMatchObject({ keys: [{ kty: 'RSA' }] });
    const { token } = Object(
      await (await post('/_local/tokens', { sub: 'x', scope: 'fixture/write' })).json(),
    );
    expect((await post('/work', { until: '2020-01-01T00:00:00Z', name: 'by-page' }, token)).status).toBe(202);
    expect(await get('/_local/clock')).toEqual({ now: expect.stringMatching(/^20/) });
    expect(await (await fetch(`${local.url}/_local/`)).text()).toContain('/_local/mails');
  });

  it.each([
    ['/_local/clock/advance', { by: 'soon' }, 422],
    ['/_local/clock/advance', { to: '2020-01-01T00:00:00Z' }, 409],
    ['/_local/tokens', {}, 422],
    ['/_local/nothing', {}, 404],
  ])('refuse %s with %j', async (path, body, status) => {
    const refused = await post(path, body);
    expect(refused.status).toBe(status);
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(await refused.json()).toMatchObject({ status });
  });
});

describe('a life in the local run', () => {
  it('goes from the request over stream, workflow and wait to the mail', async () => {
    for (const name of ['story', 'refused-story', 'poison-story']) {
      expect((await post('/work', { until: '2098-01-01T00:00:00Z', name }, writer)).status).toBe(202);
    }
    await local.drain();
    expect(local.executions({ name: 'story' })).toMatchObject([
      { status: 'RUNNING', stateMachine: 'Machine' },
    ]);

    await local.advance({ to: '2100-01-01T00:00:00Z' });

    expect(local.executions({ name: 'story' })).toMatchObject([
      { status: 'SUCCEEDED', stopDate: '2098-01-01T00:00:00.000Z', output: '{"outcome":"DONE"}' },
    ]);
    expect(local.executions({ name: 'refused-story' })).toMatchObject([
      { status: 'FAILED', error: 'WorkRefused' },
    ]);
    expect(local.mails().find(({ subject }) => subject === 'Done: story')).toMatchObject({
      to: ['first@example.com', 'second@example.com'],
      template: 'done',
      text: '2098-01-01T00:00:00.000Z',
      sentAt: '2098-01-01T00:00:00.000Z',
    });
    expect(local.queues()).toMatchObject([
      { name: 'DeadLetters', messages: [{ DDBStreamBatchInfo: { batchSize: 1 } }] },
    ]);
    const sweeps = local
      .logs()
      .filter((log) => log.function === 'Sweep')
      .map(({ line }) => line);
    expect(sweeps.slice(-2)).toEqual(['sweep at 2098-01-01T00:00:00Z', 'sweep at 2099-06-01T00:00:00Z']);
    expect(local.now().toISOString()).toMatch(/^2100-01-01T00:00/);
  }, 20_000);

  it('is open to clients of the AWS protocols', async () => {
    const item = { TableName: 'Items', Key: { pk: { S: 'story' }, sk: { S: 'DONE' } } };
    expect(await callAws(local.dynamodbUrl, 'DynamoDB_20120810.GetItem', item)).toMatchObject({
      Item: { at: { S: '2098-01-01T00:00:00.000Z' } },
    });
    const machines = await callAws(local.stepFunctionsUrl, 'AWSStepFunctions.ListStateMachines', {});
    expect(machines).toMatchObject({ stateMachines: [{ name: 'Machine' }] });
    const unknown = callAws(local.stepFunctionsUrl, 'AWSStepFunctions.DescribeExecution', {
      executionArn: 'arn:none',
    });
    await expect(unknown).rejects.toThrow(WireError);
    expect(await (await fetch(`${local.sesUrl}/store`)).json()).toMatchObject({
      emails: [{ subject: expect.any(String) }, {}, {}],
    });
    expect(await (await fetch(local.sesUrl)).text()).toContain('<html');
  });
});

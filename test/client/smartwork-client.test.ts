import { describe, expect, it } from 'vitest';
import { answerOf } from '../../client/src/answer.ts';
import { cancel, getTenant, redeemPasswordReset, updateProfile } from '../../client/src/generated/sdk.gen.ts';
import { GatewayError, ProblemError, UnreachableError } from '../../client/src/problem-error.ts';
import { createSmartworkClient } from '../../client/src/smartwork-client.ts';

type Script = readonly (Response | Error)[];

/** A server that answers by a script, and what it was sent. */
function serverOf(script: Script) {
  const requests: Request[] = [];
  const waits: number[] = [];
  let answers = 0;
  const client = createSmartworkClient({
    origin: 'https://api.example',
    token: () => 'token-1',
    renew: async () => 'token-2',
    language: () => 'ko',
    send: async (request) => {
      requests.push(request);
      const answer = script[Math.min(answers++, script.length - 1)];
      if (answer instanceof Response) return answer.clone();
      throw answer;
    },
    wait: async (ms) => {
      waits.push(ms);
    },
  });
  return { client, requests, waits };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const tenant = json(
  200,
  { tenantId: 't1' },
  { etag: '"v3"', 'retry-after': '2', location: '/v1/tenants/t1' },
);
const internal = json(500, { code: 'INTERNAL', status: 500, title: 'x', type: 'y', requestId: 'r' });
const offline = new TypeError('fetch failed');
const read = { path: { tenantId: 't1' } };
const change = { ...read, body: { items: [], confirmationText: 'x' } };

const headersOf = (requests: readonly Request[], name: string) =>
  requests.map(({ headers }) => headers.get(name));

describe('the client', () => {
  it('carries the token and the language, and hands on the ETag and the address', async () => {
    const { client, requests } = serverOf([tenant]);
    expect(await answerOf(getTenant({ client, ...read }))).toEqual({
      data: { tenantId: 't1' },
      status: 200,
      etag: '"v3"',
      location: '/v1/tenants/t1',
      retryAfterSeconds: 2,
    });
    expect(headersOf(requests, 'authorization')).toEqual(['Bearer token-1']);
    expect(headersOf(requests, 'accept-language')).toEqual(['ko']);
  });

  it.each([
    ['no answer', offline],
    ['an unknown outcome', internal],
    ['a busy service', json(503, {}, { 'retry-after': '1' })],
    ['a call in flight', json(409, { code: 'IDEMPOTENCY_KEY_IN_FLIGHT' }, { 'retry-after': '1' })],
  ])('repeats a change with the same key after %s', async (_, first) => {
    const { client, requests, waits } = serverOf([first, tenant]);
    await answerOf(cancel({ client, ...change }));
    const keys = headersOf(requests, 'idempotency-key');
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[\w-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(waits).toHaveLength(1);
    expect(await Promise.all(requests.map((request) => request.text()))).toEqual(
      Array(2).fill(JSON.stringify(change.body)),
    );
  });

  it('keeps a key that the caller gave', async () => {
    const { client, requests } = serverOf([offline, tenant]);
    await answerOf(cancel({ client, ...change, headers: { 'Idempotency-Key': 'mine' } }));
    expect(headersOf(requests, 'idempotency-key')).toEqual(['mine', 'mine']);
  });

  it('repeats no call without a key whose outcome is unknown', async () => {
    const redeem = serverOf([offline, tenant]);
    const body = { token: 'x', password: 'y' };
    await expect(answerOf(redeemPasswordReset({ client: redeem.client, body }))).rejects.toBeInstanceOf(
      UnreachableError,
    );
    const update = serverOf([offline, tenant]);
    await expect(
      answerOf(updateProfile({ client: update.client, ...read, body: {} })),
    ).rejects.toBeInstanceOf(UnreachableError);
    expect([redeem.requests.length, update.requests.length]).toEqual([1, 1]);
  });

  it('gives up after a few tries, and waits no longer than a person would', async () => {
    const { client, requests, waits } = serverOf([offline]);
    await expect(answerOf(getTenant({ client, ...read }))).rejects.toBeInstanceOf(UnreachableError);
    expect([requests.length, waits]).toEqual([4, [300, 1_000, 3_000]]);
    const later = serverOf([json(503, {}, { 'retry-after': '60' })]);
    await expect(answerOf(getTenant({ client: later.client, ...read }))).rejects.toBeInstanceOf(GatewayError);
    expect(later.requests).toHaveLength(1);
  });

  it('asks for a new token once, and sends the same request with it', async () => {
    const refused = json(401, { message: 'Unauthorized' });
    const { client, requests } = serverOf([refused, tenant]);
    await answerOf(cancel({ client, ...change }));
    expect(headersOf(requests, 'authorization')).toEqual(['Bearer token-1', 'Bearer token-2']);
    const [first, second] = headersOf(requests, 'idempotency-key');
    expect(second).toBe(first);
    const still = serverOf([refused]);
    await expect(answerOf(getTenant({ client: still.client, ...read }))).rejects.toMatchObject({
      status: 401,
    });
    expect(still.requests).toHaveLength(2);
  });

  it('throws the problem of the API as it is', async () => {
    const problem = {
      code: 'VALUE_TAKEN',
      status: 409,
      title: 'Taken',
      type: 'x',
      requestId: 'r',
      errors: [],
    };
    const { client } = serverOf([json(409, problem)]);
    const error = await answerOf(getTenant({ client, ...read })).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).problem).toEqual(problem);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { RefusedError, refuse, StoreBusyError } from '../../functions/core/refusals/refusals.ts';
import { AnswerLanguage } from '../../functions/runtime/answer-language.ts';
import { type HttpRequest, type HttpWork, httpEntry } from '../../functions/runtime/http-entry.ts';
import { errorFields, logger } from '../../functions/runtime/logger.ts';
import { parseEnv } from '../../functions/runtime/parse-env.ts';
import { streamEntry } from '../../functions/runtime/stream-entry.ts';
import { taskEntry } from '../../functions/runtime/task-entry.ts';
import { type Call, CONTEXT, httpEvent, streamRecord } from '../support/events.ts';

// Logging is the job here: what must never be logged is looked for in what was.
const logged: unknown[] = [];
beforeEach(() => {
  logged.length = 0;
  for (const level of ['info', 'error'] as const) {
    vi.spyOn(logger, level).mockImplementation((...line) => void logged.push([level, ...line]));
  }
});
afterEach(() => vi.restoreAllMocks());

const ROUTE = 'POST /v1/things/{id}';
const SCOPES = ['smartwork/console', 'smartwork/support'];
const call = async (work: HttpWork, change: Partial<Call> = {}) => {
  const { statusCode, headers, body } = await httpEntry({
    [ROUTE]: { scopes: SCOPES, query: ['dryRun'], work },
  })(httpEvent({ routeKey: ROUTE, ...change }));
  return { statusCode, headers, body: JSON.parse(body) };
};
const failing =
  (error: unknown): HttpWork =>
  () => {
    throw error;
  };

describe('the entry of HTTP calls', () => {
  it('hands over what the work needs, with the time of the event in whole seconds', async () => {
    let seen: HttpRequest | undefined;
    const work: HttpWork = (request) => {
      seen = request;
      return { status: 201, body: { ok: true }, headers: { etag: '"v1"' } };
    };
    const answer = await call(work, {
      path: '/v1/things/7',
      params: { id: '7' },
      query: { dryRun: 'true' },
      headers: { 'if-match': '"v1"' },
      body: { a: 1 },
      claims: { scope: 'smartwork/console smartwork/support' },
    });
    expect(seen).toEqual({
      method: 'POST',
      path: '/v1/things/7',
      now: '2026-06-30T05:00:00Z',
      requestId: 'request-1',
      caller: { sub: 'owner-1', scopes: ['smartwork/console', 'smartwork/support'] },
      language: expect.any(AnswerLanguage),
      headers: { 'content-type': 'application/json', 'if-match': '"v1"' },
      params: { id: '7' },
      query: { dryRun: 'true' },
      body: { a: 1 },
    });
    expect(answer).toEqual({
      statusCode: 201,
      headers: {
        'content-type': 'application/json',
        'cache-control': 'no-store',
        'content-language': 'en',
        vary: 'Accept-Language',
        etag: '"v1"',
      },
      body: { ok: true },
    });
  });

  it('R160 hands over the scopes that open the route, and none that the token has beside', async () => {
    let seen: HttpRequest | undefined;
    const work: HttpWork = (request) => {
      seen = request;
      return { status: 200, body: {} };
    };
    await call(work, { claims: { scope: 'openid smartwork/console smartwork/product' } });
    expect(seen?.caller).toEqual({ sub: 'owner-1', scopes: ['smartwork/console'] });
  });

  it.each([
    ['scope', 'smartwork/console smartwork/support'],
    ['scp', 'smartwork/console smartwork/support'],
    ['scp', '[smartwork/console smartwork/support openid]'],
  ])('R160 reads the scopes of the claim %s: %s', async (claim, value) => {
    let seen: HttpRequest | undefined;
    const work: HttpWork = (request) => {
      seen = request;
      return { status: 200, body: {} };
    };
    await call(work, { claims: { scope: '', [claim]: value } });
    expect(seen?.caller?.scopes).toEqual(['smartwork/console', 'smartwork/support']);
  });

  it.each([
    ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', '4bf92f3577b34da6a3ce929d0e0e4736'],
    ['00-00000000000000000000000000000000-00f067aa0ba902b7-01', undefined],
    ['<script>', undefined],
  ])('names the trace of the caller in the log: %s', async (traceparent, traceId) => {
    await call(failing(new RefusedError(refuse('ETAG_STALE'))), { headers: { traceparent } });
    expect(logged).toEqual([
      [
        'info',
        'The request was refused',
        { requestId: 'request-1', ...(traceId && { traceId }), code: 'ETAG_STALE' },
      ],
    ]);
  });

  it('answers an unknown route with a 404', async () => {
    expect(await call(failing(new Error()), { routeKey: '$default' })).toMatchObject({
      statusCode: 404,
      body: { code: 'NOT_FOUND', requestId: 'request-1' },
    });
  });

  it('answers a refusal by its status', async () => {
    expect(await call(failing(new RefusedError(refuse('ETAG_STALE'))))).toMatchObject({
      statusCode: 412,
      headers: { 'content-type': 'application/problem+json' },
      body: { code: 'ETAG_STALE' },
    });
  });

  it('PROMISE-12: a busy table is a 503 with Retry-After', async () => {
    expect(await call(failing(new StoreBusyError('canary')))).toMatchObject({
      statusCode: 503,
      headers: { 'retry-after': '2' },
      body: { code: 'BUSY' },
    });
  });

  it.each([
    ['an error', Object.assign(new Error('secret plan'), { item: { password: 'canary' } })],
    ['no error', { password: 'canary' }],
  ])('PROMISE-15: %s is a 500 that says nothing, and the log holds no extra fields', async (_, error) => {
    const answer = await call(failing(error));
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toEqual({
      type: 'urn:smartwork:problem:INTERNAL',
      title: 'Something went wrong',
      status: 500,
      code: 'INTERNAL',
      requestId: 'request-1',
    });
    expect(JSON.stringify(logged)).not.toContain('canary');
    expect(logged).toMatchObject([['error', 'The request failed', { requestId: 'request-1' }]]);
  });

  it.each(['', undefined])('takes a token without a subject for no caller: %s', async (sub) => {
    const event = httpEvent({ routeKey: ROUTE });
    const { claims } = event.requestContext.authorizer.jwt;
    if (sub === undefined) delete claims['sub'];
    else claims['sub'] = sub;
    let seen: HttpRequest | undefined;
    const work: HttpWork = (request) => {
      seen = request;
      return { status: 200, body: {} };
    };
    await httpEntry({ [ROUTE]: { scopes: SCOPES, query: ['dryRun'], work } })(event);
    expect(seen?.caller).toBeUndefined();
  });
});

describe('the entry of the stream', () => {
  const image = (name: string) => ({ name: { S: name } });
  const seen: unknown[] = [];
  const entry = streamEntry(async ({ name }) => {
    if (name?.S === 'poison') throw new Error('poison');
    seen.push(name?.S);
  });
  beforeEach(() => {
    seen.length = 0;
  });

  it('works off the records in their order and passes over those without an image', async () => {
    const Records = [
      streamRecord(image('a'), '1'),
      streamRecord(undefined, '2'),
      streamRecord(image('b'), '3'),
    ];
    expect(await entry({ Records })).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual(['a', 'b']);
  });

  it('PROMISE-4: reports the first record that fails and leaves the rest for the next delivery', async () => {
    const Records = ['a', 'poison', 'b'].map((name, index) => streamRecord(image(name), String(index)));
    expect(await entry({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    expect(seen).toEqual(['a']);
  });

  it('fails the whole batch when the failed record has no number', async () => {
    expect(await entry({ Records: [streamRecord(image('poison'))] })).toEqual({
      batchItemFailures: [{ itemIdentifier: '' }],
    });
  });
});

describe('the entry of tasks', () => {
  it('answers what the work answers', async () => {
    expect(await taskEntry(async (event) => ({ event }))({ task: 1 }, CONTEXT)).toEqual({
      event: { task: 1 },
    });
  });

  it('PROMISE-7: throws on by name, for the Retry and Catch of the machine', async () => {
    const entry = taskEntry(async () => {
      throw new StoreBusyError('busy');
    });
    await expect(entry({}, CONTEXT)).rejects.toMatchObject({ name: 'StoreBusyError' });
    expect(logged).toMatchObject([['error', 'The task failed', { errorName: 'StoreBusyError' }]]);
  });
});

describe('the environment of a function', () => {
  const Env = z.object({ TABLE_NAME: z.string().min(1), SENDER: z.string().min(3) });

  it('is what its schema says', () => {
    expect(parseEnv(Env, { TABLE_NAME: 'table', SENDER: 'a@b', OTHER: 'x' })).toEqual({
      TABLE_NAME: 'table',
      SENDER: 'a@b',
    });
  });

  it('stops the start and names what is missing or empty', () => {
    expect(() => parseEnv(Env, { TABLE_NAME: '' })).toThrow(/TABLE_NAME: .*; SENDER: /);
  });
});

describe('what the log may know of an error', () => {
  it('is its name, message, stack and causes', () => {
    const error = new StoreBusyError('busy', { cause: new TypeError('why') });
    expect(errorFields(error)).toMatchObject({
      errorName: 'StoreBusyError',
      errorMessage: 'busy',
      stack: expect.any(String),
      cause: { errorName: 'TypeError', errorMessage: 'why' },
    });
  });

  it('is none of its other fields, and nothing of what is no error', () => {
    const error = Object.assign(new Error('message'), { item: 'canary' });
    expect(JSON.stringify(errorFields(error))).not.toContain('canary');
    expect(errorFields(error)).not.toHaveProperty('cause');
    expect(errorFields({ canary: true })).toEqual({ errorName: 'not an error' });
  });
});

import { describe, expect, it } from 'vitest';
import { REFUSALS, type RefusalCode } from '../../functions/core/refusals/codes.ts';
import { refuse } from '../../functions/core/refusals/refusals.ts';
import { internalProblem, problem, STATUS_OF } from '../../functions/runtime/problem.ts';

const CODES = Object.keys(REFUSALS) as RefusalCode[];

describe('a refusal as problem+json', () => {
  it.each(CODES)('%s has a status, a sentence and a cure', (code) => {
    const { statusCode, headers, body } = problem(refuse(code), 'request-1');
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    });
    expect(statusCode).toBe(STATUS_OF[code]);
    expect(JSON.parse(body)).toEqual({
      type: `urn:smartwork:problem:${code}`,
      title: REFUSALS[code].title,
      status: statusCode,
      detail: REFUSALS[code].fix,
      code,
      requestId: 'request-1',
    });
  });

  it.each<[RefusalCode, number]>([
    ['JSON_MALFORMED', 400],
    ['IDEMPOTENCY_KEY_REQUIRED', 400],
    ['NOT_FOUND', 404],
    ['VALUE_TAKEN', 409],
    ['ETAG_STALE', 412],
    ['INPUT_INVALID', 422],
    ['IDEMPOTENCY_KEY_REUSED', 422],
    ['BUSY', 503],
  ])('%s is a %i', (code, status) => {
    expect(problem(refuse(code), 'request-1').statusCode).toBe(status);
  });

  it('no refusal is a 500 or a success', () => {
    for (const status of Object.values<number>(STATUS_OF)) {
      expect([status >= 400, status === 500]).toEqual([true, false]);
    }
  });

  it('shows the fields that are wrong and a sentence of its own', () => {
    const errors = [{ pointer: '#/companyId', code: 'VALUE_TAKEN', message: 'Taken.' }];
    const { body } = problem(refuse('VALUE_TAKEN', { errors, detail: 'This one.' }), 'request-1');
    expect(JSON.parse(body)).toMatchObject({ errors, detail: 'This one.' });
  });

  it('PROMISE-12: says when to come back, only where that helps', () => {
    expect(problem(refuse('BUSY'), 'request-1').headers['retry-after']).toBe('2');
    expect(problem(refuse('NOT_FOUND'), 'request-1').headers).not.toHaveProperty('retry-after');
  });
});

it('an unknown failure says nothing', () => {
  expect(JSON.parse(internalProblem('request-1').body)).toEqual({
    type: 'urn:smartwork:problem:INTERNAL',
    title: 'Something went wrong',
    status: 500,
    code: 'INTERNAL',
    requestId: 'request-1',
  });
});

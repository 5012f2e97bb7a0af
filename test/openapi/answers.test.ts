import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { REFUSALS, type RefusalCode } from '../../functions/core/refusals/codes.ts';
import { refuse } from '../../functions/core/refusals/refusals.ts';
import { RequestTrialSchema } from '../../functions/core/requests/request-trial.ts';
import { ROUTE_CONTRACTS } from '../../functions/openapi/contracts/contracts.ts';
import { Problem } from '../../functions/openapi/parts/answers.ts';
import type { RouteContract } from '../../functions/openapi/parts/route-contract.ts';
import type { HttpReply } from '../../functions/runtime/http-entry.ts';
import { internalProblem, problem } from '../../functions/runtime/problem.ts';
import { CALLS } from './calls.ts';

// Views are built field by field, so nothing is parsed again before it is sent: that what they answer is the
// contract and no field more is proved here, over every state, and costs no call anything.

const CSV_HEAD = '\uFEFF청구월,';
const routes = Object.keys(CALLS) as (keyof typeof CALLS)[];

/** What of an answer is not in its contract: strict schemas refuse a field too many. */
function deviations({ answers }: RouteContract, { status, body, headers = {} }: HttpReply): unknown[] {
  const answer = status === 200 || status === 201 || status === 202 ? answers[status] : undefined;
  if (!answer) return [`the status ${status}`];
  const isCsv = headers['content-type']?.startsWith('text/csv') ?? false;
  if (isCsv && answer.csv === undefined) return ['a CSV'];
  const sent: unknown = JSON.parse(JSON.stringify(body));
  const fits = isCsv
    ? [z.string().startsWith(CSV_HEAD).safeParse(body)]
    : answer.schemas.map((schema) => schema.safeParse(sent));
  const allowed = [
    ...(answer.headers ?? []).map((name) => name.toLowerCase()),
    ...(isCsv ? ['content-type'] : []),
  ];
  return [
    ...(fits.some(({ success }) => success) ? [] : fits.map(({ error }) => error?.message)),
    ...Object.keys(headers).filter((name) => !allowed.includes(name)),
  ];
}

describe('what a route answers', () => {
  test.each(routes)('%s is its contract and no field more (A18)', async (name) => {
    for (const call of CALLS[name]) {
      expect(deviations(ROUTE_CONTRACTS[name], await call())).toEqual([]);
    }
  });

  test.each(routes)('%s was called in all the ways that its contract answers', async (name) => {
    const replies = await Promise.all(CALLS[name].map((call) => call()));
    const statuses = new Set(replies.map(({ status }) => String(status)));
    expect([...statuses].sort()).toEqual(Object.keys(ROUTE_CONTRACTS[name].answers));
  });

  test.each(routes)('%s sends every header of its contract with each answer', async (name) => {
    const { answers }: RouteContract = ROUTE_CONTRACTS[name];
    const replies = await Promise.all(CALLS[name].map((call) => call()));
    for (const { status, headers: sent = {}, body } of replies) {
      const headers = new Map(Object.entries(answers)).get(String(status))?.headers ?? [];
      // Only a file has a name.
      const promised = headers.filter((name) => name !== 'Content-Disposition' || typeof body === 'string');
      expect(promised.filter((header) => !(header.toLowerCase() in sent))).toEqual([]);
    }
  });

  test.each(routes)('%s shows nothing that a later release has added to what is stored', async (name) => {
    const replies = await Promise.all(CALLS[name].map((call) => call()));
    expect(JSON.stringify(replies)).not.toContain('x_future');
  });

  test('is noticed with a field too many', () => {
    const stray = { status: 200, body: { status: 'UP', ownerSub: 'owner-1' } };
    expect(deviations(ROUTE_CONTRACTS.getHealth, stray)).toHaveLength(1);
  });
});

describe('what a problem answers', () => {
  const codes = Object.keys(REFUSALS) as RefusalCode[];
  const errors = [{ pointer: '#/companyId', code: 'VALUE_TAKEN', message: { en: 'Taken.', ko: '사용 중' } }];

  test.each(codes)('%s is problem+json with its status', (code) => {
    const { statusCode, headers, body } = problem(refuse(code, { errors }), 'request-1', 'en');
    expect(Problem.parse(JSON.parse(body))).toMatchObject({ code, status: statusCode });
    expect(headers['content-type']).toBe('application/problem+json');
  });

  test('is the same shape when the failure is unknown', () => {
    expect(Problem.parse(JSON.parse(internalProblem('request-1', 'en').body)).code).toBe('INTERNAL');
  });
});

describe('the examples of the trial request', () => {
  const examples = Object.entries(ROUTE_CONTRACTS.requestTrial.body.examples);

  test.each(examples)('%s is accepted by the form itself (R8, R10)', (_, { value }) => {
    expect(RequestTrialSchema.safeParse(value).error).toBeUndefined();
  });
});

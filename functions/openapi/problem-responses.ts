import { REFUSALS, type RefusalCode } from '../core/refusals/codes.ts';
import { RETRY_AFTER_SECONDS, STATUS_OF } from '../runtime/problem.ts';
import { PROBLEM_EXAMPLES } from './examples/examples.ts';
import type { SchemaBook } from './json-schemas.ts';
import { GatewayMessage, Problem } from './parts/answers.ts';

const headersOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

/** The problems that a route can answer, by status, each with the codes that it may have. */
export function problemResponses(book: SchemaBook, refusals: readonly RefusalCode[]): Record<string, object> {
  const statuses = [...new Set(refusals.map((code) => STATUS_OF[code]))];
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = refusals.filter((code) => STATUS_OF[code] === status);
      return [String(status), problemResponse(book, codes)];
    }),
  );
}

function problemResponse(book: SchemaBook, codes: readonly RefusalCode[]): object {
  const lines = codes.map((code) => `- \`${code}\`: ${REFUSALS[code].title.en}. ${REFUSALS[code].fix.en}`);
  const schema = { ...book.schemaOf(Problem, 'output'), properties: { code: { enum: [...codes] } } };
  const comesBack = codes.some((code) => RETRY_AFTER_SECONDS[code] !== undefined);
  const examples = codes.includes('INPUT_INVALID') ? { examples: PROBLEM_EXAMPLES } : {};
  return {
    description: lines.join('\n'),
    headers: headersOf(comesBack ? ['Retry-After', 'Content-Language'] : ['Content-Language']),
    content: { 'application/problem+json': { schema, ...examples } },
  };
}

/** What any route may answer: the function when it fails, the gateway before it calls one. */
export function commonResponses(book: SchemaBook): Record<string, object> {
  const byGateway = (description: string) => ({
    description,
    content: { 'application/json': { schema: book.schemaOf(GatewayMessage, 'output') } },
  });
  return {
    Unauthorized: byGateway('The token is missing, expired or not of this API (the gateway says so).'),
    Forbidden: byGateway('The token has none of the scopes of this call (the gateway says so).'),
    TooManyRequests: byGateway('Too many calls in one second (the gateway says so). Wait and repeat.'),
    Failed: {
      description: '- `INTERNAL`: Something went wrong. Repeat the call with the same Idempotency-Key.',
      headers: headersOf(['Content-Language']),
      content: {
        'application/problem+json': {
          schema: { ...book.schemaOf(Problem, 'output'), properties: { code: { const: 'INTERNAL' } } },
        },
      },
    },
  };
}

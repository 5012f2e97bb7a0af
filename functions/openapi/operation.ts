import type * as z from 'zod';
import { LANGUAGES } from '../core/language.ts';
import type { RefusalCode } from '../core/refusals/codes.ts';
import type { Route, RouteName } from '../routes/routes.ts';
import type { SchemaBook } from './json-schemas.ts';
import type { AnswerHeader, RouteContract } from './parts/route-contract.ts';
import { problemResponses } from './problem-responses.ts';
import { tagOf } from './tags.ts';

/** What every call takes (ADR 27). */
export const COMMON_PARAMETERS = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description:
      'The language of every text in the answer (RFC 9110): `ko` or `en`, with quality values, regions and `*`. Without it, the answer is in the language of the tenant; where no tenant is known, in English.',
    schema: { type: 'string' },
    example: 'ko-KR, ko;q=0.9, en;q=0.5',
  },
} as const;

/** The headers that answers carry. */
export const ANSWER_HEADERS = {
  'Content-Language': {
    description: 'The language of the texts in the answer.',
    schema: { type: 'string', enum: [...LANGUAGES] },
  },
  ETag: { description: 'The version of the tenant or the group, for If-Match.', schema: { type: 'string' } },
  Location: { description: 'Where to read the tenant or the group.', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } },
  'Cache-Control': { description: 'So long the answer may be kept.', schema: { type: 'string' } },
  'Content-Disposition': { description: 'Of a CSV: the name of the file.', schema: { type: 'string' } },
} as const satisfies Record<AnswerHeader | 'Content-Language', object>;

/** One route as an OpenAPI operation. */
export function operationOf(
  book: SchemaBook,
  name: RouteName,
  { summary, scopes }: Route,
  contract: RouteContract,
): object {
  const parameters = [
    ...parametersOf(book, 'path', contract.path),
    ...parametersOf(book, 'query', contract.query),
    ...parametersOf(book, 'header', contract.headers),
    { $ref: '#/components/parameters/AcceptLanguage' },
  ];
  return {
    operationId: name,
    tags: [tagOf(name)],
    summary,
    description: contract.description,
    // Any one of the scopes is enough: alternatives, not a list.
    security: scopes.map((scope) => ({ bearer: [scope] })),
    parameters,
    ...(contract.body && { requestBody: requestBodyOf(book, contract.body) }),
    responses: {
      ...answersOf(book, contract),
      ...(scopes.length > 0 && {
        401: { $ref: '#/components/responses/Unauthorized' },
        403: { $ref: '#/components/responses/Forbidden' },
      }),
      // The gateway has a 429 of its own; that of a route stands before it.
      429: { $ref: '#/components/responses/TooManyRequests' },
      // Every call refuses a parameter that it has not.
      ...problemResponses(book, [...new Set<RefusalCode>([...contract.refusals, 'INPUT_INVALID'])]),
      500: { $ref: '#/components/responses/Failed' },
    },
  };
}

function parametersOf(book: SchemaBook, place: 'path' | 'query' | 'header', schema: z.ZodObject | undefined) {
  if (!schema) return [];
  const { properties = {}, required = [] } = book.schemaOf(schema, 'input');
  return Object.entries(properties).map(([name, property]) => {
    if (typeof property === 'boolean') throw new Error(`the parameter ${name} has no form`);
    const { description, examples, ...form } = property;
    const [example] = Array.isArray(examples) ? examples : [];
    return {
      name,
      in: place,
      required: required.includes(name),
      ...(description !== undefined && { description }),
      schema: form,
      ...(example !== undefined && { example }),
    };
  });
}

function requestBodyOf(book: SchemaBook, { schemas, examples }: NonNullable<RouteContract['body']>): object {
  const forms = schemas.map((schema) => book.schemaOf(schema, 'input'));
  const schema = forms.length === 1 ? forms[0] : { anyOf: forms };
  return { required: true, content: { 'application/json': { schema, examples } } };
}

function answersOf(book: SchemaBook, { answers }: RouteContract): Record<string, object> {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schemas, csv, headers = [], examples }]) => {
      const views = schemas.map((schema) => book.schemaOf(schema, 'output'));
      const schema = views.length === 1 ? views[0] : { anyOf: views };
      const refs = [...headers, 'Content-Language'].map((header) => [
        header,
        { $ref: `#/components/headers/${header}` },
      ]);
      return [
        status,
        {
          description,
          headers: Object.fromEntries(refs),
          content: {
            'application/json': { schema, ...(examples && { examples }) },
            ...(csv !== undefined && { 'text/csv': { schema: { type: 'string' }, example: csv } }),
          },
        },
      ];
    }),
  );
}

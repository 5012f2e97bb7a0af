import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { type Instant, instantOf } from '../core/business-calendar.ts';
import { jsonIn } from '../core/language.ts';
import { type Refusal, RefusedError, refuse, StoreBusyError } from '../core/refusals/refusals.ts';
import { AnswerLanguage } from './answer-language.ts';
import { traceIdIn } from './commit-log.ts';
import { jsonBodyOf } from './json-body.ts';
import { errorFields, logger } from './logger.ts';
import { type HttpAnswer, inLanguage, internalProblem, problem } from './problem.ts';
import { queryOf } from './query.ts';

type HttpEvent = APIGatewayProxyEventV2 | APIGatewayProxyEventV2WithJWTAuthorizer;

export interface Caller {
  readonly sub: string;
  /** Those of the token that open the route. The others give no right on it. */
  readonly scopes: readonly string[];
}

/** What the work needs of an HTTP call. `now` came in with the event: no clock is read behind this line. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly now: Instant;
  readonly requestId: string;
  /** Of a caller that traces its calls. */
  readonly traceId?: string | undefined;
  readonly caller: Caller | undefined;
  readonly language: AnswerLanguage;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON; undefined where none was sent. */
  readonly body: unknown;
}

export interface HttpReply {
  readonly status: number;
  /** Sent as JSON; a string is sent as it is, its content type stands among the headers. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers one route; refuses by throwing RefusedError. */
export type HttpWork = (request: HttpRequest) => Promise<HttpReply> | HttpReply;

interface OpenedWork {
  readonly scopes: readonly string[];
  readonly query: readonly string[];
  readonly work: HttpWork;
}

/** The entry of a function that answers HTTP calls, by route key; what it does not know is a 404 where nothing else is said. */
export function httpEntry(
  works: Readonly<Record<string, OpenedWork>>,
  notRouted: (path: string) => Refusal = () => refuse('NOT_FOUND'),
) {
  return async (event: HttpEvent): Promise<HttpAnswer> => {
    const language = new AnswerLanguage(event.headers['accept-language']);
    try {
      const opened = works[event.routeKey];
      if (!opened) throw new RefusedError(notRouted(event.rawPath));
      return answer(await opened.work(requestOf(event, opened, language)), language);
    } catch (error) {
      return answerError(error, event, language);
    }
  };
}

function requestOf(event: HttpEvent, { scopes, query }: OpenedWork, language: AnswerLanguage): HttpRequest {
  const { http, timeEpoch } = event.requestContext;
  return {
    method: http.method,
    path: event.rawPath,
    now: instantOf(timeEpoch),
    ...idsOf(event),
    caller: callerOf(event, scopes),
    language,
    headers: event.headers,
    params: event.pathParameters ?? {},
    query: queryOf(event.rawQueryString, query),
    body: jsonBodyOf(event),
  };
}

/** What the log calls the call by. */
const idsOf = ({ requestContext: { requestId }, headers }: HttpEvent) => ({
  requestId,
  traceId: traceIdIn(headers['traceparent']),
});

function callerOf(event: HttpEvent, opening: readonly string[]): Caller | undefined {
  if (!('authorizer' in event.requestContext) || !event.requestContext.authorizer) return undefined;
  const { sub, scope, scp } = event.requestContext.authorizer.jwt.claims;
  // A token that names nobody would make all such callers one owner.
  if (typeof sub !== 'string' || sub === '') return undefined;
  // Issuers name the claim differently, and the gateway writes a claim of several values as [a b].
  const scopes: readonly string[] = `${scope ?? ''} ${scp ?? ''}`.match(/[^\s,[\]]+/g) ?? [];
  return { sub, scopes: opening.filter((one) => scopes.includes(one)) };
}

/** A reply that names its own language keeps it: a stored response, or one that the query asked for. */
function answer({ status, body, headers }: HttpReply, language: AnswerLanguage): HttpAnswer {
  const { chosen } = language;
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...inLanguage(chosen),
      ...headers,
    },
    body: typeof body === 'string' ? body : jsonIn(chosen, body),
  };
}

function answerError(error: unknown, event: HttpEvent, { chosen }: AnswerLanguage): HttpAnswer {
  const ids = idsOf(event);
  const refusal = refusalOf(error);
  if (refusal) {
    logger.info('The request was refused', { ...ids, code: refusal.refused });
    return problem(refusal, ids.requestId, chosen);
  }
  logger.error('The request failed', { ...ids, ...errorFields(error) });
  return internalProblem(ids.requestId, chosen);
}

function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof RefusedError) return error.refusal;
  // Throttled or conflicting after all retries: nothing was written, and a repeat is safe.
  if (error instanceof StoreBusyError) return refuse('BUSY');
  return undefined;
}

import {
  type IdempotencyRecord,
  type IdempotentCall,
  payloadHashOf,
} from '../../adapters/table/idempotency-items.ts';
import type { StoredResponse } from '../../adapters/table/stored-response.ts';
import { jsonIn } from '../../core/language.ts';
import { RefusedError, refuse } from '../../core/refusals/refusals.ts';
import type { Caller, HttpReply, HttpRequest } from '../../runtime/http-entry.ts';
import { idempotencyKeyIn, isDryRun, requiredIdempotencyKey } from './headers.ts';

export const callOf = ({ method, path }: HttpRequest, { sub }: Caller, key: string): IdempotentCall => ({
  sub,
  method,
  path,
  key,
});

/**
 * The call whose answer is kept for repeats, or undefined. A dry run has none. Nor has a PATCH: it sets what it names,
 * so a repeat does no harm, and its answer may be personal.
 */
export function callIn(request: HttpRequest, caller: Caller): IdempotentCall | undefined {
  if (request.method === 'PATCH') return undefined;
  const mustHaveKey = request.method === 'POST' && !isDryRun(request);
  const key = mustHaveKey ? requiredIdempotencyKey(request) : idempotencyKeyIn(request);
  return key === undefined || isDryRun(request) ? undefined : callOf(request, caller, key);
}

/** The reply as it is kept beside the write that it tells of, in the language of this first call (ADR 27). */
export const storedResponse = (
  call: IdempotentCall | undefined,
  request: HttpRequest,
  reply: HttpReply,
): StoredResponse | undefined =>
  call && {
    call,
    record: {
      payloadHash: payloadHashIn(request),
      status: reply.status,
      headers: { 'content-language': request.language.chosen, ...reply.headers },
      body: jsonIn(request.language.chosen, reply.body),
    },
  };

/** The release before kept no language, and had English only. */
const LANGUAGE_OF_OLD_RECORDS = { 'content-language': 'en' };

/** The first answer of a key again; another request under the same key is refused. */
export function repeatedReply(record: IdempotencyRecord, request: HttpRequest): HttpReply {
  if (record.payloadHash !== payloadHashIn(request)) throw new RefusedError(refuse('IDEMPOTENCY_KEY_REUSED'));
  const headers = { ...LANGUAGE_OF_OLD_RECORDS, ...record.headers };
  return { status: record.status, headers, body: JSON.parse(record.body) };
}

/** The query says what is meant as the body does: which product to undo, for one. */
const payloadHashIn = ({ body, query }: HttpRequest): string => payloadHashOf({ body, query });

import * as z from 'zod';
import { LANGUAGES, type Localized } from '../../core/language.ts';
import { RefusedError, refuse } from '../../core/refusals/refusals.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpRequest } from '../../runtime/http-entry.ts';

export const IDEMPOTENCY_KEY_FORM = /^[\x21-\x7e]{1,255}$/;
export const ETAG_FORM = /^"v(\d{1,15})"$/;
/** Any other word is refused: a misspelt dry run must not become a real one. */
export const DryRunQuery = z.object({ dryRun: z.enum(['true', 'false']).default('false') });

/** For a link or a client without headers: it wins over Accept-Language. */
export const LanguageQuery = z
  .enum(LANGUAGES)
  .optional()
  .describe('The language of the answer, also against Accept-Language.');

export const etagOf = (version: number): string => `"v${version}"`;

/** The Idempotency-Key, or undefined when it was not sent; draft-ietf-httpapi-idempotency-key-header lets it be quoted. */
export function idempotencyKeyIn({ headers }: HttpRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (!IDEMPOTENCY_KEY_FORM.test(key))
    refuseHeader('Idempotency-Key', {
      en: '1 to 255 printable ASCII characters without spaces.',
      ko: '공백 없이 인쇄 가능한 ASCII 문자 1~255자로 보내 주십시오.',
    });
  return key;
}

export function requiredIdempotencyKey(request: HttpRequest): string {
  const key = idempotencyKeyIn(request);
  if (key === undefined) throw new RefusedError(refuse('IDEMPOTENCY_KEY_REQUIRED'));
  return key;
}

/** Refuses when the tenant or the group is not the one that the caller read, by the ETag in If-Match. */
export function checkIfMatch({ headers }: HttpRequest, version: number): void {
  const wanted = headers['if-match'];
  if (wanted === undefined || wanted === '*') return;
  const [, number] =
    ETAG_FORM.exec(wanted) ??
    refuseHeader('If-Match', {
      en: 'The ETag of the last answer, such as "v3".',
      ko: '마지막 응답의 ETag를 "v3"과 같은 형식으로 보내 주십시오.',
    });
  if (Number(number) !== version) throw new RefusedError(refuse('ETAG_STALE'));
}

/** Whether the caller named the version that it read; `*` names none. */
export const isConditional = ({ headers }: HttpRequest): boolean =>
  headers['if-match'] !== undefined && headers['if-match'] !== '*';

export const isDryRun = ({ query }: HttpRequest): boolean =>
  parseInput(DryRunQuery, query, 'query').dryRun === 'true';

function refuseHeader(name: string, message: Localized): never {
  throw new RefusedError(
    refuse('HEADER_MALFORMED', {
      errors: [{ pointer: `header/${name}`, code: 'HEADER_MALFORMED', message }],
    }),
  );
}

import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Page, PageRequest } from '../../adapters/table/page.ts';
import type { Product } from '../../core/catalog/codes.ts';
import type { RefusedError } from '../../core/refusals/refusals.ts';
import { invalidInput, parseInput } from '../../runtime/field-errors.ts';
import type { HttpRequest } from '../../runtime/http-entry.ts';
import { callerIn } from './callers.ts';

/** The sort keys that a cursor may hold: it comes back from outside and is held against its form. */
export const TENANT_CURSOR = /^[0-9TZ:-]{20}#t[0-9a-z]{20}$/;
export const TENANT_ID_CURSOR = /^t[0-9a-z]{20}$/;
export const EVENT_CURSOR = /^EVENT#\d{10}#\d{3}$/;
export const WORK_CURSOR = /^WORK#[A-Z_]+#[A-Z0-9_]+$/;
export const MAIL_CURSOR = /^MAIL#[\w#-]{1,200}$/;
/** The table refuses a key that stands outside of what is listed. */
export const accountCursor = (product: Product | undefined): RegExp =>
  new RegExp(`^ACCOUNT#${product ?? '[A-Z_]{1,20}'}#[a-z0-9._-]{2,40}$`);

const MAX_LIMIT = 100;

/** `limit` and the opaque `cursor` of a list. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(50),
  cursor: z.string().optional(),
});

/** The page that a call asks for, of a list whose sort keys have this form. */
export function pageIn(request: HttpRequest, sortKeys: RegExp): PageRequest {
  const { limit, cursor } = parseInput(PageQuery, request.query, 'query');
  return { limit, after: cursor === undefined ? undefined : sortKeyIn(request, cursor, sortKeys) };
}

/** The body of a list; `cursor` is there while there is more. */
export const withCursor = <T extends object>(
  request: HttpRequest,
  body: T,
  { next }: Page<unknown>,
): T & { cursor?: string } => ({ ...body, ...(next !== undefined && { cursor: sealed(request, next) }) });

export const cursorInvalid = (): RefusedError =>
  invalidInput([
    {
      pointer: 'query/cursor',
      code: 'CURSOR_INVALID',
      message: {
        en: 'Send the cursor of the previous page as it was.',
        ko: '이전 페이지의 cursor를 그대로 보내 주십시오.',
      },
    },
  ]);

function sortKeyIn(request: HttpRequest, cursor: string, sortKeys: RegExp): string {
  const sortKey = Buffer.from(cursor, 'base64url').toString().slice(SEAL_LENGTH);
  if (cursor !== sealed(request, sortKey) || !sortKeys.test(sortKey)) throw cursorInvalid();
  return sortKey;
}

const SEAL_LENGTH = 16;

/**
 * A cursor goes on in the list that it came from, for the caller who got it: a hash of both stands before the key. It
 * keeps no secret. Who makes a cursor by hand reaches nothing but another place of the same list.
 */
function sealed(request: HttpRequest, sortKey: string): string {
  const { limit: _, cursor: __, ...filters } = request.query;
  const list = [callerIn(request).sub, request.method, request.path, Object.entries(filters).sort()];
  const seal = createHash('sha256')
    .update(JSON.stringify([list, sortKey]))
    .digest('base64url');
  return Buffer.from(seal.slice(0, SEAL_LENGTH) + sortKey).toString('base64url');
}

import * as z from 'zod';
import type { Page, PageRequest } from '../../adapters/table/page.ts';
import { coded } from '../../core/issue-code.ts';
import { parseInput } from '../../runtime/field-errors.ts';
import type { HttpRequest } from '../../runtime/http-entry.ts';

/** The sort keys that a cursor may hold: it comes back from outside and is held against its form. */
export const TENANT_CURSOR = /^[0-9TZ:-]{20}#t[0-9a-z]{20}$/;
export const TENANT_ID_CURSOR = /^t[0-9a-z]{20}$/;
export const EVENT_CURSOR = /^EVENT#\d{10}#\d{3}$/;
export const WORK_CURSOR = /^WORK#[A-Z_]+#[A-Z0-9_]+$/;
export const MAIL_CURSOR = /^MAIL#[\w#-]{1,200}$/;
export const ACCOUNT_CURSOR = /^ACCOUNT#[A-Z_]{1,20}#[a-z0-9._-]{2,40}$/;

export const CURSOR_INVALID = coded('CURSOR_INVALID', {
  en: 'Send the cursor of the previous page as it was.',
  ko: '이전 페이지의 cursor를 그대로 보내 주십시오.',
});

const MAX_LIMIT = 100;
const LimitSchema = z.coerce.number().int().min(1).max(MAX_LIMIT);

/** `limit` and the opaque `cursor` of a list whose sort keys have this form. */
export const pageQuery = (sortKeyPattern: RegExp) =>
  z.object({
    limit: LimitSchema.default(50),
    cursor: z
      .string()
      .transform((cursor) => Buffer.from(cursor, 'base64url').toString())
      // It is refused once, whatever else a list asks of it.
      .refine((key) => sortKeyPattern.test(key), { ...CURSOR_INVALID, abort: true })
      .optional(),
  });

export function pageIn({ query }: HttpRequest, sortKeyPattern: RegExp): PageRequest {
  const { limit, cursor } = parseInput(pageQuery(sortKeyPattern), query, 'query');
  return { limit, after: cursor };
}

/** The body of a list; `cursor` is there while there is more. */
export const withCursor = <T extends object>(body: T, { next }: Page<unknown>): T & { cursor?: string } => ({
  ...body,
  ...(next !== undefined && { cursor: Buffer.from(next).toString('base64url') }),
});

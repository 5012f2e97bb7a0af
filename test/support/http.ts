import { withCursor } from '../../functions/api/pipeline/paging.ts';
import { AnswerLanguage } from '../../functions/runtime/answer-language.ts';
import type { HttpRequest } from '../../functions/runtime/http-entry.ts';
import { OWNER, REQUESTED_AT, TENANT_ID } from './tenants.ts';

export const CUSTOMER = { sub: OWNER, scopes: ['smartwork/console'] } as const;
export const STRANGER = { sub: 'stranger', scopes: ['smartwork/console'] } as const;
export const SUPPORT = { sub: 'support-1', scopes: ['smartwork/support'] } as const;
export const FINANCE = { sub: 'finance', scopes: ['smartwork/finance'] } as const;

/** A call as the entry hands it to the work. */
export const request = (change: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  path: `/v1/tenants/${TENANT_ID}`,
  now: REQUESTED_AT,
  requestId: 'request-1',
  caller: CUSTOMER,
  language: new AnswerLanguage(undefined),
  headers: {},
  params: { tenantId: TENANT_ID },
  query: {},
  body: undefined,
  ...change,
});

/** The refusal that a call was answered with. */
export async function refusalOf(call: () => unknown) {
  try {
    await call();
  } catch (error) {
    if (error instanceof Error && 'refusal' in error) return error.refusal;
    throw error;
  }
  throw new Error('the call was not refused');
}

/** The cursor that the list of the call hands out where its next page begins behind this key. */
export const cursorOf = (list: HttpRequest, next: string): string =>
  withCursor(list, {}, { items: [], next }).cursor ?? '';

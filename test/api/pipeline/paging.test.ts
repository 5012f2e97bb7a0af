import { describe, expect, it } from 'vitest';
import { pageIn, withCursor } from '../../../functions/api/pipeline/paging.ts';
import type { HttpRequest } from '../../../functions/runtime/http-entry.ts';
import { CUSTOMER, refusalOf, request, STRANGER, SUPPORT } from '../../support/http.ts';
import { TENANT_ID } from '../../support/tenants.ts';

const FORM = /^EVENT#\d{10}#\d{3}$/;
const KEY = 'EVENT#0000000002#001';
const OTHER = 'tzzzzzzzzzzzzzzzzzzzz';
const list = (change: Partial<HttpRequest> = {}) =>
  request({ path: `/v1/tenants/${TENANT_ID}/events`, query: { limit: '2' }, ...change });
const { cursor: HANDED_OUT = '' } = withCursor(list(), {}, { items: [], next: KEY });
const asked = (cursor: string, change: Partial<HttpRequest> = {}) =>
  list({ ...change, query: { ...(change.query ?? { limit: '2' }), cursor } });
const base64 = (text: string) => Buffer.from(text).toString('base64url');
const INVALID = { refused: 'INPUT_INVALID', errors: [{ pointer: 'query/cursor', code: 'CURSOR_INVALID' }] };

describe('EDGE-Q2 a cursor', () => {
  it('goes on where the page before ended, in steps of any length', () => {
    expect(pageIn(asked(HANDED_OUT), FORM)).toEqual({ limit: 2, after: KEY });
    expect(pageIn(asked(HANDED_OUT, { query: {} }), FORM)).toEqual({ limit: 50, after: KEY });
  });

  it('is not there on the last page', () => {
    expect(withCursor(list(), { events: [] }, { items: [], next: undefined })).toEqual({ events: [] });
  });

  it.each<[string, HttpRequest]>([
    ['of another caller', asked(HANDED_OUT, { caller: STRANGER })],
    ['of a customer, sent by support', asked(HANDED_OUT, { caller: SUPPORT })],
    ['of another tenant', asked(HANDED_OUT, { path: `/v1/tenants/${OTHER}/events` })],
    ['of another list of the tenant', asked(HANDED_OUT, { path: `/v1/tenants/${TENANT_ID}/mails` })],
    ['of the whole list, sent with a filter', asked(HANDED_OUT, { query: { product: 'WORKPLACE' } })],
    ['of a real run, sent in a dry run', asked(HANDED_OUT, { query: { dryRun: 'true' } })],
    ['that is the key alone', asked(base64(KEY))],
    ['that is the key as it stands', asked(KEY)],
    ['that is empty', asked('')],
    ['cut short', asked(HANDED_OUT.slice(0, -1))],
    ['with more behind it', asked(`${HANDED_OUT}A`)],
    ['with characters that base64 passes over', asked(`${HANDED_OUT}=`)],
    ['twice', asked(`${HANDED_OUT},${HANDED_OUT}`)],
    [
      'moved to another place',
      asked(base64(Buffer.from(HANDED_OUT, 'base64url').toString().replace('2#', '3#'))),
    ],
  ])('%s is refused as a parameter', async (_, wrong) => {
    expect(await refusalOf(() => pageIn(wrong, FORM))).toMatchObject(INVALID);
  });

  it('holds no key that the list cannot have, even when it was sealed', async () => {
    const { cursor = '' } = withCursor(list(), {}, { items: [], next: 'WORK#x' });
    expect(await refusalOf(() => pageIn(asked(cursor), FORM))).toMatchObject(INVALID);
  });

  it('names nobody', () => {
    expect(Buffer.from(HANDED_OUT, 'base64url').toString()).not.toContain(CUSTOMER.sub);
  });
});

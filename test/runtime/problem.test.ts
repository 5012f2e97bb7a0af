import { describe, expect, it } from 'vitest';
import { REFUSALS, type RefusalCode } from '../../functions/core/refusals/codes.ts';
import { refuse } from '../../functions/core/refusals/refusals.ts';
import { internalProblem, problem } from '../../functions/runtime/problem.ts';

const CODES = Object.keys(REFUSALS) as RefusalCode[];

/** Written out by hand: clients decide by the status of a code, so none may change unnoticed. */
const PUBLISHED: Readonly<Record<number, string>> = {
  400: 'JSON_MALFORMED CONTENT_TYPE_UNSUPPORTED HEADER_MALFORMED IDEMPOTENCY_KEY_REQUIRED',
  404: 'NOT_FOUND TASK_NOT_ASKED',
  405: 'METHOD_NOT_ALLOWED',
  409: `
    IDEMPOTENCY_KEY_IN_FLIGHT VALUE_TAKEN TRIAL_ALREADY_USED TRIAL_LIMIT_REACHED OPERATION_NOT_FAILED MAIL_NOT_FAILED
    MAIL_NOT_REMADE SUBSCRIPTION_ENDED OPERATION_IN_PROGRESS OPERATION_FAILED CANCELLATION_SCHEDULED
    CHANGE_ALREADY_EFFECTIVE NOTHING_SCHEDULED NOT_SUBSCRIBED NAME_NOT_USED NAME_UNCHANGED
    RENAMED_RECENTLY TOO_MANY_DOMAINS DOMAIN_ALREADY_PROVEN ALREADY_SUBSCRIBED ALREADY_BUNDLE
    PART_OF_BUNDLE NOT_AN_UPGRADE ONLY_IN_BUNDLE WOULD_LOSE_FEATURES TERM_PRICE_WOULD_FALL UPGRADE_NEEDS_PAID RESERVATION_EXISTS SUBSCRIPTION_SUSPENDED
    DATA_DELETION_RUNNING RENEWAL_NOT_AVAILABLE QUOTE_CHANGED CAPACITY_NOT_SOLD
    CAPACITY_NEEDS_PAID_SERVICE CAPACITY_IN_USE TOP_ADMINISTRATOR_STAYS TOP_ADMINISTRATOR_BY_LINK
    ACCOUNT_WITHOUT_EMAIL ACCOUNT_LIMIT_REACHED AFFILIATES_SUBSCRIBED MAIN_CANCELLATION_SCHEDULED
    MAIN_ENDED MAIN_NEEDS_WORKPLACE MAIN_NEEDS_PAYMENT_METHOD IN_A_GROUP IS_MAIN NOT_IN_GROUP GROUP_FULL GROUP_DISSOLVED
    NAME_NOT_HELD NAME_IS_PROVEN NAME_HAS_NO_PLACE OWNER_UNCHANGED PAYMENT_METHOD_REQUIRED PAYMENT_METHOD_IN_USE
    MONTH_NOT_OVER NOTHING_TO_RECEIPT CASH_RECEIPT_REQUESTED CASH_RECEIPT_FOR_CARD CASH_RECEIPT_BY_SUPPORT CASH_RECEIPT_NOT_REQUESTED
    BILL_OVERDUE FINANCE_NOT_CONNECTED NOTHING_TO_PAY BILL_TOTAL_DIFFERS BILL_PAID BILL_NOT_PAID
    TASK_OVER TASK_ANSWERED`,
  412: 'ETAG_STALE',
  413: 'BODY_TOO_LARGE',
  422: `
    IDEMPOTENCY_KEY_REUSED INPUT_INVALID WORKBOX_NOT_IN_BUNDLE LINK_NOT_VALID AFFILIATE_MUST_CANCEL_BOTH
    AFFILIATE_SAME_DATE AFFILIATE_MUST_SWITCH_BOTH`,
  428: 'IF_MATCH_REQUIRED',
  429: 'LOGIN_LOCKED TOO_MANY_LINKS TOO_MANY_TRIES',
  503: 'BUSY',
};

describe('a refusal as problem+json', () => {
  it('has its code, a sentence and a cure', () => {
    const { statusCode, headers, body } = problem(refuse('VALUE_TAKEN'), 'request-1', 'en');
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    });
    expect(headers).toMatchObject({ 'content-language': 'en', vary: 'Accept-Language' });
    expect(statusCode).toBe(409);
    expect(JSON.parse(body)).toEqual({
      type: 'urn:smartwork:problem:VALUE_TAKEN',
      title: 'A value is already in use',
      status: 409,
      detail: 'Choose another value for the fields in errors.',
      code: 'VALUE_TAKEN',
      requestId: 'request-1',
    });
  });

  it.each(Object.entries(PUBLISHED))('is a %s for each of %s', (status, codes) => {
    const answered = CODES.filter(
      (code) => problem(refuse(code), 'request-1', 'en').statusCode === Number(status),
    );
    expect(answered.sort()).toEqual(codes.trim().split(/\s+/).sort());
  });

  it('has a status, a sentence and a cure for every code', () => {
    expect(Object.values(PUBLISHED).join(' ').trim().split(/\s+/).sort()).toEqual(CODES.toSorted());
    for (const code of CODES)
      expect(JSON.parse(problem(refuse(code), 'request-1', 'en').body)).toMatchObject({
        title: expect.stringMatching(/\S/),
        detail: expect.stringMatching(/\.$/),
      });
  });

  it('shows the fields that are wrong and a sentence of its own', () => {
    const error = { pointer: '#/companyId', code: 'VALUE_TAKEN' };
    const errors = [{ ...error, message: { en: 'Taken.', ko: '사용 중입니다.' } }];
    const refusal = refuse('VALUE_TAKEN', { errors, detail: { en: 'This one.', ko: '이것입니다.' } });
    expect(JSON.parse(problem(refusal, 'request-1', 'ko').body)).toMatchObject({
      errors: [{ ...error, message: '사용 중입니다.' }],
      detail: '이것입니다.',
    });
  });

  it('EDGE-Q4 names the methods that the path has', () => {
    const { headers } = problem(
      refuse('METHOD_NOT_ALLOWED', { allow: ['DELETE', 'PUT'] }),
      'request-1',
      'en',
    );
    expect(headers['allow']).toBe('DELETE, PUT');
  });

  it('PROMISE-12: says when to come back, only where that helps', () => {
    expect(problem(refuse('BUSY'), 'request-1', 'en').headers['retry-after']).toBe('2');
    expect(problem(refuse('NOT_FOUND'), 'request-1', 'en').headers).not.toHaveProperty('retry-after');
  });
});

it('an unknown failure says nothing', () => {
  expect(JSON.parse(internalProblem('request-1', 'en').body)).toEqual({
    type: 'urn:smartwork:problem:INTERNAL',
    title: 'Something went wrong',
    status: 500,
    code: 'INTERNAL',
    requestId: 'request-1',
  });
});

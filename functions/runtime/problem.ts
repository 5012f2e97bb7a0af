import { jsonIn, type Language, type Localized } from '../core/language.ts';
import { REFUSALS, type RefusalCode } from '../core/refusals/codes.ts';
import type { Refusal } from '../core/refusals/refusals.ts';

/** The HTTP status of every refusal: the only place where one is decided. */
export const STATUS_OF = {
  JSON_MALFORMED: 400,
  CONTENT_TYPE_UNSUPPORTED: 400,
  HEADER_MALFORMED: 400,
  IDEMPOTENCY_KEY_REQUIRED: 400,
  BODY_TOO_LARGE: 413,
  NOT_FOUND: 404,
  TASK_NOT_ASKED: 404,
  METHOD_NOT_ALLOWED: 405,
  IDEMPOTENCY_KEY_IN_FLIGHT: 409,
  VALUE_TAKEN: 409,
  TRIAL_ALREADY_USED: 409,
  TRIAL_LIMIT_REACHED: 409,
  OPERATION_NOT_FAILED: 409,
  MAIL_NOT_FAILED: 409,
  MAIL_NOT_REMADE: 409,
  SUBSCRIPTION_ENDED: 409,
  OPERATION_IN_PROGRESS: 409,
  OPERATION_FAILED: 409,
  CANCELLATION_SCHEDULED: 409,
  CHANGE_ALREADY_EFFECTIVE: 409,
  NOTHING_SCHEDULED: 409,
  NOT_SUBSCRIBED: 409,
  NAME_NOT_USED: 409,
  NAME_UNCHANGED: 409,
  RENAMED_RECENTLY: 409,
  NAME_NOT_HELD: 409,
  NAME_IS_PROVEN: 409,
  NAME_HAS_NO_PLACE: 409,
  OWNER_UNCHANGED: 409,
  TOO_MANY_DOMAINS: 409,
  DOMAIN_ALREADY_PROVEN: 409,
  ALREADY_SUBSCRIBED: 409,
  ALREADY_BUNDLE: 409,
  PART_OF_BUNDLE: 409,
  NOT_AN_UPGRADE: 409,
  ONLY_IN_BUNDLE: 409,
  WOULD_LOSE_FEATURES: 409,
  TERM_PRICE_WOULD_FALL: 409,
  UPGRADE_NEEDS_PAID: 409,
  RESERVATION_EXISTS: 409,
  SUBSCRIPTION_SUSPENDED: 409,
  DATA_DELETION_RUNNING: 409,
  RENEWAL_NOT_AVAILABLE: 409,
  PAYMENT_METHOD_REQUIRED: 409,
  PAYMENT_METHOD_IN_USE: 409,
  MONTH_NOT_OVER: 409,
  NOTHING_TO_RECEIPT: 409,
  CASH_RECEIPT_REQUESTED: 409,
  CASH_RECEIPT_FOR_CARD: 409,
  CASH_RECEIPT_BY_SUPPORT: 409,
  CASH_RECEIPT_NOT_REQUESTED: 409,
  BILL_OVERDUE: 409,
  FINANCE_NOT_CONNECTED: 409,
  NOTHING_TO_PAY: 409,
  BILL_TOTAL_DIFFERS: 409,
  BILL_PAID: 409,
  BILL_NOT_PAID: 409,
  QUOTE_CHANGED: 409,
  CAPACITY_NOT_SOLD: 409,
  CAPACITY_NEEDS_PAID_SERVICE: 409,
  CAPACITY_IN_USE: 409,
  TOP_ADMINISTRATOR_STAYS: 409,
  TOP_ADMINISTRATOR_BY_LINK: 409,
  ACCOUNT_WITHOUT_EMAIL: 409,
  ACCOUNT_LIMIT_REACHED: 409,
  AFFILIATES_SUBSCRIBED: 409,
  MAIN_CANCELLATION_SCHEDULED: 409,
  MAIN_ENDED: 409,
  MAIN_NEEDS_WORKPLACE: 409,
  MAIN_NEEDS_PAYMENT_METHOD: 409,
  IN_A_GROUP: 409,
  IS_MAIN: 409,
  NOT_IN_GROUP: 409,
  GROUP_FULL: 409,
  GROUP_DISSOLVED: 409,
  TASK_OVER: 409,
  TASK_ANSWERED: 409,
  ETAG_STALE: 412,
  IDEMPOTENCY_KEY_REUSED: 422,
  INPUT_INVALID: 422,
  WORKBOX_NOT_IN_BUNDLE: 422,
  LINK_NOT_VALID: 422,
  AFFILIATE_MUST_CANCEL_BOTH: 422,
  AFFILIATE_SAME_DATE: 422,
  AFFILIATE_MUST_SWITCH_BOTH: 422,
  IF_MATCH_REQUIRED: 428,
  LOGIN_LOCKED: 429,
  TOO_MANY_TRIES: 429,
  TOO_MANY_LINKS: 429,
  BUSY: 503,
} as const satisfies Record<RefusalCode, number>;

export const RETRY_AFTER_SECONDS: Partial<Record<RefusalCode, number>> = {
  IDEMPOTENCY_KEY_IN_FLIGHT: 1,
  BUSY: 2,
};

export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A refusal as problem+json (RFC 9457). */
export function problem(refusal: Refusal, requestId: string, language: Language): HttpAnswer {
  const { refused, detail, errors, extensions: more } = refusal;
  const { title, fix } = REFUSALS[refused];
  const status = STATUS_OF[refused];
  const retryAfter = refusal.retryAfterSeconds ?? RETRY_AFTER_SECONDS[refused];
  const fields = { title, status, detail: detail ?? fix, code: refused, errors, ...more, requestId };
  return problemAnswer(status, fields, language, {
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    ...(refusal.allow && { allow: refusal.allow.join(', ') }),
  });
}

const INTERNAL: Localized = { en: 'Something went wrong', ko: '요청을 처리하는 중에 문제가 발생했습니다' };

/** What an unknown failure answers: nothing of what went on inside. */
export function internalProblem(requestId: string, language: Language): HttpAnswer {
  return problemAnswer(500, { title: INTERNAL, status: 500, code: 'INTERNAL', requestId }, language);
}

function problemAnswer(
  statusCode: number,
  fields: { readonly code: string; readonly [field: string]: unknown },
  language: Language,
  headers: Record<string, string> = {},
): HttpAnswer {
  return {
    statusCode,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...inLanguage(language),
      ...headers,
    },
    body: jsonIn(language, { type: `urn:smartwork:problem:${fields.code}`, ...fields }),
  };
}

/** What an answer with texts says of their language. */
export const inLanguage = (language: Language) => ({
  'content-language': language,
  vary: 'Accept-Language',
});

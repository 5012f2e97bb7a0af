/** Every way in which the service says no: the published list of codes, each with its sentence and its cure. */
export const REFUSALS = {
  JSON_MALFORMED: { title: 'The body is not valid JSON', fix: 'Send one JSON object.' },
  CONTENT_TYPE_UNSUPPORTED: {
    title: 'The content type is not application/json',
    fix: 'Send Content-Type: application/json.',
  },
  BODY_TOO_LARGE: { title: 'The body is larger than 64 kB', fix: 'Send a smaller body.' },
  HEADER_MALFORMED: { title: 'A header is malformed', fix: 'Correct the header named in errors.' },
  IDEMPOTENCY_KEY_REQUIRED: {
    title: 'The Idempotency-Key header is missing',
    fix: 'Send a fresh Idempotency-Key with each new request and the same one with its repeats.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: 'The Idempotency-Key was used for another request',
    fix: 'Send a fresh Idempotency-Key.',
  },
  IDEMPOTENCY_KEY_IN_FLIGHT: {
    title: 'A request with this Idempotency-Key is being processed',
    fix: 'Repeat the request after the seconds in Retry-After.',
  },
  INPUT_INVALID: { title: 'The request has invalid values', fix: 'Correct the fields named in errors.' },
  VALUE_TAKEN: { title: 'A value is already in use', fix: 'Choose another value for the fields in errors.' },
  TRIAL_ALREADY_USED: {
    title: 'The free trial of this product was already used',
    fix: 'Ask customer support to start the paid service.',
  },
  NOT_FOUND: { title: 'There is no such resource', fix: 'Check the address.' },
  ETAG_STALE: {
    title: 'The tenant has changed since it was read',
    fix: 'Read the tenant again and send its new ETag in If-Match.',
  },
  OPERATION_NOT_FAILED: {
    title: 'There is no failed operation to retry',
    fix: 'Read the tenant: its operation is running or done.',
  },
  SUBSCRIPTION_ENDED: {
    title: 'The subscription has ended',
    fix: 'Request the product anew.',
  },
  OPERATION_IN_PROGRESS: {
    title: 'An operation is running on the tenant',
    fix: 'Repeat the request when the operation of the tenant is done.',
  },
  OPERATION_FAILED: {
    title: 'The set-up of the tenant has failed',
    fix: 'Wait until customer support has completed the set-up.',
  },
  CANCELLATION_SCHEDULED: {
    title: 'A cancellation of the product is scheduled',
    fix: 'Withdraw the cancellation first: DELETE /v1/tenants/{tenantId}/cancellation.',
  },
  CHANGE_ALREADY_EFFECTIVE: {
    title: 'The paid service has begun',
    fix: 'Change the renewal option or upgrade instead.',
  },
  NOTHING_SCHEDULED: {
    title: 'There is nothing scheduled to change or withdraw',
    fix: 'Read the tenant: its scheduledChanges show what is scheduled.',
  },
  NOT_SUBSCRIBED: {
    title: 'The tenant has no such subscription',
    fix: 'Name products that the tenant is subscribed to.',
  },
  RENEWAL_NOT_AVAILABLE: {
    title: 'There is no commitment to renew',
    fix: 'Switch to the paid service with an annual plan first.',
  },
  IF_MATCH_REQUIRED: {
    title: 'Something scheduled is edited without If-Match',
    fix: 'Read the tenant and send its ETag in If-Match.',
  },
  QUOTE_CHANGED: {
    title: 'The penalty is not the accepted one',
    fix: 'Show the new quote and send its total as acceptedPenalty.',
  },
  AFFILIATE_MUST_CANCEL_BOTH: {
    title: 'An affiliate cancels both products together',
    fix: 'Name NAVER_WORKS and WORKPLACE in items, with one date.',
  },
  AFFILIATE_SAME_DATE: {
    title: 'The two products of an affiliate end on different dates',
    fix: 'Give both items the same date.',
  },
  AFFILIATE_MUST_SWITCH_BOTH: {
    title: 'An affiliate switches both products together',
    fix: 'Use /v1/tenants/{tenantId}/bundle/paid-switch, which switches both on one date.',
  },
  AFFILIATES_SUBSCRIBED: {
    title: 'Affiliates of the company would still be subscribed',
    fix: 'Cancel the affiliates first, or on an earlier or the same date, or change the main company. The plan is at /v1/groups/{groupId}/cancellation-plan.',
  },
  MAIN_CANCELLATION_SCHEDULED: {
    title: 'The main company of the group ends on a scheduled date',
    fix: 'Let the main company withdraw its cancellation first.',
  },
  MAIN_NEEDS_WORKPLACE: {
    title: 'The company cannot be the main one: it has no paid WORKPLACE that goes on',
    fix: 'Switch its WORKPLACE to the paid service and withdraw its cancellation.',
  },
  IN_A_GROUP: {
    title: 'The company is in a group already',
    fix: 'Remove it from its group first.',
  },
  IS_MAIN: {
    title: 'The company is the main one of the group, or will be it',
    fix: 'Name another main company first.',
  },
  NOT_IN_GROUP: {
    title: 'The company is not in the group',
    fix: 'Add it as an affiliate first.',
  },
  GROUP_FULL: {
    title: 'The group has as many companies as it may have',
    fix: 'Remove a company first.',
  },
  BUSY: { title: 'The service is busy', fix: 'Repeat the request after the seconds in Retry-After.' },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** One field that broke one rule. `pointer` is a JSON pointer into the body, or `query/…`, `header/…`. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

export interface Refusal {
  readonly refused: RefusalCode;
  /** What exactly, in one sentence; never a value that a person typed. */
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Further members of the answer, such as a new quote. */
  readonly members?: Readonly<Record<string, unknown>>;
}

export const refuse = (refused: RefusalCode, more: Omit<Refusal, 'refused'> = {}): Refusal => ({
  refused,
  ...more,
});

export const isRefusal = (value: object): value is Refusal => 'refused' in value;

/** Carries a refusal from the work to the edge that answers it. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusal: Refusal;
  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(refusal.refused, options);
    this.refusal = refusal;
  }
}

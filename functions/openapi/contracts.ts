import { SubscriptionPath, TenantPath } from '../command-flow/path-parameters.ts';
import { UndoQuerySchema } from '../commands/cancellation.ts';
import { EntitlementSchema } from '../core/entitlement.ts';
import { ForecastSchema } from '../core/forecast.ts';
import { QuotesSchema } from '../core/quotes.ts';
import type { RefusalCode } from '../core/refusals.ts';
import { SubscriptionViewSchema } from '../core/views/subscription-view.ts';
import { TenantViewSchema, TenantWithProfileSchema } from '../core/views/tenant-view.ts';
import { EntitlementQuerySchema } from '../product/entitlement.ts';
import { AvailabilityQuerySchema } from '../public/availability.ts';
import { CatalogQuerySchema } from '../public/catalog.ts';
import { ForecastQuerySchema, QuotesQuerySchema } from '../queries/outlook.ts';
import { FACT_CURSOR, pageQuery, TENANT_CURSOR } from '../queries/paging.ts';
import type { RouteName } from '../routes.ts';
import {
  Availability,
  CancellationResult,
  Catalog,
  Description,
  DryRun,
  FactList,
  Health,
  ScheduledChanges,
  TenantList,
} from './answers.ts';
import {
  CANCELLATION_EXAMPLES,
  PAID_SWITCH_EXAMPLES,
  PROFILE_CHANGE_EXAMPLES,
  READY_EXAMPLES,
  RENEWAL_EXAMPLES,
  REQUESTED_EXAMPLES,
  TRIAL_REQUEST_EXAMPLES,
} from './examples.ts';
import {
  Cancellation,
  CreatingHeaders,
  CreatingOnTenantHeaders,
  EditingHeaders,
  MutationQuery,
  PaidSwitch,
  ProfileChange,
  Renewal,
  ReplaceableHeaders,
  TRIAL_REQUESTS,
} from './requests.ts';
import type { RouteContract } from './route-contract.ts';

const BODY_REFUSALS = [
  'JSON_MALFORMED',
  'CONTENT_TYPE_UNSUPPORTED',
  'BODY_TOO_LARGE',
  'INPUT_INVALID',
] as const satisfies RefusalCode[];
const KEY_REFUSALS = [
  'IDEMPOTENCY_KEY_REQUIRED',
  'HEADER_MALFORMED',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_KEY_IN_FLIGHT',
] as const satisfies RefusalCode[];

const SCHEDULE_REFUSALS = [
  'INPUT_INVALID',
  'HEADER_MALFORMED',
  'IDEMPOTENCY_KEY_REUSED',
  'IDEMPOTENCY_KEY_IN_FLIGHT',
  'NOT_FOUND',
  'ETAG_STALE',
  'IF_MATCH_REQUIRED',
  'SUBSCRIPTION_ENDED',
  'OPERATION_IN_PROGRESS',
  'OPERATION_FAILED',
  'CANCELLATION_SCHEDULED',
  'CHANGE_ALREADY_EFFECTIVE',
  'BUSY',
] as const satisfies RefusalCode[];
const SWITCH_REFUSALS = [...BODY_REFUSALS, ...SCHEDULE_REFUSALS];

const CHANGED_TENANT = {
  description: 'The tenant as it is now; with `dryRun=true`, what the call would do.',
  schemas: [TenantViewSchema, DryRun],
  headers: ['ETag'],
} as const;
const SWITCHED = {
  description: 'Today: the tenant. Later: the scheduled change. With `dryRun=true`: what the call would do.',
  schemas: [TenantViewSchema, ScheduledChanges, DryRun],
  headers: ['ETag'],
} as const;
const CANCELLED = {
  description:
    'The tenant, the charges, what was reset, and warnings; with `dryRun=true`, what the call would do.',
  schemas: [CancellationResult, DryRun],
  headers: ['ETag'],
} as const;

const DRY_RUN = { description: 'With `dryRun=true`: what the call would do.', schemas: [DryRun] };
const ACCEPTED = {
  description: 'Accepted. Read the tenant at Location until its operation is over.',
  schemas: [TenantViewSchema],
  headers: ['ETag', 'Location', 'Retry-After'],
} as const;

/** The contract of every route, apart from the table of routes: no function carries the schemas of the others. */
export const ROUTE_CONTRACTS = {
  getHealth: {
    description: 'Answers while the API can be reached; it asks no other service.',
    answers: { 200: { description: 'The API is up.', schemas: [Health] } },
    refusals: [],
  },
  getOpenApi: {
    description: 'The contract of this API for tools.',
    answers: { 200: { description: 'This document.', schemas: [Description] } },
    refusals: [],
  },
  getCatalog: {
    description: 'Everything to be read before a plan is chosen.',
    query: CatalogQuerySchema,
    answers: { 200: { description: 'The catalog in one language.', schemas: [Catalog] } },
    refusals: ['INPUT_INVALID'],
  },
  getAvailability: {
    description:
      'Checks values before a request: ask for at least one. It reserves nothing; the request checks them again.',
    query: AvailabilityQuerySchema,
    answers: { 200: { description: 'A verdict for each value.', schemas: [Availability] } },
    refusals: ['INPUT_INVALID', 'BUSY'],
  },
  requestTrial: {
    description:
      'The body is the form of its offer; a field of another form is refused. The 30 free days begin today in Korea.',
    query: MutationQuery,
    headers: CreatingHeaders,
    body: { schemas: TRIAL_REQUESTS, examples: TRIAL_REQUEST_EXAMPLES },
    answers: { 200: DRY_RUN, 202: { ...ACCEPTED, examples: REQUESTED_EXAMPLES } },
    refusals: [...BODY_REFUSALS, ...KEY_REFUSALS, 'VALUE_TAKEN', 'TRIAL_ALREADY_USED', 'BUSY'],
  },
  listTenants: {
    description: 'The tenants of the account that the token names, by the time of their request.',
    query: pageQuery(TENANT_CURSOR),
    answers: { 200: { description: 'One page of tenants.', schemas: [TenantList] } },
    refusals: ['INPUT_INVALID', 'BUSY'],
  },
  getTenant: {
    description: 'The tenant as it is now, with what may be done next. Another account’s tenant is a 404.',
    path: TenantPath,
    answers: {
      200: {
        description: 'The tenant.',
        schemas: [TenantWithProfileSchema],
        headers: ['ETag'],
        examples: READY_EXAMPLES,
      },
    },
    refusals: ['NOT_FOUND', 'BUSY'],
  },
  getSubscription: {
    description: 'Status, dates and links of one product of the tenant.',
    path: SubscriptionPath,
    answers: {
      200: { description: 'The subscription.', schemas: [SubscriptionViewSchema], headers: ['ETag'] },
    },
    refusals: ['NOT_FOUND', 'BUSY'],
  },
  listFacts: {
    description: 'The audit of the tenant, oldest first. It holds no personal data.',
    path: TenantPath,
    query: pageQuery(FACT_CURSOR),
    answers: { 200: { description: 'One page of facts.', schemas: [FactList] } },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'BUSY'],
  },
  updateProfile: {
    description: 'Sets the fields that are named; what is left out stays. No date depends on them.',
    path: TenantPath,
    query: MutationQuery,
    headers: EditingHeaders,
    body: { schemas: [ProfileChange], examples: PROFILE_CHANGE_EXAMPLES },
    answers: {
      200: {
        description: 'The tenant with its new profile; with `dryRun=true`, what the call would do.',
        schemas: [TenantWithProfileSchema, DryRun],
        headers: ['ETag'],
      },
    },
    refusals: [...BODY_REFUSALS, 'HEADER_MALFORMED', 'NOT_FOUND', 'ETAG_STALE', 'SUBSCRIPTION_ENDED', 'BUSY'],
  },
  switchToPaid: {
    description:
      'Today: at once, and today is billed. Later, until the last free day: reserved; sent again it is edited, with If-Match. Without a date: the last free day.',
    path: SubscriptionPath,
    query: MutationQuery,
    headers: ReplaceableHeaders,
    body: { schemas: [PaidSwitch], examples: PAID_SWITCH_EXAMPLES },
    answers: { 200: SWITCHED },
    refusals: SWITCH_REFUSALS,
  },
  dropPaidSwitch: {
    description: 'Any time before the date. The trial goes on and ends as if nothing had been reserved.',
    path: SubscriptionPath,
    query: MutationQuery,
    headers: ReplaceableHeaders,
    answers: { 200: CHANGED_TENANT },
    refusals: [...SCHEDULE_REFUSALS, 'NOTHING_SCHEDULED'],
  },
  switchBundleToPaid: {
    description:
      'Both parts at once, on one date and with one billing plan. A tenant without a bundle is a 404.',
    path: TenantPath,
    query: MutationQuery,
    headers: ReplaceableHeaders,
    body: { schemas: [PaidSwitch], examples: PAID_SWITCH_EXAMPLES },
    answers: { 200: SWITCHED },
    refusals: SWITCH_REFUSALS,
  },
  dropBundlePaidSwitch: {
    description: 'Drops the reservations of both parts.',
    path: TenantPath,
    query: MutationQuery,
    headers: ReplaceableHeaders,
    answers: { 200: CHANGED_TENANT },
    refusals: [...SCHEDULE_REFUSALS, 'NOTHING_SCHEDULED'],
  },
  changeRenewal: {
    description:
      'For an annual plan that has begun. Without a choice the contract goes on by month after the commitment.',
    path: SubscriptionPath,
    query: MutationQuery,
    headers: ReplaceableHeaders,
    body: { schemas: [Renewal], examples: RENEWAL_EXAMPLES },
    answers: { 200: CHANGED_TENANT },
    refusals: [...BODY_REFUSALS, ...SCHEDULE_REFUSALS, 'RENEWAL_NOT_AVAILABLE'],
  },
  cancel: {
    description:
      'The whole plan of cancellations: a product left out is not scheduled any more. A date is the first day without service; today ends the product at once. All its data is deleted for good on that date.',
    path: TenantPath,
    query: MutationQuery,
    headers: ReplaceableHeaders,
    body: { schemas: [Cancellation], examples: CANCELLATION_EXAMPLES },
    answers: { 200: CANCELLED },
    refusals: [...BODY_REFUSALS, ...SCHEDULE_REFUSALS, 'NOT_SUBSCRIBED', 'QUOTE_CHANGED'],
  },
  undoCancellation: {
    description:
      'Any time before the date; without `product` all of them. What the cancellation had reset is answered ready to send again.',
    path: TenantPath,
    query: MutationQuery.extend(UndoQuerySchema.shape),
    headers: ReplaceableHeaders,
    answers: { 200: CANCELLED },
    refusals: [...SCHEDULE_REFUSALS, 'NOTHING_SCHEDULED'],
  },
  quoteCancellation: {
    description: 'The penalty of each possible date with its parts. Without dates: the month from today on.',
    path: TenantPath,
    query: QuotesQuerySchema,
    answers: { 200: { description: 'The quotes.', schemas: [QuotesSchema] } },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'BUSY'],
  },
  getForecast: {
    description: 'Told by the very rules that will do it; nothing of it needs a call.',
    path: TenantPath,
    query: ForecastQuerySchema,
    answers: { 200: { description: 'What will happen, in its order.', schemas: [ForecastSchema] } },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'BUSY'],
  },
  getEntitlement: {
    description: 'For the login pages of the products: ask by exactly one name.',
    query: EntitlementQuerySchema,
    answers: { 200: { description: 'The entitlement.', schemas: [EntitlementSchema] } },
    refusals: ['INPUT_INVALID', 'BUSY'],
  },
  retryOperation: {
    description: 'For support, once the reason of the failure is gone. The trial’s dates stay.',
    path: TenantPath,
    query: MutationQuery,
    headers: CreatingOnTenantHeaders,
    answers: { 200: DRY_RUN, 202: ACCEPTED },
    refusals: [
      ...BODY_REFUSALS,
      ...KEY_REFUSALS,
      'NOT_FOUND',
      'ETAG_STALE',
      'OPERATION_NOT_FAILED',
      'SUBSCRIPTION_ENDED',
      'BUSY',
    ],
  },
} as const satisfies Record<RouteName, RouteContract>;

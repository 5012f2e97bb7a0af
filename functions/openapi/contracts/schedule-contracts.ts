import { UndoQuerySchema } from '../../api/commands/cancellation.ts';
import { SubscriptionPath, TenantPath } from '../../api/pipeline/path-parameters.ts';
import type { RefusalCode } from '../../core/refusals/codes.ts';
import { TenantViewSchema } from '../../core/views/tenant-view.ts';
import type { RouteName } from '../../routes/routes.ts';
import { CANCELLATION_EXAMPLES, PAID_SWITCH_EXAMPLES, RENEWAL_EXAMPLES } from '../examples/examples.ts';
import { CancellationResult, DryRun, ScheduledChanges } from '../parts/answers.ts';
import { Cancellation, MutationQuery, PaidSwitch, Renewal, ReplaceableHeaders } from '../parts/requests.ts';
import type { RouteContract } from '../parts/route-contract.ts';
import {
  ALONE_REFUSALS,
  BODY_REFUSALS,
  CHANGED_TENANT,
  REPEAT_REFUSALS,
  REPLACING,
} from './contract-parts.ts';

const SCHEDULE_REFUSALS = [
  'INPUT_INVALID',
  ...REPEAT_REFUSALS,
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
/** Of a company in a group: what its group holds against an end, or the undoing of one. */
const GROUP_REFUSALS = [
  'AFFILIATE_SAME_DATE',
  'AFFILIATES_SUBSCRIBED',
  ...ALONE_REFUSALS,
] as const satisfies RefusalCode[];
const SWITCH_REFUSALS = [
  ...BODY_REFUSALS,
  ...SCHEDULE_REFUSALS,
  'PAYMENT_METHOD_REQUIRED',
  'AFFILIATE_MUST_SWITCH_BOTH',
  ...ALONE_REFUSALS,
] as const satisfies RefusalCode[];
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

export const SCHEDULE_CONTRACTS = {
  switchToPaid: {
    description:
      'Today: at once, and today is billed. Later, until the last free day: reserved; sent again it is edited, with If-Match, and the same again changes nothing. Without a date: the last free day.',
    path: SubscriptionPath,
    ...REPLACING,
    body: { schemas: [PaidSwitch], examples: PAID_SWITCH_EXAMPLES },
    answers: { 200: SWITCHED },
    refusals: SWITCH_REFUSALS,
  },
  dropPaidSwitch: {
    description: 'Any time before the date. The trial goes on and ends as if nothing had been reserved.',
    path: SubscriptionPath,
    ...REPLACING,
    answers: { 200: CHANGED_TENANT },
    refusals: [...SCHEDULE_REFUSALS, 'AFFILIATE_MUST_SWITCH_BOTH', 'NOTHING_SCHEDULED'],
  },
  switchBundleToPaid: {
    description:
      'Both parts at once, on one date and with one billing plan. A tenant without a bundle is a 404, unless it is an affiliate: that switches its two products together.',
    path: TenantPath,
    ...REPLACING,
    body: { schemas: [PaidSwitch], examples: PAID_SWITCH_EXAMPLES },
    answers: { 200: SWITCHED },
    refusals: SWITCH_REFUSALS,
  },
  dropBundlePaidSwitch: {
    description: 'Drops the reservations of both parts.',
    path: TenantPath,
    ...REPLACING,
    answers: { 200: CHANGED_TENANT },
    refusals: [...SCHEDULE_REFUSALS, 'AFFILIATE_MUST_SWITCH_BOTH', 'NOTHING_SCHEDULED'],
  },
  changeRenewal: {
    description:
      'For an annual plan that has begun. Without a choice the contract goes on by month after the commitment.',
    path: SubscriptionPath,
    ...REPLACING,
    body: { schemas: [Renewal], examples: RENEWAL_EXAMPLES },
    answers: { 200: CHANGED_TENANT },
    refusals: [...BODY_REFUSALS, ...SCHEDULE_REFUSALS, 'RENEWAL_NOT_AVAILABLE'],
  },
  cancel: {
    description:
      'The whole plan of cancellations: a product left out is not scheduled any more. A date is the first day without service; today ends the product at once. The same plan again, at the same penalty, changes nothing. All its data is deleted for good on that date.',
    path: TenantPath,
    ...REPLACING,
    body: { schemas: [Cancellation], examples: CANCELLATION_EXAMPLES },
    answers: { 200: CANCELLED },
    refusals: [
      ...BODY_REFUSALS,
      ...SCHEDULE_REFUSALS,
      ...GROUP_REFUSALS,
      'AFFILIATE_MUST_CANCEL_BOTH',
      'NOT_SUBSCRIBED',
      'QUOTE_CHANGED',
    ],
  },
  undoCancellation: {
    description:
      'Any time before the date; without `product` all of them. What the cancellation had reset is answered ready to send again; an affiliate gets one call for both products.',
    path: TenantPath,
    query: MutationQuery.extend(UndoQuerySchema.shape),
    headers: ReplaceableHeaders,
    answers: { 200: CANCELLED },
    refusals: [...SCHEDULE_REFUSALS, ...GROUP_REFUSALS, 'NOTHING_SCHEDULED'],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;

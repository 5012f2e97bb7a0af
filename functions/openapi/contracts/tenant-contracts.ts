import { PageQuery } from '../../api/pipeline/paging.ts';
import { SubscriptionPath, TenantPath } from '../../api/pipeline/path-parameters.ts';
import { EventsQuerySchema } from '../../api/queries/queries.ts';
import { SearchQuerySchema } from '../../api/queries/search.ts';
import { SubscriptionViewSchema } from '../../core/views/subscription-view.ts';
import { TenantWithProfileSchema } from '../../core/views/tenant-view.ts';
import type { RouteName } from '../../routes/routes.ts';
import {
  PROFILE_CHANGE_EXAMPLES,
  READY_EXAMPLES,
  REQUESTED_EXAMPLES,
  TRIAL_REQUEST_EXAMPLES,
} from '../examples/examples.ts';
import { BusEventList, DryRun, EventList, TenantList } from '../parts/answers.ts';
import {
  CreatingHeaders,
  EditingHeaders,
  MutationQuery,
  ProfileChange,
  TRIAL_REQUESTS,
} from '../parts/requests.ts';
import type { RouteContract } from '../parts/route-contract.ts';
import { ACCEPTED, BODY_REFUSALS, DRY_RUN_OF_REQUEST, KEY_REFUSALS } from './contract-parts.ts';

export const TENANT_CONTRACTS = {
  requestTrial: {
    description:
      'The body is the form of its offer; a field of another form is refused. The 30 free days begin today in Korea.',
    query: MutationQuery,
    headers: CreatingHeaders,
    body: { schemas: TRIAL_REQUESTS, examples: TRIAL_REQUEST_EXAMPLES },
    answers: { 200: DRY_RUN_OF_REQUEST, 202: { ...ACCEPTED, examples: REQUESTED_EXAMPLES } },
    refusals: [
      ...BODY_REFUSALS,
      ...KEY_REFUSALS,
      'VALUE_TAKEN',
      'TRIAL_ALREADY_USED',
      'PAYMENT_METHOD_REQUIRED',
      'TRIAL_LIMIT_REACHED',
      'BUSY',
    ],
  },
  listTenants: {
    description:
      'The tenants of the account that the token names, by the time of their request. With a name: the tenant that has it, then those that had it and gave it back, the last one first; support finds them among all tenants. With the name of an execution: its tenant.',
    query: PageQuery.extend(SearchQuerySchema.shape),
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
  listEvents: {
    description:
      'The audit of the tenant, oldest first. It holds no personal data. With `product`: what concerns it, as the event bus tells it; a product that calls must name its own.',
    path: TenantPath,
    query: EventsQuerySchema,
    answers: { 200: { description: 'One page of events.', schemas: [EventList, BusEventList] } },
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
} as const satisfies Partial<Record<RouteName, RouteContract>>;

import { SubscriptionPath } from '../../api/pipeline/path-parameters.ts';
import type { RouteName } from '../../routes/routes.ts';
import { CAPACITY_EXAMPLES, USED_BYTES_EXAMPLES } from '../examples/examples.ts';
import { CapacityReport, CapacityReportDryRun } from '../parts/answers.ts';
import { CapacityChange, MutationQuery, RepeatableHeaders, UsedBytes } from '../parts/requests.ts';
import type { RouteContract } from '../parts/route-contract.ts';
import { BODY_REFUSALS, CHANGED_TENANT, REPEAT_REFUSALS, REPLACING } from './contract-parts.ts';

export const CAPACITY_CONTRACTS = {
  changeCapacity: {
    description:
      'How many units of 1 TB are wanted in all: more adds, less returns. Billed by the day; the day of a return counts. Any time after the paid switch. Units end with the product.',
    path: SubscriptionPath,
    ...REPLACING,
    body: { schemas: [CapacityChange], examples: CAPACITY_EXAMPLES },
    answers: { 200: CHANGED_TENANT },
    refusals: [
      ...BODY_REFUSALS,
      ...REPEAT_REFUSALS,
      'NOT_FOUND',
      'ETAG_STALE',
      'SUBSCRIPTION_ENDED',
      'CAPACITY_NOT_SOLD',
      'CAPACITY_NEEDS_PAID_SERVICE',
      'CAPACITY_IN_USE',
      'OPERATION_IN_PROGRESS',
      'OPERATION_FAILED',
      'BUSY',
    ],
  },
  reportUsedBytes: {
    description:
      'For the products: all that is used of a shared capacity, not what was added to it. What the catalog names in `notCounted` is left out. When little is free, the tenant shows an alert and its administrator gets one mail, until it has recovered.',
    path: SubscriptionPath,
    query: MutationQuery,
    headers: RepeatableHeaders,
    body: { schemas: [UsedBytes], examples: USED_BYTES_EXAMPLES },
    answers: {
      200: {
        description: 'The shared capacities of the product; with `dryRun=true`, as they would be.',
        schemas: [CapacityReport, CapacityReportDryRun],
      },
    },
    refusals: [
      ...BODY_REFUSALS,
      ...REPEAT_REFUSALS,
      'NOT_FOUND',
      'NOT_SUBSCRIBED',
      'SUBSCRIPTION_ENDED',
      'BUSY',
    ],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;

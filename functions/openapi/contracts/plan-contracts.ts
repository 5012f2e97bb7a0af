import { SubscriptionPath, TenantPath } from '../../api/pipeline/path-parameters.ts';
import type { RefusalCode } from '../../core/refusals/codes.ts';
import type { RouteName } from '../../routes/routes.ts';
import { PLAN_EXAMPLES } from '../examples/plan-examples.ts';
import { BundleSwitch, BundleUpgrade, Subscribe, Upgrade } from '../parts/requests.ts';
import type { RouteContract } from '../parts/route-contract.ts';
import {
  ACCEPTED,
  ALONE_REFUSALS,
  BODY_REFUSALS,
  CREATING_ON_TENANT,
  DRY_RUN,
  KEY_REFUSALS,
} from './contract-parts.ts';

const PLAN_REFUSALS = [
  ...BODY_REFUSALS,
  ...KEY_REFUSALS,
  'NOT_FOUND',
  'ETAG_STALE',
  'SUBSCRIPTION_ENDED',
  'OPERATION_IN_PROGRESS',
  'OPERATION_FAILED',
  'VALUE_TAKEN',
  'BUSY',
] as const satisfies RefusalCode[];

/** Nothing is taken in exchange: the answer names what the plan change will drop. */
const MOVED = {
  200: DRY_RUN,
  202: {
    ...ACCEPTED,
    description:
      'Accepted. Read the tenant at Location until its operation is over. `operation.dropsRenewalOf` names the products whose chosen change of plan at the renewal will be dropped.',
  },
} as const;

export const PLAN_CONTRACTS = {
  subscribe: {
    description:
      'A further product, on its first free trial; when that was used, it starts paid with `billingPlan`. A name is given only where the company lacks it.',
    path: TenantPath,
    ...CREATING_ON_TENANT,
    body: { schemas: [Subscribe], examples: PLAN_EXAMPLES.subscribe },
    answers: { 200: DRY_RUN, 202: ACCEPTED },
    refusals: [
      ...PLAN_REFUSALS,
      'ALREADY_SUBSCRIBED',
      'DATA_DELETION_RUNNING',
      'TRIAL_ALREADY_USED',
      'PAYMENT_METHOD_REQUIRED',
      'AFFILIATE_SAME_DATE',
      ...ALONE_REFUSALS,
    ],
  },
  upgradeProduct: {
    description:
      'The paid service of a product alone, to one of the `plans` of its action UPGRADE. The new plan counts from today on, the term stays. A group name cannot carry more than NAVER WORKS Lite: then `domainName` is required, and all login IDs follow.',
    path: SubscriptionPath,
    ...CREATING_ON_TENANT,
    body: { schemas: [Upgrade], examples: PLAN_EXAMPLES.upgrade },
    answers: MOVED,
    refusals: [
      ...PLAN_REFUSALS,
      'CANCELLATION_SCHEDULED',
      'PART_OF_BUNDLE',
      'NOT_AN_UPGRADE',
      'ONLY_IN_BUNDLE',
      'UPGRADE_NEEDS_PAID',
    ],
  },
  upgradeBundle: {
    description:
      'On trial or paid, to one of the `plans` of the action UPGRADE_BUNDLE. Dates and terms stay; what is paid for counts at the new price from today on. A tenant without a bundle is a 404.',
    path: TenantPath,
    ...CREATING_ON_TENANT,
    body: { schemas: [BundleUpgrade], examples: PLAN_EXAMPLES.bundleUpgrade },
    answers: MOVED,
    refusals: [...PLAN_REFUSALS, 'CANCELLATION_SCHEDULED', 'NOT_AN_UPGRADE', 'BILL_OVERDUE'],
  },
  switchToBundle: {
    description:
      'From NAVER WORKS, from WORKPLACE or from both. What the company has keeps its dates and its term, what is new starts its first free trial, or paid when that was used. No switch loses what is paid for: the bundle has at least the features, the storage and, within a term, the price of what the company has. `initialPassword`: a link to set it goes to an address, or the administrator sets it for the accounts that have none. The accounts of what the company has become accounts of both parts; in a trial of NAVER WORKS there is room for 1,000.',
    path: TenantPath,
    ...CREATING_ON_TENANT,
    body: { schemas: [BundleSwitch], examples: PLAN_EXAMPLES.bundleSwitch },
    answers: MOVED,
    refusals: [
      ...PLAN_REFUSALS,
      'ALREADY_BUNDLE',
      'WORKBOX_NOT_IN_BUNDLE',
      'CANCELLATION_SCHEDULED',
      'RESERVATION_EXISTS',
      'SUBSCRIPTION_SUSPENDED',
      'DATA_DELETION_RUNNING',
      'NOT_AN_UPGRADE',
      'WOULD_LOSE_FEATURES',
      'TERM_PRICE_WOULD_FALL',
      'TRIAL_ALREADY_USED',
      'PAYMENT_METHOD_REQUIRED',
      'ACCOUNT_LIMIT_REACHED',
      ...ALONE_REFUSALS,
    ],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;

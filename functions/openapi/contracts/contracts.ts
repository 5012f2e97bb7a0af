import type { RouteName } from '../../routes/routes.ts';
import type { RouteContract } from '../parts/route-contract.ts';
import { ACCOUNT_CONTRACTS, PRODUCT_CONTRACTS } from './account-contracts.ts';
import { BILLING_CONTRACTS } from './billing-contracts.ts';
import { CAPACITY_CONTRACTS } from './capacity-contracts.ts';
import { GROUP_CONTRACTS } from './group-contracts.ts';
import { NAME_CONTRACTS } from './name-contracts.ts';
import { OPERATOR_CONTRACTS } from './operator-contracts.ts';
import { PASSWORD_CONTRACTS } from './password-contracts.ts';
import { PLAN_CONTRACTS } from './plan-contracts.ts';
import { PREVIEW_CONTRACTS } from './preview-contracts.ts';
import { PUBLIC_CONTRACTS } from './public-contracts.ts';
import { SCHEDULE_CONTRACTS } from './schedule-contracts.ts';
import { TASK_CONTRACTS } from './task-contracts.ts';
import { TENANT_CONTRACTS } from './tenant-contracts.ts';

/** The contract of every route, apart from the table of routes: no function carries the schemas of the others. */
export const ROUTE_CONTRACTS = {
  ...PUBLIC_CONTRACTS,
  ...TENANT_CONTRACTS,
  ...NAME_CONTRACTS,
  ...SCHEDULE_CONTRACTS,
  ...CAPACITY_CONTRACTS,
  ...TASK_CONTRACTS,
  ...PLAN_CONTRACTS,
  ...PREVIEW_CONTRACTS,
  ...BILLING_CONTRACTS,
  ...ACCOUNT_CONTRACTS,
  ...PRODUCT_CONTRACTS,
  ...OPERATOR_CONTRACTS,
  ...PASSWORD_CONTRACTS,
  ...GROUP_CONTRACTS,
} as const satisfies Record<RouteName, RouteContract>;

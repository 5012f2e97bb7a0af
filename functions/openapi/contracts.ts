import type { RouteName } from '../routes.ts';
import { GROUP_CONTRACTS } from './group-contracts.ts';
import { OUTLOOK_CONTRACTS } from './outlook-contracts.ts';
import { PRODUCT_CONTRACTS } from './product-contracts.ts';
import { PUBLIC_CONTRACTS } from './public-contracts.ts';
import type { RouteContract } from './route-contract.ts';
import { SCHEDULE_CONTRACTS } from './schedule-contracts.ts';
import { TENANT_CONTRACTS } from './tenant-contracts.ts';

/** The contract of every route, apart from the table of routes: no function carries the schemas of the others. */
export const ROUTE_CONTRACTS = {
  ...PUBLIC_CONTRACTS,
  ...TENANT_CONTRACTS,
  ...SCHEDULE_CONTRACTS,
  ...OUTLOOK_CONTRACTS,
  ...PRODUCT_CONTRACTS,
  ...GROUP_CONTRACTS,
} as const satisfies Record<RouteName, RouteContract>;

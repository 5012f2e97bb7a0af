import { EntitlementQuerySchema } from '../../api/product/entitlement.ts';
import { EntitlementSchema } from '../../core/accounts/entitlement.ts';
import type { RouteName } from '../../routes/routes.ts';
import type { RouteContract } from './route-contract.ts';

export const PRODUCT_CONTRACTS = {
  getEntitlement: {
    description: 'For the login pages of the products: ask by exactly one name.',
    query: EntitlementQuerySchema,
    answers: { 200: { description: 'The entitlement.', schemas: [EntitlementSchema] } },
    refusals: ['INPUT_INVALID', 'BUSY'],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;

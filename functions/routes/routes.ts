import { ACCOUNT_ROUTES } from './account-routes.ts';
import { BILLING_ROUTES } from './billing-routes.ts';
import { GROUP_ROUTES } from './group-routes.ts';
import { OPERATOR_ROUTES } from './operator-routes.ts';
import { PUBLIC_ROUTES } from './public-routes.ts';
import type { Route, Scope } from './route.ts';
import { SUBSCRIPTION_ROUTES } from './subscription-routes.ts';
import { TENANT_ROUTES } from './tenant-routes.ts';

export type { HttpFunction, Route, Scope } from './route.ts';

/** The one table of HTTP calls: API Gateway, the handlers and the OpenAPI document are made from it. */
export const ROUTES = {
  ...PUBLIC_ROUTES,
  ...TENANT_ROUTES,
  ...SUBSCRIPTION_ROUTES,
  ...BILLING_ROUTES,
  ...ACCOUNT_ROUTES,
  ...OPERATOR_ROUTES,
  ...GROUP_ROUTES,
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

/** The key by which API Gateway names a route. */
export const routeKeyOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

/** What is done on a route, the scopes that open it, and the parameters that it takes. */
export interface Opened<Work> {
  readonly scopes: readonly Scope[];
  readonly query: readonly string[];
  readonly work: Work;
}

/** What a function does for each of its routes, by the key under which the gateway calls it. */
export const byRouteKey = <Work>(
  works: Partial<Record<RouteName, Work>>,
): Readonly<Record<string, Opened<Work>>> =>
  Object.fromEntries(
    Object.entries<Work>(works).map(([name, work]) => {
      const route: Route = ROUTES[name as RouteName];
      return [routeKeyOf(route), { scopes: route.scopes, query: route.query ?? [], work }];
    }),
  );

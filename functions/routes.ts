export type Scope = 'smartwork/console' | 'smartwork/support' | 'smartwork/product';

/** The functions that answer HTTP calls; each is a folder. */
export type HttpFunction = 'public' | 'queries' | 'commands' | 'passwords' | 'support' | 'product';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly function: HttpFunction;
  /** Any one of them opens the route; none: the route is public. */
  readonly scopes: readonly Scope[];
  readonly summary: string;
}

const CONSOLE = ['smartwork/console'] as const;
const SUPPORT = ['smartwork/support'] as const;
const PRODUCT = ['smartwork/product'] as const;
const CONSOLE_OR_SUPPORT = ['smartwork/console', 'smartwork/support'] as const;

/** The one table of HTTP calls: API Gateway, the handlers and the OpenAPI document are made from it. */
export const ROUTES = {
  getHealth: { method: 'GET', path: '/v1/health', function: 'public', scopes: [], summary: 'Is the API up?' },
  getOpenApi: {
    method: 'GET',
    path: '/v1/openapi.json',
    function: 'public',
    scopes: [],
    summary: 'This document',
  },
  getCatalog: {
    method: 'GET',
    path: '/v1/catalog',
    function: 'public',
    scopes: [],
    summary: 'Offers, plans, features, capacity, guides, terms version, sample prices',
  },
  getAvailability: {
    method: 'GET',
    path: '/v1/availability',
    function: 'public',
    scopes: [],
    summary: 'May a company ID, domain or group name be used?',
  },
  requestTrial: {
    method: 'POST',
    path: '/v1/tenants',
    function: 'passwords',
    scopes: CONSOLE,
    summary: 'Request a free trial of a bundle or a product',
  },
  listTenants: {
    method: 'GET',
    path: '/v1/tenants',
    function: 'queries',
    scopes: CONSOLE,
    summary: 'The dashboard: the tenants of the caller',
  },
  getTenant: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'One tenant with its subscriptions and profile',
  },
  getSubscription: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/subscriptions/{product}',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'My Product: one subscription',
  },
  listFacts: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/facts',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'Who did what, when and why',
  },
  updateProfile: {
    method: 'PATCH',
    path: '/v1/tenants/{tenantId}/profile',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Change company information, time zone, language, notification address',
  },
  switchToPaid: {
    method: 'PUT',
    path: '/v1/tenants/{tenantId}/subscriptions/{product}/paid-switch',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Switch a product to the paid service, today or on a reserved date',
  },
  dropPaidSwitch: {
    method: 'DELETE',
    path: '/v1/tenants/{tenantId}/subscriptions/{product}/paid-switch',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Drop the reserved switch of a product',
  },
  switchBundleToPaid: {
    method: 'PUT',
    path: '/v1/tenants/{tenantId}/bundle/paid-switch',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Switch both parts of the bundle to the paid service',
  },
  dropBundlePaidSwitch: {
    method: 'DELETE',
    path: '/v1/tenants/{tenantId}/bundle/paid-switch',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Drop the reserved switch of both parts of the bundle',
  },
  changeRenewal: {
    method: 'PUT',
    path: '/v1/tenants/{tenantId}/subscriptions/{product}/renewal',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Choose what happens after the commitment',
  },
  cancel: {
    method: 'PUT',
    path: '/v1/tenants/{tenantId}/cancellation',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Cancel products, today or on a date',
  },
  undoCancellation: {
    method: 'DELETE',
    path: '/v1/tenants/{tenantId}/cancellation',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Withdraw a scheduled cancellation',
  },
  quoteCancellation: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/cancellation/quotes',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'What a cancellation costs, by date',
  },
  getForecast: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/forecast',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'If you do nothing: what will happen',
  },
  getEntitlement: {
    method: 'GET',
    path: '/v1/entitlements',
    function: 'product',
    scopes: PRODUCT,
    summary: 'Who may log in and use what, exact to the second',
  },
  retryOperation: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/operation/retry',
    function: 'support',
    scopes: SUPPORT,
    summary: 'Start a failed operation again',
  },
  formGroup: {
    method: 'POST',
    path: '/v1/groups',
    function: 'support',
    scopes: SUPPORT,
    summary: 'Form a group of companies by its main company',
  },
  getGroup: {
    method: 'GET',
    path: '/v1/groups/{groupId}',
    function: 'support',
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'A group with its companies',
  },
  addAffiliate: {
    method: 'PUT',
    path: '/v1/groups/{groupId}/affiliates/{tenantId}',
    function: 'support',
    scopes: SUPPORT,
    summary: 'Add a company to a group',
  },
  removeAffiliate: {
    method: 'DELETE',
    path: '/v1/groups/{groupId}/affiliates/{tenantId}',
    function: 'support',
    scopes: SUPPORT,
    summary: 'Take a company out of its group',
  },
  changeMain: {
    method: 'PUT',
    path: '/v1/groups/{groupId}/main',
    function: 'support',
    scopes: SUPPORT,
    summary: 'Make another company the main one from a date on',
  },
  setLinkedCards: {
    method: 'PUT',
    path: '/v1/groups/{groupId}/cards/{tenantId}',
    function: 'support',
    scopes: SUPPORT,
    summary: 'Set the number of linked corporate cards of a company',
  },
  saveOrgChart: {
    method: 'PUT',
    path: '/v1/groups/{groupId}/org-chart',
    function: 'support',
    scopes: CONSOLE,
    summary: 'Save display range and order of all companies of a group',
  },
  planGroupCancellation: {
    method: 'GET',
    path: '/v1/groups/{groupId}/cancellation-plan',
    function: 'support',
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'How a whole group is cancelled: order, date, price and what stands in the way',
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

/** The key by which API Gateway names a route. */
export const routeKeyOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

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
const PRODUCT_OR_CONSOLE = ['smartwork/product', 'smartwork/console'] as const;
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
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'The dashboard: the tenants of the caller; for support, a search',
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
  changeDomain: {
    method: 'PUT',
    path: '/v1/tenants/{tenantId}/domain',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Change the domain: login IDs follow, the old domain stays the tenant’s',
  },
  changeGroupName: {
    method: 'PUT',
    path: '/v1/tenants/{tenantId}/group-name',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Change the group name: login IDs follow, the old one is free',
  },
  verifyDomain: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/domain-verification',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Prove the ownership of the domain by a TXT record',
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
  changeCapacity: {
    method: 'PUT',
    path: '/v1/tenants/{tenantId}/subscriptions/{product}/capacity',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Add shared capacity in units of 1 TB, or return it',
  },
  reportUsedBytes: {
    method: 'PUT',
    path: '/v1/tenants/{tenantId}/subscriptions/{product}/capacity/usage',
    function: 'product',
    scopes: PRODUCT,
    summary: 'Report what is used of a shared capacity',
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
  subscribe: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/subscriptions',
    function: 'passwords',
    scopes: CONSOLE,
    summary: 'Request a further product',
  },
  upgradeProduct: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/subscriptions/{product}/upgrade',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Upgrade the paid service of a product',
  },
  upgradeBundle: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/bundle/upgrade',
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Upgrade the bundle',
  },
  switchToBundle: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/bundle',
    function: 'passwords',
    scopes: CONSOLE,
    summary: 'Switch from one product or two to the bundle',
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
  getUsage: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/usage',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'What a month has used, day by day',
  },
  getEstimate: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/billing/estimate',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'The bill of the present month up to yesterday',
  },
  getTrend: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/billing/trend',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'The last months with their totals',
  },
  getBill: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/billing/{month}',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'The bill of a month, as JSON or CSV',
  },
  registerMember: {
    method: 'PUT',
    path: '/v1/tenants/{tenantId}/members/{memberId}',
    function: 'product',
    scopes: PRODUCT_OR_CONSOLE,
    summary: 'Register an account, or change its email address',
  },
  removeMember: {
    method: 'DELETE',
    path: '/v1/tenants/{tenantId}/members/{memberId}',
    function: 'product',
    scopes: PRODUCT_OR_CONSOLE,
    summary: 'Remove an account',
  },
  changeMembers: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/members/batch',
    function: 'product',
    scopes: PRODUCT_OR_CONSOLE,
    summary: 'Register and remove up to 100 accounts',
  },
  listMembers: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/members',
    function: 'product',
    scopes: PRODUCT_OR_CONSOLE,
    summary: 'The registered accounts',
  },
  getEntitlement: {
    method: 'GET',
    path: '/v1/entitlements',
    function: 'product',
    scopes: PRODUCT,
    summary: 'Who may log in and use what, exact to the second',
  },
  requestPasswordReset: {
    method: 'POST',
    path: '/v1/password-resets',
    function: 'passwords',
    scopes: [],
    summary: 'Ask for a link to set the password of an account',
  },
  redeemPasswordReset: {
    method: 'POST',
    path: '/v1/password-resets/redeem',
    function: 'passwords',
    scopes: [],
    summary: 'Set the password with the token of the link',
  },
  verifyCredentials: {
    method: 'POST',
    path: '/v1/credentials/verify',
    function: 'passwords',
    scopes: PRODUCT,
    summary: 'Is this the password of the login ID, and may the account log in?',
  },
  retryOperation: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/operation/retry',
    function: 'support',
    scopes: SUPPORT,
    summary: 'Start a failed operation again',
  },
  listWork: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/work',
    function: 'queries',
    scopes: SUPPORT,
    summary: 'The timers and other work of a tenant, with their executions',
  },
  renewTimers: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/work/renew',
    function: 'support',
    scopes: SUPPORT,
    summary: 'Start a new execution for all work of a tenant',
  },
  listMails: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/mails',
    function: 'queries',
    scopes: SUPPORT,
    summary: 'The mails of a tenant and how far they are',
  },
  retryMail: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/mails/{mailId}/retry',
    function: 'support',
    scopes: SUPPORT,
    summary: 'Try a mail again that was given up',
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
  getGroupBill: {
    method: 'GET',
    path: '/v1/groups/{groupId}/billing/{month}',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'The bill of a month for all companies of a group',
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

/** The key by which API Gateway names a route. */
export const routeKeyOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

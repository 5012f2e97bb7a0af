import { CONSOLE, CONSOLE_OR_SUPPORT, DRY_RUN, type Route } from './route.ts';

/** What the future costs, and what the past has cost. */
export const BILLING_ROUTES = {
  getBillingProfile: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/billing-profile',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    summary: 'The address of the bills and the payment method',
  },
  changeBillingProfile: {
    method: 'PATCH',
    path: '/v1/tenants/{tenantId}/billing-profile',
    function: 'commands',
    scopes: CONSOLE,
    query: DRY_RUN,
    summary: 'Change the address of the bills or the payment method',
  },
  quoteCancellation: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/cancellation/quotes',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    query: ['from', 'to', 'product'],
    summary: 'What a cancellation costs, by date',
  },
  getForecast: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/forecast',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    query: ['months'],
    summary: 'If you do nothing: what will happen',
  },
  getUsage: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/usage',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    query: ['month'],
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
    query: ['months'],
    summary: 'The last months with their totals',
  },
  getBill: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/billing/{month}',
    function: 'queries',
    scopes: CONSOLE_OR_SUPPORT,
    query: ['language'],
    summary: 'The bill of a month, as JSON or CSV',
  },
} as const satisfies Record<string, Route>;

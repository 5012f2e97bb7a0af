import { CONSOLE, CONSOLE_OR_SUPPORT, type Route } from './route.ts';

/** A company: its request, what is shown of it, and its names. */
export const TENANT_ROUTES = {
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
  listEvents: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/events',
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
} as const satisfies Record<string, Route>;

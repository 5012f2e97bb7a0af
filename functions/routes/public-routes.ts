import type { Route } from './route.ts';

/** What is open to everybody. */
export const PUBLIC_ROUTES = {
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
    query: ['language'],
    summary: 'Offers, plans, features, capacity, guides, terms version, sample prices',
  },
  getAvailability: {
    method: 'GET',
    path: '/v1/availability',
    function: 'public',
    scopes: [],
    query: ['companyId', 'domainName', 'groupName', 'language'],
    summary: 'May a company ID, domain or group name be used?',
  },
} as const satisfies Record<string, Route>;

import { DRY_RUN, PAGE, type Route, SUPPORT } from './route.ts';

/** What only support may see and do. */
export const OPERATOR_ROUTES = {
  retryOperation: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/operation/retry',
    function: 'support',
    scopes: SUPPORT,
    query: DRY_RUN,
    summary: 'Start a failed operation again',
  },
  listWork: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/work',
    function: 'queries',
    scopes: SUPPORT,
    query: PAGE,
    summary: 'The timers and other work of a tenant, with their executions',
  },
  renewTimers: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/work/renew',
    function: 'support',
    scopes: SUPPORT,
    query: DRY_RUN,
    summary: 'Start a new execution for all work of a tenant',
  },
  renewAllWork: {
    method: 'POST',
    path: '/v1/work/renew',
    function: 'support',
    scopes: SUPPORT,
    query: [...PAGE, ...DRY_RUN],
    summary: 'Open missing work of all tenants, a page a call',
  },
  listMails: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/mails',
    function: 'queries',
    scopes: SUPPORT,
    query: PAGE,
    summary: 'The mails of a tenant and how far they are',
  },
  retryMail: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/mails/{mailId}/retry',
    function: 'support',
    scopes: SUPPORT,
    query: DRY_RUN,
    summary: 'Try a mail again that was given up',
  },
  dismissMail: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/mails/{mailId}/dismiss',
    function: 'support',
    scopes: SUPPORT,
    query: DRY_RUN,
    summary: 'Give a failed mail up for good',
  },
  listStuck: {
    method: 'GET',
    path: '/v1/stuck',
    function: 'queries',
    scopes: SUPPORT,
    query: [...PAGE, 'kind'],
    summary: 'What stands still until somebody sees to it, of all tenants, with the call that cures it',
  },
} as const satisfies Record<string, Route>;

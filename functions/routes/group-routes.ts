import { CONSOLE, CONSOLE_OR_SUPPORT, PRODUCT, type Route, SUPPORT } from './route.ts';

/** Groups of companies. */
export const GROUP_ROUTES = {
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
    function: 'queries',
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
  dissolveGroup: {
    method: 'DELETE',
    path: '/v1/groups/{groupId}',
    function: 'support',
    scopes: SUPPORT,
    summary: 'Dissolve a group from a date on',
  },
  undoDissolution: {
    method: 'DELETE',
    path: '/v1/groups/{groupId}/dissolution',
    function: 'support',
    scopes: SUPPORT,
    summary: 'Withdraw a dissolution that is still to come',
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
    function: 'commands',
    scopes: CONSOLE,
    summary: 'Save display range and order of all companies of a group',
  },
  getOrgChart: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/group/org-chart',
    function: 'product',
    scopes: PRODUCT,
    summary: 'The display range and order of the companies of a group, for the products',
  },
  planGroupCancellation: {
    method: 'GET',
    path: '/v1/groups/{groupId}/cancellation-plan',
    function: 'queries',
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

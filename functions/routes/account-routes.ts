import { CONSOLE, PRODUCT, PRODUCT_OR_CONSOLE, type Route } from './route.ts';

/** Registered accounts, their passwords, and who may log in. */
export const ACCOUNT_ROUTES = {
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
  setMemberPassword: {
    method: 'PUT',
    path: '/v1/tenants/{tenantId}/members/{memberId}/password',
    function: 'passwords',
    scopes: CONSOLE,
    summary: 'Reset the password of an account, or send it a link to do so',
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
} as const satisfies Record<string, Route>;

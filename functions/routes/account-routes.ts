import { CONSOLE, PRODUCT, PRODUCT_OR_CONSOLE, type Route } from './route.ts';

/** Registered accounts, their passwords, and who may log in. */
export const ACCOUNT_ROUTES = {
  registerAccount: {
    method: 'PUT',
    path: '/v1/tenants/{tenantId}/accounts/{accountId}',
    function: 'product',
    scopes: PRODUCT_OR_CONSOLE,
    summary: 'Register an account, or change its name or address',
  },
  removeAccount: {
    method: 'DELETE',
    path: '/v1/tenants/{tenantId}/accounts/{accountId}',
    function: 'product',
    scopes: PRODUCT_OR_CONSOLE,
    summary: 'Remove an account',
  },
  changeAccounts: {
    method: 'POST',
    path: '/v1/tenants/{tenantId}/accounts/batch',
    function: 'product',
    scopes: PRODUCT_OR_CONSOLE,
    summary: 'Register and remove up to 100 accounts',
  },
  listAccounts: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/accounts',
    function: 'product',
    scopes: PRODUCT_OR_CONSOLE,
    summary: 'The registered accounts',
  },
  searchAccounts: {
    method: 'GET',
    path: '/v1/tenants/{tenantId}/group/accounts',
    function: 'product',
    scopes: PRODUCT,
    summary: 'Search the accounts of all companies of the group',
  },
  setAccountPassword: {
    method: 'PUT',
    path: '/v1/tenants/{tenantId}/accounts/{accountId}/password',
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

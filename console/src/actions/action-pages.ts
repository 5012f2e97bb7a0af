import type { Tenant } from '@smartwork/client/types';

export type AllowedAction = Tenant['allowedActions'][number];
export type Action = AllowedAction['action'];

/** Where an action is done. A button appears as soon as `app/routes.tsx` has the page. */
export const ACTION_PAGES: Readonly<Record<Action, string>> = {
  UPDATE_PROFILE: '/companies/:tenantId/settings',
  CHANGE_BILLING_PROFILE: '/companies/:tenantId/billing-profile',
  CHANGE_DOMAIN: '/companies/:tenantId/settings',
  CHANGE_GROUP_NAME: '/companies/:tenantId/settings',
  VERIFY_DOMAIN: '/companies/:tenantId/settings',
  SWITCH_TO_PAID: '/companies/:tenantId/products/:product/paid-switch',
  DROP_RESERVATION: '/companies/:tenantId/products/:product/paid-switch',
  CHANGE_RENEWAL: '/companies/:tenantId/products/:product/renewal',
  CHANGE_CAPACITY: '/companies/:tenantId/products/:product/capacity',
  UPGRADE: '/companies/:tenantId/products/:product/upgrade',
  UPGRADE_BUNDLE: '/companies/:tenantId/upgrade',
  SWITCH_TO_BUNDLE: '/companies/:tenantId/bundle',
  SUBSCRIBE: '/companies/:tenantId/subscribe',
  CANCEL: '/companies/:tenantId/cancel',
  UNDO_CANCELLATION: '/companies/:tenantId/cancel',
  LEAVE_BUNDLE: '/companies/:tenantId/cancel',
};

/** The address of an action's page for this company and product. */
export function actionHref(action: Action, tenantId: string, product?: string): string {
  const path = ACTION_PAGES[action].replace(':tenantId', tenantId);
  const inPath = path.includes(':product');
  const address = product === undefined ? path : path.replace(':product', product);
  return product === undefined || inPath ? address : `${address}?product=${product}`;
}

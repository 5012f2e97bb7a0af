import { type ComponentType, lazy } from 'react';
import type { Localized } from '../../../functions/core/language.ts';
import type { Role } from './config.ts';

/** A screen is a folder in `screens/` whose `screen.tsx` exports `Screen`. */
export interface ConsoleRoute {
  readonly path: string;
  readonly Screen: ComponentType;
  /** Who may see it: `nobody` is for links in mails, which need no login. */
  readonly role: Role | 'either' | 'nobody';
  /** Its line in the menu at the side; below a company when the path has one. */
  readonly menu?: Localized;
  /** The page whose line in the menu it belongs to, where its address does not say so. */
  readonly belongsTo?: string;
}

type Load = () => Promise<{ readonly Screen: ComponentType }>;
const screen = (path: string, role: ConsoleRoute['role'], load: Load, menu?: Localized): ConsoleRoute => ({
  path,
  role,
  Screen: lazy(async () => ({ default: (await load()).Screen })),
  ...(menu && { menu }),
});

const ofCompany = (path: string, load: Load): ConsoleRoute =>
  screen(`/companies/:tenantId/${path}`, 'customer', load);
const ofProduct = (path: string, load: Load): ConsoleRoute => ofCompany(`products/:product/${path}`, load);

/** The actions of the API, each where `actions/action-pages.ts` says. */
const ACTION_ROUTES: readonly ConsoleRoute[] = [
  ofProduct('paid-switch', () => import('../screens/paid-switch/screen.tsx')),
  ofProduct('renewal', () => import('../screens/renewal/screen.tsx')),
  ofProduct('capacity', () => import('../screens/capacity/screen.tsx')),
  ofProduct('upgrade', () => import('../screens/upgrade/screen.tsx')),
  ofCompany('upgrade', () => import('../screens/upgrade/screen.tsx')),
  ofCompany('bundle', () => import('../screens/bundle/screen.tsx')),
  ofCompany('subscribe', () => import('../screens/subscribe/screen.tsx')),
  ofCompany('cancel', () => import('../screens/cancel/screen.tsx')),
  // The portal's return of a product leads here.
  ofProduct('cancellation', () => import('../screens/cancel/screen.tsx')),
];

/** Every page of the console, one line each. `functions/core/console-pages.ts` has those that mails lead to. */
export const ROUTES: readonly ConsoleRoute[] = [
  screen('/', 'customer', () => import('../screens/dashboard/screen.tsx'), {
    en: 'Dashboard',
    ko: '대시보드',
  }),
  screen('/request', 'customer', () => import('../screens/request/screen.tsx'), {
    en: 'Request free trial',
    ko: '무료 체험 신청',
  }),
  screen('/password', 'nobody', () => import('../screens/password/screen.tsx')),
  screen('/operations', 'staff', () => import('../screens/operations/screen.tsx'), {
    en: 'Operations',
    ko: '운영',
  }),
  screen(
    '/operations/companies/:tenantId',
    'staff',
    () => import('../screens/operations-company/screen.tsx'),
  ),
  screen('/operations/groups', 'staff', () => import('../screens/operations-group/form-screen.tsx')),
  screen('/operations/groups/:groupId', 'staff', () => import('../screens/operations-group/screen.tsx')),
  screen('/companies/:tenantId/ready', 'either', () => import('../screens/ready/screen.tsx')),
  screen('/companies/:tenantId', 'either', () => import('../screens/company/screen.tsx'), {
    en: 'Company',
    ko: '회사',
  }),
  screen('/companies/:tenantId/products/:product', 'either', () => import('../screens/product/screen.tsx')),
  screen('/companies/:tenantId/bills', 'either', () => import('../screens/bills/screen.tsx'), {
    en: 'Bills',
    ko: '이용 요금',
  }),
  screen('/companies/:tenantId/accounts', 'customer', () => import('../screens/accounts/screen.tsx'), {
    en: 'Accounts',
    ko: '계정',
  }),
  screen(
    '/companies/:tenantId/accounts/batch',
    'customer',
    () => import('../screens/account-batch/screen.tsx'),
  ),
  screen('/companies/:tenantId/group', 'either', () => import('../screens/group/screen.tsx'), {
    en: 'Group',
    ko: '그룹사',
  }),
  screen('/companies/:tenantId/settings', 'either', () => import('../screens/settings/screen.tsx'), {
    en: 'Settings',
    ko: '설정',
  }),
  {
    ...screen(
      '/companies/:tenantId/billing-profile',
      'either',
      () => import('../screens/billing-profile/screen.tsx'),
    ),
    belongsTo: '/companies/:tenantId/bills',
  },
  ...ACTION_ROUTES,
];

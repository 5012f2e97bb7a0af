import type { Product } from './catalog/codes.ts';

/** The pages of the console that mails and answers lead to: the one list of their addresses. */
const CONSOLE_PAGES = {
  /** The companies of an account. */
  HOME: '/',
  /** All products of the company, with what is scheduled. */
  COMPANY: '/companies/{tenantId}',
  /** My Product: one product with its dates, its contract and its actions. */
  PRODUCT: '/companies/{tenantId}/products/{product}',
  /** Where a product is cancelled: the portal's return of a product leads here (R127). */
  CANCELLATION: '/companies/{tenantId}/products/{product}/cancellation',
  ACCOUNTS: '/companies/{tenantId}/accounts',
  BILLS: '/companies/{tenantId}/bills',
  /** Where the bills go, how they are paid, and the cash receipts. */
  BILLING_PROFILE: '/companies/{tenantId}/billing-profile',
  /** Company information, the domain with its TXT record, the address and the language of the mails. */
  SETTINGS: '/companies/{tenantId}/settings',
} as const;
type PageName = keyof typeof CONSOLE_PAGES;

/** The page on which a user sets a password: without a login, and not of one company. */
export const PASSWORD_PAGE = '/password';

type PageOfProduct = 'PRODUCT' | 'CANCELLATION';
export type ConsolePage =
  | { readonly page: Exclude<PageName, PageOfProduct> }
  | { readonly page: PageOfProduct; readonly product: Product };

/** The address of a page for one company. */
export function consolePageUrl(consoleUrl: string, tenantId: string, to: ConsolePage): string {
  const path = CONSOLE_PAGES[to.page].replace('{tenantId}', encodeURIComponent(tenantId));
  return underConsole(consoleUrl, 'product' in to ? path.replace('{product}', to.product) : path);
}

/** A path of the console, which need not stand at the root of its host. */
export const underConsole = (consoleUrl: string, path: string): string =>
  `${consoleUrl.replace(/\/+$/, '')}${path}`;

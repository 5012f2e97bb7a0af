export type Scope = 'smartwork/console' | 'smartwork/support' | 'smartwork/product' | 'smartwork/finance';

/** The functions that answer HTTP calls; each is a folder. */
export type HttpFunction = 'public' | 'queries' | 'commands' | 'passwords' | 'support' | 'product';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly function: HttpFunction;
  /** Any one of them opens the route; none: the route is public. */
  readonly scopes: readonly Scope[];
  /** The parameters it takes, each once; none where none is named. */
  readonly query?: readonly string[];
  readonly summary: string;
}

export const CONSOLE = ['smartwork/console'] as const;
export const SUPPORT = ['smartwork/support'] as const;
export const PRODUCT = ['smartwork/product'] as const;
export const PRODUCT_OR_SUPPORT = ['smartwork/product', 'smartwork/support'] as const;
export const PRODUCT_OR_CONSOLE = ['smartwork/product', 'smartwork/console'] as const;
export const FINANCE = ['smartwork/finance'] as const;
export const SUPPORT_OR_FINANCE = ['smartwork/support', 'smartwork/finance'] as const;
export const BILL_READERS = ['smartwork/console', 'smartwork/support', 'smartwork/finance'] as const;
export const CONSOLE_OR_SUPPORT = ['smartwork/console', 'smartwork/support'] as const;
export const EVENT_READERS = ['smartwork/console', 'smartwork/support', 'smartwork/product'] as const;

/** Every call that changes something can be tried out. */
export const DRY_RUN = ['dryRun'] as const;
/** Of a list. */
export const PAGE = ['limit', 'cursor'] as const;

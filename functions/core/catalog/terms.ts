/** The terms that a request agrees to by naming their version (R40, R41). */
export const TERMS_VERSION = '2026-07-01';

export const CURRENCY = 'KRW';
export const VAT_INCLUDED = false;

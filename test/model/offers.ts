/** What the model knows of the catalog: written down, not read from it. Won an account and month, and a unit of 1 TB. */
export type Product = 'NAVER_WORKS' | 'WORKPLACE' | 'WORKBOX';
export const PRODUCTS: readonly Product[] = ['NAVER_WORKS', 'WORKPLACE', 'WORKBOX'];

interface Price {
  readonly monthly: number;
  readonly annual: number;
}
export const PRICES: Readonly<Record<Product, Readonly<Record<string, Price>>>> = {
  NAVER_WORKS: { BASIC: { monthly: 6_000, annual: 5_000 } },
  WORKPLACE: { WORKPLACE: { monthly: 4_200, annual: 3_500 }, BASIC: { monthly: 4_800, annual: 4_000 } },
  WORKBOX: { STANDARD: { monthly: 5_400, annual: 4_500 } },
};
export const UNIT_PRICES: Readonly<Record<Product, number | undefined>> = {
  NAVER_WORKS: undefined,
  WORKPLACE: 60_000,
  WORKBOX: 48_000,
};

export const TRIAL_DAYS = 30;
/** NAVER WORKS alone may be paid for this long after its trial (A1). */
export const GRACE_DAYS = 30;

export const OFFERS = {
  BUNDLE: [
    ['NAVER_WORKS', 'BASIC'],
    ['WORKPLACE', 'BASIC'],
  ],
  NAVER_WORKS: [['NAVER_WORKS', 'BASIC']],
  WORKPLACE: [['WORKPLACE', 'WORKPLACE']],
  WORKBOX: [['WORKBOX', 'STANDARD']],
} as const satisfies Record<string, readonly (readonly [Product, string])[]>;
export type Offer = keyof typeof OFFERS;

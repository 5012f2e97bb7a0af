/** What the model knows of the catalog: written down, not read from it. Won an account and month, and a unit of 1 TB. */
export type Product = 'NAVER_WORKS' | 'WORKPLACE' | 'WORKBOX';
export const PRODUCTS: readonly Product[] = ['NAVER_WORKS', 'WORKPLACE', 'WORKBOX'];

interface Price {
  readonly monthly: number;
  readonly annual: number;
}
export const PRICES: Readonly<Record<Product, Readonly<Record<string, Price>>>> = {
  NAVER_WORKS: { BASIC: { monthly: 6_000, annual: 5_000 }, PREMIUM: { monthly: 12_000, annual: 10_000 } },
  WORKPLACE: {
    WORKPLACE: { monthly: 4_200, annual: 3_500 },
    COLLABO: { monthly: 7_800, annual: 6_500 },
    COLLABO_PLUS: { monthly: 13_800, annual: 11_500 },
    BASIC: { monthly: 4_800, annual: 4_000 },
  },
  WORKBOX: { STANDARD: { monthly: 5_400, annual: 4_500 } },
};
export const UNIT_PRICES: Readonly<Record<Product, number | undefined>> = {
  NAVER_WORKS: undefined,
  WORKPLACE: 60_000,
  WORKBOX: 48_000,
};

/** The plans that a customer may go to from each plan that is sold alone (R87, R88, A15). */
export const UPGRADES: Readonly<Record<Product, Readonly<Record<string, readonly string[]>>>> = {
  NAVER_WORKS: { BASIC: ['PREMIUM'] },
  WORKPLACE: { WORKPLACE: ['COLLABO', 'COLLABO_PLUS'] },
  WORKBOX: {},
};
/** What may be asked for, whether it is possible or not. */
export const HIGHER_PLANS: Readonly<Record<Product, readonly string[]>> = {
  NAVER_WORKS: ['PREMIUM'],
  WORKPLACE: ['COLLABO', 'COLLABO_PLUS'],
  WORKBOX: ['STANDARD'],
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

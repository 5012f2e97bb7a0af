import type { Localized } from '../language.ts';
import type { Product } from './codes.ts';
import { type Plan, TB_IN_GB } from './plan.ts';
import { NAVER_WORKS_PLANS } from './plans/naver-works.ts';
import { WORKBOX_PLANS } from './plans/workbox.ts';
import { WORKPLACE_PLANS } from './plans/workplace.ts';

/** Storage bought in whole units (R103, R104). */
export interface ExtraCapacity {
  readonly unitGb: number;
  /** The most units of one product: beyond it a number is a slip of the keyboard. */
  readonly maxUnits: number;
  readonly monthlyPrice: number;
  readonly samplePrices: boolean;
}

export interface ProductEvents {
  readonly code: Product;
  readonly names: Localized;
  readonly plans: readonly Plan[];
  /** Days after the trial in which the product alone is suspended, its data is kept and it may still be paid (A1). */
  readonly graceDays: number;
  readonly upgradeInTrial: boolean;
  /** Every product is billed by registered account and KST day. */
  readonly billingUnit: 'ACCOUNT_DAY';
  /** The most accounts in a trial; null is without limit (F2). */
  readonly trialAccountLimit: number | null;
  readonly extraCapacity: ExtraCapacity | null;
  /** `{companyId}` stands for the company ID. */
  readonly adminUrl: string;
  /** Where accounts log in, when that depends on the company (R61). */
  readonly loginUrl: string | null;
}

/** The trial of every offer, the day of the request being the first (R3, R4, A2). */
export const TRIAL_DAYS = 30;

export const MAX_ADDED_UNITS = 1_000;

export const PRODUCTS = {
  NAVER_WORKS: {
    code: 'NAVER_WORKS',
    names: { ko: 'NAVER WORKS', en: 'NAVER WORKS' },
    plans: NAVER_WORKS_PLANS,
    graceDays: 30,
    upgradeInTrial: false,
    billingUnit: 'ACCOUNT_DAY',
    trialAccountLimit: 1_000,
    extraCapacity: null,
    adminUrl: 'https://admin.worksmobile.com',
    loginUrl: null,
  },
  WORKPLACE: {
    code: 'WORKPLACE',
    names: { ko: 'WORKPLACE', en: 'WORKPLACE' },
    plans: WORKPLACE_PLANS,
    graceDays: 0,
    upgradeInTrial: false,
    billingUnit: 'ACCOUNT_DAY',
    trialAccountLimit: null,
    extraCapacity: { unitGb: TB_IN_GB, maxUnits: MAX_ADDED_UNITS, monthlyPrice: 60_000, samplePrices: true },
    adminUrl: 'https://{companyId}.ncpworkplace.com',
    loginUrl: 'https://{companyId}.ncpworkplace.com',
  },
  WORKBOX: {
    code: 'WORKBOX',
    names: { ko: 'WORKBOX', en: 'WORKBOX' },
    plans: WORKBOX_PLANS,
    graceDays: 0,
    upgradeInTrial: false,
    billingUnit: 'ACCOUNT_DAY',
    trialAccountLimit: null,
    extraCapacity: { unitGb: TB_IN_GB, maxUnits: MAX_ADDED_UNITS, monthlyPrice: 48_000, samplePrices: true },
    // Each company gets an address of its own (F40), but its form is not published: set it before going live.
    adminUrl: 'https://{companyId}.workbox.example',
    loginUrl: 'https://{companyId}.workbox.example',
  },
} as const satisfies Record<Product, ProductEvents>;

import type { BundlePlan } from './plan.ts';

/**
 * NAVER WORKS drives the order of the bundles. WORKBOX is never a part (R93). A bundle has the features, the
 * identity, the capacity and the prices of its parts.
 */
export const BUNDLE_PLANS = [
  {
    code: 'LITE_BASIC',
    rank: 1,
    names: { ko: 'NAVER WORKS Lite + WORKPLACE Basic', en: 'NAVER WORKS Lite + WORKPLACE Basic' },
    parts: { NAVER_WORKS: 'LITE', WORKPLACE: 'BASIC' },
  },
  {
    code: 'BASIC_BASIC',
    rank: 2,
    names: { ko: 'NAVER WORKS Basic + WORKPLACE Basic', en: 'NAVER WORKS Basic + WORKPLACE Basic' },
    parts: { NAVER_WORKS: 'BASIC', WORKPLACE: 'BASIC' },
  },
  {
    code: 'PREMIUM_BASIC',
    rank: 3,
    names: { ko: 'NAVER WORKS Premium + WORKPLACE Basic', en: 'NAVER WORKS Premium + WORKPLACE Basic' },
    parts: { NAVER_WORKS: 'PREMIUM', WORKPLACE: 'BASIC' },
  },
] as const satisfies readonly BundlePlan[];

export const BUNDLE = {
  graceDays: 0,
  upgradeInTrial: true,
  parts: ['NAVER_WORKS', 'WORKPLACE'],
} as const;

import type { FeatureCode } from './features.ts';
import type { BundlePlan } from './plan.ts';

/** Recipients are picked in WORKPLACE, and the mail goes by NAVER WORKS (A35). */
const WITH_MAIL = ['ORG_CHART_MAIL'] satisfies FeatureCode[];

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
    adds: [],
  },
  {
    code: 'BASIC_BASIC',
    rank: 2,
    names: { ko: 'NAVER WORKS Basic + WORKPLACE Basic', en: 'NAVER WORKS Basic + WORKPLACE Basic' },
    parts: { NAVER_WORKS: 'BASIC', WORKPLACE: 'BASIC' },
    adds: WITH_MAIL,
  },
  {
    code: 'PREMIUM_BASIC',
    rank: 3,
    names: { ko: 'NAVER WORKS Premium + WORKPLACE Basic', en: 'NAVER WORKS Premium + WORKPLACE Basic' },
    parts: { NAVER_WORKS: 'PREMIUM', WORKPLACE: 'BASIC' },
    adds: WITH_MAIL,
  },
] as const satisfies readonly BundlePlan[];

export const BUNDLE = {
  graceDays: 0,
  upgradeInTrial: true,
  parts: ['NAVER_WORKS', 'WORKPLACE'],
} as const;

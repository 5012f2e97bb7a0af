import type { FeatureCode } from '../features.ts';
import { type Plan, TB_IN_GB } from '../plan.ts';
import { samplePrices } from '../prices.ts';

const EVERY_PLAN = ['MESSAGE', 'CALENDAR', 'CONTACTS', 'GROUPS', 'DEVICE_SECURITY'] satisfies FeatureCode[];

export const NAVER_WORKS_PLANS = [
  {
    code: 'LITE',
    rank: 1,
    names: { ko: 'NAVER WORKS Lite', en: 'NAVER WORKS Lite' },
    // No Mail and no Drive (R60), and so a group name does as well as a domain (R11).
    features: EVERY_PLAN,
    identity: ['DOMAIN', 'GROUP_NAME'],
    capacity: { shared: [], personal: [], notCounted: [], sample: true },
    ...samplePrices(3_000),
    soldAlone: true,
    selfServiceUpgrade: true,
  },
  {
    code: 'BASIC',
    rank: 2,
    names: { ko: 'NAVER WORKS Basic', en: 'NAVER WORKS Basic' },
    features: [...EVERY_PLAN, 'MAIL', 'DRIVE'],
    identity: ['DOMAIN'],
    capacity: {
      shared: [],
      personal: [
        { feature: 'MAIL', gbPerAccount: 30 },
        { feature: 'DRIVE', gbPerAccount: 30 },
      ],
      notCounted: [],
      sample: true,
    },
    ...samplePrices(6_000),
    soldAlone: true,
    selfServiceUpgrade: true,
  },
  {
    code: 'PREMIUM',
    rank: 3,
    names: { ko: 'NAVER WORKS Premium', en: 'NAVER WORKS Premium' },
    features: [...EVERY_PLAN, 'MAIL', 'DRIVE'],
    identity: ['DOMAIN'],
    capacity: {
      shared: [],
      personal: [
        { feature: 'MAIL', gbPerAccount: null },
        { feature: 'DRIVE', gbPerAccount: TB_IN_GB },
      ],
      notCounted: [],
      sample: true,
    },
    ...samplePrices(12_000),
    soldAlone: true,
    selfServiceUpgrade: true,
  },
] as const satisfies readonly Plan[];

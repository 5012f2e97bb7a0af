import type { FeatureCode } from '../features.ts';
import { type Plan, TB_IN_GB } from '../plan.ts';
import { samplePrices } from '../prices.ts';

const EVERY_PLAN = ['HR', 'APPROVALS', 'ACCOUNTING', 'ATTENDANCE'] satisfies FeatureCode[];
const COLLABO = ['MESSAGE', 'CALENDAR', 'MAIL', 'DRIVE', 'ORG_CHART_MAIL'] satisfies FeatureCode[];

/** Approvals are the workflow documents (R109). */
const NOT_COUNTED = ['HR', 'APPROVALS', 'ACCOUNTING'] satisfies FeatureCode[];

// Capacities as in R108; "1 TB + 1 GB a person" is a sum (A16).
export const WORKPLACE_PLANS = [
  {
    code: 'WORKPLACE',
    rank: 1,
    names: { ko: 'WORKPLACE', en: 'WORKPLACE' },
    features: EVERY_PLAN,
    identity: ['DOMAIN', 'GROUP_NAME'],
    capacity: {
      shared: [{ service: 'WORKPLACE', baseGb: 512, perAccountGb: 1 }],
      personal: [],
      notCounted: NOT_COUNTED,
      sample: false,
    },
    ...samplePrices(4_200),
    soldAlone: true,
    selfServiceUpgrade: true,
  },
  {
    code: 'COLLABO',
    rank: 2,
    names: { ko: 'WORKPLACE Collabo', en: 'WORKPLACE Collabo' },
    features: [...EVERY_PLAN, ...COLLABO],
    identity: ['DOMAIN', 'GROUP_NAME'],
    capacity: {
      shared: [
        { service: 'WORKPLACE', baseGb: 512, perAccountGb: 1 },
        { service: 'NAVER_WORKS', baseGb: TB_IN_GB, perAccountGb: 1 },
      ],
      personal: [],
      notCounted: NOT_COUNTED,
      sample: false,
    },
    ...samplePrices(7_800),
    soldAlone: true,
    // A higher plan exists, yet none is offered from here (A15, R88).
    selfServiceUpgrade: false,
    naverWorksInBundle: 'BASIC',
  },
  {
    code: 'COLLABO_PLUS',
    rank: 3,
    names: { ko: 'WORKPLACE Collabo+', en: 'WORKPLACE Collabo+' },
    features: [...EVERY_PLAN, ...COLLABO],
    identity: ['DOMAIN', 'GROUP_NAME'],
    capacity: {
      shared: [
        { service: 'WORKPLACE', baseGb: TB_IN_GB, perAccountGb: 1 },
        { service: 'NAVER_WORKS', baseGb: 10 * TB_IN_GB, perAccountGb: 1 },
      ],
      personal: [],
      notCounted: NOT_COUNTED,
      sample: false,
    },
    ...samplePrices(13_800),
    soldAlone: true,
    selfServiceUpgrade: false,
    naverWorksInBundle: 'PREMIUM',
  },
  {
    code: 'BASIC',
    rank: 1,
    names: { ko: 'WORKPLACE Basic', en: 'WORKPLACE Basic' },
    features: [...EVERY_PLAN, 'BOARD', 'RESERVATION'],
    identity: ['DOMAIN', 'GROUP_NAME'],
    capacity: {
      shared: [{ service: 'WORKPLACE', baseGb: 512, perAccountGb: 1 }],
      personal: [],
      notCounted: NOT_COUNTED,
      sample: true,
    },
    ...samplePrices(4_800),
    soldAlone: false,
    selfServiceUpgrade: false,
  },
] as const satisfies readonly Plan[];

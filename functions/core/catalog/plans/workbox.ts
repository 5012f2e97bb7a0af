import { type Plan, TB_IN_GB } from '../plan.ts';
import { samplePrices } from '../prices.ts';

export const WORKBOX_PLANS = [
  {
    code: 'STANDARD',
    rank: 1,
    names: { ko: 'WORKBOX', en: 'WORKBOX' },
    features: ['FILE_SHARING'],
    identity: ['DOMAIN', 'GROUP_NAME'],
    capacity: {
      shared: [{ service: 'WORKBOX', baseGb: TB_IN_GB, perAccountGb: 0 }],
      personal: [],
      notCounted: [],
      sample: true,
    },
    ...samplePrices(5_400),
    soldAlone: true,
    selfServiceUpgrade: true,
  },
] as const satisfies readonly Plan[];

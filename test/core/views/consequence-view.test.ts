import { expect, it } from 'vitest';
import type { Consequence } from '../../../functions/core/consequences/consequence.ts';
import { consequenceView } from '../../../functions/core/views/consequence-view.ts';
import { ANY_TEXT } from '../../support/texts.ts';

const FREE = {
  code: 'GOES_ON_FREE',
  product: 'NAVER_WORKS',
  plan: 'BASIC',
  monthlyPrice: 6_000,
  annualPrice: 5_000,
  samplePrices: true,
  lastFreeDay: '2026-07-29',
} as const;
const PAID = {
  code: 'GOES_ON_PAID',
  product: 'WORKPLACE',
  plan: 'BASIC',
  billingPlan: 'ANNUAL',
  price: 4_000,
  samplePrices: true,
} as const;

it.each<[Consequence, object]>([
  [{ ...FREE, firstPaidDay: '2026-07-30' }, { freeUntil: '2026-07-29T15:00:00Z' }],
  [
    { ...FREE, endsOn: '2026-07-30' },
    { freeUntil: '2026-07-29T15:00:00Z', endsAt: '2026-07-29T15:00:00Z' },
  ],
  [{ ...PAID, commitmentEndDate: '2027-07-09' }, { commitmentEndsAt: '2027-07-09T15:00:00Z' }],
  [{ ...PAID, billingPlan: 'MONTHLY', endsOn: '2026-08-01' }, { endsAt: '2026-07-31T15:00:00Z' }],
  [{ code: 'LOGIN_IDS_STAY', loginIds: 'ID@acme.com' }, {}],
])('EDGE-T6 each date of %j stands beside its instant', (consequence, instants) => {
  expect(consequenceView(consequence)).toStrictEqual({
    ...consequence,
    ...instants,
    label: ANY_TEXT,
    sentence: ANY_TEXT,
  });
});

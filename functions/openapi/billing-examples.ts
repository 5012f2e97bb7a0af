import { billOf } from '../core/billing/bill.ts';
import { billCsv } from '../core/billing/bill-csv.ts';
import { periodOf } from '../core/billing/period.ts';

const BASIC = {
  plan: 'BASIC',
  billingPlan: 'MONTHLY',
  listPrice: 6_000,
  price: 6_000,
  samplePrices: true,
} as const;
const BILL = billOf(
  't4kq7hm2xw9rtc6vbn3pd',
  [
    {
      product: 'WORKPLACE',
      firstPaidDay: '2026-08-15',
      endDate: undefined,
      segments: [{ from: '2026-08-15', ...BASIC }],
      commitment: undefined,
    },
  ],
  [{ date: '2026-07-30', members: { WORKPLACE: { present: 12, counted: 12 } }, units: {} }],
  periodOf('2026-08', '2026-09-01'),
);

export const BILL_EXAMPLES = { month: { summary: 'A month in which the paid service began', value: BILL } };
export const BILL_CSV_EXAMPLE = billCsv(BILL, 'en');

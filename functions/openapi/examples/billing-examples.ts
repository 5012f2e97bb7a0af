import { billOf } from '../../core/billing/bill.ts';
import { billCsv } from '../../core/billing/bill-csv.ts';
import { itself } from '../../core/billing/payers.ts';
import { periodOf } from '../../core/billing/period.ts';

const BASIC = {
  plan: 'BASIC',
  billingPlan: 'MONTHLY',
  listPrice: 6_000,
  price: 6_000,
  samplePrices: true,
} as const;
const TENANT_ID = 't4kq7hm2xw9rtc6vbn3pd';
const PERIOD = periodOf('2026-08', '2026-09-01');
const BILL = billOf(
  {
    tenantId: TENANT_ID,
    contracts: [
      {
        product: 'WORKPLACE',
        firstPaidDay: '2026-08-15',
        endDate: undefined,
        segments: [{ from: '2026-08-15', ...BASIC }],
        commitment: undefined,
      },
    ],
    payers: itself(TENANT_ID, PERIOD),
  },
  [{ date: '2026-07-30', accounts: { WORKPLACE: { present: 12, counted: 12 } }, units: {} }],
  PERIOD,
);

export const BILL_EXAMPLES = { month: { summary: 'A month in which the paid service began', value: BILL } };
export const BILL_CSV_EXAMPLE = billCsv({ ...BILL, companies: [BILL] }, new Map([[TENANT_ID, 'acme']]), 'en');

export const BILLING_PROFILE_EXAMPLES = {
  card: {
    summary: 'Another card, and another address for the bills',
    value: {
      noticeEmail: 'accounting@acme.example',
      paymentMethod: { kind: 'CARD', token: 'pm_9f27c1d0a4b8', label: 'SHINHAN 1234', expires: '2028-12' },
    },
  },
  notificationAddress: { summary: 'Bills to the notification address again', value: { noticeEmail: null } },
};

export const CASH_RECEIPT_EXAMPLES = {
  expense: {
    summary: 'As proof of an expense, by the business registration number',
    value: { purpose: 'PROOF_OF_EXPENSE', identifier: '123-45-67891' },
  },
  income: {
    summary: 'For an income deduction, by a mobile phone number',
    value: { purpose: 'INCOME_DEDUCTION', identifier: '010-1234-5678' },
  },
};

export const CASH_RECEIPT_RESULT_EXAMPLES = {
  issued: { summary: 'It was issued', value: { state: 'ISSUED', approvalNumber: '123456789' } },
  rejected: { summary: 'It was not', value: { state: 'REJECTED', rejection: 'PAID_BY_CARD' } },
};

export const PAYMENT_REPORT_EXAMPLES = {
  paid: { summary: 'It is paid', value: { status: 'PAID', total: BILL.total } },
  overdue: { summary: 'The day of the payment has passed', value: { status: 'OVERDUE', total: BILL.total } },
  returned: {
    summary: 'A payment that was told has come back',
    value: { status: 'OVERDUE', total: BILL.total, returned: true },
  },
};

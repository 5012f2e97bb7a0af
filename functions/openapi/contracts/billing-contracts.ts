import { MonthPath, MonthQuerySchema } from '../../api/pipeline/month.ts';
import { TenantPath } from '../../api/pipeline/path-parameters.ts';
import { BillQuerySchema, TrendQuerySchema } from '../../api/queries/billing.ts';
import { PayableBillsQuerySchema } from '../../api/queries/payable-bills.ts';
import { BillSchema } from '../../core/billing/bill.ts';
import { MonthUsageSchema } from '../../core/billing/month-usage.ts';
import { PaymentViewSchema } from '../../core/billing/payment.ts';
import { TrendSchema } from '../../core/billing/trend.ts';
import { BillingProfileViewSchema } from '../../core/views/billing/billing-profile-view.ts';
import { CashReceiptListSchema, CashReceiptViewSchema } from '../../core/views/billing/cash-receipt-view.ts';
import { PayableBillsSchema } from '../../core/views/billing/payable-bill-view.ts';
import type { RouteName } from '../../routes/routes.ts';
import {
  BILL_CSV_EXAMPLE,
  BILL_EXAMPLES,
  BILLING_PROFILE_EXAMPLES,
  CASH_RECEIPT_EXAMPLES,
  CASH_RECEIPT_RESULT_EXAMPLES,
  PAYMENT_REPORT_EXAMPLES,
} from '../examples/billing-examples.ts';
import { BillingProfileDryRun, CashReceiptDryRun, PaymentDryRun } from '../parts/answers.ts';
import {
  BillingProfileChange,
  CashReceiptRequest,
  CashReceiptResult,
  EditingHeaders,
  MutationQuery,
  PaymentReport,
} from '../parts/requests.ts';
import type { RouteContract } from '../parts/route-contract.ts';
import { BODY_REFUSALS, REPEAT_REFUSALS, REPLACING } from './contract-parts.ts';

const AMOUNTS =
  'Whole won without VAT. A line is one product, one price, one month, floored; the total is the sum of the lines.';

const receiptAnswer = (receipt: string) => ({
  description: `${receipt}; with \`dryRun=true\`, what the call would do.`,
  schemas: [CashReceiptViewSchema, CashReceiptDryRun],
  headers: ['ETag'] as const,
});

export const BILLING_CONTRACTS = {
  getBillingProfile: {
    description:
      'How the company is billed. The token of the payment method is shown to nobody. After the company has left, nothing of it is there.',
    path: TenantPath,
    answers: {
      200: { description: 'The billing profile.', schemas: [BillingProfileViewSchema], headers: ['ETag'] },
    },
    refusals: ['NOT_FOUND', 'BUSY'],
  },
  changeBillingProfile: {
    description:
      'Sets the fields that are named; what is left out stays. The payment provider keeps the card and gives a token for it: what looks like a card number is refused. A mail tells the notification address what has changed; the former address of the bills is told too.',
    path: TenantPath,
    query: MutationQuery,
    headers: EditingHeaders,
    body: { schemas: [BillingProfileChange], examples: BILLING_PROFILE_EXAMPLES },
    answers: {
      200: {
        description: 'The billing profile from now on; with `dryRun=true`, what the call would do.',
        schemas: [BillingProfileViewSchema, BillingProfileDryRun],
        headers: ['ETag'],
      },
    },
    refusals: [
      ...BODY_REFUSALS,
      'HEADER_MALFORMED',
      'NOT_FOUND',
      'ETAG_STALE',
      'SUBSCRIPTION_ENDED',
      'PAYMENT_METHOD_IN_USE',
      'BUSY',
    ],
  },
  listCashReceipts: {
    description:
      'One a month at most, the newest month first. After the company has left, nothing of it is there.',
    path: TenantPath,
    answers: {
      200: { description: 'The cash receipts.', schemas: [CashReceiptListSchema], headers: ['ETag'] },
    },
    refusals: ['NOT_FOUND', 'BUSY'],
  },
  requestCashReceipt: {
    description:
      'For a month that is over, in which the company pays something, and not by card. In a group, the main company pays. The number is shown in part only, and forgotten once the receipt is issued or rejected. After a rejection another one can be requested.',
    path: MonthPath,
    ...REPLACING,
    body: { schemas: [CashReceiptRequest], examples: CASH_RECEIPT_EXAMPLES },
    answers: { 200: receiptAnswer('The receipt as it was requested') },
    refusals: [
      ...BODY_REFUSALS,
      ...REPEAT_REFUSALS,
      'NOT_FOUND',
      'ETAG_STALE',
      'MONTH_NOT_OVER',
      'NOTHING_TO_RECEIPT',
      'CASH_RECEIPT_REQUESTED',
      'CASH_RECEIPT_FOR_CARD',
      'CASH_RECEIPT_BY_SUPPORT',
      'BUSY',
    ],
  },
  reportCashReceipt: {
    description: 'For support and finance: what the tax office has approved, or why nothing was issued.',
    path: MonthPath,
    ...REPLACING,
    body: { schemas: [CashReceiptResult], examples: CASH_RECEIPT_RESULT_EXAMPLES },
    answers: { 200: receiptAnswer('The receipt from now on') },
    refusals: [
      ...BODY_REFUSALS,
      ...REPEAT_REFUSALS,
      'NOT_FOUND',
      'ETAG_STALE',
      'CASH_RECEIPT_NOT_REQUESTED',
      'BUSY',
    ],
  },
  getUsage: {
    description: 'Registered accounts and added storage of each day; of the present month up to yesterday.',
    path: TenantPath,
    query: MonthQuerySchema,
    answers: { 200: { description: 'The days of the month.', schemas: [MonthUsageSchema] } },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'BUSY'],
  },
  getEstimate: {
    description: `From the first of the month to yesterday: on the first nothing, for no days. ${AMOUNTS}`,
    path: TenantPath,
    answers: { 200: { description: 'The bill so far.', schemas: [BillSchema] } },
    refusals: ['NOT_FOUND', 'BUSY'],
  },
  getTrend: {
    description:
      'Oldest month first, the present one last and marked as partial; a month without a bill has 0.',
    path: TenantPath,
    query: TrendQuerySchema,
    answers: { 200: { description: 'The totals.', schemas: [TrendSchema] } },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'BUSY'],
  },
  getBill: {
    description: `Of a month since the tenant exists, also after every product has ended. ${AMOUNTS} A penalty is a line of its own, which credits cannot pay. With \`Accept: text/csv\` a file for a spreadsheet.`,
    path: MonthPath,
    query: BillQuerySchema,
    answers: {
      200: {
        description: 'The bill.',
        schemas: [BillSchema],
        examples: BILL_EXAMPLES,
        csv: BILL_CSV_EXAMPLE,
        headers: ['Content-Disposition'],
      },
    },
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'BUSY'],
  },
  listPayableBills: {
    description:
      'For finance: of each company that pays something for the month, how much, with its group, and the cash receipt that it has requested. It goes through all companies, page by page: a page may have no bill while there is a `cursor`. The bill of a month that is over does not change any more, but its payment and its cash receipt do: read the feed of the month again. The lines are in …/billing/{month}.',
    query: PayableBillsQuerySchema,
    answers: { 200: { description: 'What is paid.', schemas: [PayableBillsSchema] } },
    refusals: ['INPUT_INVALID', 'BUSY'],
  },
  reportPayment: {
    description:
      'For finance, where it is connected: whether the company has paid all that it pays for a month that is over. Telling the same again changes nothing. PAID ends OVERDUE. OVERDUE after PAID is refused as a report that comes late, unless it says that the payment has come back. While a bill of a company is overdue, its upgrades are refused (F33), and a cancellation names the bill (F43, F44).',
    path: MonthPath,
    ...REPLACING,
    body: { schemas: [PaymentReport], examples: PAYMENT_REPORT_EXAMPLES },
    answers: {
      200: {
        description: 'What is known of the payment from now on; with `dryRun=true`, what the call would do.',
        schemas: [PaymentViewSchema, PaymentDryRun],
        headers: ['ETag'],
      },
    },
    refusals: [
      ...BODY_REFUSALS,
      ...REPEAT_REFUSALS,
      'NOT_FOUND',
      'ETAG_STALE',
      'FINANCE_NOT_CONNECTED',
      'MONTH_NOT_OVER',
      'NOTHING_TO_PAY',
      'BILL_TOTAL_DIFFERS',
      'BILL_PAID',
      'BILL_NOT_PAID',
      'BUSY',
    ],
  },
} as const satisfies Partial<Record<RouteName, RouteContract>>;

import { planOf, productOf } from '../catalog/lookups.ts';
import type { Language, Localized } from '../language.ts';
import type { BillingPlan } from '../model/contract.ts';
import type { Bill } from './bill.ts';
import type { Line } from './line.ts';
import type { PaymentView } from './payment.ts';

type Cell = string | number;
type PaymentStatus = PaymentView['status'];
type Words = (text: Localized) => string;

/** What a file tells of: the lines of one company, or of all that a group pays for. */
export interface CsvBill extends Pick<Bill, 'month' | 'from' | 'to' | 'currency' | 'total'> {
  readonly companies: readonly { readonly tenantId: string; readonly lines: readonly Line[] }[];
}

/** The bill as a file for a spreadsheet (R116): a row for each line, the total last. A company with a company ID is named by it. */
export function billCsv(
  bill: CsvBill,
  companyIds: ReadonlyMap<string, string | undefined>,
  language: Language,
  payments: ReadonlyMap<string, PaymentStatus | undefined> = new Map(),
): string {
  const words: Words = (text) => text[language];
  const nameOf = (tenantId: string): string => companyIds.get(tenantId) ?? tenantId;
  const rows = bill.companies.flatMap(({ tenantId, lines }) =>
    lines.map((line) =>
      rowOf(
        bill,
        {
          line,
          company: nameOf(tenantId),
          payer: nameOf(line.billedTo),
          payment: payments.get(line.billedTo),
        },
        words,
      ),
    ),
  );
  const total = [bill.month, '', '', words(TOTAL), '', '', bill.from, bill.to, '', '', '', bill.total];
  return csvOf([COLUMNS.map(words), ...rows, filled([...total, bill.currency, words(VAT_EXCLUDED)])]);
}

/** A row with every column. */
const filled = (row: readonly Cell[]): Cell[] => COLUMNS.map((_, index) => row[index] ?? '');

interface CsvLine {
  readonly line: Line;
  readonly company: string;
  readonly payer: string;
  readonly payment: PaymentStatus | undefined;
}

function rowOf(
  { month, currency }: CsvBill,
  { line, company, payer, payment }: CsvLine,
  words: Words,
): Cell[] {
  const { product, kind, quantity, unit, amount, creditEligible, samplePrice } = line;
  const head = [month, company, words(productOf(product).names), words(KINDS[kind])];
  const [from, to, price] =
    line.kind === 'PENALTY' ? [line.date, line.date, ''] : [line.from, line.to, line.price];
  const offer =
    line.kind === 'USAGE'
      ? [words(planOf(product, line.plan).names), words(BILLING_PLANS[line.billingPlan])]
      : ['', ''];
  const cells = [...head, ...offer, from, to, quantity, words(UNITS[unit]), price, amount];
  const marks = [words(creditEligible ? YES : NO), words(samplePrice ? YES : NO), payer];
  return [...cells, currency, words(VAT_EXCLUDED), ...marks, payment ? words(PAYMENTS[payment]) : ''];
}

const COLUMNS: readonly Localized[] = [
  { ko: '청구월', en: 'Month' },
  { ko: '회사', en: 'Company' },
  { ko: '상품', en: 'Product' },
  { ko: '항목', en: 'Item' },
  { ko: '플랜', en: 'Plan' },
  { ko: '요금제', en: 'Billing plan' },
  { ko: '시작일', en: 'From' },
  { ko: '종료일', en: 'To' },
  { ko: '사용량', en: 'Quantity' },
  { ko: '단위', en: 'Unit' },
  { ko: '월 단가', en: 'Price a month' },
  { ko: '금액', en: 'Amount' },
  { ko: '통화', en: 'Currency' },
  { ko: '부가세', en: 'VAT' },
  { ko: '크레딧 사용', en: 'Credits may pay it' },
  { ko: '예시 단가', en: 'Sample price' },
  { ko: '청구 대상', en: 'Billed to' },
  { ko: '납부 상태', en: 'Payment' },
];
const PAYMENTS: Readonly<Record<PaymentStatus, Localized>> = {
  DUE: { ko: '납부 전', en: 'due' },
  PAID: { ko: '납부 완료', en: 'paid' },
  OVERDUE: { ko: '미납', en: 'overdue' },
};
const KINDS: Readonly<Record<Line['kind'], Localized>> = {
  USAGE: { ko: '이용 요금', en: 'Usage' },
  CAPACITY: { ko: '추가 용량', en: 'Added capacity' },
  PENALTY: { ko: '위약금', en: 'Penalty' },
};
const UNITS: Readonly<Record<Line['unit'], Localized>> = {
  ACCOUNT_DAY: { ko: '명·일', en: 'account-days' },
  UNIT_DAY: { ko: 'TB·일', en: 'TB-days' },
  CANCELLATION: { ko: '건', en: 'cancellation' },
};
const BILLING_PLANS: Readonly<Record<BillingPlan, Localized>> = {
  MONTHLY: { ko: '월간', en: 'monthly' },
  ANNUAL: { ko: '연간', en: 'annual' },
};
const TOTAL: Localized = { ko: '합계', en: 'Total' };
const VAT_EXCLUDED: Localized = { ko: '별도', en: 'excluded' };
const YES: Localized = { ko: '예', en: 'yes' };
const NO: Localized = { ko: '아니요', en: 'no' };

/** Without it a spreadsheet takes the text for something other than UTF-8 and shows no Korean. */
const BYTE_ORDER_MARK = '\uFEFF';
/** A spreadsheet would run a text that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A table as RFC 4180 says: lines end with CRLF, a cell is quoted where it has to be. Numbers stay numbers. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

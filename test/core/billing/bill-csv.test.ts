import { expect, it } from 'vitest';
import { billCsv } from '../../../functions/core/billing/bill-csv.ts';
import { annual, billIn, monthly, segment, usageOf } from './billed.ts';

const USAGE = usageOf([['2025-01-01', 10]], [['2025-01-01', 2]]);
const BILL = billIn(
  '2026-07',
  [
    annual('2026-01-01', {
      endDate: '2026-07-11',
      segments: [segment('2026-01-01', { billingPlan: 'ANNUAL', price: 8_000, unitPrice: 60_000 })],
    }),
  ],
  USAGE,
);

const csvOf = (bill: typeof BILL, language: 'ko' | 'en', companyId?: string) =>
  billCsv({ ...bill, companies: [bill] }, new Map([[bill.tenantId, companyId]]), language);

it('R116 is a file that a spreadsheet shows in Korean: a row for each line, and the total', () => {
  expect(csvOf(BILL, 'ko', 'acme')).toBe(
    [
      '\uFEFF청구월,회사,상품,항목,플랜,요금제,시작일,종료일,사용량,단위,월 단가,금액,통화,부가세,크레딧 사용,예시 단가,청구 대상,납부 상태',
      '2026-07,acme,WORKPLACE,이용 요금,WORKPLACE Basic,연간,2026-07-01,2026-07-10,100,명·일,8000,25806,KRW,별도,예,예,acme,',
      '2026-07,acme,WORKPLACE,추가 용량,,,2026-07-01,2026-07-10,20,TB·일,60000,38709,KRW,별도,예,예,acme,',
      '2026-07,acme,WORKPLACE,위약금,,,2026-07-11,2026-07-11,1,건,,171870,KRW,별도,아니요,예,acme,',
      '2026-07,,,합계,,,2026-07-01,2026-07-31,,,,236385,KRW,별도,,,,',
      '',
    ].join('\r\n'),
  );
});

it('R116 speaks English too', () => {
  const [head, usage, , penalty, total] = csvOf(BILL, 'en').split('\r\n');
  expect(head).toBe(
    '\uFEFFMonth,Company,Product,Item,Plan,Billing plan,From,To,Quantity,Unit,Price a month,Amount,Currency,VAT,Credits may pay it,Sample price,Billed to,Payment',
  );
  expect(usage).toBe(
    '2026-07,t-acme,WORKPLACE,Usage,WORKPLACE Basic,annual,2026-07-01,2026-07-10,100,account-days,8000,25806,KRW,excluded,yes,yes,t-acme,',
  );
  expect(penalty).toContain(',Penalty,');
  expect(total).toBe('2026-07,,,Total,,,2026-07-01,2026-07-31,,,,236385,KRW,excluded,,,,');
});

it('R116 of a month without lines is the head and a total of 0; every row has every column', () => {
  const rows = csvOf(billIn('2026-07', [monthly('2026-08-01')], USAGE), 'en').split('\r\n');
  expect(rows.map((row) => row.split(',').length)).toEqual([18, 18, 1]);
  expect(rows[1]).toContain(',Total,,,2026-07-01,2026-07-31,,,,0,');
});

it.each([
  ['ko', 'PAID', '납부 완료'],
  ['ko', 'OVERDUE', '미납'],
  ['en', 'DUE', 'due'],
] as const)('F33 says in %s whether its payer has paid: %s', (language, status, words) => {
  const companies = [
    { ...BILL, lines: [...BILL.lines, ...BILL.lines.map((line) => ({ ...line, billedTo: 't-main' }))] },
  ];
  const payments = new Map([[BILL.tenantId, status]]);
  const rows = billCsv({ ...BILL, companies }, new Map(), language, payments)
    .trim()
    .split('\r\n');
  const cells = rows.slice(1).map((row) => row.split(',').at(-1));
  expect(cells).toEqual([words, words, words, '', '', '', '']);
});

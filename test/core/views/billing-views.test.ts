import { describe, expect, it } from 'vitest';
import type { CashReceipt } from '../../../functions/core/model/cash-receipt.ts';
import {
  cashReceiptsView,
  cashReceiptView,
} from '../../../functions/core/views/billing/cash-receipt-view.ts';
import { payableBillView } from '../../../functions/core/views/billing/payable-bill-view.ts';
import { NAVER_WORKS_BODY, WORKPLACE_BODY } from '../../support/requests.ts';
import { ready, TENANT_ID } from '../../support/tenants.ts';

const RECEIPT: CashReceipt = {
  month: '2026-06',
  purpose: 'INCOME_DEDUCTION',
  state: 'REQUESTED',
  identifier: '01012345678',
  maskedIdentifier: '*******5678',
  total: 35_000,
  requestedAt: '2026-07-05T00:00:00Z',
};
const REJECTED: CashReceipt = {
  ...RECEIPT,
  month: '2026-05',
  state: 'REJECTED',
  closedAt: '2026-06-05T00:00:00Z',
  rejection: 'IDENTIFIER_UNKNOWN',
};
const withReceipts = (body: unknown, ...cashReceipts: CashReceipt[]) => {
  const { tenant, profile } = ready(body);
  return { tenant, profile: { ...profile, billing: { cashReceipts } } };
};
const { identifier: _, ...shown } = RECEIPT;

describe('R116 a cash receipt', () => {
  const { profile } = withReceipts(WORKPLACE_BODY, REJECTED, RECEIPT);

  it('is shown with the end of the number alone', () => {
    expect(cashReceiptView(profile, '2026-06')).toEqual(shown);
    expect(() => cashReceiptView(profile, '2026-01')).toThrow('a cash receipt is shown that is not there');
  });

  it('is listed with the others, the newest month first', () => {
    const { identifier: __, ...rejected } = REJECTED;
    expect(cashReceiptsView(profile)).toEqual({ cashReceipts: [shown, rejected] });
    expect(cashReceiptsView(ready(WORKPLACE_BODY).profile)).toEqual({ cashReceipts: [] });
  });
});

describe('F33 what finance collects for a month', () => {
  const PAID = { samplePrices: true, creditEligibleTotal: 0, total: 35_000 };

  it('is the total, with the payment and the receipt to issue where there is one', () => {
    const payment = { status: 'DUE', total: 35_000 } as const;
    const view = payableBillView(withReceipts(WORKPLACE_BODY, RECEIPT), '2026-06', PAID, payment);
    const { month: ___, ...receipt } = RECEIPT;
    expect(view).toStrictEqual({
      tenantId: TENANT_ID,
      companyId: 'acme',
      ...PAID,
      payment,
      cashReceipt: receipt,
    });
  });

  it('is the total alone of a company without an ID, a payment and a receipt', () => {
    expect(payableBillView(ready(NAVER_WORKS_BODY), '2026-06', PAID, undefined)).toStrictEqual({
      tenantId: TENANT_ID,
      ...PAID,
    });
  });
});

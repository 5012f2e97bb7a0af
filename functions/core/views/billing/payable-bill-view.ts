import * as z from 'zod';
import { BillSchema } from '../../billing/bill.ts';
import { type PaymentView, PaymentViewSchema } from '../../billing/payment.ts';
import { KstMonthSchema } from '../../business-calendar.ts';
import { CURRENCY, VAT_INCLUDED } from '../../catalog/terms.ts';
import { CashReceiptSchema } from '../../model/cash-receipt.ts';
import { cashReceiptOf, type KnownTenant } from '../../model/tenant.ts';
import { shown } from '../shown.ts';

const CashReceiptToIssueSchema = CashReceiptSchema.pick({
  purpose: true,
  state: true,
  identifier: true,
  maskedIdentifier: true,
  total: true,
  requestedAt: true,
})
  .extend({
    identifier: CashReceiptSchema.shape.identifier.describe(
      'The digits in full, until there is a result: only the issuer needs them.',
    ),
  })
  .strict();

/** What a company pays for a month that is over, as finance collects it. */
const PayableBillSchema = z
  .strictObject({
    tenantId: z.string(),
    companyId: z.string().optional(),
    ...BillSchema.pick({ samplePrices: true, creditEligibleTotal: true }).shape,
    total: PaymentViewSchema.shape.total,
    payment: PaymentViewSchema.optional().describe('Where a finance system is connected.'),
    cashReceipt: CashReceiptToIssueSchema.optional().describe('Of this month, where one was requested.'),
  })
  .meta({ id: 'PayableBill' });
export type PayableBill = z.infer<typeof PayableBillSchema>;

export const PayableBillsSchema = z
  .strictObject({
    month: KstMonthSchema,
    currency: z.literal(CURRENCY),
    vatIncluded: z.literal(VAT_INCLUDED),
    bills: z
      .array(PayableBillSchema)
      .describe(
        'Of the companies of this page that pay something for the month. A page may have none while there is a `cursor`.',
      ),
    left: z
      .array(z.string())
      .describe(
        'Companies of this page whose bill could not be made; ask for it by …/billing/{month} later.',
      ),
    cursor: z.string().optional(),
  })
  .meta({ id: 'PayableBills' });

/** Whole won: what the company pays for its own use and for its group. */
export type Paid = Pick<PayableBill, 'samplePrices' | 'creditEligibleTotal' | 'total'>;

export function payableBillView(
  { tenant, profile }: Pick<KnownTenant, 'tenant' | 'profile'>,
  month: z.infer<typeof KstMonthSchema>,
  paid: Paid,
  payment: PaymentView | undefined,
): PayableBill {
  const { tenantId, identity } = tenant;
  const receipt = cashReceiptOf(profile, month);
  return {
    tenantId,
    ...(identity.companyId !== undefined && { companyId: identity.companyId }),
    ...paid,
    ...(payment && { payment }),
    ...(receipt && { cashReceipt: shown(CashReceiptToIssueSchema, receipt) }),
  };
}

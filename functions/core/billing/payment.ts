import * as z from 'zod';
import { InstantSchema } from '../business-calendar.ts';
import type { Payment } from '../model/payment.ts';

/** Whether a bill is paid, as far as finance has told. */
export const PaymentViewSchema = z
  .strictObject({
    status: z
      .enum(['DUE', 'PAID', 'OVERDUE'])
      .describe('DUE until finance has told something. While a bill is OVERDUE, upgrades are refused (F33).'),
    total: z
      .int()
      .describe(
        'What the company pays for the month, in whole won without VAT: its own fees, and as the main company of a group those of the group.',
      ),
    since: InstantSchema.optional().describe('When finance told it.'),
  })
  .meta({ id: 'Payment' });
export type PaymentView = z.infer<typeof PaymentViewSchema>;

/** Undefined where there is nothing to pay. */
export function paymentView(total: number, payment: Payment | undefined): PaymentView | undefined {
  if (payment) return { status: payment.status, total: payment.total, since: payment.since };
  return total > 0 ? { status: 'DUE', total } : undefined;
}

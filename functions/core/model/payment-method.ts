import * as z from 'zod';
import { InstantSchema, type KstDate, KstMonthSchema, monthOf } from '../business-calendar.ts';
import { stored } from '../stored.ts';
import { CashReceiptSchema } from './cash-receipt.ts';

const KindSchema = z.enum(['CARD', 'BANK_TRANSFER']);

/** How a company pays (R114): what the payment provider calls it by. Never a card number. */
export const PaymentMethodSchema = stored({
  kind: KindSchema,
  /** It stands in no answer, event, mail or log. */
  token: z.string(),
  /** As people recognise it. */
  label: z.string(),
  /** The last month in which a card is good. */
  expires: KstMonthSchema.optional(),
  registeredAt: InstantSchema,
});
export type PaymentMethod = z.infer<typeof PaymentMethodSchema>;

/** What decisions and events know of it; nothing personal, nothing secret. */
export const PaymentMarkSchema = PaymentMethodSchema.pick({ kind: true, expires: true });
type PaymentMark = z.infer<typeof PaymentMarkSchema>;

export const paymentMarkOf = ({ kind, expires }: PaymentMethod): PaymentMark => ({
  kind,
  ...(expires !== undefined && { expires }),
});

/** Whether there is one that is good on a day. */
export const canPayOn = (mark: PaymentMark | undefined, date: KstDate): boolean =>
  mark !== undefined && (mark.expires === undefined || monthOf(date) <= mark.expires);

/** How a company is billed: personal, so it stands in its profile. */
export const BillingProfileSchema = stored({
  /** Where the bills of closed months are told; without it the notification address (R117). */
  noticeEmail: z.string().optional(),
  paymentMethod: PaymentMethodSchema.optional(),
  /** Oldest month first, one a month at most. */
  cashReceipts: z.array(CashReceiptSchema).optional(),
});
export type BillingProfile = z.infer<typeof BillingProfileSchema>;

import * as z from 'zod';
import { InstantSchema, KstMonthSchema } from '../business-calendar.ts';
import { stored } from '../stored.ts';

/** Why none was issued. */
export const CashReceiptRejectionSchema = z.enum(['PAID_BY_CARD', 'NOT_PAID', 'IDENTIFIER_UNKNOWN', 'OTHER']);

/** A receipt for the tax office (현금영수증) that a company has requested for a month that is over (R117). Personal, so it stands in the profile. */
export const CashReceiptSchema = stored({
  month: KstMonthSchema,
  /** 소득공제 or 지출증빙. */
  purpose: z.enum(['INCOME_DEDUCTION', 'PROOF_OF_EXPENSE']),
  state: z.enum(['REQUESTED', 'ISSUED', 'REJECTED']),
  /** The digits of the phone or of the business. Only the issuer needs them: gone once the receipt is issued or rejected. */
  identifier: z.string().optional(),
  /** As people recognise it. */
  maskedIdentifier: z.string(),
  /** Whole won without VAT: what the company pays for the month. */
  total: z.int(),
  requestedAt: InstantSchema,
  closedAt: InstantSchema.optional(),
  approvalNumber: z.string().optional(),
  rejection: CashReceiptRejectionSchema.optional(),
});
export type CashReceipt = z.infer<typeof CashReceiptSchema>;

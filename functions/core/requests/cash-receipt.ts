import * as z from 'zod';
import { CashReceiptRejectionSchema } from '../model/cash-receipt.ts';
import { APPROVAL_NUMBER_RULES, BUSINESS_NUMBER_RULES, RECEIPT_PHONE_RULES } from '../rules/cash-receipt.ts';
import { ruledText } from '../rules/rule.ts';

/** What a receipt is for, and by which number the tax office knows who gets it (R117). */
export const CashReceiptRequestSchema = z.discriminatedUnion('purpose', [
  z.strictObject({
    purpose: z.literal('INCOME_DEDUCTION'),
    identifier: ruledText(RECEIPT_PHONE_RULES).meta({ writeOnly: true }),
  }),
  z.strictObject({
    purpose: z.literal('PROOF_OF_EXPENSE'),
    identifier: ruledText(BUSINESS_NUMBER_RULES).meta({ writeOnly: true }),
  }),
]);
export type CashReceiptRequest = z.output<typeof CashReceiptRequestSchema>;

/** What came of a request. */
export const CashReceiptResultSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('ISSUED'), approvalNumber: ruledText(APPROVAL_NUMBER_RULES) }),
  z.strictObject({ state: z.literal('REJECTED'), rejection: CashReceiptRejectionSchema }),
]);
export type CashReceiptResult = z.output<typeof CashReceiptResultSchema>;

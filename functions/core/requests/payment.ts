import * as z from 'zod';

/** What the company pays for the month: finance and this service must mean the same bill. */
const total = z.int().min(1).describe('Whole won without VAT, as the feed of the bills says.');

/** What finance tells of the bill of a month that is over. */
export const PaymentReportSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('PAID'), total }),
  z.strictObject({
    status: z.literal('OVERDUE'),
    total,
    returned: z
      .literal(true)
      .optional()
      .describe('The payment that was told has come back: a bill that is paid is overdue again.'),
  }),
]);
export type PaymentReport = z.output<typeof PaymentReportSchema>;

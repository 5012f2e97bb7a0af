import * as z from 'zod';
import type { KstMonth } from '../../business-calendar.ts';
import { CashReceiptSchema } from '../../model/cash-receipt.ts';
import { cashReceiptOf, type Profile } from '../../model/tenant.ts';
import { present } from '../../present.ts';
import { shown } from '../shown.ts';

/** A cash receipt as it is shown: the number that it names in part. */
export const CashReceiptViewSchema = CashReceiptSchema.omit({ identifier: true })
  .extend({
    maskedIdentifier: z.string().describe('The last four digits of the number that the receipt names.'),
    total: z
      .int()
      .describe('What the company pays for the month, in whole won without VAT, as its bills say.'),
    closedAt: CashReceiptSchema.shape.closedAt.describe('When it was issued or rejected.'),
    rejection: CashReceiptSchema.shape.rejection.describe(
      'Why none was issued. Another one can be asked for.',
    ),
  })
  .strict()
  .meta({ id: 'CashReceipt' });

export const CashReceiptListSchema = z
  .strictObject({ cashReceipts: z.array(CashReceiptViewSchema).describe('The newest month first.') })
  .meta({ id: 'CashReceiptList' });

type CashReceiptView = z.infer<typeof CashReceiptViewSchema>;

/** The receipt of a month in which one was requested. */
export function cashReceiptView(profile: Profile, month: KstMonth): CashReceiptView {
  const receipt = present(cashReceiptOf(profile, month), 'a cash receipt is shown that is not there');
  return shown(CashReceiptViewSchema, receipt);
}

export const cashReceiptsView = ({ billing }: Profile): z.infer<typeof CashReceiptListSchema> => ({
  cashReceipts: (billing?.cashReceipts ?? [])
    .map((receipt) => shown(CashReceiptViewSchema, receipt))
    .reverse(),
});

import * as z from 'zod';
import {
  NotificationEmailSchema,
  PaymentLabelSchema,
  PaymentTokenSchema,
} from '../accounts/account-rules.ts';
import { KstMonthSchema } from '../business-calendar.ts';
import { NAMES_A_FIELD } from './parts.ts';

const method = { token: PaymentTokenSchema, label: PaymentLabelSchema };

/** A method that the payment provider keeps (R114). */
export const PaymentMethodRequestSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('CARD'),
      ...method,
      expires: KstMonthSchema.describe('The last month in which the card is good.'),
    }),
    z.strictObject({ kind: z.literal('BANK_TRANSFER'), ...method }),
  ])
  .meta({ id: 'NewPaymentMethod' });
export type PaymentMethodRequest = z.output<typeof PaymentMethodRequestSchema>;

/** Of the billing profile what is to change; what is left out stays (R114, R117). */
export const BillingProfileRequestSchema = z
  .strictObject({
    noticeEmail: NotificationEmailSchema.nullable().describe(
      'Where the bills of closed months are told. `null`: the notification address of the profile.',
    ),
    paymentMethod: PaymentMethodRequestSchema.nullable().describe('The method from now on. `null`: none.'),
  })
  .partial()
  .refine(...NAMES_A_FIELD);
export type BillingProfileRequest = z.output<typeof BillingProfileRequestSchema>;

import * as z from 'zod';
import { type Instant, kstDateOf } from '../../business-calendar.ts';
import { canPayOn, PaymentMethodSchema } from '../../model/payment-method.ts';
import type { KnownTenant } from '../../model/tenant.ts';
import { shown } from '../shown.ts';

const PaymentMethodViewSchema = PaymentMethodSchema.omit({ token: true })
  .extend({ isGood: z.boolean().describe('Whether the card has not expired.') })
  .strict();

/** How a company is billed: personal, for its owner's eyes. The token of the method is shown to nobody. */
export const BillingProfileViewSchema = z
  .strictObject({
    noticeEmail: z.string().optional().describe('Where the bills of closed months are told.'),
    isNoticeEmailOwn: z.boolean().describe('False while it is the notification address of the profile.'),
    paymentMethod: PaymentMethodViewSchema.optional(),
    isPaymentMethodRequired: z.boolean().describe('Whether nothing is paid for without a method.'),
  })
  .meta({ id: 'BillingProfile' });

export function billingProfileView(
  { profile, deployment }: Pick<KnownTenant, 'profile' | 'deployment'>,
  now: Instant,
): z.infer<typeof BillingProfileViewSchema> {
  const { noticeEmail, paymentMethod } = profile.billing ?? {};
  const method = paymentMethod && { ...paymentMethod, isGood: canPayOn(paymentMethod, kstDateOf(now)) };
  return {
    ...(!profile.erased && { noticeEmail: noticeEmail ?? profile.notificationEmail }),
    isNoticeEmailOwn: noticeEmail !== undefined,
    ...(method && { paymentMethod: shown(PaymentMethodViewSchema, method) }),
    isPaymentMethodRequired: deployment?.requiresPaymentMethod ?? false,
  };
}

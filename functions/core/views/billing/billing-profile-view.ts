import * as z from 'zod';
import { ownDaysOf } from '../../billing/group-payers.ts';
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
    isPaymentMethodRequired: z
      .boolean()
      .describe(
        'Whether the company needs a method to begin to pay: false on a day on which its group pays.',
      ),
  })
  .meta({ id: 'BillingProfile' });

export function billingProfileView(
  { tenant, profile, deployment, group }: Pick<KnownTenant, 'tenant' | 'profile' | 'deployment' | 'group'>,
  now: Instant,
): z.infer<typeof BillingProfileViewSchema> {
  const today = kstDateOf(now);
  const { noticeEmail, paymentMethod } = profile.billing ?? {};
  const method = paymentMethod && { ...paymentMethod, isGood: canPayOn(paymentMethod, today) };
  return {
    ...(!profile.erased && { noticeEmail: noticeEmail ?? profile.notificationEmail }),
    isNoticeEmailOwn: noticeEmail !== undefined,
    ...(method && { paymentMethod: shown(PaymentMethodViewSchema, method) }),
    isPaymentMethodRequired:
      deployment?.requiresPaymentMethod === true &&
      ownDaysOf(tenant, group, { from: today, to: today }) !== undefined,
  };
}

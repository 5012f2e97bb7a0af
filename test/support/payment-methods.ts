import type { Instant } from '../../functions/core/business-calendar.ts';
import { decideBillingProfile } from '../../functions/core/decide/billing-profile.ts';
import type { Deployment } from '../../functions/core/model/deployment.ts';
import type { StoredTenant } from '../../functions/core/model/tenant.ts';
import {
  type BillingProfileRequest,
  BillingProfileRequestSchema,
} from '../../functions/core/requests/billing-profile.ts';
import { BY_OWNER } from './subscriptions.ts';

export const CARD = {
  kind: 'CARD',
  token: 'pm_1MqLiJLkdIwHu7ix',
  label: '신한카드 1234',
  expires: '2026-08',
} as const;
export const TRANSFER = { kind: 'BANK_TRANSFER', token: 'ba_99887766', label: '우리은행' } as const;

/** A stage that asks for a payment method. */
export const STRICT: Deployment = {
  consoleUrl: 'https://console.example',
  requiresPaymentMethod: true,
  isFinanceConnected: false,
};
export const strictly = (stored: StoredTenant): StoredTenant => ({ ...stored, deployment: STRICT });

/** How a change of the billing profile is decided, on this day unless another one is given. */
export const billingOn =
  (today: Instant) =>
  (stored: StoredTenant, body: BillingProfileRequest, now: Instant = today) =>
    decideBillingProfile(stored, BillingProfileRequestSchema.parse(body), BY_OWNER, now);

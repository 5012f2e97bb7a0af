import * as z from 'zod';
import type { Language, Localized } from '../../language.ts';
import type { LabelledValue } from '../content.ts';

/** The two ways to pay. */
export const PaidBillingPlanSchema = z.enum(['MONTHLY', 'ANNUAL']);
type PaidBillingPlan = z.infer<typeof PaidBillingPlanSchema>;

export function billingPlanName(plan: PaidBillingPlan, language: Language): string {
  return NAMES[plan][language];
}

export function billingValue(plan: PaidBillingPlan, language: Language): LabelledValue {
  return { label: LABEL[language], value: billingPlanName(plan, language) };
}

const LABEL: Localized = { ko: '요금제', en: 'Billing plan' };

const NAMES: Readonly<Record<PaidBillingPlan, Localized>> = {
  MONTHLY: { ko: '월간 요금제', en: 'monthly' },
  ANNUAL: { ko: '연간 요금제(12개월 약정)', en: 'annual (12-month commitment)' },
};

import type * as z from 'zod';
import { KstDateSchema } from '../../business-calendar.ts';
import type { Language } from '../../language.ts';
import { stored } from '../../stored.ts';
import { billingPlanName, PaidBillingPlanSchema } from './billing.ts';
import { dateInWords } from './in-words.ts';
import { PlannedProductsSchema, planNames } from './offer.ts';

/** Products that began paid, because the company had used their trials before. */
export const PaidBeginningSchema = stored({
  products: PlannedProductsSchema,
  billingPlan: PaidBillingPlanSchema,
  startDate: KstDateSchema,
});
type PaidBeginning = z.infer<typeof PaidBeginningSchema>;

export const paidBeginning = (
  { products, billingPlan, startDate }: PaidBeginning,
  language: Language,
): string =>
  WORDS[language](
    planNames(products, language),
    dateInWords(startDate, language),
    billingPlanName(billingPlan, language),
  );

const WORDS = {
  ko: (names: string, date: string, billing: string) =>
    `${names}의 무료 체험은 이미 사용하셨으므로 ${date}에 유료 서비스로 시작되었습니다. 요금제는 ${billing}입니다.`,
  en: (names: string, date: string, billing: string) =>
    `The free trial of ${names} was used before, so its paid service began on ${date}. The billing plan is ${billing}.`,
};

import * as z from 'zod';
import { KstDateSchema } from '../../../business-calendar.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toProducts } from '../../wording/actions.ts';
import { billingValue, PaidBillingPlanSchema } from '../../wording/billing.ts';
import { dateInWords, daysInWords } from '../../wording/in-words.ts';
import { PlannedProductsSchema, planNames, productsOf, productsValue } from '../../wording/offer.ts';

const DataSchema = stored({
  products: PlannedProductsSchema,
  billingPlan: PaidBillingPlanSchema,
  /** The first paid day. */
  startDate: KstDateSchema,
  freeDaysGivenUp: z.int().min(0),
  /** The reservation stands from the beginning of this day on. */
  changeableUntil: KstDateSchema,
});

/** Confirms the reservation of the paid switch, and each change of it (R70, R73, R74). */
export const paidSwitchRequested = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { products, billingPlan, freeDaysGivenUp } = data;
  const names = planNames(products, language);
  const startDate = dateInWords(data.startDate, language);
  const freeDays = daysInWords(freeDaysGivenUp, language);
  return {
    subject: words.subject(names),
    action: toProducts(productsOf(products), 'SEE_RESERVATION', language),
    blocks: [
      paragraph(words.reserved(names, startDate)),
      values(
        productsValue(products, language),
        billingValue(billingPlan, language),
        { label: words.firstPaidDay, value: startDate },
        { label: words.freeDaysGivenUp, value: freeDaysGivenUp > 0 ? freeDays : words.noFreeDays },
      ),
      ...(freeDaysGivenUp > 0 ? [paragraph(words.trialEndsEarly(freeDays))] : []),
      ...(billingPlan === 'ANNUAL' ? [paragraph(words.commitment(startDate))] : []),
      notice(words.changeable(dateInWords(data.changeableUntil, language))),
    ],
  };
});

const WORDS = {
  ko: {
    subject: (names: string) => `[SMARTWORK] ${names} 유료 전환이 예약되었습니다`,
    reserved: (names: string, date: string) =>
      `${names} 유료 전환이 ${date}로 예약되었습니다. 이전 예약이 있었다면 이 예약으로 대체됩니다.`,
    firstPaidDay: '유료 서비스 첫날',
    freeDaysGivenUp: '사용하지 않게 되는 무료 체험 기간',
    noFreeDays: '없음',
    trialEndsEarly: (days: string) =>
      `무료 체험은 유료 서비스 첫날의 전날에 끝나며, 남은 무료 체험 기간 ${days}은 사용하실 수 없습니다.`,
    commitment: (date: string) =>
      `연간 요금제는 ${date}부터 12개월 동안 이용하시는 약정입니다. 약정 기간이 끝나기 전에 해지하시면 위약금이 부과됩니다.`,
    changeable: (date: string) =>
      `${date} 00:00 전까지는 유료 전환을 신청하신 My Product 페이지에서 예약을 변경하거나 취소하실 수 있습니다. 그 후에는 변경하거나 취소하실 수 없습니다.`,
  },
  en: {
    subject: (names: string) => `[SMARTWORK] The switch of ${names} to the paid service is reserved`,
    reserved: (names: string, date: string) =>
      `The switch of ${names} to the paid service is reserved for ${date}. This takes the place of any earlier reservation.`,
    firstPaidDay: 'First paid day',
    freeDaysGivenUp: 'Free days given up',
    noFreeDays: 'none',
    trialEndsEarly: (days: string) =>
      `The free trial ends on the day before the first paid day. What is left of it then (${days}) is given up.`,
    commitment: (date: string) =>
      `The annual plan is a commitment of 12 months from ${date} on. Cancelling before it ends costs a penalty.`,
    changeable: (date: string) =>
      `Until 00:00 on ${date} you can change or drop the reservation on the same page of My Product. After that you cannot.`,
  },
};

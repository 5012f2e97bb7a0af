import * as z from 'zod';
import { KstDateSchema } from '../../../business-calendar.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toProducts } from '../../wording/actions.ts';
import { billingValue, PaidBillingPlanSchema } from '../../wording/billing.ts';
import { dateInWords, daysInWords } from '../../wording/in-words.ts';
import { PlannedProductsSchema, planNames, productsOf, productsValue } from '../../wording/offer.ts';
import { managementPage } from '../../wording/places.ts';

const DataSchema = stored({
  products: PlannedProductsSchema,
  billingPlan: PaidBillingPlanSchema,
  /** The first paid day. */
  startDate: KstDateSchema,
  freeDaysGivenUp: z.int().min(0),
  /** The reservation stands from the beginning of this day on. */
  changeableUntil: KstDateSchema,
  /** It takes the place of an earlier reservation. */
  isChange: z.literal(true).optional(),
});

/** Confirms the reservation of the paid switch, and each change of it (R70, R73, R74). */
export const paidSwitchRequested = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { products, billingPlan, freeDaysGivenUp, isChange } = data;
  const names = planNames(products, language);
  const startDate = dateInWords(data.startDate, language);
  const page = managementPage(productsOf(products), language);
  const freeDays = daysInWords(freeDaysGivenUp, language);
  return {
    subject: isChange ? words.changedSubject(names) : words.subject(names),
    action: toProducts(productsOf(products), 'SEE_RESERVATION', language),
    blocks: [
      paragraph(isChange ? words.changed(names, startDate) : words.reserved(names, startDate)),
      values(
        productsValue(products, language),
        billingValue(billingPlan, language),
        { label: words.firstPaidDay, value: startDate },
        { label: words.freeDaysGivenUp, value: freeDaysGivenUp > 0 ? freeDays : words.noFreeDays },
      ),
      ...(freeDaysGivenUp > 0 ? [paragraph(words.trialEndsEarly(freeDays))] : []),
      ...(billingPlan === 'ANNUAL' ? [paragraph(words.commitment(startDate))] : []),
      notice(words.changeable(dateInWords(data.changeableUntil, language), page)),
    ],
  };
});

const WORDS = {
  ko: {
    subject: (names: string) => `[SMARTWORK] ${names} 유료 전환이 예약되었습니다`,
    changedSubject: (names: string) => `[SMARTWORK] ${names} 유료 전환 예약이 변경되었습니다`,
    reserved: (names: string, date: string) =>
      `${names} 유료 전환이 예약되었습니다. ${date}에 유료 서비스가 시작됩니다.`,
    changed: (names: string, date: string) =>
      `${names} 유료 전환 예약이 변경되었습니다. ${date}에 유료 서비스가 시작되며, 이전 예약은 더 이상 유효하지 않습니다.`,
    firstPaidDay: '유료 서비스 시작일',
    freeDaysGivenUp: '사용하지 못하게 되는 무료 체험 기간',
    noFreeDays: '없음',
    trialEndsEarly: (days: string) =>
      `무료 체험은 유료 서비스가 시작되기 전날에 끝나며, 남은 무료 체험 기간 ${days}은 사용하실 수 없습니다.`,
    commitment: (date: string) =>
      `연간 요금제는 ${date}부터 12개월 동안 이용하시는 약정입니다. 약정 기간이 끝나기 전에 해지하시면 위약금이 부과됩니다.`,
    changeable: (date: string, page: string) =>
      `${date} 00:00 전까지 ${page}에서 예약을 변경하거나 취소하실 수 있습니다. 그 후에는 변경하거나 취소하실 수 없습니다.`,
  },
  en: {
    subject: (names: string) => `[SMARTWORK] The switch of ${names} to the paid service is reserved`,
    changedSubject: (names: string) =>
      `[SMARTWORK] The reserved switch of ${names} to the paid service is changed`,
    reserved: (names: string, date: string) =>
      `The switch of ${names} to the paid service is reserved. The paid service begins on ${date}.`,
    changed: (names: string, date: string) =>
      `The reserved switch of ${names} to the paid service is changed. The paid service begins on ${date}; the earlier reservation does not count any more.`,
    firstPaidDay: 'First paid day',
    freeDaysGivenUp: 'Free days given up',
    noFreeDays: 'none',
    trialEndsEarly: (days: string) =>
      `The free trial ends on the day before the first paid day. What is left of it then (${days}) is given up.`,
    commitment: (date: string) =>
      `The annual plan is a commitment of 12 months from ${date} on. Cancelling before it ends costs a penalty.`,
    changeable: (date: string, page: string) =>
      `Until 00:00 on ${date} you can change or drop the reservation, in ${page}. After that you cannot.`,
  },
};

import * as z from 'zod';
import { addDays, InstantSchema, KstDateSchema, kstDateOf } from '../../../business-calendar.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toProducts } from '../../wording/actions.ts';
import { dateInWords } from '../../wording/in-words.ts';
import { PlannedProductsSchema, planNames, productsOf, productsValue } from '../../wording/offer.ts';
import { switchInTime, trialEnd } from '../../wording/trial-end.ts';

const DataSchema = stored({
  products: PlannedProductsSchema,
  /** The first paid day that was reserved. */
  startDate: KstDateSchema,
  expiresAt: InstantSchema,
  graceDays: z.int().min(0),
});

/** Confirms that a reserved switch will not come, and says how the trial goes on (R70, R73). */
export const paidSwitchDropped = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { products, expiresAt, graceDays } = data;
  const names = planNames(products, language);
  const startDate = dateInWords(data.startDate, language);
  const lastFreeDay = addDays(kstDateOf(expiresAt), -1);
  return {
    subject: words.subject(names),
    action: toProducts(productsOf(products), 'SWITCH_TO_PAID', language),
    blocks: [
      paragraph(words.dropped(names)),
      values(productsValue(products, language), { label: words.startDate, value: startDate }),
      notice(trialEnd(expiresAt, graceDays, language)),
      paragraph(switchInTime(lastFreeDay, productsOf(products), language)),
    ],
  };
});

const WORDS = {
  ko: {
    subject: (names: string) => `[SMARTWORK] ${names} 유료 전환 예약이 취소되었습니다`,
    dropped: (names: string) =>
      `${names} 유료 전환 예약이 취소되었습니다. 예약하셨던 날이 되어도 유료로 전환되지 않으며 요금이 부과되지 않습니다.`,
    startDate: '취소된 예약일',
  },
  en: {
    subject: (names: string) => `[SMARTWORK] The reserved switch of ${names} is dropped`,
    dropped: (names: string) =>
      `The reserved switch of ${names} to the paid service is dropped. On the day that was reserved nothing is switched and nothing is charged.`,
    startDate: 'Day that was reserved',
  },
};

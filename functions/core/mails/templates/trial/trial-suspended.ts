import * as z from 'zod';
import { addDays, InstantSchema, kstDateOf } from '../../../business-calendar.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toProducts } from '../../wording/actions.ts';
import { payToday } from '../../wording/grace.ts';
import { dateInWords, daysInWords, timeInWords } from '../../wording/in-words.ts';
import { PlannedProductsSchema, planNames, productsOf } from '../../wording/offer.ts';

const DataSchema = stored({
  products: PlannedProductsSchema,
  /** When the data goes. */
  graceEndsAt: InstantSchema,
  graceDays: z.int().min(1),
});

/** Tells that nobody can log in any more, and until when a payment still brings everything back (R55, A1, F1). */
export const trialSuspended = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const products = productsOf(data.products);
  const names = planNames(data.products, language);
  const deletedAt = timeInWords(data.graceEndsAt, language);
  const lastDay = dateInWords(addDays(kstDateOf(data.graceEndsAt), -1), language);
  return {
    subject: words.subject(names),
    action: toProducts(products, 'SWITCH_TO_PAID', language),
    blocks: [
      paragraph(words.suspended(names, daysInWords(data.graceDays, language))),
      values({ label: words.lastDay, value: lastDay }, { label: words.deletedAt, value: deletedAt }),
      notice(words.deleted(lastDay)),
      paragraph(payToday(products, language)),
    ],
  };
});

const WORDS = {
  ko: {
    subject: (names: string) => `[SMARTWORK] ${names} 무료 체험이 끝나 로그인이 제한되었습니다`,
    suspended: (names: string, days: string) =>
      `${names} 무료 체험이 끝나 지금은 아무도 로그인할 수 없습니다. 저장된 데이터는 무료 체험이 끝난 후 ${days} 동안 보관됩니다.`,
    lastDay: '유료로 전환하실 수 있는 마지막 날',
    deletedAt: '데이터 삭제 예정',
    deleted: (lastDay: string) =>
      `${lastDay}까지 유료로 전환하지 않으시면 서비스가 해지되고 모든 데이터가 영구 삭제됩니다. 삭제된 데이터는 복구할 수 없습니다.`,
  },
  en: {
    subject: (names: string) => `[SMARTWORK] The free trial of ${names} is over, and nobody can log in`,
    suspended: (names: string, days: string) =>
      `The free trial of ${names} is over, and nobody can log in now. The data is kept for ${days} after the trial.`,
    lastDay: 'Last day to switch to the paid service',
    deletedAt: 'The data is deleted at',
    deleted: (lastDay: string) =>
      `Unless you switch to the paid service by ${lastDay}, the service is cancelled and all data is deleted for good. It cannot be restored.`,
  },
};

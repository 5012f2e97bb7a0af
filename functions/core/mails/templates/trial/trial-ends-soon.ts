import * as z from 'zod';
import { addDays, InstantSchema, kstDateOf } from '../../../business-calendar.ts';
import type { Language } from '../../../language.ts';
import { stored } from '../../../stored.ts';
import { type MailContent, mailTemplate, notice, paragraph } from '../../content.ts';
import { toProducts } from '../../wording/actions.ts';
import { ConsequencesSchema, ifUnpaid, isOfTheRest } from '../../wording/consequences.ts';
import { daysInWords, timeInWords } from '../../wording/in-words.ts';
import { PlannedProductsSchema, planNames, productsOf } from '../../wording/offer.ts';
import { switchInTime, trialEnd } from '../../wording/trial-end.ts';

const common = {
  products: PlannedProductsSchema,
  days: z.union([z.literal(7), z.literal(1)]),
  /** When the stage ends: in TRIAL the login, in GRACE the data. */
  expiresAt: InstantSchema,
  consequences: ConsequencesSchema,
};

const DataSchema = z.discriminatedUnion('stage', [
  stored({ ...common, stage: z.literal('TRIAL'), graceDays: z.int().min(0) }),
  stored({ ...common, stage: z.literal('GRACE'), graceDays: z.int().min(1) }),
]);
type Data = z.infer<typeof DataSchema>;

/** Reminds of the end of the trial, or of the grace after it, while something can still be done (R52-R55, A1, A3). */
export const trialEndsSoon = mailTemplate(DataSchema, (data, language) =>
  data.stage === 'TRIAL' ? inTrial(data, language) : inGrace(data, language),
);

function inTrial(
  { products, days, expiresAt, graceDays, consequences }: Data,
  language: Language,
): MailContent {
  const words = WORDS[language];
  const names = planNames(products, language);
  const inDays = daysInWords(days, language);
  const lastFreeDay = addDays(kstDateOf(expiresAt), -1);
  return {
    subject: words.trialEnds(names, inDays),
    action: toProducts(productsOf(products), 'SWITCH_TO_PAID', language),
    blocks: [
      paragraph(words.trialEndsAt(names, inDays, timeInWords(expiresAt, language))),
      notice(trialEnd(expiresAt, graceDays, language)),
      ...ifUnpaid(consequences?.filter(isOfTheRest), language),
      paragraph(switchInTime(lastFreeDay, products.length > 1, language)),
    ],
  };
}

function inGrace({ products, days, expiresAt, graceDays }: Data, language: Language): MailContent {
  const words = WORDS[language];
  const names = planNames(products, language);
  return {
    subject: words.dataEnds(names, daysInWords(days, language)),
    action: toProducts(productsOf(products), 'SWITCH_TO_PAID', language),
    blocks: [
      paragraph(words.loginRefused(names, daysInWords(graceDays, language))),
      notice(words.deletedAt(timeInWords(expiresAt, language))),
      paragraph(words.payNow),
    ],
  };
}

const WORDS = {
  ko: {
    trialEnds: (names: string, days: string) => `[SMARTWORK] ${names} 무료 체험이 ${days} 후에 끝납니다`,
    trialEndsAt: (names: string, days: string, time: string) =>
      `${names} 무료 체험이 ${days} 후인 ${time}에 끝납니다.`,
    dataEnds: (names: string, days: string) => `[SMARTWORK] ${names} 데이터가 ${days} 후에 삭제됩니다`,
    loginRefused: (names: string, days: string) =>
      `${names} 무료 체험이 끝나 지금은 로그인할 수 없습니다. 데이터는 무료 체험이 끝난 후 ${days} 동안만 보관됩니다.`,
    deletedAt: (time: string) =>
      `${time}까지 유료로 전환하지 않으시면 서비스가 해지되고 모든 데이터가 영구 삭제됩니다.`,
    payNow:
      '계속 사용하시려면 My Product에서 전환일을 오늘로 하여 유료로 전환해 주십시오. 전환하시면 바로 다시 로그인하실 수 있습니다. 무료 체험이 끝난 후에는 전환일을 예약하실 수 없습니다.',
  },
  en: {
    trialEnds: (names: string, days: string) => `[SMARTWORK] The free trial of ${names} ends in ${days}`,
    trialEndsAt: (names: string, days: string, time: string) =>
      `The free trial of ${names} ends in ${days}, at ${time}.`,
    dataEnds: (names: string, days: string) => `[SMARTWORK] The data of ${names} is deleted in ${days}`,
    loginRefused: (names: string, days: string) =>
      `The free trial of ${names} is over and nobody can log in now. The data is kept for only ${days} after the trial.`,
    deletedAt: (time: string) =>
      `Unless you switch to the paid service by ${time}, the service is cancelled and all data is deleted for good.`,
    payNow:
      'To keep going, switch to the paid service in My Product with today as the date. Everyone can then log in again at once. After the trial a later day can no longer be reserved.',
  },
};

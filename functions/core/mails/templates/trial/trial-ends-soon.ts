import * as z from 'zod';
import { addDays, InstantSchema, kstDateOf } from '../../../business-calendar.ts';
import type { Language } from '../../../language.ts';
import { stored } from '../../../stored.ts';
import { type MailContent, mailTemplate, notice, paragraph } from '../../content.ts';
import { toProducts } from '../../wording/actions.ts';
import { ConsequencesSchema, ifUnpaid, isOfTheRest } from '../../wording/consequences.ts';
import { payToday } from '../../wording/grace.ts';
import { dateInWords, daysInWords, timeInWords } from '../../wording/in-words.ts';
import { PlannedProductsSchema, planNames, productsOf } from '../../wording/offer.ts';
import { switchInTime, switchToday, trialEnd } from '../../wording/trial-end.ts';

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
    subject: days === 1 ? words.trialEndsToday(names) : words.trialEnds(names, inDays),
    action: toProducts(productsOf(products), 'SWITCH_TO_PAID', language),
    blocks: [
      paragraph(
        days === 1
          ? words.trialEndsTonight(names, dateInWords(lastFreeDay, language))
          : words.trialEndsAt(names, inDays, dateInWords(lastFreeDay, language)),
      ),
      notice(trialEnd(expiresAt, graceDays, language)),
      ...ifUnpaid(consequences?.filter(isOfTheRest), language),
      paragraph(
        days === 1
          ? switchToday(productsOf(products), language)
          : switchInTime(lastFreeDay, productsOf(products), language),
      ),
    ],
  };
}

function inGrace({ products, days, expiresAt, graceDays }: Data, language: Language): MailContent {
  const words = WORDS[language];
  const lastDay = dateInWords(addDays(kstDateOf(expiresAt), -1), language);
  const names = planNames(products, language);
  return {
    subject: days === 1 ? words.dataEndsToday(names) : words.dataEnds(names, daysInWords(days, language)),
    action: toProducts(productsOf(products), 'SWITCH_TO_PAID', language),
    blocks: [
      paragraph(words.loginRefused(names, daysInWords(graceDays, language))),
      notice(words.deletedAt(lastDay, timeInWords(expiresAt, language))),
      paragraph(payToday(productsOf(products), language)),
    ],
  };
}

const WORDS = {
  ko: {
    trialEnds: (names: string, days: string) => `[SMARTWORK] ${names} 무료 체험이 ${days} 후에 끝납니다`,
    trialEndsToday: (names: string) => `[SMARTWORK] ${names} 무료 체험이 오늘 끝납니다`,
    trialEndsAt: (names: string, days: string, lastDay: string) =>
      `${names} 무료 체험이 ${days} 후에 끝납니다. ${lastDay}까지 무료로 사용하실 수 있습니다.`,
    trialEndsTonight: (names: string, lastDay: string) =>
      `오늘(${lastDay})은 ${names} 무료 체험의 마지막 날입니다. 오늘까지만 무료로 사용하실 수 있습니다.`,
    dataEndsToday: (names: string) =>
      `[SMARTWORK] 오늘까지 유료로 전환하지 않으시면 ${names} 데이터가 삭제됩니다`,
    dataEnds: (names: string, days: string) => `[SMARTWORK] ${names} 데이터가 ${days} 후에 삭제됩니다`,
    loginRefused: (names: string, days: string) =>
      `${names} 무료 체험이 끝나 지금은 로그인할 수 없습니다. 데이터는 무료 체험이 끝난 후 ${days} 동안만 보관됩니다.`,
    deletedAt: (lastDay: string, time: string) =>
      `${lastDay}까지 유료로 전환하지 않으시면 ${time}에 서비스가 해지되고 모든 데이터가 영구 삭제됩니다.`,
  },
  en: {
    trialEnds: (names: string, days: string) => `[SMARTWORK] The free trial of ${names} ends in ${days}`,
    trialEndsToday: (names: string) => `[SMARTWORK] The free trial of ${names} ends today`,
    trialEndsAt: (names: string, days: string, lastDay: string) =>
      `The free trial of ${names} ends in ${days}. Its last free day is ${lastDay}.`,
    trialEndsTonight: (names: string, lastDay: string) =>
      `Today, ${lastDay}, is the last day of the free trial of ${names}. It ends at midnight.`,
    dataEndsToday: (names: string) => `[SMARTWORK] The data of ${names} is deleted unless you switch today`,
    dataEnds: (names: string, days: string) => `[SMARTWORK] The data of ${names} is deleted in ${days}`,
    loginRefused: (names: string, days: string) =>
      `The free trial of ${names} is over and nobody can log in now. The data is kept for only ${days} after the trial.`,
    deletedAt: (lastDay: string, time: string) =>
      `Unless you switch to the paid service by ${lastDay}, the service is cancelled at ${time} and all data is deleted for good.`,
  },
};

import type { KstDate } from '../business-calendar.ts';
import { kstDateOf } from '../business-calendar.ts';
import type { BundlePlanCode } from '../catalog/codes.ts';
import { FEATURE_NAMES } from '../catalog/features.ts';
import { bundlePlan, productOf } from '../catalog/lookups.ts';
import type { Language, Localized } from '../language.ts';
import { dateInWords, listInWords, wonInWords } from '../mails/wording/in-words.ts';
import { sizeInWords } from '../sizes.ts';
import type { Losses } from './bundle-losses.ts';
import type { TermPrices } from './term-price.ts';

/** What would be lost, and the bundles that have it. */
export const lossInWords = (
  plan: BundlePlanCode,
  losses: Losses,
  plans: readonly BundlePlanCode[],
): Localized =>
  inBoth((language) => WORDS[language].loss(nameOf(plan, language), lostInWords(losses, language)), plans);

/** What the term binds to, from when on it does not, and the bundles that cost as much. */
export const priceInWords = (
  plan: BundlePlanCode,
  { committedPrice, price, allowedFrom }: TermPrices,
  plans: readonly BundlePlanCode[],
): Localized =>
  inBoth((language) => {
    const [bound, asked] = [wonInWords(committedPrice, language), wonInWords(price, language)];
    return WORDS[language].price(
      nameOf(plan, language),
      bound,
      asked,
      dayOf(kstDateOf(allowedFrom), language),
    );
  }, plans);

const inBoth = (say: (language: Language) => string, plans: readonly BundlePlanCode[]): Localized => ({
  ko: `${say('ko')} ${choiceInWords(plans, 'ko')}`,
  en: `${say('en')} ${choiceInWords(plans, 'en')}`,
});

function choiceInWords(plans: readonly BundlePlanCode[], language: Language): string {
  const words = WORDS[language];
  return plans.length === 0 ? words.noPlan : words.choose(plans.join(', '));
}

function lostInWords({ lostFeatures, lostCapacity }: Losses, language: Language): string {
  const features = lostFeatures.map((feature) => FEATURE_NAMES[feature][language]);
  const capacity = lostCapacity.map(({ service, totalBytes, usedBytes, afterBytes }) => {
    const sizes = [totalBytes, usedBytes, afterBytes ?? 0].map(sizeInWords);
    return WORDS[language].capacity(productOf(service).names[language], sizes);
  });
  return listInWords([...features, ...capacity], language);
}

const nameOf = (plan: BundlePlanCode, language: Language): string => bundlePlan(plan).names[language];

const dayOf = (date: KstDate, language: Language): string => `${dateInWords(date, language)} (${date})`;

const WORDS = {
  ko: {
    loss: (name: string, lost: string) =>
      `${name} 번들로 전환하면 지금 이용하시는 다음 기능이나 용량을 잃게 됩니다: ${lost}.`,
    capacity: (service: string, [total, used, after]: readonly string[]) =>
      `${service} 용량(현재 ${total}, 사용 중 ${used}, 전환 후 ${after})`,
    price: (name: string, bound: string, asked: string, day: string) =>
      `약정 요금은 계정당 월 ${bound}이고 ${name} 번들의 요금은 ${asked}입니다. 약정 기간에는 더 낮은 요금으로 전환할 수 없으며, ${day}부터 가능합니다.`,
    choose: (plans: string) => `다음 번들로는 전환할 수 있습니다: ${plans}.`,
    noPlan: '지금 전환할 수 있는 번들이 없습니다.',
  },
  en: {
    loss: (name: string, lost: string) => `${name} has less than the company has now: ${lost} would be lost.`,
    capacity: (service: string, [total, used, after]: readonly string[]) =>
      `storage of ${service} (${total} now, ${used} used, ${after} then)`,
    price: (name: string, bound: string, asked: string, day: string) =>
      `The term binds to ${bound} for an account and month, and ${name} costs ${asked}. Within the term the price may not fall; from ${day} on it may.`,
    choose: (plans: string) => `Possible now: ${plans}.`,
    noPlan: 'No bundle is possible now.',
  },
};

import type { Instant } from '../../business-calendar.ts';
import { BUNDLE_INTEGRATIONS } from '../../catalog/bundle-integrations.ts';
import { bundlePlan, productOf } from '../../catalog/lookups.ts';
import type { Consequence, ConsequenceCode } from '../../consequences/consequence.ts';
import type { Language, Localized } from '../../language.ts';
import { type Block, type LabelledValue, values } from '../content.ts';
import { billingPlanName } from './billing.ts';
import { dateInWords, listInWords, timeInWords, wonInWords } from './in-words.ts';
import { planName } from './offer.ts';

type Of<Code extends ConsequenceCode> = Extract<Consequence, { code: Code }>;
type Labelled = Pick<LabelledValue, 'label' | 'value'>;

/** A consequence with what it is about: answers and mails say the same. */
export const consequenceInWords = (consequence: Consequence, language: Language): Labelled => {
  const say = WORDS[language][consequence.code] as (one: Consequence, words: Words) => Labelled;
  return say(consequence, wordsOf(language));
};

export const consequenceValues = (consequences: readonly Consequence[], language: Language): Block[] =>
  consequences.length === 0
    ? []
    : [values(...consequences.map((consequence) => consequenceInWords(consequence, language)))];

/** What the sentences of a language are made with. */
const wordsOf = (language: Language) => ({
  time: (at: Instant) => timeInWords(at, language),
  date: (date: Parameters<typeof dateInWords>[0]) => dateInWords(date, language),
  won: (amount: number) => wonInWords(amount, language),
  plan: (planned: Parameters<typeof planName>[0]) => planName(planned, language),
  product: (product: Parameters<typeof productOf>[0]) => productOf(product).names[language],
  bundle: (plan: Parameters<typeof bundlePlan>[0]) => bundlePlan(plan).names[language],
  billing: (plan: Parameters<typeof billingPlanName>[0]) => billingPlanName(plan, language),
  integrations: (codes: readonly string[]) =>
    listInWords(
      BUNDLE_INTEGRATIONS.filter(({ code }) => codes.includes(code)).map(({ name }) => name[language]),
      language,
    ),
  sample: (isSample: boolean) => (isSample ? SAMPLE[language] : ''),
});
type Words = ReturnType<typeof wordsOf>;

const SAMPLE: Localized = { ko: '(예시 요금)', en: ' (sample price)' };

type Sentences = { readonly [Code in ConsequenceCode]: (one: Of<Code>, words: Words) => Labelled };

const KO: Sentences = {
  SERVICE_ENDS: ({ product, at, reason }, { product: nameOf, time }) => ({
    label: `${nameOf(product)} 서비스`,
    value:
      reason === 'CANCELED'
        ? `${time(at)}에 해지되며, 그 시각부터 로그인할 수 없습니다.`
        : `무료 체험이 ${time(at)}에 끝나며, 그 시각부터 로그인할 수 없습니다.`,
  }),
  DATA_DELETED: ({ product, at }, { product: nameOf, time }) => ({
    label: `${nameOf(product)} 데이터`,
    value: `${time(at)}에 모두 영구 삭제되며 복구할 수 없습니다.`,
  }),
  BUNDLE_ENDS: ({ bundlePlan: plan, at }, { bundle, time }) => ({
    label: '번들',
    value: `${bundle(plan)} 번들은 ${time(at)}에 끝나며, 남은 상품은 단독으로 계속 이용하실 수 있습니다.`,
  }),
  INTEGRATIONS_END: ({ integrations, at }, { integrations: namesOf, time }) => ({
    label: '연동',
    value: `NAVER WORKS와 WORKPLACE의 연동 설정이 ${time(at)}에 모두 초기화되고 다음 연동이 해제됩니다: ${namesOf(integrations)}.`,
  }),
  LOGIN_IDS_STAY: ({ loginIds }) => ({
    label: '로그인 ID',
    value: `지금과 같은 로그인 ID를 사용합니다(${loginIds}).`,
  }),
  LOGIN_IDS_CHANGE: ({ before, loginIds }) => ({
    label: '로그인 ID',
    value: `모든 계정의 로그인 ID가 바뀝니다(${before} → ${loginIds}).`,
  }),
  PASSWORDS_RESET: ({ product, at }, { product: nameOf, time }) => ({
    label: '비밀번호',
    value: `최상위 관리자를 제외한 모든 구성원은 ${time(at)}부터 비밀번호 재설정 기능으로 ${nameOf(product)} 비밀번호를 새로 설정해야 로그인할 수 있습니다.`,
  }),
  GOES_ON_FREE: (one, words) => {
    const { time, date, won, plan, sample } = words;
    const { paidFrom, endsAt, deletedAt } = one;
    const last = `무료 체험은 ${date(one.lastFreeDay)}까지입니다.`;
    const price = `유료 요금은 계정당 월 ${won(one.monthlyPrice)}, 연간 요금제는 월 ${won(one.annualPrice)}입니다${sample(one.samplePrices)}.`;
    const next =
      paidFrom === undefined
        ? `유료로 전환하지 않으시면 ${endsAt ? time(endsAt) : ''}부터 로그인할 수 없고, 데이터는 ${deletedAt ? time(deletedAt) : ''}에 모두 영구 삭제됩니다.`
        : `예약하신 대로 ${date(paidFrom)}에 유료로 전환됩니다.`;
    return { label: plan(one), value: `${last} ${next} ${price}` };
  },
  GOES_ON_PAID: (one, { date, won, plan, billing, sample }) => {
    const { commitmentEndDate, endsOn } = one;
    return {
      label: plan(one),
      value: [
        `유료로 계속 이용하실 수 있습니다. ${billing(one.billingPlan)}, 계정당 월 ${won(one.price)}${sample(one.samplePrices)}.`,
        ...(commitmentEndDate ? [`약정 마지막 날은 ${date(commitmentEndDate)}입니다.`] : []),
        ...(endsOn ? [`예약된 해지일은 ${date(endsOn)}입니다.`] : []),
      ].join(' '),
    };
  },
  ACCOUNT_PRICE: ({ from, before, after, samplePrices }, { date, won, sample }) => ({
    label: '계정당 월 요금',
    value: `${date(from)}부터 ${won(after)}, 그 전에는 ${won(before)}입니다${sample(samplePrices)}. 부가가치세는 별도입니다.`,
  }),
};

const EN: Sentences = {
  SERVICE_ENDS: ({ product, at, reason }, { product: nameOf, time }) => ({
    label: nameOf(product),
    value:
      reason === 'CANCELED'
        ? `Is cancelled at ${time(at)}: from then on nobody can log in.`
        : `Its free trial ends at ${time(at)}: from then on nobody can log in.`,
  }),
  DATA_DELETED: ({ product, at }, { product: nameOf, time }) => ({
    label: `Data of ${nameOf(product)}`,
    value: `All of it is deleted for good at ${time(at)} and cannot be restored.`,
  }),
  BUNDLE_ENDS: ({ bundlePlan: plan, at }, { bundle, time }) => ({
    label: 'Bundle',
    value: `The bundle ${bundle(plan)} ends at ${time(at)}. The other product goes on alone.`,
  }),
  INTEGRATIONS_END: ({ integrations, at }, { integrations: namesOf, time }) => ({
    label: 'Integrations',
    value: `All settings that link NAVER WORKS and WORKPLACE are reset at ${time(at)}. These integrations end: ${namesOf(integrations)}.`,
  }),
  LOGIN_IDS_STAY: ({ loginIds }) => ({
    label: 'Login IDs',
    value: `They stay as they are: ${loginIds}.`,
  }),
  LOGIN_IDS_CHANGE: ({ before, loginIds }) => ({
    label: 'Login IDs',
    value: `All of them change, from ${before} to ${loginIds}.`,
  }),
  PASSWORDS_RESET: ({ product, at }, { product: nameOf, time }) => ({
    label: 'Passwords',
    value: `From ${time(at)} on, everyone but the top administrator must set a new password by the password reset before logging in to ${nameOf(product)}.`,
  }),
  GOES_ON_FREE: (one, words) => {
    const { time, date, won, plan, sample } = words;
    const { paidFrom, endsAt, deletedAt } = one;
    const last = `Its free trial lasts until ${date(one.lastFreeDay)}.`;
    const price = `Paid, an account costs ${won(one.monthlyPrice)} a month, or ${won(one.annualPrice)} with an annual plan${sample(one.samplePrices)}.`;
    const next =
      paidFrom === undefined
        ? `Unless you switch to the paid service, nobody can log in from ${endsAt ? time(endsAt) : ''} on, and all data is deleted for good at ${deletedAt ? time(deletedAt) : ''}.`
        : `The paid service begins on ${date(paidFrom)}, as you have reserved it.`;
    return { label: plan(one), value: `${last} ${next} ${price}` };
  },
  GOES_ON_PAID: (one, { date, won, plan, billing, sample }) => {
    const { commitmentEndDate, endsOn } = one;
    return {
      label: plan(one),
      value: [
        `Is paid: ${billing(one.billingPlan)}, ${won(one.price)} for an account and month${sample(one.samplePrices)}.`,
        ...(commitmentEndDate ? [`The last day of the commitment is ${date(commitmentEndDate)}.`] : []),
        ...(endsOn ? [`Its cancellation is scheduled for ${date(endsOn)}.`] : []),
      ].join(' '),
    };
  },
  ACCOUNT_PRICE: ({ from, before, after, samplePrices }, { date, won, sample }) => ({
    label: 'An account and month',
    value: `Costs ${won(after)} from ${date(from)} on, and ${won(before)} before${sample(samplePrices)}. VAT is not included.`,
  }),
};

const WORDS: Readonly<Record<Language, Sentences>> = { ko: KO, en: EN };

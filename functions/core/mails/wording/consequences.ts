import * as z from 'zod';
import type { Instant, KstDate, KstMonth } from '../../business-calendar.ts';
import { BUNDLE_INTEGRATIONS } from '../../catalog/bundle-integrations.ts';
import { bundlePlan, productOf } from '../../catalog/lookups.ts';
import { type Consequence, type ConsequenceCode, ConsequenceSchema } from '../../consequences/consequence.ts';
import type { Language, Localized } from '../../language.ts';
import { type Block, type LabelledValue, paragraph, values } from '../content.ts';
import { billingPlanName } from './billing.ts';
import { dateInWords, listInWords, monthsInWords, timeInWords, wonInWords } from './in-words.ts';
import { hasItsPlan, planName } from './offer.ts';

/** In mails of releases that did not know them there are none. */
export const ConsequencesSchema = z
  .array(ConsequenceSchema.refine((one) => !('plan' in one) || hasItsPlan(one)))
  .optional();

type Of<Code extends ConsequenceCode> = Extract<Consequence, { code: Code }>;
type Labelled = Pick<LabelledValue, 'label' | 'value'>;

/** A consequence with what it is about: answers and mails say the same. */
export const consequenceInWords = (consequence: Consequence, language: Language): Labelled => {
  const say = WORDS[language][consequence.code] as (one: Consequence, words: Words) => Labelled;
  return say(consequence, wordsOf(language));
};

const list =
  (lead: Localized) =>
  (consequences: readonly Consequence[] | undefined = [], language: Language): Block[] =>
    consequences.length === 0
      ? []
      : [
          paragraph(lead[language]),
          values(...consequences.map((consequence) => consequenceInWords(consequence, language))),
        ];

/** What a cancellation brings with it. */
export const whatFollows = list({
  ko: '해지에 따라 달라지는 사항은 다음과 같습니다.',
  en: 'This changes with the cancellation:',
});

/** What has come with an end. */
export const whatFollowed = list({
  ko: '서비스 종료에 따라 달라지는 사항은 다음과 같습니다.',
  en: 'This changes with its end:',
});

/** For mails that say by themselves when a product ends and when its data goes. */
export const isOfTheRest = ({ code }: Consequence): boolean =>
  code !== 'SERVICE_ENDS' && code !== 'DATA_DELETED';

/** What the end of a trial brings with it. */
export const ifUnpaid = list({
  ko: '유료로 전환하지 않으시면 다음과 같이 달라집니다.',
  en: 'Unless you switch to the paid service, this changes:',
});

/** How a bundle is paid for, and under which IDs people log in. */
export const whatHolds = list({
  ko: '번들의 이용 조건은 다음과 같습니다.',
  en: 'These are the terms of the bundle:',
});

/** What the sentences of a language are made with. */
const wordsOf = (language: Language) => ({
  time: (at: Instant) => timeInWords(at, language),
  date: (date: KstDate) => dateInWords(date, language),
  months: (months: readonly KstMonth[]) => monthsInWords(months, language),
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
  sample: (isSample: boolean) => (isSample ? [SAMPLE[language]] : []),
});
type Words = ReturnType<typeof wordsOf>;

const SAMPLE: Localized = { ko: '표시된 요금은 예시입니다.', en: 'The prices are samples.' };

interface AfterTrial {
  readonly paid: (day: KstDate) => string;
  readonly cancelled: (day: KstDate) => string;
  readonly ended: (endsAt: Instant, deletedAt: Instant) => string;
}

/** One thing follows a trial: what is reserved, what is cancelled, or its end. */
function afterTrial(
  { firstPaidDay, endsOn, endsAt, deletedAt }: Of<'GOES_ON_FREE'>,
  say: AfterTrial,
): string[] {
  if (firstPaidDay) return [say.paid(firstPaidDay)];
  if (endsOn) return [say.cancelled(endsOn)];
  return endsAt && deletedAt ? [say.ended(endsAt, deletedAt)] : [];
}

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
  CASH_RECEIPTS_LOST: ({ months: lost, at }, { months, time }) => ({
    label: '현금영수증',
    value: `${months(lost)}분 현금영수증은 신청 결과가 아직 없습니다. 신청 정보는 ${time(at)}에 개인정보와 함께 삭제되므로, 현금영수증이 필요하시면 고객지원에 문의해 주십시오.`,
  }),
  BILLS_OVERDUE: ({ months: overdue }, { months }) => ({
    label: '미납 요금',
    value: `${months(overdue)}분 요금이 미납되었습니다. 서비스가 종료되어도 미납 요금은 납부하셔야 하며, 요금을 모두 납부하신 후에 플랫폼에서 탈퇴하실 수 있습니다.`,
  }),
  BUNDLE_ENDS: ({ bundlePlan: plan, at }, { bundle, time }) => ({
    label: '번들',
    value: `${bundle(plan)} 번들은 ${time(at)}에 끝나며, 남은 상품은 단독으로 계속 이용하실 수 있습니다.`,
  }),
  INTEGRATIONS_END: ({ integrations, at }, { integrations: namesOf, time }) => ({
    label: '연동',
    value: `NAVER WORKS와 WORKPLACE의 연동 설정이 ${time(at)}에 모두 초기화됩니다. ${namesOf(integrations)} 등 번들의 연동 기능은 더 이상 제공되지 않습니다.`,
  }),
  LOGIN_IDS_STAY: ({ loginIds }) => ({
    label: '로그인 ID',
    value: `${loginIds} 형식의 로그인 ID를 그대로 사용합니다.`,
  }),
  LOGIN_IDS_CHANGE: ({ before, loginIds }) => ({
    label: '로그인 ID',
    value: `모든 계정의 로그인 ID가 ${before} 형식에서 ${loginIds} 형식으로 변경됩니다.`,
  }),
  PASSWORDS_RESET: ({ product, at }, { product: nameOf, time }) => ({
    label: '비밀번호',
    value: `최상위 관리자를 제외한 모든 구성원은 ${time(at)}부터 비밀번호 재설정 기능으로 ${nameOf(product)} 비밀번호를 새로 설정해야 로그인할 수 있습니다.`,
  }),
  GOES_ON_FREE: (one, words) => {
    const { date, won, plan, sample } = words;
    return {
      label: plan(one),
      value: [
        `무료 체험은 ${date(one.lastFreeDay)}까지입니다.`,
        ...afterTrial(one, {
          paid: (day) => `예약하신 대로 ${date(day)}에 유료로 전환됩니다.`,
          cancelled: (day) => `예약된 해지일은 ${date(day)}입니다.`,
          ended: (endsAt, deletedAt) =>
            `유료로 전환하지 않으시면 ${words.time(endsAt)}부터 로그인할 수 없고, 데이터는 ${words.time(deletedAt)}에 모두 영구 삭제됩니다.`,
        }),
        `유료 요금은 계정당 월 ${won(one.monthlyPrice)}이며, 연간 요금제는 월 ${won(one.annualPrice)}입니다.`,
        ...sample(one.samplePrices),
      ].join(' '),
    };
  },
  GOES_ON_PAID: (one, { date, won, plan, billing, sample }) => {
    const { commitmentEndDate, endsOn } = one;
    return {
      label: plan(one),
      value: [
        `유료로 계속 이용하실 수 있습니다. 요금제는 ${billing(one.billingPlan)}이며, 요금은 계정당 월 ${won(one.price)}입니다.`,
        ...(commitmentEndDate ? [`약정 마지막 날은 ${date(commitmentEndDate)}입니다.`] : []),
        ...(endsOn ? [`예약된 해지일은 ${date(endsOn)}입니다.`] : []),
        ...sample(one.samplePrices),
      ].join(' '),
    };
  },
  ACCOUNT_PRICE: ({ from, before, after, samplePrices }, { date, won, sample }) => ({
    label: '계정당 월 요금',
    value: [
      `${date(from)}부터 ${won(after)}이며, 그 전에는 ${won(before)}입니다. 부가가치세는 별도입니다.`,
      ...sample(samplePrices),
    ].join(' '),
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
  CASH_RECEIPTS_LOST: ({ months: lost, at }, { months, time }) => ({
    label: 'Cash receipts',
    value: `The request for ${months(lost)} has no result yet. It is deleted with the personal data at ${time(at)}: contact customer support if you need the receipt.`,
  }),
  BILLS_OVERDUE: ({ months: overdue }, { months }) => ({
    label: 'Overdue bills',
    value: `The fees of ${months(overdue)} are overdue. They must be paid after the end too, and an account of the platform can be closed only when all fees are paid.`,
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
    const { date, won, plan, sample } = words;
    return {
      label: plan(one),
      value: [
        `Its free trial lasts until ${date(one.lastFreeDay)}.`,
        ...afterTrial(one, {
          paid: (day) => `The paid service begins on ${date(day)}, as you have reserved it.`,
          cancelled: (day) => `Its cancellation is scheduled for ${date(day)}.`,
          ended: (endsAt, deletedAt) =>
            `Unless you switch to the paid service, nobody can log in from ${words.time(endsAt)} on, and all data is deleted for good at ${words.time(deletedAt)}.`,
        }),
        `As a paid service it costs ${won(one.monthlyPrice)} a month for each account, or ${won(one.annualPrice)} with an annual plan.`,
        ...sample(one.samplePrices),
      ].join(' '),
    };
  },
  GOES_ON_PAID: (one, { date, won, plan, billing, sample }) => {
    const { commitmentEndDate, endsOn } = one;
    return {
      label: plan(one),
      value: [
        `Goes on as a paid service: ${billing(one.billingPlan)}, ${won(one.price)} a month for each account.`,
        ...(commitmentEndDate ? [`The last day of the commitment is ${date(commitmentEndDate)}.`] : []),
        ...(endsOn ? [`Its cancellation is scheduled for ${date(endsOn)}.`] : []),
        ...sample(one.samplePrices),
      ].join(' '),
    };
  },
  ACCOUNT_PRICE: ({ from, before, after, samplePrices }, { date, won, sample }) => ({
    label: 'Price a month for each account',
    value: [
      `${won(after)} from ${date(from)} on, and ${won(before)} before. VAT is not included.`,
      ...sample(samplePrices),
    ].join(' '),
  }),
};

const WORDS: Readonly<Record<Language, Sentences>> = { ko: KO, en: EN };

import * as z from 'zod';
import { KstDateSchema } from '../../../business-calendar.ts';
import { ProductSchema } from '../../../catalog/codes.ts';
import { productOf } from '../../../catalog/lookups.ts';
import type { Language } from '../../../language.ts';
import { RenewalTypeSchema } from '../../../model/contract.ts';
import { stored } from '../../../stored.ts';
import { type Block, type LabelledValue, mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toProducts } from '../../wording/actions.ts';
import { billingValue } from '../../wording/billing.ts';
import { dateInWords, WonSchema, wonInWords } from '../../wording/in-words.ts';
import { PlannedProductsSchema, planNames, productsOf, productsValue } from '../../wording/offer.ts';
import { penaltyRule } from '../../wording/penalty.ts';
import { managementPage } from '../../wording/places.ts';
import { renewalInWords } from '../../wording/renewal.ts';

const common = {
  products: PlannedProductsSchema,
  /** The renewal option that was carried out. */
  by: RenewalTypeSchema,
  /** The first day of the new terms. */
  startDate: KstDateSchema,
};

const DataSchema = z.discriminatedUnion('billingPlan', [
  stored({ ...common, billingPlan: z.literal('MONTHLY') }),
  stored({
    ...common,
    billingPlan: z.literal('ANNUAL'),
    commitmentEndDate: KstDateSchema,
    /** What follows the new term. */
    renewalType: RenewalTypeSchema,
    /** What a cancellation on a day of the new term would cost with the accounts of today. */
    penalties: z.array(stored({ product: ProductSchema, date: KstDateSchema, penalty: WonSchema })),
  }),
]);
type Data = z.infer<typeof DataSchema>;
type Annual = Extract<Data, { billingPlan: 'ANNUAL' }>;

/** Tells what has followed a term, and what the new one binds to (R76-R79, R133, R136, A13, A24). */
export const contractRenewed = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { products, by, billingPlan } = data;
  const names = planNames(products, language);
  const startDate = dateInWords(data.startDate, language);
  const isAnnual = data.billingPlan === 'ANNUAL';
  return {
    subject: words.subject[billingPlan](names),
    action: toProducts(productsOf(products), 'SEE_CONTRACT', language),
    blocks: [
      paragraph(words.begun[billingPlan](words.by[by], names, startDate)),
      values(
        productsValue(products, language),
        billingValue(billingPlan, language),
        { label: words.startDate, value: startDate },
        ...(isAnnual
          ? [{ label: words.commitmentEnd, value: dateInWords(data.commitmentEndDate, language) }]
          : []),
      ),
      ...(isAnnual ? termBlocks(data, language) : [paragraph(words.noPenalty)]),
    ],
  };
});

function termBlocks(data: Annual, language: Language): Block[] {
  const words = WORDS[language];
  const { products, startDate, commitmentEndDate, renewalType } = data;
  const next = renewalInWords(renewalType, commitmentEndDate, language);
  const page = managementPage(productsOf(products), language);
  const first = words.firstDay(dateInWords(startDate, language));
  const examples = penaltyExamples(data, language);
  return [
    notice(`${penaltyRule(commitmentEndDate, language)} ${first}`),
    ...(examples.length > 0 ? [values(...examples), paragraph(words.example)] : []),
    paragraph(`${next} ${words.renewalOption(page)}`),
  ];
}

const penaltyExamples = ({ penalties }: Annual, language: Language): LabelledValue[] =>
  penalties
    .filter(({ penalty }) => penalty > 0)
    .map(({ product, date, penalty }) => ({
      label: WORDS[language].penaltyOn(productOf(product).names[language], dateInWords(date, language)),
      value: wonInWords(penalty, language),
    }));

const WORDS = {
  ko: {
    subject: {
      ANNUAL: (names: string) => `[SMARTWORK] ${names} 연간 약정이 갱신되었습니다`,
      MONTHLY: (names: string) => `[SMARTWORK] ${names} 요금제가 월간 요금제로 변경되었습니다`,
    },
    by: {
      AUTO_RENEW: '자동 갱신 설정에 따라',
      CHANGE: '갱신 옵션에서 선택하신 대로',
      SWITCH_TO_MONTHLY: '연간 약정이 끝나',
    },
    begun: {
      ANNUAL: (by: string, names: string, date: string) =>
        `${by} ${date}에 ${names}의 새로운 12개월 약정이 시작되었습니다.`,
      MONTHLY: (by: string, names: string, date: string) =>
        `${by} ${date}부터 ${names}에 약정이 없는 월간 요금제가 적용됩니다.`,
    },
    startDate: '적용 시작일',
    commitmentEnd: '약정 마지막 날',
    firstDay: (date: string) => `새로운 약정의 첫날인 ${date}을 해지일로 하시는 경우에도 위약금이 없습니다.`,
    penaltyOn: (product: string, date: string) => `${product} ${date} 해지 시 위약금`,
    example:
      '위 금액은 현재 등록된 계정 수로 계산한 예시입니다. 위약금은 해지일에 따라 달라지며, 해지하시기 전에 콘솔에서 날짜별 금액을 확인하실 수 있습니다.',
    renewalOption: (page: string) =>
      `약정이 끝난 후의 계약 조건은 ${page}에 있는 갱신 옵션에서 변경하실 수 있습니다.`,
    noPenalty: '할인되지 않은 월간 요금이 부과되며, 언제 해지하셔도 위약금이 없습니다.',
  },
  en: {
    subject: {
      ANNUAL: (names: string) => `[SMARTWORK] The annual commitment of ${names} was renewed`,
      MONTHLY: (names: string) => `[SMARTWORK] ${names} is charged monthly from now on`,
    },
    by: {
      AUTO_RENEW: 'Automatic renewal was set',
      CHANGE: 'As chosen under the renewal option',
      SWITCH_TO_MONTHLY: 'The annual commitment has ended',
    },
    begun: {
      ANNUAL: (by: string, names: string, date: string) =>
        `${by}: a new 12-month commitment of ${names} began on ${date}.`,
      MONTHLY: (by: string, names: string, date: string) =>
        `${by}: from ${date} on, ${names} is charged monthly, without a commitment.`,
    },
    startDate: 'Applies from',
    commitmentEnd: 'Last day of the commitment',
    firstDay: (date: string) =>
      `A cancellation dated ${date}, the first day of the new commitment, costs none either.`,
    penaltyOn: (product: string, date: string) => `Penalty when ${product} is cancelled on ${date}`,
    example:
      'This is an example with the accounts registered now. The penalty depends on the cancellation date. The console shows the amount of each date before you cancel.',
    renewalOption: (page: string) =>
      `What follows the commitment can be changed under the renewal option, in ${page}.`,
    noPenalty:
      'The monthly price without discount is charged. A cancellation costs no penalty, whatever its date.',
  },
};

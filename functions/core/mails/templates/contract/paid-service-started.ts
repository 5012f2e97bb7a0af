import * as z from 'zod';
import { KstDateSchema } from '../../../business-calendar.ts';
import type { Language } from '../../../language.ts';
import { RenewalTypeSchema } from '../../../model/contract.ts';
import { stored } from '../../../stored.ts';
import { type Block, type LabelledValue, mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toProducts } from '../../wording/actions.ts';
import { billingValue } from '../../wording/billing.ts';
import { dateInWords } from '../../wording/in-words.ts';
import { PlannedProductsSchema, planNames, productsOf, productsValue } from '../../wording/offer.ts';
import { penaltyRule } from '../../wording/penalty.ts';
import { managementPage } from '../../wording/places.ts';
import { renewalInWords } from '../../wording/renewal.ts';

const common = { products: PlannedProductsSchema, startDate: KstDateSchema };

const DataSchema = z.discriminatedUnion('billingPlan', [
  stored({ ...common, billingPlan: z.literal('MONTHLY') }),
  stored({
    ...common,
    billingPlan: z.literal('ANNUAL'),
    /** The last day of the commitment. */
    commitmentEndDate: KstDateSchema,
    /** Left out when nothing was chosen: then it becomes monthly (R78). */
    renewalType: RenewalTypeSchema.optional(),
  }),
]);
type Data = z.infer<typeof DataSchema>;

/** Tells that the paid service began, what it costs and how long it binds (R67, R69, R76, R78, R136). */
export const paidServiceStarted = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { products, billingPlan } = data;
  const names = planNames(products, language);
  const startDate = dateInWords(data.startDate, language);
  return {
    subject: words.subject(names),
    action: toProducts(productsOf(products), 'SEE_CONTRACT', language),
    blocks: [
      paragraph(words.started(names, startDate)),
      values(
        productsValue(products, language),
        billingValue(billingPlan, language),
        { label: words.firstPaidDay, value: startDate },
        ...commitmentValues(data, language),
      ),
      paragraph(words.fees),
      ...commitmentBlocks(data, language),
    ],
  };
});

function commitmentValues(data: Data, language: Language): LabelledValue[] {
  if (data.billingPlan === 'MONTHLY') return [];
  return [{ label: WORDS[language].commitmentEnd, value: dateInWords(data.commitmentEndDate, language) }];
}

function commitmentBlocks(data: Data, language: Language): Block[] {
  if (data.billingPlan === 'MONTHLY') return [];
  const words = WORDS[language];
  const { commitmentEndDate, renewalType = 'SWITCH_TO_MONTHLY' } = data;
  const page = managementPage(productsOf(data.products), language);
  return [
    paragraph(`${renewalInWords(renewalType, commitmentEndDate, language)} ${words.renewalOption(page)}`),
    notice(penaltyRule(commitmentEndDate, language)),
  ];
}

const WORDS = {
  ko: {
    subject: (names: string) => `[SMARTWORK] ${names} 유료 서비스가 시작되었습니다`,
    started: (names: string, date: string) => `${names} 유료 서비스가 ${date}에 시작되었습니다.`,
    firstPaidDay: '유료 서비스 시작일',
    commitmentEnd: '약정 마지막 날',
    fees: '요금은 등록된 계정 수에 따라 일할 계산되며, 부가가치세는 별도입니다.',
    renewalOption: (page: string) =>
      `약정이 끝난 후의 계약 조건은 ${page}에 있는 갱신 옵션에서 변경하실 수 있습니다.`,
  },
  en: {
    subject: (names: string) => `[SMARTWORK] The paid service of ${names} has begun`,
    started: (names: string, date: string) => `The paid service of ${names} began on ${date}.`,
    firstPaidDay: 'First paid day',
    commitmentEnd: 'Last day of the commitment',
    fees: 'Fees are counted by registered account and by day. VAT is not included.',
    renewalOption: (page: string) =>
      `What follows the commitment can be changed under the renewal option, in ${page}.`,
  },
};

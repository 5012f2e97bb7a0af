import * as z from 'zod';
import { addDays, KstDateSchema } from '../../../business-calendar.ts';
import { PlanCodeSchema } from '../../../catalog/codes.ts';
import type { Language } from '../../../language.ts';
import { stored } from '../../../stored.ts';
import { type LabelledValue, mailTemplate, paragraph, values } from '../../content.ts';
import { toProducts } from '../../wording/actions.ts';
import { billingPlanName, PaidBillingPlanSchema } from '../../wording/billing.ts';
import { dateInWords, daysInWords } from '../../wording/in-words.ts';
import {
  hasItsPlan,
  PlannedProductSchema,
  PlannedProductsSchema,
  planName,
  planNames,
  productsOf,
  productsValue,
} from '../../wording/offer.ts';
import { managementPage } from '../../wording/places.ts';
import { renewalInWords } from '../../wording/renewal.ts';

const common = {
  days: z.union([z.literal(30), z.literal(3)]),
  /** The last day of the commitment. */
  commitmentEndDate: KstDateSchema,
};

const UnchangedSchema = stored({
  ...common,
  products: PlannedProductsSchema,
  renewalType: z.enum(['AUTO_RENEW', 'SWITCH_TO_MONTHLY']),
});

/** A change names the next plan of one product. */
const ChangedSchema = stored({
  ...common,
  products: z.tuple([PlannedProductSchema]),
  renewalType: z.literal('CHANGE'),
  next: stored({ billingPlan: PaidBillingPlanSchema, plan: PlanCodeSchema }),
}).refine(({ products: [{ product }], next: { plan } }) => hasItsPlan({ product, plan }));

const DataSchema = z.discriminatedUnion('renewalType', [UnchangedSchema, ChangedSchema]);
type Data = z.infer<typeof DataSchema>;

/** Reminds of the end of the annual commitment while its renewal can still be chosen (R76-R78, R136, A24). */
export const contractEndsSoon = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { products, renewalType, commitmentEndDate } = data;
  const names = planNames(products, language);
  const days = daysInWords(data.days, language);
  const lastDay = dateInWords(commitmentEndDate, language);
  return {
    subject: words.subject(names, days),
    action: toProducts(productsOf(products), 'CHOOSE_RENEWAL', language),
    blocks: [
      paragraph(words.ends(names, days, lastDay)),
      values(
        productsValue(products, language),
        { label: words.lastDay, value: lastDay },
        ...nextValues(data, language),
      ),
      paragraph(renewalInWords(renewalType, commitmentEndDate, language)),
      paragraph(words.change(lastDay, managementPage(productsOf(products), language))),
      paragraph(words.end(dateInWords(addDays(commitmentEndDate, 1), language))),
    ],
  };
});

function nextValues(data: Data, language: Language): LabelledValue[] {
  if (data.renewalType !== 'CHANGE') return [];
  const words = WORDS[language];
  const [{ product }] = data.products;
  const { plan, billingPlan } = data.next;
  return [
    { label: words.nextPlan, value: planName({ product, plan }, language) },
    { label: words.nextBilling, value: billingPlanName(billingPlan, language) },
  ];
}

const WORDS = {
  ko: {
    subject: (names: string, days: string) => `[SMARTWORK] ${names} 연간 약정이 ${days} 후에 끝납니다`,
    ends: (names: string, days: string, lastDay: string) =>
      `${names} 연간 약정이 ${days} 후에 끝납니다. 약정 마지막 날은 ${lastDay}입니다.`,
    lastDay: '약정 마지막 날',
    nextPlan: '다음 계약의 플랜',
    nextBilling: '다음 계약의 요금제',
    change: (lastDay: string, page: string) => `${lastDay}까지 ${page}에서 갱신 옵션을 변경하실 수 있습니다.`,
    end: (nextDay: string) =>
      `위약금 없이 서비스를 종료하시려면 해지일을 ${nextDay}로 하여 해지를 예약해 주십시오. 해지하시면 모든 데이터가 영구 삭제되므로 필요한 데이터는 그 전에 백업해 주십시오.`,
  },
  en: {
    subject: (names: string, days: string) => `[SMARTWORK] The annual commitment of ${names} ends in ${days}`,
    ends: (names: string, days: string, lastDay: string) =>
      `The annual commitment of ${names} ends in ${days}. Its last day is ${lastDay}.`,
    lastDay: 'Last day of the commitment',
    nextPlan: 'Next plan',
    nextBilling: 'Next billing plan',
    change: (lastDay: string, page: string) =>
      `You can change the renewal option until the end of ${lastDay}, in ${page}.`,
    end: (nextDay: string) =>
      `To end the service without a penalty, schedule its cancellation for ${nextDay}. A cancellation deletes all data for good, so back up what you need before then.`,
  },
};

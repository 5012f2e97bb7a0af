import * as z from 'zod';
import { KstDateSchema } from '../../../business-calendar.ts';
import { BundlePlanCodeSchema } from '../../../catalog/codes.ts';
import { bundlePlan } from '../../../catalog/lookups.ts';
import type { Language } from '../../../language.ts';
import { stored } from '../../../stored.ts';
import { type Block, mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toPage, toProducts } from '../../wording/actions.ts';
import { PaidBillingPlanSchema } from '../../wording/billing.ts';
import { ConsequencesSchema, whatHolds } from '../../wording/consequences.ts';
import { dateInWords } from '../../wording/in-words.ts';
import { NewLoginSchema, newLoginBlocks } from '../../wording/new-login.ts';
import { PlannedProductsSchema, planNames, productsOf } from '../../wording/offer.ts';

const DataSchema = stored({
  products: PlannedProductsSchema,
  bundlePlan: BundlePlanCodeSchema.optional(),
  /** The first day that is billed at the new price, when it is paid for. */
  billedFrom: KstDateSchema.optional(),
  /** How what is paid for is paid: only a term stays as it is. */
  billingPlan: PaidBillingPlanSchema.optional(),
  /** The last free day of what is on trial. */
  trialEndDate: KstDateSchema.optional(),
  /** A change of plan at the renewal was dropped (EDGE-G3). */
  renewalDropped: z.literal(true).optional(),
  newLogin: NewLoginSchema.optional(),
  consequences: ConsequencesSchema,
});
type Data = z.infer<typeof DataSchema>;

/** Tells that an upgrade is done (R83, R89, R158). */
export const upgradeComplete = mailTemplate(DataSchema, (data, language, domains) => {
  const words = WORDS[language];
  const name = data.bundlePlan
    ? bundlePlan(data.bundlePlan).names[language]
    : planNames(data.products, language);
  return {
    subject: words.subject(name),
    action: data.newLogin
      ? toPage({ page: 'SETTINGS' }, 'PROVE_DOMAIN', language)
      : toProducts(productsOf(data.products), 'SEE_PRODUCT', language),
    blocks: [
      paragraph(words.done(name)),
      values({ label: words.plan, value: name }),
      ...bills(data, language),
      ...whatHolds(data.consequences, language),
      ...(data.renewalDropped ? [notice(words.renewalDropped)] : []),
      ...newLoginBlocks(data.newLogin, language, domains),
    ],
  };
});

/** What is paid for and what is on trial may be in one bundle: then its terms say until when the trial goes. */
function bills(
  { billedFrom, billingPlan, trialEndDate, consequences = [] }: Data,
  language: Language,
): Block[] {
  const words = WORDS[language];
  const term = billingPlan ? words.terms[billingPlan] : '';
  return [
    ...(billedFrom ? [paragraph(`${words.billedFrom(dateInWords(billedFrom, language))}${term}`)] : []),
    ...(trialEndDate && consequences.length === 0
      ? [paragraph(words.trial(dateInWords(trialEndDate, language)))]
      : []),
  ];
}

const WORDS = {
  ko: {
    subject: (name: string) => `[SMARTWORK] ${name} 업그레이드가 완료되었습니다`,
    done: (name: string) =>
      `${name} 업그레이드가 완료되었습니다. 지금부터 새 플랜의 기능을 사용하실 수 있습니다.`,
    plan: '새 플랜',
    billedFrom: (date: string) => `${date}부터 새 플랜의 요금이 일 단위로 계산됩니다.`,
    terms: {
      MONTHLY: ' 월간 요금제이므로 약정과 위약금은 없습니다.',
      ANNUAL: ' 연간 요금제의 약정 기간은 변경되지 않습니다.',
    },
    trial: (date: string) => `무료 체험은 변경 없이 ${date}까지이며, 체험 중에는 요금이 부과되지 않습니다.`,
    renewalDropped:
      '약정이 끝난 후 이용하도록 선택하신 플랜이 새 플랜의 상위 플랜이 아니므로 해당 갱신 옵션은 취소되었습니다. 갱신 옵션은 콘솔에서 다시 선택하실 수 있습니다.',
  },
  en: {
    subject: (name: string) => `[SMARTWORK] Your upgrade to ${name} is complete`,
    done: (name: string) => `The upgrade to ${name} is complete. Its features can be used now.`,
    plan: 'New plan',
    billedFrom: (date: string) => `The new price counts from ${date} on, day by day.`,
    terms: {
      MONTHLY: ' The billing plan is monthly: there is no commitment and no penalty.',
      ANNUAL: ' The term of the annual commitment stays as it is.',
    },
    trial: (date: string) => `The free trial still ends with ${date}, and costs nothing until then.`,
    renewalDropped:
      'The change of plan that was chosen to follow the commitment is not above the new plan, so it was dropped. You can choose again in the console.',
  },
};

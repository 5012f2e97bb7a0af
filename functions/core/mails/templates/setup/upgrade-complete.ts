import * as z from 'zod';
import { KstDateSchema } from '../../../business-calendar.ts';
import { BundlePlanCodeSchema } from '../../../catalog/codes.ts';
import { bundlePlan } from '../../../catalog/lookups.ts';
import type { Language } from '../../../language.ts';
import { stored } from '../../../stored.ts';
import { type Block, mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toPage, toProducts } from '../../wording/actions.ts';
import { ConsequencesSchema, whatHolds } from '../../wording/consequences.ts';
import { dateInWords } from '../../wording/in-words.ts';
import { NewLoginSchema, newLoginBlocks } from '../../wording/new-login.ts';
import { PlannedProductsSchema, planNames, productsOf } from '../../wording/offer.ts';

const DataSchema = stored({
  products: PlannedProductsSchema,
  bundlePlan: BundlePlanCodeSchema.optional(),
  /** The first day that is billed at the new price, when it is paid for. */
  billedFrom: KstDateSchema.optional(),
  /** A change of plan at the renewal was dropped (EDGE-G3). */
  renewalDropped: z.literal(true).optional(),
  newLogin: NewLoginSchema.optional(),
  consequences: ConsequencesSchema,
});
type Data = z.infer<typeof DataSchema>;

/** Tells that an upgrade is done (R83, R89, R158). */
export const upgradeComplete = mailTemplate(DataSchema, (data, language) => {
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
      ...newLoginBlocks(data.newLogin, language),
    ],
  };
});

function bills({ billedFrom }: Data, language: Language): Block[] {
  const words = WORDS[language];
  return [paragraph(billedFrom ? words.billedFrom(dateInWords(billedFrom, language)) : words.onTrial)];
}

const WORDS = {
  ko: {
    subject: (name: string) => `[SMARTWORK] ${name} 업그레이드가 완료되었습니다`,
    done: (name: string) => `${name} 업그레이드가 완료되었습니다. 지금부터 모든 기능을 사용하실 수 있습니다.`,
    plan: '새 상품',
    billedFrom: (date: string) => `${date}부터 새 요금이 일 단위로 계산됩니다. 약정 기간은 그대로입니다.`,
    onTrial: '무료 체험 기간은 그대로이며, 체험 중에는 요금이 없습니다.',
    renewalDropped:
      '약정이 끝난 후 다른 상품으로 바꾸도록 정하신 갱신 옵션은 새 상품보다 높지 않으므로 취소되었습니다. My Product에서 다시 정하실 수 있습니다.',
  },
  en: {
    subject: (name: string) => `[SMARTWORK] Your upgrade to ${name} is complete`,
    done: (name: string) => `The upgrade to ${name} is complete. All of its features can be used now.`,
    plan: 'New plan',
    billedFrom: (date: string) =>
      `The new price counts from ${date} on, day by day. The term of the contract stays.`,
    onTrial: 'The free trial ends on the same day as before, and costs nothing until then.',
    renewalDropped:
      'The change of plan that was chosen to follow the commitment is not above the new plan, so it was dropped. You can choose again in My Product.',
  },
};

import * as z from 'zod';
import { KstDateSchema } from '../../../business-calendar.ts';
import { ProductSchema } from '../../../catalog/codes.ts';
import { productOf } from '../../../catalog/lookups.ts';
import type { Language } from '../../../language.ts';
import { stored } from '../../../stored.ts';
import { type Block, type LabelledValue, mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toProducts } from '../../wording/actions.ts';
import { ConsequencesSchema, whatFollows } from '../../wording/consequences.ts';
import { dateInWords, WonSchema, wonInWords } from '../../wording/in-words.ts';
import { productNames } from '../../wording/offer.ts';
import { ResetScheduleSchema, scheduleValues } from '../../wording/schedules.ts';

const ItemSchema = stored({
  product: ProductSchema,
  /** The first day without the service. */
  date: KstDateSchema,
  /** As quoted on the day of the request. */
  penalty: WonSchema,
});
type Item = z.infer<typeof ItemSchema>;

const DataSchema = stored({
  items: z.array(ItemSchema).min(1),
  reset: z.array(ResetScheduleSchema),
  consequences: ConsequencesSchema,
});

/** Confirms the whole plan of cancellations and warns of what is lost with it (R125, R128-R132, R134, R135). */
export const cancellationScheduled = mailTemplate(DataSchema, ({ items, reset, consequences }, language) => {
  const words = WORDS[language];
  const products = items.map(({ product }) => product);
  const names = productNames(products, language);
  return {
    subject: words.subject(names),
    action: toProducts(products, 'SEE_CANCELLATION', language),
    blocks: [
      paragraph(words.scheduled(names)),
      values(...items.flatMap((item) => itemValues(item, language))),
      paragraph(words.lastDay),
      ...(items.some(({ penalty }) => penalty > 0) ? [paragraph(words.penaltyRule)] : []),
      ...resetBlocks(reset, language),
      ...whatFollows(consequences, language),
      notice(words.deleted),
      paragraph(words.withdraw),
    ],
  };
});

function itemValues({ product, date, penalty }: Item, language: Language): LabelledValue[] {
  const words = WORDS[language];
  const name = productOf(product).names[language];
  return [
    { label: words.date(name), value: dateInWords(date, language) },
    ...(penalty > 0 ? [{ label: words.penalty(name), value: wonInWords(penalty, language) }] : []),
  ];
}

function resetBlocks(reset: z.infer<typeof DataSchema>['reset'], language: Language): Block[] {
  if (reset.length === 0) return [];
  return [paragraph(WORDS[language].reset), scheduleValues(reset, language)];
}

const WORDS = {
  ko: {
    subject: (names: string) => `[SMARTWORK] ${names} 해지가 예약되었습니다`,
    scheduled: (names: string) => `${names} 해지가 다음과 같이 예약되었습니다.`,
    date: (name: string) => `${name} 해지일`,
    penalty: (name: string) => `${name} 예상 위약금`,
    lastDay:
      '해지일은 서비스를 사용하실 수 없는 첫날이며, 그날 00:00부터 로그인할 수 없습니다. 유료 서비스의 요금은 해지일 전날까지만 부과됩니다.',
    penaltyRule:
      '예상 위약금은 해지를 예약하신 날을 기준으로 계산한 금액입니다. 실제 위약금은 해지일에 그때의 등록 계정 수로 다시 계산되며, 크레딧으로는 결제하실 수 없습니다.',
    reset: '해지 예약에 따라 다음 설정이 초기화되었습니다.',
    deleted:
      '해지일에 해당 상품의 모든 데이터가 영구 삭제되며 복구할 수 없습니다. 필요한 데이터는 그 전에 백업해 주십시오.',
    withdraw: '해지 예약은 해지일 00:00 전까지 콘솔에서 철회하실 수 있습니다.',
  },
  en: {
    subject: (names: string) => `[SMARTWORK] The cancellation of ${names} is scheduled`,
    scheduled: (names: string) => `The cancellation of ${names} is scheduled as follows.`,
    date: (name: string) => `Cancellation date of ${name}`,
    penalty: (name: string) => `Expected penalty for ${name}`,
    lastDay:
      'The cancellation date is the first day without the service: nobody can log in from 00:00 on that day. A paid service is charged through the day before.',
    penaltyRule:
      'The expected penalty was computed on the day of the request. The penalty is computed on the cancellation date, with the accounts registered then. It cannot be paid by credits.',
    reset: 'The scheduled cancellation has reset these settings:',
    deleted:
      'On the cancellation date all data of the product is deleted for good and cannot be restored. Back up what you need before then.',
    withdraw: 'A scheduled cancellation can be withdrawn in the console until 00:00 on its date.',
  },
};

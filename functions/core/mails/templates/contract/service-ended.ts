import * as z from 'zod';
import { InstantSchema } from '../../../business-calendar.ts';
import { PlanCodeSchema, ProductSchema } from '../../../catalog/codes.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toPage } from '../../wording/actions.ts';
import { ConsequencesSchema, isOfTheRest, whatFollowed } from '../../wording/consequences.ts';
import { timeInWords, WonSchema, wonInWords } from '../../wording/in-words.ts';
import { hasItsPlan, planName } from '../../wording/offer.ts';

const DataSchema = stored({
  product: ProductSchema,
  plan: PlanCodeSchema,
  reason: z.enum(['TRIAL_EXPIRED', 'CANCELED']),
  endedAt: InstantSchema,
  penalty: WonSchema.optional(),
  deletedAt: InstantSchema,
  /** When a connected product confirmed that it has deleted its part. */
  confirmedAt: InstantSchema.optional(),
  /** The tenant has no other product left: its names are free, its personal data is erased. */
  lastProduct: z.boolean(),
  consequences: ConsequencesSchema,
}).refine(hasItsPlan);

/** The receipt of the deletion, after a cancellation or after a trial (R53, R55, R118, R124, R129, R135). */
export const serviceEnded = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { reason, penalty = 0 } = data;
  const name = planName(data, language);
  return {
    subject: words.subject(name),
    action:
      reason === 'CANCELED'
        ? toPage({ page: 'BILLS' }, 'SEE_BILLS', language)
        : toPage({ page: 'COMPANY' }, 'OPEN_CONSOLE', language),
    blocks: [
      paragraph(words[reason](name)),
      values(
        { label: words.product, value: name },
        { label: words.endedAt, value: timeInWords(data.endedAt, language) },
        { label: words.deletedAt, value: timeInWords(data.deletedAt, language) },
        ...(data.confirmedAt
          ? [{ label: words.confirmedAt, value: timeInWords(data.confirmedAt, language) }]
          : []),
        ...(penalty > 0 ? [{ label: words.penalty, value: wonInWords(penalty, language) }] : []),
      ),
      notice(words.deleted),
      ...whatFollowed(data.consequences?.filter(isOfTheRest), language),
      ...(penalty > 0 ? [paragraph(words.penaltyRule)] : []),
      ...(data.lastProduct ? [paragraph(words.lastProduct)] : []),
    ],
    ...(data.lastProduct && { why: words.why }),
  };
});

const WORDS = {
  ko: {
    subject: (name: string) => `[SMARTWORK] ${name} 서비스가 종료되고 데이터가 삭제되었습니다`,
    TRIAL_EXPIRED: (name: string) =>
      `무료 체험이 끝난 ${name} 서비스가 유료로 전환되지 않아 종료되었으며, 저장된 데이터가 모두 삭제되었습니다.`,
    CANCELED: (name: string) =>
      `요청하신 대로 ${name} 서비스가 해지되었으며, 저장된 데이터가 모두 삭제되었습니다.`,
    product: '상품',
    endedAt: '서비스 종료',
    deletedAt: '데이터 삭제',
    confirmedAt: '상품의 삭제 확인',
    penalty: '위약금',
    deleted: '삭제된 데이터는 복구할 수 없습니다.',
    why: '이 주소가 SMARTWORK 알림 주소로 등록되어 있어 보내 드린 마지막 메일입니다. 등록된 주소는 다른 개인정보와 함께 삭제되었습니다.',
    penaltyRule: '위약금은 이용 요금과 별도로 청구되며, 크레딧으로는 결제하실 수 없습니다.',
    lastProduct:
      '이용 중인 상품이 더 이상 없어 개인정보도 삭제되었습니다. 사용하시던 회사 ID, 도메인, 그룹 이름은 이제 누구나 다시 사용할 수 있습니다.',
  },
  en: {
    subject: (name: string) => `[SMARTWORK] ${name} has ended and its data is deleted`,
    TRIAL_EXPIRED: (name: string) =>
      `The free trial of ${name} was not followed by a paid service. The service has ended, and all data kept in it is deleted.`,
    CANCELED: (name: string) =>
      `${name} is cancelled as you asked. The service has ended, and all data kept in it is deleted.`,
    product: 'Product',
    endedAt: 'Service ended',
    deletedAt: 'Data deleted',
    confirmedAt: 'Confirmed by the product',
    penalty: 'Penalty',
    deleted: 'The data is deleted for good and cannot be restored.',
    why: 'You get this last mail because this address was registered as the SMARTWORK notification address. It has been erased with your other personal data.',
    penaltyRule: 'The penalty is charged apart from the usage fees and cannot be paid by credits.',
    lastProduct:
      'This was your last product, so your personal data has been erased as well. The company ID, domain and group name you used are free again for anyone.',
  },
};

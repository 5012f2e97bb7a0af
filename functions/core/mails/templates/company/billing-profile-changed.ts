import * as z from 'zod';
import { KstMonthSchema } from '../../../business-calendar.ts';
import { stored } from '../../../stored.ts';
import { mailTemplate, notice, paragraph, values } from '../../content.ts';
import { toPage } from '../../wording/actions.ts';
import { monthInWords } from '../../wording/in-words.ts';

const DataSchema = stored({
  company: z.string().optional(),
  /** The address of the bills in part: the mail may go to who is to get them no more. */
  noticeEmail: z.string().optional(),
  /** Present when there is another one. */
  paymentMethod: stored({ label: z.string(), expires: KstMonthSchema.optional() }).optional(),
  isMethodRemoved: z.boolean(),
  /** It goes to the address that the bills went to before. */
  isFormerAddress: z.boolean(),
});
export type BillingProfileChangedData = z.infer<typeof DataSchema>;

/** Tells that the bills go elsewhere from now on, or are paid otherwise (R114, R117). */
export const billingProfileChanged = mailTemplate(DataSchema, (data, language) => {
  const words = WORDS[language];
  const { company = words.company, noticeEmail, paymentMethod, isMethodRemoved, isFormerAddress } = data;
  const expires = paymentMethod?.expires;
  return {
    subject: words.subject,
    action: toPage({ page: 'BILLING_PROFILE' }, 'SEE_BILLING_PROFILE', language),
    ...(isFormerAddress && { why: words.why(company) }),
    blocks: [
      paragraph(words.changed(company)),
      ...(isFormerAddress ? [paragraph(words.noMore)] : []),
      values(
        ...(noticeEmail === undefined ? [] : [{ label: words.noticeEmail, value: noticeEmail }]),
        ...(paymentMethod ? [{ label: words.paymentMethod, value: paymentMethod.label }] : []),
        ...(isMethodRemoved ? [{ label: words.paymentMethod, value: words.none }] : []),
        ...(expires === undefined ? [] : [{ label: words.expires, value: monthInWords(expires, language) }]),
      ),
      notice(words.notYou),
    ],
  };
});

const WORDS = {
  ko: {
    company: '회사',
    subject: '[SMARTWORK] 결제 정보가 변경되었습니다',
    changed: (company: string) => `${company}의 SMARTWORK 결제 정보가 다음과 같이 변경되었습니다.`,
    noMore: '앞으로 이용 요금 안내는 새 주소로 보내 드리며, 이 주소로는 더 이상 보내 드리지 않습니다.',
    noticeEmail: '이용 요금 안내 주소',
    paymentMethod: '결제 수단',
    none: '등록된 결제 수단 없음',
    expires: '카드 유효 기간',
    notYou: '회사에서 변경하지 않으셨다면 즉시 고객지원에 문의해 주십시오.',
    why: (company: string) =>
      `이 주소가 변경 전까지 ${company}의 SMARTWORK 이용 요금 안내 주소로 등록되어 있어 보내 드린 메일입니다.`,
  },
  en: {
    company: 'your company',
    subject: '[SMARTWORK] Your billing information has changed',
    changed: (company: string) => `The SMARTWORK billing information of ${company} was changed as follows.`,
    noMore: 'From now on the bills are told to the new address, and no more to this one.',
    noticeEmail: 'Address of the bills',
    paymentMethod: 'Payment method',
    none: 'none registered',
    expires: 'Card good through',
    notYou: 'If nobody of your company has changed it, contact customer support at once.',
    why: (company: string) =>
      `You get this mail because this address was registered for the SMARTWORK bills of ${company} until this change.`,
  },
};

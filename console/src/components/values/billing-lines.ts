import type { BillingProfile } from '@smartwork/client/types';
import type { KstMonth } from '../../../../functions/core/business-calendar.ts';
import type { Language } from '../../../../functions/core/language.ts';
import { monthInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { type Texts, wordsIn } from '../../language/words-in.ts';

const TEXTS = {
  noticeEmail: { en: 'Address of the bills', ko: '이용 요금 안내 주소' },
  likeNotification: { en: '{email} (the notification address)', ko: '{email}(알림 주소)' },
  method: { en: 'Payment method', ko: '결제 수단' },
  noMethod: { en: 'None registered', ko: '등록된 결제 수단 없음' },
  cardUntil: { en: '{label}, good through {month}', ko: '{label}, {month}까지 유효' },
} as const satisfies Texts;

/** How a company is billed, each field with its label: the address, then the method. */
export function billingLines(
  { noticeEmail: email = '–', isNoticeEmailOwn, paymentMethod }: BillingProfile,
  language: Language,
): readonly [address: readonly [string, string], method: readonly [string, string]] {
  const t = wordsIn(TEXTS, language);
  const method = paymentMethod?.expires
    ? t('cardUntil', {
        label: paymentMethod.label,
        month: monthInWords(paymentMethod.expires as KstMonth, language),
      })
    : paymentMethod?.label;
  return [
    [t('noticeEmail'), isNoticeEmailOwn ? email : t('likeNotification', { email })],
    [t('method'), method ?? t('noMethod')],
  ];
}

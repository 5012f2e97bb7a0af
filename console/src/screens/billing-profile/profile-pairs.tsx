import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { BillingProfile } from '@smartwork/client/types';
import type { KstMonth } from '../../../../functions/core/business-calendar.ts';
import { monthInWords } from '../../../../functions/core/mails/wording/in-words.ts';
import { useLanguage } from '../../language/language.tsx';
import { type Texts, useTexts } from '../../language/texts.ts';

const TEXTS = {
  noticeEmail: { en: 'Address of the bills', ko: '이용 요금 안내 주소' },
  likeNotification: { en: '{email} (the notification address)', ko: '{email}(알림 주소)' },
  method: { en: 'Payment method', ko: '결제 수단' },
  noMethod: { en: 'None registered', ko: '등록된 결제 수단 없음' },
  cardUntil: { en: '{label}, good through {month}', ko: '{label}, {month}까지 유효' },
  expired: { en: 'The card has expired', ko: '카드 유효 기간이 지났습니다' },
} as const satisfies Texts;

/** How a company is billed. */
export function ProfilePairs({ profile }: { readonly profile: BillingProfile }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  const { noticeEmail = '–', isNoticeEmailOwn, paymentMethod } = profile;
  const method = paymentMethod?.expires
    ? t('cardUntil', {
        label: paymentMethod.label,
        month: monthInWords(paymentMethod.expires as KstMonth, language),
      })
    : paymentMethod?.label;
  return (
    <KeyValuePairs
      columns={1}
      items={[
        {
          label: t('noticeEmail'),
          value: isNoticeEmailOwn ? noticeEmail : t('likeNotification', { email: noticeEmail }),
        },
        {
          label: t('method'),
          value: (
            <>
              {method ?? t('noMethod')}
              {paymentMethod?.isGood === false && (
                <div>
                  <StatusIndicator type="warning">{t('expired')}</StatusIndicator>
                </div>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

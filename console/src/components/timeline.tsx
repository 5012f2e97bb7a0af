import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Forecast } from '@smartwork/client/types';
import { wonInWords } from '../../../functions/core/mails/wording/in-words.ts';
import { useLanguage } from '../language/language.tsx';
import { type Texts, useTexts } from '../language/texts.ts';
import { KstDate } from './kst-date.tsx';
import { productName } from './product-name.ts';

type Entry = Forecast['entries'][number];

/** What happens by itself, as `applyDue` names it. */
const TEXTS = {
  TRIAL_SUSPENDED: {
    en: 'The free trial of {name} ends. Nobody can log in; the data is kept for 30 days.',
    ko: '{name} 무료 체험이 끝나 로그인할 수 없습니다. 데이터는 30일 동안 보관됩니다.',
  },
  TRIAL_ENDED: {
    en: 'The free trial of {name} ends. Nobody can log in, and all data is deleted.',
    ko: '{name} 무료 체험이 끝나 로그인할 수 없으며 모든 데이터가 삭제됩니다.',
  },
  GRACE_ENDED: {
    en: '{name} ends for good, and all data is deleted.',
    ko: '{name:이/가} 종료되고 모든 데이터가 삭제됩니다.',
  },
  PAID_SERVICE_STARTED: {
    en: 'The paid service of {name} begins.',
    ko: '{name} 유료 서비스가 시작됩니다.',
  },
  CONTRACT_RENEWED_ANNUAL: {
    en: 'The term of {name} ends, and another year begins.',
    ko: '{name} 약정이 끝나고 새로운 1년 약정이 시작됩니다.',
  },
  CONTRACT_RENEWED_MONTHLY: {
    en: 'The term of {name} ends. From then on the monthly price applies.',
    ko: '{name} 약정이 끝나고 월간 요금이 적용됩니다.',
  },
  SUBSCRIPTION_CANCELED: {
    en: '{name} ends, and all data is deleted.',
    ko: '{name:이/가} 해지되고 모든 데이터가 삭제됩니다.',
  },
  other: { en: '{name} changes.', ko: '{name:이/가} 변경됩니다.' },
  penalty: { en: 'Penalty {amount} at present', ko: '현재 기준 위약금 {amount}' },
  nothing: { en: 'Nothing changes by itself.', ko: '자동으로 바뀌는 내용이 없습니다.' },
} as const satisfies Texts;

const keyOf = ({ effect, billingPlan }: Entry): keyof typeof TEXTS => {
  const key = effect === 'CONTRACT_RENEWED' ? `${effect}_${billingPlan ?? 'MONTHLY'}` : effect;
  return key in TEXTS ? (key as keyof typeof TEXTS) : 'other';
};

/** What will happen if nobody does anything, in its order. */
export function Timeline({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useTexts(TEXTS);
  const { language } = useLanguage();
  if (entries.length === 0) return <Box color="text-body-secondary">{t('nothing')}</Box>;
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.product} ${entry.effect}`}>
          <SpaceBetween size="xxxs">
            <Box variant="awsui-key-label">
              <KstDate date={entry.date} withDistance />
            </Box>
            <span>{t(keyOf(entry), { name: productName(entry.product) })}</span>
            {entry.penalty !== undefined && (
              <Box color="text-status-error">
                {t('penalty', { amount: wonInWords(entry.penalty, language) })}
              </Box>
            )}
          </SpaceBetween>
        </li>
      ))}
    </ol>
  );
}

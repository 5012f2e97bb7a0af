import type { Forecast } from '@smartwork/client/types';
import type { Texts } from '../language/texts.ts';

export type Entry = Forecast['entries'][number];

/** What happens by itself, as `applyDue` names it. */
export const FORECAST_TEXTS = {
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

/** The sentence of an entry. */
export const forecastKeyOf = ({ effect, billingPlan }: Entry): keyof typeof FORECAST_TEXTS => {
  const key = effect === 'CONTRACT_RENEWED' ? `${effect}_${billingPlan ?? 'MONTHLY'}` : effect;
  return key in FORECAST_TEXTS ? (key as keyof typeof FORECAST_TEXTS) : 'other';
};

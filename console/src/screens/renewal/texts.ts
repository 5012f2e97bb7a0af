import type { Texts } from '../../language/texts.ts';

export const TEXTS = {
  title: { en: 'Change renewal option', ko: '갱신 옵션 변경' },
  caution: {
    en: 'If you choose no renewal option, the monthly price applies after the contract period.',
    ko: '갱신 옵션을 따로 설정하지 않으면 계약 기간이 끝난 후 월간 요금이 부과됩니다.',
  },
  cautionCancel: {
    en: 'A scheduled cancellation resets the renewal option.',
    ko: '해지를 예약하면 갱신 옵션이 초기화됩니다.',
  },
  option: { en: 'From {date} on', ko: '{date}부터' },
  optionText: {
    en: 'The present term ends on {date}.',
    ko: '현재 약정은 {date}에 끝납니다.',
  },
  AUTO_RENEW: { en: 'Another year on the same terms', ko: '같은 조건으로 1년 연장' },
  CHANGE: { en: 'Another plan', ko: '다른 플랜으로 변경' },
  SWITCH_TO_MONTHLY: { en: 'The monthly price, without a term', ko: '약정 없이 월간 요금 적용' },
  now: { en: 'chosen now', ko: '현재 설정' },
  save: { en: 'Save', ko: '저장' },
  ok: { en: 'OK', ko: '확인' },
  confirm: { en: 'Renewal option', ko: '갱신 옵션' },
  done: { en: 'The renewal option is saved.', ko: '갱신 옵션을 저장했습니다.' },
} as const satisfies Texts;

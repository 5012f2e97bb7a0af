import type { Texts } from '../../language/texts.ts';

export const TEXTS = {
  title: { en: 'Request subscription', ko: '이용 신청' },
  caution: {
    en: 'The product starts with a free trial of 30 days; today is the first day.',
    ko: '신청한 상품은 오늘을 포함하여 30일 동안 무료 체험으로 제공됩니다.',
  },
  minute: {
    en: 'The set-up takes up to 1 minute. You will get a mail when it is done.',
    ko: '설정에는 최대 1분 정도 걸립니다. 완료되면 메일로 알려 드립니다.',
  },
  product: { en: 'Product', ko: '상품' },
  bundle: { en: 'NAVER WORKS and WORKPLACE together', ko: 'NAVER WORKS와 WORKPLACE를 함께 이용하시려면' },
  bundleText: {
    en: 'As a bundle they have one login and work together. You can request the bundle in place of a second product.',
    ko: '번들로 이용하시면 한 번의 로그인으로 두 상품을 연동하여 사용할 수 있습니다. 개별 상품 대신 번들을 신청할 수 있습니다.',
  },
  requestBundle: { en: 'Request bundle', ko: '번들 신청' },
  submit: { en: 'Agree and get started', ko: '동의하고 시작하기' },
  confirm: { en: 'Check request details', ko: '신청 내용 확인' },
  ok: { en: 'Finalize request', ko: '신청 완료' },
  begins: { en: '{plan} begins today.', ko: '{plan} 이용을 오늘 시작합니다.' },
  freeUntil: {
    en: 'It is free until {date}. Nothing is charged for the trial.',
    ko: '{date}까지 무료로 이용할 수 있으며 체험 기간에는 요금이 청구되지 않습니다.',
  },
  done: { en: 'Your request is complete.', ko: '신청이 완료되었습니다.' },
} as const satisfies Texts;

import type { Texts } from '../language/texts.ts';

export const ACTION_TEXTS = {
  back: { en: 'Back', ko: '돌아가기' },
  checking: { en: 'Checking what this would do …', ko: '적용될 내용을 확인하고 있습니다.' },
  checkAgain: { en: 'Check again', ko: '다시 확인' },
  notNow: { en: 'Not possible at present', ko: '지금은 진행할 수 없습니다' },
  notHere: {
    en: 'The page of the company shows what is possible.',
    ko: '진행할 수 있는 작업은 회사 화면에서 확인해 주십시오.',
  },
  precautions: { en: 'Caution', ko: '유의 사항' },
  done: { en: 'Done', ko: '완료되었습니다' },
  toProduct: { en: 'To My Product', ko: '상품 관리로 이동' },
  toCompany: { en: 'To the company', ko: '회사 화면으로 이동' },
  changes: { en: 'What happens', ko: '적용되는 내용' },
  price: { en: 'Price', ko: '요금' },
  dueNow: { en: 'Penalty to pay now', ko: '지금 청구되는 위약금' },
  noPenalty: { en: 'No penalty', ko: '위약금 없음' },
  penaltyOn: { en: 'Penalty of {name} on {date}', ko: '{name} 위약금({date} 기준)' },
  feeOf: { en: '{name}, {billingPlan}', ko: '{name}, {billingPlan}' },
  fromDay: { en: 'from {date} on', ko: '{date}부터' },
  perAccount: { en: '{price} a month for each account', ko: '계정당 월 {price}' },
  forAccounts: {
    en: '{accounts, plural, one {{total} a month for # account} other {{total} a month for # accounts}}',
    ko: '현재 계정 {accounts}개 기준 월 {total}',
  },
  allTogether: { en: 'All together, a month', ko: '월 합계' },
  term: { en: 'Term {from} to {to}', ko: '약정 기간 {from} ~ {to}' },
  sample: { en: 'Sample prices, without VAT', ko: '견본 가격, 부가가치세 별도' },
  monthlyNow: { en: 'monthly plan', ko: '월간 요금제' },
  annualNow: { en: 'annual plan', ko: '연간 요금제' },
  trialNow: { en: 'free trial', ko: '무료 체험' },
  priceBefore: {
    en: 'now {before}, then {after} a month for each account',
    ko: '계정당 월 {before}에서 {after}',
  },
  priceAfterTrial: {
    en: 'after the trial {monthly} a month for each account, or {annual} with an annual plan',
    ko: '무료 체험 후 계정당 월 {monthly}, 연간 요금제 {annual}',
  },
  capacityPrice: {
    en: '{units} TB added to {name}: {total} a month',
    ko: '{name} 추가 용량 {units}TB: 월 {total}',
  },
  dropsRenewal: {
    en: 'The change of plan that was chosen for the renewal of {name} is dropped.',
    ko: '{name} 갱신 옵션에서 선택한 플랜 변경은 취소됩니다.',
  },
} as const satisfies Texts;

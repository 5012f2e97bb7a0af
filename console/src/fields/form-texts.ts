import type { Texts } from '../language/texts.ts';

/** The words of the parts of a form that several screens have. */
export const FORM_TEXTS = {
  compare: { en: 'Compare the plans', ko: '플랜별 기능 비교' },
  onlyDifferences: { en: 'Only what differs', ko: '차이가 있는 항목만 보기' },
  feature: { en: 'Feature', ko: '기능' },
  included: { en: 'Included', ko: '제공' },
  notIncluded: { en: 'Not included', ko: '미제공' },
  check: { en: 'Check for duplicates', ko: '중복 확인' },
  free: { en: 'You can use it.', ko: '사용할 수 있습니다.' },
  taken: { en: 'It is already in use.', ko: '이미 사용 중입니다.' },
  notFree: { en: 'It cannot be used.', ko: '사용할 수 없습니다.' },
  agree: { en: 'I agree to “{title}”.', ko: '“{title}”에 동의합니다.' },
  agreeAll: { en: 'I agree to all of them.', ko: '모두 동의합니다.' },
  agreeFirst: { en: 'Read the documents and agree to each.', ko: '약관을 읽고 모두 동의해 주십시오.' },
  sampleTerms: { en: 'Sample', ko: '견본' },
  domainGuide: { en: 'Domain guide', ko: '도메인 안내' },
  domainName: { en: 'Domain name', ko: '도메인' },
  companyId: { en: 'Access URL (company ID)', ko: '접속 URL(회사 ID)' },
  companyIdText: {
    en: 'Employees open WORKPLACE at https://{id}.ncpworkplace.com.',
    ko: '직원은 https://{id}.ncpworkplace.com에서 WORKPLACE에 접속합니다.',
  },
  names: { en: 'Names that the company lacks', ko: '추가로 필요한 이름' },
  domainNeeded: {
    en: 'This plan needs a domain. All login IDs then become ID@domain, and you must prove that the domain is yours.',
    ko: '이 플랜을 이용하려면 도메인이 필요합니다. 모든 로그인 ID가 ID@도메인 형식으로 변경되며, 도메인 소유를 확인해야 합니다.',
  },
  billingPlan: { en: 'Billing plan', ko: '요금제' },
  MONTHLY: { en: 'Monthly plan', ko: '월간 요금제' },
  ANNUAL: { en: 'Annual plan', ko: '연간 요금제' },
  monthlyText: {
    en: 'No term. Cancel at any time without penalty.',
    ko: '약정이 없으며 언제든지 위약금 없이 해지할 수 있습니다.',
  },
  annualText: {
    en: 'A term of one year at a lower price. An early cancellation costs a penalty.',
    ko: '1년 약정으로 더 낮은 요금이 적용되며, 약정 중에 해지하면 위약금이 발생합니다.',
  },
  trialUsed: {
    en: 'The free trial was used before, so the product starts as the paid service today. Choose how to pay for it.',
    ko: '무료 체험을 이미 이용하셨으므로 오늘부터 유료 서비스로 시작됩니다. 요금제를 선택해 주십시오.',
  },
  plan: { en: 'Plan', ko: '플랜' },
  choosePlan: { en: 'Choose a plan.', ko: '플랜을 선택해 주십시오.' },
  perAccount: { en: '{price} a month for each account', ko: '계정당 월 {price}' },
  forAccounts: {
    en: '{accounts, plural, one {{total} a month for # account} other {{total} a month for # accounts}}',
    ko: '현재 계정 {accounts}개 기준 월 {total}',
  },
  samplePrices: { en: 'Sample prices, without VAT', ko: '견본 가격, 부가가치세 별도' },
  days: { en: 'From {from} to {to}', ko: '{from}부터 {to}까지 선택할 수 있습니다.' },
  onlyDay: { en: 'Only {from} is possible.', ko: '{from}만 선택할 수 있습니다.' },
  notPossible: {
    en: 'Choose a day from {from} to {to}.',
    ko: '{from}부터 {to} 사이의 날짜를 선택해 주십시오.',
  },
  openCalendar: { en: 'Open the calendar: {label}', ko: '달력 열기: {label}' },
} as const satisfies Texts;

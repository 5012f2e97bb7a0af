import type { Texts } from '../../language/texts.ts';

export const TEXTS = {
  title: { en: 'Dashboard', ko: '대시보드' },
  description: {
    en: 'Your companies and their products.',
    ko: '회사별로 이용 중인 상품을 확인하고 관리합니다.',
  },
  request: { en: 'Request free trial', ko: '무료 체험 신청' },
  emptyTitle: {
    en: 'Try SMARTWORK for 30 days, free of charge',
    ko: 'SMARTWORK를 30일 동안 무료로 체험해 보세요',
  },
  emptyText: {
    en: 'Choose the bundle of NAVER WORKS and WORKPLACE, or one product. It is ready within a minute.',
    ko: 'NAVER WORKS와 WORKPLACE를 묶은 번들 또는 개별 상품을 선택하시면 1분 안에 사용할 수 있습니다.',
  },
  open: { en: 'See the company', ko: '회사 상세 보기' },
  configure: { en: 'Configure', ko: '설정하기' },
  admin: { en: 'Admin', ko: '관리자 페이지' },
  adminOf: { en: 'Admin page of {name}, in a new window', ko: '{name} 관리자 페이지, 새 창에서 열림' },
  configureOf: { en: 'Configure {name}', ko: '{name} 설정하기' },
  trialUntil: { en: 'Free until', ko: '무료 체험 마지막 날' },
  paidSince: { en: 'Paid since', ko: '유료 이용 시작일' },
  termUntil: { en: 'Term until', ko: '약정 종료일' },
  graceUntil: { en: 'Data is deleted on', ko: '데이터 삭제 예정일' },
  endedOn: { en: 'Ended on', ko: '종료일' },
  startsPaid: { en: 'Paid service starts on {date}', ko: '{date}에 유료 서비스가 시작됩니다' },
  isCancelled: { en: 'Ends on {date}', ko: '{date}에 해지됩니다' },
  mainCompany: { en: 'Main company', ko: '대표회사' },
  affiliate: { en: 'Affiliate', ko: '자회사' },
  products: { en: 'Products', ko: '이용 중인 상품' },
  ended: { en: 'Products that have ended', ko: '종료된 상품' },
} as const satisfies Texts;

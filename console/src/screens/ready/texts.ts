import type { Texts } from '../../language/texts.ts';

export const TEXTS = {
  title: { en: 'Your request', ko: '신청 결과' },
  received: { en: 'Your request is complete.', ko: '신청이 완료되었습니다.' },
  ready: { en: 'Everything is ready', ko: '모든 준비가 끝났습니다' },
  readyText: {
    en: 'Log in with this ID and the password that you have chosen.',
    ko: '아래 ID와 신청할 때 입력한 비밀번호로 로그인해 주십시오.',
  },
  loginIds: { en: 'Login ID', ko: '로그인 ID' },
  yourId: { en: 'your admin ID@{name}', ko: '관리자 ID@{name}' },
  freeUntil: { en: 'Free until', ko: '무료 체험 마지막 날' },
  companyId: { en: 'Company ID', ko: '회사 ID' },
  next: { en: 'Next steps', ko: '다음 단계' },
  admin: { en: 'Open the admin page of {name}', ko: '{name} 관리자 페이지 열기' },
  toCompany: { en: 'See my products', ko: '이용 중인 상품 보기' },
  remember: { en: 'The free trial lasts 30 days.', ko: '무료 체험은 30일 동안 제공됩니다.' },
} as const satisfies Texts;

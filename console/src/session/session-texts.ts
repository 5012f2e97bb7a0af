import type { Texts } from '../language/texts.ts';

export const SESSION_TEXTS = {
  loggingIn: { en: 'Logging in …', ko: '로그인하고 있습니다.' },
  toStart: { en: 'Back to the start page', ko: '처음 화면으로 이동' },
  logIn: { en: 'Log in', ko: '로그인' },
  welcome: { en: 'Subscriptions of SMARTWORK', ko: 'SMARTWORK 상품 관리' },
  welcomeText: {
    en: 'Request a free trial, manage your products, and see what you pay. Log in with the account of your company.',
    ko: '무료 체험을 신청하고, 이용 중인 상품과 요금을 관리합니다. 회사 계정으로 로그인해 주십시오.',
  },
  staffWelcome: { en: 'Operations', ko: '운영' },
  staffText: {
    en: 'This page is for customer support and operators. Log in with your staff account.',
    ko: '고객지원 및 운영 담당자를 위한 화면입니다. 담당자 계정으로 로그인해 주십시오.',
  },
  toStaff: { en: 'Log in as support or operator', ko: '고객지원·운영 담당자 로그인' },
  toCustomer: { en: 'Log in as the administrator of a company', ko: '회사 관리자 로그인' },
  noStaffLogin: {
    en: 'This deployment has no login for staff in the browser.',
    ko: '이 환경에는 담당자용 로그인이 설정되어 있지 않습니다.',
  },
  expired: { en: 'Your login has ended', ko: '로그인이 만료되었습니다' },
  expiredText: {
    en: 'Log in again in a new window. What you have entered here stays.',
    ko: '새 창에서 다시 로그인해 주십시오. 입력한 내용은 그대로 유지됩니다.',
  },
  logInAgain: { en: 'Log in again', ko: '다시 로그인' },
} as const satisfies Texts;

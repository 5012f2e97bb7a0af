import type { Texts } from '../../language/texts.ts';

export const TEXTS = {
  title: { en: 'Switch to a bundle', ko: '번들로 전환' },
  keeps: {
    en: 'What you use now keeps its dates and its term. What is new starts with a free trial of 30 days.',
    ko: '이용 중인 상품의 이용 기간과 약정은 그대로 유지되며, 새로 추가되는 상품은 30일 무료 체험으로 시작됩니다.',
  },
  workbox: {
    en: 'WORKBOX can only be subscribed to as an individual product.',
    ko: 'WORKBOX는 개별 상품으로만 이용할 수 있습니다.',
  },
  minute: {
    en: 'It may take up to 1 minute to bundle the products. We send a mail to the notification address when it is done.',
    ko: '번들로 전환하는 데 최대 1분 정도 걸릴 수 있습니다. 완료되면 알림 주소로 메일을 보내 드립니다.',
  },
  select: { en: 'Select a bundle', ko: '번들 선택' },
  selectText: {
    en: 'The prices count once both products are paid for.',
    ko: '두 상품을 모두 유료로 이용할 때의 요금입니다.',
  },
  password: { en: 'Issue initial password', ko: '초기 비밀번호 발급' },
  passwordText: {
    en: 'For the accounts that get a login of the new product.',
    ko: '새 상품에 로그인할 계정의 비밀번호를 발급합니다.',
  },
  USER: { en: 'Set by user', ko: '사용자가 설정' },
  userText: {
    en: 'A mail with a link goes to this address. The user sets the password from the link.',
    ko: '입력한 주소로 비밀번호 안내 메일을 보내며, 사용자가 메일의 링크에서 비밀번호를 설정합니다.',
  },
  ADMIN: { en: 'Set by Admin', ko: '관리자가 설정' },
  adminText: {
    en: 'You set the password and pass it on. The employee should change it when logging in to NAVER WORKS and WORKPLACE.',
    ko: '관리자가 비밀번호를 설정하여 직원에게 전달합니다. 직원은 NAVER WORKS와 WORKPLACE에 로그인할 때 비밀번호를 변경해 주십시오.',
  },
  email: { en: 'Email address', ko: '이메일 주소' },
  initialPassword: { en: 'Initial password', ko: '초기 비밀번호' },
  submit: { en: 'Agree and get started', ko: '동의하고 시작하기' },
  confirm: { en: 'Review the information', ko: '신청 내용 확인' },
  ok: { en: 'OK', ko: '확인' },
  becomes: { en: 'The company switches to {plan}.', ko: '{plan} 번들로 전환합니다.' },
  done: { en: 'The switch to the bundle was accepted.', ko: '번들 전환 신청이 접수되었습니다.' },
} as const satisfies Texts;

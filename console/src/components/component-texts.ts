import type { Texts } from '../language/texts.ts';

export const COMPONENT_TEXTS = {
  failed: { en: 'That did not work', ko: '처리하지 못했습니다' },
  failedText: {
    en: 'Something went wrong on this page. Load it again.',
    ko: '화면을 표시하는 중에 문제가 생겼습니다. 화면을 새로 고쳐 주십시오.',
  },
  unreachable: { en: 'The service does not answer', ko: '서비스에 연결할 수 없습니다' },
  unreachableText: {
    en: 'Check your connection and try again. Nothing that you entered is lost.',
    ko: '네트워크 연결을 확인한 후 다시 시도해 주십시오. 입력한 내용은 그대로 남아 있습니다.',
  },
  busy: { en: 'Too many calls at this moment', ko: '요청이 많아 잠시 처리할 수 없습니다' },
  busyText: { en: 'Wait a few seconds and try again.', ko: '잠시 후 다시 시도해 주십시오.' },
  loginNeeded: { en: 'Your login has ended', ko: '로그인이 만료되었습니다' },
  loginNeededText: { en: 'Log in again and repeat the step.', ko: '다시 로그인한 후 진행해 주십시오.' },
  notAllowed: { en: 'Your account may not see this', ko: '이 화면을 볼 권한이 없습니다' },
  notAllowedText: {
    en: 'Log in with an account that has the right, or ask your administrator.',
    ko: '권한이 있는 계정으로 로그인하거나 관리자에게 문의해 주십시오.',
  },
  requestId: { en: 'For customer support: {id}', ko: '고객지원 문의 번호: {id}' },
  tryAgain: { en: 'Try again', ko: '다시 시도' },
  loading: { en: 'Loading …', ko: '불러오고 있습니다.' },
  typePhrase: { en: 'To confirm, type “{phrase}”.', ko: '계속하려면 “{phrase}”를 입력해 주십시오.' },
  phraseDiffers: { en: 'The text is not the same yet.', ko: '문구가 아직 일치하지 않습니다.' },
  daysLeft: {
    en: '{days, plural, =0 {today} one {# day left} other {# days left}}',
    ko: '{days, plural, =0 {오늘} other {#일 남음}}',
  },
  daysAgo: {
    en: '{days, plural, one {# day ago} other {# days ago}}',
    ko: '{days}일 전',
  },
} as const satisfies Texts;

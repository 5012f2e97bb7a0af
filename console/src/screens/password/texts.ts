import type { Texts } from '../../language/texts.ts';

export const TEXTS = {
  title: { en: 'Set your password', ko: '비밀번호 설정' },
  text: {
    en: 'Choose a password for your account. Afterwards you log in with it.',
    ko: '계정에 사용할 비밀번호를 입력해 주십시오. 설정한 후 이 비밀번호로 로그인합니다.',
  },
  password: { en: 'New password', ko: '새 비밀번호' },
  again: { en: 'New password once more', ko: '새 비밀번호 확인' },
  differs: { en: 'The passwords differ.', ko: '비밀번호가 서로 다릅니다.' },
  rules: { en: 'Rules for the password', ko: '비밀번호 규칙' },
  kept: { en: 'kept', ko: '충족' },
  open: { en: 'not kept yet', ko: '미충족' },
  save: { en: 'Set the password', ko: '비밀번호 설정' },
  done: { en: 'Your password is set', ko: '비밀번호가 설정되었습니다' },
  doneText: {
    en: 'Log in to your products with your login ID and the new password. You can close this page.',
    ko: '로그인 ID와 새 비밀번호로 이용 중인 상품에 로그인해 주십시오. 이 화면은 닫으셔도 됩니다.',
  },
  noLink: { en: 'This page is opened by a link from a mail', ko: '메일의 링크로 여는 화면입니다' },
  noLinkText: {
    en: 'Open the link of the mail again, or ask for a new one below.',
    ko: '메일의 링크를 다시 열거나 아래에서 새 링크를 요청해 주십시오.',
  },
  ask: { en: 'Ask for a new link', ko: '새 링크 요청' },
  loginId: { en: 'Login ID', ko: '로그인 ID' },
  askText: {
    en: 'If there is such an account, a new link is sent to its address. The link works once.',
    ko: '계정이 있으면 등록된 주소로 새 링크를 보내 드립니다. 링크는 한 번만 사용할 수 있습니다.',
  },
  asked: {
    en: 'If there is such an account, the link is on its way. Look into your mails.',
    ko: '계정이 있으면 링크를 보내 드립니다. 메일을 확인해 주십시오.',
  },
} as const satisfies Texts;

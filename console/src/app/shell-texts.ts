import type { Texts } from '../language/texts.ts';

export const SHELL_TEXTS = {
  product: { en: 'SMARTWORK console', ko: 'SMARTWORK 콘솔' },
  otherLanguage: { en: '한국어', ko: 'English' },
  menu: { en: 'Menu', ko: '메뉴' },
  myProduct: { en: 'My Product', ko: '상품 관리' },
  account: { en: 'Account', ko: '내 계정' },
  logOut: { en: 'Log out', ko: '로그아웃' },
  notFound: { en: 'There is no such page', ko: '페이지를 찾을 수 없습니다' },
  notFoundText: {
    en: 'Check the address, or go to the start page.',
    ko: '주소를 확인하거나 처음 화면으로 이동해 주십시오.',
  },
  toStart: { en: 'To the start page', ko: '처음 화면으로 이동' },
} as const satisfies Texts;

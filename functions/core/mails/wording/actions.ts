import type { Product } from '../../catalog/codes.ts';
import type { ConsolePage } from '../../console-pages.ts';
import type { Language, Localized } from '../../language.ts';
import type { Action } from '../content.ts';

const LABELS = {
  ADD_CAPACITY: { ko: '용량 추가하기', en: 'Add capacity' },
  CHECK_CAPACITY: { ko: '용량 확인하기', en: 'See the capacity' },
  CHOOSE_RENEWAL: { ko: '갱신 옵션 선택하기', en: 'Choose the renewal option' },
  LOG_IN: { ko: '로그인하기', en: 'Log in' },
  OPEN_ADMIN: { ko: 'NAVER WORKS 관리자 페이지 열기', en: 'Open the NAVER WORKS administration' },
  OPEN_CONSOLE: { ko: '콘솔 열기', en: 'Open the console' },
  PROVE_DOMAIN: { ko: '도메인 소유 확인하기', en: 'Prove the domain' },
  SEE_BILLING_PROFILE: { ko: '결제 정보 보기', en: 'See the billing information' },
  SEE_BILLS: { ko: '이용 요금 내역 보기', en: 'See the bills' },
  SEE_CANCELLATION: { ko: '해지 예약 확인하기', en: 'See the scheduled cancellation' },
  SEE_CONTRACT: { ko: '계약 내용 보기', en: 'See the contract' },
  SEE_NAMES: { ko: '회사 정보 보기', en: 'See the company information' },
  SEE_PRODUCT: { ko: '상품 보기', en: 'See the product' },
  SEE_PROGRESS: { ko: '진행 상황 보기', en: 'See the progress' },
  SEE_RESERVATION: { ko: '예약 내용 확인하기', en: 'See the reservation' },
  SET_PASSWORD: { ko: '비밀번호 설정하기', en: 'Set the password' },
  SWITCH_TO_PAID: { ko: '유료로 전환하기', en: 'Switch to the paid service' },
} as const satisfies Record<string, Localized>;
type Label = keyof typeof LABELS;

export const toPage = (page: ConsolePage, label: Label, language: Language): Action => ({
  label: LABELS[label][language],
  to: page,
});

/** To My Product of the one product, or to the page that has all of them. */
export function toProducts(products: readonly Product[], label: Label, language: Language): Action {
  const [product, ...others] = products;
  const isOne = product !== undefined && others.length === 0;
  return toPage(isOne ? { page: 'PRODUCT', product } : { page: 'COMPANY' }, label, language);
}

export const toUrl = (url: string, label: Label, language: Language): Action => ({
  label: LABELS[label][language],
  to: { url },
});

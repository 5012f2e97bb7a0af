import * as z from 'zod';
import type { Localized } from '../language.ts';

/** What a customer can do with a company or a product, in words for a button or a menu. */
export const ACTIONS = {
  UPDATE_PROFILE: { en: 'Change company information', ko: '회사 정보 변경' },
  CHANGE_BILLING_PROFILE: {
    en: 'Change payment method and bill address',
    ko: '결제 수단 및 요금 안내 주소 변경',
  },
  CHANGE_DOMAIN: { en: 'Change domain', ko: '도메인 변경' },
  CHANGE_GROUP_NAME: { en: 'Change group name', ko: '그룹 이름 변경' },
  VERIFY_DOMAIN: { en: 'Confirm domain ownership', ko: '도메인 소유 확인' },
  SWITCH_TO_PAID: { en: 'Switch to paid service', ko: '유료 전환' },
  DROP_RESERVATION: { en: 'Drop the reserved switch', ko: '유료 전환 예약 취소' },
  CHANGE_RENEWAL: { en: 'Change renewal option', ko: '갱신 옵션 변경' },
  CHANGE_CAPACITY: { en: 'Add or return capacity', ko: '용량 추가 또는 반납' },
  CANCEL: { en: 'Cancel subscription', ko: '해지' },
  UNDO_CANCELLATION: { en: 'Withdraw the cancellation', ko: '해지 예약 철회' },
  UPGRADE: { en: 'Upgrade', ko: '업그레이드' },
  UPGRADE_BUNDLE: { en: 'Upgrade the bundle', ko: '번들 업그레이드' },
  SWITCH_TO_BUNDLE: { en: 'Switch to a bundle', ko: '번들로 전환' },
  LEAVE_BUNDLE: { en: 'Leave the bundle', ko: '번들에서 개별 상품으로 전환' },
  SUBSCRIBE: { en: 'Request subscription', ko: '이용 신청' },
} as const satisfies Readonly<Record<string, Localized>>;

export type Action = keyof typeof ACTIONS;
export const ActionSchema = z.enum(Object.keys(ACTIONS) as [Action, ...Action[]]);

import type { Localized } from '../../../functions/core/language.ts';
import type { MailTemplateName } from '../../../functions/core/mails/template-names.ts';

const TEXTS: Readonly<Record<MailTemplateName, Localized>> = {
  SETUP_COMPLETE: { en: 'Ready to use', ko: '이용 준비 완료' },
  SETUP_DELAYED: { en: 'The set-up takes longer', ko: '설정 지연' },
  TRIAL_ENDS_SOON: { en: 'The free trial ends soon', ko: '무료 체험 종료 예정' },
  TRIAL_SUSPENDED: { en: 'The free trial is over', ko: '무료 체험 종료 및 이용 정지' },
  PAID_SWITCH_REQUESTED: { en: 'Switch to the paid service', ko: '유료 전환 신청' },
  PAID_SWITCH_DROPPED: { en: 'Reserved switch dropped', ko: '유료 전환 예약 취소' },
  PAID_SERVICE_STARTED: { en: 'The paid service has started', ko: '유료 서비스 시작' },
  CONTRACT_ENDS_SOON: { en: 'The term ends soon', ko: '약정 종료 예정' },
  CONTRACT_RENEWED: { en: 'Contract renewed', ko: '계약 갱신' },
  CANCELLATION_SCHEDULED: { en: 'Cancellation scheduled', ko: '해지 예약' },
  CANCELLATION_UNDONE: { en: 'Cancellation withdrawn', ko: '해지 예약 철회' },
  SERVICE_ENDED: { en: 'The service has ended', ko: '서비스 종료' },
  LOW_CAPACITY: { en: 'Little capacity is left', ko: '용량 부족' },
  UPGRADE_REQUESTED: { en: 'Upgrade requested', ko: '업그레이드 신청' },
  UPGRADE_COMPLETE: { en: 'Upgrade completed', ko: '업그레이드 완료' },
  BUNDLE_COMPLETE: { en: 'Switch to the bundle completed', ko: '번들 전환 완료' },
  NAME_CHANGED: { en: 'Name changed', ko: '이름 변경' },
  NAME_RELEASED: { en: 'Name released', ko: '이름 회수' },
  ADDRESS_CHANGED: { en: 'Notification address changed', ko: '알림 주소 변경' },
  OWNER_TRANSFERRED: { en: 'Company handed over', ko: '소유 계정 변경' },
  BILLING_PROFILE_CHANGED: { en: 'Billing information changed', ko: '결제 정보 변경' },
  DOMAIN_PROVEN: { en: 'Domain proven', ko: '도메인 소유 확인 완료' },
  DOMAIN_CHECK_FAILED: { en: 'Domain not proven', ko: '도메인 소유 확인 실패' },
  PASSWORD_LINK: { en: 'Link to set a password', ko: '비밀번호 설정 링크' },
};

/** The mails by their names, those of other releases too. */
export const MAIL_TEXTS: Readonly<Record<string, Localized>> = TEXTS;

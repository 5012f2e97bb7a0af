import type { Mail, Work } from '@smartwork/client/types';
import type { Texts } from '../language/texts.ts';

export const WORK_TEXTS = {
  PROVISION: { en: 'Set-up', ko: '초기 설정' },
  SERVICE_SETTINGS: { en: 'Settings of the services', ko: '서비스 설정 적용' },
  DATA_DELETION: { en: 'Deletion of data', ko: '데이터 삭제' },
  DOMAIN_VERIFICATION: { en: 'Check of the domain', ko: '도메인 소유 확인' },
  TRIAL_EXPIRY: { en: 'End of the free trial', ko: '무료 체험 종료' },
  PAID_SWITCH: { en: 'Start of the paid service', ko: '유료 서비스 시작' },
  CANCELLATION: { en: 'Cancellation', ko: '해지' },
  CONTRACT_RENEWAL: { en: 'Renewal of the contract', ko: '계약 갱신' },
  TRIAL_ENDS_IN_7_DAYS: { en: 'Mail 7 days before the trial ends', ko: '무료 체험 종료 7일 전 메일' },
  TRIAL_ENDS_IN_1_DAY: { en: 'Mail a day before the trial ends', ko: '무료 체험 종료 1일 전 메일' },
  CONTRACT_ENDS_IN_30_DAYS: { en: 'Mail 30 days before the term ends', ko: '약정 종료 30일 전 메일' },
  CONTRACT_ENDS_IN_3_DAYS: { en: 'Mail 3 days before the term ends', ko: '약정 종료 3일 전 메일' },
} as const satisfies Texts & Record<Work['kind'], object>;

export const WORK_STATES = {
  WAITING: { en: 'Waits for its date', ko: '예정일 대기' },
  PENDING: { en: 'To be started', ko: '시작 대기' },
  STARTED: { en: 'Running', ko: '진행 중' },
  DONE: { en: 'Done', ko: '완료' },
  VOID: { en: 'No longer needed', ko: '취소됨' },
} as const satisfies Texts & Record<Work['state'], object>;

export const MAIL_STATES = {
  PENDING: { en: 'To be sent', ko: '발송 대기' },
  SENDING: { en: 'Being sent', ko: '발송 중' },
  SENT: { en: 'Sent', ko: '발송됨' },
  FAILED: { en: 'Given up', ko: '발송 포기' },
  VOID: { en: 'No longer needed', ko: '발송하지 않음' },
} as const satisfies Texts & Record<Mail['state'], object>;

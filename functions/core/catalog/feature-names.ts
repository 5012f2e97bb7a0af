import type { Localized } from '../language.ts';
import type { FeatureCode } from './features.ts';

/** A feature in one or two words, for a sentence that lists several. */
export const FEATURE_NAMES: Readonly<Record<FeatureCode, Localized>> = {
  MESSAGE: { ko: '메시지', en: 'Message' },
  CALENDAR: { ko: '캘린더', en: 'Calendar' },
  CONTACTS: { ko: '주소록', en: 'Contacts' },
  GROUPS: { ko: '그룹', en: 'Groups' },
  DEVICE_SECURITY: { ko: '기기 보안', en: 'device security' },
  MAIL: { ko: '메일', en: 'Mail' },
  DRIVE: { ko: '드라이브', en: 'Drive' },
  HR: { ko: '인사', en: 'HR' },
  APPROVALS: { ko: '전자 결재', en: 'approvals' },
  ACCOUNTING: { ko: '회계', en: 'accounting' },
  ATTENDANCE: { ko: '근태', en: 'attendance' },
  BOARD: { ko: '게시판', en: 'boards' },
  RESERVATION: { ko: '자원 예약', en: 'reservations' },
  ORG_CHART_MAIL: { ko: '그룹사 메일 수신인 검색', en: 'mail recipients of the group companies' },
  FILE_SHARING: { ko: '파일 공유', en: 'file sharing' },
};

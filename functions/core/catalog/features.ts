import type { Localized } from '../language.ts';

/** What a plan can do, in words to be read before choosing (R9). */
export const FEATURES = {
  MESSAGE: { ko: '메시지와 영상 통화로 대화합니다.', en: 'Talk by message and video call.' },
  CALENDAR: { ko: '캘린더로 일정을 공유합니다.', en: 'Share schedules in calendars.' },
  CONTACTS: { ko: '주소록과 조직도를 봅니다.', en: 'See contacts and the organization chart.' },
  GROUPS: { ko: '그룹을 만들어 함께 일합니다.', en: 'Work together in groups.' },
  DEVICE_SECURITY: { ko: '기기 보안을 관리합니다.', en: 'Manage the security of devices.' },
  MAIL: { ko: '회사 도메인으로 메일을 씁니다.', en: 'Send and receive mail under the company domain.' },
  DRIVE: { ko: '드라이브에 파일을 보관하고 공유합니다.', en: 'Keep and share files in the drive.' },
  HR: { ko: '인사 정보와 조직을 관리합니다.', en: 'Manage employees and the organization.' },
  APPROVALS: { ko: '워크플로우로 결재합니다.', en: 'Approve documents in workflows.' },
  ACCOUNTING: { ko: '비용과 회계를 처리합니다.', en: 'Process expenses and accounts.' },
  ATTENDANCE: { ko: '근태와 부재를 관리합니다.', en: 'Manage attendance and absences.' },
  BOARD: { ko: '게시판에 소식을 올립니다.', en: 'Post news on boards.' },
  RESERVATION: { ko: '회의실과 자원을 예약합니다.', en: 'Reserve rooms and equipment.' },
  ORG_CHART_MAIL: {
    ko: '그룹사 임직원을 검색해 메일 수신인으로 지정합니다.',
    en: 'Pick people of the group companies as mail recipients.',
  },
  FILE_SHARING: { ko: '회사 안팎과 파일을 공유합니다.', en: 'Share files inside and outside the company.' },
} as const satisfies Record<string, Localized>;

export type FeatureCode = keyof typeof FEATURES;

/** The same in a word or two, as the head of a row. */
export const FEATURE_NAMES = {
  MESSAGE: { ko: '메시지', en: 'Messages' },
  CALENDAR: { ko: '캘린더', en: 'Calendar' },
  CONTACTS: { ko: '주소록', en: 'Contacts' },
  GROUPS: { ko: '그룹', en: 'Groups' },
  DEVICE_SECURITY: { ko: '기기 보안', en: 'Device security' },
  MAIL: { ko: '메일', en: 'Mail' },
  DRIVE: { ko: '드라이브', en: 'Drive' },
  HR: { ko: '인사', en: 'HR' },
  APPROVALS: { ko: '결재', en: 'Approvals' },
  ACCOUNTING: { ko: '회계', en: 'Accounting' },
  ATTENDANCE: { ko: '근태', en: 'Attendance' },
  BOARD: { ko: '게시판', en: 'Boards' },
  RESERVATION: { ko: '예약', en: 'Reservations' },
  ORG_CHART_MAIL: { ko: '그룹사 메일 수신인 검색', en: 'Mail to group companies' },
  FILE_SHARING: { ko: '파일 공유', en: 'File sharing' },
} as const satisfies Record<FeatureCode, Localized>;

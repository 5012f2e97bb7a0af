import type { Localized } from '../language.ts';

export interface Integration {
  readonly code: string;
  /** In a sentence that lists several. */
  readonly name: Localized;
  readonly sentence: Localized;
  /** What a plan takes away from it. */
  readonly limit?: Localized;
}

/** What joins NAVER WORKS and WORKPLACE in a bundle: switched on by setup, off when the bundle ends (R142). */
export const BUNDLE_INTEGRATIONS = [
  {
    code: 'SINGLE_LOGIN',
    name: { ko: '통합 로그인', en: 'single login' },
    sentence: {
      ko: 'WORKPLACE에 로그인하면 NAVER WORKS를 다시 로그인하지 않고 사용합니다.',
      en: 'A user who is logged in to WORKPLACE uses NAVER WORKS without a second login.',
    },
  },
  {
    code: 'MAIL_AND_CALENDAR_MENUS',
    name: { ko: '메일과 캘린더 메뉴', en: 'the Mail and Calendar menus' },
    sentence: {
      ko: 'WORKPLACE 상단에 메일과 캘린더 메뉴가 표시됩니다.',
      en: 'The Mail and Calendar menus stand at the top of WORKPLACE.',
    },
    limit: {
      ko: 'NAVER WORKS Lite에는 메일이 없으므로 캘린더 메뉴만 표시됩니다.',
      en: 'NAVER WORKS Lite has no Mail, so only the Calendar menu is there.',
    },
  },
  {
    code: 'APPROVALS_AND_ABSENCES_IN_NAVER_WORKS',
    name: { ko: 'NAVER WORKS의 결재 요청과 부재 일정 조회', en: 'approvals and absences in NAVER WORKS' },
    sentence: {
      ko: 'WORKPLACE의 결재 요청과 부재 일정을 NAVER WORKS에서 확인합니다.',
      en: 'Approvals and absences of WORKPLACE can be seen in NAVER WORKS.',
    },
  },
  {
    code: 'ACCOUNTS_MANAGED_IN_WORKPLACE',
    name: {
      ko: 'WORKPLACE의 조직 및 구성원 관리 연동',
      en: 'the organization managed in WORKPLACE for both',
    },
    sentence: {
      ko: '조직과 구성원은 WORKPLACE에서만 수정하고 NAVER WORKS에서는 조회합니다.',
      en: 'The organization and its accounts are edited in WORKPLACE only and read in NAVER WORKS.',
    },
    limit: {
      ko: '그룹과 기기 보안처럼 NAVER WORKS에만 있는 기능은 NAVER WORKS에서 관리합니다.',
      en: 'What only NAVER WORKS has, such as groups and device security, is managed there.',
    },
  },
  {
    code: 'ABSENCES_IN_CALENDAR',
    name: { ko: '캘린더 연동 부재 알림', en: 'out-of-office notices linked to the calendar' },
    sentence: {
      ko: '부재 일정이 캘린더와 연동되어 알려집니다.',
      en: 'Absences are linked to the calendar and announced from it.',
    },
  },
  {
    code: 'WORK_TALK_BOT',
    name: { ko: '업무 알림 봇(Work Talk, WorkNoti)', en: 'the business bots Work Talk and WorkNoti' },
    sentence: {
      ko: '업무 알림 봇(Work Talk, WorkNoti)이 메시지로 업무를 알립니다.',
      en: 'The business bots (Work Talk, WorkNoti) announce work by message.',
    },
  },
  {
    code: 'HOME_WIDGETS',
    name: { ko: '홈 화면의 위젯과 바로가기', en: 'widgets and shortcuts of the home screen' },
    sentence: {
      ko: '홈 화면에 위젯과 바로가기가 제공됩니다.',
      en: 'The home screen has widgets and shortcuts.',
    },
  },
] as const satisfies readonly Integration[];

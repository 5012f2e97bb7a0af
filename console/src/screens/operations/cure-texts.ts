import type { Texts } from '../../language/texts.ts';

export const CURE_TEXTS = {
  retryOperation: { en: 'Start the operation again', ko: '작업 다시 시작' },
  renewTimers: { en: 'Renew the timers', ko: '예약 작업 재시작' },
  retryMail: { en: 'Send the mail again', ko: '메일 다시 보내기' },
  dismissMail: { en: 'Dismiss the mail', ko: '메일 종료 처리' },
  retryOperationText: {
    en: 'A new execution starts. The dates of the trial stay. Remove the cause of the failure first.',
    ko: '새 실행을 시작합니다. 무료 체험 날짜는 바뀌지 않습니다. 먼저 실패 원인을 해결해 주십시오.',
  },
  renewTimersText: {
    en: 'Every wait and every deletion of the company begins again in a new execution. No date changes.',
    ko: '회사의 모든 예약 작업과 데이터 삭제를 새 실행으로 다시 시작합니다. 날짜는 바뀌지 않습니다.',
  },
  retryMailText: {
    en: 'The mail goes to the notification address that the profile has now.',
    ko: '현재 등록된 알림 주소로 메일을 보냅니다.',
  },
  dismissMailText: {
    en: 'The mail is not sent any more. This cannot be taken back.',
    ko: '메일을 더 이상 보내지 않습니다. 되돌릴 수 없습니다.',
  },
  possible: { en: 'The dry run says that it can be done.', ko: '미리 확인한 결과 실행할 수 있습니다.' },
} as const satisfies Texts;

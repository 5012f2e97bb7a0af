import type { Localized } from '../../language.ts';
import type { StuckKind } from '../../lifecycle/dead-work.ts';

export const STUCK_STATES = ['FAILED', 'BOUNCED', 'DEAD', 'OVERDUE', 'UNREADABLE'] as const;

const UNREADABLE: Localized = {
  en: 'This item was written by another release, and this one cannot read it. It goes on when the code can.',
  ko: '다른 버전이 기록한 항목이라 현재 버전에서 읽을 수 없습니다. 코드가 읽을 수 있게 되면 계속 진행됩니다.',
};

/** What each stuck thing is, for the person who sees to it. */
export const STUCK_TEXTS = {
  OPERATION: {
    FAILED: {
      en: 'The operation has failed: the company cannot use what it requested.',
      ko: '작업이 실패했습니다. 회사가 신청한 내용을 이용할 수 없습니다.',
    },
    OVERDUE: {
      en: 'The operation should have been done long ago, and still runs.',
      ko: '작업이 이미 완료되었어야 하지만 아직 진행 중입니다.',
    },
    UNREADABLE,
  },
  WORK: {
    DEAD: {
      en: 'The executions of this work died too often, and no other one is started.',
      ko: '이 작업의 실행이 여러 번 중단되어 더 이상 시작되지 않습니다.',
    },
    OVERDUE: {
      en: 'This work should have been done long ago, and the sweep does not bring it on.',
      ko: '이 작업은 이미 처리되었어야 하지만 정기 점검에서도 처리되지 않고 있습니다.',
    },
    UNREADABLE,
  },
  MAIL: {
    FAILED: {
      en: 'The mail was given up: its reader does not know the news.',
      ko: '메일 발송을 포기했습니다. 수신자는 내용을 알지 못합니다.',
    },
    BOUNCED: {
      en: 'The mail did not reach its reader. Send it again when the cause is gone.',
      ko: '메일이 수신자에게 전달되지 않았습니다. 원인이 해결되면 다시 발송해 주십시오.',
    },
    OVERDUE: {
      en: 'The mail should have been sent long ago, and the sweep does not get it sent.',
      ko: '메일이 이미 발송되었어야 하지만 정기 점검에서도 발송되지 않고 있습니다.',
    },
    UNREADABLE,
  },
} as const satisfies Record<StuckKind, Readonly<Partial<Record<(typeof STUCK_STATES)[number], Localized>>>>;

/** Of a mail that came back, while the company still has the address. */
export const ADDRESS_BOUNCES: Localized = {
  en: 'Mails to the notification address come back. Change it first, then send the mail again.',
  ko: '알림 주소로 보낸 메일이 반송되고 있습니다. 주소를 먼저 변경한 후 메일을 다시 발송해 주십시오.',
};

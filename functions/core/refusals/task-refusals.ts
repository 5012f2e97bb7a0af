import type { RefusalText } from './refusal-text.ts';

/** What stands in the way of the answer of a connected product. */
export const TASK_REFUSALS = {
  TASK_NOT_ASKED: {
    title: {
      en: 'The product was not asked for this task',
      ko: '상품에 요청하지 않은 작업입니다',
    },
    fix: {
      en: 'Compare the tenant, the product and the task with those of the request on the event bus.',
      ko: '테넌트, 상품, 작업이 이벤트 버스로 받은 요청과 같은지 확인해 주십시오.',
    },
  },
  TASK_OVER: {
    title: {
      en: 'Nobody waits for this task any more',
      ko: '더 이상 처리를 기다리지 않는 작업입니다',
    },
    fix: {
      en: 'Drop the answer: the time is over, a newer task takes its place, or the service has ended.',
      ko: '응답을 보내지 않아도 됩니다. 처리 기한이 지났거나 새 작업으로 바뀌었거나 서비스가 종료되었습니다.',
    },
  },
  TASK_ANSWERED: {
    title: {
      en: 'The task has another answer already, and the first one stands',
      ko: '이미 다른 결과로 응답한 작업이며 처음 응답이 유지됩니다',
    },
    fix: {
      en: 'Read the task. What failed is asked for again as another task, a deletion as the same one.',
      ko: '작업을 조회해 주십시오. 실패한 작업은 새 작업으로, 삭제는 같은 작업으로 다시 요청합니다.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;

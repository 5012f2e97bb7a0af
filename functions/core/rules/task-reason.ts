import type { Rule } from './rule.ts';

/** Why a product could not do a task: it stands in logs and executions, so it is a code and no text. */
export const TASK_REASON_RULES = [
  {
    code: 'TASK_REASON_FORMAT',
    rule: {
      en: 'A reason is a code of 3 to 64 capital letters, digits and underscores, such as QUOTA_EXCEEDED.',
      ko: '사유는 QUOTA_EXCEEDED처럼 영문 대문자, 숫자, 밑줄로 된 3~64자의 코드로 보냅니다.',
    },
    requirement: 'R44',
    holds: (value) => /^[A-Z][A-Z0-9_]{2,63}$/.test(value),
  },
] as const satisfies readonly Rule[];

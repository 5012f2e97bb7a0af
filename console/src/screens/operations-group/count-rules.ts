import type { Rule } from '../../../../functions/core/rules/rule.ts';

export const COUNT_RULES: readonly Rule[] = [
  {
    code: 'COUNT',
    rule: { en: 'A number from 0 to 100,000.', ko: '0~100,000 사이의 숫자를 입력합니다.' },
    requirement: 'R148',
    holds: (value) => /^\d{1,6}$/.test(value) && Number(value) <= 100_000,
  },
];

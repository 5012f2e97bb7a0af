import { lengthIsWithin, type Rule } from './rule.ts';
import { hasUnseen } from './visible-text.ts';

/** Why customer support did something: it stands in the event, which is kept, so it names nobody. */
export const REASON_RULES = [
  {
    code: 'REASON_LENGTH',
    rule: { en: 'A reason has 5 to 200 characters.', ko: '사유는 5~200자로 입력합니다.' },
    requirement: 'F37',
    holds: (value) => lengthIsWithin(value.trim(), 5, 200),
  },
  {
    code: 'REASON_CHARACTERS',
    rule: {
      en: 'A reason is one line without invisible characters.',
      ko: '사유는 보이지 않는 문자 없이 한 줄로 입력합니다.',
    },
    requirement: 'F37',
    holds: (value) => !hasUnseen(value),
  },
] as const satisfies readonly Rule[];

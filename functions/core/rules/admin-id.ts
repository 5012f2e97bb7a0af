import { lengthIsWithin, type Rule } from './rule.ts';

export const ADMIN_ID_RULES = [
  {
    code: 'ADMIN_ID_LENGTH',
    rule: { en: 'An admin ID has 2 to 40 characters.', ko: '관리자 ID는 2~40자로 입력합니다.' },
    requirement: 'R24',
    holds: (value) => lengthIsWithin(value, 2, 40),
  },
  {
    code: 'ADMIN_ID_CHARACTERS',
    rule: {
      en: 'An admin ID consists of lower-case letters a-z, digits and the characters . - _',
      ko: '관리자 ID에는 영문 소문자, 숫자, 특수 문자(. - _)만 사용할 수 있습니다.',
    },
    requirement: 'R24',
    holds: (value) => /^[a-z0-9._-]*$/.test(value),
  },
] as const satisfies readonly Rule[];

import type { Localized } from '../language.ts';
import { ADMIN_ID_RULES } from './admin-id.ts';
import type { Rule } from './rule.ts';

/** An account has the rules of the administrator's, in its own words. */
const WORDS: Readonly<Record<(typeof ADMIN_ID_RULES)[number]['code'], Localized>> = {
  ADMIN_ID_LENGTH: { en: 'An ID has 2 to 40 characters.', ko: 'ID는 2~40자로 입력합니다.' },
  ADMIN_ID_CHARACTERS: {
    en: 'An ID consists of lower-case letters a-z, digits and the characters . - _',
    ko: 'ID에는 영문 소문자, 숫자, 특수 문자(. - _)만 사용할 수 있습니다.',
  },
};

export const ACCOUNT_ID_RULES: readonly Rule[] = ADMIN_ID_RULES.map((rule) => ({
  ...rule,
  rule: WORDS[rule.code],
}));

import { lengthIsWithin, type Rule } from './rule.ts';

const LETTER = /^[a-z]$/;
const DIGIT = /^[0-9]$/;

export const PASSWORD_RULES = [
  {
    code: 'PASSWORD_LENGTH',
    rule: { en: 'A password has 8 to 40 characters.', ko: '비밀번호는 8~40자로 입력합니다.' },
    requirement: 'R25',
    holds: (value) => lengthIsWithin(value, 8, 40),
  },
  {
    code: 'PASSWORD_CLASSES',
    rule: {
      en: 'A password has an upper-case letter, a lower-case letter and a digit.',
      ko: '비밀번호에는 영문 대문자, 소문자, 숫자가 모두 있어야 합니다.',
    },
    requirement: 'R26',
    holds: (value) => /[A-Z]/.test(value) && /[a-z]/.test(value) && /[0-9]/.test(value),
  },
  {
    // Characters of other scripts come composed or decomposed, depending on the keyboard: the same word would not log in.
    code: 'PASSWORD_CHARACTERS',
    rule: {
      en: 'A password consists of letters A-Z and a-z, digits and the special characters of an English keyboard, without spaces.',
      ko: '비밀번호에는 영문자, 숫자, 특수 문자만 사용할 수 있으며 공백은 사용할 수 없습니다.',
    },
    requirement: 'R26',
    holds: (value) => /^[\x21-\x7e]*$/.test(value),
  },
  {
    code: 'PASSWORD_SEQUENCE',
    rule: {
      en: 'A password has no three consecutive letters or digits, forwards or backwards, such as abc, CBA or 123.',
      ko: '비밀번호에는 abc, CBA, 123과 같이 연속된 문자나 숫자를 3자 이상 사용할 수 없습니다.',
    },
    requirement: 'R27',
    holds: (value) => !hasSequence(value),
  },
  {
    code: 'PASSWORD_REPEAT',
    rule: {
      en: 'A password has no character three or more times in a row.',
      ko: '비밀번호에는 같은 문자를 3번 이상 연속해서 사용할 수 없습니다.',
    },
    requirement: 'R28',
    holds: (value) => !/(.)\1\1/su.test(value),
  },
] as const satisfies readonly Rule[];

/** Three neighbours of the alphabet or of the digits, in either direction, whatever their case (A4). */
function hasSequence(value: string): boolean {
  const characters = [...value.toLowerCase()];
  return characters.some((third, index) => {
    const [first = '', second = ''] = [characters[index - 2], characters[index - 1]];
    const step = stepBetween(first, second);
    return Math.abs(step) === 1 && step === stepBetween(second, third);
  });
}

function stepBetween(a: string, b: string): number {
  const sameKind = (LETTER.test(a) && LETTER.test(b)) || (DIGIT.test(a) && DIGIT.test(b));
  return sameKind ? b.charCodeAt(0) - a.charCodeAt(0) : 0;
}

import type * as z from 'zod';
import type { Localized } from './language.ts';

export const MISSING: Localized = { en: 'This field is required.', ko: '필수 항목입니다.' };
export const UNKNOWN_FIELD: Localized = {
  en: 'This request has no such field.',
  ko: '이 요청에 없는 항목입니다.',
};

/** What zod finds by itself, in our words: its own texts are English, and not ours to promise. */
export function zodMessage(issue: z.core.$ZodIssue): Localized {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? WRONG_TYPE;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'too_small':
      return lowerBound(issue.origin, issue.minimum);
    case 'too_big':
      return upperBound(issue.origin, issue.maximum);
    case 'invalid_union':
      return NOT_ALLOWED;
    default:
      return INVALID;
  }
}

const TYPES: Readonly<Record<string, Localized>> = {
  string: { en: 'The value must be a text.', ko: '값은 문자열이어야 합니다.' },
  number: { en: 'The value must be a number.', ko: '값은 숫자여야 합니다.' },
  int: { en: 'The value must be a whole number.', ko: '값은 정수여야 합니다.' },
  boolean: { en: 'The value must be true or false.', ko: '값은 true 또는 false여야 합니다.' },
  array: { en: 'The value must be a list.', ko: '값은 배열이어야 합니다.' },
  object: { en: 'The value must be an object.', ko: '값은 객체여야 합니다.' },
};

const WRONG_TYPE: Localized = {
  en: 'The value is not of the type in the OpenAPI document.',
  ko: '값의 형식이 OpenAPI 문서와 다릅니다.',
};
const NOT_ALLOWED: Localized = {
  en: 'The value is none of those that the field takes.',
  ko: '이 항목에 사용할 수 없는 값입니다.',
};
const INVALID: Localized = {
  en: 'The value breaks another bound of the OpenAPI document.',
  ko: '값이 OpenAPI 문서에 정한 제한을 벗어났습니다.',
};

function oneOf(allowed: readonly unknown[]): Localized {
  const list = allowed.map(String).join(', ');
  return { en: `The value must be one of: ${list}.`, ko: `다음 값 중 하나여야 합니다: ${list}.` };
}

function lowerBound(origin: string, minimum: number | bigint): Localized {
  if (origin === 'string')
    return { en: `The text has at least ${minimum} characters.`, ko: `${minimum}자 이상 입력해 주십시오.` };
  if (origin === 'array')
    return { en: `The list has at least ${minimum} entries.`, ko: `${minimum}개 이상 입력해 주십시오.` };
  return { en: `The value is at least ${minimum}.`, ko: `값은 ${minimum} 이상이어야 합니다.` };
}

function upperBound(origin: string, maximum: number | bigint): Localized {
  if (origin === 'string')
    return {
      en: `The text has at most ${maximum} characters.`,
      ko: `최대 ${maximum}자까지 입력할 수 있습니다.`,
    };
  if (origin === 'array')
    return {
      en: `The list has at most ${maximum} entries.`,
      ko: `최대 ${maximum}개까지 입력할 수 있습니다.`,
    };
  return { en: `The value is at most ${maximum}.`, ko: `값은 ${maximum} 이하여야 합니다.` };
}

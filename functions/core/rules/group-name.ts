import { lengthIsWithin, type Rule } from './rule.ts';

// A5 names the hyphen as the only special character; the rules on special characters speak of any, so that a
// value with another one is told everything that is wrong with it.
const SPECIAL = String.raw`[^\p{L}\p{M}\p{N}]`;
const SPECIAL_AT_AN_EDGE = new RegExp(`^${SPECIAL}|${SPECIAL}$`, 'u');
const SPECIALS_IN_A_ROW = new RegExp(`${SPECIAL}{2}`, 'u');

export const hasNameLength = (value: string) => lengthIsWithin(value, 2, 22);
export const hasNameCharacters = (value: string) => /^[a-z0-9-]*$/.test(value);
export const hasPlainEdges = (value: string) => !SPECIAL_AT_AN_EDGE.test(value);
export const hasNoSpecialsInARow = (value: string) => !SPECIALS_IN_A_ROW.test(value);

/** Names of the service itself (F21). */
export const isFreeOfServiceNames = (value: string) =>
  !/worksmobile|lineworks/.test(value.toLowerCase()) && !['line', 'admin'].includes(value.toLowerCase());

export const GROUP_NAME_RULES = [
  {
    code: 'GROUP_NAME_LENGTH',
    rule: { en: 'A group name has 2 to 22 characters.', ko: '그룹 이름은 2~22자로 입력합니다.' },
    requirement: 'R19',
    holds: hasNameLength,
  },
  {
    code: 'GROUP_NAME_CHARACTERS',
    rule: {
      en: 'A group name consists of lower-case letters a-z, digits and hyphens.',
      ko: '그룹 이름에는 영문 소문자, 숫자, 하이픈(-)만 사용할 수 있습니다.',
    },
    requirement: 'R20',
    holds: hasNameCharacters,
  },
  {
    code: 'GROUP_NAME_EDGES',
    rule: {
      en: 'A group name neither begins nor ends with a special character.',
      ko: '그룹 이름의 처음과 끝에는 특수 문자를 사용할 수 없습니다.',
    },
    requirement: 'R21',
    holds: hasPlainEdges,
  },
  {
    code: 'GROUP_NAME_REPEATED_SPECIAL',
    rule: {
      en: 'A group name has no two special characters in a row.',
      ko: '그룹 이름에는 특수 문자를 연속해서 사용할 수 없습니다.',
    },
    requirement: 'R22',
    holds: hasNoSpecialsInARow,
  },
  {
    code: 'VALUE_RESERVED',
    rule: {
      en: 'A group name is not "line" or "admin" and does not contain "worksmobile" or "lineworks".',
      ko: '그룹 이름으로 "line", "admin"은 사용할 수 없으며 "worksmobile", "lineworks"를 포함할 수 없습니다.',
    },
    requirement: 'F21',
    holds: isFreeOfServiceNames,
  },
] as const satisfies readonly Rule[];

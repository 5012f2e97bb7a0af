import type { Rule } from './rule.ts';

/** Who deducts the fee from an income is known by a mobile phone. */
export const RECEIPT_PHONE_RULES = [
  {
    code: 'MOBILE_PHONE_FORMAT',
    rule: {
      en: 'A receipt for an income deduction names a Korean mobile phone number, such as 010-1234-5678.',
      ko: '소득공제용 현금영수증은 010-1234-5678과 같은 휴대전화 번호로 신청합니다.',
    },
    requirement: 'R117',
    holds: (value) => /^01[016789]-?\d{3,4}-?\d{4}$/.test(value),
  },
] as const satisfies readonly Rule[];

/** A company that proves an expense is known by its business registration number. */
export const BUSINESS_NUMBER_RULES = [
  {
    code: 'BUSINESS_NUMBER_FORMAT',
    rule: {
      en: 'A receipt as proof of an expense names a valid business registration number, such as 123-45-67891.',
      ko: '지출증빙용 현금영수증은 123-45-67891과 같은 유효한 사업자등록번호로 신청합니다.',
    },
    requirement: 'R117',
    holds: (value) => /^\d{3}-?\d{2}-?\d{5}$/.test(value) && isBusinessNumber(value.replaceAll('-', '')),
  },
] as const satisfies readonly Rule[];

const WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** The last digit checks the others, as the tax office writes the number. */
function isBusinessNumber(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const carried = Math.floor((5 * Number(digits[8])) / 10);
  return (10 - ((sum + carried) % 10)) % 10 === Number(digits[9]);
}

/** The number that support enters once the tax office has approved the receipt. */
export const APPROVAL_NUMBER_RULES = [
  {
    code: 'APPROVAL_NUMBER_FORMAT',
    rule: {
      en: 'The approval number of a cash receipt has 9 digits or capital letters.',
      ko: '현금영수증 승인 번호는 숫자 또는 영문 대문자 9자리로 입력합니다.',
    },
    requirement: 'R117',
    holds: (value) => /^[0-9A-Z]{9}$/.test(value),
  },
] as const satisfies readonly Rule[];

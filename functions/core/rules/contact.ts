import { normalizeDomain } from './domain-name.ts';
import { lengthIsWithin, type Rule } from './rule.ts';
import { isVisibleName } from './visible-text.ts';

// The unquoted local part of RFC 5321, ASCII only: what every mail system on the way can deliver.
const LOCAL_PART = /^(?=.{1,64}$)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

/** The address with its domain in the one way of writing it; undefined when it is no address. */
export function normalizeEmail(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  const domain = normalizeDomain(text.slice(at + 1));
  if (!LOCAL_PART.test(local) || domain === undefined) return undefined;
  const email = `${local}@${domain}`;
  return email.length <= 254 ? email : undefined;
}

/** A login ID such as admin@group is no mailbox: mails go to an address of its own (A20). */
export const NOTIFICATION_EMAIL_RULES = [
  {
    code: 'NOTIFICATION_EMAIL_FORMAT',
    rule: {
      en: 'A notification address is an email address such as name@company.com.',
      ko: '알림을 받을 주소는 name@company.com과 같은 이메일 주소로 입력합니다.',
    },
    requirement: 'A20',
    holds: (value) => normalizeEmail(value) !== undefined,
  },
] as const satisfies readonly Rule[];

/** The person's own address, for the account's password link (F42). */
export const ACCOUNT_EMAIL_RULES = [
  {
    code: 'EMAIL_FORMAT',
    rule: {
      en: 'An email address is written like name@company.com.',
      ko: '이메일 주소는 name@company.com과 같은 형식으로 입력합니다.',
    },
    requirement: 'F42',
    holds: (value) => normalizeEmail(value) !== undefined,
  },
] as const satisfies readonly Rule[];

export const COMPANY_NAME_RULES = [
  {
    code: 'COMPANY_NAME_LENGTH',
    rule: { en: 'A company name has 1 to 40 characters.', ko: '회사 이름은 1~40자로 입력합니다.' },
    requirement: 'F26',
    holds: (value) => lengthIsWithin(value, 1, 40),
  },
  {
    code: 'COMPANY_NAME_CHARACTERS',
    rule: {
      en: 'A company name begins and ends with a visible character and has no line breaks or invisible characters.',
      ko: '회사 이름의 처음과 끝에는 공백을 사용할 수 없으며 줄바꿈과 보이지 않는 문자는 사용할 수 없습니다.',
    },
    requirement: 'R15',
    holds: isVisibleName,
  },
] as const satisfies readonly Rule[];

/** Colleagues look for each other by name (R150). */
export const ACCOUNT_NAME_RULES = [
  {
    code: 'NAME_LENGTH',
    rule: { en: 'A name has 1 to 40 characters.', ko: '이름은 1~40자로 입력합니다.' },
    requirement: 'R150',
    holds: (value) => lengthIsWithin(value, 1, 40),
  },
  {
    code: 'NAME_CHARACTERS',
    rule: {
      en: 'A name begins and ends with a visible character and has no line breaks or invisible characters.',
      ko: '이름의 처음과 끝에는 공백을 사용할 수 없으며 줄바꿈과 보이지 않는 문자는 사용할 수 없습니다.',
    },
    requirement: 'R150',
    holds: isVisibleName,
  },
] as const satisfies readonly Rule[];

export const COMPANY_PHONE_RULES = [
  {
    code: 'COMPANY_PHONE_LENGTH',
    rule: { en: 'A phone number has 3 to 30 characters.', ko: '전화번호는 3~30자로 입력합니다.' },
    requirement: 'R15',
    holds: (value) => lengthIsWithin(value, 3, 30),
  },
  {
    code: 'COMPANY_PHONE_CHARACTERS',
    rule: {
      en: 'A phone number consists of digits and the characters P T - * # + , with at least one digit.',
      ko: '전화번호에는 숫자와 P, T, -, *, #, +, 쉼표만 사용할 수 있으며 숫자가 하나 이상 있어야 합니다.',
    },
    requirement: 'F26',
    holds: (value) => /^[0-9PT*#+,-]*$/.test(value) && /[0-9]/.test(value),
  },
] as const satisfies readonly Rule[];

export const TIME_ZONE_RULES = [
  {
    code: 'TIME_ZONE_UNKNOWN',
    rule: {
      en: 'A time zone is a name of the IANA list such as Asia/Seoul.',
      ko: '시간대는 Asia/Seoul과 같은 IANA 이름으로 입력합니다.',
    },
    requirement: 'R31',
    holds: isTimeZone,
  },
] as const satisfies readonly Rule[];

function isTimeZone(value: string): boolean {
  // Intl also takes offsets such as +09:00, which are no zones: they have no letter.
  if (!/[A-Za-z]/.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

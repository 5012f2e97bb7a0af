import {
  hasNameCharacters,
  hasNameLength,
  hasNoSpecialsInARow,
  hasPlainEdges,
  isFreeOfServiceNames,
} from './group-name.ts';
import type { Rule } from './rule.ts';

/** A company ID becomes a host name beside those of the service (R61): its own ones are not given away. */
const SERVICE_HOSTS: readonly string[] = [
  ...['www', 'api', 'app', 'admin', 'console', 'portal', 'login', 'auth', 'sso', 'account', 'accounts'],
  ...['mail', 'smtp', 'imap', 'pop', 'ftp', 'mx', 'ns', 'dns', 'ns1', 'ns2', 'autodiscover', 'wpad'],
  ...[
    'static',
    'cdn',
    'assets',
    'help',
    'support',
    'status',
    'root',
    'postmaster',
    'hostmaster',
    'webmaster',
  ],
];

/** No seed has rules for the company ID: those of the group name hold, since it is a host label (A6). */
export const COMPANY_ID_RULES = [
  {
    code: 'COMPANY_ID_LENGTH',
    rule: { en: 'A company ID has 2 to 22 characters.', ko: '회사 ID는 2~22자로 입력합니다.' },
    requirement: 'A6',
    holds: hasNameLength,
  },
  {
    code: 'COMPANY_ID_CHARACTERS',
    rule: {
      en: 'A company ID consists of lower-case letters a-z, digits and hyphens.',
      ko: '회사 ID에는 영문 소문자, 숫자, 하이픈(-)만 사용할 수 있습니다.',
    },
    requirement: 'A6',
    holds: hasNameCharacters,
  },
  {
    code: 'COMPANY_ID_EDGES',
    rule: {
      en: 'A company ID neither begins nor ends with a special character.',
      ko: '회사 ID의 처음과 끝에는 특수 문자를 사용할 수 없습니다.',
    },
    requirement: 'A6',
    holds: hasPlainEdges,
  },
  {
    code: 'COMPANY_ID_REPEATED_SPECIAL',
    rule: {
      en: 'A company ID has no two special characters in a row.',
      ko: '회사 ID에는 특수 문자를 연속해서 사용할 수 없습니다.',
    },
    requirement: 'A6',
    holds: hasNoSpecialsInARow,
  },
  {
    code: 'VALUE_RESERVED',
    rule: {
      en: 'A company ID is not "line" or an address of the service itself, such as www, api, mail, login or admin, and does not contain "worksmobile" or "lineworks".',
      ko: '회사 ID로 "line"과 www, api, mail, login, admin 등 서비스 주소로 쓰이는 이름은 사용할 수 없으며 "worksmobile", "lineworks"를 포함할 수 없습니다.',
    },
    requirement: 'F21',
    holds: (value) => isFreeOfServiceNames(value) && !SERVICE_HOSTS.includes(value.toLowerCase()),
  },
] as const satisfies readonly Rule[];

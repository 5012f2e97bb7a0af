import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  AccountNameSchema,
  AdminIdSchema,
  CompanyIdSchema,
  CompanyNameSchema,
  CompanyPhoneSchema,
  DomainNameSchema,
  GroupNameSchema,
  LanguageSchema,
  NotificationEmailSchema,
  PasswordSchema,
  TimeZoneSchema,
} from '../../../functions/core/accounts/account-rules.ts';
import { codeOf } from '../../../functions/core/issue-code.ts';
import { ADMIN_ID_RULES } from '../../../functions/core/rules/admin-id.ts';
import { COMPANY_ID_RULES } from '../../../functions/core/rules/company-id.ts';
import {
  ACCOUNT_EMAIL_RULES,
  ACCOUNT_NAME_RULES,
  COMPANY_NAME_RULES,
  COMPANY_PHONE_RULES,
  NOTIFICATION_EMAIL_RULES,
  TIME_ZONE_RULES,
} from '../../../functions/core/rules/contact.ts';
import { DOMAIN_NAME_RULES, normalizeDomain } from '../../../functions/core/rules/domain-name.ts';
import { GROUP_NAME_RULES } from '../../../functions/core/rules/group-name.ts';
import { PASSWORD_RULES } from '../../../functions/core/rules/password.ts';
import { brokenRules, type Rule } from '../../../functions/core/rules/rule.ts';

const codesOf = (schema: z.ZodString, value: string) =>
  schema.safeParse(value).error?.issues.map(codeOf) ?? [];
const code = (prefix: string, ...endings: string[]) => endings.map((ending) => `${prefix}_${ending}`);

describe.each([
  ['GROUP_NAME', GroupNameSchema, 'R19 R20 R21 R22 A5 F21 F23'],
  ['COMPANY_ID', CompanyIdSchema, 'A6 F21'],
])('%s', (field, schema, requirements) => {
  it.each([
    'ab',
    'a1',
    '12',
    'a-b',
    'acme-corp-2',
    'abcdefghijklmnopqrstuv',
    'lines',
    'administrator',
  ])(`${requirements} accepts %s`, (value) => {
    expect(schema.parse(value)).toBe(value);
  });

  it.each([
    ['', ['LENGTH']],
    ['a', ['LENGTH']],
    ['abcdefghijklmnopqrstuvw', ['LENGTH']],
    ['Acme', ['CHARACTERS']],
    ['회사이름', ['CHARACTERS']],
    ['ａｃｍｅ', ['CHARACTERS']],
    ['a_b', ['CHARACTERS']],
    ['a.b', ['CHARACTERS']],
    ['a b', ['CHARACTERS']],
    ['acme\n', ['CHARACTERS', 'EDGES']],
    ['-acme', ['EDGES']],
    ['acme-', ['EDGES']],
    ['_acme', ['CHARACTERS', 'EDGES']],
    ['a--b', ['REPEATED_SPECIAL']],
    ['a-_b', ['CHARACTERS', 'REPEATED_SPECIAL']],
    ['😀', ['LENGTH', 'CHARACTERS', 'EDGES']],
    ['-', ['LENGTH', 'EDGES']],
    ['--', ['EDGES', 'REPEATED_SPECIAL']],
    ['-A--B-C-D-E-F-G-H-I-J-K-L-', ['LENGTH', 'CHARACTERS', 'EDGES', 'REPEATED_SPECIAL']],
  ])(`${requirements} refuses %j with every rule that it breaks`, (value, endings) => {
    expect(codesOf(schema, value)).toEqual(code(field, ...endings));
  });

  it.each([
    'line',
    'admin',
    'worksmobile',
    'my-worksmobile-co',
    'lineworks',
    'lineworks2',
  ])('F21 refuses the reserved %s', (value) => {
    expect(codesOf(schema, value)).toEqual(['VALUE_RESERVED']);
  });

  it('F21 a reserved name in capitals is reserved as well', () => {
    expect(codesOf(schema, 'LineWorks')).toEqual([...code(field, 'CHARACTERS'), 'VALUE_RESERVED']);
  });

  it('counts characters, not code units', () => {
    expect(codesOf(schema, '𠮷'.repeat(22))).toEqual(code(field, 'CHARACTERS'));
    expect(codesOf(schema, '𠮷'.repeat(23))).toEqual(code(field, 'LENGTH', 'CHARACTERS'));
  });

  it('accepts exactly what one expression of all rules accepts', () => {
    const whole = /^(?=.{2,22}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
    const names = fc.string({
      unit: fc.constantFrom('a', 'z', '0', '9', '-', '_', 'A', '가'),
      maxLength: 26,
    });
    fc.assert(
      fc.property(names, (value) => {
        expect(schema.safeParse(value).success).toBe(whole.test(value));
      }),
      { numRuns: 500 },
    );
  });
});

describe('company ID as a host name', () => {
  it.each(['www', 'api', 'mail', 'login', 'console', 'status'])('R61 keeps %s for the service', (value) => {
    expect(codesOf(CompanyIdSchema, value)).toEqual(['VALUE_RESERVED']);
    expect(codesOf(GroupNameSchema, value)).toEqual([]);
  });
});

describe('domain name', () => {
  const longLabel = 'a'.repeat(63);
  const longest = `${longLabel}.${longLabel}.${longLabel}.${'a'.repeat(57)}.com`;

  it.each([
    ['company.com', 'company.com'],
    ['Company.CO.KR', 'company.co.kr'],
    ['a.io', 'a.io'],
    ['1st-shop.example.com', '1st-shop.example.com'],
    ['123.com', '123.com'],
    ['회사.한국', 'xn--vf4b131b.xn--3e0b707e'],
    ['ｃｏｍｐａｎｙ．ｃｏｍ', 'company.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['Ϲ.com', 'xn--4xa.com'],
    ['ϲ.com', 'xn--4xa.com'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    [`${longLabel}.com`, `${longLabel}.com`],
    [longest, longest],
  ])('R23 %s is stored as %s', (value, normalized) => {
    expect(normalizeDomain(value)).toBe(normalized);
    expect(DomainNameSchema.parse(value)).toBe(normalized);
  });

  it.each([
    '',
    'localhost',
    'company',
    'company.com.',
    '.company.com',
    'company..com',
    '-company.com',
    'company-.com',
    '회사-.com',
    'company.c',
    'company.123',
    '192.168.0.1',
    '0x7f.1',
    '3232235521',
    '[::1]',
    '::1',
    'company.com:80',
    'user@company.com',
    'http://company.com',
    'company.com/path',
    'company.com?x',
    'company.com#x',
    'comp any.com',
    ' company.com',
    'company.com\n',
    'comp\tany.com',
    '%63ompany.com',
    'comp_any.com',
    'company。com',
    '😀.com',
    'xn--.com',
    `${longLabel}a.com`,
    longest.replace('.com', 'a.com'),
  ])('R23 refuses %j', (value) => {
    expect(codesOf(DomainNameSchema, value)).toEqual(['DOMAIN_NAME_FORMAT']);
  });

  it('R23 normalising twice changes nothing, and never answers anything but a plain host name', () => {
    const texts = fc.oneof(
      fc.domain(),
      fc.string({ unit: fc.constantFrom('a', 'B', '가', 'é', '-', '.', '1', 'ß', 'İ', '٣'), maxLength: 20 }),
      fc.string({ unit: 'grapheme' }).map((text) => `${text}.com`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const once = normalizeDomain(text);
        if (once === undefined) return;
        expect(once).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
        expect(normalizeDomain(once)).toBe(once);
        expect(normalizeDomain(text.toLowerCase())).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('admin ID', () => {
  it.each(['ab', 'a.b-c_d', '12', '._', 'a'.repeat(40)])('R24 accepts %s', (value) => {
    expect(AdminIdSchema.parse(value)).toBe(value);
  });

  it.each([
    ['a', ['LENGTH']],
    ['a'.repeat(41), ['LENGTH']],
    ['Admin', ['CHARACTERS']],
    ['ad min', ['CHARACTERS']],
    ['admin@acme', ['CHARACTERS']],
    ['관리자', ['CHARACTERS']],
    ['ａｄｍｉｎ', ['CHARACTERS']],
    ['admin\n', ['CHARACTERS']],
    ['!', ['LENGTH', 'CHARACTERS']],
  ])('R24 refuses %j', (value, endings) => {
    expect(codesOf(AdminIdSchema, value)).toEqual(code('ADMIN_ID', ...endings));
  });
});

describe('password', () => {
  const fortyLong = 'Ax1'.repeat(13);

  it.each([
    'Passw0rd',
    'Ax1Ax1Ax',
    `${fortyLong}B`,
    'aB1!@#$%^&*()',
    'Aabb11zz',
    'aaAAaa11',
    'Ab8c90d7',
    'Zx89za12Q',
  ])('R25 R26 R27 R28 accepts %s', (value) => {
    expect(codesOf(PasswordSchema, value)).toEqual([]);
  });

  it.each([
    ['Ax1Ax1A', ['LENGTH']],
    [`${fortyLong}Bc`, ['LENGTH']],
    ['passw0rd', ['CLASSES']],
    ['PASSW0RD', ['CLASSES']],
    ['Password', ['CLASSES']],
    ['Ｐasswｏ0rd', ['CLASSES', 'CHARACTERS']],
    ['Passw0rd비밀', ['CHARACTERS']],
    ['Passw0rd😀', ['CHARACTERS']],
    ['Pass w0rd', ['CHARACTERS']],
    ['Passw0rd\n', ['CHARACTERS']],
    ['abcPw0rdX', ['SEQUENCE']],
    ['CBAPw0rdx', ['SEQUENCE']],
    ['aBcPw0rdX', ['SEQUENCE']],
    ['xYzPw0rdX', ['SEQUENCE']],
    ['Passw123', ['SEQUENCE']],
    ['Passw321', ['SEQUENCE']],
    ['Passw789', ['SEQUENCE']],
    ['Paaasw0rd', ['REPEAT']],
    ['Passw000', ['REPEAT']],
    ['Passw0rd!!!', ['REPEAT']],
    ['', ['LENGTH', 'CLASSES']],
    ['abc', ['LENGTH', 'CLASSES', 'SEQUENCE']],
    ['  aaa123', ['CLASSES', 'CHARACTERS', 'SEQUENCE', 'REPEAT']],
  ])('R25 R26 R27 R28 A4 refuses %j with every rule that it breaks', (value, endings) => {
    expect(codesOf(PasswordSchema, value)).toEqual(code('PASSWORD', ...endings));
  });

  it.each([
    ['Passa1b2', 'letters and digits take turns'],
    ['PassAAa1', 'a repeat in another case'],
    ['Pass90w1', 'nine is not followed by zero'],
    ['Passyz0a', 'the alphabet does not go round'],
    ['Pass!"#1', 'neighbours among the special characters'],
    ['Pass9:;1', 'a digit and the special characters after it'],
    ['Pwss@aB1', 'a special character and the letters after it'],
    ['Paces135', 'every second digit'],
    ['Pabab121', 'there and back'],
  ])('R27 R28 A4 takes %s: %s', (value) => {
    expect(codesOf(PasswordSchema, value)).toEqual([]);
  });

  it('R25 counts characters, not code units', () => {
    expect(codesOf(PasswordSchema, 'Pw1😀😁😀😁')).toEqual(code('PASSWORD', 'LENGTH', 'CHARACTERS'));
  });

  it('never repeats the value in an issue', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 60 }), (value) => {
        const { error } = PasswordSchema.safeParse(`${value}§`);
        expect(JSON.stringify(error?.issues)).not.toContain(`${value}§`);
      }),
    );
  });

  it('R27 finds any run of three anywhere, in both directions and whatever its case', () => {
    const runs = fc
      .tuple(fc.constantFrom('abcdefghijklmnopqrstuvwxyz', '0123456789'), fc.nat(23), fc.boolean(), fc.nat(7))
      .map(([row, start, backwards, capitals]) => {
        const run = [...row.slice(start % (row.length - 2)).slice(0, 3)];
        if (backwards) run.reverse();
        return run.map((letter, index) => ((capitals >> index) & 1 ? letter.toUpperCase() : letter)).join('');
      });
    fc.assert(
      fc.property(fc.string(), runs, fc.string(), (before, run, after) => {
        expect(codesOf(PasswordSchema, before + run + after)).toContain('PASSWORD_SEQUENCE');
      }),
    );
  });
});

describe('notification address', () => {
  const longest = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.com`;

  it.each([
    ['kim@company.com', 'kim@company.com'],
    ['Kim.Lee+trial@Company.COM', 'Kim.Lee+trial@company.com'],
    ['admin@회사.한국', 'admin@xn--vf4b131b.xn--3e0b707e'],
    ["o'neil_1@a.io", "o'neil_1@a.io"],
    [longest, longest],
  ])('A20 %s is stored as %s', (value, stored) => {
    expect(NotificationEmailSchema.parse(value)).toBe(stored);
  });

  it.each([
    '',
    'admin',
    'admin@group',
    '@company.com',
    'a@b@company.com',
    '.a@company.com',
    'a..b@company.com',
    'a b@company.com',
    'kim@company.com\nBcc: all@company.com',
    'Kim <kim@company.com>',
    'kim@company.com,lee@company.com',
    '김@company.com',
    `${'a'.repeat(65)}@company.com`,
    longest.replace('.com', 'd.com'),
  ])('A20 refuses %j', (value) => {
    expect(codesOf(NotificationEmailSchema, value)).toEqual(['NOTIFICATION_EMAIL_FORMAT']);
  });
});

describe('company information', () => {
  it.each([
    'A',
    '주식회사 에이크미',
    'Müller & Söhne <GmbH>',
    '😀'.repeat(40),
  ])('R15 F26 accepts the name %s', (name) => {
    expect(CompanyNameSchema.parse(name)).toBe(name);
  });

  it.each([
    ['', ['LENGTH']],
    ['a'.repeat(41), ['LENGTH']],
    ['  ', ['CHARACTERS']],
    [' Acme', ['CHARACTERS']],
    ['Acme\r\nCo', ['CHARACTERS']],
    ['Acme\u202eoc', ['CHARACTERS']],
    ['Acme\ud800', ['CHARACTERS']],
  ])('R15 F26 refuses the name %j', (name, endings) => {
    expect(codesOf(CompanyNameSchema, name)).toEqual(code('COMPANY_NAME', ...endings));
  });

  it.each([
    ['', ['LENGTH']],
    ['a'.repeat(41), ['LENGTH']],
    [' 김철수', ['CHARACTERS']],
    ['Kim\nCheolsu', ['CHARACTERS']],
    ['김\u202e철수', ['CHARACTERS']],
    ['김철수 (영업1팀)', []],
  ])('R150 holds the name of an account, %j, to its rules', (name, endings) => {
    expect(codesOf(AccountNameSchema, name)).toEqual(code('NAME', ...endings));
  });

  it.each(['112', '02-123-4567', '+82,10P1234T5678*#'])('R15 F26 accepts the phone number %s', (phone) => {
    expect(CompanyPhoneSchema.parse(phone)).toBe(phone);
  });

  it.each([
    ['11', ['LENGTH']],
    ['1'.repeat(31), ['LENGTH']],
    ['02 123 4567', ['CHARACTERS']],
    ['(02)123-4567', ['CHARACTERS']],
    ['p1234', ['CHARACTERS']],
    ['０２-123', ['CHARACTERS']],
    ['---', ['CHARACTERS']],
  ])('R15 F26 refuses the phone number %j', (phone, endings) => {
    expect(codesOf(CompanyPhoneSchema, phone)).toEqual(code('COMPANY_PHONE', ...endings));
  });
});

describe('time zone and language', () => {
  it.each(['Asia/Seoul', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+9'])('R31 accepts %s', (zone) => {
    expect(TimeZoneSchema.parse(zone)).toBe(zone);
  });

  it.each([
    '',
    '+09:00',
    'Asia/Atlantis',
    'Korea Time',
    'Asia/Seoul\n',
    '../etc',
  ])('R31 refuses %j', (zone) => {
    expect(codesOf(TimeZoneSchema, zone)).toEqual(['TIME_ZONE_UNKNOWN']);
  });

  it('R32 takes Korean and English', () => {
    expect(['ko', 'en', 'ja', 'KO'].map((language) => LanguageSchema.safeParse(language).success)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('rules as data', () => {
  const lists: Record<string, readonly Rule[]> = {
    GROUP_NAME_RULES,
    COMPANY_ID_RULES,
    DOMAIN_NAME_RULES,
    ADMIN_ID_RULES,
    PASSWORD_RULES,
    NOTIFICATION_EMAIL_RULES,
    ACCOUNT_EMAIL_RULES,
    ACCOUNT_NAME_RULES,
    COMPANY_NAME_RULES,
    COMPANY_PHONE_RULES,
    TIME_ZONE_RULES,
  };

  it.each(
    Object.entries(lists),
  )('%s have a code of their own and a sentence in both languages', (_, rules) => {
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
    for (const { rule, requirement } of rules) {
      expect(rule.en).toMatch(/^[ -~]+[._]$/);
      expect(rule.ko).toMatch(/[가-힣].*다\.$/);
      expect(requirement).toMatch(/^[RAF]\d+$/);
    }
  });

  it('names the rules that a value breaks, and an issue says them in words', () => {
    expect(brokenRules(GROUP_NAME_RULES, 'a--b').map((rule) => rule.requirement)).toEqual(['R22']);
    expect(GroupNameSchema.safeParse('a--b').error?.issues[0]?.message).toBe(GROUP_NAME_RULES[3].rule.en);
  });

  it('leaves a missing value and a wrong type to zod', () => {
    for (const value of [undefined, null, 12, ['acme'], {}]) {
      const issues = GroupNameSchema.safeParse(value).error?.issues ?? [];
      expect(issues.map((issue) => [issue.code, codeOf(issue)])).toEqual([['invalid_type', undefined]]);
    }
  });

  it('tells the rules to readers of the OpenAPI document', () => {
    expect(z.toJSONSchema(PasswordSchema)).toMatchObject({
      type: 'string',
      description: expect.stringContaining('8 to 40'),
    });
    expect(z.toJSONSchema(DomainNameSchema)).toMatchObject({ type: 'string' });
  });
});

import { describe, expect, it } from 'vitest';
import { holdsCardNumber } from '../../../functions/core/rules/card-number.ts';
import { BUSINESS_NUMBER_RULES } from '../../../functions/core/rules/cash-receipt.ts';
import { networkOf } from '../../../functions/core/rules/client-ip.ts';
import { TIME_ZONE_RULES } from '../../../functions/core/rules/contact.ts';
import { DOMAIN_NAME_RULES } from '../../../functions/core/rules/domain-name.ts';
import { PASSWORD_RULES } from '../../../functions/core/rules/password.ts';
import type { Rule } from '../../../functions/core/rules/rule.ts';

const broken = (rules: readonly Rule[], value: string): string[] =>
  rules.filter(({ holds }) => !holds(value)).map(({ code }) => code);

describe('R163 where somebody logs in from', () => {
  it.each<[string, string | undefined]>([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:DB8::6', '2001:db8:0:0::/64'],
    ['2001:db8:1:2:3:4:5::', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::2:3:4:5:6:7:8', '0:2:3:4::/64'],
    ['::', '0:0:0:0::/64'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::fffe:203.0.113.7', '0:0:0:0::/64'],
    ['203.0.113.256', undefined],
    ['203.0.113', undefined],
    ['2001:db8', undefined],
    ['2001:db8::1::2', undefined],
    ['example.com', undefined],
    ['', undefined],
  ])('is, of %j, %j', (ip, network) => {
    expect(networkOf(ip)).toBe(network);
  });
});

describe('R114 what looks like the number of a card', () => {
  it.each<[string, boolean]>([
    ['4111 1111 1111 1111', true],
    ['４１１１－１１１１－１１１１－１１１１', true],
    ['card 4111-1111-1111-1111 12/28 123', true],
    ['12 4111.1111.1111.1111', true],
    ['4111 1111 1111 1112', false],
    ['0'.repeat(12), false],
    ['0'.repeat(13), true],
    ['0'.repeat(19), true],
    // A number that is longer holds none: its digits stand together.
    ['0'.repeat(20), false],
    ['41111111a11111111', false],
    ['no digit at all', false],
    ['', false],
  ])('%j: %s', (text, holds) => {
    expect(holdsCardNumber(text)).toBe(holds);
  });
});

it.each<[string, string[]]>([
  ['Asia/Seoul', []],
  ['UTC', []],
  ['Etc/GMT+9', []],
  ['+09:00', ['TIME_ZONE_UNKNOWN']],
  ['-0300', ['TIME_ZONE_UNKNOWN']],
  ['Asia/Nowhere', ['TIME_ZONE_UNKNOWN']],
  ['', ['TIME_ZONE_UNKNOWN']],
])('R31 the time zone %j breaks %j', (zone, codes) => {
  expect(broken(TIME_ZONE_RULES, zone)).toEqual(codes);
  expect(TIME_ZONE_RULES.map(({ holds }) => holds(zone))).toEqual([codes.length === 0]);
});

it.each<[string, boolean]>([
  ['company.com', true],
  ['www.1.com', true],
  ['www.company.c', false],
  ['www.company.123', false],
  [`${'a'.repeat(63)}.com`, true],
  [`${'a'.repeat(64)}.com`, false],
])('R23 the domain %j: %s', (domain, is) => {
  expect(broken(DOMAIN_NAME_RULES, domain).length === 0).toBe(is);
});

it.each<[string, boolean]>([
  ['abc', true],
  ['CBA', true],
  ['aBc', true],
  ['321', true],
  ['ab1', false],
  ['ace', false],
  ['aba', false],
  // Neighbours of letters and digits in the code table only.
  ['`ab', false],
  ['ba`', false],
  ['yz{', false],
  ['/01', false],
  ['89:', false],
  ['ab', false],
  ['', false],
])('R27 A4 %j holds a sequence: %s', (part, holds) => {
  expect(broken(PASSWORD_RULES, `Xq7!${part}`).includes('PASSWORD_SEQUENCE')).toBe(holds);
  expect(broken(PASSWORD_RULES, `${part}!7qX`).includes('PASSWORD_SEQUENCE')).toBe(holds);
});

it.each<[string, boolean]>([
  ['123-45-67891', true],
  ['1234567891', true],
  ['123-45-67890', false],
  ['124-81-00998', true],
  ['124-81-00988', false],
  ['220-81-62517', true],
  ['220-81-62571', false],
  ['000-00-00000', true],
  ['123-45-6789', false],
  ['a123-45-67891', false],
  ['123-45-678912', false],
])('R117 the business registration number %s: %s', (number, is) => {
  expect(broken(BUSINESS_NUMBER_RULES, number).length === 0).toBe(is);
});

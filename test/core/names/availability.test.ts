import { describe, expect, it } from 'vitest';
import { taken, VerdictSchema, verdictByRules } from '../../../functions/core/names/availability.ts';

describe('whether a value may be used', () => {
  it.each([
    ['R34', 'companyId', 'acme', 'acme'],
    ['R35', 'domainName', 'acme.com', 'acme.com'],
    ['R35', 'domainName', 'ACME.Com', 'acme.com'],
    ['R36', 'groupName', 'acme-1', 'acme-1'],
  ] as const)('%s a good %s is free: %s', (_, field, given, value) => {
    expect(verdictByRules(field, given)).toMatchObject({ value, available: true });
    expect(verdictByRules(field, given)).not.toHaveProperty('code');
  });

  it.each([
    ['R34', 'companyId', 'www', 'RESERVED'],
    ['R34', 'companyId', 'Acme', 'INVALID'],
    ['R34', 'companyId', '', 'INVALID'],
    ['R35', 'domainName', 'acme', 'INVALID'],
    ['R35', 'domainName', '10.0.0.1', 'INVALID'],
    ['R36', 'groupName', 'admin', 'RESERVED'],
    ['R36', 'groupName', 'worksmobile-', 'INVALID'],
  ] as const)('%s the %s "%s" is %s', (_, field, value, code) => {
    expect(verdictByRules(field, value)).toMatchObject({ value, available: false, code });
  });

  it('R34-R36 says the rules in words: all of them, or those that are broken', () => {
    const { rule: all } = verdictByRules('groupName', 'acme');
    const { rule: broken } = verdictByRules('groupName', 'a');
    expect(all.en).toContain(broken.en);
    expect(broken).toEqual({
      en: 'A group name has 2 to 22 characters.',
      ko: '그룹 이름은 2~22자로 입력합니다.',
    });
  });

  it('R37 a claimed value is taken', () => {
    const verdict = taken(verdictByRules('companyId', 'acme'));
    expect(VerdictSchema.parse(verdict)).toMatchObject({ value: 'acme', available: false, code: 'TAKEN' });
  });
});
